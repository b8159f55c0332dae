"""The straight lines under the motto, the agency's name and the subject.

Each is the upper border of an empty paragraph, whose indents leave as much of the column as the
line is long. Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, Mục II, 1, 2 and 5.
"""

from collections.abc import Iterable

from khcn_core.style import Role, RuleLook, Style
from khcn_render_docx.names import RULE
from khcn_render_docx.units import twips, twips_of_points
from khcn_render_docx.xml import paragraph_start

LEAST_LINE = 20
"""The height in twips of a line of a paragraph that holds no text."""
_EIGHTHS = 8


def rule_below(lines: Iterable[str], role: Role, room: float, style: Style) -> str:
    """Return the line below a text of this role, centred in a column of `room` mm.

    It takes over the space that the role's look leaves below the text.
    """
    indent = twips((room - style.rule_length(role, lines, room)) / 2)
    after = twips_of_points(style.of(role).after)
    return (
        f'{paragraph_start(RULE)}<w:spacing w:after="{after}"/>'
        f'<w:ind w:left="{indent}" w:right="{indent}"/></w:pPr></w:p>'
    )


def rule_look(look: RuleLook) -> str:
    """Return what stands inside `w:pPr` in the style of these lines."""
    thickness = round(_EIGHTHS * look.thickness)
    return (
        f'<w:pBdr><w:top w:val="single" w:sz="{thickness}" w:space="0" w:color="auto"/></w:pBdr>'
        f'<w:spacing w:before="{twips_of_points(look.gap)}" w:after="0" w:line="{LEAST_LINE}" '
        'w:lineRule="exact"/>'
    )
