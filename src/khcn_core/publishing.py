"""From a plan or a document to a file, whole or not at all."""

import contextlib
import errno
import os
import secrets
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

from khcn_core.codec import dumps
from khcn_core.document import Document
from khcn_core.layout import lay_out
from khcn_core.mapping import FrozenMap
from khcn_core.plan import Plan
from khcn_core.rendering import Capability, Renderer, draw, load_renderer
from khcn_core.style import DECREE, Style

NO_OPTIONS: Mapping[str, object] = FrozenMap()


def render(
    source: Plan | Document,
    format: str,
    options: Mapping[str, object] = NO_OPTIONS,
    *,
    style: Style = DECREE,
    data: bool = True,
) -> bytes:
    """Return a plan, or a document that is laid out already, as a file in a format (`docx`).

    A plan is laid out in `style`, and formats that can carry its data inside do so unless `data`
    says no; a document keeps the style and the attachment that it has. Where two distributions
    bring a format of one name, it is called `distribution:format`. Raises `RenderingError` for a
    format that is not installed, for an option that it does not have, and for one that fails.
    """
    renderer = load_renderer(format)
    if isinstance(source, Document):
        return draw(format, renderer, source, options)
    document = paper_of(source, style=style, data=data and carries_data(renderer))
    return draw(format, renderer, document, options)


def paper_of(plan: Plan, *, style: Style = DECREE, data: bool = True) -> Document:
    """Return the document of a plan, with the plan's own data attached unless `data` says no.

    With it, a paper can be read back exactly: see `khcn_core.read`.
    """
    return lay_out(plan, style=style, attachment=dumps(plan).encode() if data else None)


def carries_data(renderer: Renderer) -> bool:
    """Tell whether files of a format can hold the data of their plan."""
    return Capability.ATTACHMENT in renderer.capabilities


def write_whole(path: Path, data: bytes, prove: Callable[[bytes], None] | None = None) -> None:
    """Write a file in one step: whoever looks sees the old file or all of the new one.

    A link stays a link, and a file that was there keeps its permissions. Raises `OSError` with the
    file's name, or that of its folder if there is no such; then nothing is left behind. `prove`
    gets what was written, read anew from where it was put; if it raises, so does this, and nothing
    is left behind either.
    """
    try:
        if path.exists() and not path.is_file():
            _pour(path, data, prove)  # a device or a pipe takes what comes; a folder refuses
        else:
            _replace(Path(os.path.realpath(path)), data, prove)
    except OSError as error:
        missing = isinstance(error, FileNotFoundError | NotADirectoryError)
        place = path.parent if missing else path
        raise OSError(error.errno, error.strerror, str(place)) from error


def _pour(path: Path, data: bytes, prove: Callable[[bytes], None] | None) -> None:
    if prove:
        prove(data)
    path.write_bytes(data)


def _replace(path: Path, data: bytes, prove: Callable[[bytes], None] | None) -> None:
    if path.exists() and not os.access(path, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    fresh = path.with_name(f".khcn-{secrets.token_hex(8)}")
    try:
        with fresh.open("xb") as file:
            file.write(data)
        if prove:
            prove(fresh.read_bytes())
        if path.exists():
            shutil.copymode(path, fresh)
        fresh.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            fresh.unlink()
        raise
