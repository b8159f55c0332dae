"""The stranger's plugin, held to its contract by the tests that its author wrote."""

from test_html import TestHtml

__all__ = ["TestHtml"]
