"""What goes wrong on the way from a document to a file."""

from khcn_core.errors import KhcnError


class RenderingError(KhcnError):
    """A format that is unknown, cannot be loaded, or failed."""
