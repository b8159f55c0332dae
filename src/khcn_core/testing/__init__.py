"""Help for those who test against khcn: a conformance suite for renderers, strategies for values.

Needs the extra `testing`: `pip install 'khcn[testing]'`.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from khcn_core.testing.conformance import TableCell, renderer_suite

__all__ = ["TableCell", "renderer_suite"]


def __getattr__(name: str) -> object:
    """Load the suite when it is asked for: measuring and drawing values need no pytest."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    try:
        from khcn_core.testing import conformance
    except ModuleNotFoundError as error:
        raise ImportError(
            f"khcn_core.testing lacks the library {error.name}; "
            "install it with: pip install 'khcn[testing]'"
        ) from error
    return getattr(conformance, name)
