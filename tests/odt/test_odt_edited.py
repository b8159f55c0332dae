"""The text of a file that somebody has changed since, or that another program has written."""

from io import BytesIO
from zipfile import ZipFile

import pytest

from khcn_core.document import (
    Block,
    CellKind,
    Document,
    Letterhead,
    Paragraph,
    Properties,
    Row,
    RowKind,
    Table,
    TableColumn,
)
from khcn_core.style import DECREE, Role
from khcn_render_odt import extract_text, renderer

_PARAGRAPH = Paragraph(role=Role.BODY, text="Nội dung")
_LETTERHEAD = Letterhead(
    superior=(), agency=("SỞ",), country="C", motto="Đ", number="Số:", place_and_date="H"
)
_TABLE = Table(
    columns=(TableColumn(kind=CellKind.TEXT, width=1000),),
    header=(),
    header_rows=0,
    rows=(Row(kind=RowKind.LINE, level=1, cells=("Nội dung",)),),
)


def _edited(block: Block, old: str, new: str) -> bytes:
    properties = Properties(title="", subject="", agency="")
    document = Document(blocks=(block,), properties=properties, style=DECREE)
    changed = BytesIO()
    source = ZipFile(BytesIO(renderer.render(document, {})))
    with source, ZipFile(changed, "w") as target:
        for name in set(source.namelist()) - {"content.xml"}:
            target.writestr(name, source.read(name))
        content = source.read("content.xml").decode()
        assert old in content
        target.writestr("content.xml", content.replace(old, new))
    return changed.getvalue()


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("  Nội\n   dung\t", "Nội dung"),
        ("Nội<text:tab/>dung", "Nội dung"),
        ("Nội<text:line-break/>dung", "Nội dung"),
        ('Nội<text:s text:c="3"/>dung', "Nội   dung"),
        ("Nội <text:span>dung <text:span>mới</text:span></text:span>.", "Nội dung mới."),
    ],
)
def test_white_space_is_read_as_the_format_says(typed: str, said: str) -> None:
    assert extract_text(_edited(_PARAGRAPH, "Nội dung", typed)) == f"{said}\n"


def test_what_is_typed_on_a_rule_is_a_line() -> None:
    end_of_rule = "</text:p></table:table-cell></table:table-row>"
    data = _edited(_LETTERHEAD, f">{end_of_rule}", f">mới{end_of_rule}")
    assert extract_text(data) == "SỞ\nC\nĐ\nmới\nSố:\nH\n"


def test_several_paragraphs_in_a_cell_stay_in_its_row() -> None:
    data = _edited(_TABLE, "Nội dung", "Nội</text:p><text:h>dung</text:h><text:p>mới")
    assert extract_text(data) == "Nội dung mới\n"


def test_an_empty_paragraph_that_was_added_is_a_line() -> None:
    data = _edited(_PARAGRAPH, "Nội dung", "Nội dung</text:p><text:p>")
    assert extract_text(data) == "Nội dung\n\n"
