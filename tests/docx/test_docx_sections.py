"""Pages: paper, margins, orientation, where they start, and their numbers."""

from collections.abc import Callable

from attrs import evolve
from docx.document import Document as OpenedDocument
from docx.enum.section import WD_ORIENTATION, WD_SECTION
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.section import Section

from khcn_core.document import Document, Page, Paragraph, Table
from khcn_core.orientation import Orientation
from khcn_core.style import DECREE, Role

Open = Callable[[Document], OpenedDocument]
ReadPart = Callable[[Document, str], BaseOxmlElement]
Make = Callable[..., Document]

_BODY = Paragraph(role=Role.BODY, text="Nội dung")
_LANDSCAPE = Page(orientation=Orientation.LANDSCAPE)
_ANNEX = Page(orientation=Orientation.PORTRAIT, restart_numbering=True)


def _paper(section: Section) -> tuple[int, int, WD_ORIENTATION]:
    width, height = section.page_width, section.page_height
    assert width is not None
    assert height is not None
    return round(width.mm), round(height.mm), section.orientation


def test_paper_and_margins_are_the_styles(opened: Open, one_block: Make) -> None:
    page = DECREE.page
    (section,) = opened(one_block(_BODY)).sections
    lengths = (
        section.top_margin,
        section.bottom_margin,
        section.left_margin,
        section.right_margin,
        section.header_distance,
    )

    assert _paper(section) == (210, 297, WD_ORIENTATION.PORTRAIT)
    assert [length and round(length.mm) for length in lengths] == [
        page.top,
        page.bottom,
        page.left,
        page.right,
        page.header,
    ]


def test_a_page_block_turns_the_paper_from_there_on(opened: Open, one_block: Make) -> None:
    sections = opened(one_block(_BODY, _LANDSCAPE, _BODY, _ANNEX, _BODY)).sections

    assert [_paper(section) for section in sections] == [
        (210, 297, WD_ORIENTATION.PORTRAIT),
        (297, 210, WD_ORIENTATION.LANDSCAPE),
        (210, 297, WD_ORIENTATION.PORTRAIT),
    ]
    assert {section.start_type for section in sections} == {WD_SECTION.NEW_PAGE}


def test_a_break_adds_no_paragraph_to_one_that_can_bear_it(opened: Open, one_block: Make) -> None:
    assert len(opened(one_block(_BODY, _LANDSCAPE, _BODY)).paragraphs) == 2


def test_no_page_is_blank(opened: Open, one_block: Make) -> None:
    file = opened(one_block(_ANNEX, _LANDSCAPE, _BODY, _ANNEX, _LANDSCAPE, _BODY, _ANNEX))

    assert [section.orientation for section in file.sections] == [WD_ORIENTATION.LANDSCAPE] * 2


def test_numbers_start_again_where_the_page_says_so(part: ReadPart, one_block: Make) -> None:
    root = part(one_block(_BODY, _LANDSCAPE, _BODY, _ANNEX, _BODY), "word/document.xml")
    starts = [section.find(qn("w:pgNumType")) for section in root.iter(qn("w:sectPr"))]

    assert [start is not None and start.get(qn("w:start")) for start in starts] == [
        "1",
        False,
        "1",
    ]


def test_the_page_numbered_one_does_not_show_it(opened: Open, one_block: Make) -> None:
    sections = opened(one_block(_BODY, _LANDSCAPE, _BODY, _ANNEX, _BODY)).sections

    assert [section.different_first_page_header_footer for section in sections] == [
        True,
        False,
        True,
    ]
    assert not any(section.first_page_header.paragraphs[0].text for section in sections)


def test_the_first_page_is_numbered_one_however_it_lies(opened: Open, one_block: Make) -> None:
    (section,) = opened(one_block(_LANDSCAPE, _BODY)).sections

    assert section.different_first_page_header_footer


def test_the_number_is_a_field_that_all_sections_share(opened: Open, one_block: Make) -> None:
    first, second = opened(one_block(_BODY, _LANDSCAPE, _BODY)).sections
    (paragraph,) = first.header.paragraphs
    kinds = [each.get(qn("w:fldCharType")) for each in paragraph.part.element.iter(qn("w:fldChar"))]

    assert second.header.is_linked_to_previous
    assert paragraph.style is not None
    assert paragraph.style.style_id == "KhcnPageNumber"
    assert kinds == ["begin", "separate", "end"]
    assert "".join(each.text for each in paragraph.part.element.iter(qn("w:instrText"))) == " PAGE "


def test_tables_are_as_wide_as_the_text_of_their_page(
    opened: Open, one_block: Make, budget: Table
) -> None:
    upright, across = opened(one_block(budget, _LANDSCAPE, evolve(budget, notes=()))).tables

    assert round(sum(column.width for column in upright.columns) / 36_000) == 160
    assert round(sum(column.width for column in across.columns) / 36_000) == 247
