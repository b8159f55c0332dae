"""What stands in a DOCX file."""

from collections.abc import Sequence

from made_docx import made

from khcn_core.word_processing.refusals import MOST_MARKS
from khcn_render_docx import names, renderer
from khcn_render_docx.attachment import NAMESPACE
from khcn_render_docx.reading.reader import DocxReader


class Docx:
    """Writes the parts of a DOCX file. See `WordProcessor`."""

    name = "docx"
    most_marks = MOST_MARKS
    letterhead, signature = "KhcnLetterheadTable", "KhcnSignatureTable"
    later_part = "KhcnBudgetTableContinued"
    renderer = renderer
    reader = DocxReader()
    main = "word/document.xml"
    styles = "word/styles.xml"
    others = (styles, "[Content_Types].xml")
    macros = ("word/vbaProject.bin", "WORD/VBAPROJECT.BIN", "word/vbaData.xml", "a/vbaproject2.bin")
    style_id = staticmethod(names.style_id)
    pieces = (
        "<w:p><w:r><w:t>a",
        "</w:p>",
        "<w:r><w:t>a</w:t></w:r>",
        "<w:tbl>",
        "<w:tbl/>",
        "<w:tr>",
        "<w:tc><w:tcPr><w:vMerge/></w:tcPr></w:tc>",
        "<w:tc><w:tcPr><w:gridSpan w:val='63'/><w:vMerge/></w:tcPr><w:p/></w:tc>",
        "<w:gridSpan w:val='-1'/>",
        "<w:gridBefore w:val='1e9'/>",
        "<w:del>",
        "<w:ins>",
        "<w:sdt><w:sdtContent>",
        "<w:footnoteReference/>",
        "<w:numPr><w:ilvl w:val='99'/><w:numId w:val='0'/></w:numPr>",
        "<w:sectPr><w:pgSz w:orient='landscape'/></w:sectPr>",
        "<w:rFonts w:ascii='.VnTime'/>",
        " w:val='99999'",
        " w:val=''",
        " w:val='KhcnBullet2'",
        "<w:basedOn w:val='KhcnBody'/>",
    )

    def made(self, body: str = "", styles: str = "", **parts: str) -> bytes:
        return made(body, styles, **parts)

    def with_data(self, value: str) -> bytes:
        part = f'<attachment xmlns="{NAMESPACE}">{value}</attachment>'
        return made(**{"customXml/item7.xml": part, "customXml/item1.xml": "<other/>"})

    def style(self, style_id: str, shown: str = "", look: str = "", based: str = "") -> str:
        return _style("paragraph", style_id, shown, f'<w:basedOn w:val="{based}"/>{look}')

    def style_of_letters(self, style_id: str, shown: str = "", look: str = "") -> str:
        return _style("character", style_id, shown, look)

    def letters(
        self, *, bold: bool | None = None, italic: bool | None = None, font: str = ""
    ) -> str:
        switches = "".join(
            f'<w:{name} w:val="{int(on)}"/>'
            for name, on in (("b", bold), ("i", italic))
            if on is not None
        )
        fonts = f'<w:rFonts w:ascii="{font}"/>' if font else ""
        return f"<w:rPr>{switches}{fonts}</w:rPr>"

    def hidden(self) -> str:
        return "<w:rPr><w:vanish/></w:rPr>"

    def aligned(self, align: str) -> str:
        return f'<w:pPr><w:jc w:val="{align}"/></w:pPr>'

    def run(self, text: str, style: str = "") -> str:
        return (
            f'<w:r><w:rPr><w:rStyle w:val="{style}"/></w:rPr><w:t xml:space="preserve">{text}</w:t>'
            "</w:r>"
        )

    def line_break(self) -> str:
        return "<w:r><w:br/></w:r>"

    def paragraph(self, content: str = "", style: str = "") -> str:
        named = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
        return f"<w:p>{named}{content}</w:p>"

    def figure(self, words: str = "") -> str:
        box = f"<w:txbxContent>{self.paragraph(self.run(words))}</w:txbxContent>" if words else ""
        return f"<w:r><w:drawing>{box}</w:drawing></w:r>"

    def cell(self, text: str, style: str = "", *, across: int = 1, down: int = 1) -> str:
        merge = '<w:vMerge w:val="restart"/>' if down > 1 else ""
        return self._cell(self.paragraph(self.run(text), style), across, merge)

    def covered(self, text: str = "") -> str:
        return self._cell(self.paragraph(self.run(text)), 1, "<w:vMerge/>")

    def cell_of(self, content: str) -> str:
        return self._cell(content, 1, "")

    def _cell(self, content: str, across: int, merge: str) -> str:
        return f'<w:tc><w:tcPr><w:gridSpan w:val="{across}"/>{merge}</w:tcPr>{content}</w:tc>'

    def row(self, *cells: str) -> str:
        return f"<w:tr>{''.join(cells)}</w:tr>"

    def table(
        self, *rows: str, header: Sequence[str] = (), name: str = "T", widths: Sequence[int] = ()
    ) -> str:
        head = "".join(header).replace("<w:tr>", "<w:tr><w:trPr><w:tblHeader/></w:trPr>")
        columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
        said = f'<w:tblPr><w:tblStyle w:val="{name}"/></w:tblPr><w:tblGrid>{columns}</w:tblGrid>'
        return f"<w:tbl>{said}{head}{''.join(rows)}</w:tbl>"


def _style(kind: str, style_id: str, shown: str, content: str) -> str:
    name = f'<w:name w:val="{shown or style_id}"/>'
    return f'<w:style w:type="{kind}" w:styleId="{style_id}">{name}{content}</w:style>'
