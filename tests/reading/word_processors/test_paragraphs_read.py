"""Paragraphs of any word processor become lines, and what a line cannot hold is named."""

from collections.abc import Callable

import pytest
from word_processors import WordProcessor

from khcn_core.source import Line, Outcome, Source
from khcn_core.style import Role

Lines = Callable[..., list[Line]]
Sources = Callable[..., Source]
Lost = Callable[..., list[str]]

_MIXED = "định dạng riêng của vài chữ"


def _bold(files: WordProcessor) -> str:
    return files.style_of_letters("B", look=files.letters(bold=True))


@pytest.mark.parametrize(
    ("style", "reason"), [("B", _MIXED), ("I", _MIXED), ("U", "chữ ẩn: “kín”"), ("", "")]
)
def test_what_a_line_cannot_hold_is_named_once(
    files: WordProcessor, source: Sources, style: str, reason: str
) -> None:
    italic = files.style_of_letters("I", look=files.letters(italic=True))
    hidden = files.style_of_letters("U", look=files.hidden())
    parts = files.run("Nội "), files.run("kín", style), files.run("dung"), files.run("kín", style)
    read = source(files.paragraph("".join(parts)), _bold(files) + italic + hidden)
    (line,) = read.items
    assert isinstance(line, Line)
    assert line.text == ("Nội dung" if style == "U" else "Nội kíndungkín")
    assert [str(notice.reason) for notice in read.dropped] == [reason] * bool(reason)
    assert {(notice.place, notice.excerpt) for notice in read.dropped} <= {(line.place, line.text)}


def test_a_figure_is_named(files: WordProcessor, lost: Lost) -> None:
    body = files.paragraph(files.run("a") + files.figure())
    assert lost(body) == ["hình, hộp chữ hoặc đối tượng nhúng"]


def test_text_in_a_box_is_kept_behind_its_paragraph(files: WordProcessor, source: Sources) -> None:
    inner = files.figure("Mật"), files.figure("Hỏa tốc")
    body = files.paragraph(files.run("a") + "".join(inner)) + files.paragraph(files.run("b"))
    read = source(body)
    assert [(each.text, each.place.line) for each in read.items if isinstance(each, Line)] == [
        ("a", 1),
        ("Mật", 2),
        ("Hỏa tốc", 3),
        ("b", 4),
    ]
    kept = [(notice.outcome, notice.excerpt) for notice in read.dropped]
    assert kept == [(Outcome.KEPT, "Mật"), (Outcome.KEPT, "Hỏa tốc")]
    assert "hộp" in str(read.dropped[0].reason)


def test_a_long_text_in_a_cell_s_box_is_named_by_its_beginning(
    files: WordProcessor, lost: Lost
) -> None:
    cell = files.cell_of(files.paragraph(files.run("a") + files.figure("a" * 99)))
    reason = f"hình, hộp chữ hoặc đối tượng nhúng: “{'a' * 60}”"
    assert lost(files.table(files.row(cell, cell))) == [reason] * 2


def test_a_line_is_bold_only_if_all_of_it_is(files: WordProcessor, lines: Lines) -> None:
    body = (
        files.paragraph(files.run("a", "B") + files.run("b"))
        + files.paragraph(files.run("a", "B") + files.run(" ") + files.run("b", "B"))
        + files.paragraph(files.run("a ", "Z") + files.run(" ", "B"), "Z")
        + files.paragraph(files.run("\N{NO-BREAK SPACE}", "B"), "Z")
    )
    styles = _bold(files) + files.style("Z", "KHCN Nội dung")
    assert [line.bold for line in lines(body, styles)] == [False, True, False, False]


def test_looks_come_down_the_chain_of_styles(files: WordProcessor, lines: Lines) -> None:
    styles = (
        files.style("A", look=files.aligned("center") + files.letters(bold=True))
        + files.style("B", based="A", look=files.letters(italic=True))
        + files.style("C", based="B", look=files.aligned("left") + files.letters(italic=False))
        + files.style_of_letters("D", look=files.letters(bold=False))
    )
    body = "".join(files.paragraph(files.run("a"), style) for style in ("", "A", "B", "C"))
    body += files.paragraph(files.run("a", "D"), "C")
    assert [(line.bold, line.italic, line.centred) for line in lines(body, styles)] == [
        (False, False, False),
        (True, False, True),
        (True, True, True),
        (True, False, False),
        (False, False, False),
    ]


def test_a_circle_of_styles_ends(files: WordProcessor, lines: Lines) -> None:
    styles = files.style("A", based="B") + files.style("B", based="A")
    (line,) = lines(files.paragraph(files.run("a"), "A"), styles)
    assert line.text == "a"


@pytest.mark.parametrize(
    ("shown", "role", "level"),
    [
        ("KHCN Căn cứ", Role.BASIS, 1),
        ("KHCN Gạch đầu dòng 2", Role.BULLET, 2),
        ("KHCN Gạch đầu dòng cấp 9", Role.BULLET, 9),
        ("KHCN Khoản và điểm cấp 3", Role.NUMBERED, 3),
        ("KHCN Đầu bảng cỡ 9", Role.TABLE_HEADER, 1),
        ("KHCN Căn cớ", None, 0),
        ("Căn cứ", None, 0),
        ("heading 2", Role.HEADING_2, 2),
        ("Heading 5", Role.HEADING_3, 5),
        ("Title", None, 0),
    ],
)
def test_roles_come_from_names_of_styles(
    files: WordProcessor, lines: Lines, shown: str, role: Role | None, level: int
) -> None:
    styles = files.style("a", shown) + files.style("X", based="a")
    body = files.paragraph(files.run("a"), "a") + files.paragraph(files.run("a"), "X")
    found = lines(body, styles)
    assert [(line.role, line.level) for line in found] == [(role, level)] * 2


@pytest.mark.parametrize(
    ("font", "typed"),
    [(".VnTime", "KÕ ho¹ch"), ("VNI-Times", "Keá hoaïch"), (".vntimeh", "KÕ ho¹ch")],
)
@pytest.mark.parametrize("hidden", [False, True])
def test_letters_of_old_fonts_are_converted(
    files: WordProcessor, source: Sources, font: str, typed: str, hidden: bool
) -> None:
    styles = (
        files.style("O", look=files.letters(font=font))
        + files.style_of_letters("N", look=files.letters(font="Arial"))
        + files.style_of_letters("U", look=files.hidden())
    )
    runs = files.run(typed, "U" if hidden else "") + files.run(" huyện", "N")
    read = source(files.paragraph(runs, "O"), styles)
    (line,) = read.items
    assert isinstance(line, Line)
    assert line.text.strip() == ("huyện" if hidden else "Kế hoạch huyện")
    said = [(notice.outcome, str(notice.reason)) for notice in read.dropped]
    assert said == [
        (Outcome.LOST, "chữ ẩn: “Kế hoạch”")
        if hidden
        else (Outcome.CONVERTED, "gõ bằng phông cũ, không phải Unicode")
    ]


def _parts(files: WordProcessor) -> str:
    return (
        files.style_of_letters("L", "KHCN Số thứ tự", look=files.letters(bold=True))
        + files.style_of_letters("M", "KHCN Lời dẫn đề mục")
        + files.style_of_letters("M2", "KHCN Lời dẫn sau đề mục")
        + files.style("H", "heading 1")
    )


@pytest.mark.parametrize("style", ["M", "M2"])
@pytest.mark.parametrize(
    ("parts", "said"),
    [
        (("1.", " Tên ", " dẫn "), ("1.", "Tên ", "dẫn ")),
        (("1.", " Tên  ", "dẫn "), ("1.", "Tên ", "dẫn ")),
        (("1.", " Tên ", "dẫn"), ("1.", "Tên", "dẫn")),
        (("1.", " Tên", "dẫn"), ("1.", "Tên", "dẫn")),
        (("1. ", "Tên", " dẫn"), ("1.", "Tên", "dẫn")),
        (("1.", "", " dẫn"), ("1.", "", "dẫn")),
        (("1. ", "", "dẫn"), ("1.", "", "dẫn")),
        (("", "Tên", " dẫn"), (None, "Tên", "dẫn")),
        (("", "", "dẫn"), (None, "", "dẫn")),
        (("1.", " Tên", ""), ("1.", "Tên", "")),
    ],
)
def test_labels_and_leads_are_set_apart_by_styles_of_theirs(
    files: WordProcessor,
    source: Sources,
    style: str,
    parts: tuple[str, str, str],
    said: tuple[str | None, str, str],
) -> None:
    """One space parts two of them, on whichever side the program has written it."""
    label, text, lead = parts
    runs = files.run(label, "L") + files.run(text) + files.run(lead, style)
    read = source(files.paragraph(runs, "H"), _parts(files))
    (line,) = read.items
    assert isinstance(line, Line)
    assert (line.label, line.text, line.lead) == said
    assert read.dropped == ()


def test_a_line_of_ours_is_one_even_if_it_breaks(files: WordProcessor, lines: Lines) -> None:
    broken = files.run("a") + files.line_break() + files.run("b")
    body = files.paragraph(broken, "H") + files.paragraph("", "H") + files.paragraph(broken)
    found = lines(body, _parts(files))
    assert [(line.label, line.text) for line in found] == [(None, "a b"), (None, "a"), (None, "b")]
