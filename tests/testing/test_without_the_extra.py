"""Without the extra `testing`, what is missing is named."""

import sys

import pytest

from khcn_core import testing


@pytest.mark.parametrize("library", ["hypothesis", "pytest"])
def test_the_suite_says_what_to_install(library: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.startswith("khcn_core.testing.")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.delattr(testing, "conformance", raising=False)
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(ImportError) as caught:
        testing.renderer_suite(None, None)
    assert str(caught.value) == (
        f"khcn_core.testing lacks the library {library}; "
        "install it with: pip install 'khcn[testing]'"
    )


def test_another_name_is_no_part_of_it() -> None:
    assert not hasattr(testing, "renderer_suit")
