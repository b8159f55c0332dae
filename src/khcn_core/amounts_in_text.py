"""The amounts that running text names, in digits and in words."""

import re
from collections.abc import Callable, Iterator

from attrs import frozen

from khcn_core.errors import InvalidValueError
from khcn_core.money import Money

# "12 đồng chí", "3 đồng hồ" and the like count people and things, not money.
_COUNTED = (
    "bào|chí|chủ nhiệm|chủ trì|cỏ|giám đốc|hồ(?! sơ)|hương|minh|môn|nghiệp(?! vụ)|phạm|ruộng|"
    "sáng lập|tác giả|vị|đội(?! ngũ)"
)
# Half of a range, a figure grouped by spaces, a typographic minus: none can be read in one way.
_IN_DIGITS = re.compile(
    r"(?<![\w.,/+–−-])(?<![0-9]\s)-?[0-9][0-9.,]* "
    r"(?:(?:nghìn|ngàn) (?:tỷ|tỉ) |(?:nghìn|ngàn|triệu|tỷ|tỉ) )?đồng\b"
    rf"(?! (?:{_COUNTED})\b)"
)
_IN_BRACKETS = re.compile(
    r"\((?:(?:viết )?bằng chữ: ?)?([^()0-9]*?đồng(?: chẵn)?) ?(?:\./\.|\.)?\)", re.IGNORECASE
)


@frozen(kw_only=True)
class FoundAmount:
    """An amount in a text: where it stands (`text[start:end]`), and whether in words."""

    start: int
    end: int
    amount: Money
    in_words: bool


def find_amounts(text: str) -> tuple[FoundAmount, ...]:
    """Return every amount in a text, from left to right.

    Found are figures with a unit (`130.000.000 đồng`, `72 triệu đồng`), and amounts in words where
    papers write them: in brackets. What cannot be read in one way is left out.
    """
    found = [
        *_found(text, _IN_DIGITS, 0, Money.parse),
        *_found(text, _IN_BRACKETS, 1, Money.parse_words),
    ]
    return tuple(sorted(found, key=lambda amount: amount.start))


def _found(
    text: str, pattern: re.Pattern[str], group: int, read: Callable[[str], Money]
) -> Iterator[FoundAmount]:
    for match in pattern.finditer(text):
        try:
            amount = read(match[group])
        except InvalidValueError:
            continue
        yield FoundAmount(
            start=match.start(group), end=match.end(group), amount=amount, in_words=bool(group)
        )
