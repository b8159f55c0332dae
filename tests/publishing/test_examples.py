"""The examples that come along are plans, and are found by their names."""

import pytest

from khcn_core import KhcnError, Plan, Severity, check
from khcn_core.examples import EXAMPLES, example_name, example_text


def test_an_example_has_no_errors(example: Plan) -> None:
    assert not [found for found in check(example) if found.severity is Severity.ERROR]


@pytest.mark.parametrize("file_name", EXAMPLES)
def test_an_example_is_found_by_its_name(file_name: str) -> None:
    stem = file_name.rpartition(".")[0]
    assert example_name(stem) == example_name(file_name) == file_name
    assert example_text(stem) == example_text(file_name)


@pytest.mark.parametrize(("name", "hint"), [("huyen-2032", "huyen-2023"), ("?", "")])
def test_an_unknown_example_names_the_known_ones(name: str, hint: str) -> None:
    with pytest.raises(KhcnError) as caught:
        example_text(name)
    said = f"there is no example “{name}”, but: huyen-2023, xa-2027"
    assert caught.value.text("en") == said + (f" (did you mean “{hint}”?)" if hint else "")
