"""How each text looks and where its lines stand.

The style's own table is one measure, the decree's ranges (Phụ lục I, Mục II and V) the other.
"""

from collections.abc import Iterator
from itertools import pairwise

from attrs import frozen
from elements import Placed
from laws_of_pages import NEAR
from paper import Line
from shown import Shown

from khcn_core.style import Align, Role, TextStyle
from khcn_core.type_metrics import MM_IN_POINT

_SINGLE = 1.149
"""A single line of Times New Roman, as a multiple of its size."""
_JUSTIFIED = 1.0
"""In mm: LibreOffice gives a share of what is left over to the space at a line's end too."""
_PITCH_NEAR = 0.15
_GAP_NEAR = 0.4


@frozen
class Range:
    """The sizes in points that the decree allows, and weight and slant."""

    least: int
    most: int
    bold: bool = False
    italic: bool = False


_RUNNING = (
    Role.PREAMBLE,
    Role.OPENING,
    Role.BODY,
    Role.NUMBERED,
    Role.BULLET,
    Role.CLOSING,
)
DECREED = {
    Role.COUNTRY: Range(12, 13, bold=True),
    Role.MOTTO: Range(13, 14, bold=True),
    Role.SUPERIOR: Range(12, 13),
    Role.AGENCY: Range(12, 13, bold=True),
    Role.NUMBER: Range(13, 13),
    Role.PLACE_AND_DATE: Range(13, 14, italic=True),
    Role.KIND: Range(13, 14, bold=True),
    Role.SUBJECT: Range(13, 14, bold=True),
    Role.ADDRESSEE: Range(13, 14),
    Role.BASIS: Range(13, 14, italic=True),
    **dict.fromkeys(_RUNNING, Range(13, 14)),
    Role.HEADING_1: Range(13, 14, bold=True),
    Role.HEADING_2: Range(13, 14, bold=True),
    Role.HEADING_3: Range(13, 14),
    Role.ANNEX_LABEL: Range(14, 14, bold=True),
    Role.ANNEX_TITLE: Range(13, 14, bold=True),
    Role.ANNEX_REFERENCE: Range(13, 14, italic=True),
    Role.AUTHORITY: Range(13, 14, bold=True),
    Role.POSITION: Range(13, 14, bold=True),
    Role.SIGNER: Range(13, 14, bold=True),
    Role.RECIPIENTS_LABEL: Range(12, 12, bold=True, italic=True),
    Role.RECIPIENT: Range(11, 11),
}


def each_text_has_its_face(shown: Shown) -> Iterator[str]:
    """Size, weight and slant are those of the style."""
    for each in shown.placed:
        look = each.element.look
        meant = {(look.size, look.bold, look.italic)}
        if each.element.lead:
            meant.add((look.size, False, look.italic))
        for line in each.lines:
            seen = {(face.size, face.bold, face.italic) for face in line.faces}
            if not seen <= meant:
                yield f"{each.role.value} {line.text!r} is set as {seen}, not {meant}"


def each_text_is_as_decreed(shown: Shown) -> Iterator[str]:
    for each in shown.placed:
        allowed = DECREED.get(each.role)
        if allowed is None or each.element.lead:
            continue
        for face in {face for line in each.lines for face in line.faces}:
            is_allowed = allowed.least <= face.size <= allowed.most
            if not is_allowed or (face.bold, face.italic) != (allowed.bold, allowed.italic):
                yield f"{each.role.value} {each.element.text!r} is set in {face}"


def lines_stand_as_aligned(shown: Shown) -> Iterator[str]:
    for each in shown.placed:
        for at, line in enumerate(each.lines):
            fault = _fault(each, at, line)
            if fault:
                yield f"{each.role.value} {line.text!r} {fault}"


def _fault(placed: Placed, at: int, line: Line) -> str:
    element, look = placed.element, placed.element.look
    left = element.left + look.left + (look.first_line if at == 0 else 0)
    middle = (element.left + look.left + element.right) / 2
    match look.align:
        case Align.CENTER if abs(line.box.middle - middle) > NEAR:
            return f"has its middle at {line.box.middle:.2f} mm, not {middle:.2f}"
        case Align.RIGHT if abs(line.box.right - element.right) > NEAR:
            return f"ends at {line.box.right:.2f} mm, not {element.right:.2f}"
        case Align.LEFT | Align.JUSTIFY if abs(line.box.left - left) > NEAR:
            return f"begins at {line.box.left:.2f} mm, not {left:.2f}"
        case Align.JUSTIFY if line is not placed.last:
            if abs(line.box.right - element.right) > _JUSTIFIED:
                return f"ends at {line.box.right:.2f} mm, not {element.right:.2f}"
    return ""


def lines_of_a_text_are_single_spaced(shown: Shown) -> Iterator[str]:
    """Or as the style has it; the decree allows one line to one and a half."""
    for each in shown.placed:
        pitch = _pitch(each.element.look)
        for above, below in pairwise(each.lines):
            step = below.baseline - above.baseline
            if above.page == below.page and abs(step - pitch) > _PITCH_NEAR:
                yield f"{each.role.value} {below.text!r} is {step:.2f} mm below, not {pitch:.2f}"


def texts_are_as_far_apart_as_the_style_says(shown: Shown) -> Iterator[str]:
    """Between two texts of one size that follow each other down a page.

    Where one asks for room below it and the next for room above, the larger counts, as in Word.
    The line drawn under the subject takes room of its own.
    """
    for above, below in _followers(shown):
        looks = above.element.look, below.element.look
        gap = max(looks[0].after, looks[1].before) * MM_IN_POINT
        drawn = shown.style.rule if above.role is Role.SUBJECT else None
        taken = (drawn.gap + drawn.thickness) * MM_IN_POINT if drawn else 0
        meant = _pitch(looks[1]) + gap + taken
        step = below.first.baseline - above.last.baseline
        if abs(step - meant) > _GAP_NEAR:
            roles = f"{above.role.value}, {below.role.value}"
            yield f"{roles}: {below.first.text!r} is {step:.2f} mm below, not {meant:.2f}"


def paragraphs_are_six_points_apart(shown: Shown) -> Iterator[str]:
    for above, below in _followers(shown):
        if below.role not in (*_RUNNING, Role.BASIS) or above.role in (Role.KIND, Role.SUBJECT):
            continue
        gap = below.first.baseline - above.last.baseline - _pitch(below.element.look)
        if gap / MM_IN_POINT < 6 - _PITCH_NEAR / MM_IN_POINT:
            yield f"{below.first.text!r} is {gap / MM_IN_POINT:.1f} pt below the text before it"


def _followers(shown: Shown) -> Iterator[tuple[Placed, Placed]]:
    for above, below in pairwise(shown.placed):
        elements = above.element, below.element
        in_cells = elements[0].row is not None or elements[1].row is not None
        same_room = (elements[0].left, elements[0].right) == (elements[1].left, elements[1].right)
        same_size = elements[0].look.size == elements[1].look.size
        follows = below.first.page == above.last.page and same_room and same_size
        if follows and not in_cells:
            yield above, below


def _pitch(look: TextStyle) -> float:
    return look.size * look.line_spacing * _SINGLE * MM_IN_POINT


def no_word_is_broken(shown: Shown) -> Iterator[str]:
    """A line may end after a hyphen or slash in running text, in the cells of tables not even so.

    What is wider than its room has to break.
    """
    for each in shown.placed:
        marks = () if each.element.row is not None else ("-", "/")
        yield from (f"{each.role.value}: {word!r} is broken" for word in _broken(each, marks))


def _broken(placed: Placed, marks: tuple[str, ...]) -> Iterator[str]:
    pieces = [word.text for line in placed.lines for word in line.words]
    at = 0
    for word in placed.element.text.split():
        shown, seen = "", []
        while shown != word and at < len(pieces):
            shown += pieces[at]
            seen.append(pieces[at])
            at += 1
        if not all(piece.endswith(marks) for piece in seen[:-1]):
            yield word


def headings_stay_with_what_follows(shown: Shown) -> Iterator[str]:
    headings = (Role.HEADING_1, Role.HEADING_2, Role.HEADING_3)
    for above, below in pairwise(shown.placed):
        follows = below.element.orientation is above.element.orientation
        if above.role in headings and follows and below.first.page != above.last.page:
            yield f"{above.element.text!r} ends page {above.last.page}"


LAWS = (
    each_text_has_its_face,
    each_text_is_as_decreed,
    lines_stand_as_aligned,
    lines_of_a_text_are_single_spaced,
    texts_are_as_far_apart_as_the_style_says,
    paragraphs_are_six_points_apart,
    no_word_is_broken,
    headings_stay_with_what_follows,
)
