"""Dates in the sentences of findings."""

import datetime as dt

from khcn_core.dates import PartialDate

_AROUND = 12


def written(date: PartialDate | dt.date) -> str:
    """Return a date as papers write it in short: 05/01/2023, 27/4/2022, 8/2026, 2026.

    A zero stands before days under 10 and before the months 1 and 2 only.
    """
    parts = [str(date.year)]
    if date.month is not None:
        parts.append(f"{date.month:02d}" if date.month < 3 else str(date.month))
    if date.day is not None:
        parts.append(f"{date.day:02d}")
    return "/".join(reversed(parts))


def shortened(text: str, longest: int = 60) -> str:
    """Return a text cut off where a sentence that quotes it would become hard to read."""
    return text if len(text) <= longest else f"{text[:longest].rstrip()}…"


def around(text: str, start: int, end: int) -> str:
    """Return what stands at `text[start:end]`, with the whole words before and behind it."""
    before = text.rfind(" ", 0, max(start - _AROUND, 0)) + 1
    behind = text.find(" ", end + _AROUND)
    return text[before : behind if behind >= 0 else len(text)].strip(" ")
