"""The text of a file: complete, in order, and to the letter where that is declared."""

from collections.abc import Iterable, Mapping

from khcn_core.canonical_text import document_text
from khcn_core.document import Block, Document
from khcn_core.plain_text.reading import unspaced
from khcn_core.rendering import Capability
from khcn_core.testing.conformance.hostile import everywhere
from khcn_core.testing.conformance.samples import document_of
from khcn_core.testing.conformance.subject import NO_OPTIONS, NonconformityError, Subject, quoted


def every_block_is_drawn(subject: Subject, block: Block) -> None:
    """See that a document of this one block says what the block says."""
    text_is_whole(subject, document_of(block))


def hostile_text_stays_as_it_is(subject: Subject, text: str) -> None:
    """See that no text is taken for markup, reordered, trimmed or cut, wherever it stands."""
    text_is_whole(subject, everywhere(text))


def text_is_complete_and_in_order(subject: Subject, document: Document) -> None:
    """See that every text is there, once, in its order; white space may differ."""
    found = unspaced(subject.text(subject.render(document)))
    see_pieces(found, map(unspaced, document_text(document).split("\n")))


def text_is_exact(subject: Subject, document: Document) -> None:
    """See that the text is the canonical text, character by character."""
    found = subject.text(subject.render(document))
    see_pieces(found, document_text(document).splitlines(keepends=True))


def text_is_whole(
    subject: Subject, document: Document, options: Mapping[str, object] = NO_OPTIONS
) -> None:
    """See that the text is all there, as exactly as the renderer declares."""
    found = subject.text(subject.render(document, options))
    lines = document_text(document).splitlines(keepends=True)
    if subject.declares(Capability.EXACT_TEXT):
        see_pieces(found, lines)
    else:
        see_pieces(unspaced(found), map(unspaced, lines))


def see_pieces(found: str, pieces: Iterable[str]) -> None:
    """See that a text is made of these pieces, one right after the other."""
    at = 0
    for piece in pieces:
        if not found.startswith(piece, at):
            raise NonconformityError(_misplaced(piece, found, at))
        at += len(piece)
    if at < len(found):
        raise NonconformityError(f"the file says more than its document: {quoted(found[at:])}")


def _misplaced(piece: str, found: str, at: int) -> str:
    fault = "is not where it belongs in" if piece in found else "is missing from"
    there = quoted(found[at : at + len(piece)])
    return f"{quoted(piece)} {fault} the file's text; in its place stands {there}"
