"""The row that numbers the columns, and the arithmetic that it states: A, B, 1=2+3, 2, 3."""

import re
from collections.abc import Mapping, Sequence

from khcn_core.plan import Formula

_INDEX = re.compile(r"\(?(?P<name>[A-ZĐ]|[0-9]{1,3})\)?(?:\s*=\s*(?P<sum>.+))?")
_TIMES = re.compile("[x×]")
_STEP = re.compile(r"([-+*/])")


def index_names(texts: Sequence[str]) -> list[str] | None:
    """Return what a row calls the columns, None if it is no row that numbers them."""
    found = [_INDEX.fullmatch(text) for text in texts]
    names = [each["name"] for each in found if each]
    return names if len(names) == len(texts) and len(set(names)) == len(names) else None


def first_figure(texts: Sequence[str]) -> int:
    """Return the first column that the row numbers in figures, their number if it is none."""
    return next((at for at, text in enumerate(texts) if text[:1].isdecimal()), len(texts))


def formulas_of(texts: Sequence[str], keys: Sequence[str]) -> list[Formula | None]:
    """Return the formula that the row states for each column, None for none or one unread."""
    names = index_names(texts) or []
    by_name = dict(zip(names, keys, strict=False))
    return [_formula(text, by_name) for text in texts]


def _formula(text: str, by_name: Mapping[str, str]) -> Formula | None:
    found = _INDEX.fullmatch(text)
    if found is None or found["sum"] is None:
        return None
    first, *steps = (part.strip(" ()") for part in _STEP.split(_TIMES.sub("*", found["sum"])))
    try:
        return Formula(
            by_name[first],
            tuple(
                (sign, by_name[name]) for sign, name in zip(steps[::2], steps[1::2], strict=True)
            ),
        )
    except (KeyError, ValueError):
        return None
