"""The border that every text crosses on its way into a plan."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import TypeVar

from khcn_core.errors import refusal, wrong_type
from khcn_core.mapping import FrozenMap
from khcn_core.model import collect, items_of

S = TypeVar("S")
T = TypeVar("T")

_LINE_BREAK = re.compile("[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_NONCHARACTERS = "\ufdd0-\ufdef" + "".join(
    chr(plane + last) for plane in range(0, 0x110000, 0x10000) for last in (0xFFFE, 0xFFFF)
)
_MOST_MARKS = 100
_NO_WORDS = re.compile(rf"[^\w\s!-~]{{{_MOST_MARKS},}}")
_FORBIDDEN = re.compile(f"[\x00-\x1f\x7f-\x9f\ud800-\udfff{_NONCHARACTERS}]")


def blank_for(figures: int) -> str:
    """Return room to write so many figures by hand: a run of no-break spaces.

    A figure written by hand takes some 3 mm, which is two and a half spaces of the sizes in use.
    """
    return "\N{NO-BREAK SPACE}" * (5 * figures // 2)


def without_forbidden(value: str) -> str:
    """Return a text without what `clean` would refuse in it; line breaks and tabs become spaces."""
    return _FORBIDDEN.sub("", _LINE_BREAK.sub(" ", value.replace("\t", " ")))


def has_endless_marks(value: str) -> bool:
    """Tell whether a letter has more marks than any script sets; putting them in order takes long.

    Such a text takes the square of its length to bring into NFC.
    """
    runs = (found[0] for found in _NO_WORDS.finditer(value))
    return any(sum(map(bool, map(unicodedata.combining, run))) > _MOST_MARKS for run in runs)


def clean(value: str) -> str:
    """Return a one-line text in NFC, without the spaces around it.

    Raises `InvalidValueError` for what is not text, for a line break, for characters that no
    paper can show: controls (a tab is one), lone surrogates, noncharacters; and for a letter with
    more marks than any has.
    """
    if not isinstance(value, str):
        raise wrong_type(value, "chuỗi chữ", "text")
    if has_endless_marks(value):
        raise refusal("có chữ mang quá nhiều dấu", "a letter has too many marks")
    if not value.isprintable():
        _refuse_unprintable(value)
    return unicodedata.normalize("NFC", value).strip(" ")


def filled(value: str) -> str:
    """Return a cleaned text; refuse an empty one too."""
    cleaned = clean(value)
    if not cleaned:
        raise refusal("không được để trống", "must not be empty")
    return cleaned


def clean_all(values: Iterable[str]) -> tuple[str, ...]:
    """Return each text cleaned; a problem names the text's place in the sequence."""
    return tuple(
        collect(
            (f"[{index}]", partial(clean, value)) for index, value in enumerate(items_of(values))
        )
    )


def clean_values(values: Mapping[str, str]) -> FrozenMap[str, str]:
    """Return a mapping with its keys and texts cleaned; a problem names the text's key."""
    return map_of(values, clean)


def map_of(values: Mapping[str, S], read: Callable[[S], T]) -> FrozenMap[str, T]:
    """Return a mapping with its keys cleaned and its values read; a problem names the key."""
    if not isinstance(values, Mapping):
        raise wrong_type(values, "đối tượng", "an object")
    pairs = collect((str(key), partial(_pair, key, read, value)) for key, value in values.items())
    cleaned = dict(pairs)
    if len(cleaned) < len(pairs):
        raise refusal("có hai khóa như nhau", "two keys are the same")
    return FrozenMap(cleaned)


def _pair(key: str, read: Callable[[S], T], value: S) -> tuple[str, T]:
    return clean(key), read(value)


def _refuse_unprintable(value: str) -> None:
    if found := _LINE_BREAK.search(value):
        raise refusal(
            "có dấu xuống dòng ở ký tự thứ {position}; chữ ở đây phải nằm trên một dòng",
            "line break at character {position}; a text here is one line",
            position=found.start() + 1,
        )
    if found := _FORBIDDEN.search(value):
        raise refusal(
            "ký tự thứ {position} ({code}) là ký tự điều khiển hoặc không in được",
            "character {position} ({code}) is a control character or cannot be printed",
            position=found.start() + 1,
            code=f"U+{ord(found[0]):04X}",
        )
