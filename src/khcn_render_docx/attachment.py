"""The custom XML part that carries a document's attachment, as base64, unread."""

import base64

NAMESPACE = "urn:khcn:attachment:1"
PROPERTY = "khcn.plan"
"""The name by which an ODT carries the same; Writer puts it into the properties of a DOCX."""
ROOT = f"{{{NAMESPACE}}}attachment"


_ID = "{6B68636E-0001-4B48-8C43-4E0000000001}"
"""By which Word knows the part; it is the same in every file."""


def attachment_properties() -> bytes:
    """Return the properties of the part, without which Word calls it damaged."""
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<ds:datastoreItem ds:itemID="{_ID}" '
        'xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml">'
        f'<ds:schemaRefs><ds:schemaRef ds:uri="{NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>'
    ).encode()


def attachment_part(attachment: bytes) -> bytes:
    """Return the part."""
    encoded = base64.b64encode(attachment).decode()
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<attachment xmlns="{NAMESPACE}">{encoded}</attachment>'
    ).encode()
