"""Whether a file that was written says what its document says.

A format that shows exact text is compared letter by letter, any other with white space aside; of
one that has pages, those are compared too.
"""

from khcn_core.verification.pages import TOLERANCE, expected_pages
from khcn_core.verification.verifying import WrittenOtherwiseError, verify

__all__ = ["TOLERANCE", "WrittenOtherwiseError", "expected_pages", "verify"]
