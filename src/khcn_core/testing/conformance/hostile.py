"""Texts that break what is drawn carelessly, each in every place of a document."""

from attrs import evolve

from khcn_core.document import (
    CellKind,
    Document,
    HeaderCell,
    Heading,
    Letterhead,
    Paragraph,
    Row,
    RowKind,
    Signature,
    Table,
    TableColumn,
    Title,
)
from khcn_core.style import Role
from khcn_core.testing.conformance.samples import PROPERTIES, document_of

_LONG = 10_000
HOSTILE = {
    "markup": "<b>&amp;</b> &lt; <!-- \"Đề án\" 'A' -->",
    "end of CDATA": "]]>",
    "lone brackets": "a < b > c & d",
    "references": "&#9;&#x0;&nbsp;",
    "templates": "{name} %s ${x} {{ y }} \\n \\t",
    "looks like a formula": "=SUM(A1:A9)",
    "bidirectional controls": "\u202eđảo\u202c \u2067\u200fעברית",
    "combining marks": "\u0301a\u0323\u0302" + "\u0308" * 50,
    "joined emoji": "👩🏽\u200d🔬 🇻🇳",
    "beyond the first plane": "𝔘𠀋\U0010fffd",
    "invisible": "a\u200bb\u00adc\ufeffd\u2060",
    "a byte order mark first": "\ufeffa",
    "a run of no-break spaces": "\u00a0" * 20,
    "no-break spaces around": "\u00a0\u00a0a\u00a0\u00a0",
    "several spaces": "a  b   c",
    "lines and boxes": "┌─┬─┐ │ ║ █ ─ | + -",
    "one long word": "ậ" * _LONG,
    "many words": "từ ngữ " * (_LONG // 7) + "hết",
}


def everywhere(text: str) -> Document:
    """Return a document that says `text` in each of its places."""
    return document_of(
        Letterhead(
            superior=(text,),
            agency=(text,),
            country=text,
            motto=text,
            number=text,
            place_and_date=text,
        ),
        Title(text=text, subject=text),
        Paragraph(role=Role.BODY, text=text),
        Paragraph(role=Role.BULLET, label=text, text=text),
        Heading(label=text, text=text, lead=text, level=2),
        _table(text),
        Title(text=text, label=text, reference=text, annex=True),
        Signature(recipients=("Nơi nhận:", text), authority=(text,), position=text, name=text),
        properties=evolve(PROPERTIES, title=text, subject=text),
    )


def _table(text: str) -> Table:
    column = TableColumn(kind=CellKind.TEXT, width=500)
    row = Row(kind=RowKind.LINE, level=1, cells=("", text))
    return Table(
        columns=(column, column),
        header=(HeaderCell(row=0, column=0, text=text), HeaderCell(row=0, column=1, text="Chữ")),
        header_rows=1,
        rows=(row, evolve(row, cells=(text, ""), span=2)),
        unit_line=text,
        caption=text,
        form_number=text,
        amount_in_words=text,
        notes=(text,),
    )
