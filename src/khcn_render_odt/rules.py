"""The short lines under the motto, the agency's name and the subject.

Each is an empty paragraph with a border, whose indents leave the line's length. The lengths come
from Nghị định 30/2020/NĐ-CP, Phụ lục I, Mục II: under the motto as long as its text, elsewhere a
third to a half of the text.
"""

from collections.abc import Iterator

from khcn_core.style import Role, Style
from khcn_render_odt import names
from khcn_render_odt.odf_element import Element
from khcn_render_odt.style_parts import millimetres, named_style, points, size

RULED_ROLES = frozenset({Role.MOTTO, Role.AGENCY, Role.SUBJECT})
"""The roles whose last line has a rule below it."""

_MOTTO_LENGTH = 4.32
"""The motto's length in bold Times New Roman, in mm for each point of its size."""

_SHARE = 1 / 3


def rule_styles(style: Style) -> Iterator[Element]:
    """Yield the named style of each rule."""
    left, right = style.letterhead
    width = style.page.text_width
    motto = _MOTTO_LENGTH * style.of(Role.MOTTO).size
    yield _rule(names.MOTTO_RULE, right, motto, style.of(Role.MOTTO).after)
    yield _rule(names.AGENCY_RULE, left, left * _SHARE, style.of(Role.AGENCY).after)
    yield _rule(names.SUBJECT_RULE, width, width * _SHARE, style.of(Role.SUBJECT).after)


def _rule(name: str, width: float, length: float, after: float) -> Element:
    indent = millimetres(max(width - length, 0) / 2)
    return named_style(
        name,
        names.STRUCTURAL[name],
        names.BASE,
        {
            "fo:margin-left": indent,
            "fo:margin-right": indent,
            "fo:margin-top": points(2),
            "fo:margin-bottom": points(after),
            "fo:border-top": "0.75pt solid #000000",
            "fo:line-height": points(1),
        },
        size(1),
    )
