"""Does a signed or an issued paper have what it may not lack?"""

from collections.abc import Iterator

from khcn_core.checks.findings import Hit, Severity, hit, rule
from khcn_core.checks.places import funding_facts
from khcn_core.checks.sources import DECREE_30_ISSUED
from khcn_core.checks.written import shortened
from khcn_core.plan import Plan, Status


@rule(
    "STA101",
    Severity.ERROR,
    vi="kế hoạch ghi là đã ký mà chưa có họ tên và chức vụ người ký",
    en="the plan is said to be signed, but the name or the position of who signed is missing",
    source=DECREE_30_ISSUED,
)
def signed_by_nobody(plan: Plan) -> Iterator[Hit]:
    """See that a plan that was signed says by whom."""
    signature = plan.signature
    if plan.status is Status.DRAFT or (signature and signature.name and signature.position):
        return
    yield hit("signature.name" if signature and signature.position else "signature")


@rule(
    "STA102",
    Severity.ERROR,
    vi="kế hoạch ghi là đã ký mà ngày, tháng, năm chưa đủ",
    en="the plan is said to be signed, but its date is not complete",
    source=DECREE_30_ISSUED,
)
def signed_on_no_day(plan: Plan) -> Iterator[Hit]:
    """See that a plan that was signed has a day."""
    if plan.status is not Status.DRAFT and (plan.date is None or plan.date.day is None):
        yield hit("date")


@rule(
    "STA103",
    Severity.ERROR,
    vi="kế hoạch ghi là đã ban hành mà số, ký hiệu chưa đủ",
    en="the plan is said to be issued, but its number or its symbol is missing",
    source=DECREE_30_ISSUED,
)
def issued_without_number(plan: Plan) -> Iterator[Hit]:
    """See that a plan that was issued has a number and a symbol."""
    if plan.status is Status.ISSUED:
        if plan.number.number is None:
            yield hit("number.number")
        if not plan.number.symbol:
            yield hit("number.symbol")


@rule(
    "STA104",
    Severity.WARNING,
    vi="kế hoạch đã ký mà số tiền của “{text}” còn để trống",
    en="the plan was signed, but the amount of “{text}” is blank",
    source=DECREE_30_ISSUED,
)
def blank_amount(plan: Plan) -> Iterator[Hit]:
    """Look for statements of funding whose amount was never filled in."""
    if plan.status is not Status.DRAFT:
        for path, fact in funding_facts(plan):
            if fact.amount is None:
                yield hit(f"{path}.amount", text=shortened(fact.text))


RULES_STATUS = (signed_by_nobody, signed_on_no_day, issued_without_number, blank_amount)
