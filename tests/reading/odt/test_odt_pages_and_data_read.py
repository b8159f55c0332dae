"""Where pages turn, and the data that a file carries."""

from collections.abc import Callable

import pytest

from khcn_core.orientation import Orientation
from khcn_core.source import Source, Turn

_ACROSS, _UPRIGHT = Orientation.LANDSCAPE, Orientation.PORTRAIT


def _master(name: str, lies: Orientation, shown: str = "") -> str:
    return (
        "<office:automatic-styles>"
        f'<style:page-layout style:name="{name}Layout"><style:page-layout-properties '
        f'style:print-orientation="{lies.value}"/></style:page-layout></office:automatic-styles>'
        f'<office:master-styles><style:master-page style:name="{name}" '
        f'style:display-name="{shown}" style:page-layout-name="{name}Layout"/>'
        "</office:master-styles>"
    )


_MASTERS = (
    _master("Up", _UPRIGHT) + _master("Wide", _ACROSS) + _master("Ours", _UPRIGHT, "KHCN Trang sau")
)


def _starting(master: str, number: str = "auto") -> str:
    family = "table" if master.endswith("Table") else "paragraph"
    return (
        f'<style:style style:name="{master}{number}" style:family="{family}" '
        f'style:master-page-name="{master.removesuffix("Table")}">'
        f'<style:{family}-properties style:page-number="{number}"/></style:style>'
    )


_STYLES = "".join(
    _starting(master, number)
    for master in ("Up", "Wide", "Ours", "WideTable")
    for number in ("auto", "1")
)


@pytest.mark.parametrize(
    ("starts", "turns"),
    [
        (["", ""], []),
        (["Up1", "Upauto"], []),
        (["Up1", "Up1"], [Turn(orientation=_UPRIGHT, restart_numbering=True)]),
        (["Up1", "Oursauto"], [Turn(orientation=_UPRIGHT)]),
        (["Ours1"], []),
        (["Wide1", ""], [Turn(orientation=_ACROSS)]),
        (["", "Wide1"], [Turn(orientation=_ACROSS, restart_numbering=True)]),
        (["", "Wideauto", "Upauto"], [Turn(orientation=_ACROSS), Turn(orientation=_UPRIGHT)]),
        (["", "Unknown"], []),
    ],
)
def test_pages_turn_where_they_lie_otherwise_or_count_anew(
    source: Callable[..., Source], starts: list[str], turns: list[Turn]
) -> None:
    body = "".join(f'<text:p text:style-name="{start}">a</text:p>' for start in starts)
    items = source(body, _STYLES, masters=_MASTERS).items
    assert [item for item in items if isinstance(item, Turn)] == turns
    assert len(items) == len(turns) + len(starts)


_LISTED = (
    '<text:list><text:list-item><text:p text:style-name="Wideauto"/></text:list-item></text:list>'
)


@pytest.mark.parametrize(
    "body",
    [
        '<text:p text:style-name="Wideauto"/>',
        '<table:table table:style-name="WideTableauto"/>',
        _LISTED,
        '<text:section><text:p text:style-name="Wideauto"/></text:section>',
    ],
)
def test_everything_may_turn_a_page(source: Callable[..., Source], body: str) -> None:
    items = source(f"<text:p>a</text:p>{body}", _STYLES, masters=_MASTERS).items
    assert Turn(orientation=_ACROSS) in items


def test_a_paper_that_lies_across_from_the_start(source: Callable[..., Source]) -> None:
    items = source("<text:p>a</text:p>", masters=_master("Standard", _ACROSS)).items
    assert items[0] == Turn(orientation=_ACROSS)
