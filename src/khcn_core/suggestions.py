"""The nearest name that exists, for whoever mistyped one."""

import difflib
import functools
from collections.abc import Iterable

from khcn_core.messages import Message, message

_LONGEST = 60
"""How much of a name is compared."""


def did_you_mean(name: str, known: Iterable[str]) -> Message:
    """Return " (ý là “docx”?)" for the known name nearest to `name`; an empty message if none is.

    >>> did_you_mean("dcox", ["docx", "odt", "txt"]).text("en")
    ' (did you mean “docx”?)'
    """
    near = _nearest(name[:_LONGEST].casefold(), tuple(known))
    if not near:
        return message("", "")
    return message(" (ý là “{near}”?)", " (did you mean “{near}”?)", near=near)


@functools.lru_cache(maxsize=1024)
def _nearest(name: str, known: tuple[str, ...]) -> str:
    """Find it once, for a name that is misspelt in every line, and in whatever case."""
    folded = {each.casefold(): each for each in known}
    near = difflib.get_close_matches(name, folded, n=1)
    return folded[near[0]] if near else ""
