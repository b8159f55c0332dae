"""A file that says what its document says is let through, and any other is found out.

Files are broken on purpose: a letter, a row, a margin.
"""

import contextlib
import io
import pickle
import zipfile
from collections.abc import Callable, Collection, Iterator

import pytest
from attrs import evolve, frozen
from hypothesis import assume, given
from hypothesis import strategies as st
from lxml import etree

from khcn_core import Document, Plan, document_text, lay_out, loads
from khcn_core.document import Block, Page, Paragraph, Properties
from khcn_core.examples import example_text
from khcn_core.orientation import Orientation
from khcn_core.rendering import Capability, ReadBack, load_renderer
from khcn_core.style import DECREE, Role
from khcn_core.testing.strategies import documents
from khcn_core.verification import TOLERANCE, WrittenOtherwiseError, expected_pages, verify

FORMATS = ["docx", "odt", "txt"]
MARKED_UP = ["docx", "odt"]
CONTENT = {"docx": "word/document.xml", "odt": "content.xml"}
PAGES = {"docx": "word/document.xml", "odt": "styles.xml"}
TEXTS = {"docx": ("t",), "odt": ("p", "h", "span")}
ROWS = {"docx": "tr", "odt": "table-row"}
MARGINS = {
    "docx": ("top", "right", "bottom", "left"),
    "odt": ("margin-top", "margin-right", "margin-bottom", "margin-left"),
}
EVERYTHING = frozenset(Capability)


def drawn(document: Document, format: str) -> bytes:
    return load_renderer(format).render(document, {})


def verify_file(document: Document, data: bytes, format: str) -> None:
    renderer = load_renderer(format)
    verify(document, data, renderer, renderer.capabilities)


def refusal(document: Document, data: bytes, format: str) -> str:
    with pytest.raises(WrittenOtherwiseError) as caught:
        verify_file(document, data, format)
    return caught.value.text("en")


@pytest.mark.parametrize("format", FORMATS)
def test_the_examples_are_written_as_they_are(example: Plan, format: str) -> None:
    document = lay_out(example)
    verify_file(document, drawn(document, format), format)


@given(documents())
def test_every_document_is_written_as_it_is(document: Document) -> None:
    for format in FORMATS:
        verify_file(document, drawn(document, format), format)


def rewritten(data: bytes, name: str, change: Callable[[etree._Element], None]) -> bytes:
    """Return a file with the elements of one of its parts changed."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(file, "w") as new:
        for each in old.namelist():
            content = old.read(each)
            if each == name:
                root = etree.fromstring(content)
                change(root)
                content = etree.tostring(root)
            new.writestr(each, content)
    return file.getvalue()


def local(name: object) -> str:
    return etree.QName(str(name)).localname


def letters(root: etree._Element, format: str) -> Iterator[tuple[etree._Element, int]]:
    """Yield the place of each letter that stands on the paper."""
    for element in root.iter(etree.Element):
        if local(element.tag) in TEXTS[format]:
            for at, letter in enumerate(element.text or ""):
                if letter.isalnum():
                    yield element, at


@pytest.mark.parametrize("format", MARKED_UP)
@given(document=documents(), data=st.data())
def test_any_changed_letter_is_found(document: Document, format: str, data: st.DataObject) -> None:
    def change(root: etree._Element) -> None:
        places = list(letters(root, format))
        assume(places)
        element, at = data.draw(st.sampled_from(places))
        text = element.text or ""
        other = "b" if text[at] == "a" else "a"
        element.text = text[:at] + other + text[at + 1 :]

    broken = rewritten(drawn(document, format), CONTENT[format], change)
    assert refusal(document, broken, format).startswith("line ")


@given(document=documents(), data=st.data())
def test_any_changed_letter_of_plain_text_is_found(document: Document, data: st.DataObject) -> None:
    text = drawn(document, "txt").decode()
    places = [at for at, letter in enumerate(text) if letter.isalnum()]
    assume(places)
    at = data.draw(st.sampled_from(places))
    broken = text[:at] + ("b" if text[at] == "a" else "a") + text[at + 1 :]
    assert refusal(document, broken.encode(), "txt").startswith("line ")


@pytest.mark.parametrize("format", MARKED_UP)
def test_any_row_that_is_lost_is_found(huyen: Plan, format: str) -> None:
    document = lay_out(huyen)
    whole = drawn(document, format)
    rows = rows_of(whole, format)
    assert len(rows) > 10
    for number in range(0, len(rows), 3):
        broken = rewritten(whole, CONTENT[format], lambda root, at=number: drop(root, format, at))
        assert refusal(document, broken, format).startswith("line ")


def rows_of(data: bytes, format: str) -> list[etree._Element]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return rows_in(etree.fromstring(archive.read(CONTENT[format])), format)


def rows_in(root: etree._Element, format: str) -> list[etree._Element]:
    rows = [row for row in root.iter(etree.Element) if local(row.tag) == ROWS[format]]
    return [row for row in rows if any(text.strip() for text in row.itertext())]


def drop(root: etree._Element, format: str, number: int) -> None:
    row = rows_in(root, format)[number]
    parent = row.getparent()
    assert parent is not None
    parent.remove(row)


@pytest.mark.parametrize("format", MARKED_UP)
@pytest.mark.parametrize("side", range(4))
def test_any_margin_that_is_moved_is_found(huyen: Plan, format: str, side: int) -> None:
    document = lay_out(huyen)
    name = MARGINS[format][side]

    def change(root: etree._Element) -> None:
        for element in root.iter(etree.Element):
            if local(element.tag) in ("pgMar", "page-layout-properties"):
                (key,) = [key for key in element.attrib if local(key) == name]
                element.set(key, {"docx": "1000", "odt": "17.6mm"}[format])

    broken = rewritten(drawn(document, format), PAGES[format], change)
    said = refusal(document, broken, format)
    word = ("top", "right", "bottom", "left")[side]
    assert f"the {word} margin: the document asks for " in said
    assert said.count("\n") + 1 == len(expected_pages(document))


@pytest.mark.parametrize("format", FORMATS)
def test_what_is_no_such_file_is_told(huyen: Plan, format: str) -> None:
    assert "file" in refusal(lay_out(huyen), b"\xff\xfe\x00", format)


@pytest.mark.parametrize("format", FORMATS)
@given(data=st.data())
def test_bytes_that_are_broken_are_found_or_make_no_difference(
    format: str, data: st.DataObject
) -> None:
    document = lay_out(loads(example_text("huyen-2023")))
    whole = drawn(document, format)
    at = data.draw(st.integers(0, len(whole) - 1))
    broken = whole[:at] + bytes([whole[at] ^ data.draw(st.integers(1, 255))]) + whole[at + 1 :]
    with contextlib.suppress(WrittenOtherwiseError):
        verify_file(document, broken, format)


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("share", [0.0, 0.3, 0.9])
def test_a_file_that_is_torn_off_is_found(huyen: Plan, format: str, share: float) -> None:
    document = lay_out(huyen)
    whole = drawn(document, format)
    assert refusal(document, whole[: int(len(whole) * share)], format)


@frozen
class Reader:
    """Says what it is told to say, whatever the bytes are."""

    read: ReadBack

    def read_back(self, _data: bytes) -> ReadBack:
        return self.read


def differences(
    document: Document, read: ReadBack, capabilities: Collection[Capability] = EVERYTHING
) -> list[str]:
    try:
        verify(document, b"", Reader(read), capabilities)
    except WrittenOtherwiseError as error:
        return error.text("en").split("\n")
    return []


def faithful(document: Document) -> ReadBack:
    return ReadBack(text=document_text(document), pages=expected_pages(document))


@given(documents())
def test_a_reader_that_reads_all_finds_no_difference(document: Document) -> None:
    assert differences(document, faithful(document)) == []


SHORT = Document(
    blocks=(
        Paragraph(role=Role.BODY, text="một hai"),
        Paragraph(role=Role.BODY, text="ba"),
        Paragraph(role=Role.BODY, text="bốn\u00a0năm"),
    ),
    properties=Properties(title="", subject="", agency=""),
    style=DECREE,
)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "một hai\nbA\nbốn\u00a0năm\n",
            "line 2, from character 2: the document has “ba”, the file “bA”",
        ),
        (
            "một hai\nbốn\u00a0năm\n",
            "line 2, from character 2: the document has “ba”, the file “bốn\u00a0năm”",
        ),
        (
            "một hai\nba\nbốn năm\n",
            "line 3, from character 4: the document has “bốn\u00a0năm”, the file “bốn năm”",
        ),
        (
            "một hai\nba\nbốn\u00a0năm\nsáu\tbảy\n",
            "line 4, from character 1: the document has “”, the file “sáu | bảy”",
        ),
        (
            "một hai\nba\nbốn\u00a0năm\n\n",
            "line 5, from character 1: the document has no line, the file “”",
        ),
        (
            "một hai\nba",
            "line 3, from character 1: the document has “bốn\u00a0năm”, the file no line",
        ),
    ],
)
def test_the_first_line_that_differs_is_shown_from_both(text: str, said: str) -> None:
    assert differences(SHORT, evolve(faithful(SHORT), text=text)) == [said]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("một\n hai  ba\nbốn\u00a0năm\n", []),
        (
            "một\nhai bA bốn\u00a0năm",
            ["line 2, from character 2: the document has “ba”, the file “bA”"],
        ),
        (
            "một hai ba bốn năm",
            [
                "line 3, from character 4: the document has “bốn\u00a0năm”, the file “bốnnăm”",
            ],
        ),
        (
            "một hai ba bốn\u00a0năm sáu",
            ["line 5, from character 1: the document has no line, the file “sáu”"],
        ),
        ("một hai", ["line 2, from character 1: the document has “ba”, the file “”"]),
    ],
)
def test_where_text_is_not_exact_white_space_is_put_aside(text: str, said: list[str]) -> None:
    assert differences(SHORT, evolve(faithful(SHORT), text=text), []) == said


def test_of_a_long_line_only_what_is_around_the_difference_is_shown() -> None:
    (line,) = differences(
        evolve(SHORT, blocks=[Paragraph(role=Role.BODY, text="a" * 5000 + "b" + "c" * 5000)]),
        ReadBack(text="a" * 5000 + "d" + "c" * 5000 + "\n", pages=expected_pages(SHORT)),
    )
    near = "a" * 30, "c" * 29
    assert line == (
        "line 1, from character 5001: "
        f"the document has “…{near[0]}b{near[1]}…”, the file “…{near[0]}d{near[1]}…”"
    )


PORTRAIT = Page(orientation=Orientation.PORTRAIT)
ACROSS = Page(orientation=Orientation.LANDSCAPE)
FROM_ONE = Page(orientation=Orientation.LANDSCAPE, restart_numbering=True)
TEXT = Paragraph(role=Role.BODY, text="chữ")


@pytest.mark.parametrize(
    ("blocks", "parts"),
    [
        ([], [("portrait", True)]),
        ([TEXT, TEXT], [("portrait", True)]),
        ([ACROSS], [("portrait", True)]),
        ([ACROSS, TEXT], [("landscape", True)]),
        ([TEXT, ACROSS, TEXT, PORTRAIT], [("portrait", True), ("landscape", False)]),
        ([TEXT, PORTRAIT, FROM_ONE, TEXT], [("portrait", True), ("landscape", True)]),
        ([TEXT, FROM_ONE, PORTRAIT, TEXT], [("portrait", True), ("portrait", False)]),
    ],
)
def test_a_part_begins_where_something_stands_on_a_new_page(
    blocks: list[Block], parts: list[tuple[str, bool]]
) -> None:
    document = evolve(SHORT, blocks=blocks)
    pages = expected_pages(document)
    assert [(page.orientation.value, page.restarts) for page in pages] == parts
    for format in MARKED_UP:
        assert len(load_renderer(format).read_back(drawn(document, format)).pages) == len(parts)


def test_a_page_that_lies_across_keeps_its_margins() -> None:
    (page,) = expected_pages(evolve(SHORT, blocks=[ACROSS, TEXT]))
    assert (page.width, page.height) == (297, 210)
    assert page.margins == (20, 20, 20, 30)


def pages_with(**changes: object) -> ReadBack:
    (page,) = expected_pages(SHORT)
    return evolve(faithful(SHORT), pages=[evolve(page, **changes)])


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"width": 210 + TOLERANCE - 0.01, "height": 297 - TOLERANCE + 0.01}, []),
        (
            {"width": 215.9, "height": 279.4},
            [
                "part 1: the page's width: the document asks for 210 mm, the file has 215.9 mm",
                "part 1: the page's height: the document asks for 297 mm, the file has 279.4 mm",
            ],
        ),
        (
            {"margins": (20.11, 20, 20, 30)},
            ["part 1: the top margin: the document asks for 20 mm, the file has 20.1 mm"],
        ),
        (
            {"orientation": Orientation.LANDSCAPE},
            ["part 1: the document asks for portrait, the file has landscape"],
        ),
        (
            {"restarts": False},
            [
                "part 1: the document asks for numbers from 1, the file has numbers that go on",
            ],
        ),
    ],
)
def test_what_differs_in_the_pages_is_told(changes: dict[str, object], said: list[str]) -> None:
    assert differences(SHORT, pages_with(**changes)) == said
    assert differences(SHORT, pages_with(**changes), [Capability.EXACT_TEXT]) == []


def test_a_page_too_many_is_told() -> None:
    read = faithful(SHORT)
    assert differences(SHORT, evolve(read, pages=read.pages * 2)) == [
        "the document has 1 parts of pages, the file 2"
    ]


def test_every_difference_is_told_in_both_languages() -> None:
    read = evolve(pages_with(restarts=False), text="khác\n")
    with pytest.raises(WrittenOtherwiseError) as caught:
        verify(SHORT, b"", Reader(read), EVERYTHING)
    assert caught.value.text("vi") == (
        "dòng 1, từ ký tự 1: văn bản có “một hai”, tệp có “khác”\n"
        "phần trang 1: văn bản cần số trang tính lại từ 1, tệp có số trang tính tiếp"
    )
    copy = pickle.loads(pickle.dumps(caught.value))
    assert copy.differences == caught.value.differences
