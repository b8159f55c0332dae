"""Paragraphs of any ODT file become lines, and what a line cannot hold is named."""

from collections.abc import Callable

import pytest

from khcn_core.source import Line, Outcome, Source
from khcn_core.style import Role

_BOLD = (
    '<style:style style:name="B" style:family="text">'
    '<style:text-properties fo:font-weight="bold"/></style:style>'
)
_MIXED = "định dạng riêng của vài chữ"


def _style(name: str, properties: str, family: str = "paragraph", more: str = "") -> str:
    return (
        f'<style:style style:name="{name}" style:family="{family}" {more}>{properties}'
        "</style:style>"
    )


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("  Nội\n   dung\t", ["Nội dung"]),
        ("Nội<text:tab/>dung", ["Nội dung"]),
        ("Nội<text:line-break/>dung", ["Nội", "dung"]),
        ('Nội<text:s text:c="3"/>dung', ["Nội   dung"]),
        ("Nội <text:span> dung <text:span>mới</text:span></text:span>.", ["Nội dung mới."]),
        ('Xem <text:a xlink:href="http://khcn.example">đây</text:a>', ["Xem đây"]),
        ('<text:bookmark-start text:name="a"/>Nội<text:bookmark-end text:name="a"/>', ["Nội"]),
        ("Trang <text:page-number>2</text:page-number>/9", ["Trang 2/9"]),
        ("Bảng <text:sequence>1</text:sequence>: A", ["Bảng 1: A"]),
        ('a<text:change-start text:change-id="c"/>b<text:change-end text:change-id="c"/>', ["ab"]),
        ("<text:number>1.</text:number>Nội", ["Nội"]),
        ("a<text:soft-page-break/>b", ["ab"]),
        ("", []),
    ],
)
def test_white_space_and_inline_elements(
    texts: Callable[..., list[str]], lost: Callable[..., list[str]], typed: str, said: list[str]
) -> None:
    body = f"<text:p>{typed}</text:p>"
    assert texts(body) == said
    assert lost(body) == []


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        (
            "<text:note><text:note-body><text:p>Xem X</text:p></text:note-body></text:note>",
            "chú thích cuối trang hoặc cuối văn bản: “Xem X”",
        ),
        ("<draw:frame><draw:image/></draw:frame>", "hình, hộp chữ hoặc đối tượng nhúng"),
        (
            "<office:annotation><dc:creator>A</dc:creator><text:p>Sửa</text:p></office:annotation>",
            "bình luận: “Sửa”",
        ),
        ('<text:change text:change-id="c"/>', "chữ đã xóa khi theo dõi sửa đổi"),
        (
            '<text:hidden-text text:string-value="kín" text:is-hidden="true"/>',
            "chữ ẩn: “kín”",
        ),
        ('<text:span text:style-name="H">kín</text:span>', "chữ ẩn: “kín”"),
        ('<text:span text:style-name="B">đậm</text:span>', _MIXED),
    ],
)
def test_what_a_line_cannot_hold_is_named(
    source: Callable[..., Source], typed: str, reason: str
) -> None:
    hidden = _style("H", '<style:text-properties text:display="none"/>', "text")
    read = source(f"<text:p>Nội {typed}dung</text:p>", _BOLD + hidden)
    (notice,) = read.dropped
    assert (notice.outcome, str(notice.reason)) == (Outcome.LOST, reason)
    (line,) = read.items
    assert isinstance(line, Line)
    assert line.text == ("Nội đậmdung" if reason == _MIXED else "Nội dung")
    assert notice.place == line.place
    assert notice.excerpt == line.text


def test_a_hidden_section_a_frame_and_an_index_are_named(
    source: Callable[..., Source],
) -> None:
    read = source(
        '<text:section text:name="a" text:display="none"><text:p>kín</text:p></text:section>'
        '<text:section text:name="b"><text:p>rõ</text:p></text:section>'
        "<draw:frame><draw:image/></draw:frame>"
        "<text:table-of-content><text:index-body><text:p>I. A 3</text:p></text:index-body>"
        "</text:table-of-content>"
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>cũ</text:p>"
        "</text:deletion></text:changed-region></text:tracked-changes>"
    )
    assert [item.text for item in read.items if isinstance(item, Line)] == ["rõ"]
    assert [str(notice.reason) for notice in read.dropped] == [
        "chữ ẩn: “kín”",
        "hình, hộp chữ hoặc đối tượng nhúng",
        "mục lục, danh mục tự tạo",
    ]


def test_looks_come_down_the_chain_of_styles(lines: Callable[..., list[Line]]) -> None:
    named = _style(
        "Base",
        '<style:paragraph-properties fo:text-align="center"/>'
        '<style:text-properties fo:font-weight="bold"/>',
    )
    italic = '<style:text-properties fo:font-style="italic"/>'
    plain = '<style:paragraph-properties fo:text-align="start"/>'
    parent = 'style:parent-style-name="Base"'
    automatic = _style("P1", italic, more=parent) + _style("P2", plain, more=parent)
    normal = _style("N", '<style:text-properties fo:font-weight="normal"/>', "text")
    first, second, third = lines(
        '<text:p text:style-name="P1">a</text:p>'
        '<text:p text:style-name="P2"><text:span text:style-name="N">a</text:span></text:p>'
        "<text:p>a</text:p>",
        automatic + normal,
        named,
    )
    assert (first.bold, first.italic, first.centred) == (True, True, True)
    assert (second.bold, second.italic, second.centred) == (False, False, False)
    assert (third.bold, third.italic, third.centred) == (False, False, False)


@pytest.mark.parametrize(("weight", "bold"), [("700", True), ("500", False), ("1e9", False)])
def test_a_weight_may_be_a_number(
    lines: Callable[..., list[Line]], weight: str, bold: bool
) -> None:
    named = _style("P", f'<style:text-properties fo:font-weight="{weight}"/>')
    (line,) = lines('<text:p text:style-name="P">a</text:p>', "", named)
    assert line.bold is bold


def test_a_span_keeps_what_it_does_not_change(lines: Callable[..., list[Line]]) -> None:
    bold = _style("P1", '<style:text-properties fo:font-weight="bold"/>')
    italic = _style("I", '<style:text-properties fo:font-style="italic"/>', "text")
    body = '<text:p text:style-name="P1"><text:span text:style-name="I">a</text:span></text:p>'
    (line,) = lines(body, bold + italic)
    assert (line.bold, line.italic) == (True, True)


def test_a_whole_line_in_spans_that_look_alike_loses_nothing(
    lines: Callable[..., list[Line]], lost: Callable[..., list[str]]
) -> None:
    body = (
        '<text:p><text:span text:style-name="B">Nội</text:span> '
        '<text:span text:style-name="B">dung</text:span></text:p>'
    )
    (line,) = lines(body, _BOLD)
    assert line.bold
    assert line.text == "Nội dung"
    assert lost(body, _BOLD) == []


@pytest.mark.parametrize(
    ("font", "typed"), [("'.VnTime'", "KÕ ho¹ch"), ("'VNI-Times'", "Keá hoaïch")]
)
def test_names_of_fonts_may_stand_in_quotes(
    source: Callable[..., Source], font: str, typed: str
) -> None:
    named = _style("Old", f'<style:text-properties fo:font-family="{font}"/>')
    new = _style("New", '<style:text-properties fo:font-family="Arial"/>', "text")
    read = source(
        f'<text:p text:style-name="Old">{typed} '
        '<text:span text:style-name="New">huyện</text:span></text:p>',
        new,
        named,
    )
    (line,) = read.items
    assert isinstance(line, Line)
    assert line.text == "Kế hoạch huyện"
    assert [notice.outcome for notice in read.dropped] == [Outcome.CONVERTED]


def test_fonts_are_found_by_their_declarations(texts: Callable[..., list[str]]) -> None:
    """This one draws capitals in the places of small letters."""
    automatic = _style("P1", '<style:text-properties style:font-name="F1"/>')
    styles = (
        "</office:styles><office:font-face-decls>"
        '<style:font-face style:name="F1" svg:font-family=".VnTimeH"/>'
        "</office:font-face-decls><office:styles>"
    )
    assert texts('<text:p text:style-name="P1">ho¹ch</text:p>', automatic, styles) == ["HOẠCH"]


def test_headings_have_the_levels_of_the_outline(lines: Callable[..., list[Line]]) -> None:
    named = _style("Heading_20_2", "")
    found = lines(
        '<text:h text:outline-level="1">A</text:h><text:h text:outline-level="5">B</text:h>'
        '<text:h>C</text:h><text:p text:style-name="Heading_20_2">D</text:p>',
        "",
        named,
    )
    assert [(line.role, line.level) for line in found] == [
        (Role.HEADING_1, 1),
        (Role.HEADING_3, 5),
        (Role.HEADING_1, 1),
        (Role.HEADING_2, 2),
    ]


@pytest.mark.parametrize(
    "drawn",
    [
        "<draw:frame><draw:text-box><text:p>Mật</text:p></draw:text-box></draw:frame>",
        "<draw:custom-shape><text:p>Mật</text:p></draw:custom-shape>",
        "<draw:g><draw:rect><text:p>Mật</text:p></draw:rect><draw:line/></draw:g>",
    ],
)
@pytest.mark.parametrize("anchor", ["{}", "<text:p>{}</text:p>"], ids=["page", "paragraph"])
def test_text_in_shapes_is_kept(source: Callable[..., Source], drawn: str, anchor: str) -> None:
    read = source(anchor.format(drawn))
    assert [line.text for line in read.items if isinstance(line, Line)] == ["Mật"]
    assert [notice.outcome for notice in read.dropped] == [Outcome.KEPT]
