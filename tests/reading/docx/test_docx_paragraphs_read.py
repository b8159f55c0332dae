"""Paragraphs of any DOCX file become lines, and what a line cannot hold is named."""

import io
from collections.abc import Callable

import docx as python_docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from hypothesis import given
from hypothesis import strategies as st

from khcn_core.source import Line, Outcome, Source
from khcn_core.style import Role
from khcn_render_docx.reading.reader import DocxReader

_MIXED = "định dạng riêng của vài chữ"
_FIGURE = "hình, hộp chữ hoặc đối tượng nhúng"


def _p(content: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{content}</w:p>"


def _in(style: str) -> str:
    return f'<w:pStyle w:val="{style}"/>'


def _r(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def _style(style_id: str, content: str = "", name: str = "", kind: str = "paragraph") -> str:
    return (
        f'<w:style w:type="{kind}" w:styleId="{style_id}">'
        f'<w:name w:val="{name or style_id}"/>{content}</w:style>'
    )


def _based(style_id: str) -> str:
    return f'<w:basedOn w:val="{style_id}"/>'


_FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + _r("2") + "<w:r><w:fldChar "
    'w:fldCharType="end"/></w:r>'
)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("<w:r><w:t>Nội</w:t><w:tab/><w:t>dung</w:t></w:r>", ["Nội dung"]),
        ("<w:r><w:t>Nội</w:t><w:br/><w:t>dung</w:t></w:r>", ["Nội", "dung"]),
        ('<w:r><w:t>Nội</w:t><w:br w:type="page"/><w:cr/><w:t>dung</w:t></w:r>', ["Nội", "dung"]),
        ("<w:r><w:t>Nội</w:t><w:softHyphen/><w:t>dung</w:t></w:r>", ["Nộidung"]),
        ("<w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t></w:r>", ["a\N{NON-BREAKING HYPHEN}b"]),
        ("<w:r><w:t>a</w:t><w:lastRenderedPageBreak/><w:t>b</w:t></w:r>", ["ab"]),
        (_r("Nội  ") + _r("dung"), ["Nội  dung"]),
        (_r("Xem ") + f"<w:hyperlink>{_r('đây')}</w:hyperlink>", ["Xem đây"]),
        (_r("Trang ") + _FIELD + _r("/9"), ["Trang 2/9"]),
        (f'<w:fldSimple w:instr="PAGE">{_r("2")}</w:fldSimple>', ["2"]),
        (f"<w:sdt><w:sdtPr/><w:sdtContent>{_r('Nội')}</w:sdtContent></w:sdt>", ["Nội"]),
        (f"<w:ins>{_r('Nội')}</w:ins><w:moveTo>{_r(' dung')}</w:moveTo>", ["Nội dung"]),
        (f"<w:smartTag>{_r('a')}</w:smartTag><w:customXml>{_r('b')}</w:customXml>", ["ab"]),
        (f"<w:r><w:ruby><w:rubyBase>{_r('a')}</w:rubyBase></w:ruby></w:r>", ["a"]),
        ('<w:bookmarkStart w:id="0" w:name="a"/>' + _r("Nội") + "<w:proofErr/>", ["Nội"]),
        ("<!-- a --><?b c?><w:r><w:t>Nộ<!-- a -->i</w:t></w:r>", ["Nội"]),
        ("", []),
        (_r("  "), []),
    ],
)
def test_white_space_and_inline_elements(
    texts: Callable[..., list[str]], lost: Callable[..., list[str]], typed: str, said: list[str]
) -> None:
    assert texts(_p(typed)) == said
    assert lost(_p(typed)) == []


_BOX = (
    "<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>"
    f"{_p(_r('Mật'))}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>"
    f"<w:txbxContent>{_p(_r('Mật'))}</w:txbxContent></w:pict></mc:Fallback>"
    "</mc:AlternateContent></w:r>"
)


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        (
            '<w:r><w:footnoteReference w:id="2"/></w:r>',
            "chú thích cuối trang hoặc cuối văn bản: “Xem X”",
        ),
        ('<w:r><w:endnoteReference w:id="2"/></w:r>', "chú thích cuối trang hoặc cuối văn bản"),
        ('<w:r><w:commentReference w:id="0"/></w:r>', "bình luận: “Sửa”"),
        ("<w:r><w:drawing/></w:r>", _FIGURE),
        ("<w:r><w:pict/></w:r>", _FIGURE),
        ("<w:r><mc:AlternateContent/></w:r>", _FIGURE),
        ("<w:r><w:pict><mc:AlternateContent/></w:pict></w:r>", _FIGURE),
        ("<w:r><w:object/></w:r>", _FIGURE),
        (
            "<w:del><w:r><w:delText>cũ</w:delText></w:r></w:del>",
            "chữ đã xóa khi theo dõi sửa đổi: “cũ”",
        ),
        (f"<w:moveFrom>{_r('cũ')}</w:moveFrom>", "chữ đã xóa khi theo dõi sửa đổi: “cũ”"),
        (_r("kín", "<w:vanish/>"), "chữ ẩn: “kín”"),
        (_r("kín", '<w:rStyle w:val="H"/>'), "chữ ẩn: “kín”"),
        ("<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>", "công thức toán: “x”"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>', "ký hiệu của phông riêng"),
        (f"<w:unheardOf>{_r('lạ')}</w:unheardOf>", "phần không phải chữ thường: “lạ”"),
        (_r("đậm", "<w:b/>"), _MIXED),
        (_r("đậm", '<w:u w:val="single"/>'), _MIXED),
        (_r("đậm", '<w:vertAlign w:val="superscript"/>'), _MIXED),
        (_r("đậm", "<w:b/>") + _r("", "<w:i/>"), _MIXED),
    ],
)
def test_what_a_line_cannot_hold_is_named(
    source: Callable[..., Source], typed: str, reason: str
) -> None:
    read = source(
        _p(_r("Nội ") + typed + _r("dung")),
        _style("H", "<w:rPr><w:vanish/></w:rPr>", kind="character"),
        footnotes=f'<w:footnote w:id="2">{_p(_r("Xem X"))}</w:footnote>',
        comments=f'<w:comment w:id="0">{_p(_r("Sửa"))}</w:comment>',
    )
    (notice,) = read.dropped
    assert (notice.outcome, str(notice.reason)) == (Outcome.LOST, reason)
    (line,) = read.items
    assert isinstance(line, Line)
    assert line.text == ("Nội đậmdung" if reason == _MIXED else "Nội dung")
    assert notice.place == line.place
    assert notice.excerpt == line.text


def test_a_box_that_is_drawn_in_two_ways_is_read_once(source: Callable[..., Source]) -> None:
    read = source(_p(_r("Nội ") + _BOX + _r("dung")))
    assert [line.text for line in read.items if isinstance(line, Line)] == ["Nội dung", "Mật"]
    assert [notice.outcome for notice in read.dropped] == [Outcome.KEPT]


@pytest.mark.parametrize(
    "body",
    [
        _p(_r("a") + _r("b", "<w:b/>") + _r("c", "<w:i/>") + _r("d")),
        _p(_r("a", "<w:b/>") + _r("b", '<w:b w:val="0"/>')),
    ],
)
def test_mixed_formatting_is_named_once(lost: Callable[..., list[str]], body: str) -> None:
    assert lost(body) == [_MIXED]


def test_blocks_inside_others_are_read_and_those_without_place_are_named(
    source: Callable[..., Source],
) -> None:
    read = source(
        f"<w:sdt><w:sdtContent>{_p(_r('a'))}<w:customXml>{_p(_r('b'))}</w:customXml>"
        f"</w:sdtContent></w:sdt><w:bookmarkStart w:id='0'/><w:moveFrom>{_p(_r('c'))}"
        f"</w:moveFrom><mc:AlternateContent><mc:Choice>{_p(_r('d'))}</mc:Choice>"
        f"</mc:AlternateContent><w:altChunk/><w:unheardOf>{_p(_r('e'))}</w:unheardOf>" + _p(_r("f"))
    )
    assert [item.text for item in read.items if isinstance(item, Line)] == ["a", "b", "f"]
    assert [str(notice.reason) for notice in read.dropped] == [
        "chữ đã xóa khi theo dõi sửa đổi: “c”",
        f"{_FIGURE}: “d”",
        "phần không phải chữ thường: “e”",
    ]


def test_a_table_of_contents_is_named(source: Callable[..., Source]) -> None:
    styles = _style("Mclc1", name="toc 1") + _style("T", name="TOC Heading")
    read = source(_p(_r("Mục lục"), _in("T")) + _p(_r("I. A 3"), _in("Mclc1")), styles)
    assert read.items == ()
    reason = "mục lục, danh mục tự tạo"
    assert [(each.excerpt, str(each.reason)) for each in read.dropped] == [
        ("Mục lục", reason),
        ("I. A 3", reason),
    ]


_LOOKS = (
    "<w:docDefaults><w:rPrDefault><w:rPr><w:i/></w:rPr></w:rPrDefault></w:docDefaults>"
    '<w:style w:type="paragraph" w:styleId="N" w:default="1"><w:name w:val="Normal"/>'
    '<w:pPr><w:jc w:val="center"/></w:pPr></w:style>'
    + _style("A", '<w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/></w:rPr>')
    + _style("B", _based("A") + "<w:rPr><w:i w:val='false'/></w:rPr>")
    + _style("C", "<w:rPr><w:b w:val='0'/></w:rPr>", kind="character")
)


def test_looks_come_down_the_chain_of_styles(lines: Callable[..., list[Line]]) -> None:
    body = (
        _p(_r("a"))
        + _p(_r("a"), _in("A"))
        + _p(_r("a"), _in("B"))
        + _p(_r("a", '<w:rStyle w:val="C"/>'), _in("B") + '<w:jc w:val="left"/>')
        + _p(_r("a", '<w:rStyle w:val="C"/><w:b/>'), _in("B"))
    )
    assert [(line.bold, line.italic, line.centred) for line in lines(body, _LOOKS)] == [
        (False, True, True),
        (True, True, True),
        (True, False, True),
        (False, False, False),
        (True, False, True),
    ]


def test_capitals_are_read_as_they_are_seen(texts: Callable[..., list[str]]) -> None:
    assert texts(_p(_r("Ủy ban", "<w:caps/>"))) == ["ỦY BAN"]


@pytest.mark.parametrize(
    ("font", "seen"),
    [
        (".VnTimeH", "UỶ BAN NHÂN DÂN"),
        (".VnTime", "uỷ ban nhân dân"),
        ("Noto Sans H", "uû ban nh©n d©n"),
    ],
)
def test_some_old_fonts_draw_capitals(
    texts: Callable[..., list[str]], font: str, seen: str
) -> None:
    assert texts(_p(_r("uû ban nh©n d©n", f'<w:rFonts w:ascii="{font}"/>'))) == [seen]


@pytest.mark.parametrize(
    ("font", "typed"),
    [(".VnTime", "KÕ ho¹ch"), ("VNI-Times", "Keá hoaïch"), (".vntimeh", "KÕ ho¹ch")],
)
@pytest.mark.parametrize("where", ["run", "paragraph", "character", "chain", "default"])
def test_letters_of_old_fonts_are_converted(
    source: Callable[..., Source], font: str, typed: str, where: str
) -> None:
    fonts = f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}"/>'
    letters = f"<w:rPr>{fonts}</w:rPr>"
    styles = {
        "paragraph": _style("A", letters),
        "character": _style("C", letters, kind="character"),
        "chain": _style("A", _based("B")) + _style("B", letters),
        "default": f"<w:docDefaults><w:rPrDefault>{letters}</w:rPrDefault></w:docDefaults>",
    }.get(where, "")
    run = {"run": fonts, "character": '<w:rStyle w:val="C"/>'}.get(where, "")
    new = _r(" huyện", '<w:rFonts w:asciiTheme="minorHAnsi" w:ascii="Arial"/>')
    read = source(_p(_r(typed, run) + new, _in("A")), styles)
    (line,) = read.items
    assert isinstance(line, Line)
    assert line.text == "Kế hoạch huyện"
    assert [notice.outcome for notice in read.dropped] == [Outcome.CONVERTED]


def test_a_new_font_over_an_old_one_needs_no_conversion(source: Callable[..., Source]) -> None:
    styles = _style("A", '<w:rPr><w:rFonts w:ascii=".VnTime"/></w:rPr>')
    new = _r("hoạch", '<w:rFonts w:ascii="Arial"/>')
    old = _r("abc")
    read = source(_p(new, _in("A")) + _p(old, _in("A")), styles)
    assert [item.text for item in read.items if isinstance(item, Line)] == ["hoạch", "abc"]
    assert read.dropped == ()


def test_properties_that_look_alike_are_told_apart(lines: Callable[..., list[Line]]) -> None:
    body = (
        _p(_r("ho¹ch", '<w:rFonts w:cs=".VnTime"/>'))
        + _p(_r("ho¹ch", '<w:rFonts w:ascii=".VnTime"/>'))
        + _p(_r("ho¹ch", '<w:rFonts w:asciiTheme="minorHAnsi" w:ascii=".VnTime"/>'))
        + _p(_r("ho¹ch", '<w:b w:val="0"/>'))
        + _p(_r("ho¹ch", '<w:i w:val="0"/><w:b w:val="1"/>'))
    )
    assert [(line.text, line.bold) for line in lines(body)] == [
        ("ho¹ch", False),
        ("hoạch", False),
        ("ho¹ch", False),
        ("ho¹ch", False),
        ("ho¹ch", True),
    ]


@pytest.mark.parametrize(
    ("style_id", "name", "role", "level"),
    [
        ("Heading2", "heading 2", Role.HEADING_2, 2),
        ("u2", "heading 2", Role.HEADING_2, 2),
        ("u2", "Heading 5", Role.HEADING_3, 5),
        ("Heading1", "Mục", Role.HEADING_1, 1),
        ("u2", "Đầu đề 1", Role.HEADING_1, 1),
        ("Heading10", "heading 10", None, 0),
    ],
)
def test_headings_of_word_are_known_by_name_or_id(
    lines: Callable[..., list[Line]], style_id: str, name: str, role: Role | None, level: int
) -> None:
    styles = _style(style_id, name=name) + _style("X", _based(style_id))
    found = lines(_p(_r("a"), _in(style_id)) + _p(_r("a"), _in("X")), styles)
    assert [(line.role, line.level) for line in found] == [(role, level)] * 2


def test_a_number_is_the_label_of_a_heading(lines: Callable[..., list[Line]]) -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        '<w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    number = '<w:numPr><w:numId w:val="1"/></w:numPr>'
    (line,) = lines(_p(_r("A"), _in("H") + number), _style("H", name="heading 1"), numbering)
    assert (line.label, line.text) == ("I.", "A")


def test_a_file_of_another_library_is_read() -> None:
    made = python_docx.Document()
    made.add_heading("I. Mục tiêu", level=1)
    paragraph = made.add_paragraph()
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.add_run("Nội dung").bold = True
    made.add_paragraph("một", style="List Number")
    made.add_paragraph("hai", style="List Number")
    made.add_paragraph("ba", style="List Bullet")
    file = io.BytesIO()
    made.save(file)
    read = DocxReader().read(file.getvalue())
    found = [item for item in read.items if isinstance(item, Line)]
    assert [line.text for line in found] == ["I. Mục tiêu", "Nội dung", "1. một", "2. hai", "- ba"]
    assert (found[0].role, found[0].level) == (Role.HEADING_1, 1)
    assert (found[1].bold, found[1].centred) == (True, True)
    assert read.dropped == ()


_TAGS = ("p", "r", "del", "ins", "sdt", "sdtContent", "tbl", "tr", "tc", "drawing", "unheardOf")
_TREES = st.recursive(
    st.just(_p(_r("*"))) | st.just(_r("*")),
    lambda inner: st.builds(
        lambda tag, content: f"<w:{tag}>{''.join(content)}</w:{tag}>",
        st.sampled_from(_TAGS),
        st.lists(inner, max_size=3),
    ),
    max_leaves=6,
)


@given(st.lists(_TREES, max_size=3))
def test_every_word_is_there_or_named(source: Callable[..., Source], trees: list[str]) -> None:
    first, *others = "".join(trees).split("*")
    body = first + "".join(f"w{at}w{other}" for at, other in enumerate(others))
    read = source(body)
    said = repr(read.items) + " ".join(str(notice.reason) for notice in read.dropped)
    assert [at for at in range(len(others)) if f"w{at}w" not in said] == []
