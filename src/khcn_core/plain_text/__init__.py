"""The built-in format `txt`: a document to be read in a terminal or an e-mail."""

from khcn_core.plain_text.renderer import PlainTextRenderer

__all__ = ["renderer"]

renderer = PlainTextRenderer()
