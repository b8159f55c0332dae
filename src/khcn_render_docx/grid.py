"""The frame of a table: its properties, its grid, its rows and cells."""

from collections.abc import Iterable, Sequence

from khcn_render_docx.xml import attribute

TABLE_TAG = "<w:tbl>"
TABLE_END = "</w:tbl>"
ROW_TAG = "<w:tr>"
CANNOT_SPLIT = "<w:cantSplit/>"
IS_HEADER = "<w:tblHeader/>"
NO_MARGIN_ABOVE = '<w:tcMar><w:top w:w="0" w:type="dxa"/></w:tcMar>'


def table_start(
    style_id: str, widths: Sequence[int], *, centred: bool = False, told: str = ""
) -> str:
    """Return what stands before the rows of a table whose columns keep their widths, in twips.

    One that is centred may be wider than the text, and then reaches into both margins. `told` is
    made by `alternative_text`.
    """
    place = '<w:jc w:val="center"/>' if centred else ""
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'{TABLE_TAG}<w:tblPr><w:tblStyle w:val="{style_id}"/>'
        f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/>{place}<w:tblLayout w:type="fixed"/>{told}'
        f"</w:tblPr><w:tblGrid>{columns}</w:tblGrid>"
    )


def alternative_text(caption: str, description: str) -> str:
    """Return what a screen reader says of a table; nothing for what is empty."""
    return "".join(
        f'<w:{tag} w:val="{attribute(text)}"/>'
        for tag, text in (("tblCaption", caption), ("tblDescription", description))
        if text
    )


def row(cells: Iterable[str], properties: str = CANNOT_SPLIT) -> str:
    """Return a row; unless told otherwise, it does not break across pages."""
    start = f"<w:trPr>{properties}</w:trPr>" if properties else ""
    return f"{ROW_TAG}{start}{''.join(cells)}</w:tr>"


def cell(width: int, content: str, *, span: int = 1, merge: str = "", margins: str = "") -> str:
    """Return a cell of a width in twips that runs across `span` columns.

    `merge` is "restart" where it runs down into the rows below, "continue" in those. `margins`
    stand in place of those that the table's style gives.
    """
    spanning = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    merged = f'<w:vMerge w:val="{merge}"/>' if merge else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{spanning}{merged}{margins}</w:tcPr>'
        f"{content}</w:tc>"
    )
