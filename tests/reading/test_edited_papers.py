"""Papers edited after they were made: what differs is said, and the data trusted, or the paper."""

import copy
import io
import shutil
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pytest
from attrs import evolve
from odf import opendocument, teletype
from odf.table import TableCell
from odf.text import P

from khcn_core import Document, Plan, dumps, lay_out, loads, read, render
from khcn_core.document import Paragraph
from khcn_core.examples import example_text
from khcn_core.orientation import Orientation
from khcn_core.plan import BudgetTable, Section
from khcn_core.reading.differences import Change, Difference, differences
from khcn_core.reading.recognition import start_of
from khcn_core.source import Place
from khcn_core.style import Role

Edit = Callable[["docx.document.Document"], None]

_BULLET = "Ngay từ quý I"
_ROW = "Hoạt động tuyên truyền triển khai"


@pytest.fixture(scope="module")
def plan() -> Plan:
    return loads(example_text("huyen-2023"))


def _table(document: "docx.document.Document") -> Any:
    return next(table for table in document.tables if len(table.columns) > 3)


def _change_a_figure(document: "docx.document.Document") -> None:
    row = next(row for row in _table(document).rows if _ROW in row.cells[1].text)
    figure = next(cell for cell in row.cells if cell.text == "8")
    figure.paragraphs[0].runs[0].text = "9"


def _repeat_a_row(document: "docx.document.Document") -> None:
    row = document.element.body.xpath(f"w:tbl/w:tr[contains(., '{_ROW}')]")[0]
    row.addnext(copy.deepcopy(row))


def _add_a_row(document: "docx.document.Document") -> None:
    _table(document).add_row().cells[1].text = "Việc mới"


def _delete_a_paragraph(document: "docx.document.Document") -> None:
    (element,) = document.element.body.xpath(f"w:p[contains(., '{_BULLET}')]")
    element.getparent().remove(element)


def _renumber_a_heading(document: "docx.document.Document") -> None:
    heading = next(each for each in document.paragraphs if each.text.startswith("II. "))
    heading.runs[0].text = "IV."


def _change_who_signs(document: "docx.document.Document") -> None:
    cells = (cell for table in document.tables for row in table.rows for cell in row.cells)
    paragraphs = (each for cell in cells for each in cell.paragraphs)
    next(each for each in paragraphs if each.text == "PHÓ CHỦ TỊCH").runs[0].text = "CHỦ TỊCH"


EDITS: list[tuple[Edit, Change, str, str]] = [
    (_change_a_figure, Change.CHANGED, "\t8", "\t9"),
    (_repeat_a_row, Change.ADDED, "", "\t"),
    (_add_a_row, Change.ADDED, "", "Việc mới"),
    (_delete_a_paragraph, Change.REMOVED, _BULLET, ""),
    (_renumber_a_heading, Change.CHANGED, "II. ", "IV. "),
    (_change_who_signs, Change.CHANGED, "PHÓ CHỦ TỊCH", "CHỦ TỊCH"),
]


def _edited(data: bytes, *edits: Edit) -> bytes:
    document = docx.Document(io.BytesIO(data))
    for edit in edits:
        edit(document)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def test_a_paper_saved_by_another_program_differs_in_nothing(plan: Plan) -> None:
    reading = read(_edited(render(plan, "docx")), "docx")
    assert (reading.plan, reading.carried, reading.differences) == (plan, plan, ())


@pytest.mark.parametrize(("edit", "change", "data", "paper"), EDITS)
def test_an_edit_is_named_once_and_the_data_trusted(
    plan: Plan, edit: Edit, change: Change, data: str, paper: str
) -> None:
    reading = read(_edited(render(plan, "docx"), edit), "docx")
    (difference,) = reading.differences
    assert difference.change is change
    assert data in difference.data
    assert paper in difference.paper
    assert reading.plan == plan


@pytest.mark.parametrize(("edit", "change", "data", "paper"), EDITS)
def test_the_paper_is_taken_when_told_to(
    plan: Plan, edit: Edit, change: Change, data: str, paper: str
) -> None:
    file = _edited(render(plan, "docx"), edit)
    reading = read(file, "docx", trust="paper")
    assert reading.carried == plan
    assert reading.plan != plan
    taken = differences(lay_out(plan), lay_out(reading.plan))
    assert any(
        each.change is change and data in each.data and paper in each.paper for each in taken
    )


@pytest.mark.parametrize(("edit", "change"), [each[:2] for each in EDITS])
def test_an_edit_is_named_where_the_report_has_its_line(
    plan: Plan, edit: Edit, change: Change
) -> None:
    reading = read(_edited(render(plan, "docx"), edit), "docx")
    (difference,) = reading.differences
    said = [each.excerpt for each in reading.notices if each.place == difference.place]
    assert said
    if change is not Change.REMOVED:
        assert any(start_of(text) == start_of(difference.paper) for text in said)


def test_what_the_end_lacks_is_named_at_the_last_line(plan: Plan) -> None:
    short = evolve(
        lay_out(plan, attachment=dumps(plan).encode()), blocks=_document(plan, "A").blocks
    )
    assert {each.place for each in read(render(short, "docx"), "docx").differences} == {Place(1)}


def test_several_edits_are_named_one_by_one(plan: Plan) -> None:
    edits = [_change_a_figure, _add_a_row, _delete_a_paragraph, _renumber_a_heading]
    reading = read(_edited(render(plan, "docx"), *edits), "docx")
    changes = sorted(each.change.value for each in reading.differences)
    assert changes == ["added", "changed", "changed", "removed"]


def test_an_odt_edited_by_another_program(plan: Plan) -> None:
    document = opendocument.load(io.BytesIO(render(plan, "odt")))
    cell = next(
        each for each in document.getElementsByType(TableCell) if teletype.extractText(each) == "8"
    )
    (paragraph,) = cell.getElementsByType(P)
    paragraph.childNodes = []
    paragraph.addText("9")
    gone = next(each for each in document.getElementsByType(P) if _BULLET in str(each))
    gone.parentNode.removeChild(gone)
    file = io.BytesIO()
    document.write(file)
    reading = read(file.getvalue(), "odt")
    assert [each.change for each in reading.differences] == [Change.REMOVED, Change.CHANGED]
    assert _BULLET in reading.differences[0].data
    assert "\t9" in reading.differences[1].paper
    assert reading.plan == plan


def _document(plan: Plan, *lines: str) -> Document:
    blocks = tuple(Paragraph(role=Role.BODY, text=line) for line in lines)
    return evolve(lay_out(plan), blocks=blocks)


def test_a_difference_is_a_sentence() -> None:
    changed = Difference(
        change=Change.CHANGED, place=Place(3), data="1\tA\tx\t8", paper="1\tA\tx\t9"
    )
    assert changed.text("en") == "line 3: the data “1 | A | 8”, the paper “1 | A | 9”"
    added = Difference(change=Change.ADDED, place=Place(4), data="", paper="2\tB")
    assert added.text("en") == "line 4: the paper adds “2 | B”"
    removed = Difference(change=Change.REMOVED, place=Place(5), data="C", paper="")
    assert removed.text("vi") == "dòng 5: trên giấy không còn “C”"


def test_a_line_is_found_again_where_lines_were_added_above_it(plan: Plan) -> None:
    many = [f"dòng {at}" for at in range(2_000)]
    paper = ["mới", *many[:1_000], "khác", *many[1_001:]]
    found = differences(_document(plan, *many), _document(plan, *paper))
    assert [(each.place.line, each.data, each.paper) for each in found] == [
        (1, "", "mới"),
        (1_002, "dòng 1000", "khác"),
    ]


@pytest.mark.parametrize("paper", [["a"] * 9_999, ["b"] * 10_000, ["a", "b"] * 5_000])
def test_long_papers_of_like_lines_are_compared_soon(plan: Plan, paper: list[str]) -> None:
    begun = time.process_time()
    found = differences(_document(plan, *["a"] * 10_000), _document(plan, *paper))
    assert time.process_time() - begun < 3
    assert found


def _converted(source: Path, kind: str) -> Path:
    """Save a file by LibreOffice as another kind, in a folder of its own."""
    program = shutil.which("soffice")
    assert program is not None, "these tests need LibreOffice"
    profile = f"-env:UserInstallation={(source.parent / 'profile').as_uri()}"
    folder = source.parent / "saved"
    call: list[str | Path] = [
        program,
        profile,
        "--headless",
        "--convert-to",
        kind,
        "--outdir",
        folder,
        source,
    ]
    subprocess.run(call, check=True, capture_output=True, timeout=120)
    return (folder / source.name).with_suffix(f".{kind.partition(':')[0]}")


@pytest.mark.tools
@pytest.mark.parametrize("format", ["docx", "odt"])
def test_data_survive_writer_and_an_unedited_paper_does_not_differ(
    example: Plan, format: str, tmp_path: Path
) -> None:
    path = tmp_path / f"a.{format}"
    path.write_bytes(render(example, format))
    reading = read(_converted(path, format).read_bytes(), format)
    assert (reading.carried, reading.plan) == (example, example)
    assert [each.text() for each in reading.differences] == []


@pytest.mark.tools
def test_a_plan_survives_the_chain_of_formats_without_its_data(
    example: Plan, tmp_path: Path
) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(render(example, "docx", data=False))
    odt = _converted(path, "odt")
    for file in (odt, _converted(odt, "docx")):
        reading = read(file.read_bytes(), file.suffix[1:])
        assert lay_out(reading.plan).blocks == lay_out(example).blocks


@pytest.mark.tools
def test_a_plan_survives_the_chain_down_to_writers_plain_text(
    example: Plan, tmp_path: Path
) -> None:
    """Text does not show which way a page lies."""
    path = tmp_path / "a.docx"
    path.write_bytes(render(example, "docx", data=False))
    text = _converted(_converted(path, "odt"), "txt:Text (encoded):UTF8")
    assert lay_out(read(text.read_bytes(), "txt").plan).blocks == lay_out(_upright(example)).blocks


def _upright(plan: Plan) -> Plan:
    """Return a plan whose pages all stand."""
    return evolve(
        plan,
        body=[_standing(item) for item in plan.body],
        annexes=[
            evolve(each, orientation=Orientation.PORTRAIT, body=list(map(_standing, each.body)))
            for each in plan.annexes
        ],
    )


def _standing(item: Any) -> Any:
    match item:
        case BudgetTable():
            return evolve(item, orientation=None)
        case Section():
            return evolve(item, body=list(map(_standing, item.body)))
        case _:
            return item
