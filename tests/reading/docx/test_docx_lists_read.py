"""Automatic lists are counted as Word counts them."""

from collections.abc import Callable

import pytest

Texts = Callable[..., list[str]]


def _level(at: int, format: str, text: str, start: int = 1, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{format}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def _abstract(*levels: str, number: int = 0) -> str:
    return f'<w:abstractNum w:abstractNumId="{number}">{"".join(levels)}</w:abstractNum>'


def _num(number: int, abstract: int = 0, more: str = "") -> str:
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{abstract}"/>{more}</w:num>'


def _item(text: str, level: int = 0, number: int = 1) -> str:
    return (
        f'<w:p><w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
        f"</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"
    )


_THREE = _abstract(
    _level(0, "upperRoman", "%1."),
    _level(1, "decimal", "%1.%2"),
    _level(2, "lowerLetter", "%3)"),
)


def test_numbers_of_three_levels(texts: Texts) -> None:
    levels = (0, 1, 2, 2, 1, 2, 0, 1)
    body = "".join(_item("x", level) for level in levels)
    assert texts(body, "", _THREE + _num(1)) == [
        f"{label} x" for label in ("I.", "I.1", "a)", "b)", "I.2", "a)", "II.", "II.1")
    ]


@pytest.mark.parametrize(
    ("format", "labels"),
    [
        ("decimal", ("26", "27", "28")),
        ("decimalZero", ("26", "27", "28")),
        ("upperRoman", ("XXVI", "XXVII", "XXVIII")),
        ("lowerRoman", ("xxvi", "xxvii", "xxviii")),
        ("upperLetter", ("Z", "AA", "BB")),
        ("lowerLetter", ("z", "aa", "bb")),
        ("none", ("", "", "")),
        ("cardinalText", ("26", "27", "28")),
    ],
)
def test_formats(texts: Texts, format: str, labels: tuple[str, ...]) -> None:
    numbering = _abstract(_level(0, format, "Điều %1.", 26)) + _num(1)
    assert texts(_item("x") * 3, "", numbering) == [f"Điều {label}. x" for label in labels]


def test_zeros_before_small_numbers(texts: Texts) -> None:
    numbering = _abstract(_level(0, "decimalZero", "%1")) + _num(1)
    assert texts(_item("x"), "", numbering) == ["01 x"]


@pytest.mark.parametrize(
    ("character", "marker"), [("+", "+"), ("•", "•"), ("\uf0b7", "-"), ("", "-"), ("-–", "-")]
)
def test_bullets_are_markers(texts: Texts, character: str, marker: str) -> None:
    numbering = _abstract(_level(0, "bullet", character)) + _num(1)
    assert texts(_item("x"), "", numbering) == [f"{marker} x"]


def test_lists_of_one_kind_count_together_until_one_begins_anew(texts: Texts) -> None:
    anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    numbering = _abstract(_level(0, "decimal", "%1.")) + _num(1) + _num(2) + _num(3, 0, anew)
    body = "".join(_item("x", 0, number) for number in (1, 2, 3, 3, 1, 3))
    assert texts(body, "", numbering) == ["1. x", "2. x", "5. x", "6. x", "7. x", "8. x"]


def test_a_list_that_begins_anew_below_shows_the_start_above(texts: Texts) -> None:
    anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="3"/></w:lvlOverride>'
    body = _item("x") + _item("x", 1, 2)
    assert texts(body, "", _THREE + _num(1) + _num(2, 0, anew)) == ["I. x", "III.1 x"]


def test_lists_of_two_kinds_count_apart(texts: Texts) -> None:
    numbering = _THREE + _abstract(_level(0, "decimal", "%1."), number=7) + _num(1) + _num(2, 7)
    body = _item("x") + _item("x", 0, 2) + _item("x")
    assert texts(body, "", numbering) == ["I. x", "1. x", "II. x"]


def test_a_list_may_have_a_level_of_its_own(texts: Texts) -> None:
    own = f'<w:lvlOverride w:ilvl="0">{_level(0, "decimal", "(%1)", 4)}</w:lvlOverride>'
    assert texts(_item("x"), "", _THREE + _num(1, 0, own)) == ["(4) x"]


@pytest.mark.parametrize(("restart", "label"), [("", "1"), ("0", "2"), ("1", "1")])
def test_a_level_may_count_on(texts: Texts, restart: str, label: str) -> None:
    more = f'<w:lvlRestart w:val="{restart}"/>' if restart else ""
    numbering = _abstract(_level(0, "upperRoman", "%1"), _level(1, "decimal", "%2", 1, more))
    body = _item("x") + _item("x", 1) + _item("x") + _item("x", 1)
    assert texts(body, "", numbering + _num(1))[-1] == f"{label} x"


def test_a_level_may_begin_anew_only_below_the_first(texts: Texts) -> None:
    deep = _level(2, "lowerLetter", "%3)", 1, '<w:lvlRestart w:val="1"/>')
    numbering = _abstract(_level(0, "decimal", "%1"), _level(1, "decimal", "%2"), deep) + _num(1)
    body = "".join(_item("x", level) for level in (0, 1, 2, 1, 2, 0, 1, 2))
    assert [text[:2] for text in texts(body, "", numbering) if ")" in text] == ["a)", "b)", "a)"]


def test_a_legal_level_has_only_digits(texts: Texts) -> None:
    legal = _level(1, "decimal", "%1.%2", 1, "<w:isLgl/>")
    numbering = _abstract(_level(0, "upperRoman", "%1"), legal) + _num(1)
    assert texts(_item("x") + _item("x", 1), "", numbering) == ["I x", "1.1 x"]


def test_a_level_above_that_was_left_out_shows_its_start(texts: Texts) -> None:
    assert texts(_item("x", 1), "", _THREE + _num(1)) == ["I.1 x"]


def _style(name: str, number: str, more: str = "") -> str:
    return (
        f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{name}"/>{more}'
        f"<w:pPr><w:numPr>{number}</w:numPr></w:pPr></w:style>"
    )


def _styled(style: str, more: str = "") -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{more}</w:pPr><w:r><w:t>x</w:t></w:r></w:p>'


def test_styles_name_lists_and_levels_name_styles(texts: Texts) -> None:
    numbering = _abstract(
        _level(0, "upperRoman", "%1.", 1, '<w:pStyle w:val="A"/>'),
        _level(1, "decimal", "%1.%2", 1, '<w:pStyle w:val="B"/>'),
    )
    styles = _style("A", '<w:numId w:val="1"/>') + _style("B", '<w:numId w:val="1"/>')
    styles += _style("C", '<w:ilvl w:val="1"/>', '<w:basedOn w:val="A"/>')
    body = _styled("A") + _styled("B") + _styled("C") + _styled("A")
    assert texts(body, styles, numbering + _num(1)) == ["I. x", "I.1 x", "I.2 x", "II. x"]


def test_a_paragraph_may_leave_the_list_of_its_style(texts: Texts) -> None:
    styles = _style("A", '<w:numId w:val="1"/>')
    off = '<w:numPr><w:numId w:val="0"/></w:numPr>'
    assert texts(_styled("A", off) + _styled("A"), styles, _THREE + _num(1)) == ["x", "I. x"]


def test_a_list_may_be_that_of_a_style_of_lists(texts: Texts) -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="L"/></w:abstractNum>'
        '<w:abstractNum w:abstractNumId="0"><w:styleLink w:val="L"/>'
        f"{_level(0, 'decimal', '%1)')}</w:abstractNum>"
    )
    body = _item("x") + _item("x", 0, 2)
    assert texts(body, "", numbering + _num(1) + _num(2, 1)) == ["1) x", "2) x"]


@pytest.mark.parametrize("number", ["0", "9", "", "-1", "²"])
def test_a_paragraph_in_no_known_list_has_no_label(texts: Texts, number: str) -> None:
    body = _styled("", f'<w:numPr><w:numId w:val="{number}"/></w:numPr>')
    assert texts(body, "", _THREE + _num(1)) == ["x"]
    assert texts(_item("x", 0, 0), "", _THREE + _num(0)) == ["x"]
    assert texts(_item("x", 7), "", _THREE + _num(1)) == ["x"]


def test_a_number_may_stand_by_itself(texts: Texts) -> None:
    """As those in the first column of tables do; a marker without a text says nothing."""
    body = _item("") + _item("x") + _item("", number=2)
    lists = (
        _abstract(_level(0, "decimal", "%1"))
        + _abstract(_level(0, "bullet", "-"), number=7)
        + _num(1)
        + _num(2, 7)
    )
    assert texts(body, "", lists) == ["1", "2 x"]
