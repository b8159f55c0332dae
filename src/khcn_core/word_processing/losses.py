"""What no line of text and no grid can hold, in the words of notices."""

from khcn_core.errors import too_much
from khcn_core.messages import Message, message

DELETED = message("chữ đã xóa khi theo dõi sửa đổi", "text deleted in tracked changes")
HIDDEN = message("chữ ẩn", "hidden text")
FIGURE = message("hình, hộp chữ hoặc đối tượng nhúng", "a picture, text box or object")
BOX = message("chữ trong hộp: giữ thành đoạn riêng", "text in a box: kept as paragraphs of its own")
NOTE = message("chú thích cuối trang hoặc cuối văn bản", "a footnote or endnote")
COMMENT = message("bình luận", "a comment")
MIXED = message("định dạng riêng của vài chữ", "formatting of single words")
INDEX = message("mục lục, danh mục tự tạo", "a table of contents or another index")
NESTED = message("bảng nằm trong ô: chỉ giữ chữ", "a table in a cell: only its words are kept")
OLD_FONT = message("gõ bằng phông cũ, không phải Unicode", "typed for an old font")

MOST_LOST = 100_000
"""How many things a paper may hold that no plan has a place for."""
_SHOWN = 60


def excerpt(text: str) -> str:
    """Return the beginning of a text, as much as a notice shows."""
    return text[:_SHOWN]


def named(what: Message, words: str) -> Message:
    """Return what was lost with the words that were in it."""
    if not words:
        return what
    return message("{what}: “{words}”", "{what}: “{words}”", what=what, words=excerpt(words))


def require_few_lost(count: int) -> None:
    """Raise `UnreadableInputError` for a paper that holds more of what is lost than any."""
    if count > MOST_LOST:
        raise too_much(MOST_LOST, message("phần không giữ được", "things that are left behind"))
