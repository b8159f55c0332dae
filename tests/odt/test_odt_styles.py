"""The named styles carry the look of every role, so that officials can change it in Writer."""

from collections.abc import Callable
from typing import TypeVar
from xml.etree.ElementTree import Element

import pytest
from attrs import evolve
from hypothesis import given, settings

from khcn_core.document import (
    Block,
    CellKind,
    Document,
    Letterhead,
    Properties,
    RowKind,
    Table,
    Title,
)
from khcn_core.style import DECREE, Align, Role, RuleLook, Style, TableLook
from khcn_core.testing.strategies import documents, styles
from khcn_render_odt import names, renderer
from khcn_render_odt.namespaces import clark

Part = Callable[[bytes, str], Element]
_B = TypeVar("_B", Letterhead, Title, Table)
Look = dict[str, str]

_NAME = clark("style:name")
_PARENT = clark("style:parent-style-name")
_REFERENCES = (clark("text:style-name"), clark("table:style-name"), _PARENT)
_ALIGNED = {
    Align.LEFT: "start",
    Align.CENTER: "center",
    Align.RIGHT: "end",
    Align.JUSTIFY: "justify",
}
_WITH_A_RULE = (Role.MOTTO, Role.AGENCY, Role.SUBJECT)
_ON_ONE_LEVEL = (Role.NUMBER, Role.PLACE_AND_DATE)
_TEXT_STYLE = clark("text:style-name")
_SIDES = ("top", "bottom", "left", "right")


def _drawn_in(style: Style, *blocks: Block) -> bytes:
    properties = Properties(title="", subject="", agency="")
    return renderer.render(Document(blocks=blocks, properties=properties, style=style), {})


def _first(plan: Document, kind: type[_B]) -> _B:
    return next(block for block in plan.blocks if isinstance(block, kind))


def _defined(*roots: Element) -> dict[str, Element]:
    found = (element for root in roots for element in root.iter(clark("style:style")))
    return {element.get(_NAME, ""): element for element in found}


def _looks(styles_xml: Element) -> dict[str, Look]:
    """Return how each style looks, with what it has from the styles it rests on."""
    defined = _defined(styles_xml)

    def look(name: str) -> Look:
        if name not in defined:
            return {}
        element = defined[name]
        own = {key: value for properties in element for key, value in properties.items()}
        return look(element.get(_PARENT, "")) | own

    return {name: look(name) for name in defined}


def _number(length: str) -> float:
    return float(length.rstrip("ptm"))


@pytest.fixture(scope="module")
def decree(part: Part) -> dict[str, Look]:
    return _looks(part(_drawn_in(DECREE), "styles.xml"))


@given(document=documents())
@settings(deadline=None, max_examples=60)
def test_every_style_that_is_used_is_defined(part: Part, document: Document) -> None:
    data = renderer.render(document, {})
    content, named = part(data, "content.xml"), part(data, "styles.xml")
    used = {
        element.get(reference)
        for root in (content, named)
        for element in root.iter()
        for reference in _REFERENCES
        if element.get(reference)
    }
    assert used <= set(_defined(content, named))


@given(document=documents())
@settings(deadline=None, max_examples=60)
def test_every_page_is_defined(part: Part, document: Document) -> None:
    data = renderer.render(document, {})
    content, named = part(data, "content.xml"), part(data, "styles.xml")
    masters = {master.get(_NAME) for master in named.iter(clark("style:master-page"))}
    started = {style.get(clark("style:master-page-name")) for style in content.iter()} - {None}
    assert started
    assert started <= masters


@given(style=styles())
@settings(deadline=None, max_examples=30)
def test_a_style_of_every_role_looks_as_the_style_says(part: Part, style: Style) -> None:
    looks = _looks(part(_drawn_in(style), "styles.xml"))
    for role in Role:
        expected, look = style.of(role), looks[names.role_style(role)]
        for script in ("fo:font-size", "style:font-size-asian", "style:font-size-complex"):
            assert look[clark(script)] == f"{expected.size}pt"
        assert (look.get(clark("fo:font-weight")) == "bold") is expected.bold
        assert (look.get(clark("fo:font-style")) == "italic") is expected.italic
        assert look[clark("fo:text-align")] == _ALIGNED[expected.align]
        assert _number(look[clark("fo:text-indent")]) == expected.first_line
        assert _number(look[clark("fo:margin-left")]) == expected.left
        assert look[clark("fo:line-height")] == f"{round(expected.line_spacing * 100)}%"
        assert (clark("fo:keep-with-next") in look) is expected.keep_with_next
        if role not in _ON_ONE_LEVEL:
            assert _number(look[clark("fo:margin-top")]) == expected.before
        if role not in _WITH_A_RULE:
            assert _number(look[clark("fo:margin-bottom")]) == expected.after


@given(style=styles())
@settings(deadline=None, max_examples=20)
def test_the_font_is_said_once_for_all_scripts(part: Part, style: Style) -> None:
    named = part(_drawn_in(style), "styles.xml")
    default = named.find(f".//{clark('style:default-style')}/{clark('style:text-properties')}")
    assert default is not None
    for script in ("", "-asian", "-complex"):
        assert default.get(clark(f"style:font-name{script}")) == style.font
    assert (default.get(clark("fo:language")), default.get(clark("fo:country"))) == ("vi", "VN")
    faces = [face.get(_NAME) for face in named.iter(clark("style:font-face"))]
    assert faces == [style.font]


def test_officials_find_every_style_under_a_vietnamese_name(part: Part) -> None:
    defined = _defined(part(_drawn_in(DECREE), "styles.xml"))
    labels = [style.get(clark("style:display-name"), "") for style in defined.values()]
    foreign = {label for label in labels if not label.startswith("KHCN ")}
    assert foreign == {"Standard", "Heading 1", "Heading 2", "Heading 3"}
    assert len(set(labels)) == len(labels)
    assert defined["KhcnBasis"].get(clark("style:display-name")) == "KHCN Căn cứ"


def test_headings_are_those_of_the_navigator_without_numbers(part: Part) -> None:
    named = part(_drawn_in(DECREE), "styles.xml")
    heading = _defined(named)["Heading_20_2"]
    assert heading.get(clark("style:display-name")) == "Heading 2"
    assert heading.get(clark("style:default-outline-level")) == "2"
    levels = list(named.iter(clark("text:outline-level-style")))
    assert [level.get(clark("style:num-format")) for level in levels] == [""] * 10


@pytest.mark.parametrize(
    ("role", "moved", "step"),
    [(Role.BULLET, "fo:text-indent", 5), (Role.ADDRESSEE, "fo:margin-left", 10)],
)
def test_deeper_levels_stand_further_right(
    decree: dict[str, Look], role: Role, moved: str, step: int
) -> None:
    looks = [decree[names.role_style(role, level)] for level in range(1, 12)]
    indents = [_number(look[clark(moved)]) for look in looks]
    assert indents == [indents[0] + min(deeper, 8) * step for deeper in range(11)]


@pytest.mark.parametrize(
    ("cell", "align"),
    [
        (CellKind.LABEL, "center"),
        (CellKind.TEXT, "start"),
        (CellKind.UNIT, "center"),
        (CellKind.FIGURE, "end"),
    ],
)
@pytest.mark.parametrize("row", RowKind)
def test_cells_are_set_as_their_column_and_row_ask(
    decree: dict[str, Look], cell: CellKind, align: str, row: RowKind
) -> None:
    look = decree[names.cell_style(cell, row)]
    assert look[clark("fo:text-align")] == align
    assert (look.get(clark("fo:font-weight")) == "bold") is (row in {RowKind.GROUP, RowKind.TOTAL})
    assert (look.get(clark("fo:font-style")) == "italic") is (row is RowKind.OF_WHICH)


def test_rules_are_borders_of_the_length_that_the_style_says(part: Part, plan: Document) -> None:
    style = evolve(DECREE, rule=RuleLook(thickness=1.5, gap=4, share=0.5))
    head, title = _first(plan, Letterhead), _first(plan, Title)
    content = part(_drawn_in(style, head, title), "content.xml")
    named = _looks(part(_drawn_in(style), "styles.xml"))["KhcnRule"]
    assert named[clark("fo:border-top")] == "1.5pt solid #000000"
    left, right = style.letterhead
    width = style.page.text_width
    expected = [
        left - style.rule_length(Role.AGENCY, head.agency, left),
        right - style.rule_length(Role.MOTTO, [head.motto], right),
        width - style.rule_length(Role.SUBJECT, [title.subject], width),
    ]
    rules = [dict(look[0].items()) for name, look in _defined(content).items() if "Rule" in name]
    for rule, room in zip(rules, expected, strict=True):
        assert rule[clark("fo:margin-left")] == rule[clark("fo:margin-right")]
        assert 2 * _number(rule[clark("fo:margin-left")]) == pytest.approx(room, abs=0.01)
        assert rule[clark("fo:margin-top")] == "4pt"


def test_what_does_not_stand_on_the_paper_has_no_rule(part: Part, plan: Document) -> None:
    head, title = evolve(_first(plan, Letterhead), agency=()), _first(plan, Title)
    content = part(_drawn_in(DECREE, head, evolve(title, subject="")), "content.xml")
    assert sum("Rule" in name for name in _defined(content)) == 1


def test_number_and_date_stand_on_one_line(decree: dict[str, Look]) -> None:
    def first_line(role: Role) -> float:
        look = decree[names.role_style(role)]
        return _number(look[clark("fo:margin-top")]) + 0.891 * DECREE.of(role).size

    assert first_line(Role.NUMBER) == pytest.approx(first_line(Role.PLACE_AND_DATE))


def test_tables_with_smaller_letters_have_styles_for_them(part: Part, plan: Document) -> None:
    table = _first(plan, Table)
    data = _drawn_in(DECREE, evolve(table, size=10), table, evolve(table, size=8))
    named, content = part(data, "styles.xml"), part(data, "content.xml")
    labels = {style.get(clark("style:display-name")) for style in _defined(named).values()}
    assert {f"KHCN Ô bảng số tổng cộng cỡ {size}" for size in (8, 10)} <= labels
    assert {f"KHCN Đầu bảng cỡ {size}" for size in (8, 10)} <= labels
    looks = _looks(named)
    for drawn, size in zip(content.iter(clark("table:table")), (10, 12, 8), strict=True):
        used = {paragraph.get(_TEXT_STYLE, "") for paragraph in drawn.iter(clark("text:p"))}
        sizes = {looks[name.removesuffix(".Keep")][clark("fo:font-size")] for name in used}
        assert sizes == {f"{size}pt"}


def test_the_lines_and_the_room_of_cells_are_those_of_the_style(part: Part, plan: Document) -> None:
    style = evolve(DECREE, table=TableLook(line=0.75, beside=2, above=1))
    content = part(_drawn_in(style, _first(plan, Table)), "content.xml")
    defined = _defined(content)
    line = "0.75pt solid #000000"
    for row, first_row in ((0, True), (3, False)):
        cells = list(list(content.iter(clark("table:table-row")))[row])[:2]
        for cell, first_column in zip(cells, (True, False), strict=True):
            look = defined[cell.get(clark("table:style-name"), "")][0]
            lines = {side: look.get(clark(f"fo:border-{side}")) for side in _SIDES}
            assert lines["bottom"] == lines["right"] == line
            assert (lines["top"] == line) is first_row
            assert (lines["left"] == line) is first_column
            across = [_number(look.get(clark(f"fo:padding-{side}"), "")) for side in _SIDES[2:]]
            drawn = 0.75 * 25.4 / 72 * (1 + first_column)
            assert sum(across) + drawn == pytest.approx(4, abs=0.14)
            assert look.get(clark("fo:padding-top")) == "1mm"


@given(style=styles())
@settings(deadline=None, max_examples=20)
def test_the_page_is_the_paper_of_the_style(part: Part, style: Style) -> None:
    named, page = part(_drawn_in(style), "styles.xml"), style.page
    upright, across = (dict(found.items()) for found in named.iter(_PAGE_PROPERTIES))
    assert upright[clark("fo:page-width")] == across[clark("fo:page-height")] == f"{page.width}mm"
    assert upright[clark("fo:page-height")] == across[clark("fo:page-width")] == f"{page.height}mm"
    for properties in (upright, across):
        for side in ("left", "right", "bottom"):
            assert _number(properties[clark(f"fo:margin-{side}")]) == getattr(page, side)
        assert _number(properties[clark("fo:margin-top")]) == page.header
    room = {found.get(clark("fo:min-height")) for found in named.iter(_HEADER_PROPERTIES)}
    assert room == {f"{page.top - page.header}mm"}


_PAGE_PROPERTIES = clark("style:page-layout-properties")
_HEADER_PROPERTIES = clark("style:header-footer-properties")
