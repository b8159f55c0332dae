"""The renderer of OpenDocument text, which LibreOffice Writer reads and writes."""

from collections.abc import Mapping

from khcn_core.document import Document
from khcn_core.rendering import Capability, Option, chosen
from khcn_render_odt.blocks import write_block
from khcn_render_odt.flow import Flow
from khcn_render_odt.metadata import meta_xml
from khcn_render_odt.namespaces import root
from khcn_render_odt.package import MEDIA_TYPE, packed
from khcn_render_odt.shell import Shell, shell
from khcn_render_odt.text_xml import encoded


class OdtRenderer:
    """Draws documents as ODT. See `khcn_core.rendering.Renderer`."""

    suffix = ".odt"
    media_type = MEDIA_TYPE
    options: tuple[Option, ...] = ()
    capabilities = frozenset({Capability.EXACT_TEXT, Capability.PAGES, Capability.PROPERTIES})

    def render(self, document: Document, options: Mapping[str, object]) -> bytes:
        """Return the file of a document.

        Raises `RenderingError` for options, of which this format has none, and for text that no
        XML can hold.
        """
        chosen("odt", self.options, options)
        kept = shell(document.style)
        return packed(
            {
                "content.xml": encoded(_content_xml(document, kept)),
                "styles.xml": kept.styles,
                "meta.xml": encoded(meta_xml(document.properties)),
                "settings.xml": kept.settings,
                "META-INF/manifest.xml": kept.manifest,
            }
        )


def _content_xml(document: Document, kept: Shell) -> str:
    flow = Flow(document.style)
    for block in document.blocks:
        write_block(flow, block)
    automatic, content = flow.finish()
    return root(
        "office:document-content",
        f"<office:automatic-styles>{kept.automatic}{automatic}</office:automatic-styles>"
        f"<office:body><office:text>{content}</office:text></office:body>",
    )
