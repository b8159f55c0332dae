"""Takes ODT files apart, ours and those that agencies have; here are those that we have written."""

import zlib
from io import BytesIO
from lzma import LZMAError
from xml.etree.ElementTree import Element, ParseError
from zipfile import BadZipFile, ZipFile

from defusedxml.ElementTree import fromstring

from khcn_core.errors import UnreadableInputError
from khcn_core.messages import message

_UNREADABLE = (
    BadZipFile,
    EOFError,
    LookupError,
    LZMAError,
    ParseError,
    RuntimeError,
    ValueError,
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


def no_odt_file() -> UnreadableInputError:
    """Return the error for data that is something else."""
    return UnreadableInputError(message("đây không phải là tệp ODT", "this is not an ODT file"))
