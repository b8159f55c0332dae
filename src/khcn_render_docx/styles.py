"""The named styles of a file: one for each role, and what tables and structure need besides."""

from collections.abc import Iterable, Iterator

from attrs import evolve

from khcn_core.style import Role, Style, TextStyle, heading_role
from khcn_render_docx import names
from khcn_render_docx.looks import (
    NOT_BOLD,
    indents,
    letters,
    paragraph_look,
    run_look,
)
from khcn_render_docx.rules import LEAST_LINE, rule_look
from khcn_render_docx.style_elements import (
    budget_table_style,
    character_style,
    defaults,
    derived_table_style,
    heading_style,
    layout_table_style,
    paragraph_style,
)
from khcn_render_docx.table_styles import cell_styles, header_styles, sized_styles
from khcn_render_docx.xml import part_xml

_HEADING_ROLES = {heading_role(level) for level in range(1, names.DEEPEST + 1)}
_ASCENT = 0.891
"""How high letters reach above the line, as a share of their font's size, in Times New Roman."""
_RULED_ROLES = frozenset({Role.AGENCY, Role.MOTTO, Role.SUBJECT})
"""Roles whose texts have a line below, which then keeps the space to what follows."""
_ON_ONE_LEVEL = (Role.NUMBER, Role.PLACE_AND_DATE)
_LEAST_LETTERS = 1
_SPACING_OF_STRUCTURE = (
    f'<w:spacing w:before="0" w:after="0" w:line="{LEAST_LINE}" w:lineRule="exact"/>'
)


def styles_xml(style: Style, language: str, sizes: Iterable[int] = (), levels: int = 1) -> bytes:
    """Return the styles part for documents in this style and language, a BCP 47 tag.

    `sizes` are those in points of tables that are not set in the style's own, `levels` is how
    deep their rows stand.
    """
    return part_xml("styles", "".join(_elements(style, language, sizes, levels)))


def _elements(style: Style, language: str, sizes: Iterable[int], levels: int) -> Iterator[str]:
    yield from defaults(style.font, style.of(Role.BODY), language)
    for level in range(1, names.DEEPEST + 1):
        yield _heading(style, level)
    for role in Role:
        if role not in _HEADING_ROLES:
            yield from _role_styles(style, role)
    yield from header_styles()
    yield from cell_styles(levels)
    for size in sizes:
        yield from sized_styles(size, levels)
    yield character_style(names.LABEL, "KHCN Số thứ tự", "")
    yield character_style(names.LEAD, "KHCN Lời dẫn đề mục", NOT_BOLD)
    yield character_style(names.UNLABELLED, "KHCN Không đánh số", "")
    yield from _structure(style)
    yield layout_table_style(names.LETTERHEAD_TABLE, "KHCN Khung đầu văn bản")
    yield layout_table_style(names.SIGNATURE_TABLE, "KHCN Khung chữ ký", top=style.signature_gap)
    yield budget_table_style(names.BUDGET_TABLE, "KHCN Bảng kinh phí", style.table)
    yield derived_table_style(
        names.CONTINUED_TABLE, "KHCN Bảng kinh phí tiếp theo", names.BUDGET_TABLE
    )


def _structure(style: Style) -> Iterator[str]:
    small = letters(_LEAST_LETTERS)
    yield paragraph_style(names.STRUCTURE, "KHCN Ngắt khối", _SPACING_OF_STRUCTURE, small)
    yield paragraph_style(
        names.NEW_PAGE, "KHCN Sang trang", "<w:pageBreakBefore/>", based_on=names.STRUCTURE
    )
    yield paragraph_style(names.RULE, "KHCN Đường kẻ", rule_look(style.rule), small)


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
        names.style_id(role),
        names.style_name(role),
        paragraph_look(look, lower=_lower(style, role)),
        run_look(look),
    )
    if role in names.LEVELLED_ROLES:
        for level in range(2, names.DEEPEST + 1):
            yield _deeper(look, role, level)


def _completed(look: TextStyle, role: Role) -> TextStyle:
    if role in _RULED_ROLES:
        return evolve(look, after=0)
    if role is Role.TABLE_HEADER:
        return evolve(look, keep_with_next=True)
    return look


def _lower(style: Style, role: Role) -> float:
    """Return by how many points a text is lowered, so that number and date are on one level."""
    if role not in _ON_ONE_LEVEL:
        return 0
    return max(_first_line(style.of(each)) for each in _ON_ONE_LEVEL) - _first_line(style.of(role))


def _first_line(look: TextStyle) -> float:
    return look.before + _ASCENT * look.size


def _deeper(look: TextStyle, role: Role, level: int) -> str:
    step = look.step * (level - 1)
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
