"""A choice outside the decree is a finding: exactly that, where it is, and nothing else ever."""

import json
import string

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from khcn_core import Severity
from khcn_core.house_style import (
    STYLE_RULES,
    HouseStyle,
    PageChanges,
    RuleChanges,
    RunningChanges,
    SizeSet,
    StyleRule,
    TextChanges,
    check_style,
    loads_style,
    resolve,
)
from khcn_core.mapping import FrozenMap
from khcn_core.style import DECREE, Align, PageSetup, Role, Style
from khcn_core.testing.strategies import house_styles

PARAGRAPHS = tuple(
    map(Role, ("basis", "preamble", "opening", "body", "numbered", "bullet", "closing"))
)
HEADINGS = (Role.HEADING_1, Role.HEADING_2, Role.HEADING_3)
CUSTOM = (
    Role.FORM_NUMBER,
    Role.UNIT_LINE,
    Role.CAPTION,
    Role.TABLE_HEADER,
    Role.CELL,
    Role.AMOUNT_IN_WORDS,
    Role.TABLE_NOTE,
)
"""Tables inside the text, of which the decree says nothing."""
SIZES = {
    **dict.fromkeys(("country", "superior", "agency"), (12, 13)),
    **dict.fromkeys(("number",), (13, 13)),
    **dict.fromkeys(("annex_label",), (14, 14)),
    **dict.fromkeys(("recipients_label",), (12, 12)),
    **dict.fromkeys(("recipient",), (11, 11)),
}
"""The decree's sizes; those of all else that it names are 13-14."""
OPEN_WEIGHTS = {Role.HEADING_3, *CUSTOM}
OPEN_ALIGNMENTS = {Role.ADDRESSEE, *HEADINGS, *CUSTOM}


def found(style: Style) -> list[tuple[str, str]]:
    return [(finding.code, finding.path) for finding in check_style(style)]


def with_text(role: Role, **changes: object) -> Style:
    text = {**DECREE.text, role: attrs.evolve(DECREE.of(role), **changes)}
    return attrs.evolve(DECREE, text=FrozenMap(text))


def roles(*left_out: Role) -> st.SearchStrategy[Role]:
    return st.sampled_from([role for role in Role if role not in left_out])


def outside(least: int, most: int, first: int, last: int) -> st.SearchStrategy[int]:
    return st.integers(first, least - 1) | st.integers(most + 1, last)


class TestWhatTheDecreeHas:
    def test_nothing_is_said_of_the_style_of_khcn(self) -> None:
        assert check_style(DECREE) == ()

    @pytest.mark.parametrize("sizes", SizeSet)
    def test_nor_of_a_set_of_sizes(self, sizes: SizeSet) -> None:
        assert check_style(resolve(DECREE, HouseStyle(sizes=sizes))) == ()

    @given(
        page=st.builds(
            PageChanges,
            top=st.integers(20, 25),
            bottom=st.integers(20, 25),
            left=st.integers(30, 35),
            right=st.integers(15, 20),
        ),
        running=st.builds(
            RunningChanges,
            size=st.sampled_from([13, 14]),
            before=st.integers(6, 24),
            after=st.integers(0, 24),
            first_line=st.sampled_from([10, 12.7]),
            line_spacing=st.sampled_from([1, 1.15, 1.3, 1.5]),
        ),
        rule=st.builds(RuleChanges, share=st.sampled_from([0.333, 0.4, 0.5])),
    )
    def test_nor_of_anything_within_its_ranges(
        self, page: PageChanges, running: RunningChanges, rule: RuleChanges
    ) -> None:
        changes = HouseStyle(page=page, running=running, rule=rule)
        assert check_style(resolve(DECREE, changes)) == ()

    @given(house_styles())
    def test_nor_of_what_it_leaves_to_the_agency(self, changes: HouseStyle) -> None:
        left_open = HouseStyle(
            text={role: said for role, said in changes.text.items() if role in CUSTOM},
            letterhead=changes.letterhead,
            signature=changes.signature,
            signature_gap=changes.signature_gap,
            table=changes.table,
            rule=attrs.evolve(changes.rule, share=None),
            rows=changes.rows,
        )
        assert check_style(resolve(DECREE, left_open)) == ()


class TestOneChoiceOutside:
    @given(st.text().filter(lambda name: name.casefold() != "times new roman"))
    def test_font(self, font: str) -> None:
        assert found(attrs.evolve(DECREE, font=font)) == [("STY101", "font")]

    def test_paper(self) -> None:
        style = attrs.evolve(DECREE, page=PageSetup(width=148))
        assert found(style) == [("STY102", "page")]

    @pytest.mark.parametrize(
        ("side", "least", "most"),
        [("top", 20, 25), ("bottom", 20, 25), ("left", 30, 35), ("right", 15, 20)],
    )
    @given(data=st.data())
    def test_margins(self, side: str, least: int, most: int, data: st.DataObject) -> None:
        margin = data.draw(outside(least, most, 10, 80))
        page = attrs.evolve(DECREE.page, header=5, **{side: margin})
        assert found(attrs.evolve(DECREE, page=page)) == [("STY103", f"page.{side}")]

    @given(roles(*CUSTOM), st.data())
    def test_size(self, role: Role, data: st.DataObject) -> None:
        least, most = SIZES.get(role.value, (13, 14))
        size = data.draw(outside(least, most, 4, 28))
        assert found(with_text(role, size=size)) == [("STY104", f"text.{role.value}.size")]

    @given(st.integers(12, 13), st.integers(13, 14), st.integers(13, 14))
    def test_sizes_of_the_letterhead(self, country: int, motto: int, date: int) -> None:
        changes = HouseStyle(
            text={
                Role.COUNTRY: TextChanges(size=country),
                Role.MOTTO: TextChanges(size=motto),
                Role.PLACE_AND_DATE: TextChanges(size=date),
            }
        )
        together = country + 1 == motto == date
        expected = [] if together else [("STY105", "text")]
        assert found(resolve(DECREE, changes)) == expected

    @given(roles(*OPEN_WEIGHTS))
    def test_weight(self, role: Role) -> None:
        style = with_text(role, bold=not DECREE.of(role).bold)
        assert found(style) == [("STY106", f"text.{role.value}.bold")]

    @given(roles(*CUSTOM))
    def test_slant(self, role: Role) -> None:
        style = with_text(role, italic=not DECREE.of(role).italic)
        assert found(style) == [("STY107", f"text.{role.value}.italic")]

    @given(roles(*OPEN_ALIGNMENTS), st.data())
    def test_alignment(self, role: Role, data: st.DataObject) -> None:
        others = [align for align in Align if align is not DECREE.of(role).align]
        style = with_text(role, align=data.draw(st.sampled_from(others)))
        assert found(style) == [("STY108", f"text.{role.value}.align")]

    @given(st.sampled_from(PARAGRAPHS), st.floats(0, 40).filter(lambda mm: mm not in (10, 12.7)))
    def test_first_line(self, role: Role, first_line: float) -> None:
        style = with_text(role, first_line=first_line)
        assert found(style) == [("STY109", f"text.{role.value}.first_line")]

    @given(st.sampled_from((*PARAGRAPHS, *HEADINGS)), st.integers(0, 5), st.integers(0, 5))
    def test_paragraph_gap(self, role: Role, before: int, after: int) -> None:
        style = with_text(role, before=before, after=after)
        assert found(style) == [("STY110", f"text.{role.value}.before")]

    @given(
        st.sampled_from((*PARAGRAPHS, *HEADINGS)),
        st.floats(0.5, 0.99) | st.floats(1.51, 4),
    )
    def test_line_spacing(self, role: Role, spacing: float) -> None:
        style = with_text(role, line_spacing=spacing)
        assert found(style) == [("STY111", f"text.{role.value}.line_spacing")]

    @given(
        st.sampled_from((Role.COUNTRY, Role.MOTTO, Role.SUPERIOR, Role.AGENCY)),
        st.sampled_from((0.9, 1.15, 1.5)),
    )
    def test_line_spacing_in_the_letterhead(self, role: Role, spacing: float) -> None:
        style = with_text(role, line_spacing=spacing)
        assert found(style) == [("STY111", f"text.{role.value}.line_spacing")]

    @given(st.floats(0.05, 0.332) | st.floats(0.501, 1))
    def test_rule_share(self, share: float) -> None:
        style = resolve(DECREE, HouseStyle(rule=RuleChanges(share=round(share, 3))))
        assert found(style) == [("STY112", "rule.share")]

    @pytest.mark.parametrize(
        ("changes", "path"),
        [(PageChanges(header=16), "page.header"), (PageChanges(top=25, header=21), "page.header")],
    )
    def test_page_number_below_the_margin(self, changes: PageChanges, path: str) -> None:
        assert found(resolve(DECREE, HouseStyle(page=changes))) == [("STY113", path)]

    @pytest.mark.parametrize(
        ("changes", "path"),
        [
            (HouseStyle(headings=("I.", "1.", "a.")), "headings[2]"),
            (HouseStyle(headings=("a", "1.")), "headings[0]"),
            (HouseStyle(bullets=("-", "a.")), "bullets[1]"),
        ],
    )
    def test_points_without_a_bracket(self, changes: HouseStyle, path: str) -> None:
        style = resolve(DECREE, changes)
        assert found(style) == [("STY114", path)]
        assert check_style(style)[0].severity is Severity.WARNING


class TestTheRunningText:
    @pytest.mark.parametrize(
        ("running", "code"),
        [
            (RunningChanges(size=12), "STY104"),
            (RunningChanges(first_line=0), "STY109"),
            (RunningChanges(before=3), "STY110"),
            (RunningChanges(line_spacing=2), "STY111"),
        ],
    )
    def test_what_goes_for_all_of_it_is_told_once(self, running: RunningChanges, code: str) -> None:
        ((key, _),) = [
            (name, value) for name, value in attrs.asdict(running).items() if value is not None
        ]
        style = resolve(DECREE, HouseStyle(running=running))
        assert found(style) == [(code, f"running.{key}")]

    def test_a_role_that_goes_its_own_way_is_told_beside_it(self) -> None:
        changes = HouseStyle(
            running=RunningChanges(line_spacing=2),
            text={Role.HEADING_1: TextChanges(line_spacing=3)},
        )
        assert found(resolve(DECREE, changes)) == [
            ("STY111", "running.line_spacing"),
            ("STY111", "text.heading_1.line_spacing"),
        ]

    def test_most_of_it_is_not_all_of_it(self) -> None:
        changes = HouseStyle(
            running=RunningChanges(line_spacing=2),
            text={Role.CLOSING: TextChanges(line_spacing=1)},
        )
        paths = {path for _, path in found(resolve(DECREE, changes))}
        assert paths == {
            f"text.{role.value}.line_spacing"
            for role in (*PARAGRAPHS, *HEADINGS)
            if role is not Role.CLOSING
        }


class TestWhatIsSaid:
    @given(house_styles())
    def test_any_style_can_be_judged_in_both_languages(self, changes: HouseStyle) -> None:
        for finding in check_style(resolve(DECREE, changes)):
            assert finding.text("vi") != finding.text("en")
            assert finding.source.title.text("vi").startswith("Nghị định 30/2020/NĐ-CP, Phụ lục I")
            assert finding.accepted is None

    @given(house_styles())
    def test_every_path_but_two_can_be_said_in_a_style_file(self, changes: HouseStyle) -> None:
        for finding in check_style(resolve(DECREE, changes)):
            if finding.code not in ("STY102", "STY105", "STY114"):
                value: object = None
                for step in reversed(finding.path.split(".")):
                    value = {step: value}
                assert isinstance(value, dict)
                loads_style(json.dumps({"style_version": 1, **value}))

    @pytest.mark.parametrize("rule", STYLE_RULES, ids=lambda rule: rule.code)
    def test_both_sentences_use_the_same_values(self, rule: StyleRule) -> None:
        vi, en = (
            {name for _, name, _, _ in string.Formatter().parse(text) if name}
            for text in (rule.said.vi, rule.said.en)
        )
        assert vi == en

    def test_codes_are_in_order_and_unique(self) -> None:
        codes = [rule.code for rule in STYLE_RULES]
        assert codes == [f"STY{number}" for number in range(101, 115)]

    @pytest.mark.parametrize(
        ("changes", "vi", "en"),
        [
            (
                HouseStyle(font="Arial"),
                "phông chữ Arial; Nghị định quy định Times New Roman",
                "the font is Arial; the decree has Times New Roman",
            ),
            (
                HouseStyle(running=RunningChanges(line_spacing=1.75)),
                "Toàn bộ phần nội dung: dòng cách dòng 1,75 lần dòng đơn; Nghị định quy định 1-1,5",
                "the running text: lines are 1.75 times a single line apart; the decree has 1-1.5",
            ),
            (
                HouseStyle(text={Role.RECIPIENT: TextChanges(size=12)}),
                "Tên nơi nhận: cỡ chữ 12; Nghị định quy định 11",
                "recipient: the size is 12; the decree has 11",
            ),
            (
                HouseStyle(text={Role.HEADING_2: TextChanges(italic=True)}),
                "Đề mục cấp 2: chữ nghiêng; Nghị định quy định đứng",
                "heading 2 is italic; the decree has it upright",
            ),
            (
                HouseStyle(page=PageChanges(left=25)),
                "lề 25 mm; Nghị định quy định từ 30 đến 35 mm",
                "the margin is 25 mm; the decree has 30 to 35 mm",
            ),
        ],
    )
    def test_examples(self, changes: HouseStyle, vi: str, en: str) -> None:
        (finding,) = check_style(resolve(DECREE, changes))
        assert (finding.text("vi"), finding.text("en")) == (vi, en)
        assert finding.severity is Severity.ERROR
