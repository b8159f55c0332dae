"""What every renderer must do, as tests that a plugin's author runs on it."""

from khcn_core.testing.conformance.subject import NonconformityError, TableCell
from khcn_core.testing.conformance.suite import renderer_suite

__all__ = ["NonconformityError", "TableCell", "renderer_suite"]
