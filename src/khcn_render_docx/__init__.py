"""DOCX: draws a document for Word and LibreOffice, and reads its text back."""

from khcn_render_docx.extract import extract_text
from khcn_render_docx.renderer import renderer

__all__ = ["extract_text", "renderer"]
