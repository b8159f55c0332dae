"""Letters of old fonts and other alphabets become Unicode where the text proves what they are."""

import unicodedata

import pytest

from khcn_core.reading.letters import in_unicode
from khcn_core.source import Cell, Grid, Line, Outcome, Place, Source
from khcn_core.style import Role

PLACE = Place(1)


def read(*texts: str, role: Role | None = None) -> Source:
    return in_unicode(
        Source(items=tuple(Line(text=text, place=PLACE, role=role) for text in texts))
    )


def texts(source: Source) -> list[str]:
    return [item.text for item in source.items if isinstance(item, Line)]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("KÕ ho¹ch ho¹t ®éng khoa häc", "Kế hoạch hoạt động khoa học"),
        ("Keá hoaïch hoaït ñoäng khoa hoïc", "Kế hoạch hoạt động khoa học"),
    ],
)
def test_text_of_an_old_font_is_converted_and_told(typed: str, meant: str) -> None:
    source = read(typed)
    assert texts(source) == [meant]
    assert [notice.outcome for notice in source.dropped] == [Outcome.CONVERTED]
    assert source.dropped[0].excerpt == typed


def test_what_one_line_proves_holds_for_a_line_that_proves_nothing() -> None:
    source = read("KÕ ho¹ch ho¹t ®éng khoa häc", "Sè", "2027")
    assert texts(source)[1:] == ["Số", "2027"]
    assert len(source.dropped) == 2


def test_a_cell_is_converted_like_a_line() -> None:
    grid = Grid(rows=((Cell(text="KÕ ho¹ch\nho¹t ®éng"), Cell(text="8")),), place=PLACE)
    (item,) = in_unicode(Source(items=(grid,))).items
    assert isinstance(item, Grid)
    assert [cell.text for cell in item.rows[0]] == ["Kế hoạch\nhoạt động", "8"]


def test_unicode_stays_as_it_is() -> None:
    source = read("Kế hoạch hoạt động khoa học, công nghệ", "Ví Dụ")
    assert texts(source) == ["Kế hoạch hoạt động khoa học, công nghệ", "Ví Dụ"]
    assert source.dropped == ()


def test_letters_in_pieces_are_put_together_without_a_word() -> None:
    source = read(unicodedata.normalize("NFD", "Kế hoạch năm 2027"))
    assert texts(source) == ["Kế hoạch năm 2027"]
    assert source.dropped == ()


def test_letters_of_another_alphabet_are_told_once_for_a_line() -> None:
    source = read("Kế hoạch kh\u043ea h\u043e\u0441 hoạch")
    assert texts(source) == ["Kế hoạch khoa hoc hoạch"]
    (notice,) = source.dropped
    assert notice.outcome is Outcome.CONVERTED
    said = "the letter “\u043e \u0441” is of another alphabet, changed to “o c”"
    assert said in notice.text("en")


def test_spaces_that_programs_put_in_are_plain_ones() -> None:
    source = read("Đơn vị\u00a0tính: triệu\u00a0đồng\u200b", "được cấp: \u00a0\u00a0\u00a0 đồng")
    assert texts(source) == ["Đơn vị tính: triệu đồng", "được cấp: \u00a0\u00a0\u00a0 đồng"]
    assert source.dropped == ()


def test_what_no_paper_shows_is_left_behind_and_told() -> None:
    source = read("Kế\x00 hoạch")
    assert texts(source) == ["Kế hoạch"]
    assert [notice.outcome for notice in source.dropped] == [Outcome.LOST]


def test_papers_with_our_styles_are_in_unicode() -> None:
    assert texts(read("KÕ ho¹ch ho¹t ®éng", role=Role.KIND)) == ["KÕ ho¹ch ho¹t ®éng"]


def test_what_styles_set_apart_is_printable_too() -> None:
    line = Line(text="Mở\tlớp", place=PLACE, role=Role.BULLET, label="\t-", lead="một\nngày")
    (read_line,) = in_unicode(Source(items=(line,))).items
    assert isinstance(read_line, Line)
    assert (read_line.label, read_line.text, read_line.lead) == ("-", "Mở lớp", "một ngày")
