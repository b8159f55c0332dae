"""Lines break at white space, nothing is lost, and no line is too wide."""

import re
import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khcn_core.plain_text.margin import STEP, TABLE_INDENT, Margin, indent
from khcn_core.plain_text.reading import unspaced
from khcn_core.plain_text.width import character_width, clusters, display_width, is_narrow
from khcn_core.plain_text.wrapping import balanced, longest_word, wrap

NO_BREAK = "\u00a0\u2007\u202f"
TEXTS = st.text(st.sampled_from("ab  ậ漢\u0301\u200d👩\u3000\t" + NO_BREAK)) | st.text()
ROOMS = st.integers(2, 20)


class TestWidth:
    def test_is_one_for_every_character_that_is_called_narrow(self) -> None:
        narrow = [chr(code) for code in range(sys.maxunicode + 1) if is_narrow(chr(code))]
        assert set(map(character_width, narrow)) == {1}
        assert [c for c in narrow if c.isspace()] == [" ", "\u00a0"]
        assert {unicodedata.category(c)[0] for c in narrow} <= set("LNPSZ")

    @pytest.mark.parametrize(
        ("text", "width"),
        [
            ("", 0),
            ("Ủy ban nhân dân", 15),
            (unicodedata.normalize("NFD", "Ủy ban nhân dân"), 15),
            ("漢字", 4),
            ("ＡＢ", 4),
            ("│──│", 4),
            ("\u202eab\u202c", 2),
            ("\u00ad", 1),
            ("👩", 2),
            ("\U00092184", 1),
            ("\U0003fffd", 2),
        ],
    )
    def test_is_what_a_terminal_takes(self, text: str, width: int) -> None:
        assert display_width(text) == width

    @given(TEXTS)
    def test_of_a_text_is_that_of_its_clusters(self, text: str) -> None:
        assert "".join(clusters(text)) == text
        assert sum(map(display_width, clusters(text))) == display_width(text)

    @given(TEXTS)
    def test_only_a_first_cluster_may_start_with_a_mark(self, text: str) -> None:
        assert all(character_width(cluster[0]) for cluster in [*clusters(text)][1:])


class TestWrap:
    @given(TEXTS, ROOMS, ROOMS)
    def test_keeps_all_but_white_space(self, text: str, width: int, first: int) -> None:
        assert "".join(map(unspaced, wrap(text, width, first))) == unspaced(text)

    @given(TEXTS, ROOMS, ROOMS)
    def test_keeps_to_the_width(self, text: str, width: int, first: int) -> None:
        for line, room in zip(
            wrap(text, width, first), [first, *[width] * len(text)], strict=False
        ):
            assert display_width(line) <= room
            assert line == line.strip(" ")
            assert line

    @given(TEXTS, ROOMS)
    def test_breaks_a_word_only_where_it_is_longer_than_a_line(self, text: str, width: int) -> None:
        lines = wrap(text, width)
        whole = [word for line in lines for word in re.split(f"[^\\S{NO_BREAK}]+", line)]
        given_words = [word for word in re.split(f"[^\\S{NO_BREAK}]+", text) if word]
        for word in given_words:
            assert display_width(word) > width or word in whole

    @given(st.text(st.sampled_from("ab  ậ" + NO_BREAK[0])), ROOMS, ROOMS)
    def test_treats_narrow_text_like_any_other(self, text: str, width: int, first: int) -> None:
        wide_once = wrap(f"{text} \u200b", width, first)
        assert [line.strip("\u200b ") for line in wide_once if line != "\u200b"] == wrap(
            text, width, first
        )

    @given(TEXTS, ROOMS)
    def test_never_cuts_between_a_letter_and_its_mark(self, text: str, width: int) -> None:
        starts = {line[0] for line in wrap(text, width) if not character_width(line[0])}
        after_space = {word[0] for word in re.split(f"[^\\S{NO_BREAK}]+", text) if word}
        assert starts <= after_space

    def test_a_blank_to_fill_in_stays_in_one_piece(self) -> None:
        blank = NO_BREAK[0] * 8
        assert wrap(f"Số: {blank}/KH-UBND", 17) == ["Số:", f"{blank}/KH-UBND"]

    def test_spaces_inside_a_line_stay(self) -> None:
        assert wrap("  một   hai  ba ", 9) == ["một   hai", "ba"]


class TestMargin:
    @given(st.sampled_from(Margin), st.integers(-9, 99), st.integers(4, 99))
    def test_says_what_a_line_is(self, kind: Margin, wanted: int, most: int) -> None:
        columns = indent(kind, wanted, most)
        assert columns % STEP == kind
        assert columns != TABLE_INDENT
        assert columns <= most

    @given(st.sampled_from(Margin), st.integers(4, 99))
    def test_moves_a_line_by_one_column_at_most(self, kind: Margin, wanted: int) -> None:
        assert abs(indent(kind, wanted, 200) - wanted) <= 1


class TestBalanced:
    @given(TEXTS, ROOMS)
    def test_takes_no_more_lines_and_breaks_no_more_words(self, text: str, width: int) -> None:
        lines = balanced(text, width)
        assert "".join(map(unspaced, lines)) == unspaced(text)
        if longest_word(text) <= width:
            assert len(lines) == len(wrap(text, width))
            assert longest_word(" ".join(lines)) == longest_word(text)

    def test_breaks_no_word_to_get_even_lines(self) -> None:
        assert balanced("Nghiên-cứu 02", 10) == ["Nghiên-cứu", "02"]

    def test_gives_lines_of_about_the_same_width(self) -> None:
        text = "Hoạt động khoa học, công nghệ và đổi mới sáng tạo năm 2023"
        assert wrap(text, 50) == ["Hoạt động khoa học, công nghệ và đổi mới sáng tạo", "năm 2023"]
        assert balanced(text, 50) == [
            "Hoạt động khoa học, công nghệ",
            "và đổi mới sáng tạo năm 2023",
        ]
