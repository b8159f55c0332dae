"""Plans as the command line takes them: files, or standard input."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import click
from attrs import frozen

from khcn_core.cli.failures import refusal_by_system
from khcn_core.cli.streams import STANDARD_STREAM, read_bytes
from khcn_core.codec import load, loads
from khcn_core.codec.files import Format
from khcn_core.errors import CallError, InvalidValueError, KhcnError, Problem
from khcn_core.messages import message
from khcn_core.plan import Plan

_BATCH = 10
"""How many plans make a batch whose progress is worth showing."""


@frozen
class Unusable:
    """An input that holds no plan, and why."""

    problems: tuple[Problem, ...]


def read_plans(names: Sequence[str], input_format: Format) -> Iterator[tuple[str, Plan | Unusable]]:
    """Yield each plan with the name of its file; one that cannot be used stops none of the rest.

    Raises `CallError` before it reads anything if standard input is named twice.
    """
    if names.count(STANDARD_STREAM) > 1:
        raise CallError(
            message(
                "đầu vào chuẩn (-) chỉ đọc được một lần", "standard input (-) can be read once only"
            )
        )
    for name in _with_progress(names):
        yield name, _read(name, input_format)


def _read(name: str, input_format: Format) -> Plan | Unusable:
    try:
        if name == STANDARD_STREAM:
            return loads(read_bytes(), input_format)
        return load(Path(name))
    except InvalidValueError as error:
        return Unusable(error.problems)
    except KhcnError as error:
        return Unusable((Problem("", error.message),))
    except OSError as error:
        return Unusable((Problem("", refusal_by_system(error)),))


def _with_progress(names: Sequence[str]) -> Iterator[str]:
    """Yield the names; show on a terminal how far a long batch has come."""
    if len(names) < _BATCH or sys.stderr is None or not sys.stderr.isatty():
        yield from names
        return
    with click.progressbar(names, file=sys.stderr) as shown:
        yield from shown
