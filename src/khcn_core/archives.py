"""Taking the parts out of a zipped document, within limits that no honest paper reaches.

Nothing is written anywhere, and no part is named by anything but its own name, so that a path in
an archive leads nowhere.
"""

import io
import lzma
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterable

from attrs import frozen

from khcn_core.errors import UnreadableInputError
from khcn_core.messages import Message, message

MOST_BYTES = 50_000_000
"""How large a file may be."""
MOST_PARTS = 5_000
"""How many parts it may have."""
MOST_UNPACKED = 100_000_000
"""How large the parts that are read may be together, unpacked."""

_A_FILE = message("tệp", "the file")


@frozen(kw_only=True)
class Terms:
    """On what terms a file is opened: what errors call it, how large it may be."""

    called: Message = _A_FILE
    most_bytes: int = MOST_BYTES
    most_unpacked: int = MOST_UNPACKED


PAPER = Terms()
_DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    EOFError,
    NotImplementedError,
    OSError,
    OverflowError,
    ValueError,
)
"""What the library raises for archives that are none, or not whole."""
_PIECE = 1 << 20
_OLD_OFFICE = bytes.fromhex("d0cf11e0a1b11ae1")
"""How files of old Word begin, and those that new Word has encrypted."""


def unpack(
    data: bytes, format: str, wanted: Callable[[str], bool], terms: Terms = PAPER
) -> dict[str, bytes]:
    """Return the parts of an archive whose names are wanted.

    `format` is what the file should be ("DOCX"), for the error. Raises `UnreadableInputError` for
    what is no whole archive, is encrypted, or goes beyond the limits.
    """
    if len(data) > terms.most_bytes:
        raise _too_large(terms)
    if data.startswith(_OLD_OFFICE):
        raise UnreadableInputError(
            message(
                "{called} có mật khẩu hoặc là .doc kiểu cũ: hãy mở ra và lưu lại thành {format}",
                "{called} has a password or is an old .doc: open it and save it as {format}",
                called=terms.called,
                format=format,
            )
        )
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            if len(entries) > MOST_PARTS:
                raise _too_large(terms)
            return _parts(archive, (entry for entry in entries if wanted(entry.filename)), terms)
    except UnreadableInputError:
        raise
    except _DAMAGED as error:
        raise UnreadableInputError(
            message(
                "{called} không phải là {format}, hoặc đã hỏng",
                "{called} is no {format}, or is damaged",
                called=terms.called,
                format=format,
            )
        ) from error


def locked(terms: Terms = PAPER) -> UnreadableInputError:
    """Return the error for a file that has a password."""
    return UnreadableInputError(
        message(
            "{called} có mật khẩu: hãy bỏ mật khẩu rồi thử lại",
            "{called} has a password: remove it and try again",
            called=terms.called,
        )
    )


def _parts(
    archive: zipfile.ZipFile, entries: Iterable[zipfile.ZipInfo], terms: Terms
) -> dict[str, bytes]:
    parts: dict[str, bytes] = {}
    left = terms.most_unpacked
    for entry in entries:
        if entry.flag_bits & 1:
            raise locked(terms)
        if entry.filename not in parts:
            content = _content(archive, entry, left)
            if content is None:
                raise _too_large(terms)
            parts[entry.filename] = content
            left -= len(content)
    return parts


def _content(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, most: int) -> bytes | None:
    """Unpack one part piece by piece: what an archive says of its size may be a lie.

    None for one that is larger than may be.
    """
    pieces: list[bytes] = []
    size = 0
    with archive.open(entry) as part:
        while piece := part.read(_PIECE):
            size += len(piece)
            if size > most:
                return None
            pieces.append(piece)
    return b"".join(pieces)


def _too_large(terms: Terms) -> UnreadableInputError:
    return UnreadableInputError(
        message(
            "{called} quá lớn: quá {most} MB, quá {unpacked} MB khi giải nén, hoặc quá {parts} "
            "phần",
            "{called} is too large: over {most} MB, over {unpacked} MB unpacked, "
            "or over {parts} parts",
            called=terms.called,
            most=terms.most_bytes // 1_000_000,
            unpacked=terms.most_unpacked // 1_000_000,
            parts=MOST_PARTS,
        )
    )
