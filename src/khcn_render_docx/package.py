"""Entries of the zip that a DOCX is, without a trace of the time or the machine."""

import io
import zipfile

_EARLIEST = (1980, 1, 1, 0, 0, 0)
_MADE_ON_FAT = 0


def part_entry(name: str) -> zipfile.ZipInfo:
    """Return the entry for one part of the package: deflated, undated, the same on any system."""
    entry = zipfile.ZipInfo(name, _EARLIEST)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = _MADE_ON_FAT
    return entry


def text_part(archive: zipfile.ZipFile, name: str) -> io.TextIOWrapper:
    """Return a part to write text to, which is compressed as it comes."""
    return io.TextIOWrapper(archive.open(part_entry(name), "w"), "utf-8", newline="\n")
