"""Are abbreviations spelled out once, and always written in one way?"""

import re
from collections import Counter
from collections.abc import Iterator

from khcn_core.checks.findings import Hit, Severity, hit, rule
from khcn_core.checks.places import wordings
from khcn_core.checks.sources import CONSISTENCY, PRESENTATION
from khcn_core.plan import Plan
from khcn_core.vi.syllables import is_syllable

_KNOWN_TO_ALL = """
    AI ASEAN ATM BHXH BHYT CNTT CP GCP GDP GIS GMP GPS GRDP HACCP HTX HĐND IEC IP ISO IT KPI LED
    MTTQ NQ NSNN NTM OCOP OECD PC PPP QCVN QH QR QĐ RFID SIM STT TCVN TNHH TP TT TW UBMTTQ UBND
    UNESCO USB USD VAT VN VND VNPT VNĐ WIFI WIPO WTO XHCN ĐVT
"""
WELL_KNOWN = frozenset(_KNOWN_TO_ALL.split())
"""What readers of plans know without being told."""

_ONE = r"(?:[A-ZĐ]{1,3} ?& ?[A-ZĐ]{1,3}|[A-ZĐ]{2,}(?:[-&][A-ZĐ]+)*)"
_NAMED = re.compile(rf"(?<![\w/&.-]){_ONE}(?![\w/]|[-.&]\w)")
_SPELLED_OUT = re.compile(
    rf"(?:\(|tắt là:? (?:[^\W\d_]+ ){{0,3}})[“\"]?({_ONE}(?: & {_ONE})?)(?=[”\"),;.])"
)
_ROMAN = re.compile(r"[IVXLC]+")
_LOPSIDED = re.compile(r" &(?=\S)|(?<=\S)& ")


@rule(
    "CLK301",
    Severity.NOTE,
    vi="chữ viết tắt “{abbreviation}” chưa được giải thích: lần đầu nên viết đầy đủ, rồi đặt chữ "
    "viết tắt trong ngoặc",
    en="the abbreviation “{abbreviation}” is never explained: spell it out at first, with the "
    "abbreviation in brackets",
    source=PRESENTATION,
)
def never_spelled_out(plan: Plan) -> Iterator[Hit]:
    """Look for the first use of each abbreviation that never follows its full form in brackets."""
    told = {
        _letters(named)
        for _, text in wordings(plan)
        for spelled in _SPELLED_OUT.findall(text)
        for named in _NAMED.findall(spelled)
    }
    for path, abbreviation in _abbreviations(plan):
        letters = _letters(abbreviation)
        if letters not in told and letters not in WELL_KNOWN:
            told.add(letters)
            yield hit(path, abbreviation=abbreviation)


@rule(
    "CLK302",
    Severity.NOTE,
    vi="chữ viết tắt “{abbreviation}” ở chỗ khác viết là “{usual}”",
    en="the abbreviation “{abbreviation}” is written “{usual}” elsewhere",
    source=CONSISTENCY,
)
def abbreviation_in_two_ways(plan: Plan) -> Iterator[Hit]:
    """Look for the first use of each form that is not the usual one: KHCN beside KH&CN."""
    found = list(_abbreviations(plan))
    usual: dict[str, str] = {}
    for form, _ in Counter(abbreviation for _, abbreviation in found).most_common():
        usual.setdefault(_letters(form), form)
    reported = set(usual.values())
    for path, abbreviation in found:
        if abbreviation not in reported:
            reported.add(abbreviation)
            yield hit(path, abbreviation=abbreviation, usual=usual[_letters(abbreviation)])


def _abbreviations(plan: Plan) -> Iterator[tuple[str, str]]:
    """Yield every abbreviation with its path. A space on one side of "&" is a slip of its own."""
    for path, text in wordings(plan):
        for named in _NAMED.findall(text):
            if not _ROMAN.fullmatch(named) and not is_syllable(named):
                yield path, _LOPSIDED.sub("&", named)


def _letters(abbreviation: str) -> str:
    return "".join(filter(str.isalpha, abbreviation))


RULES_ABBREVIATIONS = (never_spelled_out, abbreviation_in_two_ways)
