"""The example plans that come with the package."""

from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from khcn_core.errors import KhcnError
from khcn_core.messages import message
from khcn_core.suggestions import did_you_mean

EXAMPLES = ("huyen-2023.json", "xa-2027.yaml")
"""A district's plan for 2023 with figures of a real one, and a commune's for 2027."""


def example_name(name: str) -> str:
    """Return the name of an example's file, also if `name` lacks its suffix.

    Raises `KhcnError` for other names.
    """
    for file_name in EXAMPLES:
        if name in (file_name, Path(file_name).stem):
            return file_name
    known = [Path(file_name).stem for file_name in EXAMPLES]
    raise KhcnError(
        message(
            "không có ví dụ “{name}”; có: {known}{hint}",
            "there is no example “{name}”, but: {known}{hint}",
            name=name,
            known=", ".join(known),
            hint=did_you_mean(name, known),
        )
    )


def example_text(name: str) -> str:
    """Return an example as it was written, comments included; raises what `example_name` raises."""
    return (_folder() / example_name(name)).read_text("utf-8")


def _folder() -> Traversable:
    """Find the examples in the installed package, or where they are written in the repository."""
    installed = files("khcn_core") / "examples"
    return installed if installed.is_dir() else Path(__file__).parents[2] / "docs" / "examples"
