"""Forms come with their years put in, and plans begun from them can be filled in at once."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khcn_core import Severity, check, document_text, dumps, formats, lay_out, loads, render
from khcn_core.dates import PartialDate
from khcn_core.errors import InvalidValueError
from khcn_core.forms import begin_plan, begin_table, forms, issuer
from khcn_core.forms.bases import BASES
from khcn_core.plan import AgencyLevel, Basis, BudgetTable, LineItem, Measure, Plan, Signature
from khcn_core.plan.walk import walk

CODES = [form.code for form in forms()]
COMMUNE = "Ủy ban nhân dân xã Ví Dụ"
DISTRICT = "Ủy ban nhân dân huyện Ví Dụ"
PROVINCE = "Ủy ban nhân dân tỉnh Minh Họa"
DEPARTMENT = "Sở Khoa học và Công nghệ tỉnh Minh Họa"
SOME_YEAR = {form.code: form.first_year for form in forms()}


def bases(plan: Plan) -> str:
    return "\n".join(item.text for item in plan.preamble if isinstance(item, Basis))


def lines_of(table: BudgetTable) -> list[LineItem]:
    return [line for _path, line in table.walk()]


def test_forms_say_who_issued_them_and_for_which_years() -> None:
    assert CODES == ["13.3", "huyen-1", "huyen-2", "xa-1", "xa-2"]
    for form in forms():
        assert form.title
        assert form.source
        assert form.is_for(form.first_year)
        assert not form.is_for(form.first_year - 1)
        assert form.is_for(form.last_year or 2999)
        assert form.last_year is None or not form.is_for(form.last_year + 1)
    assert [form.years for form in forms()][:1] == ["2018-2026"]
    assert [form.years for form in forms()][-1:] == ["2026-"]


@pytest.mark.parametrize("code", CODES)
def test_a_table_carries_its_form_and_codes_and_no_figures(code: str) -> None:
    table = begin_table(code, SOME_YEAR[code])
    assert table.form is not None
    assert table.form.code == code
    coded = [line.codes for line in lines_of(table) if line.codes]
    assert len(coded) == len(set(coded))
    assert len(coded) >= len(table.lines)
    assert not any(line.amounts or line.quantities for line in lines_of(table))


@given(code=st.sampled_from(CODES), later=st.integers(0, 20))
def test_all_years_of_a_table_follow_its_fiscal_year(code: str, later: int) -> None:
    (form,) = (form for form in forms() if form.code == code)
    year = min(form.first_year + later, form.last_year or 2999)
    first, table = begin_table(code, form.first_year), begin_table(code, year)
    assert "{N" not in repr(table)
    for column, then in zip(table.columns, first.columns, strict=True):
        assert (column.period is None) == (then.period is None)
        if column.period and then.period:
            assert column.period.year - year == then.period.year - form.first_year
        if column.measure is Measure.ESTIMATE:
            assert column.period is not None
            assert column.period.year == year


def test_form_13_3_is_that_of_the_circular(form_13_3: BudgetTable) -> None:
    table = begin_table("13.3", 2023)
    assert [(c.key, c.header, c.kind, c.measure, c.formula) for c in table.columns] == [
        (c.key, c.header, c.kind, c.measure, c.formula) for c in form_13_3.columns
    ]
    assert (table.row_labels, table.index_row) == (form_13_3.row_labels, form_13_3.index_row)
    assert [line.name for line in lines_of(table)] == [
        name
        for level in ("quốc gia", "Bộ, Tỉnh", "cơ sở")
        for name in (f"Nhiệm vụ cấp {level}", "Nhiệm vụ chuyển tiếp", "Nhiệm vụ mở mới")
    ]


def test_the_same_budget_line_has_the_same_code_in_both_tables_of_a_district() -> None:
    spent, estimate = (
        {
            code: line.name
            for line in lines_of(begin_table(name, 2023))
            for code in line.codes.items()
        }
        for name in ("huyen-1", "huyen-2")
    )
    assert spent.keys() < estimate.keys()
    for code in spent:
        words = set(spent[code].casefold().split()) & set(estimate[code].casefold().split())
        assert len(words) > 1, (spent[code], estimate[code])


@pytest.mark.parametrize(
    ("code", "year"), [("13.3", 2017), ("13.3", 2027), ("xa-2", 2025), ("huyen-1", 2022)]
)
def test_a_form_is_refused_for_other_years(code: str, year: int) -> None:
    with pytest.raises(InvalidValueError, match=f"không dùng cho năm {year}") as caught:
        begin_table(code, year)
    assert code in caught.value.text("en")


def test_an_unknown_form_is_refused_with_the_nearest() -> None:
    with pytest.raises(InvalidValueError, match=r"xa-2.*ý là “xa-2”"):
        begin_table("xa2", 2027)


@st.composite
def begun(draw: st.DrawFn) -> tuple[list[str], Plan]:
    """Draw forms and a plan begun from them, by an agency that there was on its date."""
    date = PartialDate(draw(st.integers(2017, 2040)), draw(st.integers(1, 12)))
    fitting = [form.code for form in forms() if form.is_for(date.year + 1)]
    codes = draw(st.lists(st.sampled_from(fitting), max_size=3, unique=True))
    districts = [DISTRICT] if (date.year, date.month or 0) < (2025, 7) else []
    agency = draw(st.sampled_from([COMMUNE, PROVINCE, DEPARTMENT, "UBND phường 5", *districts]))
    return codes, begin_plan(codes, date.year + 1, agency, date)


@given(begun())
def test_a_plan_begun_can_be_kept_checked_and_laid_out(drawn: tuple[list[str], Plan]) -> None:
    codes, plan = drawn
    assert loads(dumps(plan)) == plan
    found = [finding for finding in check(plan) if finding.severity is Severity.ERROR]
    assert found == []
    text = document_text(lay_out(plan))
    assert "{" not in text
    for code in codes:
        assert any(
            isinstance(node, BudgetTable) and node.form and node.form.code == code
            for _path, _depth, node in walk(plan)
        )


@pytest.mark.parametrize("format", formats())
@pytest.mark.parametrize("code", CODES)
def test_a_plan_begun_is_drawn_in_every_format(code: str, format: str) -> None:
    assert render(begin_plan([code], SOME_YEAR[code], PROVINCE), format)


@given(days=st.dates(dt.date(2017, 1, 1), dt.date(2039, 12, 31)))
def test_the_legal_bases_are_those_in_force_on_the_day(days: dt.date) -> None:
    plan = begin_plan([], days.year + 1, PROVINCE, PartialDate(days.year, days.month, days.day))
    cited = [item.text.removeprefix("Căn cứ ") for item in plan.preamble if isinstance(item, Basis)]
    assert cited == [basis.text for basis in BASES if basis.since <= days <= basis.until]


def test_what_is_not_in_force_on_every_day_left_open_is_not_cited() -> None:
    assert "Chuyển đổi số" not in bases(begin_plan([], 2027, COMMUNE, PartialDate(2026, 6)))
    assert "Chuyển đổi số" not in bases(begin_plan([], 2027, COMMUNE, PartialDate(2026)))
    assert "Chuyển đổi số" in bases(begin_plan([], 2027, COMMUNE))


def test_a_commune_for_2027_rests_on_what_the_example_rests_on(example: Plan) -> None:
    if example.fiscal_year == 2027:
        assert bases(begin_plan(["xa-2"], 2027, COMMUNE, example.date)) == bases(example)


@pytest.mark.parametrize("month", [7, 12])
def test_a_district_is_refused_once_there_are_none(month: int) -> None:
    with pytest.raises(InvalidValueError, match=r"không còn cấp huyện.*72/2025/QH15"):
        begin_plan(["huyen-2"], 2026, DISTRICT, PartialDate(2025, month))
    assert begin_plan(["huyen-2"], 2026, DISTRICT, PartialDate(2025, 6, 30)).body


@pytest.mark.parametrize("date", ["2025-12", "2028-01"])
def test_a_plan_is_dated_in_its_year_or_the_one_before(date: str) -> None:
    with pytest.raises(InvalidValueError, match="trong năm 2026 hoặc năm 2027"):
        begin_plan([], 2027, COMMUNE, PartialDate.parse(date))


@pytest.mark.parametrize(
    ("name", "level", "place", "symbol"),
    [
        (COMMUNE, AgencyLevel.COMMUNE, "Ví Dụ", "KH-UBND"),
        ("UBND phường 5", AgencyLevel.COMMUNE, "Phường 5", "KH-UBND"),
        ("Uỷ ban nhân dân đặc khu Ví Dụ", AgencyLevel.COMMUNE, "Ví Dụ", "KH-UBND"),
        (DISTRICT, AgencyLevel.DISTRICT, "Ví Dụ", "KH-UBND"),
        ("Ủy ban nhân dân quận 1", AgencyLevel.DISTRICT, "Quận 1", "KH-UBND"),
        ("Ủy ban nhân dân thị xã Ví Dụ", AgencyLevel.DISTRICT, "Ví Dụ", "KH-UBND"),
        (PROVINCE, AgencyLevel.PROVINCE, "Minh Họa", "KH-UBND"),
        (
            "Ủy ban nhân dân thành phố Hồ Chí Minh",
            AgencyLevel.PROVINCE,
            "Thành phố Hồ Chí Minh",
            "KH-UBND",
        ),
        (DEPARTMENT, AgencyLevel.DEPARTMENT, "Minh Họa", "KH-SKHCN"),
        ("Sở Tài chính thành phố Hà Nội", AgencyLevel.DEPARTMENT, "Hà Nội", "KH-STC"),
    ],
)
def test_a_name_says_level_place_and_symbol(
    name: str, level: AgencyLevel, place: str, symbol: str
) -> None:
    plan = begin_plan([], 2025, name)
    assert (plan.agency.level, plan.place, plan.number.symbol) == (level, place, symbol)
    assert begin_plan([], 2025, issuer(name, level, "Nơi Khác")).place == "Nơi Khác"


def test_a_committee_signs_as_a_collective_and_a_department_by_its_head() -> None:
    collective = Signature(authority=["TM. Ủy ban nhân dân"], position="Chủ tịch")
    for agency in (COMMUNE, DISTRICT, PROVINCE):
        assert begin_plan([], 2025, agency).signature == collective
    plan = begin_plan([], 2025, DEPARTMENT)
    assert plan.signature == Signature(position="Giám đốc")
    assert plan.agency.superior == PROVINCE
    assert document_text(lay_out(plan)).splitlines()[:3] == [
        "ỦY BAN NHÂN DÂN",
        "TỈNH MINH HỌA",
        "SỞ KHOA HỌC VÀ CÔNG NGHỆ",
    ]


def test_a_city_may_be_said_to_be_a_district() -> None:
    city = "Ủy ban nhân dân thành phố Ví Dụ"
    assert issuer(city).level is AgencyLevel.PROVINCE
    assert issuer(city, AgencyLevel.DISTRICT).level is AgencyLevel.DISTRICT


@pytest.mark.parametrize(
    ("name", "level", "said"),
    [
        ("Trung tâm Ví Dụ", None, "không nói rõ cấp"),
        ("xã Ví Dụ", None, "không nói rõ cấp"),
        ("Sở Khoa học và Công nghệ", None, "không nói rõ địa danh"),
        ("Trung tâm Ví Dụ", AgencyLevel.COMMUNE, "không nói rõ địa danh"),
        (COMMUNE, AgencyLevel.PROVINCE, "xã thuộc cấp commune"),
        ("  ", None, "không được để trống"),
    ],
)
def test_an_unclear_agency_is_refused(name: str, level: AgencyLevel | None, said: str) -> None:
    with pytest.raises(InvalidValueError, match=said):
        issuer(name, level)


def test_an_agency_of_any_name_is_taken_with_level_and_place() -> None:
    by = issuer("Ban quản lý Ví Dụ", AgencyLevel.PROVINCE, "Minh Họa")
    assert begin_plan([], 2027, by).opening.startswith("Ban quản lý Ví Dụ lập Kế hoạch")


def test_tables_that_look_back_stand_before_estimates_and_are_numbered_so() -> None:
    plan = begin_plan(["huyen-2", "huyen-1"], 2023, DISTRICT)
    captions = [node.caption for _path, _depth, node in walk(plan) if isinstance(node, BudgetTable)]
    assert captions == [
        "Bảng 1: Tổng hợp các nội dung chi trong năm 2022",
        "Bảng 2: Tổng hợp dự toán ngân sách KH&CN năm 2023",
    ]


def test_months_of_headings_and_report_are_those_of_the_tables() -> None:
    text = document_text(lay_out(begin_plan(["huyen-1"], 2023, DISTRICT)))
    assert "1. Kết quả 4 tháng đầu năm 2022" in text
    assert "2. Ước thực hiện 8 tháng cuối năm 2022" in text
    text = document_text(lay_out(begin_plan(["xa-1"], 2027, COMMUNE)))
    assert "1. Kết quả 6 tháng đầu năm 2026" in text
    assert "2. Ước thực hiện cả năm 2026" in text


def test_every_group_of_the_estimate_has_its_tasks() -> None:
    text = document_text(lay_out(begin_plan(["huyen-2"], 2023, DISTRICT)))
    tasks = text.split("NHIỆM VỤ VÀ GIẢI PHÁP\n")[1].split("IV. ")[0].splitlines()
    groups = [line.name for line in begin_table("huyen-2", 2023).lines]
    assert [task.partition(". ")[2] for task in tasks[::2]] == groups
