"""Text as e-mails quote it, and as programs from before Unicode saved it."""

import unicodedata

import pytest

from khcn_core import Plan, read
from khcn_core.errors import UnreadableInputError
from khcn_core.plain_text.quoted import unquoted
from khcn_core.source import Outcome

PAPER = """\
ỦY BAN NHÂN DÂN
XÃ VÍ DỤ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 12/KH-UBND
Ví Dụ, ngày 05 tháng 8 năm 2026
KẾ HOẠCH
Hoạt động khoa học và công nghệ năm 2027
Ủy ban nhân dân xã lập Kế hoạch như sau:
I. KẾT QUẢ ĐẠT ĐƯỢC
- Mở lớp tập huấn về sở hữu trí tuệ;
- Phổ biến văn bản tới các hợp tác xã.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Trần Văn Tám
"""
_TCVN3 = dict(
    zip(
        "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ",
        "¡¢£¤¥¦§¨©ª«¬\u00ad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ",
        strict=True,
    )
)


def as_plan(data: bytes) -> Plan:
    return read(data, "txt").plan


def in_windows(text: str) -> bytes:
    """Return a text in Windows-1258, which sets the marks of tones apart."""
    return b"".join(map(_windows_bytes, text))


def _windows_bytes(letter: str) -> bytes:
    try:
        return letter.encode("cp1258")
    except UnicodeEncodeError:
        base, *marks = unicodedata.normalize("NFD", letter)
        tones = [mark for mark in marks if mark in "\u0300\u0301\u0303\u0309\u0323"]
        shape = unicodedata.normalize("NFC", base + "".join(m for m in marks if m not in tones))
        return (shape + "".join(tones)).encode("cp1258")


@pytest.mark.parametrize(
    "data",
    [
        PAPER.replace("\n", "\r\n").encode("utf-16"),
        PAPER.replace("\n", "\r\n").encode("utf-8-sig"),
        "".join(f"> {line}\r\n" for line in PAPER.splitlines()).encode(),
        "".join(f">> {line}\n>\n" for line in PAPER.splitlines()).encode(),
        in_windows(PAPER),
    ],
)
def test_the_same_paper_in_other_bytes_is_the_same_plan(data: bytes) -> None:
    assert as_plan(data) == as_plan(PAPER.encode())


def test_a_text_for_an_old_font_is_converted_and_told() -> None:
    """Capitals with tones are no letters of this font: another has the small ones' places."""
    text = "I. MUC TIEU\n- Mở lớp tập huấn;\n- Phổ biến văn bản tới các hợp tác xã."
    data = text.translate(str.maketrans(_TCVN3)).encode("latin-1")
    reading = read(data, "txt")
    assert reading.plan == as_plan(text.encode())
    assert any(notice.outcome is Outcome.CONVERTED for notice in reading.notices)


@pytest.mark.parametrize(
    "data",
    [
        "Kế hoạch".encode("utf-16-le"),
        "Čeština žluťoučký kůň úpěl ďábelské ódy".encode("cp1250"),
        bytes(range(256)),
        in_windows("Kế hoạch năm 2027 của xã"),
    ],
)
def test_bytes_that_prove_nothing_are_refused(data: bytes) -> None:
    with pytest.raises(UnreadableInputError, match="UTF-8"):
        as_plan(data)


def test_marks_that_few_lines_have_are_no_quotation() -> None:
    lines = ["> 5 triệu đồng", "Một", "Hai", ""]
    assert unquoted(lines) == lines
