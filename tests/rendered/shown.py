"""A document beside the paper that LibreOffice makes of it."""

from functools import cached_property
from typing import TypeAlias

from elements import Placed, place
from paper import Line, Page, Paper

from khcn_core import Document
from khcn_core.style import Role


class Shown:
    """A document, its paper, and each of its texts found there."""

    def __init__(self, document: Document, paper: Paper) -> None:
        self.document = document
        self.style = document.style
        self.paper = paper

    @cached_property
    def placed(self) -> list[Placed]:
        return place(self.document, self.paper)

    def every(self, *roles: Role) -> list[Placed]:
        """Return the texts in these roles, in the order of reading."""
        return [each for each in self.placed if each.role in roles]

    def one(self, role: Role) -> Placed:
        """Return the only text in a role."""
        (found,) = self.every(role)
        return found

    def page_of(self, line: Line) -> Page:
        return self.paper.pages[line.page - 1]

    def tables(self) -> list[list[Placed]]:
        """Return the cells of each table of figures, part by part, headers included."""
        cells: dict[tuple[int, int], list[Placed]] = {}
        for each in self.every(Role.TABLE_HEADER, Role.CELL):
            cells.setdefault((each.element.block, each.element.part), []).append(each)
        return list(cells.values())


Printed: TypeAlias = dict[str, dict[str, Shown]]
"""Documents by name, in each format by its name."""
