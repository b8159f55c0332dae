"""Tables of any DOCX file become grids."""

from collections.abc import Callable

from khcn_core.source import Grid
from khcn_core.style import Align

_HEADER = "<w:tblHeader/>"
_DOWN, _ON = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"


def _p(text: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def _cell(text: str, more: str = "") -> str:
    return f"<w:tc><w:tcPr>{more}</w:tcPr>{_p(text)}</w:tc>"


def _wide(span: int) -> str:
    return f'<w:gridSpan w:val="{span}"/>'


def _row(*cells: str, more: str = "") -> str:
    return f"<w:tr><w:trPr>{more}</w:trPr>{''.join(cells)}</w:tr>"


def _table(*rows: str) -> str:
    return f"<w:tbl>{''.join(rows)}</w:tbl>"


def _texts(grid: Grid) -> list[list[str]]:
    return [[cell.text for cell in row] for row in grid.rows]


def test_a_header_may_be_switched_off(grid: Callable[..., Grid]) -> None:
    off = '<w:tblHeader w:val="0"/>'
    assert grid(_table(_row(_cell("a"), more=off))).header_rows == 0
    assert grid(_table(_row(_cell("a"), more=_HEADER))).header_rows == 1


def test_cells_run_down_where_they_are_as_wide_and_touch(grid: Callable[..., Grid]) -> None:
    found = grid(
        _table(
            _row(_cell("a", _DOWN), _cell("b", _wide(2) + _DOWN)),
            _row(_cell("", _ON), _cell("c", _ON), _cell("d")),
            _row(_cell("", _ON), _cell("e", _ON)),
            _row(_cell("f")),
            _row(_cell("g", _ON)),
        )
    )
    assert [[(cell.text, cell.row_span) for cell in row] for row in found.rows] == [
        [("a", 3), ("b", 1)],
        [("c", 2), ("d", 1)],
        [],
        [("f", 1)],
        [("g", 1)],
    ]


def test_rows_and_cells_in_content_controls(grid: Callable[..., Grid]) -> None:
    cell = f"<w:sdt><w:sdtContent>{_cell('b')}</w:sdtContent></w:sdt>"
    row = f"<w:sdt><w:sdtPr/><w:sdtContent>{_row(_cell('a'), cell)}</w:sdtContent></w:sdt>"
    assert _texts(grid(_table(row, _row(_cell("c"))))) == [["a", "b"], ["c"]]


def test_paragraphs_breaks_and_controls_in_cells(grid: Callable[..., Grid]) -> None:
    broken = "<w:p><w:r><w:t>d</w:t><w:br/><w:t>e</w:t></w:r></w:p>"
    control = f"<w:sdt><w:sdtContent>{_p('c')}</w:sdtContent></w:sdt>"
    cell = f"<w:tc>{_p('a')}{_p('')}{_p('b')}{control}{broken}</w:tc>"
    assert _texts(grid(_table(_row(cell)))) == [["a\nb\nc\nd\ne"]]


def test_a_paragraph_may_be_aligned_by_itself(grid: Callable[..., Grid]) -> None:
    centred = _p("3", '<w:jc w:val="center"/>')
    ((cell,),) = grid(_table(_row(f"<w:tc>{centred}</w:tc>"))).rows
    assert cell.align is Align.CENTER


def test_columns_that_a_row_leaves_free_are_empty_cells(grid: Callable[..., Grid]) -> None:
    free = '<w:gridBefore w:val="2"/><w:gridAfter w:val="1"/>'
    found = grid(_table(_row(_cell("a", _DOWN)), _row(_cell("b", _ON), more=free)))
    assert _texts(found) == [["a"], ["", "", "b", ""]]


def test_ragged_rows_stay_as_they_are(grid: Callable[..., Grid]) -> None:
    found = grid(_table(_row(_cell("a")), _row(), _row(_cell("b"), _cell("c"))))
    assert _texts(found) == [["a"], [], ["b", "c"]]


def test_a_deleted_row_is_named(grid: Callable[..., Grid], lost: Callable[..., list[str]]) -> None:
    body = _table(_row(_cell("a")), _row(_cell("b"), more="<w:del/>"), _row(_cell("c")))
    assert _texts(grid(body)) == [["a"], ["c"]]
    assert lost(body) == ["chữ đã xóa khi theo dõi sửa đổi: “b”"]
