"""From the letterhead to the sentence that opens the body."""

import re
from collections.abc import Iterator

from khcn_core import document as paper
from khcn_core.layout.punctuation import ended
from khcn_core.plan import Basis, Paragraph, Plan
from khcn_core.style import Role
from khcn_core.text import BLANK
from khcn_core.vi.dates import date_in_words

COUNTRY = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"

_COMMITTEE = re.compile(r"(ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN) (.+)")


def opening_blocks(plan: Plan) -> Iterator[paper.Block]:
    """Yield letterhead, title, addressees, preamble and opening."""
    yield paper.Letterhead(
        superior=() if plan.agency.superior is None else (plan.agency.superior.upper(),),
        agency=_agency_lines(plan.agency.name),
        country=COUNTRY,
        motto=MOTTO,
        number=f"Số: {number_and_symbol(plan)}",
        place_and_date=", ".join(filter(None, (plan.place, plan_date(plan)))),
    )
    yield paper.Title(text=plan.kind.upper(), subject=plan.subject)
    yield from _addressees(plan.addressees)
    yield from _preamble(plan.preamble)
    if plan.opening:
        yield paper.Paragraph(role=Role.OPENING, text=plan.opening)


def number_and_symbol(plan: Plan) -> str:
    """Return "05/KH-UBND"; numbers under 10 get a zero (Phụ lục I, II.3)."""
    number = BLANK if plan.number.number is None else f"{plan.number.number:02d}"
    return f"{number}/{plan.number.symbol}"


def plan_date(plan: Plan) -> str:
    """Return the date in words, with room to write for what is still open."""
    date = plan.date
    return date_in_words(date.year, date.month, date.day) if date else date_in_words()


def _agency_lines(name: str) -> tuple[str, ...]:
    """Put the kind of a People's Committee on one line and its place on the next."""
    committee = _COMMITTEE.fullmatch(name.upper())
    return (committee[1], committee[2]) if committee else (name.upper(),)


def _addressees(names: tuple[str, ...]) -> Iterator[paper.Paragraph]:
    """One addressee stands on the line of "Kính gửi:", several below it (Phụ lục I, II.9)."""
    if len(names) == 1:
        yield paper.Paragraph(role=Role.ADDRESSEE, label="Kính gửi:", text=names[0])
    elif names:
        yield paper.Paragraph(role=Role.ADDRESSEE, label="Kính gửi:", text="")
        for index, name in enumerate(names, start=1):
            mark = "." if index == len(names) else ";"
            yield paper.Paragraph(role=Role.ADDRESSEE, label="-", text=ended(name, mark), level=2)


def _preamble(items: tuple[Basis | Paragraph, ...]) -> Iterator[paper.Paragraph]:
    """Legal bases end in ";", the last one in "." (Phụ lục I, II.6)."""
    last = max((i for i, item in enumerate(items) if isinstance(item, Basis)), default=-1)
    for index, item in enumerate(items):
        if isinstance(item, Basis):
            mark = "." if index == last else ";"
            yield paper.Paragraph(role=Role.BASIS, text=ended(item.text, mark))
        else:
            yield paper.Paragraph(role=Role.PREAMBLE, text=item.text)
