"""Printing many documents at once: what LibreOffice makes of the files that the project writes."""

import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

_EXPORT = (
    'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"},'
    '"ExportBookmarks":{"type":"boolean","value":"true"}}'
)
_SECONDS = 300


def print_all(files: Mapping[str, bytes], folder: Path, profile: Path) -> dict[str, Path]:
    """Print files by their names, `plan.docx` and so on, and return the path of each one's PDF.

    One call of LibreOffice prints them all: to start it takes longer than to print a plan.
    `profile` is its own folder, in which no other LibreOffice may run at the same time.
    """
    for name, data in files.items():
        (folder / name).write_bytes(data)
    program = shutil.which("soffice")
    assert program, "LibreOffice (soffice) is not installed"
    command = [program, f"-env:UserInstallation={profile.as_uri()}", "--headless"]
    command += ["--convert-to", _EXPORT, "--outdir", str(folder / "pdf")]
    command += [str(folder / name) for name in files]
    said = subprocess.run(command, check=True, capture_output=True, timeout=_SECONDS)
    printed = {name: folder / "pdf" / Path(name).with_suffix(".pdf").name for name in files}
    missing = [name for name, pdf in printed.items() if not pdf.is_file()]
    assert not missing, f"not printed: {missing}; LibreOffice said: {said.stderr.decode()}"
    return printed
