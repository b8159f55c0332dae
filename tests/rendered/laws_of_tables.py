"""Tables of figures, on one page or on many."""

from collections.abc import Iterator

from elements import Placed
from paper import unspaced
from shown import Shown

from khcn_core.document import RowKind, Table
from khcn_core.style import Align, Role, TableLook
from khcn_core.type_metrics import MM_IN_POINT

_TOUCHING = 0.3
_IN_COLUMN = 0.5
"""In mm: LibreOffice leaves some room at the right of figures in italics, which lean over."""
_LEADING = 1.0
"""In mm: what a line takes beyond its letters, and the row above it beyond its text."""
_ABOVE = (Role.FORM_NUMBER, Role.UNIT_LINE)
_BELOW = (Role.AMOUNT_IN_WORDS, Role.TABLE_NOTE)


def header_stands_on_every_page(shown: Shown) -> Iterator[str]:
    """All its rows, once on each page that the table reaches, above the rows there."""
    for cells in shown.tables():
        header = [each for each in cells if each.role is Role.TABLE_HEADER]
        body = [each for each in cells if each.role is Role.CELL]
        meant = "".join(unspaced(each.element.text) for each in header)
        for page in sorted({line.page for each in body for line in each.lines}):
            if page == header[0].first.page:
                continue
            seen = "".join(_repeated(shown, page))
            if seen != meant:
                yield f"page {page} repeats {seen!r}, not {meant!r}"


def repeated_header_is_above_the_rows(shown: Shown) -> Iterator[str]:
    for page in shown.paper.pages:
        repeated = [line for line in page.artifacts if line.baseline > shown.style.page.top]
        if repeated and page.lines:
            highest = min(line.box.top for line in page.lines)
            lowest = max(line.box.bottom for line in repeated)
            if lowest > highest + _TOUCHING:
                ends = f"ends at {lowest:.1f}, a row is at {highest:.1f} mm"
                yield f"page {page.number}: the header {ends}"


def header_begins_on_the_page_of_the_first_row(shown: Shown) -> Iterator[str]:
    for cells in shown.tables():
        header = {each.first.page for each in cells if each.role is Role.TABLE_HEADER}
        rows = [each.first.page for each in cells if each.role is Role.CELL]
        if len(header) != 1 or (rows and header != {rows[0]}):
            yield f"the header is on pages {sorted(header)}, the first row on {rows[:1]}"


def no_row_is_torn(shown: Shown) -> Iterator[str]:
    for cells in shown.tables():
        for row, texts in _rows(cells).items():
            pages = {line.page for each in texts for line in each.lines}
            if len(pages) > 1:
                yield f"row {row} is on pages {sorted(pages)}"


def rows_follow_each_other_down(shown: Shown) -> Iterator[str]:
    for cells in shown.tables():
        lowest = (0, 0.0)
        for row, texts in _rows(cells).items():
            lines = [line for each in texts for line in each.lines]
            top = min((line.page, line.box.top) for line in lines)
            if top[0] == lowest[0] and top[1] < lowest[1] - _TOUCHING:
                yield f"row {row} at {top} runs into the row that ends at {lowest}"
            lowest = max((line.page, line.box.bottom) for line in lines)


def what_stands_above_a_table_stays_with_it(shown: Shown) -> Iterator[str]:
    """Form number, unit and a caption above are on the page of the table's first row."""
    for table, texts, rows in _whole_tables(shown):
        roles = (*_ABOVE, Role.CAPTION) if table.caption_first else _ABOVE
        for each in texts:
            if each.role in roles and each.last.page != rows[0].first.page:
                yield f"{each.element.text!r} is not on the page of the table's first row"


def what_stands_below_a_table_stays_with_it(shown: Shown) -> Iterator[str]:
    """If there is room: LibreOffice does not keep the end of a broken table with what follows."""
    for table, texts, rows in _whole_tables(shown):
        roles = _BELOW if table.caption_first else (*_BELOW, Role.CAPTION)
        below = next((each for each in texts if each.role in roles), None)
        if below is None or below.first.page == rows[-1].last.page:
            continue
        end = max(line.box.bottom for each in rows[-len(table.columns) :] for line in each.lines)
        page = shown.page_of(rows[-1].last)
        room = page.height - shown.style.page.bottom - end
        if room > _needed(below, shown.style.table):
            yield f"{below.element.text!r} left its table, with {room:.1f} mm of room below it"


def _needed(text: Placed, look: TableLook) -> float:
    """Return the height in mm of a text below a table and the space between."""
    before = text.element.look.before * MM_IN_POINT
    return look.above + before + sum(line.box.height for line in text.lines) + _LEADING


def _whole_tables(shown: Shown) -> Iterator[tuple[Table, list[Placed], list[Placed]]]:
    """Yield each table with all its texts and with those in its body, of all its parts."""
    for at, block in enumerate(shown.document.blocks):
        texts = [each for each in shown.placed if each.element.block == at]
        rows = [each for each in texts if each.role is Role.CELL]
        if isinstance(block, Table) and rows:
            yield block, texts, rows


def figures_end_at_one_edge(shown: Shown) -> Iterator[str]:
    for cells in shown.tables():
        edges: dict[int, list[float]] = {}
        for each in cells:
            if each.role is Role.CELL and each.element.look.align is Align.RIGHT:
                column = each.element.column or 0
                edges.setdefault(column, []).extend(line.box.right for line in each.lines)
        for column, rights in edges.items():
            if max(rights) - min(rights) > _IN_COLUMN:
                yield f"figures of column {column} end from {min(rights):.2f} to {max(rights):.2f}"


def totals_and_groups_are_bold(shown: Shown) -> Iterator[str]:
    for each in shown.every(Role.CELL):
        bold = {face.bold for line in each.lines for face in line.faces}
        if bold != {each.element.kind in (RowKind.TOTAL, RowKind.GROUP)}:
            yield f"{each.element.text!r} of a {each.element.kind} is bold: {bold}"


def cells_have_lines_around(shown: Shown) -> Iterator[str]:
    """On each page of a table, a drawn line above its first row there and one below its last."""
    for cells in shown.tables():
        for page in sorted({each.first.page for each in cells}):
            boxes = [line.box for each in cells for line in each.lines if line.page == page]
            levels = [rule.box.top for rule in shown.paper.pages[page - 1].rules if rule.is_level]
            top, bottom = min(box.top for box in boxes), max(box.bottom for box in boxes)
            if not any(level < top for level in levels) or not any(x > bottom for x in levels):
                yield f"page {page}: the table is not closed by lines"


def _rows(cells: list[Placed]) -> dict[int, list[Placed]]:
    rows: dict[int, list[Placed]] = {}
    for each in cells:
        if each.role is Role.CELL and each.element.row is not None:
            rows.setdefault(each.element.row, []).append(each)
    return rows


def _repeated(shown: Shown, page: int) -> Iterator[str]:
    for line in shown.paper.pages[page - 1].artifacts:
        if line.baseline > shown.style.page.top:
            yield unspaced(line.text)


LAWS = (
    header_stands_on_every_page,
    repeated_header_is_above_the_rows,
    header_begins_on_the_page_of_the_first_row,
    no_row_is_torn,
    rows_follow_each_other_down,
    what_stands_above_a_table_stays_with_it,
    what_stands_below_a_table_stays_with_it,
    figures_end_at_one_edge,
    totals_and_groups_are_bold,
    cells_have_lines_around,
)
