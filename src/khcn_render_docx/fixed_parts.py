"""The parts of a package that depend on nothing: Word's settings and the page header."""

from khcn_core.style import Role
from khcn_render_docx.names import style_id
from khcn_render_docx.xml import paragraph, part_xml

_WORD_2013 = 15
"""From this version on Word lays pages out by its own rules, not by those of an older one."""
_PAGE_FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    '<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    "<w:r><w:t>2</w:t></w:r>"
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)


def settings_xml() -> bytes:
    """Return the settings: a decimal comma, and the page layout of a recent Word."""
    return part_xml(
        "settings",
        '<w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/>'
        '<w:compat><w:compatSetting w:name="compatibilityMode" '
        f'w:uri="http://schemas.microsoft.com/office/word" w:val="{_WORD_2013}"/></w:compat>'
        '<w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>',
    )


def header_xml() -> bytes:
    """Return the page header: the page's number, as a field with a first guess at its value."""
    return part_xml("hdr", paragraph(style_id(Role.PAGE_NUMBER), _PAGE_FIELD))
