"""Addressees and preamble, as they stand between the title and the body."""

import re
from collections.abc import Sequence

from khcn_core.document import Paragraph as PaperParagraph
from khcn_core.plan import Basis, Paragraph
from khcn_core.reading.understanding.marks import unmarked
from khcn_core.style import Role

_USUAL_LABEL = re.compile(r"kính gửi\s*:?|[-+]?", re.IGNORECASE)


def addressees_of(paragraphs: Sequence[PaperParagraph]) -> tuple[str, ...]:
    """Return who a plan is addressed to: on the line of "Kính gửi:", or each on one below it."""
    first, *others = map(_name, paragraphs)
    if not others:
        return (first,)
    names = [unmarked(text, ";") for text in others[:-1]]
    names += [unmarked(text, ".") for text in others[-1:]]
    return (first, *names) if first else tuple(names)


def preamble_of(paragraphs: Sequence[PaperParagraph]) -> tuple[Basis | Paragraph, ...]:
    """Return legal bases, without the marks that layout sets, and the paragraphs beside them."""
    last = max((i for i, each in enumerate(paragraphs) if each.role is Role.BASIS), default=-1)
    return tuple(
        Basis(text=unmarked(each.text, "." if index == last else ";"))
        if each.role is Role.BASIS
        else Paragraph(text=each.text)
        for index, each in enumerate(paragraphs)
    )


def _name(paragraph: PaperParagraph) -> str:
    """Return who is named, with a label that layout would not set there anyway."""
    is_usual = _USUAL_LABEL.fullmatch(paragraph.label)
    return paragraph.text if is_usual else f"{paragraph.label} {paragraph.text}"
