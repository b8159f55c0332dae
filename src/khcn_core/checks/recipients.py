"""Is the list of recipients complete, and does it fit "Kính gửi"?"""

from collections.abc import Iterator

from khcn_core.checks.findings import Hit, Severity, hit, rule
from khcn_core.checks.sources import DECREE_30_RECIPIENTS
from khcn_core.plan import Plan


@rule(
    "CLK121",
    Severity.NOTE,
    vi="nơi nhận chưa có dòng “Lưu”",
    en="the recipients lack the line “Lưu” (what is filed)",
    source=DECREE_30_RECIPIENTS,
)
def nothing_filed(plan: Plan) -> Iterator[Hit]:
    """See that the list of recipients ends in "Lưu"."""
    if plan.recipients and not plan.archive and not _names(plan, "lưu"):
        yield hit("archive")


@rule(
    "CLK122",
    Severity.WARNING,
    vi="nơi nhận ghi “Như trên” nhưng kế hoạch không có “Kính gửi”",
    en="the recipients say “Như trên” (as above), but the plan has no “Kính gửi”",
    source=DECREE_30_RECIPIENTS,
)
def as_above_without_addressee(plan: Plan) -> Iterator[Hit]:
    """Look for "Như trên" where nobody is named above."""
    if not plan.addressees:
        for path in _names(plan, "như trên"):
            yield hit(path)


@rule(
    "CLK123",
    Severity.NOTE,
    vi="kế hoạch có “Kính gửi” nhưng nơi nhận không bắt đầu bằng “Như trên”",
    en="the plan has “Kính gửi”, but its recipients do not begin with “Như trên” (as above)",
    source=DECREE_30_RECIPIENTS,
)
def addressee_without_as_above(plan: Plan) -> Iterator[Hit]:
    """See that those the plan is addressed to are the first of its recipients."""
    if plan.addressees and plan.recipients and not _names(plan, "như trên", "như kính gửi"):
        yield hit("recipients")


def _names(plan: Plan, *beginnings: str) -> list[str]:
    """Return the paths of the recipients whose names begin so."""
    return [
        f"recipients[{index}].name"
        for index, recipient in enumerate(plan.recipients)
        if recipient.name.lower().startswith(beginnings)
    ]


RULES_RECIPIENTS = (nothing_filed, as_above_without_addressee, addressee_without_as_above)
