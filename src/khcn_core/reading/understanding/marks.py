"""The marks that layout sets at the ends of lines, taken off again."""

from khcn_core.layout.punctuation import END_OF_DOCUMENT, closed, ended
from khcn_core.text import clean


def unmarked(text: str, mark: str) -> str:
    """Return what layout makes this text of by putting `mark` at its end, the text itself if none.

    >>> unmarked("Căn cứ Luật Ngân sách nhà nước;", ";"), unmarked("gồm:", ";")
    ('Căn cứ Luật Ngân sách nhà nước', 'gồm:')
    """
    bare = clean(text.removesuffix(mark))
    return bare if bare and ended(bare, mark) == text else text


def unclosed(text: str) -> str:
    """Return the last paragraph without the mark that ends a document.

    >>> unclosed("Kính đề nghị xem xét./.")
    'Kính đề nghị xem xét'
    """
    bare = clean(text.removesuffix(END_OF_DOCUMENT))
    return bare if bare and closed(bare) == text else text
