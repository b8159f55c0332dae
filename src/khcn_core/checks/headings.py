"""Are headings of one level written alike?"""

from collections import defaultdict
from collections.abc import Iterator

from khcn_core.checks.findings import Hit, Severity, hit, rule
from khcn_core.checks.places import sections
from khcn_core.checks.sources import PRESENTATION
from khcn_core.checks.written import shortened
from khcn_core.plan import Plan


@rule(
    "CLK131",
    Severity.NOTE,
    vi="hai đề mục cùng cấp “{heading}” và “{other}”: một có dấu chấm ở cuối, một không",
    en="the headings “{heading}” and “{other}” are of one level: one ends in a stop, one does not",
    source=PRESENTATION,
)
def stops_after_headings(plan: Plan) -> Iterator[Hit]:
    """Look for the first heading of each level that ends otherwise than most of that level."""
    levels: dict[int, list[tuple[str, str]]] = defaultdict(list)
    for path, section in sections(plan):
        if section.title and not section.lead and not section.title.endswith((":", ";", "...")):
            levels[path.count("body[")].append((f"{path}.title", section.title))
    for titles in levels.values():
        stopped = [title for title in titles if title[1].endswith(".")]
        others = [title for title in titles if not title[1].endswith(".")]
        if stopped and others:
            fewer, more = sorted((stopped, others), key=len)
            path, heading = fewer[0]
            yield hit(path, heading=shortened(heading), other=shortened(more[0][1]))


RULES_HEADINGS = (stops_after_headings,)
