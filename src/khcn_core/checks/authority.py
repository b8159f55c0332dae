"""Does the signature fit the position of who signs, and the kind of body it is signed for?"""

import re
from collections.abc import Iterator

from khcn_core.checks.bodies import is_committee
from khcn_core.checks.findings import Hit, Severity, hit, rule
from khcn_core.checks.sources import DECREE_30_SIGNING
from khcn_core.plan import AgencyLevel, Plan, Signature

_CAPACITY = re.compile(r"(TUQ|KT|TM|TL|Q)(?:\.|(?= ))", re.IGNORECASE)
_WELL_SPACED = re.compile(r"(?:TUQ|KT|TM|TL|Q)\. \S", re.IGNORECASE)
_DEPUTY = re.compile(r"(?:Phó|Thứ trưởng)\b", re.IGNORECASE)
_DEGREE = re.compile(
    r"((?:(?:PGS|GS|TS|ThS|TSKH|BS|KS|CN|DS|LS|CKI{1,2}|NGƯT|NGND)\. ?|"
    r"(?:Phó giáo sư|Giáo sư|Tiến sĩ|Thạc sĩ|Bác sĩ|Kỹ sư|Cử nhân|Dược sĩ|Luật sư|"
    r"Nhà giáo|Thầy thuốc|Anh hùng|PGS|GS|TS|ThS|BS)\b)+)",
    re.IGNORECASE,
)


@rule(
    "CLK111",
    Severity.WARNING,
    vi="có “{line}” nhưng chức vụ người ký là “{position}”: chỉ cấp phó ký thay cấp trưởng",
    en="“{line}” stands over the position “{position}”: only a deputy signs for the head",
    source=DECREE_30_SIGNING,
)
def signs_for_head_without_being_deputy(plan: Plan) -> Iterator[Hit]:
    """See that who signs KT. is a deputy."""
    for path, signature, line in _authority(plan, "KT"):
        if signature.position and not _DEPUTY.match(signature.position):
            yield hit(path, line=line, position=signature.position)


@rule(
    "CLK112",
    Severity.WARNING,
    vi="“{position}” ký mà không có dòng “KT.” (ký thay cấp trưởng)",
    en="“{position}” signs without a line “KT.” (for the head)",
    source=DECREE_30_SIGNING,
)
def deputy_signs_alone(plan: Plan) -> Iterator[Hit]:
    """See that a deputy signs for the head, by order, or by authorisation."""
    signature = plan.signature
    if signature and _DEPUTY.match(signature.position):
        capacities = {_capacity(line) for line in signature.authority}
        if not capacities & {"KT", "TL", "TUQ"}:
            yield hit("signature.authority", position=signature.position)


@rule(
    "CLK113",
    Severity.WARNING,
    vi="{agency} làm việc theo chế độ thủ trưởng: không ghi “{line}”",
    en="{agency} is a body under a head: “{line}” does not belong there",
    source=DECREE_30_SIGNING,
)
def department_signs_for_collective(plan: Plan) -> Iterator[Hit]:
    """See that only a collective is signed for with TM."""
    if plan.agency.level is AgencyLevel.DEPARTMENT:
        for path, _signature, line in _authority(plan, "TM"):
            yield hit(path, agency=plan.agency.name, line=line)


@rule(
    "CLK114",
    Severity.NOTE,
    vi="{agency} là tập thể: phía trên chức vụ thường có dòng “TM. ỦY BAN NHÂN DÂN”",
    en="{agency} is a collective: a line “TM. ỦY BAN NHÂN DÂN” usually stands over the position",
    source=DECREE_30_SIGNING,
)
def committee_is_not_signed_for(plan: Plan) -> Iterator[Hit]:
    """See that a People's Committee's plan is signed on its behalf; practice varies."""
    signature, agency = plan.signature, plan.agency
    if signature and is_committee(agency) and agency.level is not AgencyLevel.DEPARTMENT:
        capacities = {_capacity(line) for line in signature.authority}
        if not capacities & {"TM", "TL", "TUQ"}:
            yield hit("signature.authority", agency=agency.name)


@rule(
    "CLK115",
    Severity.NOTE,
    vi="“{line}” thường viết có dấu chấm và một khoảng trắng: “{expected}”",
    en="“{line}” is usually written with a stop and a space: “{expected}”",
    source=DECREE_30_SIGNING,
)
def badly_spaced_authority(plan: Plan) -> Iterator[Hit]:
    """See that lines of authority are spaced as the decree's own are."""
    for path, _signature, line in _authority(plan, "TM", "KT", "TL", "TUQ", "Q"):
        if not _WELL_SPACED.match(line):
            capacity = _capacity(line)
            rest = line[len(capacity) :].lstrip(". ")
            yield hit(path, line=line, expected=f"{capacity}. {rest}")


@rule(
    "CLK116",
    Severity.WARNING,
    vi="trước họ tên người ký không ghi học hàm, học vị, danh hiệu: “{name}”",
    en="no degree, academic title or honour stands before the name of who signs: “{name}”",
    source=DECREE_30_SIGNING,
)
def degree_before_name(plan: Plan) -> Iterator[Hit]:
    """Look for degrees and honours before the name."""
    if plan.signature and _DEGREE.match(plan.signature.name or ""):
        yield hit("signature.name", name=plan.signature.name)


def _authority(plan: Plan, *capacities: str) -> Iterator[tuple[str, Signature, str]]:
    """Yield the lines of authority of these kinds, each with its path and the signature."""
    if plan.signature:
        for index, line in enumerate(plan.signature.authority):
            if _capacity(line) in capacities:
                yield f"signature.authority[{index}]", plan.signature, line


def _capacity(line: str) -> str:
    """Return in which capacity a line says that somebody signs: "TM", "KT", ..., or ""."""
    found = _CAPACITY.match(line)
    return found[1].upper() if found else ""


RULES_AUTHORITY = (
    signs_for_head_without_being_deputy,
    deputy_signs_alone,
    department_signs_for_collective,
    committee_is_not_signed_for,
    badly_spaced_authority,
    degree_before_name,
)
