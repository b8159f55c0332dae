"""A format that does all that the kit asks for, and nothing else."""

import json
from collections.abc import Callable, Iterator, Mapping

from attrs import asdict, evolve

from khcn_core.canonical_text import document_text
from khcn_core.document import (
    Document,
    HeaderCell,
    Page,
    Properties,
    Row,
    Table,
)
from khcn_core.messages import message
from khcn_core.orientation import Orientation
from khcn_core.rendering import Capability, Choices, Option, OptionKind, PageFacts, chosen
from khcn_core.style import PageSetup
from khcn_core.testing import TableCell

COPIES = Option(
    name="copies", kind=OptionKind.NUMBER, says=message("số bản", "copies"), default=1, least=1
)


class Good:
    """A format that is JSON: whatever the kit asks for, without a page or a letter drawn."""

    suffix = ".json"
    media_type = "application/json"
    options: tuple[Option, ...] = (COPIES, evolve(COPIES, name="sheets", most=9))
    capabilities = frozenset(Capability)

    def render(self, document: Document, options: Mapping[str, object]) -> bytes:
        choices = chosen("json", self.options, options)
        return json.dumps(self.said(document, choices)).encode()

    def said(self, document: Document, choices: Choices) -> dict[str, object]:
        tables = [block for block in document.blocks if isinstance(block, Table)]
        attached = document.attachment
        return {
            "choices": dict(choices.values),
            "text": document_text(document),
            "tables": [[list(cells) for cells in self.rows(table)] for table in tables],
            "pages": list(self.pages(document)),
            "properties": asdict(document.properties),
            "attachment": None if attached is None else attached.hex(),
        }

    def rows(self, table: Table) -> Iterator[Iterator[object]]:
        for number in range(table.header_rows):
            yield (_header_cell(cell) for cell in table.header if cell.row == number)
        for row in table.rows:
            yield (cell for at, cell in enumerate(_row_cells(row)) if not _is_covered(row, at))

    def pages(self, document: Document) -> Iterator[object]:
        paper = document.style.page
        yield _lying(paper, Page(orientation=Orientation.PORTRAIT, restart_numbering=True))
        yield from (_lying(paper, block) for block in document.blocks if isinstance(block, Page))


def _header_cell(cell: HeaderCell) -> object:
    return (cell.text, cell.row_span, cell.column_span)


def _row_cells(row: Row) -> Iterator[object]:
    for at, text in enumerate(row.cells):
        yield (text, 1, row.span if at == row.span_from else 1)


def _is_covered(row: Row, at: int) -> bool:
    return row.span_from < at < row.span_from + row.span


def _lying(paper: PageSetup, page: Page) -> object:
    sides = [paper.width, paper.height]
    if page.orientation is Orientation.LANDSCAPE:
        sides.reverse()
    margins = [paper.top, paper.right, paper.bottom, paper.left]
    return (page.orientation.value, *sides, margins, page.restart_numbering)


def read_text(data: bytes) -> str:
    return str(json.loads(data)["text"])


def read_tables(data: bytes) -> list[list[list[TableCell]]]:
    tables = json.loads(data)["tables"]
    return [[[TableCell(*cell) for cell in row] for row in table] for table in tables]


def read_pages(data: bytes) -> list[PageFacts]:
    return [
        PageFacts(
            orientation=Orientation(lies),
            width=width,
            height=height,
            margins=tuple(margins),
            restarts=restarts,
        )
        for lies, width, height, margins, restarts in json.loads(data)["pages"]
    ]


def read_properties(data: bytes) -> Properties:
    said = json.loads(data)["properties"]
    return Properties(**{**said, "keywords": tuple(said["keywords"])})


def read_attachment(data: bytes) -> bytes | None:
    said = json.loads(data)["attachment"]
    return None if said is None else bytes.fromhex(said)


READERS: dict[str, Callable[[bytes], object]] = {
    "extract_tables": read_tables,
    "extract_pages": read_pages,
    "extract_properties": read_properties,
    "extract_attachment": read_attachment,
}
