"""The named paragraph styles: one for each role, and variants for levels and for table cells.

A variant says only what differs from the style it rests on, so that who changes that one in
Writer changes them all.
"""

from collections.abc import Iterator

from attrs import evolve

from khcn_core.document import CellKind, RowKind
from khcn_core.style import Align, Role, Style, TextStyle
from khcn_render_odt import names
from khcn_render_odt.odf_element import Element
from khcn_render_odt.rules import RULED_ROLES
from khcn_render_odt.style_parts import (
    Attributes,
    alignment,
    millimetres,
    named_style,
    points,
    size,
    slant,
    weight,
)

_HEADINGS = (Role.HEADING_1, Role.HEADING_2, Role.HEADING_3)
_LEVEL_STEPS = {Role.BULLET: 5, Role.ADDRESSEE: 10}
"""How far in mm each level stands to the right of the one above it."""

_CELL_ALIGN = {
    CellKind.LABEL: Align.CENTER,
    CellKind.TEXT: Align.LEFT,
    CellKind.UNIT: Align.CENTER,
    CellKind.FIGURE: Align.RIGHT,
}
_ROW_LOOKS: dict[RowKind, Attributes] = {
    RowKind.LINE: {},
    RowKind.GROUP: weight(),
    RowKind.OF_WHICH: slant(),
    RowKind.MEMO: {},
    RowKind.TOTAL: weight(),
}


def paragraph_styles(style: Style) -> Iterator[Element]:
    """Yield a style for each role, and the variants."""
    for role in Role:
        yield _role_style(role, style.of(role))
    for role, step in _LEVEL_STEPS.items():
        yield from _level_styles(role, style.of(role), step)
    for row in RowKind:
        yield from (_cell_style(cell, row) for cell in CellKind)
    yield _caption_above()


def _role_style(role: Role, look: TextStyle) -> Element:
    if role in RULED_ROLES:
        look = evolve(look, after=0)  # what follows, follows the rule
    more: Attributes = {"class": "text"}
    if role in _HEADINGS:
        more = {"default_outline_level": _HEADINGS.index(role) + 1, "list_style_name": ""}
    return named_style(
        names.role_style(role),
        names.role_label(role),
        names.BASE,
        _paragraph_properties(look),
        _text_properties(look),
        **more,
    )


def _paragraph_properties(look: TextStyle) -> Attributes:
    properties = {
        "fo:margin-top": points(look.before),
        "fo:margin-bottom": points(look.after),
        "fo:line-height": f"{look.line_spacing:.0%}",
    }
    keep: Attributes = {"fo:keep-with-next": "always"} if look.keep_with_next else {}
    return alignment(look.align) | _indents(look) | properties | keep


def _indents(look: TextStyle) -> Attributes:
    """Return the indents, always together: Writer inherits all of them or none."""
    return {
        "fo:margin-left": millimetres(look.left),
        "fo:margin-right": millimetres(0),
        "fo:text-indent": millimetres(look.first_line),
    }


def _text_properties(look: TextStyle) -> Attributes:
    bold = weight() if look.bold else {}
    italic = slant() if look.italic else {}
    return size(look.size) | bold | italic


def _level_styles(role: Role, look: TextStyle, step: float) -> Iterator[Element]:
    for level in range(2, names.DEEPEST_LEVEL + 1):
        yield named_style(
            names.role_style(role, level),
            f"{names.role_label(role)} {level}",
            names.role_style(role),
            _indents(evolve(look, left=look.left + (level - 1) * step)),
        )


def _cell_style(cell: CellKind, row: RowKind) -> Element:
    plain = row is RowKind.LINE
    return named_style(
        names.cell_style(cell, row),
        names.cell_label(cell, row),
        names.role_style(Role.CELL) if plain else names.cell_style(cell, RowKind.LINE),
        alignment(_CELL_ALIGN[cell]) if plain else {},
        _ROW_LOOKS[row],
    )


def _caption_above() -> Element:
    caption = Role.CAPTION
    return named_style(
        names.CAPTION_ABOVE,
        f"{names.role_label(caption)} ở trên",
        names.role_style(caption),
        {"fo:keep-with-next": "always"},
    )
