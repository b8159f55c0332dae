"""The letter that asked for the plan, where the preamble names one and no more than one."""

import re
from collections.abc import Iterable

from khcn_core.dates_in_text import read_partial_date
from khcn_core.errors import InvalidValueError
from khcn_core.plan import Basis, Citation, Paragraph

_CITES = re.compile(r"(?:căn cứ|theo|thực hiện)\b", re.IGNORECASE)
_NAMED = re.compile(r"\b(?:Công văn|Văn bản)(?: số:?)? [0-9]")
_BODY = r"Ủy ban|Uỷ ban|UBND|Sở|Phòng|Trung tâm|Chi cục|Văn phòng"
_ABOUT = r",? (?:về việc|V/v|về) "
_LETTER = re.compile(
    r"(?:hướng dẫn của (?P<guide>[^,;]{1,150}) tại )?"
    r"\b(?P<kind>Công văn|Văn bản) (?:số:? )?(?P<number>[0-9]{1,6}/[^\s,;.]{1,40}),? "
    r"ngày (?P<day>[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}|[0-9]{1,2} tháng [0-9]{1,2} năm [0-9]{4})"
    rf"(?: của (?P<issuer>(?:(?!{_ABOUT})[^,;]){{1,150}}?))?"
    rf"(?:{_ABOUT}(?P<subject>(?:(?!\. )[^;]){{1,400}}?))?"
    rf"(?=;|[.:]?$|, (?:{_BODY})\b)"
)
"""Up to the end of the sentence, or to the body that does what the letter asks."""


def guidance_of(preamble: Iterable[Basis | Paragraph]) -> Citation | None:
    """Return the letter that a preamble cites, None for several and for sentences of another form.

    >>> words = "Thực hiện Công văn số 9/SKHCN-VP ngày 02/6/2026 của Sở A về việc lập kế hoạch"
    >>> guidance_of([Paragraph(text=words)]).subject
    'lập kế hoạch'
    """
    naming = [each.text for each in preamble for _ in _NAMED.finditer(each.text)]
    found = _LETTER.search(naming[0]) if len(naming) == 1 and _CITES.match(naming[0]) else None
    try:
        return _citation(found) if found else None
    except InvalidValueError:  # the calendar lacks that day
        return None


def _citation(found: re.Match[str]) -> Citation:
    day = found["day"]
    return Citation(
        kind=found["kind"],
        number=found["number"],
        date=read_partial_date(day if "/" in day else f"ngày {day}"),
        issuer=found["issuer"] or found["guide"],
        subject=found["subject"],
    )
