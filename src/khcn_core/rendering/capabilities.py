"""What a format can do, besides showing every text of a document in its order."""

import enum

from khcn_core.messages import Message, message


class Capability(enum.Enum):
    """What a format can do besides showing every text of a document in its order.

    What is declared is promised: the conformance kit tries it.
    """

    EXACT_TEXT = "exact_text"
    """The document's canonical text can be taken from the file, character by character."""
    PAGES = "pages"
    """Paper, margins, how a page lies, and page numbers."""
    PROPERTIES = "properties"
    """The document's properties: title, subject, agency, keywords, language."""
    ATTACHMENT = "attachment"
    """What the document carries along unread."""

    @property
    def said(self) -> Message:
        """What the format can do, in words."""
        return _WORDS[self]


_WORDS = {
    Capability.EXACT_TEXT: message(
        "giữ nguyên từng ký tự của văn bản", "keeps every character of the text"
    ),
    Capability.PAGES: message(
        "khổ giấy, lề, chiều trang, số trang", "paper, margins, orientation, page numbers"
    ),
    Capability.PROPERTIES: message(
        "thuộc tính tệp: tên, cơ quan, từ khóa, ngôn ngữ",
        "properties: title, agency, keywords, language",
    ),
    Capability.ATTACHMENT: message("dữ liệu đính kèm", "an attachment"),
}
