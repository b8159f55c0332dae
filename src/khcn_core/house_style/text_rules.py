"""Does each element look as the decree's table has it: size, weight, slant, place, spacing?"""

from collections.abc import Iterator

from khcn_core.checks.findings import Hit, Severity, hit
from khcn_core.house_style.element_rule import Values, element_rule
from khcn_core.house_style.regulated import REGULATED, Regulated
from khcn_core.house_style.rule import BODY, ELEMENTS, SIZES_TOGETHER, style_rule
from khcn_core.messages import Message, message
from khcn_core.style import Align, Role, Style, TextStyle

_WEIGHTS = {True: message("đậm", "bold"), False: message("không đậm", "not bold")}
_SLANTS = {True: message("nghiêng", "italic"), False: message("đứng", "upright")}
_ALIGNMENTS = {
    Align.LEFT: message("sát lề trái", "flush left"),
    Align.CENTER: message("căn giữa", "centred"),
    Align.RIGHT: message("sát lề phải", "flush right"),
    Align.JUSTIFY: message("đều hai lề", "justified"),
}
_LETTERHEAD = (Role.COUNTRY, Role.MOTTO, Role.PLACE_AND_DATE)
_TOGETHER = ((12, 13, 13), (13, 14, 14))
"""The sizes of these three that the decree gives as examples."""


@element_rule(
    "STY104",
    "size",
    vi="{element}: cỡ chữ {size}; Nghị định quy định {allowed}",
    en="{element}: the size is {size}; the decree has {allowed}",
    source=ELEMENTS,
)
def size(look: TextStyle, decree: Regulated) -> Values | None:
    """Compare the size of each element with its range."""
    if _is_within(decree.sizes, look.size):
        return None
    return {"size": look.size, "allowed": _said(decree.sizes)}


@style_rule(
    "STY105",
    Severity.WARNING,
    vi="Quốc hiệu, Tiêu ngữ, địa danh và thời gian cỡ chữ {country}, {motto}, {date}: các cỡ chữ "
    "tăng, giảm phải thống nhất, như 13, 14, 14 hoặc 12, 13, 13",
    en="country, motto, place and date have the sizes {country}, {motto}, {date}: sizes go up or "
    "down together, as in 13, 14, 14 or 12, 13, 13",
    source=SIZES_TOGETHER,
)
def sizes_together(style: Style) -> Iterator[Hit]:
    """See that the sizes of the letterhead go together, if each of them is allowed by itself."""
    sizes = tuple(style.of(role).size for role in _LETTERHEAD)
    pairs = zip(_LETTERHEAD, sizes, strict=True)
    allowed = all(_is_within(REGULATED[role].sizes, size) for role, size in pairs)
    if allowed and sizes not in _TOGETHER:
        country, motto, date = sizes
        yield hit("text", country=country, motto=motto, date=date)


@element_rule(
    "STY106",
    "bold",
    vi="{element}: chữ {weight}; Nghị định quy định {expected}",
    en="{element} is {weight}; the decree has it {expected}",
    source=ELEMENTS,
)
def weight(look: TextStyle, decree: Regulated) -> Values | None:
    """Compare the weight of each element with the decree's."""
    if decree.bold is None or look.bold is decree.bold:
        return None
    return {"weight": _WEIGHTS[look.bold], "expected": _WEIGHTS[decree.bold]}


@element_rule(
    "STY107",
    "italic",
    vi="{element}: chữ {slant}; Nghị định quy định {expected}",
    en="{element} is {slant}; the decree has it {expected}",
    source=ELEMENTS,
)
def slant(look: TextStyle, decree: Regulated) -> Values | None:
    """Compare the slant of each element with the decree's."""
    if look.italic is decree.italic:
        return None
    return {"slant": _SLANTS[look.italic], "expected": _SLANTS[decree.italic]}


@element_rule(
    "STY108",
    "align",
    vi="{element}: {alignment}; Nghị định quy định {expected}",
    en="{element} is {alignment}; the decree has it {expected}",
    source=ELEMENTS,
)
def alignment(look: TextStyle, decree: Regulated) -> Values | None:
    """Compare where the lines of each element stand with the decree."""
    if decree.align is None or look.align is decree.align:
        return None
    return {"alignment": _ALIGNMENTS[look.align], "expected": _ALIGNMENTS[decree.align]}


@element_rule(
    "STY109",
    "first_line",
    vi="{element}: chữ đầu dòng lùi vào {first_line} mm; Nghị định quy định 10 hoặc 12,7 mm",
    en="{element}: first lines are indented by {first_line} mm; the decree has 10 or 12.7 mm",
    source=BODY,
)
def first_line(look: TextStyle, decree: Regulated) -> Values | None:
    """See that first lines of the running text are indented by 1 or 1.27 cm."""
    if not decree.first_lines or look.first_line in decree.first_lines:
        return None
    return {"first_line": look.first_line}


@element_rule(
    "STY110",
    "before",
    vi="{element}: các đoạn văn cách nhau {gap} pt; Nghị định quy định ít nhất {least} pt",
    en="{element}: paragraphs are {gap} pt apart; the decree has at least {least} pt",
    source=BODY,
)
def paragraph_gap(look: TextStyle, decree: Regulated) -> Values | None:
    """See that paragraphs are 6 pt apart or more, by the larger of the spaces on either side."""
    gap = max(look.before, look.after)
    return {"gap": gap, "least": decree.gap} if decree.gap and gap < decree.gap else None


@element_rule(
    "STY111",
    "line_spacing",
    vi="{element}: dòng cách dòng {spacing} lần dòng đơn; Nghị định quy định {allowed}",
    en="{element}: lines are {spacing} times a single line apart; the decree has {allowed}",
    source=ELEMENTS,
)
def line_spacing(look: TextStyle, decree: Regulated) -> Values | None:
    """Compare line spacing with its range: 1 to 1.5 in running text, 1 in the letterhead."""
    if decree.line_spacing is None or _is_within(decree.line_spacing, look.line_spacing):
        return None
    return {"spacing": look.line_spacing, "allowed": _said(decree.line_spacing)}


def _is_within(bounds: tuple[float, float], value: float) -> bool:
    least, most = bounds
    return least <= value <= most


def _said(bounds: tuple[float, float]) -> Message:
    least, most = bounds
    template = "{least}" if least == most else "{least}-{most}"
    return message(template, template, least=least, most=most)


RULES_TEXT = (
    size,
    sizes_together,
    weight,
    slant,
    alignment,
    first_line,
    paragraph_gap,
    line_spacing,
)
