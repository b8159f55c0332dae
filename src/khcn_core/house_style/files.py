"""House styles from files, text and bytes, and back to text."""

from pathlib import Path

from khcn_core.codec.file_kind import FileKind
from khcn_core.codec.files import Format, format_of, read_as, write_as
from khcn_core.codec.schema import Schema, schema_of
from khcn_core.errors import InvalidStyleError
from khcn_core.house_style.changes import HouseStyle
from khcn_core.messages import message

STYLES = FileKind(
    holds=HouseStyle,
    title="khcn house style",
    named=message("một đối tượng chứa kiểu trình bày", "an object that holds a house style"),
    version_key="style_version",
    version=1,
    refused=InvalidStyleError,
)


def load_style(path: str | Path) -> HouseStyle:
    """Read a house style from a file that ends in .json, .yaml or .yml.

    Raises `OSError` if the file cannot be read, and what `loads_style` raises.
    """
    path = Path(path)
    return loads_style(path.read_bytes(), format_of(path))


def loads_style(text: str | bytes, format: Format = "json") -> HouseStyle:
    """Read a house style from JSON or YAML; bytes may be UTF-8 or, with its mark, UTF-16.

    Raises `UnreadableInputError` for what is no such text, and `InvalidStyleError`, with all
    problems and their paths, for what is no house style. Both are a `ValueError`.
    """
    return read_as(STYLES, text, format)


def dumps_style(style: HouseStyle, format: Format = "json") -> str:
    """Write a house style as JSON or YAML: what it says, and nothing else."""
    return write_as(STYLES, style, format)


def style_schema() -> Schema:
    """Return the schema of the data that `loads_style` takes (JSON Schema 2020-12)."""
    return schema_of(STYLES)
