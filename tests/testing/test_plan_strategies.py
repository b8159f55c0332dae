"""What `plans()` and `budget_tables()` promise: every field, valid values, small failures."""

from collections.abc import Callable, Hashable, Iterator, Sequence
from itertools import pairwise, product
from types import EllipsisType

from attrs import evolve
from hypothesis import Phase, find, given, settings

from khcn_core.checks import Severity, check
from khcn_core.money import Money, MoneyUnit
from khcn_core.orientation import Orientation
from khcn_core.plan import (
    AgencyLevel,
    Annex,
    Basis,
    Block,
    BudgetTable,
    Bullet,
    BulletList,
    Column,
    ColumnKind,
    Counting,
    FundingFact,
    FundingKind,
    LineItem,
    Measure,
    Paragraph,
    Place,
    Plan,
    Purpose,
    Quantity,
    Section,
    Status,
    Total,
)
from khcn_core.testing.strategies import budget_tables, plans
from khcn_core.testing.strategies.budget_tables import totals
from khcn_core.testing.strategies.columns import columns
from khcn_core.testing.strategies.lines import Cell, Cells, cells, line_trees
from khcn_core.testing.strategies.prose import bullet_lists, funding_facts
from khcn_core.testing.strategies.sections import bodies
from khcn_core.testing.strategies.settling import settled

FIXED = settings(derandomize=True, database=None, phases=[Phase.generate, Phase.shrink])
NeverDrawn = Callable[..., set[Hashable]]
BOTH = [True, False]


def blocks_of(body: Sequence[Block], depth: int = 1) -> Iterator[tuple[int, Block]]:
    for block in body:
        yield depth, block
        if isinstance(block, Section):
            yield from blocks_of(block.body, depth + 1)


def bullets_of(
    items: Sequence[Bullet | FundingFact], depth: int = 1
) -> Iterator[tuple[int, type[Bullet | FundingFact]]]:
    for item in items:
        yield depth, type(item)
        if isinstance(item, Bullet):
            yield from bullets_of(item.items, depth + 1)


def height(line: LineItem) -> int:
    return 1 + max(map(height, line.parts), default=0)


def has_text_around_a_section(body: Sequence[Block]) -> bool:
    kinds = [isinstance(block, Section) for block in body]
    return True in kinds[1:-1] and not kinds[0] and not kinds[-1]


def shown(cell: Cell) -> str:
    """Say what stands in a cell."""
    match cell:
        case EllipsisType():
            return "absent"
        case None:
            return "blank"
        case Money():
            return "below zero" if cell < Money(0) else "money" if cell else "zero"
        case Quantity():
            return "number"
        case _:
            return "words"


def the_parts(lines: Sequence[LineItem]) -> list[LineItem]:
    return [line for line in lines if line.counting is Counting.PART]


NAME = Column(key="noi_dung", header=("Nội dung",), kind=ColumnKind.NAME)
AMOUNT = Column(key="kinh_phi", header=("Kinh phí",), kind=ColumnKind.AMOUNT)
NARROW = line_trees([NAME, AMOUNT], consistent=True).map(
    lambda lines: BudgetTable(columns=[NAME, AMOUNT], lines=settled(lines, [AMOUNT.key]))
)
ALL_KINDS = [Column(key=kind.value, header=("Cột",), kind=kind) for kind in ColumnKind]


class TestTablesOfAnyKind:
    """`budget_tables()` leaves nothing out."""

    def test_columns(self, never_drawn: NeverDrawn) -> None:
        def facets(drawn: tuple[Column, ...]) -> Iterator[object]:
            for column in drawn:
                yield from (column.kind, column.measure, column.places)
                yield "deep", len(column.header)
                yield "period", column.period is None
            for left, right in pairwise(drawn):
                yield "alike", left.header[0] == right.header[0]

        kinds = {*ColumnKind, *Measure, None, *range(7)}
        depths = product(["deep"], range(1, 5))
        wanted = {*kinds, *depths, *product(["period", "alike"], BOTH)}
        assert never_drawn(columns(consistent=False), facets, wanted) == set()

    def test_formulas(self, never_drawn: NeverDrawn) -> None:
        def facets(drawn: tuple[Column, ...]) -> Iterator[object]:
            computed = {column.key for column in drawn if column.formula}
            for column in drawn:
                if column.formula:
                    yield from (operator for operator, _ in column.formula.steps)
                    yield "long" if len(column.formula.steps) > 1 else "short"
                    yield "chained" if computed.intersection(column.formula.operands) else "plain"

        wanted = {*"+-*/", "long", "short", "chained", "plain"}
        assert never_drawn(columns(consistent=False), facets, wanted) == set()

    def test_lines(self, never_drawn: NeverDrawn) -> None:
        def facets(lines: list[LineItem]) -> Iterator[object]:
            yield "lines", bool(lines)
            yield from (("height", height(line)) for line in lines)
            for line in lines:
                yield line.counting
                yield "label", line.label if not line.label else "written"
                yield from ((part, bool(getattr(line, part))) for part in parts)

        parts = ("name", "amounts", "quantities", "texts", "codes", "parts")
        heights = product(["height"], range(1, 5))
        labels = product(["label"], [None, "", "written"])
        wanted = {*Counting, *heights, *labels, *product((*parts, "lines"), BOTH)}
        assert never_drawn(line_trees(ALL_KINDS, consistent=False), facets, wanted) == set()

    def test_cells(self, never_drawn: NeverDrawn) -> None:
        def facets(row: Cells) -> Iterator[object]:
            return ((key, shown(cell)) for key, cell in row.items())

        money = {"absent", "blank", "zero", "below zero", "money", "words"}
        wanted = {
            *product(["amount", "price"], money),
            *product(["quantity", "ratio"], ["absent", "number", "words"]),
            *product(["unit", "text"], ["absent", "words"]),
        }
        assert never_drawn(cells(ALL_KINDS, consistent=False), facets, wanted) == set()

    def test_totals(self, never_drawn: NeverDrawn) -> None:
        def facets(total: Total) -> Iterator[object]:
            yield from (total.place, total.under)
            yield "across", total.across > 1
            yield from ((part, bool(getattr(total, part))) for part in parts)

        parts = ("amounts", "quantities", "texts")
        titled = [None, *(column.key for column in ALL_KINDS)]
        wanted = {*Place, *titled, *product(["across", *parts], BOTH)}
        assert never_drawn(totals(ALL_KINDS, consistent=False), facets, wanted) == set()

    def test_what_stands_around(self, never_drawn: NeverDrawn) -> None:
        def facets(table: BudgetTable) -> Iterator[object]:
            yield from (table.unit, table.caption_place, table.orientation)
            yield from ((part, bool(getattr(table, part))) for part in parts)

        around = ("unit_line", "form", "caption", "amount_in_words", "notes")
        parts = (*around, "row_labels", "index_row", "lines", "total")
        wanted = {*MoneyUnit, *Place, *Orientation, None, *product(parts, BOTH)}
        assert never_drawn(budget_tables(), facets, wanted) == set()


class TestConsistentTables:
    """`budget_tables(consistent=True)` adds up, and says something that does."""

    @given(table=NARROW | budget_tables(consistent=True))
    def test_what_is_stated_is_the_sum_of_the_parts(self, table: BudgetTable) -> None:
        wholes = [(line.amounts, the_parts(line.parts)) for _, line in table.walk() if line.parts]
        if table.total:
            wholes.append((table.total.amounts, the_parts(table.lines)))
        for column in table.columns_of(ColumnKind.AMOUNT):
            for amounts, parts in wholes:
                if parts and (stated := amounts.get(column.key)) is not None:
                    assert stated == sum((amount_of(p, column.key) for p in parts), Money(0))

    @given(table=NARROW | budget_tables(consistent=True))
    def test_breakdowns_stay_within_the_line_above(self, table: BudgetTable) -> None:
        for column in table.columns_of(ColumnKind.AMOUNT):
            for _, line in table.walk():
                for part in line.parts:
                    if part.counting is Counting.OF_WHICH:
                        assert amount_of(part, column.key) <= amount_of(line, column.key)

    @settings(max_examples=50)
    @given(table=budget_tables(consistent=True))
    def test_words_stand_where_words_belong(self, table: BudgetTable) -> None:
        worded = {column.key for column in table.columns_of(ColumnKind.UNIT, ColumnKind.TEXT)}
        for row in [line for _, line in table.walk()] + [table.total] * bool(table.total):
            assert row is not None
            assert row.texts.keys() <= worded

    def test_sums_zeros_blanks_and_nothing_are_stated(self, never_drawn: NeverDrawn) -> None:
        def facets(table: BudgetTable) -> Iterator[object]:
            for column in table.columns_of(ColumnKind.AMOUNT):
                if table.total:
                    yield "total", shown(table.total.amounts.get(column.key, ...))
                for _, line in table.walk():
                    amount = shown(line.amounts.get(column.key, ...))
                    yield "group" if the_parts(line.parts) else line.counting, amount

        wholes = product(["group", "total"], ["absent", "blank", "zero", "money"])
        wanted = {*wholes, *product(Counting, ["money"])}
        assert never_drawn(budget_tables(consistent=True), facets, wanted) == set()


def amount_of(line: LineItem, key: str) -> Money:
    """Return what a line comes to, where blank is none."""
    if key in line.amounts:
        return line.amounts[key] or Money(0)
    return sum((amount_of(part, key) for part in the_parts(line.parts)), Money(0))


class TestPlansOfAnyKind:
    """`plans()` leaves nothing out."""

    def test_fields(self, never_drawn: NeverDrawn) -> None:
        def facets(plan: Plan) -> Iterator[object]:
            yield from (plan.agency.level, plan.status, plan.purpose)
            yield from ((part, bool(getattr(plan, part))) for part in (*optional, *many))
            yield from ((part, getattr(plan.outline, part) is None) for part in outlines)
            yield "number", plan.number.number is None
            yield "superior", plan.agency.superior is None

        optional = ("date", "reporting_period", "guidance", "opening", "closing", "archive")
        many = ("addressees", "preamble", "body", "recipients", "signature", "annexes")
        outlines = ("headings", "rows", "bullets")
        parts = (*optional, *many, *outlines, "number", "superior")
        wanted = {*AgencyLevel, *Status, *Purpose, *product(parts, BOTH)}
        assert never_drawn(plans(), facets, wanted) == set()

    def test_beginnings_and_ends(self, never_drawn: NeverDrawn) -> None:
        def facets(plan: Plan) -> Iterator[object]:
            yield from map(type, plan.preamble)
            yield from (("purpose", bool(line.purpose)) for line in plan.recipients)
            if plan.signature:
                yield "authority", bool(plan.signature.authority)
                yield "name", bool(plan.signature.name)

        wanted = {Basis, Paragraph, *product(["purpose", "authority", "name"], BOTH)}
        assert never_drawn(plans(), facets, wanted) == set()

    def test_bodies(self, never_drawn: NeverDrawn) -> None:
        def facets(body: Sequence[Block]) -> Iterator[object]:
            for depth, block in blocks_of(body):
                yield from (depth, type(block))
                if isinstance(block, Section):
                    yield bool(block.title), bool(block.lead)
                    yield block.label
                    yield "around" if has_text_around_a_section(block.body) else "alone"

        types = {Paragraph, BulletList, FundingFact, BudgetTable, Section}
        shapes = {(True, True), (True, False), (False, True)}
        wanted = {*types, *shapes, None, "", "around", "alone", *range(1, 5)}
        assert never_drawn(bodies(consistent=False), facets, wanted) == set()

    def test_facts(self, never_drawn: NeverDrawn) -> None:
        def facets(fact: FundingFact) -> Iterator[object]:
            yield from (fact.kind, fact.unit, fact.label)
            yield "amount", fact.amount is None
            yield "period", fact.period is None

        wanted = {*FundingKind, *MoneyUnit, None, "", *product(["amount", "period"], BOTH)}
        assert never_drawn(funding_facts(), facets, wanted) == set()

    def test_bullets(self, never_drawn: NeverDrawn) -> None:
        def facets(block: BulletList) -> Iterator[object]:
            yield block.markers is None
            yield from bullets_of(block.items)

        kinds = product([1, 2, 3], [Bullet, FundingFact])
        assert never_drawn(bullet_lists(consistent=False), facets, {*kinds, *BOTH}) == set()

    def test_annexes(self, never_drawn: NeverDrawn) -> None:
        def facets(plan: Plan) -> Iterator[object]:
            for annex in plan.annexes:
                yield from (annex.orientation, annex.reference, bool(annex.body))

        wanted = {*Orientation, None, "", *BOTH}
        assert never_drawn(plans(), facets, wanted) == set()


class TestConsistentPlans:
    """`plans(consistent=True)` make sense as a whole."""

    @settings(max_examples=40)
    @given(plan=plans(consistent=True))
    def test_no_check_finds_an_error(self, plan: Plan) -> None:
        assert not [found for found in check(plan) if found.severity is Severity.ERROR]

    @settings(max_examples=40)
    @given(plan=plans(consistent=True))
    def test_number_date_and_signature_fit_the_status(self, plan: Plan) -> None:
        assert (plan.number.number is None) == (plan.status is not Status.ISSUED)
        assert plan.signature
        if plan.status is not Status.DRAFT:
            assert plan.date
            assert plan.date.day
            assert plan.signature.name

    def test_they_are_of_every_kind(self, never_drawn: NeverDrawn) -> None:
        def facets(plan: Plan) -> Iterator[object]:
            yield from (plan.agency.level, plan.status, plan.purpose)
            yield from (type(block) for _, block in blocks_of(plan.body))

        blocks = {Paragraph, BulletList, BudgetTable, Section}
        wanted = {*AgencyLevel, *Status, *Purpose, *blocks}
        assert never_drawn(plans(consistent=True), facets, wanted) == set()


class TestShrinking:
    """What fails is shown small."""

    def test_a_table(self) -> None:
        small = find(budget_tables(), lambda table: bool(table.lines), settings=FIXED)
        assert small.lines == (LineItem(name="a"),)
        assert len(small.columns) <= 2
        assert small == BudgetTable(columns=small.columns, lines=small.lines, unit=small.unit)

    def test_a_deep_line(self) -> None:
        small = find(
            line_trees([NAME], consistent=False),
            lambda lines: max(map(height, lines), default=0) >= 3,
            settings=FIXED,
        )
        leaf = LineItem(name="a")
        line = LineItem()
        assert small == [evolve(line, parts=[evolve(line, parts=[leaf])])]

    def test_a_plan(self) -> None:
        small = find(plans(), lambda plan: bool(plan.body), settings=FIXED)
        assert small.body == (Paragraph(text="a"),)
        assert small == evolve(small, annexes=(), preamble=(), recipients=(), signature=None)

    def test_an_annex(self) -> None:
        small = find(plans(), lambda plan: bool(plan.annexes), settings=FIXED)
        assert small.body == ()
        assert small.annexes == (Annex(title=""),)
