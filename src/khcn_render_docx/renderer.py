"""The renderer that the entry point `docx` of `khcn.renderers` names."""

import io
import zipfile
from collections.abc import Iterator, Mapping

from attrs import frozen

from khcn_core.document import Document, Table
from khcn_core.mapping import FrozenMap
from khcn_core.messages import message
from khcn_core.rendering import Capability, Option, OptionKind, ReadBack, chosen
from khcn_render_docx.attachment import attachment_part
from khcn_render_docx.body import document_part
from khcn_render_docx.lent_styles import Lent, lent_styles
from khcn_render_docx.package import part_entry, text_part
from khcn_render_docx.properties import core_properties
from khcn_render_docx.read_back import read_back
from khcn_render_docx.shell import (
    ATTACHMENT_PART,
    CORE_PROPERTIES_PART,
    DOCUMENT_PART,
    Look,
    shell,
)

TEMPLATE = Option(
    name="template",
    kind=OptionKind.FILE,
    says=message(
        "tệp DOCX của cơ quan, có các kiểu trình bày cùng tên thay cho kiểu có sẵn",
        "an agency's DOCX file, whose named styles take the place of those of the same names",
    ),
)


@frozen
class DocxRenderer:
    """Draws a document as WordprocessingML (ISO/IEC 29500, transitional)."""

    suffix: str = ".docx"
    media_type: str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    options: tuple[Option, ...] = (TEMPLATE,)
    capabilities: frozenset[Capability] = frozenset(
        {
            Capability.EXACT_TEXT,
            Capability.PAGES,
            Capability.PROPERTIES,
            Capability.ATTACHMENT,
        }
    )

    def render(self, document: Document, options: Mapping[str, object]) -> bytes:
        """Return the whole file; the same document gives the same bytes.

        Raises `RenderingError` for an option that there is not, for a template that is no DOCX
        file, and for a text with characters that XML cannot hold.
        """
        choices = chosen("docx", self.options, options)
        kept = shell(
            Look(
                style=document.style,
                language=document.properties.language,
                sizes=_sizes(document),
                levels=_levels(document),
                lent=_lent(choices.file(TEMPLATE.name)),
                attaches=document.attachment is not None,
            )
        )
        file = io.BytesIO(kept.archive)
        with zipfile.ZipFile(file, "a") as archive:
            with text_part(archive, DOCUMENT_PART) as part:
                part.writelines(document_part(document, kept.header_id))
            with text_part(archive, CORE_PROPERTIES_PART) as part:
                part.write(core_properties(document.properties))
            if document.attachment is not None:
                archive.writestr(part_entry(ATTACHMENT_PART), attachment_part(document.attachment))
        return file.getvalue()

    def read_back(self, data: bytes) -> ReadBack:
        """Return what a file says; raises `UnreadableInputError` if it is no DOCX file."""
        return read_back(data)


def _lent(template: bytes | None) -> Lent:
    return FrozenMap() if template is None else lent_styles(template)


def _sizes(document: Document) -> tuple[int, ...]:
    return tuple(sorted({table.size for table in _tables(document) if table.size is not None}))


def _levels(document: Document) -> int:
    return max((row.level for table in _tables(document) for row in table.rows), default=1)


def _tables(document: Document) -> Iterator[Table]:
    return (block for block in document.blocks if isinstance(block, Table))


renderer = DocxRenderer()
