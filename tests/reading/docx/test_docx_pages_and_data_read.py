"""Where pages turn, and the data that a file carries."""

from collections.abc import Callable

import pytest

from khcn_core.orientation import Orientation
from khcn_core.source import Line, Source, Turn
from khcn_render_docx.attachment import NAMESPACE

_ACROSS, _UPRIGHT = Orientation.LANDSCAPE, Orientation.PORTRAIT
_UP = '<w:sectPr><w:pgSz w:w="1" w:h="2"/></w:sectPr>'
_WIDE = '<w:sectPr><w:pgSz w:orient="landscape"/></w:sectPr>'
_ANEW = '<w:pgNumType w:start="1"/></w:sectPr>'
_UP_1, _WIDE_1 = _UP.replace("</w:sectPr>", _ANEW), _WIDE.replace("</w:sectPr>", _ANEW)


def _p(section: str = "") -> str:
    return f"<w:p><w:pPr>{section}</w:pPr><w:r><w:t>a</w:t></w:r></w:p>"


@pytest.mark.parametrize(
    ("sections", "turns"),
    [
        (["", ""], []),
        ([_UP, _UP], []),
        ([_UP_1, _UP], []),
        ([_UP, _UP_1], [Turn(orientation=_UPRIGHT, restart_numbering=True)]),
        ([_WIDE_1, _WIDE], [Turn(orientation=_ACROSS)]),
        ([_UP, _WIDE_1], [Turn(orientation=_ACROSS, restart_numbering=True)]),
        ([_UP, _WIDE, _UP], [Turn(orientation=_ACROSS), Turn(orientation=_UPRIGHT)]),
        (["<w:sectPr/>", "<w:sectPr><w:pgNumType/></w:sectPr>"], []),
    ],
)
def test_pages_turn_where_they_lie_otherwise_or_count_anew(
    source: Callable[..., Source], sections: list[str], turns: list[Turn]
) -> None:
    *ends, last = sections
    items = source("".join(map(_p, ends)) + _p() + last).items
    assert [item for item in items if isinstance(item, Turn)] == turns
    assert len(items) == len(turns) + len(sections)


def test_a_section_may_end_in_a_content_control(source: Callable[..., Source]) -> None:
    body = f"<w:sdt><w:sdtContent>{_p(_UP)}</w:sdtContent></w:sdt>{_p()}{_WIDE}"
    assert [type(item) for item in source(body).items] == [Line, Turn, Line]


@pytest.mark.parametrize("other", ["<other/>", "no XML", f'<a xmlns:k="{NAMESPACE}">eA==</a>'])
def test_a_part_of_others_is_no_data_and_does_no_harm(
    source: Callable[..., Source], other: str
) -> None:
    assert source(**{"customXml/item1.xml": other}).attachment is None
