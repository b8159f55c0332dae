"""The letterhead: which lines its columns hold, and how wide the columns are.

Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, Mục II, 1 to 4.
"""

import re
from collections.abc import Iterator
from itertools import accumulate, pairwise

from attrs import evolve

from khcn_core.document import Letterhead
from khcn_core.layout.capitals import in_capitals
from khcn_core.plan import Plan
from khcn_core.style import Role, Style
from khcn_core.text import blank_for
from khcn_core.type_metrics import MM_IN_POINT, text_width, thousandths
from khcn_core.vi.dates import date_in_words

_MOST_WORDS = 1_000
"""How many words a name may have that is set in lines."""
COUNTRY = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"

_COMMITTEE = re.compile(r"(ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN) (.+)")
_SLACK = 1
"""In mm: what programs differ by in the width of the same line."""
_NARROWEST = 54
"""In mm: a column of agencies that still holds "ỦY BAN NHÂN DÂN" on one line."""
_REACH = 12
"""In mm: how far the decree's own specimens reach into both margins together."""


def letterhead(plan: Plan, style: Style) -> Letterhead:
    """Return the letterhead, its agencies in lines that fit their column."""
    room = style.letterhead[0] - _SLACK
    superior, agency = style.of(Role.SUPERIOR), style.of(Role.AGENCY)
    return Letterhead(
        superior=tuple(
            line
            for name in filter(None, [plan.agency.superior])
            for line in _balanced(in_capitals(name), superior.size, room, bold=superior.bold)
        ),
        agency=tuple(
            line
            for part in _agency_parts(plan.agency.name)
            for line in _balanced(part, agency.size, room, bold=agency.bold)
        ),
        country=COUNTRY,
        motto=MOTTO,
        number=f"Số: {number_and_symbol(plan)}",
        place_and_date=_place_and_date(plan),
    )


def fitted(style: Style, plan: Plan) -> Style:
    """Return the style with columns in which each line at the right stays one, if it can.

    What the right column takes beyond its usual width comes from the margins first, as far as the
    decree's specimens reach into them, then from the left column.
    """
    left, right = style.letterhead
    widest = style.page.text_width + _REACH
    needed = max(
        (each for each in _needs(style, plan) if each <= widest - _NARROWEST), default=right
    )
    if needed <= right:
        return style
    return evolve(style, letterhead=(min(left, widest - needed), needed))


def _needs(style: Style, plan: Plan) -> Iterator[int]:
    """Yield the width in mm that each line of the right column takes."""
    for role, line in (
        (Role.COUNTRY, COUNTRY),
        (Role.MOTTO, MOTTO),
        (Role.PLACE_AND_DATE, _place_and_date(plan)),
    ):
        look = style.of(role)
        yield int(text_width(line, look.size, bold=look.bold)) + 1 + _SLACK


def number_and_symbol(plan: Plan) -> str:
    """Return "05/KH-UBND"; numbers under 10 get a zero (Phụ lục I, II.3)."""
    number = blank_for(3) if plan.number.number is None else f"{plan.number.number:02d}"
    return f"{number}/{plan.number.symbol}"


def plan_date(plan: Plan) -> str:
    """Return the date in words, with room to write for what is still open."""
    date = plan.date
    return date_in_words(date.year, date.month, date.day) if date else date_in_words()


def _place_and_date(plan: Plan) -> str:
    return ", ".join(filter(None, (plan.place, plan_date(plan))))


def _agency_parts(name: str) -> tuple[str, ...]:
    """Put the kind of a People's Committee on one line and its place on the next."""
    capitals = in_capitals(name)
    committee = _COMMITTEE.fullmatch(capitals)
    return (committee[1], committee[2]) if committee else (capitals,)


def _balanced(text: str, size: int, room: float, *, bold: bool) -> Iterator[str]:
    """Yield a text in as few lines as fit the room, the longest of them as short as can be.

    A word that is too long for the room has a line of its own. What has more words than any name
    is not parted.
    """
    words = [word for word in text.split(" ") if word]
    if len(words) > _MOST_WORDS:
        yield text
        return
    mm = size * MM_IN_POINT / 1000
    reach = [0, *accumulate(thousandths(f" {word}", bold=bold) for word in words)]
    space = thousandths(" ", bold=bold)
    count = len(words)
    # For each end: the fewest lines, the least of the longest line, and where its last line starts.
    best: list[tuple[int, float, int]] = [(0, 0, 0)]
    for end in range(1, count + 1):
        options = []
        for start in range(end - 1, -1, -1):
            width = (reach[end] - reach[start] - space) * mm
            if width > room and start < end - 1:
                break
            lines, longest, _ = best[start]
            options.append((lines + 1, max(longest, width), start))
        best.append(min(options))
    ends = [count]
    while ends[-1]:
        ends.append(best[ends[-1]][2])
    for start, end in pairwise(reversed(ends)):
        yield " ".join(words[start:end])
