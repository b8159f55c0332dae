"""How blocks stand in the body: tables that repeat their header, pages, headings."""

from collections.abc import Callable
from xml.etree.ElementTree import Element

import pytest
from attrs import evolve
from hypothesis import given, settings

from khcn_core.canonical_text import document_text
from khcn_core.document import (
    Block,
    CellKind,
    Document,
    HeaderCell,
    Heading,
    Page,
    Paragraph,
    Properties,
    Row,
    RowKind,
    Signature,
    Table,
    TableColumn,
    Title,
)
from khcn_core.orientation import Orientation
from khcn_core.style import DECREE, Role
from khcn_core.testing.strategies import documents
from khcn_render_odt import extract_text, renderer
from khcn_render_odt.namespaces import NAMESPACES, clark

Part = Callable[[bytes, str], Element]

_TEXT = Paragraph(role=Role.BODY, text="a")
_ACROSS = Page(orientation=Orientation.LANDSCAPE)
_UPRIGHT = Page(orientation=Orientation.PORTRAIT)
_ANNEX = Page(orientation=Orientation.LANDSCAPE, restart_numbering=True)
_STYLE_NAME = (clark("text:style-name"), clark("table:style-name"))
_TABLE = Table(
    columns=(
        TableColumn(kind=CellKind.LABEL, width=100),
        TableColumn(kind=CellKind.TEXT, width=333),
        TableColumn(kind=CellKind.FIGURE, width=567),
    ),
    header=(
        HeaderCell(row=0, column=0, text="TT", row_span=2),
        HeaderCell(row=0, column=1, text="Năm", column_span=2),
        HeaderCell(row=1, column=1, text="Giao"),
        HeaderCell(row=1, column=2, text="Ước"),
    ),
    header_rows=2,
    rows=(
        Row(kind=RowKind.GROUP, level=1, cells=("I", "Nhóm", ""), span_from=1, span=2),
        Row(kind=RowKind.LINE, level=2, cells=("1", "Dòng", "72")),
    ),
    caption="Bảng 1",
)


def _document(*blocks: Block) -> Document:
    properties = Properties(title="", subject="", agency="")
    return Document(blocks=blocks, properties=properties, style=DECREE)


def _body(content: Element) -> Element:
    body = content.find("office:body/office:text", NAMESPACES)
    assert body is not None
    return body


def _pages(content: Element) -> list[tuple[str, str]]:
    """Return the master page and the numbering of each page that is started."""
    starts = {
        style.get(clark("style:name"), ""): (
            style.get(clark("style:master-page-name"), ""),
            style[0].get(clark("style:page-number"), ""),
        )
        for style in content.iter(clark("style:style"))
        if style.get(clark("style:master-page-name"))
    }
    used = (part.get(name, "") for part in _body(content) for name in _STYLE_NAME)
    return [starts[name] for name in used if name in starts]


@pytest.mark.parametrize(
    ("blocks", "pages"),
    [
        ((), ["KhcnFirstPortrait"]),
        ((_TEXT,), ["KhcnFirstPortrait"]),
        ((_ACROSS, _TEXT), ["KhcnFirstLandscape"]),
        ((_TEXT, _ACROSS, _TEXT), ["KhcnFirstPortrait", "KhcnLaterLandscape"]),
        ((_TEXT, _ANNEX, _TABLE), ["KhcnFirstPortrait", "KhcnFirstLandscape"]),
        ((_TEXT, _ANNEX, _UPRIGHT, _TEXT), ["KhcnFirstPortrait", "KhcnLaterPortrait"]),
        ((_TEXT, _ACROSS, _UPRIGHT, _TEXT), ["KhcnFirstPortrait", "KhcnLaterPortrait"]),
        ((_TEXT, _ACROSS), ["KhcnFirstPortrait"]),
        ((evolve(_TABLE, caption=""), _ACROSS), ["KhcnFirstPortrait"]),
        ((_ACROSS,), ["KhcnFirstPortrait"]),
    ],
)
def test_pages_start_where_something_stands_on_them(
    part: Part, blocks: tuple[Block, ...], pages: list[str]
) -> None:
    content = part(renderer.render(_document(*blocks), {}), "content.xml")
    drawn = _pages(content)
    assert [master for master, _ in drawn] == pages
    assert all((number == "1") is ("First" in master) for master, number in drawn)


def test_first_pages_hide_their_number_and_later_ones_show_it(part: Part) -> None:
    styles = part(renderer.render(_document(_TEXT), {}), "styles.xml")
    shown = {
        master.get(clark("style:name")): master.find(".//text:page-number", NAMESPACES) is not None
        for master in styles.iter(clark("style:master-page"))
    }
    following = {
        master.get(clark("style:name")): master.get(clark("style:next-style-name"))
        for master in styles.iter(clark("style:master-page"))
    }
    for side in ("Portrait", "Landscape"):
        assert (shown[f"KhcnFirst{side}"], shown[f"KhcnLater{side}"]) == (False, True)
        assert following[f"KhcnFirst{side}"] == f"KhcnLater{side}"
        assert following[f"KhcnLater{side}"] is None


def test_every_header_row_repeats(part: Part) -> None:
    content = part(renderer.render(_document(_TABLE), {}), "content.xml")
    table = _body(content).find("table:table", NAMESPACES)
    assert table is not None
    header = table.find("table:table-header-rows", NAMESPACES)
    assert header is not None
    drawn = [
        [(cell.tag, *map(cell.get, _SPANS), "".join(cell.itertext())) for cell in row]
        for row in header
    ]
    assert drawn == [
        [
            (_CELL, None, "2", "TT"),
            (_CELL, "2", None, "Năm"),
            (_COVERED, None, None, ""),
        ],
        [
            (_COVERED, None, None, ""),
            (_CELL, None, None, "Giao"),
            (_CELL, None, None, "Ước"),
        ],
    ]


def test_a_group_spans_its_columns_in_bold(part: Part) -> None:
    content = part(renderer.render(_document(_TABLE), {}), "content.xml")
    group = _body(content).findall("table:table/table:table-row", NAMESPACES)[0]
    assert [cell.tag for cell in group] == [_CELL, _CELL, _COVERED]
    assert group[1].get(_SPANS[0]) == "2"
    assert group[1][0].get(_STYLE_NAME[0]) == "KhcnCellTextGroup"


@given(document=documents())
@settings(deadline=None, max_examples=60)
def test_every_row_fills_its_table(part: Part, document: Document) -> None:
    content = part(renderer.render(document, {}), "content.xml")
    for table in content.iter(clark("table:table")):
        columns = table.findall("table:table-column", NAMESPACES)
        for row in table.iter(clark("table:table-row")):
            assert len(row) == len(columns)
            wide = (int(cell.get(_SPANS[0], "1")) for cell in row)
            assert all(index + span <= len(columns) for index, span in enumerate(wide))


@pytest.mark.parametrize(
    ("page", "width"),
    [(page, DECREE.page.text_area(page.orientation)[0]) for page in (_UPRIGHT, _ACROSS)],
)
def test_columns_share_the_width_of_their_page(part: Part, page: Page, width: int) -> None:
    content = part(renderer.render(_document(_TEXT, page, _TABLE, _TABLE), {}), "content.xml")
    widths = {
        style.get(clark("style:name")): float(style[0].get(_COLUMN_WIDTH, "").removesuffix("mm"))
        for style in content.iter(clark("style:style"))
        if style.get(clark("style:family")) == "table-column"
    }
    assert len(widths) == len(_TABLE.columns)
    table = _body(content).findall("table:table", NAMESPACES)[0]
    columns = [widths[column.get(_STYLE_NAME[1])] for column in table.iter(_COLUMN)]
    shares = [column.width for column in _TABLE.columns]
    assert columns == pytest.approx([width * share / 1000 for share in shares])


def test_rows_are_not_torn(part: Part) -> None:
    content = part(renderer.render(_document(_TABLE), {}), "content.xml")
    styles = {style.get(clark("style:name")): style for style in content.iter(_STYLE)}
    rows = [styles[row.get(_STYLE_NAME[1])] for row in content.iter(clark("table:table-row"))]
    assert {row[0].get(clark("fo:keep-together")) for row in rows} == {"always"}


def _long(rows: int) -> Table:
    line = _TABLE.rows[1]
    cells = ((str(number), "Dòng", "72") for number in range(rows))
    return evolve(_TABLE, rows=tuple(evolve(line, cells=each) for each in cells), notes=("Hết",))


def test_a_long_table_goes_on_in_parts_that_start_pages(part: Part) -> None:
    document = _document(_TABLE, _long(1200), _TABLE)
    data = renderer.render(document, {})
    content = part(data, "content.xml")
    tables = list(content.iter(clark("table:table")))
    drawn = [table.get(clark("table:name")) for table in tables]
    assert drawn == ["KhcnTable1", "KhcnTable2", "KhcnTable2.2", "KhcnTable2.3", "KhcnTable3"]
    styles = {style.get(clark("style:name")): style for style in content.iter(_STYLE)}
    breaks = [
        styles[table.get(_STYLE_NAME[1])][0].get(clark("fo:break-before")) for table in tables
    ]
    assert breaks == [None, None, "page", "page", None]
    headers = [table.find("table:table-header-rows", NAMESPACES) for table in tables]
    assert len({"".join(header.itertext()) for header in headers if header is not None}) == 1
    assert extract_text(data) == document_text(document)


def test_a_table_that_is_empty_leaves_its_lines(part: Part) -> None:
    empty = evolve(_TABLE, header=(), header_rows=0, rows=(), notes=("Hết",))
    document = _document(_TEXT, empty)
    data = renderer.render(document, {})
    assert part(data, "content.xml").find(".//table:table", NAMESPACES) is None
    assert extract_text(data) == document_text(document)


def _kept(content: Element) -> list[str]:
    """Return the texts that keep with what comes next because of their place."""
    keeping = {
        style.get(clark("style:name"))
        for style in content.iter(_STYLE)
        for properties in style
        if properties.get(clark("fo:keep-with-next")) == "always"
    }
    drawn = (part for part in _body(content).iter() if part.tag in _PARAGRAPHS)
    return ["".join(each.itertext()) for each in drawn if each.get(_STYLE_NAME[0]) in keeping]


_SIGNED = Signature(recipients=(), authority=("TM.",), position="", name="")
_NOTED = evolve(
    _TABLE, form_number="Biểu", caption_first=True, unit_line="Đơn vị", notes=("Một", "Hai")
)


@pytest.mark.parametrize(
    ("blocks", "kept"),
    [
        ((_TEXT, _TEXT), []),
        ((_TEXT, _SIGNED), ["a"]),
        ((_TEXT, _TEXT, _TEXT, _SIGNED), ["a", "a"]),
        ((_TEXT, _ACROSS, _TEXT, _SIGNED), ["a"]),
        ((_TEXT, Heading(label="I.", text="b", level=1), _SIGNED), ["a", "I. b"]),
        ((_TEXT, Title(text="KẾ HOẠCH", subject="c"), _SIGNED), ["KẾ HOẠCH", "c", ""]),
        ((_TEXT, evolve(_TABLE, caption=""), _SIGNED), ["I", "Nhóm", "1", "Dòng", "72"]),
        ((_TABLE, _SIGNED), ["1", "Dòng", "72", "Bảng 1"]),
        ((_TABLE, _TEXT, _SIGNED), ["1", "Dòng", "72", "a"]),
        ((evolve(_TABLE, caption=""), _TEXT, _SIGNED), ["1", "Dòng", "72", "a"]),
        ((_TABLE,), ["1", "Dòng", "72"]),
        ((_NOTED,), ["Biểu", "Bảng 1", "Đơn vị", "1", "Dòng", "72", "Một"]),
        ((_NOTED, _SIGNED), ["Biểu", "Bảng 1", "Đơn vị", "1", "Dòng", "72", "Một", "Hai"]),
        ((evolve(_TABLE, caption=""),), []),
        ((_long(600),), ["599", "Dòng", "72", "Bảng 1"]),
    ],
)
def test_what_belongs_together_keeps_together(
    part: Part, blocks: tuple[Block, ...], kept: list[str]
) -> None:
    assert _kept(part(renderer.render(_document(*blocks), {}), "content.xml")) == kept


def test_no_border_is_joined(part: Part) -> None:
    content = part(renderer.render(_document(_TABLE, _SIGNED), {}), "content.xml")
    tables = list(content.iter(clark("style:table-properties")))
    assert len(tables) == 2
    assert {table.get(clark("table:border-model")) for table in tables} == {"separating"}


def test_tables_have_names_of_their_own_and_say_what_they_are(part: Part) -> None:
    content = part(renderer.render(_document(_TABLE, _TABLE), {}), "content.xml")
    tables = list(content.iter(clark("table:table")))
    assert [table.get(clark("table:name")) for table in tables] == ["KhcnTable1", "KhcnTable2"]
    assert tables[0].findtext("table:title", "", NAMESPACES) == "Bảng 1"
    assert tables[0].findtext("table:desc", "", NAMESPACES) == "TT; Năm; Giao; Ước"


@pytest.mark.parametrize(
    ("level", "style", "outline"),
    [(1, "Heading_20_1", "1"), (4, "Heading_20_3", "4"), (12, "Heading_20_3", "10")],
)
def test_headings_stand_in_the_outline(part: Part, level: int, style: str, outline: str) -> None:
    heading = Heading(label="I.", text="A", level=level, lead="b")
    content = part(renderer.render(_document(_TEXT, heading), {}), "content.xml")
    drawn = _body(content).find("text:h", NAMESPACES)
    assert drawn is not None
    assert drawn.get(_STYLE_NAME[0]) == style
    assert drawn.get(clark("text:outline-level")) == outline
    assert drawn.findtext("text:span[@text:style-name='KhcnLead']", "", NAMESPACES) == "b"


_STYLE = clark("style:style")
_PARAGRAPHS = (clark("text:p"), clark("text:h"))
_COLUMN = clark("table:table-column")
_COLUMN_WIDTH = clark("style:column-width")
_CELL = clark("table:table-cell")
_COVERED = clark("table:covered-table-cell")
_SPANS = (clark("table:number-columns-spanned"), clark("table:number-rows-spanned"))
