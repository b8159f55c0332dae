"""Recipients and signature."""

import re
from collections.abc import Sequence

from attrs import frozen

from khcn_core import document as paper
from khcn_core.plan import Recipient, Signature
from khcn_core.reading.understanding.marks import unmarked
from khcn_core.reading.understanding.ordinary_case import in_ordinary_case

_ARCHIVE = re.compile(r"Lưu: (.+)")
_PURPOSE = re.compile(r"(.*[^ ]) \(((?:để|thay|b/c|báo cáo)(?:\b[^()]*[^() ])?)\)")


@frozen(kw_only=True)
class Ending:
    """What stands below the text."""

    recipients: tuple[Recipient, ...] = ()
    archive: str | None = None
    signature: Signature | None = None


def ending_of(block: paper.Signature | None) -> Ending:
    """Read recipients and signature; a plan that nobody signs has neither position nor name."""
    if block is None:
        return Ending()
    _label, *lines = block.recipients or ("",)
    names = [_unmarked(line, ";") for line in lines[:-1]]
    names += [_unmarked(line, ".") for line in lines[-1:]]
    archive = _ARCHIVE.fullmatch(names[-1]) if names else None
    if archive:
        names.pop()
    return Ending(
        recipients=tuple(_recipient(name) for name in names),
        archive=archive[1] if archive else None,
        signature=_signature(block),
    )


def _unmarked(line: str, mark: str) -> str:
    return unmarked(line.removeprefix("- "), mark)


def _recipient(name: str) -> Recipient:
    found = _PURPOSE.fullmatch(name)
    return Recipient(name=found[1], purpose=found[2]) if found else Recipient(name=name)


def _signature(block: paper.Signature) -> Signature | None:
    if block.recipients and not (block.authority or block.position or block.name):
        return None
    return Signature(
        authority=_in_ordinary_case(block.authority),
        position=in_ordinary_case(block.position),
        name=block.name or None,
    )


def _in_ordinary_case(lines: Sequence[str]) -> tuple[str, ...]:
    return tuple(map(in_ordinary_case, lines))
