"""The named paragraph styles: one for each role, and variants for levels and for table cells.

A variant says only what differs from the style it rests on, so that who changes that one in
Writer changes them all.
"""

from collections.abc import Iterable, Iterator

from attrs import evolve

from khcn_core.document import CellKind, RowKind
from khcn_core.style import Role, Style, TextStyle
from khcn_core.table_looks import ALIGNMENT, EMPHASIS, Emphasis
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
_ON_ONE_LEVEL = (Role.NUMBER, Role.PLACE_AND_DATE)
_ASCENT = 0.891
"""From the base line to the top of a line of Times New Roman, as a share of its size."""


def paragraph_styles(style: Style, sizes: Iterable[int] = (), levels: int = 1) -> Iterator[Element]:
    """Yield a style for each role, and the variants.

    Among them are those of cells of these sizes, and of words in rows of so many levels.
    """
    for role in Role:
        yield _role_style(role, style.of(role), _lower(style, role))
    for role in names.LEVELLED_ROLES:
        yield from _level_styles(role, style.of(role))
    yield from _header_styles()
    for row in RowKind:
        yield from (_cell_style(cell, row) for cell in CellKind)
        yield from _deeper_cells(row, levels)
    for each in sizes:
        yield from _sized_styles(each, levels)


def _lower(style: Style, role: Role) -> float:
    """Return by how many points a text is lowered, so that number and date are on one level."""
    if role not in _ON_ONE_LEVEL:
        return 0
    return max(_first_line(style.of(each)) for each in _ON_ONE_LEVEL) - _first_line(style.of(role))


def _first_line(look: TextStyle) -> float:
    return look.before + _ASCENT * look.size


def _role_style(role: Role, look: TextStyle, lower: float) -> Element:
    if role in RULED_ROLES:
        look = evolve(look, after=0)  # what follows, follows the rule
    more: Attributes = {"class": "text"}
    if role in _HEADINGS:
        more = {"default_outline_level": _HEADINGS.index(role) + 1, "list_style_name": ""}
    return named_style(
        names.role_style(role),
        names.role_label(role),
        names.BASE,
        _paragraph_properties(look) | {"fo:margin-top": points(look.before + lower)},
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
    return size(look.size) | _letters(look)


def _letters(look: TextStyle | Emphasis) -> Attributes:
    return (weight() if look.bold else {}) | (slant() if look.italic else {})


def _level_styles(role: Role, look: TextStyle) -> Iterator[Element]:
    for level in range(2, names.DEEPEST_LEVEL + 1):
        yield named_style(
            names.role_style(role, level),
            f"{names.role_label(role)} {level}",
            names.role_style(role),
            _indents(_deeper(look, level)),
        )


def _deeper(look: TextStyle, level: int) -> TextStyle:
    step = look.step * (level - 1)
    if look.first_line:
        return evolve(look, first_line=look.first_line + step)
    return evolve(look, left=look.left + step)


def _header_styles() -> Iterator[Element]:
    """Yield the styles of a header's cells over columns that are not of words, all alike."""
    words = names.header_style(CellKind.TEXT)
    for cell in CellKind:
        if cell is not CellKind.TEXT:
            yield named_style(names.header_style(cell), names.header_label(cell), words)


def _cell_style(cell: CellKind, row: RowKind) -> Element:
    plain = row is RowKind.LINE
    return named_style(
        names.cell_style(cell, row),
        names.cell_label(cell, row),
        names.role_style(Role.CELL) if plain else names.cell_style(cell, RowKind.LINE),
        alignment(ALIGNMENT[cell]) if plain else {},
        _letters(EMPHASIS[row]),
    )


def _deeper_cells(row: RowKind, levels: int) -> Iterator[Element]:
    """Yield the styles of words in rows of deeper levels, which look alike until one is changed."""
    for level in range(2, levels + 1):
        yield named_style(
            names.cell_style(CellKind.TEXT, row, level=level),
            names.cell_label(CellKind.TEXT, row, level),
            names.cell_style(CellKind.TEXT, row),
        )


def _sized_styles(letters: int, levels: int) -> Iterator[Element]:
    """Yield the styles of header and cells whose letters have another size."""
    for cell in CellKind:
        parent, name = names.header_style(cell), names.header_style(cell, letters)
        yield _sized(parent, names.header_label(cell), name, letters)
    for row in RowKind:
        for cell in CellKind:
            parent, name = names.cell_style(cell, row), names.cell_style(cell, row, letters)
            yield _sized(parent, names.cell_label(cell, row), name, letters)
        for level in range(2, levels + 1):
            yield named_style(
                names.cell_style(CellKind.TEXT, row, letters, level),
                names.sized_label(names.cell_label(CellKind.TEXT, row, level), letters),
                names.cell_style(CellKind.TEXT, row, letters),
            )


def _sized(parent: str, label: str, name: str, letters: int) -> Element:
    return named_style(name, names.sized_label(label, letters), parent, {}, size(letters))
