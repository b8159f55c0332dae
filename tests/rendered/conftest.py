"""Documents as LibreOffice prints them, each group of them in one call."""

from collections.abc import Callable, Mapping
from functools import cache

import pytest
from catalogue import GROUPS
from paper import Paper
from press import print_all
from shown import Printed, Shown

from khcn_core import Document, render


@pytest.fixture(scope="session")
def print_documents(
    tmp_path_factory: pytest.TempPathFactory,
) -> Callable[[Mapping[str, Document]], Printed]:
    """Return a function that prints documents by their names, in both formats."""
    profile = tmp_path_factory.mktemp("profile")

    def print_documents(documents: Mapping[str, Document]) -> Printed:
        folder = tmp_path_factory.mktemp("printed")
        files = {
            f"{name}_{format}.{format}": render(document, format)
            for name, document in documents.items()
            for format in ("docx", "odt")
        }
        pdfs = print_all(files, folder, profile)
        return {
            name: {
                format: Shown(document, Paper(pdfs[f"{name}_{format}.{format}"]))
                for format in ("docx", "odt")
            }
            for name, document in documents.items()
        }

    return print_documents


@pytest.fixture(scope="session")
def show(
    print_documents: Callable[[Mapping[str, Document]], Printed],
) -> Callable[[str], Printed]:
    """Return a function that shows the documents of a group of the catalogue."""

    @cache
    def show(group: str) -> Printed:
        return print_documents({name: make() for name, make in GROUPS[group].items()})

    return show
