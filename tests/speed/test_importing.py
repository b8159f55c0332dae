"""What `import khcn_core` loads, beside what attrs and cattrs load alone.

Counted in modules, which says the same on every machine; time follows it.
"""

import subprocess
import sys

import pytest

import khcn_core


def modules_after(statement: str) -> set[str]:
    """Return the names of the modules that a fresh interpreter has after a statement."""
    script = f"import sys\n{statement}\nprint(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-I", "-c", script], capture_output=True, check=True, text=True
    )
    return set(done.stdout.split())


@pytest.fixture(scope="module")
def of_khcn() -> set[str]:
    return modules_after("import khcn_core")


@pytest.mark.parametrize(
    "stranger",
    [
        "babel",
        "click",
        "docx",
        "lxml",
        "odf",
        "yaml",
        "hypothesis",
        "asyncio",
        "unittest",
        "importlib.metadata",
    ],
)
def test_importing_loads_nothing_that_only_some_need(of_khcn: set[str], stranger: str) -> None:
    assert stranger not in of_khcn


def test_importing_loads_at_most_twice_what_attrs_and_cattrs_do(of_khcn: set[str]) -> None:
    of_attrs = modules_after("import attrs, cattrs")
    assert len(of_khcn) <= 2 * len(of_attrs)


def test_public_names_are_loaded_when_they_are_used() -> None:
    assert "khcn_core.checks" not in modules_after("from khcn_core import Money")
    assert "khcn_core.checks" in modules_after("from khcn_core import check")
    assert set(khcn_core.__all__) <= set(dir(khcn_core))
    with pytest.raises(AttributeError, match="no attribute 'chek'"):
        _ = khcn_core.chek
