"""Rules about styles, and the clauses that they come from."""

from collections.abc import Callable, Iterable

from attrs import frozen

from khcn_core.checks.findings import Hit, RuleAbout, Severity, Source
from khcn_core.checks.sources import decree_30
from khcn_core.messages import Message
from khcn_core.style import Style


@frozen(kw_only=True)
class StyleRule(RuleAbout[Style]):
    """A rule about how the paper looks. Its paths are those of a style file."""


def style_rule(
    code: str, severity: Severity, *, vi: str, en: str, source: Source
) -> Callable[[Callable[[Style], Iterable[Hit]]], StyleRule]:
    """Turn a function that finds places into the rule that says this sentence about them."""

    def make(find: Callable[[Style], Iterable[Hit]]) -> StyleRule:
        said = Message(vi, en)
        return StyleRule(code=code, severity=severity, said=said, source=source, find=find)

    return make


PAGE = decree_30("Phụ lục I, Phần I, mục I", "Annex I, Part I, I")
ELEMENTS = decree_30(
    "Phụ lục I, Phần I, mục II, III và bảng ở mục V", "Annex I, Part I, II, III; table of V"
)
SIZES_TOGETHER = decree_30(
    "Phụ lục I, Phần I, ghi chú dưới bảng ở mục V", "Annex I, Part I, note under the table of V"
)
LINES = decree_30(
    "Phụ lục I, Phần I, mục II.1, II.2 và II.5", "Annex I, Part I, II.1, II.2 and II.5"
)
BODY = decree_30("Phụ lục I, Phần I, mục II.6", "Annex I, Part I, II.6")
