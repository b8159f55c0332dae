"""Two columns side by side: the letterhead and the signature."""

from collections.abc import Iterable
from itertools import zip_longest

from attrs import frozen

from khcn_core.document import Letterhead, Signature
from khcn_core.plain_text.lines import Area, centred, hanging, rule_below
from khcn_core.plain_text.margin import STEP, Margin
from khcn_core.plain_text.width import display_width
from khcn_core.plain_text.wrapping import single_spaced

_NARROWEST = 24
_GUTTER = 2
_SPACE_TO_SIGN = [""] * 4
_WHOLE, _HALF = 1.0, 0.5


@frozen
class Halves:
    """A page in two: the left columns, and the right ones counted from where they start."""

    left: Area
    right: Area

    def side_by_side(self, left: list[str], right: list[str]) -> list[str]:
        """Return lines that hold the lines of both."""
        return [self._line(*pair) for pair in zip_longest(left, right, fillvalue="")]

    def _line(self, left: str, right: str) -> str:
        padding = " " * (self.left.end + _GUTTER - display_width(left))
        return left + padding + right if right else left


def halves(widths: tuple[int, int], width: int) -> Halves:
    """Divide a page of `width` columns as the style divides the paper, in mm."""
    wanted = round(width * widths[0] / sum(widths))
    split = max(_NARROWEST, min(wanted, width - _NARROWEST)) // STEP * STEP
    return Halves(Area(int(Margin.LEFT_COLUMN), split - _GUTTER), Area(0, width - split))


def letterhead_lines(block: Letterhead, page: Halves) -> list[str]:
    """Return agency and country above their rules, then number, place and date.

    The rules are those of Nghị định 30/2020/NĐ-CP, Phụ lục I: under the agency half as long as
    its name, under the motto as long as the motto.
    """
    agency = _left(block.agency, page)
    motto = _right((block.motto,), page)
    left = _left(block.superior, page) + agency + rule_below(agency, page.left, _HALF)
    right = _right((block.country,), page) + motto + rule_below(motto, page.right, _WHOLE)
    number = _left((block.number,), page)
    place = _right((block.place_and_date,), page)
    above, below = page.side_by_side(left, right), page.side_by_side(number, place)
    return [*above, "", *below] if above and below else above + below


def signature_lines(block: Signature, page: Halves) -> list[str]:
    """Return the recipients at the left, who signs at the right, with space to sign."""
    recipients = [line for text in block.recipients for line in _recipient(text, page.left)]
    signer = _right((*block.authority, block.position), page)
    name = _right((block.name,), page)
    space = _SPACE_TO_SIGN if name else []
    return page.side_by_side(recipients, signer + space + name)


def _left(texts: Iterable[str], page: Halves) -> list[str]:
    # Two spaces say that the right column starts, so there is only one between two words.
    apart = map(single_spaced, texts)
    return [line for text in apart for line in centred(text, page.left, Margin.LEFT_COLUMN)]


def _right(texts: Iterable[str], page: Halves) -> list[str]:
    return [line for text in texts for line in centred(text, page.right)]


def _recipient(text: str, area: Area) -> list[str]:
    return hanging(single_spaced(text), area.end, area.start, area.start + STEP)
