"""Titles, headings and paragraphs."""

from khcn_core.document import Heading, Paragraph, Title
from khcn_core.plain_text.lines import Area, centred, hanging, labelled, rule_below
from khcn_core.plain_text.margin import STEP
from khcn_core.style import Role

_FIRST_LINE = 2 * STEP
_DEEPEST = 6
_TITLE_INSET = 2 * STEP
_ADDRESSEE = 4 * STEP
_RULE_SHARE = 0.4


def title_lines(block: Title, width: int) -> list[str]:
    """Return the parts of a title, each in the middle, above a rule.

    The rule is between a third and half as long as the text (Nghị định 30/2020/NĐ-CP, Phụ lục I).
    """
    area = Area(0, width).inset(_TITLE_INSET)
    parts = (block.label, block.text, block.subject, block.reference)
    lines = [line for part in parts for line in centred(part, area)]
    return lines + rule_below(lines, area, _RULE_SHARE)


def heading_lines(block: Heading, width: int) -> list[str]:
    """Return a heading, which hangs if it is longer than a line."""
    return hanging(f"{block.label} {block.text} {block.lead}", width, 0, STEP)


def paragraph_lines(block: Paragraph, width: int) -> list[str]:
    """Return a paragraph; those of a list hang behind their labels, by level."""
    left = min(block.level, _DEEPEST) * STEP
    match block.role:
        case Role.BULLET | Role.NUMBERED:
            return labelled(block.label, block.text, width, left)
        case Role.ADDRESSEE:
            return labelled(block.label, block.text, width, _ADDRESSEE + left - STEP)
        case _:
            return hanging(f"{block.label} {block.text}", width, _FIRST_LINE, 0)
