"""The style sheet: what the document's style says, and what a screen needs besides."""

from collections.abc import Iterator

from khcn_core.orientation import Orientation
from khcn_core.style import Align, Style, TextStyle
from khcn_core.table_looks import ALIGNMENT, EMPHASIS, Emphasis

_FIXED = """\
*{margin:0;padding:0;box-sizing:border-box}
html{--ink:#000;--paper:#fff;--running:justify;-webkit-text-size-adjust:100%}
body{color:var(--ink);background:var(--paper)}
main{padding:1rem}
section{margin:0 auto}
p,h1,h2,h3,h4,h5,h6,th,td{white-space:pre-wrap;overflow-wrap:anywhere}
.motto{text-decoration:underline;text-underline-offset:.3em}
.agency:last-child::after,.subject::after{content:"";display:block;width:40%;margin:2pt auto 0;\
border-top:.75pt solid}
.letterhead,.signature{display:grid}
.signature{break-inside:avoid}
.lead{font-weight:normal}
.scroll{overflow-x:auto}
caption{text-align:left}
caption p{position:sticky;left:0;max-width:min(100%,100vw - 2rem)}
table{border-collapse:collapse;width:100%}
th,td{border:.5pt solid;overflow-wrap:break-word}
tr,figure>p{break-inside:avoid}
caption,thead{break-after:avoid}
@media screen{
.dark{--ink:#fff;--paper:#000;color-scheme:dark}
section+section{border-top:1px dashed;margin-top:2rem;padding-top:1rem}
}
@media screen and (max-width:40rem){
html{--running:start}
.letterhead,.signature{display:block;width:auto;margin:1rem 0 0}
.letterhead>div+div,.letterhead>div+div+p{margin-top:1rem}
.signature>div+div{margin-top:2rem}
.cell.text{min-width:9rem}
}
@media print{
main{padding:0}
.scroll{overflow:visible}
th,td{overflow-wrap:anywhere}
section+section{break-before:page}
}
"""


def style_sheet(style: Style) -> str:
    """Return the style sheet of a document; every role is a class."""
    return "".join(f"{rule}\n" for rule in _rules(style)) + _FIXED


def _rules(style: Style) -> Iterator[str]:
    yield f'body{{font-family:"{_quoted(style.font)}",Tinos,"Liberation Serif",serif}}'
    yield from _pages(style)
    yield f".letterhead{{{_columns(*style.letterhead)};{_into_margins(sum(style.letterhead))}}}"
    yield f".signature{{{_columns(*style.signature)};margin-top:{style.signature_gap}pt}}"
    for role, look in style.text.items():
        yield f".{role.value}{{{_look(look)}}}"
    yield from _cells(style)


def _columns(left: int, right: int) -> str:
    return f"grid-template-columns:minmax(0,{left}fr) minmax(0,{right}fr)"


def _into_margins(width: int) -> str:
    return f"width:{width}mm;margin:0 calc(50% - {width / 2}mm)"


def _pages(style: Style) -> Iterator[str]:
    page = style.page
    margins = f"{page.top}mm {page.right}mm {page.bottom}mm {page.left}mm"
    yield f"@page{{size:{page.width}mm {page.height}mm;margin:{margins}}}"
    yield "@page{@top-center{content:counter(page)}}"
    yield "@page:first{@top-center{content:none}}"
    yield f"@page landscape{{size:{page.height}mm {page.width}mm}}"
    upright, lying = (page.text_area(orientation)[0] for orientation in Orientation)
    yield f".portrait{{max-width:{upright}mm}}"
    yield f".landscape{{max-width:{lying}mm;page:landscape}}"


def _look(look: TextStyle) -> str:
    slant, weight = "italic" if look.italic else "normal", "bold" if look.bold else "normal"
    align = "var(--running)" if look.align is Align.JUSTIFY else look.align.value
    deeper = f"calc({{}}mm + {look.step}mm*(var(--level,1) - 1))"
    indents = (deeper.format(look.first_line), f"{look.left}mm")
    if not look.first_line:
        indents = ("0", deeper.format(look.left))
    return (
        f"font-style:{slant};font-weight:{weight};font-size:{look.size}pt;"
        f"line-height:{1.2 * look.line_spacing:.3g};text-align:{align};"
        f"margin:{look.before}pt 0 {look.after}pt;"
        f"text-indent:{indents[0]};padding-left:{indents[1]}"
        + (";break-after:avoid" if look.keep_with_next else "")
    )


def _cells(style: Style) -> Iterator[str]:
    look = style.table
    yield f".table_header,.cell{{padding:{look.above}mm {look.beside}mm;text-indent:0}}"
    yield "table[style] .table_header,table[style] .cell{font-size:var(--cell)}"
    yield from (f".cell.{kind.value}{{text-align:{at.value}}}" for kind, at in ALIGNMENT.items())
    yield from (f".{kind.value}>.cell{{{_emphasis(has)}}}" for kind, has in EMPHASIS.items())


def _emphasis(emphasis: Emphasis) -> str:
    slant, weight = "italic" if emphasis.italic else "normal", "bold" if emphasis.bold else "normal"
    return f"font-style:{slant};font-weight:{weight}"


def _quoted(font: str) -> str:
    """Return a font's name for a style sheet, in which `<`, `&` and quotes are written as codes."""
    return "".join(letter if letter.isalnum() else f"\\{ord(letter):x} " for letter in font)
