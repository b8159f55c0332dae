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

from khcn_core.errors import UnreadableInputError
from khcn_core.messages import message

MOST_BYTES = 50_000_000
"""How large a file may be."""
MOST_PARTS = 5_000
"""How many parts it may have."""
MOST_UNPACKED = 100_000_000
"""How large the parts that are read may be together, unpacked."""
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


def unpack(data: bytes, format: str, wanted: Callable[[str], bool]) -> dict[str, bytes]:
    """Return the parts of an archive whose names are wanted.

    `format` is what the file should be ("DOCX"), for the error. Raises `UnreadableInputError` for
    what is no whole archive, is encrypted, or goes beyond the limits above.
    """
    if len(data) > MOST_BYTES:
        raise _too_large()
    if data.startswith(_OLD_OFFICE):
        raise UnreadableInputError(
            message(
                "tệp có mật khẩu hoặc là .doc kiểu cũ: hãy mở ra và lưu lại thành {format}",
                "the file has a password or is an old .doc: open it and save it as {format}",
                format=format,
            )
        )
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            if len(entries) > MOST_PARTS:
                raise _too_large()
            return _parts(archive, (entry for entry in entries if wanted(entry.filename)))
    except UnreadableInputError:
        raise
    except _DAMAGED as error:
        raise UnreadableInputError(
            message(
                "tệp không phải là {format}, hoặc đã hỏng",
                "the file is no {format}, or is damaged",
                format=format,
            )
        ) from error


def _parts(archive: zipfile.ZipFile, entries: Iterable[zipfile.ZipInfo]) -> dict[str, bytes]:
    parts: dict[str, bytes] = {}
    left = MOST_UNPACKED
    for entry in entries:
        if entry.flag_bits & 1:
            raise UnreadableInputError(
                message(
                    "tệp có mật khẩu: hãy bỏ mật khẩu rồi đọc lại",
                    "the file has a password: remove it and read again",
                )
            )
        if entry.filename not in parts:
            parts[entry.filename] = _content(archive, entry, left)
            left -= len(parts[entry.filename])
    return parts


def _content(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, most: int) -> bytes:
    """Unpack one part piece by piece: what an archive says of its size may be a lie."""
    pieces: list[bytes] = []
    size = 0
    with archive.open(entry) as part:
        while piece := part.read(_PIECE):
            size += len(piece)
            if size > most:
                raise _too_large()
            pieces.append(piece)
    return b"".join(pieces)


def _too_large() -> UnreadableInputError:
    return UnreadableInputError(
        message(
            "tệp quá lớn: quá {most} MB, quá {unpacked} MB khi giải nén, hoặc quá {parts} phần",
            "the file is too large: over {most} MB, over {unpacked} MB unpacked, "
            "or over {parts} parts",
            most=MOST_BYTES // 1_000_000,
            unpacked=MOST_UNPACKED // 1_000_000,
            parts=MOST_PARTS,
        )
    )
