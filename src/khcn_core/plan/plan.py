"""The plan itself."""

import enum
from collections.abc import Iterable

from attrs import field, frozen
from attrs.converters import optional
from attrs.validators import optional as optionally

from khcn_core.dates import PartialDate, Period, a_year
from khcn_core.errors import refusal
from khcn_core.model import is_a, placed, tuple_of
from khcn_core.plan.agency import Agency, DocumentNumber, Recipient, Signature
from khcn_core.plan.prose import Basis, Paragraph
from khcn_core.plan.sections import Annex, Block, as_blocks
from khcn_core.plan.walk import walk
from khcn_core.text import clean, clean_all, filled

DEEPEST = 24
"""How many levels of sections, bullets and lines a plan may have one in another."""


class Status(enum.Enum):
    """How far a plan has come. A signed one may still lack its number."""

    DRAFT = "draft"
    """Dự thảo."""
    SIGNED = "signed"
    """Đã ký."""
    ISSUED = "issued"
    """Đã ban hành."""


class Purpose(enum.Enum):
    """What a plan is for."""

    PROPOSAL = "proposal"
    """An estimate proposed in the year before (xây dựng dự toán)."""
    EXECUTION = "execution"
    """A plan to carry out, after the money is allocated (triển khai thực hiện)."""
    ADJUSTMENT = "adjustment"
    """A change within the year (điều chỉnh, bổ sung)."""


@frozen(kw_only=True, field_transformer=placed)
class Citation:
    """Another document that a plan names: its kind, number and symbol, date, issuer, subject."""

    kind: str = field(converter=clean)
    number: str | None = field(default=None, converter=optional(clean))
    date: PartialDate | None = field(default=None, validator=optionally(is_a(PartialDate)))
    issuer: str | None = field(default=None, converter=optional(clean))
    subject: str | None = field(default=None, converter=optional(clean))


@frozen(kw_only=True, field_transformer=placed)
class Outline:
    """How a plan numbers, shown by the first label of each level, outermost first.

    `headings` as in ("I.", "1.", "a)"), `rows` of tables as in ("I", "01"), `bullets` as in
    ("-", "+"). None leaves it to the style.
    """

    headings: tuple[str, ...] | None = field(default=None, converter=optional(clean_all))
    rows: tuple[str, ...] | None = field(default=None, converter=optional(clean_all))
    bullets: tuple[str, ...] | None = field(default=None, converter=optional(clean_all))


@frozen(kw_only=True, field_transformer=placed)
class Acceptance:
    """A finding that the agency has looked at and lets stand: its code, and the reason why.

    `path` is its place as the finding names it; None accepts the code everywhere in the plan.
    """

    code: str = field(converter=filled)
    reason: str = field(converter=filled)
    path: str | None = field(default=None, converter=optional(filled))


def _as_preamble(values: Iterable[Basis | Paragraph]) -> tuple[Basis | Paragraph, ...]:
    return tuple_of(values, Basis, Paragraph)


def _as_recipients(values: Iterable[Recipient]) -> tuple[Recipient, ...]:
    return tuple_of(values, Recipient)


def _as_annexes(values: Iterable[Annex]) -> tuple[Annex, ...]:
    return tuple_of(values, Annex)


def _as_acceptances(values: Iterable[Acceptance]) -> tuple[Acceptance, ...]:
    return tuple_of(values, Acceptance)


@frozen(kw_only=True, field_transformer=placed)
class Plan:
    """A plan for science and technology and its budget, as the agency decided it.

    It holds what is meant, not what it looks like: numbering, capitals, dates and amounts are put
    into words by `lay_out`. `fiscal_year` is the year N that is planned for, `reporting_period`
    the months of the year before that the prose reports on, `guidance` the letter that asked for
    the plan, `archive` what follows "Lưu:". A `date` of None leaves all of it open. What is
    `accepted` is for checks and never printed.
    """

    agency: Agency = field(validator=is_a(Agency))
    number: DocumentNumber = field(validator=is_a(DocumentNumber))
    place: str = field(converter=clean)
    subject: str = field(converter=clean)
    fiscal_year: int = field(validator=a_year)
    status: Status = field(default=Status.DRAFT, validator=is_a(Status))
    purpose: Purpose = field(default=Purpose.PROPOSAL, validator=is_a(Purpose))
    date: PartialDate | None = field(default=None, validator=optionally(is_a(PartialDate)))
    kind: str = field(default="Kế hoạch", converter=clean)
    reporting_period: Period | None = field(default=None, validator=optionally(is_a(Period)))
    guidance: Citation | None = field(default=None, validator=optionally(is_a(Citation)))
    outline: Outline = field(factory=Outline, validator=is_a(Outline))
    addressees: tuple[str, ...] = field(default=(), converter=clean_all)
    preamble: tuple[Basis | Paragraph, ...] = field(default=(), converter=_as_preamble)
    opening: str | None = field(default=None, converter=optional(clean))
    body: tuple[Block, ...] = field(default=(), converter=as_blocks)
    closing: str | None = field(default=None, converter=optional(clean))
    recipients: tuple[Recipient, ...] = field(default=(), converter=_as_recipients)
    archive: str | None = field(default=None, converter=optional(clean))
    signature: Signature | None = field(default=None, validator=optionally(is_a(Signature)))
    annexes: tuple[Annex, ...] = field(default=(), converter=_as_annexes)
    accepted: tuple[Acceptance, ...] = field(default=(), converter=_as_acceptances)

    def __attrs_post_init__(self) -> None:
        for path, depth, _node in walk(self):
            if depth > DEEPEST:
                raise refusal(
                    "lồng quá {deepest} cấp",
                    "nested more than {deepest} levels deep",
                    path=path,
                    deepest=DEEPEST,
                )
