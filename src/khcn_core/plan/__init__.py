"""What an agency decided, as frozen values without any formatting."""

from khcn_core.orientation import Orientation
from khcn_core.plan.agency import Agency, AgencyLevel, DocumentNumber, Recipient, Signature
from khcn_core.plan.columns import Column, ColumnKind, Measure
from khcn_core.plan.formula import Formula
from khcn_core.plan.lines import Counting, LineItem, Quantity
from khcn_core.plan.plan import Acceptance, Citation, Outline, Plan, Purpose, Status
from khcn_core.plan.prose import Basis, Bullet, BulletList, FundingFact, FundingKind, Paragraph
from khcn_core.plan.sections import Annex, Block, Section
from khcn_core.plan.table import BudgetTable, Form, Place, Total

__all__ = [
    "Acceptance",
    "Agency",
    "AgencyLevel",
    "Annex",
    "Basis",
    "Block",
    "BudgetTable",
    "Bullet",
    "BulletList",
    "Citation",
    "Column",
    "ColumnKind",
    "Counting",
    "DocumentNumber",
    "Form",
    "Formula",
    "FundingFact",
    "FundingKind",
    "LineItem",
    "Measure",
    "Orientation",
    "Outline",
    "Paragraph",
    "Place",
    "Plan",
    "Purpose",
    "Quantity",
    "Recipient",
    "Section",
    "Signature",
    "Status",
    "Total",
]
