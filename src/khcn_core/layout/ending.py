"""The end of the document: closing, recipients, signature."""

from collections.abc import Iterator

from khcn_core import document as paper
from khcn_core.layout.capitals import in_capitals
from khcn_core.layout.punctuation import closed, ended
from khcn_core.plan import Plan, Recipient
from khcn_core.style import Role

_NOBODY = paper.Signature(recipients=(), authority=(), position="", name="")


def ending_blocks(plan: Plan) -> Iterator[paper.Block]:
    """Yield the last paragraph, and recipients and signature side by side."""
    if plan.closing:
        yield paper.Paragraph(role=Role.CLOSING, text=closed(plan.closing))
    signature = plan.signature
    signed = paper.Signature(
        recipients=tuple(_recipient_lines(plan)),
        authority=tuple(map(in_capitals, filter(None, signature.authority))) if signature else (),
        position=in_capitals(signature.position) if signature else "",
        name=(signature.name or "") if signature else "",
    )
    if signed != _NOBODY:
        yield signed


def _recipient_lines(plan: Plan) -> Iterator[str]:
    """Each line ends in ";", the last one, "Lưu", in "." (Phụ lục I, II.9)."""
    lines = [_named(recipient) for recipient in plan.recipients]
    if plan.archive:
        lines.append(f"Lưu: {plan.archive}")
    if lines:
        yield "Nơi nhận:"
    for index, line in enumerate(lines, start=1):
        yield f"- {ended(line, '.' if index == len(lines) else ';')}"


def _named(recipient: Recipient) -> str:
    return f"{recipient.name} ({recipient.purpose})" if recipient.purpose else recipient.name
