"""Letters as Unicode has them: from old fonts, from other alphabets, from pieces.

Only what the text itself proves is converted (`khcn_core.vi.legacy`), and each line that was is
told.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator

from attrs import evolve

from khcn_core.messages import Message, message
from khcn_core.reading.recognition.styled import is_styled
from khcn_core.source import Cell, Grid, Item, Line, Notice, Outcome, Place, Source
from khcn_core.text import without_forbidden
from khcn_core.vi.legacy import FontEncoding, find_legacy_encoding, from_legacy, look_alikes

_SHOWN = 60
_WITHOUT_WIDTH = re.compile("[\u200b\u200e\u200f\u2060\ufeff]")
_GLUE = re.compile(r"(?<=\S)\u00a0(?=\S)")
"""A no-break space between words; a run of them is room to write a figure by hand."""
_LONGEST_PROOF = 20_000
"""How many letters are searched for the proof that a font is an old one."""


def in_unicode(source: Source) -> Source:
    """Return a source with its letters as Unicode has them, and a notice for each that was not.

    Papers that have our styles are in Unicode.
    """
    ours = is_styled(source)
    encoding = None if ours else find_legacy_encoding(_proof(source))
    notices: list[Notice] = []

    def mended(text: str, place: Place) -> str:
        typed = text if ours or source.unbroken else _GLUE.sub(" ", _WITHOUT_WIDTH.sub("", text))
        clean = _printable(typed, place, notices)
        return clean if ours else _converted(clean, place, encoding, notices)

    items = tuple(_with_texts(item, mended) for item in source.items)
    return evolve(source, items=items, dropped=(*source.dropped, *notices))


def _proof(source: Source) -> str:
    """Return what is searched: lines that hold a letter beyond ASCII."""
    texts = (text for item in source.items for text in _texts(item) if not text.isascii())
    return "\n".join(texts)[:_LONGEST_PROOF]


def _texts(item: Item) -> Iterator[str]:
    if isinstance(item, Line):
        yield item.text
    elif isinstance(item, Grid):
        yield from (cell.text for row in item.rows for cell in row)


def _with_texts(item: Item, mended: Callable[[str, Place], str]) -> Item:
    if isinstance(item, Line):
        return evolve(
            item,
            text=mended(item.text, item.place),
            label=None if item.label is None else mended(item.label, item.place),
            lead=mended(item.lead, item.place),
        )
    if isinstance(item, Grid):
        rows = tuple(tuple(_cell(cell, item.place, mended) for cell in row) for row in item.rows)
        return evolve(item, rows=rows)
    return item


def _cell(cell: Cell, place: Place, mended: Callable[[str, Place], str]) -> Cell:
    text = "\n".join(mended(part, place) for part in cell.text.split("\n"))
    return cell if text == cell.text else evolve(cell, text=text)


def _printable(text: str, place: Place, notices: list[Notice]) -> str:
    """Return a text in NFC, without what no paper shows."""
    printable = without_forbidden(text)
    if len(printable) != len(text):
        said = message("có ký tự điều khiển", "it has control characters")
        notices.append(_notice(text, place, Outcome.LOST, said))
    return unicodedata.normalize("NFC", printable).strip(" ")


def _converted(
    text: str, place: Place, encoding: FontEncoding | None, notices: list[Notice]
) -> str:
    """Return a text converted from an old font and other alphabets, as far as it proves that."""
    found = encoding if encoding and not text.isascii() else find_legacy_encoding(text)
    converted = from_legacy(text, found) if found else text
    if found:
        said = message("gõ bằng phông {found}", "typed for a {found} font", found=found)
        notices.append(_notice(text, place, Outcome.CONVERTED, said))
    found_alike = list(look_alikes(converted))
    if found_alike:
        letters = list(converted)
        for each in found_alike:
            letters[each.place] = each.latin
        converted = "".join(letters)
        pairs = dict.fromkeys((each.letter, each.latin) for each in found_alike)
        said = message(
            "chữ “{letter}” thuộc bảng chữ khác, đổi thành “{latin}”",
            "the letter “{letter}” is of another alphabet, changed to “{latin}”",
            letter=" ".join(letter for letter, _ in pairs),
            latin=" ".join(latin for _, latin in pairs),
        )
        notices.append(_notice(text, place, Outcome.CONVERTED, said))
    return converted


def _notice(text: str, place: Place, outcome: Outcome, reason: Message) -> Notice:
    return Notice(place=place, excerpt=text[:_SHOWN], outcome=outcome, reason=reason)
