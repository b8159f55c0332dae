"""Short papers, written as people copy them out of word processors."""

from collections.abc import Callable

import pytest

from khcn_core.document import Document, Table
from khcn_core.plain_text.reader import PlainTextReader
from khcn_core.reading.recognition import Recognised, recognise

HEAD = """\
ỦY BAN NHÂN DÂN
XÃ VÍ DỤ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 12/KH-UBND
Ví Dụ, ngày 05 tháng 8 năm 2026
KẾ HOẠCH
Hoạt động khoa học và công nghệ năm 2027
"""


@pytest.fixture
def recognised() -> Callable[[str], Recognised]:
    """Return a function that says what a text is recognised as."""
    return lambda text: recognise(PlainTextReader().read(text.encode()))


@pytest.fixture
def document(recognised: Callable[[str], Recognised]) -> Callable[[str], Document]:
    """Return a function that gives the document of a paper with this body."""
    return lambda body: recognised(f"{HEAD}\n{body}").document


@pytest.fixture
def table(document: Callable[[str], Document]) -> Callable[[str], Table]:
    """Return a function that gives the only table of a paper."""

    def only(body: str) -> Table:
        (found,) = (block for block in document(body).blocks if isinstance(block, Table))
        return found

    return only
