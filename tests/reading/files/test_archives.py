"""Archives are opened within limits, and a bad one is refused in a sentence."""

import io
import struct
import tracemalloc
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khcn_core import UnreadableInputError
from khcn_core.archives import MOST_PARTS, MOST_UNPACKED, unpack


def archive(parts: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as target:
        for name, data in parts.items():
            target.writestr(name, data)
    return file.getvalue()


def everything(_name: str) -> bool:
    return True


@given(st.dictionaries(st.text("abc/.", min_size=1), st.binary(max_size=50), max_size=5))
def test_what_was_packed_is_unpacked(parts: dict[str, bytes]) -> None:
    assert unpack(archive(parts), "DOCX", everything) == parts


def test_only_what_is_wanted_is_unpacked() -> None:
    data = archive({"a.xml": b"1", "../../etc/passwd": b"2"})
    assert unpack(data, "DOCX", "a.xml".__eq__) == {"a.xml": b"1"}


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    bomb = archive({f"part{n}": bytes(MOST_UNPACKED // 4) for n in range(5)})
    tracemalloc.start()
    try:
        with pytest.raises(UnreadableInputError, match="quá lớn"):
            unpack(bomb, "DOCX", everything)
        assert tracemalloc.get_traced_memory()[1] < 2.5 * MOST_UNPACKED
    finally:
        tracemalloc.stop()


def test_too_many_parts_are_refused() -> None:
    with pytest.raises(UnreadableInputError, match="quá lớn"):
        unpack(archive({str(n): b"" for n in range(MOST_PARTS + 1)}), "DOCX", everything)


@pytest.mark.parametrize("data", [b"", b"PK", b"%PDF-1.7", b"PK\x03\x04" + bytes(100)])
def test_another_file_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableInputError, match="không phải là ODT"):
        unpack(data, "ODT", everything)


def test_an_old_or_encrypted_office_file_is_told_apart() -> None:
    with pytest.raises(UnreadableInputError, match="mật khẩu hoặc là"):
        unpack(bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600), "DOCX", everything)


def test_an_encrypted_part_is_refused() -> None:
    data = bytearray(archive({"a": b"1"}))
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        struct.pack_into("<H", data, data.index(signature) + offset, 1)
    with pytest.raises(UnreadableInputError, match="bỏ mật khẩu"):
        unpack(bytes(data), "DOCX", everything)


@given(st.binary(min_size=1, max_size=200), st.integers(0, 400), st.booleans())
def test_a_damaged_archive_is_refused_or_read(noise: bytes, at: int, cut: bool) -> None:
    whole = archive({"a.xml": bytes(range(256)), "b.xml": b"<b/>"})
    at = min(at, len(whole))
    data = whole[:at] + (b"" if cut else noise + whole[at + len(noise) :])
    try:  # nothing else is ever raised
        parts = unpack(data, "DOCX", everything)
    except UnreadableInputError:
        return
    assert all(len(part) <= 256 for part in parts.values())
