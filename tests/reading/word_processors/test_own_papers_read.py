"""Our own papers come back as they were drawn, also when Writer has saved them in between."""

import shutil
import subprocess
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from attrs import evolve
from docx_processor import Docx
from hypothesis import assume, given, settings
from odt_processor import Odt
from word_processors import WordProcessor

from khcn_core import Document, Plan, lay_out, render
from khcn_core.canonical_text import block_lines
from khcn_core.document import Block, Heading, Page, Paragraph, Row, Table
from khcn_core.orientation import Orientation
from khcn_core.reading.recognition import recognise
from khcn_core.source import Grid, Item, Line, Place, Source, Turn
from khcn_core.style import heading_role
from khcn_core.testing.strategies import documents, plans

_DEEPEST_STYLE = 9


def _read(files: WordProcessor, document: Document) -> Source:
    return files.reader.read(files.renderer.render(document, {}))


def _joined(*parts: str | None) -> str:
    return " ".join(filter(None, parts))


def _line(item: Line) -> str:
    return _joined(item.label, item.text, item.lead)


def _as_said(block: Block) -> Block:
    """Return a block without what no style says: the deepest levels, what has no cells."""
    match block:
        case Heading():
            return evolve(block, level=min(block.level, _DEEPEST_STYLE))
        case Paragraph():
            return evolve(block, level=min(block.level, _DEEPEST_STYLE))
        case Table():
            columns = block.columns if block.rows else ()  # cells of rows say what they are
            first = block.caption_first and bool(block.caption)
            return evolve(block, columns=columns, caption_first=first)
        case _:
            return block


def _said(document: Document) -> list[Block]:
    """Return the blocks that stand on the paper: an empty title does not."""
    drawn = (
        block for block in document.blocks if isinstance(block, Page) or any(block_lines(block))
    )
    return [_as_said(block) for block in drawn]


@settings(max_examples=25)
@given(plans(consistent=True))
def test_a_paper_is_what_was_laid_out_as_far_as_styles_say(
    files: WordProcessor, plan: Plan
) -> None:
    document = lay_out(plan)
    # A caption between two tables may be that of either: no style says which.
    assume(not any({type(one), type(other)} == {Table} for one, other in pairwise(document.blocks)))
    source = _read(files, document)
    assert source.dropped == ()
    assert _said(recognise(source).document) == _said(document)


def test_an_example_is_what_was_laid_out(files: WordProcessor, example: Plan) -> None:
    document = lay_out(example)
    assert _said(recognise(files.reader.read(render(example, files.name))).document) == _said(
        document
    )


@given(documents())
def test_every_line_and_row_of_any_document_is_there(
    files: WordProcessor, document: Document
) -> None:
    source = _read(files, document)
    assert source.dropped == ()
    assert "".join(_letters(source.items)) == "".join(
        line.replace("\t", "") for block in document.blocks for line in block_lines(block)
    )


def _letters(items: tuple[Item, ...]) -> Iterator[str]:
    for item in items:
        if isinstance(item, Line):
            yield _line(item)
        elif isinstance(item, Grid):
            yield from (cell.text for row in item.rows for cell in row)


@given(documents())
def test_the_data_comes_back_as_it_was(files: WordProcessor, document: Document) -> None:
    assert _read(files, document).attachment == document.attachment


@given(documents())
def test_roles_levels_and_leads_are_those_of_the_document(
    files: WordProcessor, document: Document
) -> None:
    source = _read(files, document)
    lines = [item for item in source.items if isinstance(item, Line)]
    found = {(item.role, item.level, item.lead, _line(item)) for item in lines}
    for block in document.blocks:
        if isinstance(block, Heading):
            role, text = heading_role(block.level), _joined(block.label, block.text, block.lead)
            assert (role, block.level, block.lead, text) in found
        elif isinstance(block, Paragraph) and _joined(block.label, block.text):
            style = files.style_id(block.role, block.level)
            text = _joined(block.label, block.text)
            assert any(
                files.style_id(item.role, item.level) == style and _line(item) == text
                for item in lines
                if item.role
            )


@given(documents())
def test_tables_say_what_their_columns_and_rows_are(
    files: WordProcessor, document: Document
) -> None:
    source = _read(files, document)
    grids = [item for item in source.items if isinstance(item, Grid)]
    tables = [block for block in document.blocks if isinstance(block, Table)]
    assert len(grids) == len(tables)
    for grid, table in zip(grids, tables, strict=True):
        assert grid.header_rows == table.header_rows
        if table.rows:
            assert grid.row_kinds[table.header_rows :] == tuple(row.kind for row in table.rows)
            assert [column.width for column in grid.columns] == [
                column.width for column in table.columns
            ]
            for at, (said, column) in enumerate(zip(grid.columns, table.columns, strict=True)):
                assert said.kind is column.kind or all(_covers(row, at) for row in table.rows)


def _covers(row: Row, column: int) -> bool:
    return row.span_from < column < row.span_from + row.span


@given(documents())
def test_pages_turn_where_the_document_says(files: WordProcessor, document: Document) -> None:
    source = _read(files, document)
    assert [item for item in source.items if isinstance(item, Turn)] == list(_turns(document))


def _turns(document: Document) -> Iterator[Turn]:
    """Yield what is drawn: the last of several pages in a row, and none that nothing stands on."""
    last, first = None, True
    for block in document.blocks:
        if isinstance(block, Page):
            last = block
            continue
        if last and first and last.orientation is Orientation.LANDSCAPE:
            yield Turn(orientation=last.orientation)
        elif last and not first:
            yield Turn(orientation=last.orientation, restart_numbering=last.restart_numbering)
        last, first = None, False


@given(documents())
def test_both_formats_say_the_same(document: Document) -> None:
    docx, odt = (_read(files, document) for files in (Docx(), Odt()))
    assert list(_seen(docx)) == list(_seen(odt))
    assert docx.attachment == odt.attachment


def _seen(source: Source) -> Iterator[Item]:
    """Yield the items but for what differs: paragraphs that make room, pages that turn alike."""
    for item in source.items:
        if not isinstance(item, Turn):
            yield evolve(item, place=Place(0))


def _converted(data: bytes, suffix: str, format: str, folder: Path) -> bytes:
    program = shutil.which("soffice")
    assert program is not None, "this test needs LibreOffice"
    source, results = folder / f"plan{suffix}", folder / "results"
    source.write_bytes(data)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [program, profile, "--headless", "--convert-to", format, "--outdir", results, source]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return (results / f"plan.{format}").read_bytes()


@pytest.fixture(params=["docx", "odt"])
def written(request: pytest.FixtureRequest) -> str:
    """The format in which an example was written."""
    return str(request.param)


@pytest.fixture
def saved(files: WordProcessor, written: str, example: Plan, tmp_path: Path) -> bytes:
    """The example, saved by Writer in the format that is read."""
    return _converted(render(example, written), f".{written}", files.name, tmp_path)


@pytest.mark.tools
def test_a_copy_that_writer_saved_is_read_alike(
    files: WordProcessor, example: Plan, saved: bytes
) -> None:
    source = files.reader.read(saved)
    assert source.dropped == ()
    assert _said(recognise(source).document) == _said(lay_out(example))


@pytest.mark.tools
def test_the_data_is_there_after_writer_saved_the_file(
    files: WordProcessor, written: str, example: Plan, saved: bytes
) -> None:
    """A DOCX keeps its part, but gives none to an ODT, whose own becomes a property of a DOCX."""
    attached = files.reader.read(render(example, files.name)).attachment
    assert attached
    lost = (written, files.name) == ("docx", "odt")
    assert files.reader.read(saved).attachment == (None if lost else attached)
