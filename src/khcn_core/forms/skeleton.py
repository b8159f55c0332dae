"""A plan to be filled in: the letterhead, the legal bases, the headings, the tables, the end."""

import datetime as dt
from collections.abc import Iterable, Iterator

from khcn_core.checks.law_data import NO_DISTRICTS_FROM
from khcn_core.checks.signing import SigningDays, days_of
from khcn_core.dates import PartialDate
from khcn_core.errors import refusal
from khcn_core.forms.agencies import Issuer, issuer
from khcn_core.forms.bases import BASES, RESOLUTIONS, field_name, holding
from khcn_core.forms.bodies import Ending, ending, symbol
from khcn_core.forms.outline import Skeleton
from khcn_core.forms.templates import begin_table
from khcn_core.plan import Agency, AgencyLevel, Basis, Outline, Paragraph, Plan

_USUAL_MONTH = 7
_OUTLINE = Outline(headings=["I.", "1.", "a)"], rows=["I", "1", "-"], bullets=["-", "+"])


def begin_plan(
    codes: Iterable[str], year: int, agency: str | Issuer, date: PartialDate | None = None
) -> Plan:
    """Return a draft for a fiscal year with the tables of these forms, to be filled in.

    The agency is named in full, or an `issuer` whose name alone does not say its level or place.
    The legal bases are those in force on the `date`, by default in July of the year before.
    Raises `InvalidValueError` for an unknown form, a form of other years, an agency whose level
    or place is not clear, a date in neither year, and a district after 30/6/2025.
    """
    by = agency if isinstance(agency, Issuer) else issuer(agency)
    written = date or PartialDate(year - 1, _USUAL_MONTH)
    days = days_of(written)
    _refuse_date(by.agency, year, written, days)
    skeleton = Skeleton.of(year, [begin_table(code, year) for code in codes])
    subject, end = field_name(days), ending(by)
    plan = f"Kế hoạch phát triển {subject}; dự toán kinh phí năm {year}"
    return Plan(
        agency=by.agency,
        number=symbol(by),
        place=by.place,
        date=written,
        subject=f"Phát triển {subject}; dự toán kinh phí năm {year}",
        fiscal_year=year,
        reporting_period=skeleton.reported,
        outline=_OUTLINE,
        preamble=tuple(_preamble(days, end, subject, year)),
        opening=f"{by.in_prose} lập {plan} với các nội dung sau:",
        body=skeleton.sections(),
        closing=f"{by.short} kính gửi {end.sent_to} Kế hoạch này để tổng hợp, xem xét, trình cấp "
        "có thẩm quyền quyết định",
        recipients=end.recipients,
        archive=end.archive,
        signature=end.signature,
    )


def _preamble(
    days: SigningDays, end: Ending, subject: str, year: int
) -> Iterator[Basis | Paragraph]:
    for text in holding(BASES, days):
        yield Basis(text=f"Căn cứ {text}")
    letter = (
        f"Công văn số ... ngày ... của {end.asked_by} về việc lập kế hoạch và dự toán {subject} "
        f"năm {year}"
    )
    yield Paragraph(text=f"Thực hiện {'; '.join([*holding(RESOLUTIONS, days), letter])}.")


def _refuse_date(agency: Agency, year: int, date: PartialDate, days: SigningDays) -> None:
    if date.year not in {year - 1, year}:
        raise refusal(
            "kế hoạch năm {year} được lập trong năm {before} hoặc năm {year}, không phải {date}",
            "a plan for {year} is written in {before} or in {year}, not in {date}",
            year=year,
            before=year - 1,
            date=date,
        )
    if agency.level is AgencyLevel.DISTRICT and days.first >= NO_DISTRICTS_FROM:
        last = NO_DISTRICTS_FROM - dt.timedelta(days=1)
        raise refusal(
            "từ {first:%d/%m/%Y} không còn cấp huyện (Luật Tổ chức chính quyền địa phương số "
            "72/2025/QH15): {agency} không ban hành được kế hoạch đề {date}; muốn lập kế hoạch đã "
            "ký trước đó thì nêu ngày không quá {last:%Y-%m-%d}",
            "from {first:%Y-%m-%d} on there are no districts (Law 72/2025/QH15): {agency} cannot "
            "issue a plan dated {date}; for one that was signed before, give a date up to "
            "{last:%Y-%m-%d}",
            first=NO_DISTRICTS_FROM,
            last=last,
            agency=agency.name,
            date=date,
        )
