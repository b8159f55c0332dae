"""From a document to the bytes of a file: what a renderer is, and how it is found."""

from khcn_core.rendering.discovery import GROUP, formats, installed_formats, load_renderer
from khcn_core.rendering.errors import RenderingError
from khcn_core.rendering.options import Choices, Option, OptionKind, Value, chosen
from khcn_core.rendering.renderer import Capability, PageFacts, ReadBack, Renderer, SelfReading

__all__ = [
    "GROUP",
    "Capability",
    "Choices",
    "Option",
    "OptionKind",
    "PageFacts",
    "ReadBack",
    "Renderer",
    "RenderingError",
    "SelfReading",
    "Value",
    "chosen",
    "formats",
    "installed_formats",
    "load_renderer",
]
