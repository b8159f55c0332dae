"""The renderer of OpenDocument text, which LibreOffice Writer reads and writes."""

from collections.abc import Mapping

from khcn_core.document import Document
from khcn_core.messages import message
from khcn_core.rendering import Capability, Option, OptionKind, ReadBack, chosen
from khcn_render_odt.blocks import write_block
from khcn_render_odt.flow import Flow
from khcn_render_odt.keeping import tied
from khcn_render_odt.metadata import meta_xml
from khcn_render_odt.namespaces import root
from khcn_render_odt.package import MEDIA_TYPE, packed
from khcn_render_odt.read_back import read_back
from khcn_render_odt.shell import Shell, look_of, shell
from khcn_render_odt.template import NO_TEMPLATE, read_template
from khcn_render_odt.text_xml import encoded

TEMPLATE = Option(
    name="template",
    kind=OptionKind.FILE,
    says=message(
        "tệp ODT của cơ quan, có các kiểu trình bày cùng tên thay cho kiểu có sẵn",
        "an agency's ODT file, whose named styles take the place of those of the same names",
    ),
)


class OdtRenderer:
    """Draws documents as ODT. See `khcn_core.rendering.Renderer`."""

    suffix = ".odt"
    media_type = MEDIA_TYPE
    options: tuple[Option, ...] = (TEMPLATE,)
    capabilities = frozenset(
        {
            Capability.EXACT_TEXT,
            Capability.PAGES,
            Capability.PROPERTIES,
            Capability.ATTACHMENT,
        }
    )

    def render(self, document: Document, options: Mapping[str, object]) -> bytes:
        """Return the file of a document.

        Raises `RenderingError` for an option that there is not, for a template that is no ODT
        file that can be read, and for text that no XML can hold.
        """
        template = chosen("odt", self.options, options).file(TEMPLATE.name)
        lent = NO_TEMPLATE if template is None else read_template(template)
        kept = shell(look_of(document, lent))
        return packed(
            {
                "content.xml": encoded(_content_xml(document, kept)),
                "styles.xml": kept.styles,
                "meta.xml": encoded(meta_xml(document.properties, document.attachment)),
                "settings.xml": kept.settings,
                "META-INF/manifest.xml": kept.manifest,
            }
        )

    def read_back(self, data: bytes) -> ReadBack:
        """Return what a file says; raises `UnreadableInputError` if it is no ODT file."""
        return read_back(data)


def _content_xml(document: Document, kept: Shell) -> str:
    flow = Flow(document.style)
    for block, keeps in zip(document.blocks, tied(document.blocks), strict=True):
        write_block(flow, block, keeps)
    automatic, content = flow.finish()
    shared = (xml for name, xml in kept.automatic if f'"{name}"' in content)
    return root(
        "office:document-content",
        f"<office:automatic-styles>{''.join(shared)}{automatic}</office:automatic-styles>"
        f"<office:body><office:text>{content}</office:text></office:body>",
    )
