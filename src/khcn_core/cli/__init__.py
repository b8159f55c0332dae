"""The command line: `khcn render`, `check`, `new`, `table`, `schema`, `formats`."""

import sys

from khcn_core.cli.statuses import UNUSABLE
from khcn_core.cli.streams import speak_utf8

NEEDS_CLICK = (
    "khcn: dòng lệnh cần cài thêm (the command line needs an extra): pip install 'khcn[cli]'"
)


def main() -> None:
    """Run the command line as a process, or say in one line that it is not installed."""
    speak_utf8()
    try:
        from khcn_core.cli.app import run
    except ImportError as error:
        if error.name != "click":
            raise
        sys.stderr.write(f"{NEEDS_CLICK}\n")
        sys.exit(UNUSABLE)
    sys.exit(run(sys.argv[1:]))
