"""House styles as agencies might write them, far from the decree and near it."""

from hypothesis import strategies as st

from khcn_core.house_style import (
    HouseStyle,
    PageChanges,
    RuleChanges,
    RunningChanges,
    SizeSet,
    TableChanges,
    TextChanges,
)
from khcn_core.style import Align, Role
from khcn_core.testing.strategies.drawing import built

_FONTS = st.sampled_from(["Times New Roman", "Arial", "Liberation Serif", "Font & “Chữ”"])
_LABELS = st.lists(st.sampled_from(["I.", "1.", "a)", "a.", "-", "+", "PHẦN I"]), max_size=3)
_SIZES = st.integers(4, 72)
_SPACES = st.integers(0, 144)
_MARGINS = st.integers(5, 80)
_PAIRS = st.tuples(st.integers(20, 105), st.integers(20, 105))


def _said(values: st.SearchStrategy[object]) -> st.SearchStrategy[object]:
    return st.none() | values


def _measures(least: float, most: float) -> st.SearchStrategy[object]:
    return _said(st.floats(least, most).map(lambda number: round(number, 3)))


_PARAGRAPHS = {
    "size": _said(_SIZES),
    "before": _said(_SPACES),
    "after": _said(_SPACES),
    "first_line": _measures(0, 100),
    "line_spacing": _measures(0.5, 4),
}
_TEXTS = built(
    TextChanges,
    **_PARAGRAPHS,
    bold=_said(st.booleans()),
    italic=_said(st.booleans()),
    align=_said(st.sampled_from(Align)),
    left=_measures(0, 100),
    step=_measures(0, 100),
)
_HOUSE_STYLES = built(
    HouseStyle,
    font=_said(_FONTS),
    page=built(
        PageChanges,
        top=_said(_MARGINS),
        bottom=_said(_MARGINS),
        left=_said(_MARGINS),
        right=_said(_MARGINS),
        header=_said(_MARGINS),
    ),
    sizes=_said(st.sampled_from(SizeSet)),
    running=built(RunningChanges, **_PARAGRAPHS),
    text=st.dictionaries(st.sampled_from(Role), _TEXTS, max_size=3),
    letterhead=_said(_PAIRS),
    signature=_said(_PAIRS),
    signature_gap=_said(_SPACES),
    table=built(
        TableChanges,
        line=_measures(0.1, 6),
        beside=_measures(0, 10),
        above=_measures(0, 10),
        smaller=_said(st.lists(_SIZES, max_size=3)),
    ),
    rule=built(
        RuleChanges,
        thickness=_measures(0.1, 6),
        gap=_measures(0, 24),
        share=_measures(0.05, 1),
    ),
    headings=_said(_LABELS),
    rows=_said(_LABELS),
    bullets=_said(_LABELS),
)


def house_styles() -> st.SearchStrategy[HouseStyle]:
    """Return what style files may say: nothing, or anything that they can say, of anything."""
    return _HOUSE_STYLES
