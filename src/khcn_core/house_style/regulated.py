"""What the decree says of the looks of each element.

Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II and III and the table of Mục V. What is
not here, tables inside the text above all, is left to the agency.
"""

from attrs import evolve, frozen

from khcn_core.mapping import FrozenMap
from khcn_core.style import Align, Role


@frozen(kw_only=True)
class Regulated:
    """The looks that the decree gives to one element; None is what it leaves open.

    `sizes` are the least and the most in points, `line_spacing` in lines; `first_lines` are in
    mm, and `gap` is the least room between paragraphs in points.
    """

    sizes: tuple[int, int]
    bold: bool | None = False
    italic: bool = False
    align: Align | None = Align.CENTER
    line_spacing: tuple[float, float] | None = None
    first_lines: tuple[float, ...] = ()
    gap: int | None = None


_SINGLE = (1.0, 1.0)
_COUNTRY = Regulated(sizes=(12, 13), bold=True, line_spacing=_SINGLE)
_TITLE = Regulated(sizes=(13, 14), bold=True)
_TEXT = Regulated(
    sizes=(13, 14),
    align=Align.JUSTIFY,
    line_spacing=(1.0, 1.5),
    first_lines=(10, 12.7),
    gap=6,
)
# Where the headings of a plan stand is not said, only what makes them stand out.
_HEADING = Regulated(sizes=(13, 14), bold=True, align=None, line_spacing=(1.0, 1.5), gap=6)

REGULATED = FrozenMap(
    {
        Role.COUNTRY: _COUNTRY,
        Role.MOTTO: evolve(_COUNTRY, sizes=(13, 14)),
        Role.SUPERIOR: evolve(_COUNTRY, bold=False),
        Role.AGENCY: _COUNTRY,
        Role.NUMBER: Regulated(sizes=(13, 13)),
        Role.PLACE_AND_DATE: Regulated(sizes=(13, 14), italic=True),
        Role.KIND: _TITLE,
        Role.SUBJECT: _TITLE,
        Role.ANNEX_LABEL: evolve(_TITLE, sizes=(14, 14)),
        Role.ANNEX_TITLE: _TITLE,
        Role.ANNEX_REFERENCE: Regulated(sizes=(13, 14), italic=True),
        Role.ADDRESSEE: Regulated(sizes=(13, 14), align=None),
        Role.BASIS: evolve(_TEXT, italic=True),
        Role.PREAMBLE: _TEXT,
        Role.OPENING: _TEXT,
        Role.HEADING_1: _HEADING,
        Role.HEADING_2: _HEADING,
        Role.HEADING_3: evolve(_HEADING, bold=None),  # a khoản's title is bold, a điểm is not
        Role.BODY: _TEXT,
        Role.NUMBERED: _TEXT,
        Role.BULLET: _TEXT,
        Role.CLOSING: _TEXT,
        Role.RECIPIENTS_LABEL: Regulated(sizes=(12, 12), bold=True, italic=True, align=Align.LEFT),
        Role.RECIPIENT: Regulated(sizes=(11, 11), align=Align.LEFT),
        Role.AUTHORITY: _TITLE,
        Role.POSITION: _TITLE,
        Role.SIGNER: _TITLE,
        Role.PAGE_NUMBER: Regulated(sizes=(13, 14)),
    }
)
"""The elements that a plan has."""
