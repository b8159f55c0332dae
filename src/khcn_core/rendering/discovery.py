"""How renderers are found by name, loaded and called, so that a broken one harms nothing else."""

from collections.abc import Mapping

from khcn_core.document import Document
from khcn_core.messages import Message, message
from khcn_core.plugins import Plugin, plugins
from khcn_core.rendering.blame import cannot_draw, cannot_load, misshapen, no_bytes
from khcn_core.rendering.errors import RenderingError
from khcn_core.rendering.options import chosen
from khcn_core.rendering.renderer import Renderer
from khcn_core.rendering.shape import shape_problems
from khcn_core.suggestions import did_you_mean

GROUP = "khcn.renderers"


def formats() -> tuple[str, ...]:
    """Return the names of the formats that are installed, without importing any of them."""
    return tuple(dict.fromkeys(each.name for each in installed_formats()))


def installed_formats() -> tuple[Plugin, ...]:
    """Return each format with the distribution that brings it, without importing any."""
    return plugins(GROUP).found


def find_format(name: str) -> Plugin:
    """Return the format of this name, or of this distribution and name: `khcn-kq:kq`.

    Raises `RenderingError` if there is none, or if several distributions bring one.
    """
    found = [each for each in installed_formats() if each.is_called(name)]
    if not found:
        raise RenderingError(_unknown(name))
    if len(found) > 1:
        raise RenderingError(ambiguous(name, found))
    return found[0]


def load_renderer(name: str) -> Renderer:
    """Return the renderer of a format, named as for `find_format`.

    Raises `RenderingError` if it is unknown, cannot be loaded, or is no `Renderer`.
    """
    return load_format(find_format(name))


def load_format(found: Plugin) -> Renderer:
    """Return the renderer of a format that was found; raises `RenderingError`."""
    try:
        renderer: Renderer = found.entry.load()
    except (Exception, SystemExit) as error:
        raise RenderingError(cannot_load(found, error)) from error
    if problems := shape_problems(renderer):
        raise RenderingError(misshapen(found, problems))
    return renderer


def draw(
    format: str, renderer: Renderer, document: Document, options: Mapping[str, object]
) -> bytes:
    """Return the file that a format's renderer makes of a document.

    Raises `RenderingError` for options that the format refuses, and names the format and its
    distribution if the renderer raises something else or returns no bytes.
    """
    values = chosen(format, renderer.options, options).values
    try:
        data: object = renderer.render(document, values)
    except RenderingError:
        raise
    except (Exception, SystemExit) as error:
        raise RenderingError(cannot_draw(format, _if_installed(format), error)) from error
    if not isinstance(data, bytes):
        raise RenderingError(no_bytes(format, _if_installed(format), data))
    return data


def ambiguous(name: str, found: list[Plugin]) -> Message:
    """Say that several distributions bring a format of the same name, and how to choose one."""
    return message(
        "có {count} gói cùng cài định dạng “{name}”: {distributions}; hãy viết {full_names}",
        "{count} distributions bring a format “{name}”: {distributions}; write {full_names}",
        count=len(found),
        name=name,
        distributions=", ".join(each.distribution for each in found),
        full_names=tuple(each.full_name for each in found),
    )


def _if_installed(format: str) -> Plugin | None:
    return next((each for each in installed_formats() if each.is_called(format)), None)


def _unknown(name: str) -> Message:
    known = formats()
    full_names = [each.full_name for each in installed_formats()]
    return message(
        "không có định dạng “{name}”; các định dạng đã cài: {known}{hint}",
        "there is no format “{name}”; installed formats: {known}{hint}",
        name=name,
        known=", ".join(known),
        hint=did_you_mean(name, full_names if ":" in name else known),
    )
