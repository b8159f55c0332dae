"""OpenDocument text (ODT), written with odfpy's styles: a plugin of `khcn.renderers`."""

from khcn_render_odt.extract import extract_text
from khcn_render_odt.renderer import OdtRenderer

__all__ = ["extract_text", "renderer"]

renderer = OdtRenderer()
"""What the entry point `odt` names."""
