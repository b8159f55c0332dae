"""The one thing that LibreOffice puts elsewhere than it is told, and leaves there if it is ended.

On Linux and macOS a running LibreOffice listens on a socket in one of two fixed folders, whose
name follows from its profile (`OfficeIPCThread` and `osl_createPipe` in its source).
"""

from hashlib import md5
from pathlib import Path
from urllib.parse import quote

FOLDERS = (Path("/tmp"), Path("/var/tmp"))
"""Where LibreOffice puts it, whatever `TMPDIR` says."""
_KEPT = "/!$&'()*+,:;=@"
"""What LibreOffice leaves as it is in a URL, besides letters, digits and `-._~`."""


def remove_socket(profile: Path) -> None:
    """Remove the socket of the LibreOffice that ran with this profile folder, if any."""
    url = f"file://{quote(str(profile), safe=_KEPT)}"
    digest = md5(url.encode("utf-16-le"), usedforsecurity=False).digest()
    name = "".join(f"{byte:x}" for byte in digest)
    for folder in FOLDERS:
        for socket in folder.glob(f"OSL_PIPE_*_SingleOfficeIPC_{name}"):
            socket.unlink(missing_ok=True)
