"""What `khcn check --fix` does to one file."""

import codecs
import difflib
from collections.abc import Iterator, Sequence
from pathlib import Path

from attrs import frozen

from khcn_core.cli.failures import refusal_by_system
from khcn_core.cli.plans import Unusable
from khcn_core.cli.streams import STANDARD_STREAM
from khcn_core.codec.files import format_of
from khcn_core.encoding import decode
from khcn_core.errors import CallError, InvalidValueError, KhcnError, Problem
from khcn_core.messages import message
from khcn_core.plan import Plan
from khcn_core.publishing import write_whole
from khcn_core.repair import Repair, SignedPlanError, repair_text

_ENCODINGS = {
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}


@frozen
class Fixed:
    """A plan as its file holds it now, what was mended, and the difference line by line."""

    plan: Plan
    repairs: tuple[Repair, ...]
    difference: tuple[str, ...]


def fixed_plans(names: Sequence[str]) -> Iterator[tuple[str, Fixed | Unusable]]:
    """Mend each plan in its file; one that cannot be mended stops none of the rest.

    Raises `CallError` before it reads anything if standard input is among them.
    """
    if STANDARD_STREAM in names:
        raise CallError(
            message(
                "--fix sửa tệp, không sửa được đầu vào chuẩn (-)",
                "--fix mends files, not standard input (-)",
            )
        )
    for name in names:
        yield name, _fixed(name)


def _fixed(name: str) -> Fixed | Unusable:
    try:
        return _fix(Path(name))
    except SignedPlanError as error:
        return Unusable((Problem("status", error.message),))
    except InvalidValueError as error:
        return Unusable(error.problems)
    except KhcnError as error:
        return Unusable((Problem("", error.message),))
    except OSError as error:
        return Unusable((Problem("", refusal_by_system(error)),))


def _fix(path: Path) -> Fixed:
    """Mend a plan in its file, which is written only if there is something to mend."""
    format, data = format_of(path), path.read_bytes()
    text = decode(data)
    mended = repair_text(text, format)
    if mended.repairs:
        write_whole(path, _as_before(data, mended.text))
    lines = (text.splitlines(), mended.text.splitlines())
    difference = difflib.unified_diff(*lines, str(path), str(path), lineterm="")
    return Fixed(mended.plan, mended.repairs, tuple(difference))


def _as_before(data: bytes, text: str) -> bytes:
    """Encode a text with the mark and in the encoding that its file had."""
    for mark, encoding in _ENCODINGS.items():
        if data.startswith(mark):
            return mark + text.encode(encoding)
    return text.encode()
