"""A paragraph as lines of a `Source`."""

from collections.abc import Iterator

from attrs import evolve

from khcn_core.own_styles import TEXT, Part
from khcn_core.source import MARKERS, Line, Place
from khcn_core.style import Align, Role
from khcn_core.word_processing.letters import Letters
from khcn_core.word_processing.looks import TextLook


def lines_of(
    letters: Letters, look: TextLook, place: Place, role: tuple[Role | None, int], number: str
) -> Iterator[Line]:
    """Yield the lines of a paragraph that looks so, has this role and level, and this number.

    A paragraph with a role is one line, and divided into its parts; any other has a line for each
    of its own, the number before the first. A number may stand by itself, as those of rows do.
    """
    line = Line(
        text=_flat(letters.text),
        place=place,
        role=role[0],
        level=role[1],
        bold=letters.is_bold,
        italic=letters.is_italic,
        centred=look.align is Align.CENTER,
    )
    if line.role:
        line = _divided(line, letters, number)
        if line.text or line.label or line.lead:
            yield line
        return
    if number and not letters.text.strip() and number not in MARKERS:
        yield evolve(line, text=number)
        return
    for at, text in enumerate(letters.text.split("\n")):
        prefix = f"{number} " if number and not at else ""
        if text.strip():
            yield evolve(line, text=prefix + text)


def _divided(line: Line, letters: Letters, number: str) -> Line:
    """Divide a line into label, text and lead, as character styles say."""
    label, text = _parted(letters.part(Part.LABEL), letters.part(*TEXT))
    lead = letters.part(Part.LEAD)
    if text:
        text, lead = _parted(text, lead)
    else:
        label, lead = _parted(label, lead)
    none = "" if letters.is_unlabelled else None
    return evolve(line, label=_flat(label) or number or none, text=_flat(text), lead=_flat(lead))


def _parted(before: str, behind: str) -> tuple[str, str]:
    """Take away the one space that parts two texts which both stand there."""
    if not before or not behind:
        return before, behind
    if behind.startswith(" "):
        return before, behind.removeprefix(" ")
    return before.removesuffix(" "), behind


def _flat(text: str) -> str:
    return text.replace("\n", " ")
