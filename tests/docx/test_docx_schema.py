"""Word refuses what the schema does not allow, and LibreOffice says nothing: the order is checked.

The orders are those of ISO/IEC 29500-1, annex A; only elements that may occur here are named.
"""

import io
import zipfile
from itertools import pairwise

from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement
from hypothesis import given, settings
from lxml import etree

from khcn_core.document import Document
from khcn_core.testing.strategies import documents
from khcn_render_docx import renderer

_ORDERS = {
    "w:pPr": "pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs spacing "
    "ind contextualSpacing mirrorIndents jc textDirection textAlignment outlineLvl rPr sectPr",
    "w:rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike color spacing w kern position sz "
    "szCs highlight u vertAlign rtl cs lang",
    "w:tblPr": "tblStyle tblpPr bidiVisual tblW jc tblCellSpacing tblInd tblBorders shd "
    "tblLayout tblCellMar tblLook tblCaption tblDescription",
    "w:tblBorders": "top left bottom right insideH insideV",
    "w:tblCellMar": "top left bottom right",
    "w:tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection "
    "tcFitText vAlign",
    "w:sectPr": "headerReference footerReference type pgSz pgMar pgBorders pgNumType cols vAlign "
    "titlePg docGrid",
    "w:style": "name aliases basedOn next link uiPriority semiHidden unhideWhenUsed qFormat "
    "locked pPr rPr tblPr trPr tcPr",
    "w:styles": "docDefaults latentStyles style",
    "w:docDefaults": "rPrDefault pPrDefault",
    "w:settings": "zoom defaultTabStop characterSpacingControl compat decimalSymbol listSeparator",
    "w:tbl": "tblPr tblGrid tr",
    "w:tr": "trPr tc",
    "w:tc": "tcPr p",
    "w:p": "pPr r",
}
_REPEATED = {"w:styles", "w:tbl", "w:tr", "w:tc", "w:p"}


def _parts(document: Document) -> list[BaseOxmlElement]:
    with zipfile.ZipFile(io.BytesIO(renderer.render(document, {}))) as archive:
        return [
            parse_xml(archive.read(name))
            for name in archive.namelist()
            if name.startswith("word/") and name.endswith(".xml")
        ]


@given(document=documents())
def test_children_stand_in_the_order_of_the_schema(document: Document) -> None:
    for root in _parts(document):
        for tag, order in _ORDERS.items():
            for element in root.iter(qn(tag)):
                children = [etree.QName(child).localname for child in element]
                places = [order.split().index(child) for child in children]
                assert places == sorted(places)
                assert tag in _REPEATED or len(set(places)) == len(places)


@settings(max_examples=40)
@given(document=documents())
def test_paragraphs_stand_where_word_wants_them(document: Document) -> None:
    root = next(each for each in _parts(document) if each.tag == qn("w:document"))
    tags = [child.tag for child in root[0]]

    assert tags[-2:] == [qn("w:p"), qn("w:sectPr")]
    assert (qn("w:tbl"), qn("w:tbl")) not in pairwise(tags)
    assert all(cell[-1].tag == qn("w:p") for cell in root.iter(qn("w:tc")))
