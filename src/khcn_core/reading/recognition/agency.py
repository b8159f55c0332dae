"""Whose paper it is, where it has no letterhead: the sentence that opens or closes it says so."""

import re

from attrs import evolve

from khcn_core.document import Block, Letterhead, Paragraph
from khcn_core.messages import message
from khcn_core.source import Notice, Outcome, Place
from khcn_core.style import Role

_WORD = r"[A-ZÀ-ỸĐ][\w]*"
_AGENCY = re.compile(
    rf"(?:(?P<committee>UBND|Ủy ban nhân dân|Uỷ ban nhân dân)(?: \(UBND\))? "
    rf"(?P<unit>xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh)"
    rf"(?P<name>(?: {_WORD})+))"
)
_SAYING = (Role.OPENING, Role.CLOSING, Role.PREAMBLE)


def with_agency(blocks: tuple[Block, ...], notices: list[Notice]) -> tuple[Block, ...]:
    """Return the blocks, with the agency in the letterhead if only a sentence names it."""
    head = next((block for block in blocks if isinstance(block, Letterhead)), None)
    if head is None or head.agency:
        return blocks
    sentences = [
        block.text
        for role in _SAYING
        for block in blocks
        if isinstance(block, Paragraph) and block.role is role
    ]
    found = next(filter(None, map(_AGENCY.search, sentences)), None)
    if found is None:
        return blocks
    place = f"{found['unit']}{found['name']}".upper()
    notices.append(
        Notice(
            place=Place(1),
            excerpt=found[0],
            outcome=Outcome.KEPT,
            became=message("tên cơ quan", "the agency's name"),
            reason=message(
                "văn bản không có phần đầu; tên cơ quan lấy từ lời văn",
                "the paper has no letterhead; the agency's name comes from its text",
            ),
        )
    )
    named = evolve(head, agency=("ỦY BAN NHÂN DÂN", place))
    return tuple(named if block is head else block for block in blocks)
