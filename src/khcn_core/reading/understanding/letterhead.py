"""The letterhead: who issues the plan, under which number, where and when."""

import re

from attrs import frozen

from khcn_core.dates import PartialDate
from khcn_core.dates_in_text import read_partial_date
from khcn_core.document import Letterhead, Properties
from khcn_core.errors import InvalidValueError, refusal
from khcn_core.layout.capitals import in_capitals
from khcn_core.layout.letterhead import COUNTRY, MOTTO
from khcn_core.messages import message
from khcn_core.plan import Agency, AgencyLevel, DocumentNumber
from khcn_core.reading.understanding.ordinary_case import in_ordinary_case
from khcn_core.reading.understanding.remarks import Remarks

NO_AGENCY = "[…]"
"""Stands for the name of the agency in the plan of a paper without a letterhead."""

_LEVELS = (
    (AgencyLevel.DEPARTMENT, re.compile(r"\A(?:Sở|Ban|Trung tâm|Chi cục)\b", re.IGNORECASE)),
    (AgencyLevel.COMMUNE, re.compile(r"\b(?:xã|phường|thị trấn|đặc khu)\b", re.IGNORECASE)),
    (AgencyLevel.DISTRICT, re.compile(r"\b(?:huyện|quận)\b", re.IGNORECASE)),
    (AgencyLevel.PROVINCE, re.compile(r"\b(?:tỉnh|thành phố)\b", re.IGNORECASE)),
)
_TOWN = re.compile(r"\bthị xã\b", re.IGNORECASE)
_NUMBER = re.compile(
    r"(?:Số:? ?)?(?P<number>[0-9]{1,6}|[\s.…_]*) ?/ ?(?P<symbol>.*)", re.IGNORECASE
)
_PART = r"[\s.…_]+|\s*[0-9]{1,4}\s*"
_DATE = re.compile(
    rf"(?:(?P<place>.*), ?)?ngày(?P<day>{_PART})tháng(?P<month>{_PART})năm(?P<year>{_PART})",
    re.IGNORECASE,
)
_LOOSE_DATE = re.compile(
    r"\b(?:ngày|tháng|năm)\b.*$|\b[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}$", re.IGNORECASE
)

_BEFORE_FIGURES = re.compile(r"ngày\s*(?=[0-9]{1,2}/)", re.IGNORECASE)


@frozen(kw_only=True)
class Head:
    """What the letterhead says."""

    agency: Agency
    number: DocumentNumber
    place: str
    date: PartialDate | None


def head_of(head: Letterhead | None, line: int, about: Properties, remarks: Remarks) -> Head:
    """Read a letterhead that starts at `line`, or the lack of one."""
    if head is None:
        return _without_letterhead(line, about, remarks)
    end = line + len(head.superior) + len(head.agency) + 2
    _compare(head.country, COUNTRY, end - 2, remarks)
    _compare(head.motto, MOTTO, end - 1, remarks)
    place, date = _place_and_date(head.place_and_date, end + 1, remarks)
    return Head(
        agency=_agency(head, line, about, remarks),
        number=_number(head.number, end, remarks),
        place=place,
        date=date,
    )


def _without_letterhead(line: int, about: Properties, remarks: Remarks) -> Head:
    said = message("văn bản không có phần đầu", "the paper has no letterhead")
    remarks.kept(line, "", said)
    name = about.agency or NO_AGENCY
    agency = Agency(name=name, level=_level(name, line, remarks))
    return Head(agency=agency, number=DocumentNumber(symbol=""), place="", date=None)


def _compare(seen: str, usual: str, line: int, remarks: Remarks) -> None:
    if seen != usual:
        said = message("in ra là “{usual}”", "is printed as “{usual}”", usual=usual)
        remarks.converted(line, seen, said)


def _agency(head: Letterhead, line: int, about: Properties, remarks: Remarks) -> Agency:
    capitals = " ".join(head.agency)
    is_known = capitals and _words(in_capitals(about.agency)) == _words(capitals)
    name = about.agency if is_known else in_ordinary_case(capitals) or NO_AGENCY
    superior = in_ordinary_case(" ".join(head.superior)) if head.superior else None
    return Agency(name=name, level=_level(name, line, remarks), superior=superior)


def _words(text: str) -> list[str]:
    """Return the words of a name: of several spaces between two, lines show one or none."""
    return [word for word in text.split(" ") if word]


def _level(name: str, line: int, remarks: Remarks) -> AgencyLevel:
    if _TOWN.search(name):
        return AgencyLevel.DISTRICT
    for level, words in _LEVELS:
        if words.search(name):
            return level
    said = message(
        "tên cơ quan không cho biết cấp; tạm coi là cơ quan chuyên môn",
        "the agency's name does not say its level; it is taken for a department",
    )
    remarks.kept(line, name, said)
    return AgencyLevel.DEPARTMENT


def _number(text: str, line: int, remarks: Remarks) -> DocumentNumber:
    found = _NUMBER.fullmatch(text)
    number = found["number"].strip() if found else ""
    if found and (not number.isdecimal() or int(number)):
        return DocumentNumber(
            symbol=found["symbol"], number=int(number) if number.isdecimal() else None
        )
    said = message(
        "không tách được số và ký hiệu; cần viết như “Số: 05/KH-UBND”",
        "number and symbol cannot be told apart; expected “Số: 05/KH-UBND” or so",
    )
    remarks.kept(line, text, said)
    return DocumentNumber(symbol=text.removeprefix("Số:"))


def _place_and_date(text: str, line: int, remarks: Remarks) -> tuple[str, PartialDate | None]:
    found = _DATE.fullmatch(text)
    loose = None if found else _LOOSE_DATE.search(text)
    place = text[: loose.start()].rstrip(" ,") if loose else text
    try:
        if found:
            place = found["place"] or ""
            return place, _date(*(_figure(found[part]) for part in ("day", "month", "year")))
        if loose:
            return place, read_partial_date(_BEFORE_FIGURES.sub("", loose[0]))
    except InvalidValueError as error:
        remarks.lost(line, text, error.problems[0].message)
        return place, None
    if text:
        remarks.kept(line, text, message("không có ngày tháng năm", "there is no date"))
    return place, None


def _date(day: int | None, month: int | None, year: int | None) -> PartialDate | None:
    if year is not None:
        return PartialDate(year, month, day)
    if day is None and month is None:
        return None
    raise refusal("có ngày, tháng mà thiếu năm", "a day or a month without a year")


def _figure(part: str) -> int | None:
    return int(part) if part.strip().isdecimal() else None
