"""Who issues a plan, and who it goes to."""

import enum

from attrs import field, frozen
from attrs.converters import optional
from attrs.validators import optional as optionally

from khcn_core.dates import whole_number
from khcn_core.model import is_a, placed
from khcn_core.text import clean, clean_all, filled


class AgencyLevel(enum.Enum):
    """Where an agency stands. Which levels exist on a given day is a matter of dated rules."""

    PROVINCE = "province"
    DISTRICT = "district"
    COMMUNE = "commune"
    DEPARTMENT = "department"


@frozen(kw_only=True, field_transformer=placed)
class Agency:
    """The issuing agency, named in full as in running text ("Ủy ban nhân dân huyện ...").

    `superior` is the agency directly above it, printed over its name; a People's Committee has
    none (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.2).
    """

    name: str = field(converter=filled)
    level: AgencyLevel = field(validator=is_a(AgencyLevel))
    superior: str | None = field(default=None, converter=optional(clean))


@frozen(kw_only=True, field_transformer=placed)
class DocumentNumber:
    """Number and symbol, as in "05/KH-UBND". The number is None until it is assigned.

    Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, II.3.
    """

    symbol: str = field(converter=clean)
    number: int | None = field(default=None, validator=optionally(whole_number(1, 999_999)))


@frozen(kw_only=True, field_transformer=placed)
class Recipient:
    """One line of "Nơi nhận", with its purpose ("để báo cáo") if that is said."""

    name: str = field(converter=filled)
    purpose: str | None = field(default=None, converter=optional(clean))


@frozen(kw_only=True, field_transformer=placed)
class Signature:
    """Who signs: up to three lines of authority (TM., KT., TL., ...), the position, the name.

    Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, II.7. Text is stored in ordinary case; the paper
    shows authority and position in capitals.
    """

    position: str = field(converter=clean)
    authority: tuple[str, ...] = field(default=(), converter=clean_all)
    name: str | None = field(default=None, converter=optional(clean))
