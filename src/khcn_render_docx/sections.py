"""A document's sections: the runs of blocks that stand on pages lying alike."""

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from attrs import evolve, frozen

from khcn_core.document import Block, Heading, Letterhead, Page, Paragraph, Signature, Table, Title
from khcn_core.orientation import Orientation
from khcn_core.style import PageSetup
from khcn_render_docx.units import twips

DrawnBlock: TypeAlias = Letterhead | Title | Heading | Paragraph | Table | Signature
"""What leaves a mark on the paper: every block but the page."""


@frozen(kw_only=True)
class Section:
    """Blocks, how their pages lie, and whether page numbers start at 1 with them."""

    orientation: Orientation = Orientation.PORTRAIT
    restarts: bool = True
    blocks: tuple[DrawnBlock, ...] = ()


def sections(blocks: Iterable[Block]) -> list[Section]:
    """Return the sections of a document, at least one; those without blocks are left out.

    The first one numbers its pages from 1 as well.
    """
    drawn = [section for section in _divided(blocks) if section.blocks] or [Section()]
    return [evolve(drawn[0], restarts=True), *drawn[1:]]


def _divided(blocks: Iterable[Block]) -> Iterator[Section]:
    section = Section()
    gathered: list[DrawnBlock] = []
    for block in blocks:
        if isinstance(block, Page):
            yield evolve(section, blocks=tuple(gathered))
            section = Section(orientation=block.orientation, restarts=block.restart_numbering)
            gathered = []
        else:
            gathered.append(block)
    yield evolve(section, blocks=tuple(gathered))


def section_properties(section: Section, page: PageSetup, header_id: str = "") -> str:
    """Return `w:sectPr`; a section that names no header shares the one before.

    The page that carries the number 1 does not show it.
    """
    header = f'<w:headerReference w:type="default" r:id="{header_id}"/>' if header_id else ""
    start = '<w:pgNumType w:start="1"/>' if section.restarts else ""
    title_page = "<w:titlePg/>" if section.restarts else ""
    sides = ("top", "right", "bottom", "left", "header")
    margins = " ".join(f'w:{side}="{twips(getattr(page, side))}"' for side in sides)
    return (
        f'<w:sectPr>{header}<w:type w:val="nextPage"/>{_page_size(section, page)}'
        f'<w:pgMar {margins} w:footer="{twips(page.header)}" w:gutter="0"/>{start}{title_page}'
        "</w:sectPr>"
    )


def _page_size(section: Section, page: PageSetup) -> str:
    width, height = twips(page.width), twips(page.height)
    if section.orientation is Orientation.PORTRAIT:
        return f'<w:pgSz w:w="{width}" w:h="{height}"/>'
    return f'<w:pgSz w:w="{height}" w:h="{width}" w:orient="landscape"/>'
