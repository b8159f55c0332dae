"""The zip file that a document is: the same parts give the same bytes."""

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

MEDIA_TYPE = "application/vnd.oasis.opendocument.text"

_EARLIEST = (1980, 1, 1, 0, 0, 0)
_MADE_ON_UNIX = 3
_READABLE = 0o100644 << 16


def packed(parts: Mapping[str, bytes]) -> bytes:
    """Return the file that holds these parts; its media type stands first, uncompressed."""
    file = BytesIO()
    with ZipFile(file, "w") as archive:
        archive.writestr(_entry("mimetype", ZIP_STORED), MEDIA_TYPE)
        for name, data in parts.items():
            archive.writestr(_entry(name, ZIP_DEFLATED), data)
    return file.getvalue()


def _entry(name: str, compression: int) -> ZipInfo:
    """Return an entry that tells nothing of when and where it was written."""
    entry = ZipInfo(name, _EARLIEST)
    entry.compress_type = compression
    entry.create_system = _MADE_ON_UNIX
    entry.external_attr = _READABLE
    return entry
