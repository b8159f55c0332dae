"""Columns are wide enough for their words, and letters small enough for their columns."""

from hypothesis import given
from hypothesis import strategies as st

from khcn_core.document import CellKind, HeaderCell, Row, RowKind
from khcn_core.layout.widths import WHOLE, Fit, fit
from khcn_core.orientation import Orientation
from khcn_core.style import DECREE, Role
from khcn_core.type_metrics import text_width

KINDS = st.lists(st.sampled_from(CellKind), min_size=1, max_size=24)
WORDS = st.sampled_from(["Kinh phí", "1.234.567", "Tổng cộng", "", "Nghiên cứu ứng dụng", "12"])


def table(kinds: list[CellKind], texts: list[list[str]]) -> tuple[list[HeaderCell], list[Row]]:
    header = [HeaderCell(row=0, column=at, text="Tên cột") for at in range(len(kinds))]
    rows = [Row(kind=RowKind.TOTAL, level=1, cells=tuple(cells)) for cells in texts]
    return header, rows


def narrowest_lines(at: int, kind: CellKind, rows: list[Row]) -> list[str]:
    """Return what may not break in a column: words, or whole figures."""
    texts = [row.cells[at] for row in rows]
    return [word for text in texts for word in (text.split() if kind is CellKind.TEXT else [text])]


@given(KINDS, st.data(), st.sampled_from(Orientation))
def test_no_word_breaks_unless_the_letters_are_the_smallest(
    kinds: list[CellKind], data: st.DataObject, lies: Orientation
) -> None:
    cells = st.lists(WORDS, min_size=len(kinds), max_size=len(kinds))
    header, rows = table(kinds, data.draw(st.lists(cells, max_size=5)))
    fitted = fit(kinds, header, rows, DECREE, lies)
    assert sum(fitted.widths) == WHOLE
    assert min(fitted.widths) > 0
    if fitted.size != min(DECREE.table.smaller):
        assert breaking(fitted, kinds, rows, lies) == []


def breaking(fitted: Fit, kinds: list[CellKind], rows: list[Row], lies: Orientation) -> list[str]:
    room, _ = DECREE.page.text_area(lies)
    size = fitted.size or DECREE.of(Role.CELL).size
    return [
        word
        for at, (kind, width) in enumerate(zip(kinds, fitted.widths, strict=True))
        for word in narrowest_lines(at, kind, rows)
        if text_width(word, size, bold=True) + 2 * DECREE.table.beside > width * room / WHOLE + 0.2
    ]


def test_a_table_that_fits_keeps_the_usual_size() -> None:
    header, rows = table([CellKind.LABEL, CellKind.TEXT], [["1", "Nội dung"]])
    assert (
        fit([CellKind.LABEL, CellKind.TEXT], header, rows, DECREE, Orientation.PORTRAIT).size
        is None
    )


def test_the_first_smaller_size_that_serves_is_taken() -> None:
    kinds = [CellKind.FIGURE] * 9
    header, rows = table(kinds, [["1.234.567"] * 9])
    assert fit(kinds, header, rows, DECREE, Orientation.LANDSCAPE).size is None
    assert fit(kinds, header, rows, DECREE, Orientation.PORTRAIT).size == 10


def test_a_column_of_words_gets_what_columns_of_figures_do_not_need() -> None:
    kinds = [CellKind.LABEL, CellKind.TEXT, CellKind.FIGURE]
    header, rows = table(
        kinds, [["1", "Hỗ trợ ứng dụng kết quả nghiên cứu vào sản xuất", "8.000.000"]]
    )
    label, text, figure = fit(kinds, header, rows, DECREE, Orientation.PORTRAIT).widths
    assert label < figure < text


def test_a_cell_of_ten_thousand_letters_does_not_squeeze_the_others_out() -> None:
    kinds = [CellKind.LABEL, CellKind.TEXT, CellKind.FIGURE]
    header, rows = table(kinds, [["1", "x" * 10_000, "8.000.000"]])
    fitted = fit(kinds, header, rows, DECREE, Orientation.PORTRAIT)
    assert breaking(fitted, kinds, rows, Orientation.PORTRAIT) == ["x" * 10_000]
