"""What a screen reader is told: the tags of the PDF, its title and its language."""

from collections.abc import Iterator

from paper import Tag
from shown import Shown

from khcn_core.document import Heading, Table
from khcn_core.table_parts import parts_of

_DEEPEST = 6


def title_and_language_are_set(shown: Shown) -> Iterator[str]:
    meant = shown.document.properties
    if shown.paper.title != meant.title:
        yield f"the title is {shown.paper.title!r}, not {meant.title!r}"
    if shown.paper.language != meant.language:
        yield f"the language is {shown.paper.language!r}, not {meant.language!r}"


def headings_are_tagged_by_level(shown: Shown) -> Iterator[str]:
    kinds = [f"H{level}" for level in range(1, _DEEPEST + 1)]
    seen = [tag.kind for root in shown.paper.structure for tag in root.every(*kinds)]
    headings = [block for block in shown.document.blocks if isinstance(block, Heading)]
    meant = [f"H{min(heading.level, _DEEPEST)}" for heading in headings]
    if seen != meant:
        yield f"headings are tagged {seen}, not {meant}"


def header_cells_are_tagged(shown: Shown) -> Iterator[str]:
    """Every cell of a header is one for a screen reader too, and no other cell is."""
    for tag, table in zip(_tables(shown), _parts(shown), strict=True):
        rows = [[cell.kind for cell in row.every("TH", "TD")] for row in tag.every("TR")]
        seen = [sum(kind == "TH" for kind in row) for row in rows if "TH" in row]
        per_row = [0] * table.header_rows
        for cell in table.header:
            per_row[cell.row] += 1
        if seen != [count for count in per_row if count]:
            yield f"header cells by row: {seen}, not {per_row}"


def _tables(shown: Shown) -> list[Tag]:
    """Return the tables with a header; letterhead and signature are tables of layout."""
    tables = [tag for root in shown.paper.structure for tag in root.every("Table")]
    return [table for table in tables if any(table.every("TH"))]


def _parts(shown: Shown) -> list[Table]:
    tables = [block for block in shown.document.blocks if isinstance(block, Table)]
    return [part for table in tables for part in parts_of(table)]


LAWS = (
    title_and_language_are_set,
    headings_are_tagged_by_level,
    header_cells_are_tagged,
)
