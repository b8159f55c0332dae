"""Faults in tables: sums that are wrong, cells that hold something else, periods that clash."""

from attrs import evolve
from hypothesis import strategies as st

from khcn_core.dates import Period
from khcn_core.money import Money
from khcn_core.plan import Plan
from khcn_core.plan.columns import Column, ColumnKind, Measure
from khcn_core.plan.lines import Counting, LineItem
from khcn_core.plan.table import BudgetTable, Total
from khcn_core.testing.strategies.faults import Planting, with_block
from khcn_core.vi.words import spell_number

_MILLION = 1_000_000
_MILLIONS = st.integers(1, 999).map(lambda count: Money(count * _MILLION))
_NAME = Column(key="ten", header=["Nội dung"], kind=ColumnKind.NAME)
_UNIT = Column(key="don_vi", header=["Đơn vị tính"], kind=ColumnKind.UNIT)
_QUANTITY = Column(key="so_luong", header=["Số lượng"], kind=ColumnKind.QUANTITY)
_PRICE = Column(key="don_gia", header=["Đơn giá"], kind=ColumnKind.PRICE)
_MONEY = Column(key="k", header=["Kinh phí"], kind=ColumnKind.AMOUNT)
_PARTS = (
    Column(key="a", header=["Ngân sách"], kind=ColumnKind.AMOUNT),
    Column(key="b", header=["Nguồn khác"], kind=ColumnKind.AMOUNT),
)


def _table(
    *lines: LineItem,
    columns: tuple[Column, ...] = (_MONEY,),
    total: Total | None = None,
    in_words: str | None = None,
) -> BudgetTable:
    return BudgetTable(
        columns=(_NAME, *columns), lines=lines, total=total, amount_in_words=in_words
    )


def _line(
    name: str, amount: Money, *parts: LineItem, counting: Counting = Counting.PART
) -> LineItem:
    return LineItem(name=name, amounts={"k": amount}, parts=parts, counting=counting)


def _with_line(plan: Plan, table: BudgetTable, wrong: LineItem) -> tuple[Plan, Plan]:
    return with_block(plan, table, evolve(table, lines=[wrong]))


def _group(draw: st.DrawFn, plan: Plan) -> tuple[Plan, Plan]:
    one, other, error = draw(_MILLIONS), draw(_MILLIONS), draw(_MILLIONS)
    group = _line("Nhóm việc", one + other, _line("Lớp", one), _line("Mô hình", other))
    wrong = evolve(group, amounts={"k": one + other + error})
    return _with_line(plan, _table(group), wrong)


def _total(draw: st.DrawFn, plan: Plan) -> tuple[Plan, Plan]:
    amount, error = draw(_MILLIONS), draw(_MILLIONS)
    table = _table(_line("Lớp", amount), total=Total(amounts={"k": amount}))
    wrong = evolve(table, total=Total(amounts={"k": amount + error}))
    return with_block(plan, table, wrong)


def _formula(draw: st.DrawFn, plan: Plan) -> tuple[Plan, Plan]:
    one, other, error = draw(_MILLIONS), draw(_MILLIONS), draw(_MILLIONS)
    line = LineItem(name="Lớp", amounts={"a": one, "b": other, "k": one + other})
    table = _table(line, columns=(*_PARTS, evolve(_MONEY, formula="a + b")))
    wrong = evolve(line, amounts={**line.amounts, "k": one + other + error})
    return _with_line(plan, table, wrong)


def _of_which(draw: st.DrawFn, plan: Plan) -> tuple[Plan, Plan]:
    amount, error = draw(_MILLIONS), draw(_MILLIONS)
    part = _line("Tài liệu", amount, counting=Counting.OF_WHICH)
    line = _line("Lớp", amount, part)
    wrong = evolve(line, parts=[evolve(part, amounts={"k": amount + error})])
    return _with_line(plan, _table(line), wrong)


def _words_for_money(draw: st.DrawFn, plan: Plan) -> tuple[Plan, Plan]:
    words = draw(st.sampled_from(["tám triệu", "8 tr", "chưa rõ"]))
    table = _table(_line("Lớp", draw(_MILLIONS)))
    return _with_line(plan, table, LineItem(name="Lớp", texts={"k": words}))


def _negative_price(draw: st.DrawFn, plan: Plan) -> tuple[Plan, Plan]:
    price = draw(_MILLIONS)
    line = LineItem(name="Lớp", amounts={"don_gia": price})
    wrong = evolve(line, amounts={"don_gia": -price})
    return _with_line(plan, _table(line, columns=(_PRICE, _MONEY)), wrong)


def _in_words(draw: st.DrawFn, plan: Plan) -> tuple[Plan, Plan]:
    amount, error = draw(_MILLIONS), draw(_MILLIONS)
    table = _table(_line("Lớp", amount), total=Total(), in_words=_spelled(amount))
    return with_block(plan, table, evolve(table, amount_in_words=_spelled(amount + error)))


def _spelled(amount: Money) -> str:
    return f"({spell_number(amount.dong).capitalize()} đồng)"


def _unit_is_a_number(draw: st.DrawFn, plan: Plan) -> tuple[Plan, Plan]:
    count = str(draw(st.integers(1, 99)))
    line = LineItem(name="Lớp", texts={"don_vi": "Lớp"}, quantities={"so_luong": count})
    wrong = evolve(line, texts={"don_vi": count})
    return _with_line(plan, _table(line, columns=(_UNIT, _QUANTITY, _MONEY)), wrong)


def _cut_off(draw: st.DrawFn, plan: Plan) -> tuple[Plan, Plan]:
    months, other = draw(_two_months())
    return _reported(plan, months, _done(plan, months), _done(plan, other))


def _header_says_otherwise(draw: st.DrawFn, plan: Plan) -> tuple[Plan, Plan]:
    months, other = draw(_two_months())
    correct, wrong = (
        evolve(_done(plan, months), header=[f"Thực hiện đến tháng {said}"])
        for said in (months, other)
    )
    return _reported(plan, months, correct, wrong)


def _gap(draw: st.DrawFn, plan: Plan) -> tuple[Plan, Plan]:
    months, other = draw(_two_months())
    done = _done(plan, months)
    correct, wrong = (
        Column(
            key="uoc",
            header=["Ước thực hiện"],
            kind=ColumnKind.AMOUNT,
            measure=Measure.EXPECTED,
            period=Period(year=plan.fiscal_year - 1, from_month=start + 1),
        )
        for start in (months, other)
    )
    return _reported(plan, months, correct, wrong, beside=(done,))


def _two_months() -> st.SearchStrategy[tuple[int, int]]:
    months = st.lists(st.integers(1, 11), min_size=2, max_size=2, unique=True)
    return months.map(lambda drawn: (drawn[0], drawn[1]))


def _done(plan: Plan, months: int) -> Column:
    return Column(
        key="da_chi",
        header=["Thực hiện"],
        kind=ColumnKind.AMOUNT,
        measure=Measure.DONE,
        period=Period(year=plan.fiscal_year - 1, through_month=months),
    )


def _reported(
    plan: Plan, months: int, correct: Column, wrong: Column, beside: tuple[Column, ...] = ()
) -> tuple[Plan, Plan]:
    period = Period(year=plan.fiscal_year - 1, through_month=months)
    reporting = evolve(plan, reporting_period=period)
    tables = (_table(columns=(*beside, column)) for column in (correct, wrong))
    return with_block(reporting, *tables)


FAULTS_IN_TABLES: dict[str, Planting] = {
    "ARI101": _group,
    "ARI102": _total,
    "ARI103": _formula,
    "ARI104": _of_which,
    "ARI202": _in_words,
    "ARI301": _words_for_money,
    "ARI303": _negative_price,
    "CLK141": _unit_is_a_number,
    "MON101": _cut_off,
    "MON104": _gap,
    "MON105": _header_says_otherwise,
}
