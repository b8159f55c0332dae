"""The parts of the file that are about the document: properties, settings, list of parts."""

import base64
from collections.abc import Iterator

from khcn_core.document import Properties
from khcn_render_odt.namespaces import root, root_tags
from khcn_render_odt.package import MEDIA_TYPE
from khcn_render_odt.text_xml import escaped

_PARTS = ("content.xml", "styles.xml", "meta.xml", "settings.xml")
_ON = (
    "AddExternalLeading",
    "AddParaLineSpacingToTableCells",
    "AddParaSpacingToTableCells",
    "AddParaTableSpacingAtStart",
    "CollapseEmptyCellPara",
    "HeaderSpacingBelowLastPara",
    "IgnoreTabsAndBlanksForLineCalculation",
    "MsWordCompTrailingBlanks",
    "PropLineSpacingShrinksFirstLine",
    "TableRowKeep",
)
_OFF = (
    "AddParaTableSpacing",
    "PrintEmptyPages",
    "UnxForceZeroExtLeading",
    "UseFormerLineSpacing",
    "UseFormerTextWrapping",
)
_SETTINGS = (
    ("PrinterIndependentLayout", "string", "high-resolution"),
    *((name, "boolean", "true") for name in _ON),
    *((name, "boolean", "false") for name in _OFF),
)
"""How Writer lays text out where the format leaves it open: as it lays out a file of Word.

The larger of two spacings counts, lines have the height that the font asks for, rows keep with the
next if their paragraphs do. No page is printed that is blank only because numbers start again.
"""


ATTACHMENT = "khcn.plan"
"""The name of the value that holds what the document carries along, as base64."""


def meta_xml(properties: Properties, attachment: bytes | None = None) -> str:
    """Return meta.xml: what the document says of itself, and nothing of clock or machine."""
    lines = [*_elements(properties), *_attached(attachment)]
    return root("office:document-meta", "<office:meta>", *lines, "</office:meta>")


def settings_xml() -> str:
    """Return settings.xml."""
    items = (
        f'<config:config-item config:name="{name}" config:type="{kind}">{value}'
        "</config:config-item>"
        for name, kind, value in _SETTINGS
    )
    return root(
        "office:document-settings",
        '<office:settings><config:config-item-set config:name="ooo:configuration-settings">',
        *items,
        "</config:config-item-set></office:settings>",
    )


def manifest_xml() -> str:
    """Return META-INF/manifest.xml: every part with its media type."""
    start, end = root_tags("manifest:manifest", ("manifest",), "manifest:version")
    whole = _file_entry("/", MEDIA_TYPE, ' manifest:version="1.2"')
    return "".join((start, whole, *(_file_entry(part, "text/xml") for part in _PARTS), end))


def _elements(properties: Properties) -> Iterator[str]:
    if properties.title:
        yield _element("dc:title", properties.title)
    if properties.subject:
        yield _element("dc:subject", properties.subject)
    if properties.agency:
        yield _element("meta:initial-creator", properties.agency)
        yield _element("dc:creator", properties.agency)
    for keyword in properties.keywords:
        yield _element("meta:keyword", keyword)
    yield _element("dc:language", properties.language)


def _attached(attachment: bytes | None) -> Iterator[str]:
    if attachment is not None:
        encoded = base64.b64encode(attachment).decode()
        yield (
            f'<meta:user-defined meta:name="{ATTACHMENT}" meta:value-type="string">{encoded}'
            "</meta:user-defined>"
        )


def _element(name: str, text: str) -> str:
    return f"<{name}>{escaped(text)}</{name}>"


def _file_entry(path: str, media_type: str, version: str = "") -> str:
    return (
        f'<manifest:file-entry manifest:full-path="{path}"{version} '
        f'manifest:media-type="{media_type}"/>'
    )
