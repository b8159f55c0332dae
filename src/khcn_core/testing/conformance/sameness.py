"""The same document gives the same bytes: nothing is kept from one call to the next."""

import copy
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

from khcn_core.document import Document
from khcn_core.testing.conformance.samples import ONE_OF_EACH, SHORT, WHOLE, document_of
from khcn_core.testing.conformance.subject import Subject, quoted, see

_THREADS = 4
_TURNS = 3
_HASTE = 1e-6
"""Seconds between two switches of threads, so that what can go wrong does."""


def same_bytes_twice(subject: Subject, document: Document) -> None:
    """See that a second call gives what the first one gave."""
    _see_same(subject.render(document), subject.render(document), "rendered twice")


def same_bytes_after_another_document(
    subject: Subject, documents: tuple[Document, Document]
) -> None:
    """See that what was drawn in between leaves no trace."""
    document, other = documents
    first = subject.render(document)
    subject.render(other)
    _see_same(first, subject.render(document), "rendered again after another document")


def same_bytes_from_another_instance(subject: Subject) -> None:
    """See that a copy of the renderer that has not drawn anything draws the same."""
    fresh = subject.fresh()
    subject.render(SHORT)
    _see_same(subject.render(WHOLE), fresh.render(WHOLE), "rendered by a copy of the renderer")


def same_bytes_from_threads(subject: Subject) -> None:
    """See that documents that are drawn at the same moment do not mix."""
    documents = [SHORT, WHOLE, *map(document_of, ONE_OF_EACH.values())] * _TURNS
    alone = [subject.render(document) for document in documents]
    with _switching_often(), ThreadPoolExecutor(_THREADS) as threads:
        together = list(threads.map(subject.render, documents))
    for one, other in zip(alone, together, strict=True):
        _see_same(one, other, "rendered while other threads render")


def document_and_options_stay_as_they_were(subject: Subject, document: Document) -> None:
    """See that drawing changes neither the document nor the options."""
    before, options = copy.deepcopy(document), dict[str, object]()
    subject.render(document, options)
    see(that=document == before, otherwise="render changed the document that it was given")
    see(that=not options, otherwise=f"render put {quoted(options)} into the options it was given")


@contextmanager
def _switching_often() -> Iterator[None]:
    usual = sys.getswitchinterval()
    sys.setswitchinterval(_HASTE)
    try:
        yield
    finally:
        sys.setswitchinterval(usual)


def _see_same(one: bytes, other: bytes, how: str) -> None:
    if one == other:
        return
    pairs = enumerate(zip(one, other, strict=False))
    at = next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))
    see(
        that=False,
        otherwise=f"the same document {how} gives other bytes: from byte {at} on "
        f"{quoted(one[at : at + 20])} became {quoted(other[at : at + 20])}",
    )
