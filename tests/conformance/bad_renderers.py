"""Formats that do one thing wrong."""

import json
import re
import time
from collections.abc import Callable, Mapping

from attrs import evolve
from json_format import Good

from khcn_core.canonical_text import document_text
from khcn_core.document import Document, Paragraph, Table
from khcn_core.rendering import Choices, chosen
from khcn_core.style import Role

Change = Callable[[Document], Document]


class Changed(Good):
    """Draws another document than it was given."""

    def __init__(self, change: Change) -> None:
        self.change = change

    def said(self, document: Document, choices: Choices) -> dict[str, object]:
        return super().said(self.change(document), choices)


def without_bullets(document: Document) -> Document:
    kept = [
        block
        for block in document.blocks
        if not (isinstance(block, Paragraph) and block.role is Role.BULLET)
    ]
    return evolve(document, blocks=kept)


def tables_changed(change: Callable[[Table], Table]) -> Change:
    return lambda document: evolve(
        document,
        blocks=[change(block) if isinstance(block, Table) else block for block in document.blocks],
    )


def without_spans(table: Table) -> Table:
    return evolve(
        table,
        header=[evolve(cell, row_span=1, column_span=1) for cell in table.header],
        rows=[evolve(row, span=1) for row in table.rows],
    )


def with_rows_swapped(table: Table) -> Table:
    return evolve(table, rows=table.rows[::-1])


class Rewording(Good):
    """Changes the text on its way."""

    def __init__(self, change: Callable[[str], str]) -> None:
        self.change = change

    def said(self, document: Document, choices: Choices) -> dict[str, object]:
        return {**super().said(document, choices), "text": self.change(document_text(document))}


def without_no_break_spaces_around(text: str) -> str:
    return re.sub("^\u00a0+|\u00a0+$", "", text, flags=re.MULTILINE)


def crashing_on_markup(text: str) -> str:
    if "&" in text:
        raise ValueError("unescaped &")
    return text


class Claiming(Good):
    """Says something untrue of a capability."""

    def __init__(self, **untrue: object) -> None:
        self.untrue = untrue

    def said(self, document: Document, choices: Choices) -> dict[str, object]:
        return {**super().said(document, choices), **self.untrue}


class Calling(Good):
    """Does something else whenever it draws."""

    def __init__(self, call: Callable[[], object]) -> None:
        self.call = call

    def said(self, document: Document, choices: Choices) -> dict[str, object]:
        self.call()
        return super().said(document, choices)


def swallowed(call: Callable[[], object]) -> Callable[[], object]:
    def quietly() -> None:
        try:
            call()
        except OSError:
            return

    return quietly


class Counting(Good):
    """Numbers its files."""

    drawn = 0

    def said(self, document: Document, choices: Choices) -> dict[str, object]:
        self.drawn += 1
        return {**super().said(document, choices), "number": self.drawn}


class Remembering(Good):
    """Keeps the longest text it has seen."""

    longest = 0

    def said(self, document: Document, choices: Choices) -> dict[str, object]:
        self.longest = max(self.longest, len(document.blocks))
        return {**super().said(document, choices), "longest": self.longest}


class Prejudiced(Good):
    """Keeps the first document's title for all that follow."""

    first = ""

    def said(self, document: Document, choices: Choices) -> dict[str, object]:
        self.first = self.first or str(len(document.blocks))
        return {**super().said(document, choices), "first": self.first}


class Sharing(Good):
    """Keeps the document at hand where every thread finds it."""

    def said(self, document: Document, choices: Choices) -> dict[str, object]:
        self.document = document
        time.sleep(0.001)
        return super().said(self.document, choices)


class Mutating(Good):
    """Tidies up the document that it was given."""

    def said(self, document: Document, choices: Choices) -> dict[str, object]:
        object.__setattr__(document, "attachment", b"drawn")
        return super().said(document, choices)


class FillingIn(Good):
    """Writes the defaults into the options that it was given."""

    def render(self, document: Document, options: Mapping[str, object]) -> bytes:
        data = super().render(document, options)
        if isinstance(options, dict):
            options["copies"] = 1
        return data


class Careless(Good):
    """Looks at no option before it uses it."""

    def render(self, document: Document, options: Mapping[str, object]) -> bytes:
        said = super().said(document, chosen("json", self.options, {}))
        return json.dumps({**said, "copies": str(options.get("copies", 2))}).encode()


class Deaf(Good):
    """Checks its options and forgets them."""

    def said(self, document: Document, choices: Choices) -> dict[str, object]:
        return {**super().said(document, choices), "choices": {}}


class Raising(Good):
    """Refuses options with an error of its own."""

    def render(self, document: Document, options: Mapping[str, object]) -> bytes:
        if options:
            raise KeyError("options")
        return super().render(document, options)


class Abridging(Good):
    """Leaves text out when an option is chosen."""

    def said(self, document: Document, choices: Choices) -> dict[str, object]:
        said = super().said(document, choices)
        return {**said, "text": ""} if choices.number("sheets") > 1 else said


def having(**members: object) -> Good:
    """Return a renderer with other members than it should have."""
    return type("Odd", (Good,), members)()
