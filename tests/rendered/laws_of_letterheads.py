"""The letterhead, the title, and the lines drawn under motto, agency and subject.

Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, Mục II, 1 to 5.
"""

from collections.abc import Iterator

from elements import Placed
from paper import Box, Rule, around
from shown import Shown

from khcn_core.style import Role

_ON_ONE_LINE = (Role.COUNTRY, Role.MOTTO)
_CENTRED = 1.0
_LEVEL = 0.6
_REACH = 5.0
"""In mm: how far below a text the line that belongs to it may be."""


def country_and_motto_stand_on_one_line_each(shown: Shown) -> Iterator[str]:
    for each in shown.every(*_ON_ONE_LINE):
        if len(each.lines) != 1:
            yield f"{each.role.value} takes {len(each.lines)} lines"


def columns_do_not_meet(shown: Shown) -> Iterator[str]:
    left = _lines(shown, Role.SUPERIOR, Role.AGENCY, Role.NUMBER)
    right = _lines(shown, Role.COUNTRY, Role.MOTTO, Role.PLACE_AND_DATE)
    gap = min(box.left for box in right) - max(box.right for box in left)
    if gap < 1:
        yield f"agency and country are {gap:.1f} mm apart"


def number_and_date_stand_on_one_level(shown: Shown) -> Iterator[str]:
    number, place = shown.one(Role.NUMBER).first, shown.one(Role.PLACE_AND_DATE).first
    apart = abs(number.baseline - place.baseline)
    if apart > _LEVEL:
        yield f"number and date are {apart:.2f} mm from one level"


def one_line_is_drawn_below_each(shown: Shown) -> Iterator[str]:
    for texts in _ruled(shown):
        found = _rules(shown, texts)
        if len(found) != 1:
            yield f"{_name(texts)} has {len(found)} lines drawn below it"


def drawn_lines_are_as_long_as_decreed(shown: Shown) -> Iterator[str]:
    """Under the motto as long as it, within 3%; else a third to a half of the longest line."""
    for texts in _ruled(shown):
        longest = max(line.box.width for each in texts for line in each.lines)
        for rule in _rules(shown, texts):
            share = rule.box.width / longest
            least, most = (0.97, 1.03) if texts[0].role is Role.MOTTO else (1 / 3, 1 / 2)
            if not least <= share <= most:
                yield f"the line below {_name(texts)} takes {share:.3f} of its length"


def drawn_lines_are_centred_on_their_text(shown: Shown) -> Iterator[str]:
    for texts in _ruled(shown):
        middle = around([line.box for each in texts for line in each.lines]).middle
        for rule in _rules(shown, texts):
            if abs(rule.box.middle - middle) > _CENTRED:
                yield f"the line below {_name(texts)} is at {rule.box.middle:.1f}, not {middle:.1f}"


def drawn_lines_touch_no_text(shown: Shown) -> Iterator[str]:
    """Each is below its own text and above all that follows in its room, and level."""
    for texts in _ruled(shown):
        room, page = texts[-1].element, texts[-1].last.page
        own = texts[-1].last
        below = [
            line
            for line in shown.paper.pages[page - 1].lines
            if line.baseline > own.baseline + _LEVEL
            and line.box.right > room.left
            and line.box.left < room.right
        ]
        for rule in _rules(shown, texts):
            if rule.box.top < own.box.bottom:
                yield f"the line below {_name(texts)} is {_above(rule, own.box.bottom)} its bottom"
            if below and rule.box.bottom > min(line.box.top for line in below):
                yield f"the line below {_name(texts)} runs into what follows"
            if rule.box.height > 0.1 or not 0.5 <= rule.thickness <= 1.5:
                yield f"the line below {_name(texts)} is {rule}"


def nothing_is_underscored(shown: Shown) -> Iterator[str]:
    for line in shown.paper.lines:
        if "__" in line.text:
            yield f"a line of underscores: {line.text!r}"


def _above(rule: Rule, bottom: float) -> str:
    return f"{bottom - rule.box.top:.2f} mm above"


def _ruled(shown: Shown) -> Iterator[list[Placed]]:
    """Yield the texts that have a line below: the agency's name may take several."""
    for role in (Role.MOTTO, Role.AGENCY, Role.SUBJECT):
        texts = shown.every(role)
        if texts:
            yield texts


def _rules(shown: Shown, texts: list[Placed]) -> list[Rule]:
    """Return the level lines just below a text and in its room."""
    last, room = texts[-1].last, texts[-1].element
    return [
        rule
        for rule in shown.page_of(last).rules
        if rule.is_level
        and last.baseline - 1 < rule.box.top < last.baseline + _REACH
        and room.left < rule.box.middle < room.right
    ]


def _lines(shown: Shown, *roles: Role) -> list[Box]:
    return [line.box for each in shown.every(*roles) for line in each.lines]


def _name(texts: list[Placed]) -> str:
    return texts[0].role.value


LAWS = (
    country_and_motto_stand_on_one_line_each,
    columns_do_not_meet,
    number_and_date_stand_on_one_level,
    one_line_is_drawn_below_each,
    drawn_lines_are_as_long_as_decreed,
    drawn_lines_are_centred_on_their_text,
    drawn_lines_touch_no_text,
    nothing_is_underscored,
)
