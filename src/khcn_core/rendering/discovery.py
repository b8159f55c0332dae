"""How renderers are found: the entry-point group `khcn.renderers`."""

import functools
import sys
from importlib import metadata

from khcn_core.messages import Message, message
from khcn_core.rendering.errors import RenderingError
from khcn_core.rendering.renderer import Renderer
from khcn_core.suggestions import did_you_mean

GROUP = "khcn.renderers"


def formats() -> tuple[str, ...]:
    """Return the names of the formats that are installed, without importing any of them."""
    return tuple(sorted({entry.name for entry in _entries()}))


def installed_formats() -> tuple[tuple[str, str], ...]:
    """Return each format with the distribution that brings it, without importing any."""
    return tuple(sorted({(entry.name, _distribution(entry)) for entry in _entries()}))


def load_renderer(name: str) -> Renderer:
    """Return the renderer of a format; raises `RenderingError` if it is unknown or broken."""
    entry = next((entry for entry in _entries() if entry.name == name), None)
    if entry is None:
        raise RenderingError(_unknown(name))
    try:
        renderer: Renderer = entry.load()
    except (ImportError, AttributeError) as error:
        raise RenderingError(_broken(entry, error)) from error
    return renderer


def _entries() -> metadata.EntryPoints:
    return _entries_along(tuple(sys.path))


@functools.lru_cache(maxsize=4)
def _entries_along(_path: tuple[str, ...]) -> metadata.EntryPoints:
    """Look along the path once: reading what is installed takes longer than drawing a plan."""
    return metadata.entry_points(group=GROUP)


def _distribution(entry: metadata.EntryPoint) -> str:
    return entry.dist.name if entry.dist else ""


def _unknown(name: str) -> Message:
    known = formats()
    return message(
        "không có định dạng “{name}”; các định dạng đã cài: {known}{hint}",
        "there is no format “{name}”; installed formats: {known}{hint}",
        name=name,
        known=", ".join(known),
        hint=did_you_mean(name, known),
    )


def _broken(entry: metadata.EntryPoint, error: ImportError | AttributeError) -> Message:
    if isinstance(error, ModuleNotFoundError) and _distribution(entry) == "khcn":
        return message(
            "định dạng “{name}” thiếu thư viện {missing}; cài bằng: pip install 'khcn[{name}]'",
            "the format “{name}” lacks the library {missing}; "
            "install it with: pip install 'khcn[{name}]'",
            name=entry.name,
            missing=error.name,
        )
    return message(
        "không nạp được định dạng “{name}” của {distribution}: {detail}",
        "the format “{name}” of {distribution} cannot be loaded: {detail}",
        name=entry.name,
        distribution=_distribution(entry),
        detail=error,
    )
