"""How readers are found by name, loaded and called: the entry-point group `khcn.readers`.

As with renderers, one that is broken harms no other, and its distribution is named.
"""

from khcn_core.errors import UnreadableInputError
from khcn_core.messages import Message, message
from khcn_core.plugins import Plugin, one_line, plugins
from khcn_core.rendering.blame import cannot_load
from khcn_core.rendering.discovery import ambiguous
from khcn_core.source import Reader, Source
from khcn_core.suggestions import did_you_mean

GROUP = "khcn.readers"


def readable_formats() -> tuple[str, ...]:
    """Return the names of the formats that can be read, without importing any of them."""
    return tuple(dict.fromkeys(each.name for each in plugins(GROUP).found))


def take_apart(data: bytes, format: str) -> Source:
    """Return what a file in a format holds, by the reader of that name.

    Raises `UnreadableInputError` for a format that cannot be read, for a file that its reader
    refuses, and with the distribution's name for a reader that fails.
    """
    found = _find(format)
    reader = _loaded(found)
    try:
        source: object = reader.read(data)
    except UnreadableInputError:
        raise
    except (Exception, SystemExit) as error:
        raise UnreadableInputError(_failed(found, one_line(error))) from error
    if not isinstance(source, Source):
        raise UnreadableInputError(_failed(found, type(source).__name__))
    return source


def _find(name: str) -> Plugin:
    found = [each for each in plugins(GROUP).found if each.is_called(name)]
    if not found:
        raise UnreadableInputError(_unknown(name))
    if len(found) > 1:
        raise UnreadableInputError(ambiguous(name, found))
    return found[0]


def _loaded(found: Plugin) -> Reader:
    try:
        reader: Reader = found.entry.load()
    except (Exception, SystemExit) as error:
        raise UnreadableInputError(cannot_load(found, error)) from error
    return reader


def _unknown(name: str) -> Message:
    known = readable_formats()
    return message(
        "không đọc được định dạng “{name}”; đọc được: {known}{hint}",
        "the format “{name}” cannot be read; those that can: {known}{hint}",
        name=name,
        known=", ".join(known),
        hint=did_you_mean(name, known),
    )


def _failed(found: Plugin, detail: str) -> Message:
    return message(
        "định dạng “{name}” của {distribution} bị hỏng khi đọc tệp: {detail}",
        "the format “{name}” of {distribution} failed while reading the file: {detail}",
        name=found.name,
        distribution=found.distribution,
        detail=detail,
    )
