"""A very long table in parts is the same table."""

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from khcn_core.document import CellKind, HeaderCell, Row, RowKind, Table, TableColumn
from khcn_core.table_parts import ROWS, parts_of, rows_kept

LINE = Row(kind=RowKind.LINE, level=2, cells=("dòng",))
TOTAL = Row(kind=RowKind.TOTAL, level=1, cells=("Tổng cộng",))
GROUP = Row(kind=RowKind.GROUP, level=1, cells=("nhóm",))


def table(rows: list[Row], *, caption_first: bool = True) -> Table:
    return Table(
        columns=(TableColumn(kind=CellKind.TEXT, width=1000),),
        header=(HeaderCell(row=0, column=0, text="Nội dung"),),
        header_rows=1,
        rows=tuple(rows),
        unit_line="Đơn vị tính: đồng",
        caption="Biểu 1",
        caption_first=caption_first,
        form_number="Mẫu 1",
        amount_in_words="Bằng chữ: không đồng",
        notes=("Ghi chú",),
    )


@given(st.lists(st.sampled_from([LINE, GROUP]), max_size=30), st.integers(0, 2100), st.booleans())
def test_parts_hold_every_row_once_in_order(
    pattern: list[Row], length: int, caption_first: bool
) -> None:
    rows = ((pattern or [LINE]) * (length + 1))[:length]
    whole = table(rows, caption_first=caption_first)
    parts = list(parts_of(whole))
    assert tuple(row for part in parts for row in part.rows) == whole.rows
    assert all(len(part.rows) <= ROWS for part in parts)
    assert all(len(part.rows) > ROWS // 2 for part in parts[:-1])
    assert all(part.header == whole.header and part.columns == whole.columns for part in parts)


@given(st.integers(0, 1600), st.booleans())
def test_lines_above_go_with_the_first_part_and_lines_below_with_the_last(
    length: int, caption_first: bool
) -> None:
    whole = table([LINE] * length, caption_first=caption_first)
    first, *others = parts_of(whole)
    *before_last, last = (first, *others)
    assert (first.unit_line, first.form_number) == (whole.unit_line, whole.form_number)
    assert (last.amount_in_words, last.notes) == (whole.amount_in_words, whole.notes)
    assert (first if caption_first else last).caption == whole.caption
    bare = {"unit_line": "", "form_number": ""}
    assert all(part == evolve(part, **bare) for part in others)
    assert all(not part.amount_in_words and not part.notes for part in before_last)
    assert sum(bool(part.caption) for part in (first, *others)) == 1


def test_a_part_begins_with_a_group_near_its_end() -> None:
    rows = [LINE] * 480 + [GROUP] + [LINE] * 100
    assert [len(part.rows) for part in parts_of(table(rows))] == [480, 101]


def test_a_table_of_no_rows_is_one_part() -> None:
    assert list(parts_of(table([]))) == [table([])]


@given(st.lists(st.sampled_from([LINE, GROUP, TOTAL]), max_size=6))
def test_a_total_keeps_with_the_row_beside_it(rows: list[Row]) -> None:
    kept = rows_kept(table(rows))
    totals = [at for at in (0, len(rows) - 1) if len(rows) > 1 and rows[at] is TOTAL]
    assert len(kept) == len({max(at - 1, 0) for at in totals})
    assert all({at - 1, at} & kept for at in totals)
    assert len(rows) - 1 not in kept
