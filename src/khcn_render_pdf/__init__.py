"""PDF: prints a document through an installed LibreOffice, a plugin of `khcn.renderers`."""

from khcn_render_pdf.renderer import PdfRenderer

__all__ = ["renderer"]

renderer = PdfRenderer()
"""What the entry point `pdf` names."""
