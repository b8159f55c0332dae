"""The decree's style, then the agency's file, then the caller's: the last to speak decides."""

from collections.abc import Iterator

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from khcn_core import Plan, lay_out, loads, render
from khcn_core.document import Heading
from khcn_core.examples import example_text
from khcn_core.house_style import (
    HouseStyle,
    PageChanges,
    RuleChanges,
    RunningChanges,
    SizeSet,
    TableChanges,
    TextChanges,
    resolve,
)
from khcn_core.plan import Outline
from khcn_core.style import DECREE, PageSetup, Role, RuleLook, Style, TableLook, TextStyle
from khcn_core.testing.strategies import house_styles
from khcn_core.type_metrics import text_width

PARTS = {"page": PageChanges, "table": TableChanges, "rule": RuleChanges}


def names(cls: type[attrs.AttrsInstance]) -> set[str]:
    return {field.name for field in attrs.fields(cls)}


def said(changes: attrs.AttrsInstance) -> Iterator[tuple[str, object]]:
    """Yield what is said, by name."""
    for name, value in attrs.asdict(changes, recurse=False).items():
        if value is not None:
            yield name, value


@given(house_styles(), house_styles(), house_styles())
def test_files_apply_one_after_the_other_however_they_are_grouped(
    first: HouseStyle, second: HouseStyle, third: HouseStyle
) -> None:
    at_once = resolve(DECREE, first, second, third)
    assert resolve(resolve(DECREE, first), second, third) == at_once
    assert resolve(resolve(DECREE, first, second), third) == at_once
    assert resolve(resolve(resolve(DECREE, first), second), third) == at_once


@given(house_styles())
def test_saying_it_twice_changes_nothing_more(style: HouseStyle) -> None:
    once = resolve(DECREE, style)
    assert resolve(DECREE, style, style) == once
    assert hash(resolve(DECREE, style, HouseStyle())) == hash(once)


@given(house_styles(), house_styles())
def test_what_the_last_file_says_holds_whatever_came_before(
    agency: HouseStyle, caller: HouseStyle
) -> None:
    style = resolve(DECREE, agency, caller)
    for name, value in said(caller):
        if name in names(Style) - {"text", *PARTS}:
            assert getattr(style, name) == value
    for part in PARTS:
        for name, value in said(getattr(caller, part)):
            assert getattr(getattr(style, part), name) == value
    for role, changes in caller.text.items():
        for name, value in said(changes):
            assert getattr(style.of(role), name) == value


@given(house_styles())
def test_what_no_file_speaks_of_stays(changes: HouseStyle) -> None:
    style = resolve(DECREE, changes)
    for part, cls in PARTS.items():
        for name in names(cls) - dict(said(getattr(changes, part))).keys():
            assert getattr(getattr(style, part), name) == getattr(getattr(DECREE, part), name)
    for role, look in DECREE.text.items():
        spoken = {*dict(said(changes.text.get(role, TextChanges()))), *dict(said(changes.running))}
        for name in names(TextStyle) - spoken - ({"size"} if changes.sizes else set()):
            assert getattr(style.of(role), name) == getattr(look, name)


@pytest.mark.parametrize(
    ("changes", "style", "never"),
    [
        (HouseStyle, Style, set()),
        (PageChanges, PageSetup, {"width", "height"}),
        (TextChanges, TextStyle, {"keep_with_next"}),
        (TableChanges, TableLook, set()),
        (RuleChanges, RuleLook, set()),
    ],
)
def test_a_file_can_say_all_that_a_style_holds_but_paper_and_page_breaks(
    changes: type[attrs.AttrsInstance], style: type[attrs.AttrsInstance], never: set[str]
) -> None:
    assert names(style) - names(changes) == never
    assert names(changes) - names(style) <= {"sizes", "running"}


def test_running_text_is_what_can_be_said_of_a_role_and_of_paragraphs() -> None:
    assert names(RunningChanges) < names(TextChanges)
    everything = RunningChanges(size=13, before=9, after=3, first_line=12.7, line_spacing=1.2)
    style = resolve(DECREE, HouseStyle(running=everything))
    changed = {role.value for role in Role if style.of(role) != DECREE.of(role)}
    assert changed == {
        *("basis", "preamble", "opening", "heading_1", "heading_2", "heading_3"),
        *("body", "numbered", "bullet", "closing"),
    }
    for role in map(Role, changed):
        assert attrs.asdict(style.of(role)).items() >= attrs.asdict(everything).items()


class TestSizes:
    def test_the_larger_set_is_the_other_one_in_the_note(self) -> None:
        style = resolve(DECREE, HouseStyle(sizes=SizeSet.LARGER))
        sizes = {role.value: style.of(role).size for role in Role}
        assert [sizes[name] for name in ("country", "motto", "place_and_date")] == [13, 14, 14]
        assert [sizes[name] for name in ("superior", "agency", "number")] == [13, 13, 13]
        assert [sizes[name] for name in ("recipients_label", "recipient", "cell")] == [12, 11, 12]
        assert {sizes[name] for name in ("kind", "body", "heading_1", "signer")} == {14}

    def test_the_country_stays_on_one_line_in_the_larger_set(self, huyen: Plan) -> None:
        style = resolve(DECREE, HouseStyle(sizes=SizeSet.LARGER))
        left, right = lay_out(huyen, style=style).style.letterhead
        assert right > text_width("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, bold=True)
        assert left > text_width("ỦY BAN NHÂN DÂN", 13, bold=True)

    def test_the_smaller_set_is_the_one_in_the_note_of_the_decree(self) -> None:
        style = resolve(DECREE, HouseStyle(sizes=SizeSet.SMALLER))
        sizes = {role.value: style.of(role).size for role in Role}
        assert sizes == {
            **dict.fromkeys(("country", "superior", "agency"), 12),
            **dict.fromkeys(("motto", "number", "place_and_date", "page_number"), 13),
            **dict.fromkeys(("kind", "subject", "annex_title", "annex_reference"), 13),
            **dict.fromkeys(("addressee", "basis", "preamble", "opening", "closing"), 13),
            **dict.fromkeys(("heading_1", "heading_2", "heading_3"), 13),
            **dict.fromkeys(("body", "numbered", "bullet"), 13),
            **dict.fromkeys(("authority", "position", "signer"), 13),
            **dict.fromkeys(("annex_label",), 14),
            **dict.fromkeys(("recipients_label",), 12),
            **dict.fromkeys(("recipient",), 11),
            **dict.fromkeys(("form_number", "unit_line", "table_header", "cell", "table_note"), 12),
            **dict.fromkeys(("caption", "amount_in_words"), 13),
        }

    @given(st.sampled_from(SizeSet), st.sampled_from(SizeSet))
    def test_the_last_set_counts(self, first: SizeSet, last: SizeSet) -> None:
        agency, caller = HouseStyle(sizes=first), HouseStyle(sizes=last)
        assert resolve(DECREE, agency, caller) == resolve(DECREE, caller)

    def test_within_a_file_the_single_role_wins_over_the_text_and_that_over_the_set(self) -> None:
        changes = HouseStyle(
            sizes=SizeSet.SMALLER,
            running=RunningChanges(size=15),
            text={Role.BASIS: TextChanges(size=16)},
        )
        style = resolve(DECREE, changes)
        assert [style.of(role).size for role in (Role.MOTTO, Role.BODY, Role.BASIS)] == [13, 15, 16]

    def test_a_later_set_wins_over_an_earlier_role(self) -> None:
        agency = HouseStyle(text={Role.BODY: TextChanges(size=16)})
        style = resolve(DECREE, agency, HouseStyle(sizes=SizeSet.SMALLER))
        assert style.of(Role.BODY).size == 13


class TestOnPaper:
    @settings(max_examples=12)
    @given(house_styles())
    def test_every_format_draws_whatever_a_file_may_say(self, changes: HouseStyle) -> None:
        plan = loads(example_text("xa-2027"), "yaml")
        for format in ("docx", "odt", "txt"):
            assert render(plan, format, style=resolve(DECREE, changes))

    def test_a_plan_is_laid_out_and_rendered_in_the_style(self, huyen: Plan) -> None:
        plan = attrs.evolve(huyen, outline=Outline())
        style = resolve(DECREE, HouseStyle(headings=("I.", "1.", "a.")))
        document = lay_out(plan, style=style)
        labels = [block.label for block in document.blocks if isinstance(block, Heading)]
        assert {"a.", "b."} <= set(labels)
        assert "a)" not in labels
        assert render(plan, "txt", style=style) == render(document, "txt")
        assert render(plan, "txt", style=style) != render(plan, "txt")

    def test_the_outline_of_a_plan_wins(self, huyen: Plan) -> None:
        style = resolve(DECREE, HouseStyle(headings=("A)",), bullets=("*",)))
        plan = attrs.evolve(huyen, outline=Outline(headings=("I.", "1."), bullets=("-",)))
        assert render(plan, "txt", style=style) == render(plan, "txt")

    def test_a_document_keeps_the_style_that_it_has(self, huyen: Plan) -> None:
        style = resolve(DECREE, HouseStyle(headings=("A.", "1.")))
        plan = attrs.evolve(huyen, outline=Outline())
        assert render(lay_out(plan), "txt", style=style) == render(plan, "txt")
