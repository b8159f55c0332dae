"""How a plan of each kind of body ends and is numbered: recipients, archive, signature, symbol.

Source of the signature: Nghị định 30/2020/NĐ-CP, Phụ lục I, II.7. A People's Committee signs as a
collective (TM.), a department by its head.
"""

from attrs import frozen

from khcn_core.forms.agencies import Issuer
from khcn_core.plan import AgencyLevel, DocumentNumber, Recipient, Signature

_REPORT, _DO = "để báo cáo", "để thực hiện"
_SCIENCE, _FINANCE = "Sở Khoa học và Công nghệ", "Sở Tài chính"
_COMMITTEE = Signature(authority=["TM. Ủy ban nhân dân"], position="Chủ tịch")


@frozen(kw_only=True)
class Ending:
    """What stands at the end of a plan, and who asks for it."""

    recipients: tuple[Recipient, ...]
    archive: str
    signature: Signature
    asked_by: str
    sent_to: str


def ending(issuer: Issuer) -> Ending:
    """Return the end of a plan of this issuer."""
    match issuer.level:
        case AgencyLevel.COMMUNE:
            return _of_commune(issuer.unit)
        case AgencyLevel.DISTRICT:
            return _of_district(issuer.unit)
        case AgencyLevel.PROVINCE:
            return _of_province(issuer.unit)
        case AgencyLevel.DEPARTMENT:
            return _of_department(issuer.unit)


def symbol(issuer: Issuer) -> DocumentNumber:
    """Return the symbol of a plan: KH-UBND, or KH-SKHCN after the initials of a department."""
    if issuer.level is not AgencyLevel.DEPARTMENT:
        return DocumentNumber(symbol="KH-UBND")
    words = issuer.agency.name.split()
    return DocumentNumber(symbol="KH-" + "".join(word[0].upper() for word in words if word != "và"))


def _of_commune(unit: str) -> Ending:
    return Ending(
        recipients=(
            Recipient(name=_SCIENCE, purpose=_REPORT),
            Recipient(name=_FINANCE, purpose=_REPORT),
            Recipient(name=f"Thường trực Đảng ủy {unit}"),
            Recipient(name=f"Thường trực HĐND {unit}"),
            Recipient(name=f"Chủ tịch, các Phó Chủ tịch UBND {unit}"),
            Recipient(name=f"Các phòng, trung tâm thuộc UBND {unit}", purpose=_DO),
        ),
        archive="VT, VHXH",
        signature=_COMMITTEE,
        asked_by=_SCIENCE,
        sent_to=f"{_SCIENCE}, {_FINANCE}",
    )


def _of_district(unit: str) -> Ending:
    return Ending(
        recipients=(
            Recipient(name=_SCIENCE, purpose=_REPORT),
            Recipient(name=f"Thường trực HĐND {unit}"),
            Recipient(name=f"Chủ tịch, các Phó Chủ tịch UBND {unit}"),
            Recipient(name=f"Phòng Tài chính - Kế hoạch {unit}", purpose=_DO),
        ),
        archive="VT",
        signature=_COMMITTEE,
        asked_by=_SCIENCE,
        sent_to=_SCIENCE,
    )


def _of_province(unit: str) -> Ending:
    return Ending(
        recipients=(
            Recipient(name="Bộ Khoa học và Công nghệ", purpose=_REPORT),
            Recipient(name="Bộ Tài chính", purpose=_REPORT),
            Recipient(name=f"Thường trực HĐND {unit}"),
            Recipient(name=f"Chủ tịch, các Phó Chủ tịch UBND {unit}"),
            Recipient(name=_SCIENCE, purpose=_DO),
            Recipient(name=_FINANCE, purpose=_DO),
        ),
        archive="VT",
        signature=_COMMITTEE,
        asked_by="Bộ Khoa học và Công nghệ",
        sent_to="Bộ Khoa học và Công nghệ, Bộ Tài chính",
    )


def _of_department(unit: str) -> Ending:
    return Ending(
        recipients=(
            Recipient(name="Bộ Khoa học và Công nghệ", purpose=_REPORT),
            Recipient(name=f"UBND {unit}", purpose=_REPORT),
            Recipient(name=_FINANCE),
            Recipient(name="Giám đốc, các Phó Giám đốc Sở"),
        ),
        archive="VT",
        signature=Signature(position="Giám đốc"),
        asked_by="Bộ Khoa học và Công nghệ",
        sent_to=f"Bộ Khoa học và Công nghệ, UBND {unit}",
    )
