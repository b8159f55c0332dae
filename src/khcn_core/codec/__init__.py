"""Plans as JSON and YAML: strict on the way in, exact on the way out."""

from khcn_core.codec.files import dumps, load, loads
from khcn_core.codec.schema import json_schema

__all__ = ["dumps", "json_schema", "load", "loads"]
