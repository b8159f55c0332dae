"""Do number and symbol fit what the paper is and who issues it?"""

import re
from collections.abc import Iterator

from khcn_core.checks.bodies import is_committee, is_department
from khcn_core.checks.findings import Hit, Severity, hit, rule
from khcn_core.checks.sources import DECREE_30_SYMBOL
from khcn_core.plan import Plan

_ABBREVIATED = {
    "báo cáo": "BC",
    "chương trình": "CTr",
    "dự án": "DA",
    "đề án": "ĐA",
    "hướng dẫn": "HD",
    "kế hoạch": "KH",
    "phương án": "PA",
    "thông báo": "TB",
    "tờ trình": "TTr",
}
"""Kinds of paper that a plan may be issued as (Phụ lục III, I)."""


@rule(
    "CLK101",
    Severity.WARNING,
    vi="ký hiệu “{symbol}” không phải của {kind}; cần bắt đầu bằng “{expected}-”",
    en="the symbol “{symbol}” is not that of a {kind}; it should begin with “{expected}-”",
    source=DECREE_30_SYMBOL,
)
def symbol_of_another_kind(plan: Plan) -> Iterator[Hit]:
    """Compare the first part of the symbol with the kind of paper."""
    symbol, expected = plan.number.symbol, _ABBREVIATED.get(plan.kind.lower())
    if symbol and expected and _parts(symbol)[0] != expected:
        yield hit("number.symbol", symbol=symbol, kind=plan.kind.lower(), expected=expected)


@rule(
    "CLK102",
    Severity.WARNING,
    vi="ký hiệu “{symbol}” không khớp với cơ quan ban hành là {agency}",
    en="the symbol “{symbol}” does not fit the agency that issues the plan, {agency}",
    source=DECREE_30_SYMBOL,
)
def symbol_of_another_agency(plan: Plan) -> Iterator[Hit]:
    """See that a People's Committee has UBND in its symbol, and a department has not."""
    symbol, agency = plan.number.symbol, plan.agency
    contradicts = is_department if "UBND" in _parts(symbol) else is_committee
    if symbol and contradicts(agency):
        yield hit("number.symbol", symbol=symbol, agency=agency.name)


@rule(
    "CLK103",
    Severity.WARNING,
    vi="ký hiệu “{symbol}” có khoảng trắng; cần viết liền: “{expected}”",
    en="the symbol “{symbol}” has spaces in it; it should read “{expected}”",
    source=DECREE_30_SYMBOL,
)
def spaces_in_symbol(plan: Plan) -> Iterator[Hit]:
    """Look for spaces within the symbol."""
    symbol = plan.number.symbol
    if " " in symbol:
        yield hit("number.symbol", symbol=symbol, expected=symbol.replace(" ", ""))


def _parts(symbol: str) -> list[str]:
    return re.split(r"[-–]", symbol.replace(" ", "").strip("/"))


RULES_NUMBER_SYMBOL = (symbol_of_another_kind, symbol_of_another_agency, spaces_in_symbol)
