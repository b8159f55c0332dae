"""Were words typed for fonts of before Unicode, or with letters of other alphabets?"""

from collections.abc import Iterator

from khcn_core.checks.findings import Hit, Severity, hit, rule
from khcn_core.checks.places import wordings
from khcn_core.checks.sources import decree_30
from khcn_core.checks.written import shortened
from khcn_core.plan import Plan
from khcn_core.vi.legacy import find_legacy_encoding, find_look_alike, from_legacy

_UNICODE = decree_30("Phụ lục I, Phần I, mục I (bộ mã Unicode)", "Annex I, Part I, I (Unicode)")


@rule(
    "CLK304",
    Severity.ERROR,
    vi="“{text}” gõ bằng bảng mã {encoding}, không phải Unicode; có lẽ là “{unicode}”",
    en="“{text}” was typed in the encoding {encoding}, not in Unicode; it is probably “{unicode}”",
    source=_UNICODE,
)
def legacy_encoding(plan: Plan) -> Iterator[Hit]:
    """Look for texts that only a font of before Unicode shows as Vietnamese."""
    for path, text in wordings(plan):
        if encoding := find_legacy_encoding(text):
            unicode = from_legacy(text, encoding)
            yield hit(path, text=shortened(text), encoding=encoding, unicode=shortened(unicode))


@rule(
    "CLK305",
    Severity.WARNING,
    vi="“{letter}” ({code}) ở ký tự thứ {place} trông giống chữ Latinh “{latin}” nhưng là chữ "
    "khác: máy tìm không thấy từ này",
    en="“{letter}” ({code}), character {place}, looks like the Latin letter “{latin}” but is "
    "another: a search will not find the word",
    source=_UNICODE,
)
def look_alike_letter(plan: Plan) -> Iterator[Hit]:
    """Look for the first Cyrillic or Greek letter of each text that stands for a Latin one."""
    for path, text in wordings(plan):
        if found := find_look_alike(text):
            code = f"U+{ord(found.letter):04X}"
            place = found.place + 1
            yield hit(path, letter=found.letter, code=code, place=place, latin=found.latin)


RULES_ENCODINGS = (legacy_encoding, look_alike_letter)
