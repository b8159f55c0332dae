"""From a text document to a PDF by LibreOffice, in a folder that goes when it is done."""

import json
import os
from pathlib import Path
from tempfile import TemporaryDirectory

from khcn_core.rendering import RenderingError
from khcn_render_pdf import failures
from khcn_render_pdf.process import run
from khcn_render_pdf.socket_file import remove_socket

_EXPORT = {
    "SelectPdfVersion": {"type": "long", "value": "2"},  # PDF/A-2b, which embeds every font
    "UseTaggedPDF": {"type": "boolean", "value": "true"},
    "ExportBookmarks": {"type": "boolean", "value": "true"},
    "DisplayPDFDocumentTitle": {"type": "boolean", "value": "true"},
}
"""LibreOffice's options of its filter `writer_pdf_Export`, as JSON since version 7.4."""

_MARKER = b"pdfaid:part"
"""What every PDF/A says of itself (ISO 19005-2, 6.6.4), in text that is never compressed."""


def printed(program: str, drawn: bytes, suffix: str, seconds: float) -> bytes:
    """Return a document of LibreOffice as PDF/A; `suffix` says of which format it is.

    LibreOffice gets a profile and a place for temporary files of its own, so that it meets neither
    the user's settings nor a running one. Raises `RenderingError` if it does not do it in time.
    """
    with TemporaryDirectory(prefix="khcn-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        paper = folder / f"paper{suffix}"
        paper.write_bytes(drawn)
        _convert(program, paper, seconds)
        return _proved(paper.with_suffix(".pdf"), _said(folder))


def _convert(program: str, paper: Path, seconds: float) -> None:
    folder = paper.parent
    profile = folder / "profile"
    command = [
        program,
        f"-env:UserInstallation={profile.as_uri()}",
        "--headless",
        "--norestore",
        "--convert-to",
        f"pdf:writer_pdf_Export:{json.dumps(_EXPORT, separators=(',', ':'))}",
        "--outdir",
        str(folder),
        str(paper),
    ]
    environment = {**os.environ, **dict.fromkeys(("TMPDIR", "TMP", "TEMP"), str(folder))}
    try:
        with _log(folder).open("wb") as said:
            status = run(command, environment, said, seconds)
    except OSError as error:
        raise RenderingError(failures.cannot_start(program, error)) from error
    finally:
        remove_socket(profile)
    if status is None:
        raise RenderingError(failures.too_slow(seconds))
    if status:
        raise RenderingError(failures.failed(status, _said(folder)))


def _proved(pdf: Path, said: str) -> bytes:
    """Return what LibreOffice made, if that is a whole PDF/A."""
    if not pdf.is_file():
        raise RenderingError(failures.nothing(said))
    data = pdf.read_bytes()
    if not (data.startswith(b"%PDF-") and data.rstrip().endswith(b"%%EOF")):
        raise RenderingError(failures.no_pdf(said))
    if _MARKER not in data:
        raise RenderingError(failures.no_archive())
    return data


def _log(folder: Path) -> Path:
    return folder / "said"


def _said(folder: Path) -> str:
    return failures.shortened(_log(folder).read_text("utf-8", errors="replace"))
