"""What styles and properties say of letters and lines."""

import functools
from typing import Self

import attrs
from attrs import evolve, frozen

from khcn_core.own_styles import OwnStyle
from khcn_core.style import Align, Role, heading_role
from khcn_core.vi.legacy import FontEncoding

ALIGNMENTS = {
    "left": Align.LEFT,
    "start": Align.LEFT,
    "center": Align.CENTER,
    "right": Align.RIGHT,
    "end": Align.RIGHT,
}
"""How lines stand, by the words that all formats have for it."""


@frozen(kw_only=True)
class TextLook:
    """What styles and properties say; None where they say nothing."""

    own: OwnStyle | None = None
    heading: int | None = None
    bold: bool | None = None
    italic: bool | None = None
    underlined: bool | None = None
    raised: bool | None = None
    hidden: bool | None = None
    capitals: bool | None = None
    font: str | None = None
    align: Align | None = None

    @property
    def encoding(self) -> FontEncoding | None:
        """The encoding that the letters of the font need."""
        name = (self.font or "").lower()
        if name.startswith(".vn"):
            return "TCVN3"
        return "VNI" if name.startswith("vni-") else None

    @property
    def draws_capitals(self) -> bool:
        """Whether the font has capitals in the places of small letters, as .VnTimeH does."""
        return self.encoding == "TCVN3" and (self.font or "").endswith("H")

    @property
    def role(self) -> tuple[Role | None, int]:
        """The role and the level that a style of ours says, or that of the program's headings."""
        if self.own is not None and self.own.role:
            return self.own.role, self.own.level
        return (heading_role(self.heading), self.heading) if self.heading else (None, 0)

    @functools.cached_property
    def of_letters(self) -> Self:
        """What letters have of it: a style of ours that paragraphs have says nothing of them."""
        return evolve(self, own=None)

    def with_(self, other: Self) -> Self:
        """Return this look, changed by what another one says."""
        every = attrs.asdict(other, recurse=False)
        said = {name: found for name, found in every.items() if found is not None}
        return evolve(self, **said) if said else self
