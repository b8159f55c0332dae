"""The format `html`: a plan as one web page, for phones, screens and A4 paper."""

from khcn_render_html.renderer import HtmlRenderer

__all__ = ["renderer"]

renderer = HtmlRenderer()
