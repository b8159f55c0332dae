"""The object that the entry point names."""

from collections.abc import Mapping

from khcn_core.document import Document, Properties
from khcn_core.messages import message
from khcn_core.rendering import Capability, Option, OptionKind, chosen
from khcn_render_html.blocks import drawn
from khcn_render_html.elements import element, said, void
from khcn_render_html.style_sheet import style_sheet

THEME = Option(
    name="theme",
    kind=OptionKind.TEXT,
    says=message("màu trên màn hình; bản in luôn là chữ đen", "colours on screens, not in print"),
    default="light",
    choices=("light", "dark"),
)


class HtmlRenderer:
    """Draws a document as HTML that is well-formed XML too, and so is easily read back."""

    suffix = ".html"
    media_type = "text/html; charset=utf-8"
    options = (THEME,)
    capabilities = frozenset({Capability.EXACT_TEXT, Capability.PROPERTIES})

    def render(self, document: Document, options: Mapping[str, object]) -> bytes:
        """Return the page: one file without scripts, which asks for no other."""
        theme = chosen("html", self.options, options).text(THEME.name)
        style = element("style", style_sheet(document.style))
        blocks = "".join(drawn(block) for block in document.blocks)
        body = element("body", f'<main><section class="portrait">{blocks}</section></main>')
        head = element("head", _told(document.properties) + style)
        page = element("html", head + body, lang=document.properties.language, class_=theme)
        return f"<!DOCTYPE html>\n{page}\n".encode()


def _told(properties: Properties) -> str:
    named = {
        "viewport": "width=device-width, initial-scale=1",
        "description": properties.subject,
        "author": properties.agency,
        "keywords": ", ".join(properties.keywords),
    }
    meta = "".join(void("meta", name=name, content=content) for name, content in named.items())
    return void("meta", charset="utf-8") + said("title", properties.title) + meta
