"""The renderer that the entry point `docx` of `khcn.renderers` names."""

import io
import zipfile
from collections.abc import Mapping

from attrs import frozen

from khcn_core.document import Document
from khcn_core.rendering import Capability, Option, chosen
from khcn_render_docx.body import document_part
from khcn_render_docx.package import text_part
from khcn_render_docx.properties import core_properties
from khcn_render_docx.shell import CORE_PROPERTIES_PART, DOCUMENT_PART, shell


@frozen
class DocxRenderer:
    """Draws a document as WordprocessingML (ISO/IEC 29500, transitional)."""

    suffix: str = ".docx"
    media_type: str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    options: tuple[Option, ...] = ()
    capabilities: frozenset[Capability] = frozenset(
        {Capability.EXACT_TEXT, Capability.PAGES, Capability.PROPERTIES}
    )

    def render(self, document: Document, options: Mapping[str, object]) -> bytes:
        """Return the whole file; the same document gives the same bytes.

        There are no options yet. Raises `RenderingError` for an option, and for a text with
        characters that XML cannot hold.
        """
        chosen("docx", self.options, options)
        kept = shell(document.style, document.properties.language)
        file = io.BytesIO(kept.archive)
        with zipfile.ZipFile(file, "a") as archive:
            with text_part(archive, DOCUMENT_PART) as part:
                part.writelines(document_part(document, kept.header_id))
            with text_part(archive, CORE_PROPERTIES_PART) as part:
                part.write(core_properties(document.properties))
        return file.getvalue()


renderer = DocxRenderer()
