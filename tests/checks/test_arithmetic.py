"""Sums, computed columns, breakdowns, cells and amounts in words of tables."""

import pytest
from attrs import evolve

from khcn_core import Finding, Money, Severity, check, loads
from khcn_core.checks.arithmetic import RULES_ARITHMETIC
from khcn_core.checks.breakdowns import RULES_BREAKDOWNS
from khcn_core.checks.cells import RULES_CELLS
from khcn_core.checks.table_words import RULES_TABLE_WORDS
from khcn_core.examples import example_text
from khcn_core.money import MoneyUnit
from khcn_core.plan import (
    BudgetTable,
    Column,
    ColumnKind,
    Counting,
    LineItem,
    Measure,
    Purpose,
    Total,
)

HUYEN = loads(example_text("huyen-2023"))
RULES_TABLES = (*RULES_ARITHMETIC, *RULES_BREAKDOWNS, *RULES_CELLS, *RULES_TABLE_WORDS)
KINDS = {
    "k": ColumnKind.AMOUNT,
    "a": ColumnKind.AMOUNT,
    "b": ColumnKind.AMOUNT,
    "q": ColumnKind.QUANTITY,
    "p": ColumnKind.PRICE,
    "r": ColumnKind.RATIO,
    "t": ColumnKind.TEXT,
}


def table(*lines: LineItem, formulas: dict[str, str] | None = None, **other: object) -> BudgetTable:
    names = Column(key="ten", header=["Nội dung"], kind=ColumnKind.NAME)
    columns = [
        Column(key=key, header=[key.upper()], kind=kind, formula=(formulas or {}).get(key))
        for key, kind in KINDS.items()
    ]
    return BudgetTable(**{"columns": [names, *columns], "lines": lines, **other})


def cells(**written: str) -> dict[str, object]:
    """Read cells as they look in a table in triệu đồng."""
    money = {key for key in written if KINDS[key] in {ColumnKind.AMOUNT, ColumnKind.PRICE}}
    return {
        "amounts": {
            key: Money.parse(text, unit=MoneyUnit.MILLION)
            for key, text in written.items()
            if key in money
        },
        "quantities": {key: text for key, text in written.items() if key not in money},
    }


def line(
    *parts: LineItem, name: str = "x", counting: Counting = Counting.PART, **written: str
) -> LineItem:
    return LineItem(name=name, counting=counting, parts=parts, **cells(**written))


def total(**written: str) -> Total:
    return Total(**cells(**written))


def found(budget: BudgetTable, **plan: object) -> tuple[Finding, ...]:
    """Return what the rules of tables say about a plan that holds nothing but one table."""
    return check(evolve(HUYEN, **{"body": [budget], **plan}), rules=RULES_TABLES)


def said(findings: tuple[Finding, ...]) -> list[tuple[str, str, str]]:
    return [(f.code, f.severity.value, f.path.removeprefix("body[0].")) for f in findings]


def sums(findings: tuple[Finding, ...]) -> list[tuple[str, str, str]]:
    return [row for row in said(findings) if row[0].startswith("ARI1")]


class TestRounding:
    @pytest.mark.parametrize(
        ("parts", "stated", "outcome"),
        [
            (["8", "72", "50"], "130", None),
            (["8", "72", "50"], "131", "ARI101"),
            (["33", "33", "33"], "100", "ARI101"),
            (["33,3", "33,3", "33,3"], "100", "ARI105"),
            (["33,3", "33,3", "33,3"], "100,1", "ARI101"),
            (["16,4", "16,4"], "33", "ARI105"),
            (["16,4", "16,4"], "32", "ARI101"),
            (["16,5", "16"], "33", "ARI101"),
            (["8,1", "72", "50"], "130", "ARI101"),
            (["8,1", "72,2", "50", "1"], "131,5", "ARI105"),
            (["8,1", "72,2", "50", "1", "1"], "132,5", "ARI101"),
            (["0,333", "0,333", "0,333"], "1", "ARI105"),
            (["0,3333", "0,3333", "0,3333"], "1", "ARI105"),
            (["0,3333", "0,3333", "0,3333"], "1,0001", "ARI101"),
            (["0,000001", "0,000001"], "0,000003", "ARI101"),
            (["0,3331", "0,3331", "0,3331"], "0,9994", "ARI101"),
            (["8,1", "50"], "58,2", "ARI101"),
            (["7,5"], "8", "ARI101"),
            (["1"] * 20, "30", "ARI105"),
            (["1"] * 20, "31", "ARI101"),
            (["1"] * 19, "20", "ARI101"),
            (["0"] * 20 + ["1"], "2", "ARI101"),
        ],
    )
    def test_of_a_group(self, parts: list[str], stated: str, outcome: str | None) -> None:
        group = line(*(line(k=part) for part in parts), k=stated)
        severity = "note" if outcome == "ARI105" else "error"
        expected = [(outcome, severity, "lines[0].amounts.k")] if outcome else []
        assert sums(found(table(group))) == expected

    def test_of_a_total(self) -> None:
        lines = [line(k="33,3") for _ in range(3)]
        (finding,) = found(table(*lines, total=total(k="100")))
        assert (finding.code, finding.path) == ("ARI105", "body[0].total.amounts.k")
        assert finding.text() == (
            "“Tổng cộng:”, cột “K”: ghi 100.000.000 đồng, cộng hoặc tính ra là 99.900.000 đồng; "
            "chênh lệch nhỏ, có thể do làm tròn"
        )

    @pytest.mark.parametrize(
        "said_in",
        [
            {"notes": ["Ghi chú: số liệu đã làm tròn."]},
            {"unit_line": "Đơn vị tính: triệu đồng (làm tròn)"},
            {"caption": "Bảng 1 (số làm tròn)"},
        ],
    )
    def test_that_the_table_admits(self, said_in: dict[str, object]) -> None:
        group = line(*[line(k="33")] * 3, k="100")
        assert said(found(table(group, **said_in))) == [("ARI105", "note", "lines[0].amounts.k")]

    def test_plain_dong_is_exact(self) -> None:
        group = LineItem(
            name="x", amounts={"k": Money(4)}, parts=[LineItem(amounts={"k": Money(1)})] * 3
        )
        assert said(found(table(group, unit=MoneyUnit.DONG)))[0][:2] == ("ARI101", "error")


class TestComputedColumns:
    @pytest.mark.parametrize(
        ("formula", "written", "outcome"),
        [
            ("a + b", {"a": "1", "b": "2", "k": "3"}, None),
            ("a + b", {"a": "1", "b": "2", "k": "4"}, "ARI103"),
            ("a + b", {"a": "1", "k": "1"}, None),
            ("a + b", {"a": "1", "k": "2"}, "ARI103"),
            ("a + b", {"k": "2"}, None),
            ("a + b", {"a": "1,4", "b": "1,4", "k": "3"}, "ARI105"),
            ("a - b", {"a": "1", "b": "3", "k": "-2"}, None),
            ("a - b", {"a": "1", "b": "3", "k": "2"}, "ARI103"),
            ("q * p", {"q": "03", "p": "28", "k": "84"}, None),
            ("p * q", {"q": "03", "p": "28", "k": "85"}, "ARI103"),
            ("q * p", {"q": "03", "p": "33,3", "k": "100"}, "ARI105"),
            ("q * p", {"q": "3", "p": "33", "k": "100"}, "ARI103"),
            ("q * p", {"p": "33", "k": "100"}, None),
            ("q * p", {"q": "2,5", "p": "0,000333", "k": "0,000833"}, None),
            ("a * b", {"a": "2", "b": "2", "k": "9"}, None),
        ],
    )
    def test_of_money(self, formula: str, written: dict, outcome: str | None) -> None:
        findings = found(table(line(**written), formulas={"k": formula}))
        severity = "note" if outcome == "ARI105" else "error"
        expected = [(outcome, severity, "lines[0].amounts.k")] if outcome else []
        assert sums(findings) == expected

    @pytest.mark.parametrize(
        ("stated", "outcome"),
        [
            ("66,7", None),
            ("66,67", None),
            ("67", None),
            ("66,6", "ARI105"),
            ("66", "ARI105"),
            ("66,9", "ARI103"),
            ("0,667", None),
            ("0,9", "ARI103"),
        ],
    )
    def test_shares_are_compared_at_the_places_they_show(
        self, stated: str, outcome: str | None
    ) -> None:
        findings = found(table(line(a="2", b="3", r=stated), formulas={"r": "a / b"}))
        assert [(f.code, f.path) for f in findings] == (
            [(outcome, "body[0].lines[0].quantities.r")] if outcome else []
        )

    def test_more_than_all_and_a_share_of_nothing_are_fine(self) -> None:
        lines = [line(a="3", b="2", r="150"), line(a="3", b="0", r="5"), line(b="2", r="5")]
        assert found(table(*lines, formulas={"r": "a / b"})) == ()

    def test_counts_are_exact(self) -> None:
        lines = [line(q="5", r="10"), line(q="5", r="11")]
        findings = found(table(*lines, formulas={"r": "q + q"}))
        assert said(findings) == [("ARI103", "error", "lines[1].quantities.r")]

    def test_unit_prices_may_be_rounded(self) -> None:
        for price, outcome in (("33,3", "ARI105"), ("33", "ARI105"), ("34", "ARI103")):
            findings = found(table(line(k="100", q="3", p=price), formulas={"p": "k / q"}))
            assert [finding.code for finding in findings] == [outcome]

    def test_a_group_is_the_sum_of_its_lines_and_no_product(self) -> None:
        group = line(line(q="2", p="3", k="6"), line(q="1", p="4", k="4"), q="3", p="5", k="10")
        assert found(table(group, formulas={"k": "q * p"})) == ()

    def test_the_sentence_gives_both_figures_and_the_formula(self) -> None:
        (finding,) = found(table(line(a="1", b="2", k="4"), formulas={"k": "a + b"}))
        assert finding.text() == (
            "“x”, cột “K”: ghi 4.000.000 đồng, nhưng tính theo “A” + “B” là 3.000.000 đồng"
        )

    def test_the_total_is_computed_too(self) -> None:
        budget = table(total=total(a="1", b="2", k="4"), formulas={"k": "a + b"})
        assert said(found(budget)) == [("ARI103", "error", "total.amounts.k")]


class TestBreakdowns:
    def test_a_part_that_exceeds_the_whole(self) -> None:
        for amount, expected in (("5", []), ("6", ["lines[0].parts[0].amounts.k"])):
            within = line(k=amount, name="Trong đó: xã A", counting=Counting.OF_WHICH)
            findings = found(table(line(within, k="5")))
            assert [path for _, _, path in said(findings)] == expected
        assert findings[0].code == "ARI104"
        assert findings[0].severity is Severity.ERROR
        assert "“Trong đó: xã A”" in findings[0].text()

    def test_a_part_that_was_rounded(self) -> None:
        for amount, severity in (("8", "note"), ("8,5", "error")):
            within = line(k=amount, counting=Counting.OF_WHICH)
            assert [f.severity.value for f in found(table(line(within, k="7,6")))] == [severity]

    def test_several_side_by_side_and_memos(self) -> None:
        asides = [line(k="5", counting=Counting.OF_WHICH)] * 2
        memo = line(k="9", counting=Counting.MEMO)
        assert found(table(line(*asides, memo, k="5"))) == ()

    def test_the_parts_of_one_breakdown_together(self) -> None:
        within = line(line(k="3"), line(k="3"), counting=Counting.OF_WHICH)
        assert said(found(table(line(within, k="5")))) == [("ARI104", "error", "lines[0].parts[0]")]

    def test_of_the_whole_table(self) -> None:
        aside = line(k="6", counting=Counting.OF_WHICH)
        assert said(found(table(line(k="5"), aside, total=total(k="5")))) == [
            ("ARI104", "error", "lines[1].amounts.k")
        ]

    def test_reductions_and_blanks_bound_nothing(self) -> None:
        aside = line(k="6", counting=Counting.OF_WHICH)
        assert found(table(line(line(k="8"), line(k="-3"), aside, k="5"))) == ()
        assert found(table(line(aside))) == ()


class TestCells:
    @pytest.mark.parametrize(
        ("text", "severity"),
        [("130 triệu", "error"), ("Lồng ghép", "error"), ("-", "note"), ("x", "note"), (" ", None)],
    )
    def test_words_for_money(self, text: str, severity: str | None) -> None:
        findings = found(table(LineItem(name="x", texts={"k": text, "t": text})))
        assert said(findings) == ([("ARI301", severity, "lines[0].texts.k")] if severity else [])

    def test_a_unit_price_in_words(self) -> None:
        findings = found(table(LineItem(name="x", texts={"p": "Theo quy định"})))
        assert said(findings) == [("ARI301", "warning", "lines[0].texts.p")]

    def test_words_in_the_total(self) -> None:
        findings = found(table(total=Total(texts={"k": "một trăm"})))
        assert said(findings) == [("ARI301", "error", "total.texts.k")]

    def test_a_unit_that_is_too_coarse_is_said_once_a_column(self) -> None:
        fine = [line(k="0,0005", p="1,2345"), line(k="1,0001"), line(k="0,125")]
        findings = found(table(*fine))
        assert [(f.code, f.path, f.message.values["count"]) for f in findings] == [
            ("ARI302", "body[0].lines[0].amounts.k", 2),
            ("ARI302", "body[0].lines[0].amounts.p", 1),
        ]
        assert "“0,0005” (500 đồng)" in findings[0].text()

    def test_negative_counts_and_prices(self) -> None:
        budget = table(line(q="-2", p="-3", k="-5"))
        assert said(found(budget)) == [
            ("ARI303", "warning", "lines[0].quantities.q"),
            ("ARI303", "warning", "lines[0].amounts.p"),
        ]
        assert [f.path for f in found(budget, purpose=Purpose.ADJUSTMENT)] == [
            "body[0].lines[0].amounts.p"
        ]

    def test_a_difference_of_counts_may_be_negative(self) -> None:
        column = Column(key="d", header=["D"], kind=ColumnKind.QUANTITY, measure=Measure.DIFFERENCE)
        assert found(BudgetTable(columns=[column], lines=[LineItem(quantities={"d": "-1"})])) == ()


class TestWordsOfATable:
    @pytest.mark.parametrize(
        ("words", "outcome"),
        [
            ("(Năm trăm sáu mươi tư triệu đồng)", None),
            ("Bằng chữ: Năm trăm sáu mươi tư triệu đồng./.", None),
            ("(Số tiền viết bằng chữ: năm trăm sáu mươi tư triệu đồng chẵn).", None),
            ("(Ba trăm năm mươi chín triệu đồng)", None),
            ("(564.000.000 đồng)", None),
            ("(Năm trăm sáu mươi triệu đồng)", ("ARI202", "error")),
            ("(Hai trăm linh năm triệu đồng)", ("ARI202", "note")),
            ("(Năm trăm sáu mươi bốn triệu)", ("ARI203", "note")),
            ("   ", None),
        ],
    )
    def test_against_the_totals(self, words: str, outcome: tuple[str, str] | None) -> None:
        lines = [line(k="359", a="564", b="205,4")]
        findings = found(table(*lines, amount_in_words=words))
        expected = [(*outcome, "amount_in_words")] if outcome else []
        assert said(findings) == expected

    def test_without_figures_there_is_nothing_to_compare(self) -> None:
        assert found(table(line(), amount_in_words="(Một đồng)")) == ()
