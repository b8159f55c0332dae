"""Are marks spaced as usual, and dates and dots written in one way?"""

import re
from collections.abc import Iterator

from khcn_core.checks.findings import Hit, Severity, hit, rule
from khcn_core.checks.places import wordings
from khcn_core.checks.sources import PRESENTATION
from khcn_core.checks.written import around
from khcn_core.plan import Plan

_SPACING = re.compile(
    r"\S &(?=[^\W\d])|[^\W\d]& (?=\S)"  # KH &CN
    r"|\S {2,}(?=\S)"
    r"|\S [,;?!)\]”](?!\.)|[^\W\d] :|\S \.(?![./\w])"
    r"|[(\[“] (?=\S)"
    r"|[^\W\d][,;:](?=[^\W\d_])"
    r"|[^\W\d_]{2}\.(?=[^\W\d_a-z][^\W\d_A-ZĐ])"
    r"|[^\W\d_]\((?=[^\W\d_]{2})"
)
_ADDRESS = re.compile(r"(?<!\S)\S*(?:://|@|www\.)\S*")
_GLUED_DOTS = re.compile(r"(?:\.{3}|…)(?=[^\W\d_])")
_ONE_CHARACTER = re.compile(r"[^\s…]{0,20} ?…")
_THREE_DOTS = re.compile(r"[^\s.]{0,20} ?\.{3}")
_SHORT_DATE = re.compile(r"\b\d{1,2}/\d{1,2}/\d{4}\b")
_LONG_DATE = re.compile(r"\bngày \d{1,2} tháng \d{1,2} năm \d{4}\b", re.IGNORECASE)


@rule(
    "CLK202",
    Severity.NOTE,
    vi="khoảng trắng quanh dấu câu hoặc giữa các chữ chưa đúng ở “{words}”",
    en="the spacing around a mark or between words is not as usual at “{words}”",
    source=PRESENTATION,
)
def unusual_spacing(plan: Plan) -> Iterator[Hit]:
    """Look for the first place of each text where a space is missing, or one too many."""
    for path, text in wordings(plan):
        plain = _ADDRESS.sub("@", text)
        if found := _SPACING.search(plain):
            yield hit(path, words=around(plain, *found.span()))


@rule(
    "CLK203",
    Severity.NOTE,
    vi="dấu ba chấm dính liền chữ sau ở “{words}”",
    en="dots run into the next word at “{words}”",
    source=PRESENTATION,
)
def glued_dots(plan: Plan) -> Iterator[Hit]:
    """Look for the first dots of each text that no space follows."""
    for path, text in wordings(plan):
        if found := _GLUED_DOTS.search(text):
            yield hit(path, words=around(text, *found.span()))


@rule(
    "CLK204",
    Severity.NOTE,
    vi="dấu ba chấm viết hai kiểu trong kế hoạch: một ký tự ở “{one}”, ba dấu chấm ở “{three}”",
    en="dots are written in two ways in the plan: one character in “{one}”, three in “{three}”",
    source=PRESENTATION,
)
def two_kinds_of_dots(plan: Plan) -> Iterator[Hit]:
    """Look for one character that looks like three dots where three dots are used too."""
    one = _first(_ONE_CHARACTER, plan)
    three = _first(_THREE_DOTS, plan)
    if one and three:
        yield hit(one[0], one=one[1], three=three[1])


@rule(
    "CLK205",
    Severity.NOTE,
    vi="ngày viết hai kiểu trong kế hoạch: chỗ này là “{long}”, chỗ khác là “{short}”",
    en="dates are written in two ways in the plan: “{long}” here, “{short}” elsewhere",
    source=PRESENTATION,
)
def two_kinds_of_dates(plan: Plan) -> Iterator[Hit]:
    """Look for a date in words and one in figures in the same plan."""
    long, short = _first(_LONG_DATE, plan), _first(_SHORT_DATE, plan)
    if long and short:
        yield hit(long[0], long=long[1], short=short[1])


def _first(pattern: re.Pattern[str], plan: Plan) -> tuple[str, str] | None:
    """Return the path of the first text with the pattern, and what was found there."""
    for path, text in wordings(plan):
        if found := pattern.search(text):
            return path, found[0]
    return None


RULES_TYPOGRAPHY = (unusual_spacing, glued_dots, two_kinds_of_dots, two_kinds_of_dates)
