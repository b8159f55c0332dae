"""Help for those who test against khcn: hypothesis strategies for its values.

Needs the extra `testing`: `pip install 'khcn[testing]'`.
"""
