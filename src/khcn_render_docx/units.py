"""Lengths as WordprocessingML counts them: in twentieths of a point."""

from collections.abc import Iterable
from itertools import accumulate, pairwise

SINGLE_LINE = 1.15
"""Height of a line of text as a multiple of its font's size, in Times New Roman."""

_MM_IN_INCH = 25.4
_POINTS_IN_INCH = 72
_TWIPS_IN_POINT = 20


def points(millimetres: float) -> float:
    """Return a length in points."""
    return millimetres * _POINTS_IN_INCH / _MM_IN_INCH


def twips(millimetres: float) -> int:
    """Return a length in twentieths of a point."""
    return twips_of_points(points(millimetres))


def twips_of_points(length: float) -> int:
    """Return a length in points in twentieths of a point."""
    return round(length * _TWIPS_IN_POINT)


def shared_out(total: int, shares: Iterable[int]) -> list[int]:
    """Divide a total by shares that add up to 1000, with nothing lost to rounding."""
    edges = [total * share // 1000 for share in accumulate(shares, initial=0)]
    return [right - left for left, right in pairwise(edges)]
