"""Styles that an agency might use in place of the decree's."""

from attrs import evolve
from hypothesis import strategies as st

from khcn_core.mapping import FrozenMap
from khcn_core.style import DECREE, Align, PageSetup, Role, Style, TextStyle
from khcn_core.testing.strategies.drawing import built, rarely

_LENGTHS = st.sampled_from([0, 5, 10, 12.7, 35])
_TEXT_STYLES = built(
    TextStyle,
    size=st.integers(10, 20),
    bold=st.booleans(),
    italic=st.booleans(),
    align=st.sampled_from(Align),
    before=st.integers(0, 18),
    after=st.integers(0, 18),
    first_line=_LENGTHS,
    left=_LENGTHS,
    line_spacing=st.sampled_from([1, 1.15, 1.5]),
    keep_with_next=st.booleans(),
)
_PAGE_SETUPS = built(
    PageSetup,
    top=st.integers(20, 25),
    bottom=st.integers(20, 25),
    left=st.integers(30, 35),
    right=st.integers(15, 20),
    header=st.integers(8, 15),
)


@st.composite
def _changed(draw: st.DrawFn) -> Style:
    page = draw(_PAGE_SETUPS)
    letterhead_width = page.text_width + draw(st.integers(0, 8))
    letterhead, signature = draw(st.integers(50, 75)), draw(st.integers(50, 75))
    texts = draw(st.dictionaries(st.sampled_from(Role), _TEXT_STYLES, max_size=2))
    return evolve(
        DECREE,
        font=draw(st.sampled_from(["Times New Roman", "Liberation Serif", "Font & “Chữ”"])),
        page=page,
        text=FrozenMap({**DECREE.text, **texts}),
        letterhead=(letterhead, letterhead_width - letterhead),
        signature=(signature, page.text_width - signature),
    )


_STYLES = rarely(_changed(), simplest=DECREE)


def styles() -> st.SearchStrategy[Style]:
    """Return styles: mostly the decree's own, else another font, paper, and looks of some roles.

    The two columns of the signature fill the text's width, those of the letterhead 0 to 8 mm more.
    """
    return _STYLES
