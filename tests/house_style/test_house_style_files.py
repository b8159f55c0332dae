"""Style files: what is accepted is read as it was written, and the rest is refused by its place."""

import copy
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from khcn_core.codec.files import Format
from khcn_core.errors import InvalidStyleError, InvalidValueError, Tier, UnreadableInputError
from khcn_core.house_style import (
    HouseStyle,
    PageChanges,
    RuleChanges,
    RunningChanges,
    SizeSet,
    TextChanges,
    dumps_style,
    load_style,
    loads_style,
    style_schema,
)
from khcn_core.style import Align, Role
from khcn_core.testing.strategies import house_styles

FORMATS: tuple[Format, ...] = ("json", "yaml")
VALIDATOR = Draft202012Validator(style_schema())
Steps = tuple[str | int, ...]

WRITTEN = """
# Kiểu trình bày của UBND xã Ví Dụ
style_version: 1
page: {left: 35, header: 12}
sizes: 12/13
running:
  first_line: 12,7
  line_spacing: 1.15
text:
  signer: {before: 50}
  heading_1: {align: center}
rule: {share: 0.5}
letterhead: [70, 96]
headings: [I., 1., a.]
"""
READ = HouseStyle(
    page=PageChanges(left=35, header=12),
    sizes=SizeSet.SMALLER,
    running=RunningChanges(first_line=12.7, line_spacing=1.15),
    text={Role.SIGNER: TextChanges(before=50), Role.HEADING_1: TextChanges(align=Align.CENTER)},
    rule=RuleChanges(share=0.5),
    letterhead=(70, 96),
    headings=("I.", "1.", "a."),
)


def refused(data: object) -> list[str]:
    """Return what is said about data that is no house style, in English."""
    with pytest.raises(InvalidStyleError) as caught:
        loads_style(json.dumps(data))
    return caught.value.text("en").splitlines()


class TestRoundTrip:
    @given(house_styles(), st.sampled_from(FORMATS))
    def test_a_style_is_read_as_it_was_written(self, style: HouseStyle, format: Format) -> None:
        text = dumps_style(style, format)
        read = loads_style(text, format)
        assert read == style
        assert hash(read) == hash(style)
        assert dumps_style(read, format) == text

    @given(house_styles())
    def test_only_what_is_said_is_written(self, style: HouseStyle) -> None:
        def leaves(data: object) -> Iterator[object]:
            if isinstance(data, dict):
                for value in data.values():
                    yield from leaves(value)
            else:
                yield data

        written = json.loads(dumps_style(style))
        assert None not in list(leaves(written))
        assert set(written) - {"style_version"} == {
            field.name
            for field in attrs.fields(HouseStyle)
            if getattr(style, field.name) != getattr(HouseStyle(), field.name)
        }

    def test_a_file_that_people_write(self, tmp_path: Path) -> None:
        path = tmp_path / "kiểu.yaml"
        path.write_text(WRITTEN, "utf-8")
        assert load_style(path) == READ
        path.with_suffix(".json").write_bytes(dumps_style(READ).encode("utf-16"))
        assert load_style(path.with_suffix(".json")) == READ

    @pytest.mark.parametrize("written", ["12.7", "12,7", '"12.7"', "12.700"])
    def test_a_measure_has_either_decimal_mark(self, written: str) -> None:
        text = f"style_version: 1\nrunning:\n  first_line: {written}\n"
        assert loads_style(text, "yaml").running.first_line == 12.7

    @pytest.mark.parametrize("format", FORMATS)
    def test_equal_styles_give_equal_text(self, format: Format) -> None:
        whole, decimal = (HouseStyle(running=RunningChanges(first_line=mm)) for mm in (10, 10.0))
        assert whole == decimal
        assert dumps_style(whole, format) == dumps_style(decimal, format)

    def test_null_says_nothing(self) -> None:
        text = '{"style_version": 1, "font": null, "text": {"body": {"size": null}}}'
        assert loads_style(text) == HouseStyle(text={Role.BODY: TextChanges()})


class TestRefusals:
    def test_all_problems_come_at_once_each_with_its_place(self) -> None:
        assert refused(
            {
                "style_version": 1,
                "fnt": "Arial",
                "sizes": "13/15",
                "page": {"left": "35", "top": 4},
                "running": {"bold": True},
                "text": {"boddy": {}, "motto": {"size": 13.5, "italic": "yes", "aling": "left"}},
                "letterhead": [70, 96, 30],
                "signature": [110, 110],
                "table": {"smaller": [11, 3]},
                "rule": {"share": "nửa", "gap": 1.2345},
                "bullets": ["-", "a\nb"],
            }
        ) == [
            "fnt: unknown key (did you mean “font”?)",
            "page.top: must be between 5 and 80",
            "page.left: expected an integer, got text",
            "sizes: “13/15” is unknown; expected 13/14 or 12/13 (did you mean “13/14”?)",
            "running.bold: unknown key",
            f"text.boddy: “boddy” is unknown; expected {names_of_roles()} (did you mean “body”?)",
            "text.motto.aling: unknown key (did you mean “align”?)",
            "text.motto.size: expected an integer, got a decimal number",
            "text.motto.italic: expected true or false, got text",
            "letterhead: expected two widths (left, right), got 3",
            "signature: the two columns take 220 mm, more than the 210 mm of the paper",
            "table.smaller[1]: must be between 4 and 72",
            "rule.gap: must have at most three decimals",
            "rule.share: the number “nửa” cannot be read; expected one such as 10 or 12.7",
            "bullets[1]: line break at character 2; a text here is one line",
        ]

    @pytest.mark.parametrize(
        ("data", "said"),
        [
            ({}, "style_version: missing version of the file; the present one is 1"),
            (
                {"style_version": 2, "fonts": 1},
                "style_version: version 2 cannot be read; this khcn reads version 1",
            ),
            ({"style_version": "1"}, "style_version: expected an integer, got text"),
            ({"schema_version": 1}, "style_version: missing version of the file; the present one"),
            ([], "expected an object that holds a house style, got a list"),
        ],
    )
    def test_other_versions_are_refused_by_name(self, data: object, said: str) -> None:
        (line,) = refused(data)
        assert line.startswith(said)

    @pytest.mark.parametrize(
        "number", ["NaN", "Infinity", "-1", "101", "true", '"1e2"', '"1.000,5"']
    )
    def test_a_measure_that_no_page_has_is_refused(self, number: str) -> None:
        with pytest.raises(InvalidStyleError, match=r"^running\.first_line: "):
            loads_style(f'{{"style_version": 1, "running": {{"first_line": {number}}}}}')

    def test_a_key_that_is_written_twice_is_refused(self) -> None:
        with pytest.raises(InvalidStyleError, match=r"^page\.left: khóa này được viết nhiều lần$"):
            loads_style('{"style_version": 1, "page": {"left": 30, "left": 35}}')

    def test_what_is_no_data_at_all_is_unreadable(self, tmp_path: Path) -> None:
        with pytest.raises(UnreadableInputError):
            loads_style("{")
        (tmp_path / "a.toml").touch()
        with pytest.raises(UnreadableInputError, match=r"a\.toml"):
            load_style(tmp_path / "a.toml")

    @pytest.mark.parametrize(
        ("path", "make"),
        [
            ("font", lambda: HouseStyle(font=" ")),
            ("sizes", lambda: HouseStyle(sizes="13/14")),
            ("page", lambda: HouseStyle(page={"left": 30})),
            ("text", lambda: HouseStyle(text=[Role.BODY])),
            ("text[0]", lambda: HouseStyle(text={"body": TextChanges()})),
            ("text[0]", lambda: HouseStyle(text={Role.BODY: RunningChanges()})),
            ("letterhead", lambda: HouseStyle(letterhead=70)),
            ("letterhead[1]", lambda: HouseStyle(letterhead=(70, 19))),
            ("before", lambda: TextChanges(before=145)),
            ("before", lambda: RunningChanges(before=-1)),
            ("line_spacing", lambda: RunningChanges(line_spacing="1.5")),
            ("bold", lambda: TextChanges(bold=1)),
        ],
    )
    def test_constructors_refuse_what_files_may_not_say(
        self, path: str, make: Callable[[], object]
    ) -> None:
        with pytest.raises(InvalidValueError) as caught:
            make()
        assert [problem.path for problem in caught.value.problems] == [path]


JUNK = st.recursive(
    st.sampled_from([None, True, 0, 13, 1.5, "", "13", "12/13", "left", "I.", 10**30]),
    lambda inner: (
        st.lists(inner, max_size=2)
        | st.dictionaries(st.sampled_from(["size", "body", "left", "khong_co"]), inner, max_size=2)
    ),
    max_leaves=4,
)


def places(data: Any, steps: Steps = ()) -> Iterator[Steps]:
    if steps:
        yield steps
    if isinstance(data, dict | list):
        for step, child in data.items() if isinstance(data, dict) else enumerate(data):
            yield from places(child, (*steps, step))


def changed(data: Any, steps: Steps, value: object) -> Any:
    """Return the same data with another value at a place."""
    result = holder = copy.deepcopy(data)
    for step in steps[:-1]:
        holder = holder[step]
    holder[steps[-1]] = value
    return result


def names_of_roles() -> str:
    *names, last = [role.value for role in Role]
    return f"{', '.join(names)}, or {last}"


class TestSchema:
    def test_it_is_one_of_2020_12_and_describes_all_that_it_defines(self) -> None:
        Draft202012Validator.check_schema(style_schema())
        assert all(definition["description"] for definition in style_schema()["$defs"].values())

    @given(house_styles(), st.data())
    def test_it_refuses_what_the_reader_refuses_for_its_shape(
        self, style: HouseStyle, data: st.DataObject
    ) -> None:
        written = json.loads(dumps_style(style))
        VALIDATOR.validate(written)
        place = data.draw(st.sampled_from(list(places(written))))
        junk = changed(written, place, data.draw(JUNK))
        assert VALIDATOR.is_valid(junk) != has_wrong_shape(junk)


def has_wrong_shape(data: object) -> bool:
    try:
        loads_style(json.dumps(data))
    except InvalidStyleError as error:
        return any(problem.tier is Tier.SHAPE for problem in error.problems)
    return False
