"""Line by line, what became of a document."""

from collections.abc import Iterator, Sequence
from typing import assert_never

from attrs import evolve

from khcn_core.canonical_text import block_lines
from khcn_core.document import (
    Block,
    Document,
    Heading,
    Letterhead,
    Page,
    Paragraph,
    Signature,
    Table,
    Title,
)
from khcn_core.messages import Message, message
from khcn_core.reading.understanding.remarks import SHOWN
from khcn_core.source import Notice, Outcome, Place
from khcn_core.style import Role

_ROLES = {
    Role.ADDRESSEE: message("nơi kính gửi", "addressee"),
    Role.BASIS: message("căn cứ", "legal basis"),
    Role.PREAMBLE: message("lời dẫn", "preamble"),
    Role.OPENING: message("câu mở đầu", "opening"),
    Role.BODY: message("đoạn văn", "paragraph"),
    Role.CLOSING: message("đoạn kết", "closing"),
}
_HEADING = message("tiêu đề", "heading")
_LABELLED = {
    Role.NUMBERED: message("đoạn đánh số", "numbered paragraph"),
    Role.BULLET: message("gạch đầu dòng", "bullet"),
}


def report(document: Document, remarks: Sequence[Notice]) -> tuple[Notice, ...]:
    """Return a notice for each line of the canonical text, in order.

    A line that there is something to say of has its remarks, every other one what it became.
    """
    plain = {notice.place: notice for notice in _understood(document)}
    said = [
        evolve(remark, became=plain[remark.place].became if remark.place in plain else None)
        for remark in remarks
    ]
    for remark in remarks:
        plain.pop(remark.place, None)
    return tuple(sorted((*said, *plain.values()), key=lambda notice: notice.place))


def _understood(document: Document) -> Iterator[Notice]:
    line, tables = 1, 0
    for block in document.blocks:
        tables += isinstance(block, Table)
        for index, text in enumerate(block_lines(block)):
            yield Notice(
                place=Place(line),
                excerpt=text[:SHOWN],
                outcome=Outcome.UNDERSTOOD,
                became=_became(block, index, tables),
            )
            line += 1


def _became(block: Block, index: int, table: int) -> Message:
    match block:
        case Table():
            return _part_of_table(block, index, table)
        case Heading() | Paragraph():
            return _text(block)
        case Title(annex=True):
            return message("tên phụ lục", "title of an annex")
        case Title():
            return message("tên kế hoạch", "title")
        case Letterhead():
            return message("phần đầu văn bản", "letterhead")
        case Signature() | Page():
            return message("nơi nhận, chữ ký", "recipients and signature")
        case _:
            assert_never(block)


def _text(block: Heading | Paragraph) -> Message:
    if isinstance(block, Heading):
        return _labelled(_HEADING, block.label)
    if block.role in _LABELLED:
        return _labelled(_LABELLED[block.role], block.label)
    return _ROLES.get(block.role, _ROLES[Role.BODY])


def _labelled(what: Message, label: str) -> Message:
    return message("{what} {label}", "{what} {label}", what=what, label=label)


def _part_of_table(block: Table, index: int, table: int) -> Message:
    captions = (block.form_number, block.caption if block.caption_first else "", block.unit_line)
    row = index - sum(map(bool, captions)) - block.header_rows
    if 0 <= row < len(block.rows):
        return message(
            "dòng {row} của bảng {table}", "row {row} of table {table}", row=row + 1, table=table
        )
    is_header = -block.header_rows <= row < 0
    if is_header:
        return message("đầu bảng {table}", "header of table {table}", table=table)
    return message("chữ quanh bảng {table}", "words around table {table}", table=table)
