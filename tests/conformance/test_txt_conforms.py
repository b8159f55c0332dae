"""Plain text, held to what a stranger's format is held to."""

from khcn_core import plain_text
from khcn_core.plain_text.reading import extract_text
from khcn_core.testing import renderer_suite

TestPlainText = renderer_suite(plain_text.renderer, extract_text)
