"""Tables of any ODT file become grids."""

from collections.abc import Callable

from khcn_core.source import Grid, Line, Place


def _cell(text: str, more: str = "") -> str:
    return f"<table:table-cell {more}><text:p>{text}</text:p></table:table-cell>"


def _row(*cells: str, more: str = "") -> str:
    return f"<table:table-row {more}>{''.join(cells)}</table:table-row>"


def _table(*rows: str) -> str:
    return f"<table:table>{''.join(rows)}</table:table>"


def _texts(grid: Grid) -> list[list[str]]:
    return [[cell.text for cell in row] for row in grid.rows]


def test_rows_in_groups(grid: Callable[..., Grid]) -> None:
    group = f"<table:table-row-group>{_row(_cell('a'))}</table:table-row-group>"
    found = grid(_table(f"<table:table-rows>{group}{_row(_cell('c'))}</table:table-rows>"))
    assert _texts(found) == [["a"], ["c"]]


def test_repeated_rows_and_cells_stand_as_often(grid: Callable[..., Grid]) -> None:
    twice = 'table:number-columns-repeated="2"'
    rows = _row(_cell("a", twice), _cell("b"), more='table:number-rows-repeated="3"')
    assert _texts(grid(_table(rows))) == [["a", "a", "b"]] * 3


def test_rows_count_as_often_as_they_stand(lines: Callable[..., list[Line]]) -> None:
    rows = _row(_cell("a"), more='table:number-rows-repeated="3"'), _row(_cell("b"))
    (line,) = lines(_table(*rows) + "<text:p>c</text:p>")
    assert line.place == Place(5)


def test_repeated_empty_ends_are_cut(grid: Callable[..., Grid]) -> None:
    many = "<table:table-cell table:number-columns-repeated='16384'/>"
    rows = _row(_cell("a"), many), _row(many, more='table:number-rows-repeated="1048576"')
    assert _texts(grid(_table(*rows))) == [["a"]]


def test_a_list_in_a_cell_keeps_its_labels(grid: Callable[..., Grid]) -> None:
    style = (
        '<text:list-style style:name="L"><text:list-level-style-bullet text:level="1" '
        'text:bullet-char="+"/></text:list-style>'
    )
    items = "<text:list-item><text:p>a</text:p></text:list-item>" * 2
    listed = f'<text:list text:style-name="L">{items}</text:list>'
    found = grid(_table(_row(f"<table:table-cell>{listed}</table:table-cell>")), style)
    assert _texts(found) == [["+ a\n+ a"]]


def test_words_in_a_covered_cell_are_named(lost: Callable[..., list[str]]) -> None:
    hidden = "<table:covered-table-cell><text:p>kín</text:p></table:covered-table-cell>"
    wide = _cell("a", 'table:number-columns-spanned="2"')
    assert lost(_table(_row(wide, hidden))) == ["chữ ẩn: “kín”"]
