"""Text in the font encodings of before Unicode is recognised, and nothing else is taken for it."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khcn_core import Plan, document_text, lay_out
from khcn_core.vi.legacy import (
    FontEncoding,
    find_legacy_encoding,
    find_look_alike,
    from_legacy,
)
from khcn_core.vi.syllables import TONES, is_syllable


def is_suspected(text: str) -> bool:
    return find_legacy_encoding(text) is not None or find_look_alike(text) is not None


TYPED: list[tuple[FontEncoding, str, str]] = [
    ("TCVN3", "Céng hßa x· héi chñ nghÜa ViÖt Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
    ("TCVN3", "§éc lËp - Tù do - H¹nh phóc", "Độc lập - Tự do - Hạnh phúc"),
    ("TCVN3", "ñy ban nh©n d©n tØnh T©y Ninh", "ủy ban nhân dân tỉnh Tây Ninh"),
    ("TCVN3", "KÕ ho¹ch khoa häc vµ c«ng nghÖ n¨m 2023", "Kế hoạch khoa học và công nghệ năm 2023"),
    ("TCVN3", "Mét tr¨m ba m¬i triÖu ®ång", "Một trăm ba mơi triệu đồng"),
    ("VNI", "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
    ("VNI", "Ñoäc laäp - Töï do - Haïnh phuùc", "Độc lập - Tự do - Hạnh phúc"),
    ("VNI", "UÛy ban nhaân daân tænh Taây Ninh", "Ủy ban nhân dân tỉnh Tây Ninh"),
    ("VNI", "KEÁ HOAÏCH KHOA HOÏC VAØ COÂNG NGHEÄ", "KẾ HOẠCH KHOA HỌC VÀ CÔNG NGHỆ"),
    ("VNI", "Moät traêm ba möôi trieäu ñoàng", "Một trăm ba mươi triệu đồng"),
]
# Vowels as the fonts have them, each with the tones ngang, huyền, hỏi, ngã, sắc, nặng.
VOWELS = {
    "aàảãáạ": ("aµ¶·¸¹", "a aø aû aõ aù aï"),
    "ăằẳẵắặ": ("¨»¼½¾Æ", "aê aè aú aü aé aë"),
    "âầẩẫấậ": ("©ÇÈÉÊË", "aâ aà aå aã aá aä"),
    "eèẻẽéẹ": ("eÌÎÏÐÑ", "e eø eû eõ eù eï"),
    "êềểễếệ": ("ªÒÓÔÕÖ", "eâ eà eå eã eá eä"),
    "iìỉĩíị": ("i×ØÜÝÞ", "i ì æ ó í ò"),
    "oòỏõóọ": ("oßáâãä", "o oø oû oõ où oï"),
    "ôồổỗốộ": ("«åæçèé", "oâ oà oå oã oá oä"),
    "ơờởỡớợ": ("¬êëìíî", "ô ôø ôû ôõ ôù ôï"),
    "uùủũúụ": ("uïñòóô", "u uø uû uõ uù uï"),
    "ưừửữứự": ("­õö÷øù", "ö öø öû öõ öù öï"),
    "yỳỷỹýỵ": ("yúûüýþ", "y yø yû yõ yù î"),
}
TYPING: dict[FontEncoding, dict[str, str]] = {"TCVN3": {"đ": "®"}, "VNI": {"đ": "ñ"}}
for _letters, (_tcvn3, _vni) in VOWELS.items():
    TYPING["TCVN3"].update(zip(_letters, _tcvn3, strict=True))
    TYPING["VNI"].update(zip(_letters, _vni.split(), strict=True))
INNOCENT = [
    "",
    "Cộng hòa xã hội chủ nghĩa Việt Nam",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Xã Hoà Thành và xã Tân Hà có các thôn",
    "HÀ NAM, CÀ MAU, QUÝ CÁC TÔN",
    "công ty TNHH bê tông, pa-tê, cà phê, ô tô",
    "The plan of 2023, “approved” — naïve, café, résumé",
    "Bjørn Næss",
    "Ærøskøbing",
    "Søren Kierkegaard, Bø, Mø",
    "Müller, Ångström, São Paulo, José, Zoë, Noël, Façade",
    "où est tôt le père déjà à Genève",
    "Đắk Lắk, Krông Nô, Plây Kần",
    "5 µm, ½ ha, §5, m², 30 °C, ±2, Ø60, ® và ©",
    "NguyÔn",
    "x²·y¹",
]
LETTERS = "aăâeêioôơuưy"
ONSETS = ["", "b", "c", "ch", "đ", "g", "h", "kh", "l", "ng", "ph", "th", "tr", "x"]
BEFORE_E_AND_I = {"c": "k", "g": "gh", "ng": "ngh"}
RHYMES = ["a", "an", "anh", "ăm", "âng", "em", "iên", "in", "ô", "ông", "ơn", "ung", "ương", "oan"]


def syllables() -> st.SearchStrategy[str]:
    def spell(onset: str, rhyme: str, tone: str) -> str:
        onset = BEFORE_E_AND_I.get(onset, onset) if rhyme[0] in "eêi" else onset
        vowel = max(at for at, letter in enumerate(rhyme) if letter in LETTERS)
        return unicodedata.normalize("NFC", onset + rhyme[: vowel + 1] + tone + rhyme[vowel + 1 :])

    return st.builds(
        spell, st.sampled_from(ONSETS), st.sampled_from(RHYMES), st.sampled_from(["", *TONES])
    )


@pytest.mark.parametrize(("encoding", "typed", "meant"), TYPED)
def test_what_old_files_hold(encoding: FontEncoding, typed: str, meant: str) -> None:
    assert find_legacy_encoding(typed) == encoding
    assert from_legacy(typed, encoding) == meant


@pytest.mark.parametrize("encoding", ["TCVN3", "VNI"])
def test_every_letter_is_converted(encoding: FontEncoding) -> None:
    for letter, typed in TYPING[encoding].items():
        assert from_legacy(typed, encoding) == letter
    assert len(set(TYPING[encoding].values())) == len(TYPING[encoding]) == 12 * 6 + 1
    capitals = {"TCVN3": ("¡¢§£¤¥¦", "ĂÂĐÊÔƠƯ"), "VNI": ("AÊAÂÑEÂOÂÔÖÆÓÒÎ", "ĂÂĐÊÔƠƯỈĨỊỴ")}
    typed, meant = capitals[encoding]
    assert from_legacy(typed, encoding) == meant


@given(st.lists(syllables()).map(" ".join), st.sampled_from(["TCVN3", "VNI"]))
def test_a_typed_sentence_is_recognised(text: str, encoding: FontEncoding) -> None:
    typed = "".join(TYPING[encoding].get(letter, letter) for letter in text)
    assert from_legacy(typed, encoding) == text
    strange = {word for word in typed.split() if not word.isascii() and not is_syllable(word)}
    other = {"TCVN3": "VNI", "VNI": "TCVN3"}[encoding]
    assert find_legacy_encoding(typed) != other
    assert len(strange) < 2 or find_legacy_encoding(typed) == encoding


def test_a_letter_that_only_unicode_has_ends_the_suspicion() -> None:
    assert find_legacy_encoding("KÕ ho¹ch khoa häc n¨m 2023") == "TCVN3"
    assert find_legacy_encoding("KÕ ho¹ch khoa häc năm 2023") is None
    assert find_legacy_encoding("KÕ ho¹ch cña Bjørn") is None


def test_the_words_that_suspicion_needs() -> None:
    assert find_legacy_encoding("KÕ KÕ KÕ") is None
    assert find_legacy_encoding("KÕ ho¹ch") == "TCVN3"
    assert find_legacy_encoding("KÕ ho¹ch ISO of UBND") == "TCVN3"


@pytest.mark.parametrize("text", INNOCENT)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_correct_text_is_left_alone(text: str, form: str) -> None:
    text = unicodedata.normalize(form, text)
    for written in (text, text.upper(), text.lower()):
        assert not is_suspected(written)


def test_no_line_of_the_examples_is_suspected(example: Plan) -> None:
    for line in document_text(lay_out(example)).splitlines():
        assert not is_suspected(line)


@given(st.lists(syllables()).map(" ".join), st.sampled_from([str, str.upper, str.title]))
def test_no_sentence_of_syllables_is_suspected(text: str, case: type[str]) -> None:
    assert not is_suspected(case(text))


@given(syllables())
def test_every_syllable_is_known(word: str) -> None:
    assert is_syllable(word)
    assert is_syllable(word.upper())


@pytest.mark.parametrize(
    "word", ["", "b", "kế", "hát", "HOẠCH", "nguyễn", "khuỷu", "quý", "gì", "oái", "nghề"]
)
def test_syllables_that_people_know(word: str) -> None:
    assert is_syllable(word) == (len(word) > 1)


@pytest.mark.parametrize(
    "word",
    [
        "hat",
        "hàt",
        "ha\u0301\u0300n",
        "hảch",
        "ngc",
        "ngúc\u0300",
        "ăo",
        "word",
        "kõ",
        "ngế",
        "cỉ",
        "gê",
        "zá",
        "fá",
        "áàn",
        "ơng t",
        "ưng2",
    ],
)
def test_what_is_no_syllable(word: str) -> None:
    assert not is_syllable(word)


@given(st.text(alphabet=st.characters(max_codepoint=0x7F)))
def test_plain_english_is_never_suspected(text: str) -> None:
    assert not is_suspected(text)


@pytest.mark.parametrize(
    ("text", "place", "letter", "latin"),
    [
        ("Соng trình", 0, "С", "C"),
        ("kế hоạch", 4, "о", "o"),
        ("năm 2023: Κế hoạch", 10, "Κ", "K"),
        ("UBNDТ", 4, "Т", "T"),
    ],
)
def test_letters_of_other_alphabets_in_a_word(
    text: str, place: int, letter: str, latin: str
) -> None:
    assert find_look_alike(text) == (place, letter, latin)


@pytest.mark.parametrize(
    "text", ["Привет, Москва", "Ορος", "μm", "Ω", "β-caroten", "αβ", "Hα", "О", "cosφ", "日本"]
)
def test_words_of_another_alphabet_are_left_alone(text: str) -> None:
    assert find_look_alike(text) is None
