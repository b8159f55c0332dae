"""What an agency prints otherwise than the decree: read from files, applied in order, judged."""

from khcn_core.house_style.changes import (
    HouseStyle,
    PageChanges,
    RuleChanges,
    RunningChanges,
    TableChanges,
    TextChanges,
)
from khcn_core.house_style.checking import STYLE_RULES, check_style
from khcn_core.house_style.files import dumps_style, load_style, loads_style, style_schema
from khcn_core.house_style.resolving import resolve
from khcn_core.house_style.rule import StyleRule
from khcn_core.house_style.sizes import SizeSet

__all__ = [
    "STYLE_RULES",
    "HouseStyle",
    "PageChanges",
    "RuleChanges",
    "RunningChanges",
    "SizeSet",
    "StyleRule",
    "TableChanges",
    "TextChanges",
    "check_style",
    "dumps_style",
    "load_style",
    "loads_style",
    "resolve",
    "style_schema",
]
