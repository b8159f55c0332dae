"""The core properties of the package: what a file manager and an archive read of it."""

from khcn_core.document import Properties
from khcn_render_docx.xml import DECLARATION, escape

_NAMESPACES = (
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"'
)


def core_properties(properties: Properties) -> str:
    """Return the part; it names no time and no revision, for the plan knows neither."""
    values = (
        ("dc:title", properties.title),
        ("dc:subject", properties.subject),
        ("dc:creator", properties.agency),
        ("cp:keywords", ", ".join(properties.keywords)),
        ("dc:language", properties.language),
    )
    inner = "".join(f"<{tag}>{escape(value)}</{tag}>" for tag, value in values if value)
    return f"{DECLARATION}<cp:coreProperties {_NAMESPACES}>{inner}</cp:coreProperties>"
