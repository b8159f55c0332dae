"""Make the page about rules anew, docs/reference/rules.md, from the table of rules.

python docs/make_reference.py
"""

import inspect
from collections.abc import Iterator
from pathlib import Path
from typing import TypeAlias

from khcn_core.checks import RULES, Rule, Severity, Source
from khcn_core.checks.discovery import RULES_ABOUT_CHECKING
from khcn_core.house_style import STYLE_RULES, StyleRule

AnyRule: TypeAlias = Rule | StyleRule

PAGE = Path(__file__).parent / "reference" / "rules.md"
SEVERITIES = {
    Severity.ERROR: "error (lỗi)",
    Severity.WARNING: "warning (cảnh báo)",
    Severity.NOTE: "note (lưu ý)",
}
INTRODUCTION = """\
# Rules

What `khcn check` looks for, in the order in which findings are told. Words in braces stand for
what was found. A place may weigh less than its rule: a rule that is broken on some of the days
that a partial date leaves open gives a note. `--select` and `--ignore` take codes or their
beginnings; a plan lets a finding stand by naming its code and a reason under `accepted`.
Those that begin with STY look at the style that `--style` gives, not at the plan.

*This page is made from the table of rules by `python docs/make_reference.py`.*
"""


def main() -> None:
    """Write the page."""
    PAGE.parent.mkdir(exist_ok=True)
    PAGE.write_text(page(), "utf-8")


def page() -> str:
    """Return the text of the page."""
    rules = (*RULES, *STYLE_RULES, *RULES_ABOUT_CHECKING)
    return "\n".join([INTRODUCTION, *index(rules), *map(section, rules)])


def index(rules: tuple[AnyRule, ...]) -> Iterator[str]:
    """Yield a table of all codes."""
    yield "| code | severity | looks at |\n|---|---|---|"
    for rule in rules:
        link = f"[{rule.code}](#{rule.code.lower()})"
        does = purpose(rule).splitlines()[0].replace("|", "\\|")
        yield f"| {link} | {SEVERITIES[rule.severity]} | {does} |"
    yield ""


def section(rule: AnyRule) -> str:
    """Return what there is to know about one rule."""
    return f"""\
## {rule.code}

{SEVERITIES[rule.severity]}. {purpose(rule)}

- {rule.said.vi}
- {rule.said.en}
- Source: {source(rule.source)}
"""


def purpose(rule: AnyRule) -> str:
    """Return what the rule does, as its function says."""
    return inspect.getdoc(rule.find) or "-"


def source(origin: Source) -> str:
    """Return where a rule comes from, and when that is in force."""
    days = [
        f"{word} {day.isoformat()}"
        for word, day in (("from", origin.since), ("until", origin.until))
        if day
    ]
    in_force = f"; in force {' '.join(days)}" if days else ""
    return f"{origin.title.vi} / {origin.title.en}{in_force}"


if __name__ == "__main__":
    main()
