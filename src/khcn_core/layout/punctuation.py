"""The marks that end lines."""

END_OF_DOCUMENT = "./."
"""Closes the text of every specimen in Nghị định 30/2020/NĐ-CP, Phụ lục III."""


def ended(text: str, mark: str) -> str:
    """Return the text with `mark` at its end, unless a mark stands there already."""
    return text if text.endswith((";", ".", ",", ":")) else text + mark


def closed(text: str) -> str:
    """Return the last paragraph with the mark that ends a document."""
    return text.removesuffix("/.").removesuffix(".") + END_OF_DOCUMENT
