"""Texts that `khcn_core.text.clean` leaves as they are: ordinary ones, and traps for renderers."""

from hypothesis import strategies as st

from khcn_core.text import clean

NO_BREAK_SPACE = "\u00a0"

_PHRASES = (
    "a",
    "Mục đích",
    "Ủy ban nhân dân huyện Phú Thứ",
    "Chuyển đổi số trong quản lý khoa học, công nghệ và đổi mới sáng tạo",
    "Mô hình trồng nấm rơm trong nhà kính tại 03 xã (giai đoạn 2)",
    "Kinh phí: 72.000.000 đồng; trong đó, ngân sách huyện 50%.",
    "Sở Khoa học và Công nghệ - để báo cáo",
    "Nghiên cứu, ứng dụng tiến bộ kỹ thuật vào sản xuất lúa hữu cơ gắn với liên kết tiêu thụ",
)
_HOSTILE = (
    "<b>&amp;</b>",
    "]]>",
    "\"Đề án\" 'A' <&>",
    "&#9;&#x0;",
    "a  b   c",
    "   ",
    NO_BREAK_SPACE,
    f"Số:{NO_BREAK_SPACE * 8}/KH-UBND",
    NO_BREAK_SPACE * 20,
    "\u3000\u2003\u202f",  # other spaces
    "\u0301",
    "\u0323\u0302",
    "a\u0302\u0301",  # composes to one letter
    "\u202eđảo\u202c",  # bidi override and its end
    "\u2067\u200f",  # an isolate that is never closed
    "עברית العربية",
    "👩🏽\u200d🔬",
    "🇻🇳",
    "\u200b",
    "\u00ad",
    "\ufeff",
    "\ufffd",
    "\ue000",  # private use
    "┌─┬─┐│║█",
    "𝔘𠀋\U0010fffd",
    "ậ" * 300,
    "http://khcn.example/" + "a-b_c" * 20,
    "{name} %s ${x} \\n \\t",
    "=SUM(A1:A9)",
    "- + * # |",
)
_LAST_OF_PLANES = (
    plane + last for plane in range(0, 0x110000, 0x10000) for last in (0xFFFE, 0xFFFF)
)
_NONCHARACTERS = "".join(map(chr, [*range(0xFDD0, 0xFDF0), *_LAST_OF_PLANES]))
_ARBITRARY = st.text(
    st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp"), exclude_characters=_NONCHARACTERS),
    min_size=1,
    max_size=12,
)
_MIXED = st.lists(st.sampled_from(_PHRASES + _HOSTILE), min_size=1, max_size=3).map("".join)


def _clean_or_a(value: str) -> str:
    return clean(value) or "a"


_ORDINARY = st.sampled_from(_PHRASES)
_TEXTS = _ORDINARY | _MIXED.map(_clean_or_a) | _ARBITRARY.map(_clean_or_a)
_TEXTS_OR_NONE = st.just("") | _TEXTS


def texts(*, may_be_empty: bool = False) -> st.SearchStrategy[str]:
    """Return one-line texts that `clean` leaves as they are, empty ones only where asked for.

    Among them: letters of any plane, combining marks at the start, invisible and bidirectional
    controls, runs of spaces and no-break spaces, words wider than any page, markup.
    """
    return _TEXTS_OR_NONE if may_be_empty else _TEXTS


def phrases() -> st.SearchStrategy[str]:
    """Return ordinary Vietnamese phrases, in which no check finds anything."""
    return _ORDINARY


def filled_wording(*, consistent: bool) -> st.SearchStrategy[str]:
    """Return what people write where they must: `phrases`, or any text if it may be nonsense."""
    return _ORDINARY if consistent else _TEXTS


def wording(*, consistent: bool) -> st.SearchStrategy[str]:
    """Return the same for where nothing may be written too; if `consistent`, something is."""
    return _ORDINARY if consistent else _TEXTS_OR_NONE


def optional_wording(*, consistent: bool) -> st.SearchStrategy[str | None]:
    """Return a text that may be left out."""
    return st.none() | wording(consistent=consistent)
