"""The reader that the entry point `docx` of `khcn.readers` names."""

from khcn_core.source import Source
from khcn_render_docx.reading.attachment import attachment_of
from khcn_render_docx.reading.flow import Flow
from khcn_render_docx.reading.numbering import Lists
from khcn_render_docx.reading.paragraphs import Notes
from khcn_render_docx.reading.parts import parts_of
from khcn_render_docx.reading.style_sheet import StyleSheet


class DocxReader:
    """Takes a DOCX file apart. See `khcn_core.source.Reader`."""

    suffix = ".docx"

    def read(self, data: bytes) -> Source:
        """Return what a file holds.

        Raises `UnreadableInputError` for what is no DOCX file, is encrypted, holds macros or
        declares a document type, and for what goes beyond the limits of `khcn_core.archives`, of
        `khcn_core.word_processing.found`, `parts` or `tables`.
        """
        parts = parts_of(data)
        flow = Flow(
            StyleSheet.of(parts.stories.get("styles")),
            Lists.of(parts.stories.get("numbering")),
            Notes.of(parts.stories),
        )
        flow.take_all(parts.body)
        found = flow.found
        attachment = attachment_of(parts.custom, found.dropped)
        return Source(
            items=tuple(found.whole_items()), dropped=tuple(found.dropped), attachment=attachment
        )


reader = DocxReader()
