"""The text of a plan mended in place: what is not mended stays as it was written, to the letter."""

import json
import re
from collections.abc import Callable

from attrs import frozen

from khcn_core.codec.files import Format, loads
from khcn_core.codec.yaml_format import parse_yaml
from khcn_core.errors import KhcnError, UnreadableInputError
from khcn_core.messages import message
from khcn_core.plan import Plan
from khcn_core.repair.places import Repair
from khcn_core.repair.plans import repair
from khcn_core.repair.spans import Span, json_spans, yaml_spans

_MEMBER = re.compile(r"[ \t]+[\"']?\w+[\"']?[ \t]*:[ \t]*")


class UneditableError(KhcnError):
    """A text in which a repair cannot be made in place."""


@frozen
class RepairedText:
    """The text of a plan after its repairs, the plan that it holds now, and what was mended."""

    text: str
    plan: Plan
    repairs: tuple[Repair, ...]


@frozen
class _Edit:
    start: int
    end: int
    text: str


def repair_text(text: str, format: Format) -> RepairedText:
    """Mend the plan that a text holds, changing only the texts and labels that are mended.

    Raises what `loads` and `repair` raise, and `UneditableError` if a repair cannot be made in
    place, as in a text of several lines.
    """
    mended = repair(loads(text, format))
    spans = (yaml_spans if format == "yaml" else json_spans)(text) if mended.repairs else {}
    write = _yaml_scalar if format == "yaml" else _json_scalar
    edits = [_edit(text, spans[each.path], each, write) for each in mended.repairs]
    edited = _edited(text, edits)
    if not _holds(edited, format, mended.plan):
        raise _uneditable("")
    return RepairedText(edited, mended.plan, mended.repairs)


def _edited(text: str, edits: list[_Edit]) -> str:
    parts, at = [], 0
    for edit in sorted(edits, key=lambda edit: edit.start):
        parts += [text[at : edit.start], edit.text]
        at = edit.end
    return "".join([*parts, text[at:]])


def _edit(text: str, span: Span, change: Repair, write: Callable[[str, str, str], str]) -> _Edit:
    if span.style in ("|", ">"):
        raise _uneditable(change.path)
    if change.after is None:
        return _without_line(text, span, needs_comma=write is _json_scalar)
    return _Edit(span.start, span.end, write(change.after, text[span.start : span.end], span.style))


def _without_line(text: str, span: Span, *, needs_comma: bool) -> _Edit:
    """Take away the line of a key that has it for itself; else say that there is no value."""
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end) + 1
    before, after = text[start : span.start], text[span.end : end].strip()
    has_line = end > 0 and _MEMBER.fullmatch(before) is not None
    if has_line and after in ({","} if needs_comma else {",", ""}):
        return _Edit(start, end, "")
    return _Edit(span.start, span.end, "null")


def _json_scalar(value: str, written: str, _style: str) -> str:
    return json.dumps(value, ensure_ascii="\\u" in written)


def _yaml_scalar(value: str, written: str, style: str) -> str:
    """Return the value in the quotes that it was written in, or in others if it needs them."""
    quoted = {
        "": value,
        "'": "'" + value.replace("'", "''") + "'",
        '"': _json_scalar(value, written, style),
    }
    around = "[{}]" if not style and _read("[{}]", written) else "- {}"
    for candidate in (quoted[style], *quoted.values()):
        if _read(around, candidate) == [value]:
            return candidate
    raise _uneditable("")


def _read(around: str, scalar: str) -> object:
    """Return what a scalar reads as in a list, None if it does not stand there.

    Between brackets a plain one may hold less than in a line of its own; one that can be read
    there may have brackets around it.
    """
    try:
        return parse_yaml(around.format(scalar))
    except UnreadableInputError:
        return None


def _holds(text: str, format: Format, plan: Plan) -> bool:
    try:
        return loads(text, format) == plan
    except ValueError:
        return False


def _uneditable(path: str) -> UneditableError:
    return UneditableError(
        message(
            "{path}không sửa tại chỗ được; tệp giữ nguyên",
            "{path}cannot be mended in place; the file stays as it is",
            path=f"{path}: " if path else "",
        )
    )
