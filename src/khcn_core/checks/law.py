"""Could this agency issue the plan on that day, and were its legal bases in force then?"""

import datetime as dt
import re
from collections.abc import Iterator

from khcn_core.checks.findings import Hit, Severity, hit, rule
from khcn_core.checks.law_data import ACTS, NO_DISTRICTS_FROM, Act
from khcn_core.checks.places import places_of
from khcn_core.checks.signing import signing_days
from khcn_core.checks.sources import LAW_IN_FORCE, TWO_TIERS
from khcn_core.checks.written import written
from khcn_core.plan import AgencyLevel, Basis, Plan

_ONE_DAY = dt.timedelta(days=1)
_NUMBER = re.compile(r"\b\d+/\d{4}/[\w-]+")
_YEAR = re.compile(r"(?:\bnăm |/)(\d{4})\b")
_BASIS = re.compile(r"căn cứ (?:vào )?(.*)", re.IGNORECASE)


@rule(
    "LAW101",
    Severity.ERROR,
    vi="từ 01/7/2025 không còn cấp huyện, mà {agency} ban hành kế hoạch đề {date}",
    en="there are no districts from 1 July 2025 on, yet {agency} issues a plan dated {date}",
    source=TWO_TIERS,
)
def district_after_its_end(plan: Plan) -> Iterator[Hit]:
    """See that no district issues a plan after districts ended; older plans stay valid."""
    days = signing_days(plan)
    if days and plan.agency.level is AgencyLevel.DISTRICT:
        severity = days.severity_after(NO_DISTRICTS_FROM - _ONE_DAY, Severity.ERROR)
        if severity:
            yield hit("agency.level", severity, agency=plan.agency.name, date=_date_of(plan))


@rule(
    "LAW102",
    Severity.WARNING,
    vi="{act} chỉ có hiệu lực từ {since}, sau ngày của kế hoạch ({date}): chưa thể làm căn cứ",
    en="{act} is in force only from {since} on, after the plan's date ({date}): it cannot be a "
    "legal basis yet",
    source=LAW_IN_FORCE,
)
def basis_not_yet_in_force(plan: Plan) -> Iterator[Hit]:
    """Compare the first day of each legal basis with the plan's date."""
    days = signing_days(plan)
    for path, act in _bases(plan):
        if not (act.since and days):
            continue
        if severity := days.severity_before(act.since, Severity.WARNING):
            since = written(act.since)
            yield hit(path, severity, act=str(act), since=since, date=_date_of(plan))


@rule(
    "LAW103",
    Severity.WARNING,
    vi="{act} đã được thay bằng {successor}; kế hoạch đề {date} cần căn cứ vào văn bản còn hiệu "
    "lực",
    en="{act} was replaced by {successor}; a plan dated {date} should rest on what is in force",
    source=LAW_IN_FORCE,
)
def basis_replaced(plan: Plan) -> Iterator[Hit]:
    """Compare the last day of each legal basis that was replaced with the plan's date."""
    for path, act, severity in _ended_bases(plan):
        if act.successor:
            successor = act.successor
            yield hit(path, severity, act=str(act), successor=successor, date=_date_of(plan))


@rule(
    "LAW104",
    Severity.WARNING,
    vi="{act} chỉ có hiệu lực đến {until}, trước ngày của kế hoạch ({date})",
    en="{act} was in force only until {until}, before the plan's date ({date})",
    source=LAW_IN_FORCE,
)
def basis_expired(plan: Plan) -> Iterator[Hit]:
    """Compare the last day of each legal basis that was passed for a time with the plan's date."""
    for path, act, severity in _ended_bases(plan):
        if act.until and not act.successor:
            until = written(act.until)
            yield hit(path, severity, act=str(act), until=until, date=_date_of(plan))


def _ended_bases(plan: Plan) -> Iterator[tuple[str, Act, Severity]]:
    """Yield the bases that were no longer in force, with how bad that is."""
    days = signing_days(plan)
    for path, act in _bases(plan):
        certain = Severity.WARNING if act.until_is_known else Severity.NOTE
        severity = act.until and days and days.severity_after(act.until, certain)
        if severity:
            yield path, act, severity


def _date_of(plan: Plan) -> str:
    return written(plan.date) if plan.date else ""


def _bases(plan: Plan) -> Iterator[tuple[str, Act]]:
    """Yield the acts that the lines "Căn cứ" of the preamble name, each with its path."""
    for path, basis in places_of(Basis, plan):
        cited = _BASIS.fullmatch(basis.text)
        for act in ACTS:
            if cited and _names(cited[1], act):
                yield f"{path}.text", act


def _names(text: str, act: Act) -> bool:
    """Tell whether a text begins with this act, by its number or by its name and year."""
    if not text.lower().startswith(act.name.lower()):
        return False
    if number := _NUMBER.search(text):
        return number[0].upper() == act.number
    return act.name.startswith("Luật") and _year_of_law(text, act.name) == act.year


def _year_of_law(text: str, name: str) -> int | None:
    """Return the first year after the name of a law, if the name ends there."""
    rest = text[len(name) :]
    named = _YEAR.search(rest)
    ends = re.match(r" (?:số|ngày|năm|được)\b|[;.]", rest)
    return int(named[1]) if ends and named else None


RULES_LAW = (
    district_after_its_end,
    basis_not_yet_in_force,
    basis_replaced,
    basis_expired,
)
