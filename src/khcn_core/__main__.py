"""`python -m khcn_core`: the command line where the script `khcn` is not on the path."""

from khcn_core.cli import main

main()
