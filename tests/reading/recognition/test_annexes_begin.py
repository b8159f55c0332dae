"""What looks like the title of an annex, but is none, is text; reading goes on behind it."""

import pytest

from khcn_core.document import Paragraph
from khcn_core.reading.recognition import recognise
from khcn_core.source import Line, Place, Source

REFERENCE = "(Kèm theo Kế hoạch số 12/KH-UBND)"


@pytest.mark.parametrize("drawn", [False, True])
@pytest.mark.parametrize("above", ["Bảng 1. Danh mục", "ĐƠN VỊ TÍNH: TRIỆU ĐỒNG"])
def test_what_stands_above_a_table_is_no_title_of_an_annex(above: str, *, drawn: bool) -> None:
    texts = [
        "KẾ HOẠCH",
        "Hoạt động năm 2027",
        "I. MỤC TIÊU",
        "Phổ biến kiến thức.",
        above,
        REFERENCE,
    ]
    lines = (
        Line(text=text, place=Place(at), centred=text == above and not drawn)
        for at, text in enumerate(texts, start=1)
    )
    blocks = recognise(Source(items=tuple(lines), drawn=drawn)).document.blocks
    assert [block.text for block in blocks[-2:] if isinstance(block, Paragraph)] == [
        above,
        REFERENCE,
    ]
