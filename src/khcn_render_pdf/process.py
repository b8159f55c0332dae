"""Running another program: never through a shell, never longer than agreed, never left behind."""

import contextlib
import os
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from typing import BinaryIO


def run(
    command: Sequence[str], environment: Mapping[str, str], said: BinaryIO, seconds: float
) -> int | None:
    """Run a program and return its exit status; None if it took longer and was ended.

    What it says to standard error goes to the file `said`. Whatever it started ends with it.
    Raises `OSError` if it cannot be started.
    """
    process = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=said,
        env=environment,
        start_new_session=True,
    )
    try:
        return process.wait(seconds)
    except subprocess.TimeoutExpired:
        return None
    finally:
        _end(process)


if sys.platform == "win32":

    def _end(process: "subprocess.Popen[bytes]") -> None:
        """End a program, while it runs, with those that it started."""
        if process.poll() is None:
            tree = ["taskkill", "/F", "/T", "/PID", str(process.pid)]
            subprocess.run(tree, check=False, capture_output=True)
            process.wait()

else:

    def _end(process: "subprocess.Popen[bytes]") -> None:
        """End a program with all of its group, be it gone itself already."""
        # a group of which nobody is left is not there, or on macOS may not be signalled
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
