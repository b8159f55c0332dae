"""What the name of an agency says: its level, its unit, and the place that it signs at."""

import re
from collections.abc import Mapping

from attrs import frozen

from khcn_core.errors import refusal
from khcn_core.plan import Agency, AgencyLevel
from khcn_core.text import filled

_COMMITTEE = re.compile(
    r"(?:[ủu][ỷy] ban nhân dân|UBND) "
    r"(đặc khu|phường|xã|thị trấn|huyện|quận|thị xã|thành phố|tỉnh) (.+)",
    re.IGNORECASE,
)
_DEPARTMENT = re.compile(r"(Sở [^,]+?)(?:,? (tỉnh|thành phố) (.+))?", re.IGNORECASE)
_NAMED_IN_FULL = re.compile(r"[0-9]+|Hồ Chí Minh")

_LEVELS: Mapping[str, AgencyLevel] = {
    "xã": AgencyLevel.COMMUNE,
    "phường": AgencyLevel.COMMUNE,
    "đặc khu": AgencyLevel.COMMUNE,
    "thị trấn": AgencyLevel.COMMUNE,
    "huyện": AgencyLevel.DISTRICT,
    "quận": AgencyLevel.DISTRICT,
    "thị xã": AgencyLevel.DISTRICT,
    "thành phố": AgencyLevel.PROVINCE,
    "tỉnh": AgencyLevel.PROVINCE,
}
_COMMONEST = {
    AgencyLevel.COMMUNE: "xã",
    AgencyLevel.DISTRICT: "huyện",
    AgencyLevel.PROVINCE: "tỉnh",
    AgencyLevel.DEPARTMENT: "tỉnh",
}


@frozen(kw_only=True)
class Issuer:
    """Who begins a plan: the agency, its unit ("xã"), the place, and how prose calls it."""

    agency: Agency
    unit: str
    place: str
    in_prose: str
    short: str

    @property
    def level(self) -> AgencyLevel:
        """Where the agency stands."""
        return self.agency.level


def issuer(name: str, level: AgencyLevel | None = None, place: str | None = None) -> Issuer:
    """Read the name of an agency in full, "Ủy ban nhân dân xã ..." or "Sở ... tỉnh ...".

    A thành phố is taken for a province unless `level` says that it is a district. Raises
    `InvalidValueError` if the name does not say the level or the place, and nothing else does,
    and for a level that contradicts the name.
    """
    name = filled(name)
    if found := _COMMITTEE.fullmatch(name):
        _refuse_other_level(found[1].lower(), level)
        return _committee(found[1].lower(), found[2], level, place)
    found = _DEPARTMENT.fullmatch(name)
    if found and level in {None, AgencyLevel.DEPARTMENT}:
        return _department(found[1], (found[2] or "").lower(), found[3] or "", place)
    if level is None:
        raise refusal(
            "“{name}” không nói rõ cấp: viết đủ như “Ủy ban nhân dân xã Ví Dụ”, “Sở Khoa học và "
            "Công nghệ tỉnh Minh Họa”, hoặc nêu cấp (province, district, commune, department)",
            "“{name}” does not say its level: write it in full, as in “Ủy ban nhân dân xã Ví Dụ”, "
            "“Sở Khoa học và Công nghệ tỉnh Minh Họa”, or give the level (province, district, "
            "commune, department)",
            name=name,
        )
    return Issuer(
        agency=Agency(name=name, level=level),
        unit=_COMMONEST[level],
        place=_given(place, name),
        in_prose=name,
        short=name,
    )


def _refuse_other_level(unit: str, level: AgencyLevel | None) -> None:
    own = _LEVELS[unit]
    if level in {None, own} or (unit, level) == ("thành phố", AgencyLevel.DISTRICT):
        return
    raise refusal(
        "{unit} thuộc cấp {own}, không phải cấp đã nêu",
        "{unit} is of the level {own}, not of the one that is given",
        unit=unit,
        own=own.value,
    )


def _committee(unit: str, proper: str, level: AgencyLevel | None, place: str | None) -> Issuer:
    return Issuer(
        agency=Agency(name=f"Ủy ban nhân dân {unit} {proper}", level=level or _LEVELS[unit]),
        unit=unit,
        place=filled(place) if place is not None else _place(unit, proper),
        in_prose=f"Ủy ban nhân dân (UBND) {unit} {proper}",
        short=f"UBND {unit} {proper}",
    )


def _department(name: str, unit: str, proper: str, place: str | None) -> Issuer:
    """Put the province of a department on the line of its superior."""
    superior = f"Ủy ban nhân dân {unit} {proper}" if unit else None
    return Issuer(
        agency=Agency(name=name, level=AgencyLevel.DEPARTMENT, superior=superior),
        unit=unit or "tỉnh",
        place=_place(unit, proper) if unit and place is None else _given(place, name),
        in_prose=name,
        short=name,
    )


def _place(unit: str, proper: str) -> str:
    """Keep the common noun of a unit named by a number or after a person (Phụ lục I, II.4)."""
    if not _NAMED_IN_FULL.fullmatch(proper):
        return proper
    return f"{unit[0].upper()}{unit[1:]} {proper}"


def _given(place: str | None, name: str) -> str:
    if place is None:
        raise refusal(
            "“{name}” không nói rõ địa danh ghi trước ngày tháng: cần nêu địa danh",
            "“{name}” does not say the place that stands before the date: give the place",
            name=name,
        )
    return filled(place)
