"""Files appear whole or not at all."""

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace

import pytest

from khcn_core.publishing import write_whole


@pytest.fixture
def mask() -> Iterator[int]:
    """The permissions that new files do not get, while a test runs."""
    before = os.umask(0o027)
    yield 0o027
    os.umask(before)


def test_a_new_file_has_the_usual_permissions(tmp_path: Path, mask: int) -> None:
    write_whole(tmp_path / "a", b"all")
    assert (tmp_path / "a").read_bytes() == b"all"
    assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == 0o666 & ~mask


def test_a_file_that_was_there_is_replaced_and_stays_private(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"before, and longer")
    path.chmod(0o600)
    with path.open("rb") as reader:
        write_whole(path, b"after")
        assert reader.read() == b"before, and longer"
    assert path.read_bytes() == b"after"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [path]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    target, link = tmp_path / "there" / "a", tmp_path / "a"
    target.parent.mkdir()
    link.symlink_to(Path("there", "a"))
    write_whole(link, b"first")
    write_whole(link, b"second")
    assert link.is_symlink()
    assert target.read_bytes() == b"second"


def test_the_longest_name_can_be_written(tmp_path: Path) -> None:
    path = tmp_path / ("ế" * 83 + "a.docx")
    assert len(path.name.encode()) == 255
    write_whole(path, b"all")
    assert path.read_bytes() == b"all"


@pytest.mark.parametrize("step", ["write", "copymode", "replace"])
@pytest.mark.parametrize(
    "error",
    [OSError(errno.ENOSPC, "No space left on device"), KeyboardInterrupt()],
    ids=["full", "interrupted"],
)
def test_whatever_step_fails_nothing_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, error: BaseException
) -> None:
    def fail(*_arguments: object) -> None:
        raise error

    @contextmanager
    def touched(path: Path, _mode: str) -> Iterator[SimpleNamespace]:
        path.touch()
        yield SimpleNamespace(write=fail)

    path = tmp_path / "a"
    path.write_bytes(b"before")
    owner, name, fake = {
        "write": (Path, "open", touched),
        "copymode": (os, "chmod", fail),
        "replace": (Path, "replace", fail),
    }[step]
    monkeypatch.setattr(owner, name, fake)
    with pytest.raises(type(error)) as caught:
        write_whole(path, b"after")
    monkeypatch.undo()
    assert path.read_bytes() == b"before"
    assert list(tmp_path.iterdir()) == [path]
    if isinstance(caught.value, OSError):
        assert (caught.value.errno, caught.value.filename) == (errno.ENOSPC, str(path))


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError) as caught:
        write_whole(tmp_path / "none" / "a", b"all")
    assert caught.value.filename == str(tmp_path / "none")


def test_a_file_in_place_of_a_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(NotADirectoryError) as caught:
        write_whole(tmp_path / "file" / "a", b"all")
    assert caught.value.filename == str(tmp_path / "file")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(IsADirectoryError) as caught:
        write_whole(tmp_path, b"all")
    assert caught.value.filename == str(tmp_path)


def test_a_file_that_may_not_be_written_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "signed"
    path.write_bytes(b"before")
    monkeypatch.setattr(os, "access", lambda *_arguments: False)
    with pytest.raises(PermissionError):
        write_whole(path, b"after")
    assert path.read_bytes() == b"before"


def test_a_pipe_gets_the_bytes_and_stays_a_pipe(tmp_path: Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    reader = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    write_whole(path, b"all")
    assert os.read(reader, 10) == b"all"
    os.close(reader)
    assert path.is_fifo()
