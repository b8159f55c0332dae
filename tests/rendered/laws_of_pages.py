"""What holds for every page: paper, margins, page numbers, and the font of every letter.

A law looks at a document and its paper, and yields a sentence for each breach, with the figures.
Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục I.
"""

from collections.abc import Iterator

from paper import Line, Page
from shown import Shown

from khcn_core.document import Page as PageBlock
from khcn_core.orientation import Orientation
from khcn_core.style import Role

NEAR = 0.5
"""In mm: how far something may stand from where it should."""
_A4 = (210, 297)
_STAND_IN = "LiberationSerif"
_IN_LETTERHEAD = (
    Role.SUPERIOR,
    Role.AGENCY,
    Role.COUNTRY,
    Role.MOTTO,
    Role.NUMBER,
    Role.PLACE_AND_DATE,
)


def paper_is_a4(shown: Shown) -> Iterator[str]:
    """Upright, or lying where a block says so."""
    for each in shown.placed:
        for line in each.lines:
            page = shown.page_of(line)
            upright = each.element.orientation is Orientation.PORTRAIT
            width, height = _A4 if upright else _A4[::-1]
            if max(abs(page.width - width), abs(page.height - height)) > NEAR:
                size = f"{page.width:.1f} x {page.height:.1f}"
                yield f"page {page.number} is {size} mm, at {line.text!r}"


def no_page_is_empty(shown: Shown) -> Iterator[str]:
    for page in shown.paper.pages:
        if not page.lines:
            yield f"page {page.number} holds no text"


def text_keeps_to_the_margins(shown: Shown) -> Iterator[str]:
    """Left and right go by the room of each text; the letterhead reaches into the margins."""
    margins = shown.style.page
    for each in shown.placed:
        for line in each.lines:
            bottom = shown.page_of(line).height - margins.bottom
            if line.box.top < margins.top - NEAR or line.box.bottom > bottom + NEAR:
                yield f"{line.text!r} is {line.box.top:.1f}-{line.box.bottom:.1f} mm from the top"
            left, right = each.element.left, each.element.right
            if line.box.left < left - NEAR or line.box.right > right + NEAR:
                span = f"{line.box.left:.1f}-{line.box.right:.1f}"
                yield f"{line.text!r} is at {span} mm, its room is {left:.1f}-{right:.1f}"


def something_reaches_each_margin(shown: Shown) -> Iterator[str]:
    """The text of a page with a broken paragraph begins at the margin and goes up to the other."""
    justified = [each for each in shown.placed if each.element.look.first_line]
    for page in shown.paper.pages:
        lines = [line for each in justified for line in each.lines[1:] if line.page == page.number]
        if lines and abs(min(line.box.left for line in lines) - shown.style.page.left) > NEAR:
            yield f"page {page.number}: its text begins at {min(x.box.left for x in lines):.1f} mm"


def every_letter_is_from_times(shown: Shown) -> Iterator[str]:
    """Liberation Serif stands for Times New Roman; a letter it lacked would be another font's."""
    for page in shown.paper.pages:
        for line in page.all_lines:
            fonts = {face.font for face in line.faces if not face.font.startswith(_STAND_IN)}
            if fonts:
                yield f"page {page.number}: {line.text!r} is set in {fonts}"


def pages_are_numbered(shown: Shown) -> Iterator[str]:
    """In Arabic numerals, from the second page on; an annex begins again at 1, not shown."""
    for page, number in zip(shown.paper.pages, _numbers(shown), strict=True):
        seen = [line.text for line in _in_top_margin(page, shown)]
        expected = [] if number == 1 else [str(number)]
        if seen != expected:
            yield f"page {page.number} shows {seen} as its number, not {expected}"


def page_numbers_stand_centred_in_the_top_margin(shown: Shown) -> Iterator[str]:
    look = shown.style.of(Role.PAGE_NUMBER)
    margins = shown.style.page
    for page in shown.paper.pages:
        for line in _in_top_margin(page, shown):
            middle = (margins.left + page.width - margins.right) / 2
            if abs(line.box.middle - middle) > NEAR:
                yield f"page {page.number}: its number is at {line.box.middle:.1f} mm"
            if line.box.top < 0 or line.box.bottom > margins.top:
                yield f"page {page.number}: its number is not inside the top margin"
            faces = {(face.size, face.bold, face.italic) for face in line.faces}
            if faces != {(look.size, look.bold, look.italic)}:
                yield f"page {page.number}: its number is set as {faces}"


def _in_top_margin(page: Page, shown: Shown) -> list[Line]:
    """Return the page's artifacts above all its text."""
    return [line for line in page.artifacts if line.baseline < shown.style.page.top]


def _numbers(shown: Shown) -> Iterator[int]:
    """Yield the number of each page."""
    restarts = [
        at
        for at, block in enumerate(shown.document.blocks)
        if isinstance(block, PageBlock) and block.restart_numbering
    ]
    firsts = {
        next(each.first.page for each in shown.placed if each.element.block > at) for at in restarts
    }
    number = 0
    for page in shown.paper.pages:
        number = 1 if page.number in firsts else number + 1
        yield number


LAWS = (
    paper_is_a4,
    no_page_is_empty,
    text_keeps_to_the_margins,
    something_reaches_each_margin,
    every_letter_is_from_times,
    pages_are_numbered,
    page_numbers_stand_centred_in_the_top_margin,
)
