"""Widths of letters are those of the fonts that stand in for Times New Roman."""

import unicodedata
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from khcn_core.type_metrics import MM_IN_POINT, ems, text_width

VIETNAMESE = (
    "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđbcdghklmnpqrstvxfjwz"
)
OTHERS = "0123456789 \N{NO-BREAK SPACE}.,;:!?()[]-–/&%+=“”‘’*"
LETTERS = VIETNAMESE + VIETNAMESE.upper() + OTHERS


@pytest.mark.tools
@pytest.mark.parametrize(("face", "bold"), [("Regular", False), ("Bold", True)])
def test_every_letter_is_as_wide_as_in_liberation_serif(face: str, bold: bool) -> None:
    (path,) = Path("/usr/share/fonts").rglob(f"liberation2/LiberationSerif-{face}.ttf")
    font = TTFont(path)
    names, advances = font.getBestCmap(), font["hmtx"]
    scale = font["head"].unitsPerEm
    wrong = {
        letter: (ems(letter, bold=bold), advances[names[ord(letter)]][0] / scale)
        for letter in LETTERS
        if abs(ems(letter, bold=bold) - advances[names[ord(letter)]][0] / scale) > 0.001
    }
    assert wrong == {}


@given(st.text(), st.text())
def test_widths_add_up(one: str, other: str) -> None:
    assert ems(one + other) == pytest.approx(ems(one) + ems(other))


@given(st.text(st.sampled_from(LETTERS)))
def test_a_text_is_as_wide_decomposed_but_for_its_horns(text: str) -> None:
    apart = unicodedata.normalize("NFD", text)
    if "\N{COMBINING HORN}" not in apart:
        assert ems(apart) == pytest.approx(ems(text))


def test_the_country_needs_96_mm() -> None:
    width = text_width("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, bold=True)
    assert 95 < width < 97
    assert text_width("M", 72) == pytest.approx(0.889 * 72 * MM_IN_POINT)
