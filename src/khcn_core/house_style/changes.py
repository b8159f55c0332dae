"""What a house style says: only what differs, so that all else stays as in the style under it.

The fields are those of `khcn_core.style`, in the same units. None leaves a thing as it is.
"""

from collections.abc import Mapping

from attrs import field, frozen
from attrs.converters import optional
from attrs.validators import optional as optionally

from khcn_core.errors import wrong_type
from khcn_core.house_style.limits import a_margin, a_size, a_space, measure, sizes, two_columns
from khcn_core.house_style.sizes import SizeSet
from khcn_core.mapping import FrozenMap
from khcn_core.model import is_a, items_of, placed, tuple_of
from khcn_core.style import Align, Role
from khcn_core.text import clean_all, filled

RUNNING = (
    Role.BASIS,
    Role.PREAMBLE,
    Role.OPENING,
    Role.HEADING_1,
    Role.HEADING_2,
    Role.HEADING_3,
    Role.BODY,
    Role.NUMBERED,
    Role.BULLET,
    Role.CLOSING,
)
"""The roles that the running text is made of."""


@frozen(kw_only=True, field_transformer=placed)
class PageChanges:
    """Margins in mm, and the distance of the page number from the upper edge."""

    top: int | None = field(default=None, validator=a_margin)
    bottom: int | None = field(default=None, validator=a_margin)
    left: int | None = field(default=None, validator=a_margin)
    right: int | None = field(default=None, validator=a_margin)
    header: int | None = field(default=None, validator=a_margin)


@frozen(kw_only=True, field_transformer=placed)
class RunningChanges:
    """The running text as a whole: from the legal bases to the closing, with the headings.

    Size and spacing in points, first line in mm, line spacing in lines.
    """

    size: int | None = field(default=None, validator=a_size)
    before: int | None = field(default=None, validator=a_space)
    after: int | None = field(default=None, validator=a_space)
    first_line: float | None = field(default=None, validator=measure(0, 100))
    line_spacing: float | None = field(default=None, validator=measure(0.5, 4))


@frozen(kw_only=True, field_transformer=placed)
class TextChanges:
    """One role: also weight, slant, alignment, and the indents in mm."""

    size: int | None = field(default=None, validator=a_size)
    before: int | None = field(default=None, validator=a_space)
    after: int | None = field(default=None, validator=a_space)
    first_line: float | None = field(default=None, validator=measure(0, 100))
    line_spacing: float | None = field(default=None, validator=measure(0.5, 4))
    bold: bool | None = field(default=None, validator=optionally(is_a(bool)))
    italic: bool | None = field(default=None, validator=optionally(is_a(bool)))
    align: Align | None = field(default=None, validator=optionally(is_a(Align)))
    left: float | None = field(default=None, validator=measure(0, 100))
    step: float | None = field(default=None, validator=measure(0, 100))


@frozen(kw_only=True, field_transformer=placed)
class TableChanges:
    """Tables of figures: lines in points, room around the text of a cell in mm, smaller sizes."""

    line: float | None = field(default=None, validator=measure(0.1, 6))
    beside: float | None = field(default=None, validator=measure(0, 10))
    above: float | None = field(default=None, validator=measure(0, 10))
    smaller: tuple[int, ...] | None = field(
        default=None, converter=optional(items_of), validator=sizes
    )


@frozen(kw_only=True, field_transformer=placed)
class RuleChanges:
    """The lines under motto, agency and subject: thickness and gap in points, share of the text."""

    thickness: float | None = field(default=None, validator=measure(0.1, 6))
    gap: float | None = field(default=None, validator=measure(0, 24))
    share: float | None = field(default=None, validator=measure(0.05, 1))


def _by_role(values: Mapping[Role, TextChanges]) -> FrozenMap[Role, TextChanges]:
    if not isinstance(values, Mapping):
        raise wrong_type(values, "đối tượng", "an object")
    return FrozenMap(
        dict(zip(tuple_of(values, Role), tuple_of(values.values(), TextChanges), strict=True))
    )


@frozen(kw_only=True, field_transformer=placed)
class HouseStyle:
    """What one style file says.

    `sizes` is a set of sizes that go together, `running` goes for the running text as a whole, and
    `text` for single roles: of what one file says of a thing, the last of these counts.
    `letterhead` and `signature` are the widths in mm of their two columns; `headings`, `rows` and
    `bullets` show the first label of each level.
    """

    font: str | None = field(default=None, converter=optional(filled))
    page: PageChanges = field(factory=PageChanges, validator=is_a(PageChanges))
    sizes: SizeSet | None = field(default=None, validator=optionally(is_a(SizeSet)))
    running: RunningChanges = field(factory=RunningChanges, validator=is_a(RunningChanges))
    text: FrozenMap[Role, TextChanges] = field(factory=FrozenMap, converter=_by_role)
    letterhead: tuple[int, int] | None = field(
        default=None, converter=optional(items_of), validator=two_columns
    )
    signature: tuple[int, int] | None = field(
        default=None, converter=optional(items_of), validator=two_columns
    )
    signature_gap: int | None = field(default=None, validator=a_space)
    table: TableChanges = field(factory=TableChanges, validator=is_a(TableChanges))
    rule: RuleChanges = field(factory=RuleChanges, validator=is_a(RuleChanges))
    headings: tuple[str, ...] | None = field(default=None, converter=optional(clean_all))
    rows: tuple[str, ...] | None = field(default=None, converter=optional(clean_all))
    bullets: tuple[str, ...] | None = field(default=None, converter=optional(clean_all))
