"""What tests of the layout share."""

import pytest

from khcn_core import Plan
from khcn_core.plan import DocumentNumber


@pytest.fixture
def bare(huyen: Plan) -> Plan:
    """A plan with nothing but what every plan has."""
    return Plan(
        agency=huyen.agency,
        number=DocumentNumber(symbol="KH-UBND"),
        place="Ví Dụ",
        subject="Hoạt động năm 2023",
        fiscal_year=2023,
    )
