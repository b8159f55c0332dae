"""Keys for columns, made from their headers."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence

_LONGEST = 32
_OTHERS = re.compile(r"[^a-z0-9]+")
_FIRST_LETTER = re.compile(r"[a-z]")


def column_keys(paths: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """Return a key for each column, all different: its header's last words, in plain letters.

    >>> column_keys([("STT",), ("Năm 2022", "Ước thực hiện"), ("Năm 2023", "Ước thực hiện")])
    ('stt', 'uoc_thuc_hien', 'uoc_thuc_hien_2')
    """
    return tuple(_different([_key(path) or f"cot_{at}" for at, path in enumerate(paths, 1)]))


def _key(path: tuple[str, ...]) -> str:
    return next(filter(None, map(_plain, reversed(path))), "")


def _plain(text: str) -> str:
    letters = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    ascii_only = "".join(mark for mark in letters if not unicodedata.combining(mark))
    key = _OTHERS.sub("_", ascii_only).strip("_")[:_LONGEST].rstrip("_")
    return key if _FIRST_LETTER.match(key) else ""


def _different(wanted: Sequence[str]) -> Iterator[str]:
    taken: set[str] = set()
    reserved = frozenset(wanted)
    counts = Counter[str]()
    for key in wanted:
        free = key
        while free in taken or (free != key and free in reserved):
            counts[key] += 1
            free = f"{key}_{counts[key] + 1}"
        taken.add(free)
        yield free
