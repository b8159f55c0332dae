"""Where LibreOffice is found on Linux, macOS and Windows."""

import shutil
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from khcn_core.messages import Message, message
from khcn_core.rendering import RenderingError
from khcn_render_pdf.options import SOFFICE

_COMMANDS = ("soffice", "libreoffice")
_USUAL_PLACES = (
    ("/usr/lib", "libreoffice/program/soffice"),
    ("/usr/lib64", "libreoffice/program/soffice"),
    ("/opt", "libreoffice*/program/soffice"),
    ("/Applications", "LibreOffice*.app/Contents/MacOS/soffice"),
    ("C:/Program Files", "LibreOffice*/program/soffice.com"),
    ("C:/Program Files (x86)", "LibreOffice*/program/soffice.com"),
)
"""Folders, and the programs that installers put into them."""


def find_office(named: str = "") -> str:
    """Return the program to run: the one named, by name or path, or else LibreOffice's.

    That is looked for among the commands of the machine, then where it is usually installed.
    Raises `RenderingError` if there is no such program.
    """
    found = shutil.which(named) if named else next(chain(_commands(), _installed()), None)
    if found is None:
        raise RenderingError(_not_there(named) if named else _missing())
    return found


def _commands() -> Iterator[str]:
    return filter(None, map(shutil.which, _COMMANDS))


def _installed() -> Iterator[str]:
    """Yield the programs in the usual places, of several versions the latest name first."""
    for folder, pattern in _USUAL_PLACES:
        if Path(folder).is_absolute():  # those of other systems are not
            yield from map(str, sorted(Path(folder).glob(pattern), reverse=True))


def _not_there(named: str) -> Message:
    return message(
        "không tìm thấy chương trình “{named}” (tùy chọn {option} của pdf), hoặc không được chạy",
        "there is no program “{named}” (option {option} of pdf), or it may not be run",
        named=named,
        option=SOFFICE.name,
    )


def _missing() -> Message:
    return message(
        "in ra PDF cần LibreOffice (phần Writer, từ bản 7.4) nhưng không tìm thấy trên máy; "
        "hãy cài LibreOffice, hoặc chỉ chỗ bằng tùy chọn: {option}=ĐƯỜNG_DẪN",
        "PDF needs LibreOffice (Writer, 7.4 or later), which is not found on this machine; "
        "install it, or say where it is by the option: {option}=PATH",
        option=SOFFICE.name,
    )
