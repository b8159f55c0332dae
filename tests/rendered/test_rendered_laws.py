"""What the decree asks of the page, measured on what LibreOffice prints of both formats."""

from collections.abc import Callable

import pytest
from catalogue import GROUPS
from laws import LAWS, LIKENESS, Law, Likeness, breaches, name_of
from shown import Printed

pytestmark = pytest.mark.tools


@pytest.mark.parametrize("law", LAWS, ids=name_of)
@pytest.mark.parametrize("format", ["docx", "odt"])
@pytest.mark.parametrize("group", GROUPS)
def test_on_paper(group: str, format: str, law: Law, show: Callable[[str], Printed]) -> None:
    assert breaches(law, show(group), format) == {}


@pytest.mark.parametrize("law", LIKENESS, ids=name_of)
@pytest.mark.parametrize("group", GROUPS)
def test_both_formats_alike(group: str, law: Likeness, show: Callable[[str], Printed]) -> None:
    assert breaches(law, show(group), "docx", "odt") == {}
