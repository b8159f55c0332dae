"""Does a line, a heading or a bullet stand twice beside itself?"""

from collections.abc import Iterator

from khcn_core.checks.findings import Hit, Severity, hit, rule
from khcn_core.checks.sources import CONSISTENCY
from khcn_core.checks.written import shortened
from khcn_core.plan import Bullet, LineItem, Paragraph, Plan, Section
from khcn_core.plan.walk import walk

_WORDS_OF_A_SENTENCE = 8


@rule(
    "CLK132",
    Severity.NOTE,
    vi="“{wording}” đã có ở vị trí thứ {position} của cùng nhóm: xem có bị chép hai lần không",
    en="“{wording}” is number {position} of the same group already: see if it was copied twice",
    source=CONSISTENCY,
)
def doubled_siblings(plan: Plan) -> Iterator[Hit]:
    """Look for siblings that say the same; what is the same throughout is a warning."""
    seen: dict[tuple[str, str], tuple[str, object]] = {}
    for path, _depth, node in walk(plan):
        wording = _wording(node)
        if not wording:
            continue
        beside = path.rpartition("[")[0]
        first, other = seen.setdefault((beside, wording.lower()), (path, node))
        if first != path and type(other) is type(node):
            severity = Severity.WARNING if other == node and _has_weight(node) else None
            position = int(first.rpartition("[")[2].rstrip("]")) + 1
            yield hit(path, severity, wording=shortened(wording), position=position)


def _wording(node: object) -> str:
    """Return what a sibling is known by, "" for what may well stand twice."""
    match node:
        case Section():
            wording = " ".join(filter(None, (node.title, node.lead)))
        case Bullet() | Paragraph():
            wording = node.text
        case LineItem():
            wording = node.name
        case _:
            wording = ""
    return wording if any(map(str.isalpha, wording)) else ""


def _has_weight(node: object) -> bool:
    """Tell whether saying it twice can hardly be meant: money, content, a whole sentence."""
    match node:
        case Section():
            return bool(node.body)
        case LineItem():
            return any(amount for amount in node.amounts.values())
        case _:
            return len(_wording(node).split()) >= _WORDS_OF_A_SENTENCE


RULES_DOUBLED = (doubled_siblings,)
