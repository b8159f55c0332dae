"""Text that an e-mail quotes: each of its lines begins with the mark of a quotation."""

import re
from collections.abc import Sequence

_MARK = re.compile(r"(?:> ?)+")
_MOST = 0.5


def unquoted(lines: Sequence[str]) -> list[str]:
    """Return the lines of a text without the marks of quotation, if most of them have one."""
    filled = [line for line in lines if line.strip()]
    quoted = sum(1 for line in filled if line.startswith(">"))
    if quoted <= _MOST * len(filled):
        return list(lines)
    return [_MARK.sub("", line, count=1) if line.startswith(">") else line for line in lines]
