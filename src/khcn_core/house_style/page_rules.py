"""Is the page the decree's: paper, margins, page number, font, lines, labels of points?"""

from collections.abc import Iterator

from khcn_core.checks.findings import Hit, Severity, hit
from khcn_core.house_style.rule import BODY, LINES, PAGE, style_rule
from khcn_core.numbering import LabelPattern
from khcn_core.style import Role, Style
from khcn_core.type_metrics import MM_IN_POINT

_FONT = "Times New Roman"
_A4 = (210, 297)
_MARGINS = {"top": (20, 25), "bottom": (20, 25), "left": (30, 35), "right": (15, 20)}
_SHARE = (1 / 3, 1 / 2)
_EXACT = 0.0005
"""How far a share may be off that is written with three decimals."""


@style_rule(
    "STY101",
    Severity.ERROR,
    vi="phông chữ {font}; Nghị định quy định {expected}",
    en="the font is {font}; the decree has {expected}",
    source=PAGE,
)
def font(style: Style) -> Iterator[Hit]:
    """See that the font is Times New Roman."""
    if style.font.casefold() != _FONT.casefold():
        yield hit("font", font=style.font, expected=_FONT)


@style_rule(
    "STY102",
    Severity.ERROR,
    vi="khổ giấy {width} x {height} mm; Nghị định quy định A4 (210 x 297 mm)",
    en="the paper is {width} x {height} mm; the decree has A4 (210 x 297 mm)",
    source=PAGE,
)
def paper(style: Style) -> Iterator[Hit]:
    """See that the paper is A4."""
    if (style.page.width, style.page.height) != _A4:
        yield hit("page", width=style.page.width, height=style.page.height)


@style_rule(
    "STY103",
    Severity.ERROR,
    vi="lề {margin} mm; Nghị định quy định từ {least} đến {most} mm",
    en="the margin is {margin} mm; the decree has {least} to {most} mm",
    source=PAGE,
)
def margins(style: Style) -> Iterator[Hit]:
    """Compare each margin with its range: top and bottom 20-25, left 30-35, right 15-20 mm."""
    for side, (least, most) in _MARGINS.items():
        margin = getattr(style.page, side)
        if not least <= margin <= most:
            yield hit(f"page.{side}", margin=margin, least=least, most=most)


@style_rule(
    "STY113",
    Severity.ERROR,
    vi="số trang cách mép trên {header} mm, cỡ chữ {size}, không nằm trong lề trên {top} mm",
    en="the page number, {header} mm from the edge at size {size}, is not inside the top margin "
    "of {top} mm",
    source=PAGE,
)
def page_number_inside_margin(style: Style) -> Iterator[Hit]:
    """See that the page number stands inside the top margin."""
    size = style.of(Role.PAGE_NUMBER).size
    if style.page.header + size * MM_IN_POINT > style.page.top:
        yield hit("page.header", header=style.page.header, size=size, top=style.page.top)


@style_rule(
    "STY112",
    Severity.ERROR,
    vi="đường kẻ dài {share} lần dòng chữ; Nghị định quy định từ 1/3 đến 1/2",
    en="the line is {share} times as long as the text; the decree has a third to a half",
    source=LINES,
)
def rule_share(style: Style) -> Iterator[Hit]:
    """Compare the lines under agency and subject with their texts: a third to a half."""
    least, most = _SHARE
    if not least - _EXACT <= style.rule.share <= most + _EXACT:
        yield hit("rule.share", share=style.rule.share)


@style_rule(
    "STY114",
    Severity.WARNING,
    vi="điểm ghi “{label}”; Nghị định ghi chữ cái và dấu đóng ngoặc đơn: “a)”",
    en="points are labelled “{label}”; the decree has a letter and a closing bracket: “a)”",
    source=BODY,
)
def labels_of_points(style: Style) -> Iterator[Hit]:
    """See that points with letters are a), b), c), whether they are headings or bullets."""
    for name in ("headings", "bullets"):
        for index, label in enumerate(getattr(style, name)):
            pattern = LabelPattern.parse(label)
            if pattern.counters[-1:] == ("a",) and pattern.suffix != ")":
                yield hit(f"{name}[{index}]", label=label)


RULES_PAGE = (font, paper, margins, page_number_inside_margin, rule_share, labels_of_points)
