"""The nearest name that exists, for whoever mistyped one."""

import difflib
from collections.abc import Iterable

from khcn_core.messages import Message, message


def did_you_mean(name: str, known: Iterable[str]) -> Message:
    """Return " (ý là “docx”?)" for the known name nearest to `name`; an empty message if none is.

    >>> did_you_mean("dcox", ["docx", "odt", "txt"]).text("en")
    ' (did you mean “docx”?)'
    """
    near = difflib.get_close_matches(name.lower(), known, n=1)
    if not near:
        return message("", "")
    return message(" (ý là “{near}”?)", " (did you mean “{near}”?)", near=near[0])
