"""Automatic lists are counted as Writer counts them."""

from collections.abc import Callable

import pytest

from khcn_core.source import Line


def _style(*levels: str) -> str:
    return f'<text:list-style style:name="L">{"".join(levels)}</text:list-style>'


def _level(at: int, format: str, more: str = "", suffix: str = ".") -> str:
    return (
        f'<text:list-level-style-number text:level="{at}" style:num-format="{format}" '
        f'style:num-suffix="{suffix}" {more}/>'
    )


def _list(*items: str, more: str = 'text:style-name="L"') -> str:
    return f"<text:list {more}>{''.join(items)}</text:list>"


def _item(*content: str, more: str = "") -> str:
    return f"<text:list-item {more}>{''.join(content)}</text:list-item>"


def _p(text: str) -> str:
    return f"<text:p>{text}</text:p>"


_TWO = _style(_level(1, "I"), _level(2, "1", 'text:display-levels="2"'))


def test_numbers_of_two_levels(texts: Callable[..., list[str]]) -> None:
    inner = _list(_item(_p("b")), _item(_p("c"), _p("d")), more="")
    body = _list(_item(_p("a"), inner), _item(_p("e"), _list(_item(_p("f")), more="")))
    assert texts(body, _TWO) == ["I. a", "I.1. b", "I.2. c", "d", "II. e", "II.1. f"]


def test_a_list_begins_anew_or_goes_on(texts: Callable[..., list[str]]) -> None:
    named = 'text:style-name="L" xml:id="list1"'
    other = 'text:style-name="L" text:continue-list="list1"'
    goes_on = 'text:style-name="L" text:continue-numbering="true"'
    body = (
        _list(_item(_p("a")), _item(_p("b")), more=named)
        + _list(_item(_p("a")))
        + _list(_item(_p("b")), more=goes_on)
        + _list(_item(_p("c")), more=other)
    )
    assert texts(body, _TWO) == ["I. a", "II. b", "I. a", "II. b", "III. c"]


def test_writer_writes_deep_paragraphs_in_lists_of_their_own(
    texts: Callable[..., list[str]],
) -> None:
    goes_on = 'text:style-name="L" text:continue-numbering="true"'
    deep = _list(_item(_list(_item(_p("b")), more="")), more=goes_on)
    assert texts(_list(_item(_p("a"))) + deep + deep, _TWO) == ["I. a", "I.1. b", "I.2. b"]


def test_a_start_is_said_by_the_style_or_the_item(texts: Callable[..., list[str]]) -> None:
    style = _style(_level(1, "1", 'text:start-value="5"', ")"))
    body = _list(_item(_p("a")), _item(_p("b"), more='text:start-value="9"'), _item(_p("c")))
    assert texts(body, style) == ["5) a", "9) b", "10) c"]


@pytest.mark.parametrize(
    ("format", "more", "labels"),
    [
        ("a", "", ["z.", "aa.", "ab."]),
        ("A", 'style:num-letter-sync="true"', ["Z.", "AA.", "BB."]),
        ("i", "", ["xxvi.", "xxvii.", "xxviii."]),
        ("1", 'style:num-prefix="Điều "', ["Điều 26.", "Điều 27.", "Điều 28."]),
        ("1", 'loext:num-list-format="(%1%)"', ["(26)", "(27)", "(28)"]),
        ("", "", [".", ".", "."]),
        ("漢", "", ["26.", "27.", "28."]),
    ],
)
def test_formats(
    texts: Callable[..., list[str]], format: str, more: str, labels: list[str]
) -> None:
    style = _style(_level(1, format, f'{more} text:start-value="26"'))
    body = _list(_item(_p("x")), _item(_p("x")), _item(_p("x")))
    assert texts(body, style) == [f"{label} x" for label in labels]


@pytest.mark.parametrize(
    ("character", "marker"), [("+", "+"), ("•", "•"), ("\uf0b7", "-"), ("", "-"), ("-–", "-")]
)
def test_bullets_are_markers(texts: Callable[..., list[str]], character: str, marker: str) -> None:
    bullet = f'<text:list-level-style-bullet text:level="1" text:bullet-char="{character}"/>'
    assert texts(_list(_item(_p("x"))), _style(bullet)) == [f"{marker} x"]


def test_a_list_without_style_or_header_has_no_labels(texts: Callable[..., list[str]]) -> None:
    header = f"<text:list-header>{_p('a')}</text:list-header>"
    assert texts(_list(_item(_p("x")), more="") + _list(header, _item(_p("b"))), _TWO) == [
        "x",
        "a",
        "I. b",
    ]


def test_a_style_of_paragraphs_names_the_list(texts: Callable[..., list[str]]) -> None:
    style = (
        '<style:style style:name="P" style:family="paragraph" style:list-style-name="L"/>' + _TWO
    )
    body = _list(_item('<text:p text:style-name="P">a</text:p>'), more="")
    assert texts(body, style) == ["I. a"]


def test_headings_are_numbered_by_the_outline(lines: Callable[..., list[Line]]) -> None:
    outline = (
        '<text:outline-style style:name="Outline">'
        '<text:outline-level-style text:level="1" style:num-format="I" style:num-suffix="."/>'
        '<text:outline-level-style text:level="2" style:num-format="1" style:num-suffix="."/>'
        "</text:outline-style>"
    )
    heads = ((1, ""), (2, ""), (2, ""), (1, ""), (1, 'text:is-list-header="true"'), (2, ""))
    body = "".join(
        f'<text:h text:outline-level="{level}" {more}>A</text:h>' for level, more in heads
    )
    found = lines(body, "", outline)
    assert [line.label for line in found] == ["I.", "1.", "2.", "II.", None, "1."]
    assert {line.text for line in found} == {"A"}
