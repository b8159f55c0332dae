"""Does the plan do something in every field that its subject names?"""

import re
from collections.abc import Iterator

from khcn_core.checks.findings import Hit, Severity, hit, rule
from khcn_core.checks.sources import CONSISTENCY
from khcn_core.plan import Bullet, FundingFact, LineItem, Paragraph, Plan, Section
from khcn_core.plan.walk import walk

_FIELDS = {
    "chuyển đổi số": "chuyển đổi số|CĐS|công nghệ số|kinh tế số|kỹ năng số|chính quyền số|số hóa",
    "đổi mới sáng tạo": "đổi mới sáng tạo|ĐMST|sáng kiến|khởi nghiệp",
    "sở hữu trí tuệ": "sở hữu trí tuệ|SHTT|nhãn hiệu|sáng chế|chỉ dẫn địa lý",
    "đo lường": "đo lường|kiểm định|TCĐLCL|TĐC",
}
"""What each field may be called, or be done by."""
_MENTIONS = {
    field: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for field, words in _FIELDS.items()
}


@rule(
    "CMP103",
    Severity.NOTE,
    vi="trích yếu nêu “{field}”, nhưng không có mục, gạch đầu dòng hay dòng nào của bảng nói đến "
    "lĩnh vực này",
    en="the subject names “{field}”, but no heading, bullet or table line speaks of it",
    source=CONSISTENCY,
)
def field_without_line(plan: Plan) -> Iterator[Hit]:
    """Look for each field of the subject below the opening, by its name and its usual tasks."""
    subject = plan.subject.casefold()
    missing = [field for field in _FIELDS if field in subject]
    said = list(_said(plan)) if missing else []
    for field in missing:
        if said and not any(_MENTIONS[field].search(text) for text in said):
            yield hit("subject", field=field)


def _said(plan: Plan) -> Iterator[str]:
    """Yield what headings, paragraphs, bullets and lines say, the preamble left out."""
    for path, _depth, node in walk(plan):
        if path.startswith("preamble"):
            continue
        match node:
            case Section(title=title, lead=lead):
                yield f"{title or ''} {lead or ''}"
            case Paragraph(text=text) | Bullet(text=text) | FundingFact(text=text):
                yield text
            case LineItem(name=name):
                yield name
            case _:
                pass


RULES_FIELDS = (field_without_line,)
"""The fields that the subject names."""
