"""What the commands print. Where a stream is closed, nobody wants to read it."""

import contextlib
import json
import sys
from typing import TextIO


def print_line(text: str) -> None:
    """Print to standard output."""
    _print(text, sys.stdout)


def print_json(data: object) -> None:
    """Print data for a program to read."""
    _print(json.dumps(data, ensure_ascii=False, indent=2), sys.stdout)


def print_error(text: str) -> None:
    """Print to standard error, as far as it takes it."""
    with contextlib.suppress(OSError):
        _print(text, sys.stderr)


def _print(text: str, stream: TextIO | None) -> None:
    if stream is not None:
        stream.write(f"{text}\n")
        stream.flush()
