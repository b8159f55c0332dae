"""Seeing what a call reaches for outside itself.

Files, network and processes are seen by an audit hook: Python raises its events from within C,
whatever name a function was imported by. Clock and environment have no events; a profiler sees
the calls.
"""

import datetime as dt
import functools
import inspect
import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import BuiltinFunctionType, FrameType

from attrs import define, field

_REACHING = (
    "ftplib.",
    "http.client.",
    "imaplib.",
    "open",
    "os.chdir",
    "os.chmod",
    "os.exec",
    "os.fork",
    "os.link",
    "os.listdir",
    "os.mkdir",
    "os.posix_spawn",
    "os.putenv",
    "os.remove",
    "os.rename",
    "os.rmdir",
    "os.scandir",
    "os.spawn",
    "os.startfile",
    "os.symlink",
    "os.system",
    "os.truncate",
    "os.unsetenv",
    "os.utime",
    "poplib.",
    "shutil.",
    "smtplib.",
    "socket.",
    "sqlite3.",
    "subprocess.",
    "tempfile.",
    "urllib.",
    "webbrowser.",
)
_READING = frozenset({"open", "os.listdir", "os.scandir"})
_IMPORT_MACHINERY = "<frozen importlib._bootstrap"
_CLOCKS = frozenset(
    {
        time.time,
        time.time_ns,
        time.monotonic,
        time.monotonic_ns,
        time.perf_counter,
        time.perf_counter_ns,
        time.localtime,
        time.gmtime,
        time.ctime,
        time.strftime,
    }
)
_TODAY = frozenset({"now", "today", "utcnow"})
_ENVIRONMENT = type(os.environ).__getitem__.__code__


class OutsideAccessError(PermissionError):
    """Stops a call that reaches outside; it is remembered even if this is caught."""


@define
class _Watch:
    reached: list[str] = field(factory=list)

    def hear(self, event: str, arguments: tuple[object, ...]) -> None:
        """Remember and stop what is reached for."""
        told = f"{event}{arguments[:1]!r}"
        self.reached.append(told)
        raise OutsideAccessError(told)


_watches: list[_Watch] = []


@contextmanager
def watched_access() -> Iterator[list[str]]:
    """Give the list of all that is reached for outside meanwhile, in any thread; none of it works.

    What a Python package that is imported ships with may be read.
    """
    _listen()
    watch = _Watch()
    _watches.append(watch)
    try:
        yield watch.reached
    finally:
        _watches.remove(watch)


@contextmanager
def watched_surroundings() -> Iterator[list[str]]:
    """Give the list of all clocks and variables of the environment that this thread asks for."""
    asked: list[str] = []

    def look(frame: FrameType, event: str, called: object) -> None:
        if event == "c_call" and _is_clock(called):
            asked.append(f"the clock ({getattr(called, '__qualname__', called)})")
        elif event == "call" and frame.f_code is _ENVIRONMENT:
            asked.append(f"the environment ({frame.f_locals['key']})")

    before = sys.getprofile()
    sys.setprofile(look)
    try:
        yield asked
    finally:
        sys.setprofile(before)


@functools.cache
def _listen() -> None:
    """Add the hook, once: Python never lets one go."""
    sys.addaudithook(_hear)


def _hear(event: str, arguments: tuple[object, ...]) -> None:
    if not _watches or not event.startswith(_REACHING):
        return
    if event in _READING and _belongs_to_a_package(*arguments):
        return
    hook = inspect.currentframe()
    if hook and _is_importing(hook.f_back):
        return
    for watch in _watches:
        watch.hear(event, arguments)


def _is_importing(caller: FrameType | None) -> bool:
    return caller is not None and caller.f_code.co_filename.startswith(_IMPORT_MACHINERY)


def _belongs_to_a_package(path: object = None, _mode: object = None, flags: object = 0) -> bool:
    if not isinstance(path, str | os.PathLike):
        return isinstance(path, int)
    if isinstance(flags, int) and flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
        return False
    real = Path(os.path.realpath(path))
    return any(real.is_relative_to(folder) for folder in _package_folders())


def _package_folders() -> Iterator[str]:
    for module in list(sys.modules.values()):
        if getattr(module, "__file__", None):
            yield from map(os.path.realpath, getattr(module, "__path__", ()))


def _is_clock(called: object) -> bool:
    if not isinstance(called, BuiltinFunctionType):
        return False
    owner: Callable[..., object] | object = called.__self__
    if isinstance(owner, type) and issubclass(owner, dt.date):
        return called.__name__ in _TODAY
    return called in _CLOCKS
