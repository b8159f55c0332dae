"""Papers whose documents are known come back as they were."""

from attrs import evolve

from khcn_core import Document, Plan, document_text, lay_out, render
from khcn_core.document import Block, Page
from khcn_core.plain_text.reader import PlainTextReader
from khcn_core.reading.recognition import recognise
from khcn_core.source import Outcome


def without_pages(document: Document) -> list[Block]:
    return [block for block in document.blocks if not isinstance(block, Page)]


def drawn_alike(document: Document) -> list[Block]:
    """Return the blocks without what a text does not show: how an annex's page lies."""
    return [
        evolve(block, restart_numbering=False) if isinstance(block, Page) else block
        for block in document.blocks
    ]


def test_a_paper_copied_as_text_is_what_it_was(example: Plan) -> None:
    """Only how its pages lie is lost, and so how wide the tables on them are."""
    wanted = lay_out(example)
    got = recognise(PlainTextReader().read(document_text(wanted).encode())).document
    assert document_text(got) == document_text(wanted)
    for one, other in zip(without_pages(got), without_pages(wanted), strict=True):
        assert type(one) is type(other)


def test_the_district_plan_copied_as_text_is_the_same_to_the_last_row(huyen: Plan) -> None:
    wanted = lay_out(huyen)
    got = recognise(PlainTextReader().read(document_text(wanted).encode())).document
    assert got.blocks == wanted.blocks


def test_a_paper_that_khcn_drew_as_text_is_what_it_was(example: Plan) -> None:
    wanted = lay_out(example)
    got = recognise(PlainTextReader().read(render(example, "txt"))).document
    assert drawn_alike(got) == drawn_alike(wanted)


def test_every_line_of_a_known_paper_is_understood(example: Plan) -> None:
    notices = recognise(PlainTextReader().read(render(example, "txt"))).notices
    assert {notice.outcome for notice in notices} == {Outcome.UNDERSTOOD}
