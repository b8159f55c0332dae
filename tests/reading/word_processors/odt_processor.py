"""What stands in an ODT file."""

import re
from collections.abc import Sequence

from made_odt import made

from khcn_render_odt import names, renderer
from khcn_render_odt.reading.parts import MOST_MARKS
from khcn_render_odt.reading.reader import OdtReader
from khcn_render_odt.text_xml import text_xml


class Odt:
    """Writes the parts of an ODT file. See `WordProcessor`."""

    name = "odt"
    most_marks = MOST_MARKS
    letterhead, signature = "KhcnLetterhead1", "KhcnSignature1"
    later_part = "KhcnTable1.2"
    renderer = renderer
    reader = OdtReader()
    main = "content.xml"
    styles = "styles.xml"
    others = (styles, "meta.xml", "META-INF/manifest.xml", "mimetype")
    macros = ("Basic/Standard/Module1.xml", "Scripts/python/a.py")
    style_id = staticmethod(names.role_style)
    pieces = (
        "<text:p>a",
        "</text:p>",
        "<text:list><text:list-item>",
        "<text:h text:outline-level='-1'>",
        "<text:s text:c='99999'/>",
        "<text:s text:c='-1'/>",
        "<text:note/>",
        "<text:change/>",
        "<table:table>",
        "<table:table/>",
        "<table:table-row table:number-rows-repeated='99999'>",
        "<table:table-cell table:number-columns-spanned='0' table:number-rows-spanned='9'/>",
        "<table:covered-table-cell/>",
        " table:number-columns-repeated='1e9'",
        " table:number-rows-spanned='77'",
        " text:style-name='KhcnBullet2'",
        " style:parent-style-name='KhcnBody'",
        " text:display='none'",
    )

    def made(self, body: str = "", styles: str = "", **parts: str) -> bytes:
        widths = set(re.findall('table:style-name="W([0-9]+)"', body))
        return made(body, "", styles + "".join(map(_width, widths)), **parts)

    def with_data(self, value: str) -> bytes:
        named = '<meta:user-defined meta:name="{}">{}</meta:user-defined>'
        return made(meta=named.format("khcn", "x") + named.format("khcn.plan", value))

    def style(self, style_id: str, shown: str = "", look: str = "", based: str = "") -> str:
        written = _style("paragraph", style_id, shown, look)
        return written.replace(">", f' style:parent-style-name="{based}">', 1)

    def style_of_letters(self, style_id: str, shown: str = "", look: str = "") -> str:
        return _style("text", style_id, shown, look)

    def letters(
        self, *, bold: bool | None = None, italic: bool | None = None, font: str = ""
    ) -> str:
        said = {
            "fo:font-weight": {True: "bold", False: "normal", None: ""}[bold],
            "fo:font-style": {True: "italic", False: "normal", None: ""}[italic],
            "fo:font-family": font,
        }
        written = " ".join(f'{name}="{value}"' for name, value in said.items() if value)
        return f"<style:text-properties {written}/>"

    def hidden(self) -> str:
        return '<style:text-properties text:display="none"/>'

    def aligned(self, align: str) -> str:
        return f'<style:paragraph-properties fo:text-align="{align}"/>'

    def run(self, text: str, style: str = "") -> str:
        return f'<text:span text:style-name="{style}">{text_xml(text)}</text:span>'

    def line_break(self) -> str:
        return "<text:line-break/>"

    def paragraph(self, content: str = "", style: str = "") -> str:
        return f'<text:p text:style-name="{style}">{content}</text:p>'

    def figure(self, words: str = "") -> str:
        box = f"<draw:text-box>{self.paragraph(words)}</draw:text-box>" if words else ""
        return f"<draw:frame>{box}</draw:frame>"

    def cell(self, text: str, style: str = "", *, across: int = 1, down: int = 1) -> str:
        return (
            f'<table:table-cell table:number-columns-spanned="{across}" '
            f'table:number-rows-spanned="{down}">{self.paragraph(text, style)}</table:table-cell>'
        ) + "<table:covered-table-cell/>" * (across - 1)

    def covered(self, text: str = "") -> str:
        return f"<table:covered-table-cell>{self.paragraph(text)}</table:covered-table-cell>"

    def cell_of(self, content: str) -> str:
        return f"<table:table-cell>{content}</table:table-cell>"

    def row(self, *cells: str) -> str:
        return f"<table:table-row>{''.join(cells)}</table:table-row>"

    def table(
        self, *rows: str, header: Sequence[str] = (), name: str = "T", widths: Sequence[int] = ()
    ) -> str:
        head = f"<table:table-header-rows>{''.join(header)}</table:table-header-rows>"
        columns = "".join(f'<table:table-column table:style-name="W{width}"/>' for width in widths)
        return (
            f'<table:table table:name="{name}">{columns}{head if header else ""}{"".join(rows)}'
            "</table:table>"
        )


def _width(width: str) -> str:
    return (
        f'<style:style style:name="W{width}" style:family="table-column">'
        f'<style:table-column-properties style:column-width="{width}mm"/></style:style>'
    )


def _style(family: str, style_id: str, shown: str, look: str) -> str:
    named = f'style:name="{style_id}" style:display-name="{shown or style_id}"'
    return f'<style:style {named} style:family="{family}">{look}</style:style>'
