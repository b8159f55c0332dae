"""The door through which files of others come in: zip, then XML without entities or fetching."""

import zlib
from io import BytesIO
from xml.etree.ElementTree import Element, ParseError
from zipfile import BadZipFile, ZipFile

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring

from khcn_core.errors import UnreadableInputError
from khcn_core.messages import message

_UNREADABLE = (
    BadZipFile,
    DefusedXmlException,
    EOFError,
    KeyError,
    NotImplementedError,
    ParseError,
    RuntimeError,
    zlib.error,
)
"""What zipfile and the parsers raise for data that is broken, locked, or packed in other ways."""


def part_roots(data: bytes, *names: str) -> list[Element]:
    """Return the roots of these parts; raises `UnreadableInputError` if this is no ODT file."""
    try:
        with ZipFile(BytesIO(data)) as archive:
            return [fromstring(archive.read(name)) for name in names]
    except _UNREADABLE as error:
        raise no_odt_file() from error


def part_sizes(data: bytes) -> dict[str, int]:
    """Return how many bytes each part holds once unpacked; raises `UnreadableInputError`."""
    try:
        with ZipFile(BytesIO(data)) as archive:
            return {entry.filename: entry.file_size for entry in archive.infolist()}
    except _UNREADABLE as error:
        raise no_odt_file() from error


def no_odt_file() -> UnreadableInputError:
    """Return the error for data that is something else."""
    return UnreadableInputError(message("đây không phải là tệp ODT", "this is not an ODT file"))
