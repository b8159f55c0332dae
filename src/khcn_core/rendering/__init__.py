"""From a document to the bytes of a file: what a renderer is, and how it is found."""

from khcn_core.rendering.capabilities import Capability
from khcn_core.rendering.discovery import (
    GROUP,
    draw,
    find_format,
    formats,
    installed_formats,
    load_renderer,
)
from khcn_core.rendering.doctor import Diagnosis, diagnoses
from khcn_core.rendering.errors import RenderingError
from khcn_core.rendering.options import Choices, Option, OptionKind, Value, chosen
from khcn_core.rendering.renderer import PageFacts, ReadBack, Renderer, SelfReading
from khcn_core.rendering.shape import shape_problems

__all__ = [
    "GROUP",
    "Capability",
    "Choices",
    "Diagnosis",
    "Option",
    "OptionKind",
    "PageFacts",
    "ReadBack",
    "Renderer",
    "RenderingError",
    "SelfReading",
    "Value",
    "chosen",
    "diagnoses",
    "draw",
    "find_format",
    "formats",
    "installed_formats",
    "load_renderer",
    "shape_problems",
]
