"""The door through which files of others come in: zip, then XML without entities or fetching."""

from io import BytesIO
from xml.etree.ElementTree import Element, ParseError
from zipfile import BadZipFile, ZipFile

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring

from khcn_core.errors import UnreadableInputError
from khcn_core.messages import message


def part_roots(data: bytes, *names: str) -> list[Element]:
    """Return the roots of these parts; raises `UnreadableInputError` if this is no ODT file."""
    try:
        with ZipFile(BytesIO(data)) as archive:
            return [fromstring(archive.read(name)) for name in names]
    except (BadZipFile, KeyError, ParseError, DefusedXmlException) as error:
        raise no_odt_file() from error


def no_odt_file() -> UnreadableInputError:
    """Return the error for data that is something else."""
    return UnreadableInputError(message("đây không phải là tệp ODT", "this is not an ODT file"))
