"""Damage to lines of text, as people, mail programs and copies from tables do it, and worse."""

import random
from collections.abc import Callable

ODD_TEXTS = (
    "", " ", "\u00a0" * 9, "\u200b", "\u202e(1)\u202c", "\u2067a\u2069", "\ufeff", "\u00ad",
    "a\u0323\u0302", "\u0301", "Ke\u0302\u0301 hoa\u0323ch", "KÕ ho¹ch ®Çu t­", "Keá hoaïch ñaàu tö",
    "Kế hоạch", "Αn", "漢字", "\U0001f600", "\U000e0001", "٣", "²", "Ⅳ.", "ﬁ", "İ", "ß",
    "I. ", "1. ", "1.1. ", "a) ", "đ) ", "i) ", "- ", "+ ", "• ", "* ", "01", "STT", "A", "1=2+3",
    "Tổng cộng", "Trong đó:", "Đơn vị tính: triệu đồng", "Bảng 1: ", "Biểu số 13.3", "(Năm đồng)",
    "Ghi chú: ", "Nơi nhận:", "- Lưu: VT.", "TM. ", "KT. CHỦ TỊCH", "KẾ HOẠCH", "Phụ lục II",
    "Căn cứ ", "Kính gửi: ", "Trên đây là ", "./.", "Số: 05/KH-UBND", "Số: /", "ngày tháng năm",
    "Ví Dụ, ngày 31 tháng 02 năm 2027", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "-----",
    "kinh phí được giao: 5.000.000 đồng", ": -1,5 tỷ đồng", "1.200", "1200", "-8,50", "9" * 40,
    "(1.000)", "100%", "0", "năm 2027", "5 tháng đầu năm 2026", "a" * 300, "a " * 200,
)  # fmt: skip
"""What may be written anywhere."""

_CONTROLS = ("\t", "\t\t\t", "\n", "\r", "\f", "\v", "\x00", "\x1c", "\x85", "\u2028", "\u2029")
_FRAME = "┌─┬┐│├┼┤└┴┘"

Lines = list[str]


def _doubled(lines: Lines, at: int, chance: random.Random) -> None:
    lines[at:at] = lines[at : at + chance.choice((1, 1, 5))] * chance.choice((1, 1, 40))


def _dropped(lines: Lines, at: int, chance: random.Random) -> None:
    del lines[at : at + chance.choice((1, 1, 5))]


def _shuffled(lines: Lines, at: int, chance: random.Random) -> None:
    part = lines[at : at + chance.choice((2, 5, 50))]
    chance.shuffle(part)
    lines[at : at + len(part)] = part


def _moved(lines: Lines, at: int, chance: random.Random) -> None:
    lines.insert(chance.randint(0, len(lines) - 1), lines.pop(at))


def _joined(lines: Lines, at: int, chance: random.Random) -> None:
    lines[at : at + 2] = [chance.choice(("", " ", "\t")).join(lines[at : at + 2])]


def _parted(lines: Lines, at: int, chance: random.Random) -> None:
    start = chance.randint(0, len(lines[at]))
    lines[at : at + 1] = [lines[at][:start], lines[at][start:]]


def _indented(lines: Lines, at: int, chance: random.Random) -> None:
    lines[at] = " " * chance.randint(0, 12) + lines[at].lstrip(" ")


def _reframed(lines: Lines, at: int, chance: random.Random) -> None:
    drawn = [at for at, line in enumerate(lines) if set(line) & set(_FRAME)]
    at = chance.choice(drawn) if drawn else at
    old = chance.choice([each for each in lines[at] if each in _FRAME] or ["a"])
    lines[at] = lines[at].replace(old, chance.choice((*_FRAME, " ", "\t", "")), 1)


def _written(lines: Lines, at: int, chance: random.Random) -> None:
    start = chance.randint(0, len(lines[at]))
    stop = start + chance.choice((0, 0, 1, 20))
    word = chance.choice((*ODD_TEXTS, *_CONTROLS))
    lines[at] = lines[at][:start] + word + lines[at][stop:]


def _tabbed(lines: Lines, at: int, chance: random.Random) -> None:
    gap = chance.choice(("   ", "  ", " ", "│"))
    for each in range(at, min(at + chance.choice((1, 5, 50)), len(lines))):
        lines[each] = lines[each].replace(gap, "\t")


_DAMAGES: tuple[Callable[[Lines, int, random.Random], None], ...] = (
    _doubled, _dropped, _shuffled, _moved, _joined, _parted, _indented, _reframed, _written,
    _written, _tabbed,
)  # fmt: skip


def damaged_lines(text: str, chance: random.Random) -> str:
    """Return a text with some of its lines damaged."""
    lines = text.split("\n")
    for _ in range(chance.randint(1, 6)):
        if lines:
            chance.choice(_DAMAGES)(lines, chance.randint(0, len(lines) - 1), chance)
    return "\n".join(lines)
