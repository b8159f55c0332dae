"""Measure reading and writing numbers beside Babel and num2words: `python docs/bench_numbers.py`.

Prints a Markdown table. All are timed in one process, turn by turn, so that the ratios hold on any
machine; the times are the best of several rounds. Needs num2words.
"""

import sys
import timeit
from collections.abc import Callable, Sequence

from babel.numbers import format_decimal, parse_decimal
from num2words import num2words

from khcn_core import Money
from khcn_core.vi import read_number, spell_number

ROUNDS = 25
NUMBERS = [(7_919 * at) ** 2 % 10 ** (4 + at % 12) for at in range(1, 1001)]
FIGURES = [f"{number:,}".replace(",", ".") for number in NUMBERS]
WORDS = [spell_number(number) for number in NUMBERS]
AMOUNTS = [Money(number) for number in NUMBERS]


def each(call: Callable[[object], object], values: Sequence[object]) -> Callable[[], None]:
    """Return what calls `call` on every value."""

    def run() -> None:
        for value in values:
            call(value)

    return run


CASES = (
    (
        "write digits",
        "Babel, `format_decimal`",
        each(lambda amount: amount.format(), AMOUNTS),
        each(lambda number: format_decimal(number, locale="vi"), NUMBERS),
    ),
    (
        "read digits",
        "Babel, `parse_decimal(strict=True)`",
        each(Money.parse, FIGURES),
        each(lambda figure: parse_decimal(figure, locale="vi", strict=True), FIGURES),
    ),
    (
        "spell",
        "num2words",
        each(spell_number, NUMBERS),
        each(lambda number: num2words(number, lang="vi"), NUMBERS),
    ),
    (
        "read words",
        "nothing known that refuses what is wrong",
        each(read_number, WORDS),
        None,
    ),
)


def best(*runs: Callable[[], None] | None) -> list[float]:
    """Return the microseconds that one value takes in each, measured turn by turn."""
    rounds = [
        [timeit.timeit(run, number=1) / len(NUMBERS) * 1e6 if run else 0 for run in runs]
        for _ in range(ROUNDS)
    ]
    return [min(times) for times in zip(*rounds, strict=True)]


def main() -> None:
    """Print the table."""
    lines = ["| | khcn, µs | beside it | µs | ratio |", "|---|---|---|---|---|"]
    for what, other, ours, theirs in CASES:
        own, beside = best(ours, theirs)
        compared = f"{beside:.1f} | {beside / own:.1f} times" if theirs else "- | -"
        lines.append(f"| {what} | {own:.1f} | {other} | {compared} |")
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
