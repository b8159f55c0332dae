"""Forms as data: tables to begin with, and plans around them.

A form is copied when a plan is begun and never looked up when one is read: a plan stands alone.
"""

from khcn_core.forms.agencies import Issuer, issuer
from khcn_core.forms.skeleton import begin_plan
from khcn_core.forms.templates import FormTemplate, begin_table, forms

__all__ = ["FormTemplate", "Issuer", "begin_plan", "begin_table", "forms", "issuer"]
