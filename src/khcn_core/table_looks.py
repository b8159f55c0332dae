"""How cells and rows of a table of figures stand out, the same in every format."""

from attrs import frozen

from khcn_core.document import CellKind, RowKind
from khcn_core.style import Align


@frozen(kw_only=True)
class Emphasis:
    """What the letters of a row have besides the look of every cell."""

    bold: bool = False
    italic: bool = False


EMPHASIS = {
    RowKind.GROUP: Emphasis(bold=True),
    RowKind.LINE: Emphasis(),
    RowKind.OF_WHICH: Emphasis(italic=True),
    RowKind.MEMO: Emphasis(),
    RowKind.TOTAL: Emphasis(bold=True),
}
ALIGNMENT = {
    CellKind.LABEL: Align.CENTER,
    CellKind.TEXT: Align.LEFT,
    CellKind.UNIT: Align.CENTER,
    CellKind.FIGURE: Align.RIGHT,
}
"""A figure stands at the right, so that its units are below those of the row above."""
