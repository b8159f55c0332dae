"""The straight lines under the motto, the agency's name and the subject.

Each is the upper border of an empty paragraph, whose indents leave the length that the style says.
"""

from khcn_core.style import Role, RuleLook
from khcn_render_odt import names
from khcn_render_odt.odf_element import Element
from khcn_render_odt.style_parts import named_style, points, size

RULED_ROLES = frozenset({Role.MOTTO, Role.AGENCY, Role.SUBJECT})
"""The roles whose last line has a rule below it."""


def named_rule_style(look: RuleLook) -> Element:
    """Return the named style of every rule: what it looks like, but for its length."""
    return named_style(
        names.RULE,
        names.STRUCTURAL[names.RULE],
        names.BASE,
        {
            "fo:margin-top": points(look.gap),
            "fo:margin-bottom": points(0),
            "fo:padding": points(0),
            "fo:border-top": f"{points(look.thickness)} solid #000000",
            "fo:border-bottom": "none",
            "fo:border-left": "none",
            "fo:border-right": "none",
            "fo:line-height": points(1),
        },
        size(1),
    )
