"""The reader that the entry point `odt` of `khcn.readers` names."""

from khcn_core.source import Source
from khcn_render_odt.reading.attachment import attachment_of
from khcn_render_odt.reading.flow import Flow
from khcn_render_odt.reading.numbering import Lists
from khcn_render_odt.reading.pages import Pages
from khcn_render_odt.reading.parts import parts_of
from khcn_render_odt.reading.style_sheet import StyleSheet


class OdtReader:
    """Takes an ODT file apart. See `khcn_core.source.Reader`."""

    suffix = ".odt"

    def read(self, data: bytes) -> Source:
        """Return what a file holds.

        Raises `UnreadableInputError` for what is no ODT file, is encrypted, holds macros or
        declares a document type, and for what goes beyond the limits of `khcn_core.archives`, of
        `khcn_core.word_processing.found` or `parts`.
        """
        parts = parts_of(data)
        flow = Flow(
            StyleSheet.of(parts.styles, parts.content),
            Lists.of(parts.styles, parts.content),
            Pages.of(parts.styles),
        )
        flow.take_all(parts.body)
        found = flow.found
        attachment = attachment_of(parts.meta, found.dropped)
        return Source(
            items=tuple(found.whole_items()), dropped=tuple(found.dropped), attachment=attachment
        )


reader = OdtReader()
