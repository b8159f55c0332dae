"""The standard streams of a process, whatever its locale and whoever reads them.

A stream is None where the process was started without it.
"""

import errno
import io
import os
import sys

STANDARD_STREAM = "-"
"""What stands for standard input or output where a file's name is expected."""


def speak_utf8() -> None:
    """Write UTF-8 with plain line ends: no other encoding of a console is sure to hold Vietnamese.

    File names that are not valid text are written with backslashes.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def read_bytes() -> bytes:
    """Return all of standard input; raises `OSError`, also if it is closed."""
    if sys.stdin is None:
        raise _closed()
    return sys.stdin.buffer.read()


def write_bytes(data: bytes) -> None:
    """Write to standard output as it is; raises `OSError`, also if it is closed."""
    if sys.stdout is None:
        raise _closed()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def _closed() -> OSError:
    return OSError(errno.EBADF, os.strerror(errno.EBADF))
