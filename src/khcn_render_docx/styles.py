"""The named styles of a file: one for each role, and what tables and structure need besides."""

from collections.abc import Iterator

from attrs import evolve

from khcn_core.document import CellKind, RowKind
from khcn_core.style import Align, Role, Style, TextStyle, heading_role
from khcn_render_docx import names
from khcn_render_docx.looks import (
    BOLD,
    ITALIC,
    NOT_BOLD,
    indents,
    justification,
    paragraph_look,
    run_look,
)
from khcn_render_docx.style_elements import (
    budget_table_style,
    character_style,
    defaults,
    heading_style,
    layout_table_style,
    paragraph_style,
)
from khcn_render_docx.units import SINGLE_LINE
from khcn_render_docx.xml import part_xml

_HEADING_ROLES = {heading_role(level) for level in range(1, names.DEEPEST_HEADING + 1)}
_LEVEL_STEP = {Role.ADDRESSEE: 10, Role.BULLET: 5}
"""What a deeper level adds to the indent, in mm."""
_ABOVE_SIGNATURE = 4
"""Between the text and the signature, in mm."""
_SIGNING_ROOM = 4
"""Lines left free for a signature where the style says nothing."""
_ROW_LOOKS = {
    RowKind.GROUP: BOLD,
    RowKind.LINE: "",
    RowKind.OF_WHICH: ITALIC,
    RowKind.MEMO: "",
    RowKind.TOTAL: BOLD,
}
_CELL_ALIGNMENTS = {CellKind.UNIT: Align.CENTER, CellKind.FIGURE: Align.RIGHT}
"""Cells of labels are set as those of units, cells of words as the role says."""
_HAIRLINE = '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'


def styles_xml(style: Style, language: str) -> bytes:
    """Return the styles part for documents in this style and language, a BCP 47 tag."""
    return part_xml("styles", "".join(_elements(style, language)))


def _elements(style: Style, language: str) -> Iterator[str]:
    yield from defaults(style.font, style.of(Role.BODY), language)
    for level in range(1, names.DEEPEST_HEADING + 1):
        yield _heading(style, level)
    for role in Role:
        if role not in _HEADING_ROLES:
            yield from _role_styles(style, role)
    yield from _cell_styles()
    yield character_style(names.LEAD, "KHCN Lời dẫn đề mục", NOT_BOLD)
    yield paragraph_style(
        names.STRUCTURE, "KHCN Ngắt khối", _HAIRLINE, '<w:sz w:val="2"/><w:szCs w:val="2"/>'
    )
    yield layout_table_style(names.LETTERHEAD_TABLE, "KHCN Khung đầu văn bản")
    yield layout_table_style(names.SIGNATURE_TABLE, "KHCN Khung chữ ký", top=_ABOVE_SIGNATURE)
    yield budget_table_style(names.BUDGET_TABLE, "KHCN Bảng kinh phí")


def _heading(style: Style, level: int) -> str:
    look = style.of(heading_role(level))
    return heading_style(
        names.heading_style_id(level),
        f"heading {level}",
        paragraph_look(look, outline_level=level),
        run_look(look),
        followed_by=names.style_id(Role.BODY),
    )


def _role_styles(style: Style, role: Role) -> Iterator[str]:
    look = _completed(style.of(role), role)
    yield paragraph_style(
        names.style_id(role), names.style_name(role), paragraph_look(look), run_look(look)
    )
    if role in names.INDENTED_ROLES:
        for level in range(2, names.DEEPEST_INDENT + 1):
            yield _deeper(look, role, level)


def _completed(look: TextStyle, role: Role) -> TextStyle:
    match role:
        case Role.SIGNER if not look.before:
            return evolve(look, before=round(_SIGNING_ROOM * SINGLE_LINE * look.size))
        case Role.TABLE_HEADER:
            return evolve(look, keep_with_next=True)
        case _:
            return look


def _deeper(look: TextStyle, role: Role, level: int) -> str:
    step = _LEVEL_STEP[role] * (level - 1)
    if look.first_line:
        moved = evolve(look, first_line=look.first_line + step)
    else:
        moved = evolve(look, left=look.left + step)
    return paragraph_style(
        names.style_id(role, level),
        names.style_name(role, level),
        indents(moved),
        based_on=names.style_id(role),
    )


def _cell_styles() -> Iterator[str]:
    for row, emphasis in _ROW_LOOKS.items():
        parent = names.cell_style_id(row, CellKind.TEXT)
        if row is not RowKind.LINE:
            yield paragraph_style(
                parent,
                names.cell_style_name(row, CellKind.TEXT),
                run=emphasis,
                based_on=names.style_id(Role.CELL),
            )
        for cell, align in _CELL_ALIGNMENTS.items():
            yield paragraph_style(
                names.cell_style_id(row, cell),
                names.cell_style_name(row, cell),
                justification(align),
                based_on=parent,
            )
