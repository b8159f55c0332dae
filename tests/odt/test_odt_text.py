"""What an ODT file says is the canonical text of its document, to the last space."""

import pytest
from attrs import evolve
from hypothesis import example, given, settings
from hypothesis import strategies as st

from khcn_core.canonical_text import document_text
from khcn_core.document import Block, Document, Heading, Paragraph, Properties, Signature
from khcn_core.style import DECREE, Role
from khcn_core.testing.strategies import documents
from khcn_render_odt import extract_text, renderer

_PROPERTIES = Properties(title="", subject="", agency="")


def _text_of(*blocks: Block) -> str:
    document = Document(blocks=blocks, properties=_PROPERTIES, style=DECREE)
    return extract_text(renderer.render(document, {}))


@given(document=documents())
@settings(deadline=None, max_examples=200)
def test_a_file_says_what_its_document_says(document: Document) -> None:
    assert extract_text(renderer.render(document, {})) == document_text(document)


def test_a_plan_says_what_its_document_says(plan: Document) -> None:
    assert extract_text(renderer.render(plan, {})) == document_text(plan)


@given(text=st.text(alphabet=" a\u00a0&", max_size=12))
@example(text="   ")
@settings(deadline=None)
def test_no_space_is_lost(text: str) -> None:
    assert _text_of(Paragraph(role=Role.BODY, text=text)) == f"{text}\n"


@given(text=st.text(alphabet=" a", max_size=5), lead=st.text(alphabet=" a", min_size=1, max_size=5))
@settings(deadline=None)
def test_no_space_is_lost_between_a_title_and_its_lead(text: str, lead: str) -> None:
    said = _text_of(Heading(label="", text=text, level=1, lead=lead))
    assert said == (f"{text} {lead}\n" if text else f"{lead}\n")


@pytest.mark.parametrize(
    "text",
    [
        "KH&CN <b>",
        "]]>",
        "\u202eđảo\u202c",
        "a\u0302\u0301",
        "👩🏽\u200d🔬",
        "\x85\u2028",
        "\u0301",
    ],
)
def test_every_character_of_a_line_survives(text: str) -> None:
    assert _text_of(Paragraph(role=Role.BODY, text=text)) == f"{text}\n"


def test_an_empty_paragraph_is_a_line() -> None:
    assert _text_of(Paragraph(role=Role.BODY, text="")) == "\n"


def test_an_empty_document_says_nothing() -> None:
    assert _text_of() == ""


def test_nobody_who_signs_leaves_no_line() -> None:
    unsigned = Signature(recipients=("Nơi nhận:",), authority=(), position="", name="")
    assert _text_of(unsigned) == "Nơi nhận:\n"


def test_an_attachment_changes_nothing_on_the_paper(plan: Document) -> None:
    attached = evolve(plan, attachment=b"{}")
    assert extract_text(renderer.render(attached, {})) == document_text(plan)
