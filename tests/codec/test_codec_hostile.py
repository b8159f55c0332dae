"""Input that means harm, or that is no plan at all: refused in words, and without much work."""

import contextlib
import json
import pickle
import re
import sys
from collections.abc import Callable
from typing import Any, Literal

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from khcn_core.codec import dumps, loads
from khcn_core.errors import (
    InvalidPlanError,
    InvalidValueError,
    KhcnError,
    UnreadableInputError,
)
from khcn_core.plan import (
    Annex,
    BudgetTable,
    Bullet,
    BulletList,
    Column,
    ColumnKind,
    LineItem,
    Paragraph,
    Plan,
    Section,
)
from khcn_core.plan.plan import DEEPEST

Format = Literal["json", "yaml"]
FORMATS: tuple[Format, ...] = ("json", "yaml")
MEGABYTES = 10**6
HEAD = {
    "schema_version": 1,
    "agency": {"name": "Ủy ban nhân dân xã Ví Dụ", "level": "commune"},
    "number": {"symbol": "KH-UBND"},
    "place": "Ví Dụ",
    "subject": "Phát triển khoa học và công nghệ",
    "fiscal_year": 2027,
}
RAW_PYTHON = re.compile(r"Traceback|\w+Error|<class|<unicode|object at")
PLAN = loads(json.dumps(HEAD))


def refusal_of(text: str | bytes, format: Format) -> KhcnError:
    """Return the error for an input that must be refused, once it proved to be readable."""
    with pytest.raises((UnreadableInputError, InvalidPlanError)) as caught:
        loads(text, format)
    error = caught.value
    for language in ("vi", "en"):
        said = error.text(language)
        assert said.strip()
        assert not RAW_PYTHON.search(said)
    assert error.text("vi") != error.text("en")
    assert pickle.loads(pickle.dumps(error)).text() == error.text()
    return error


def unreadable(text: str | bytes, format: Format) -> str:
    """Return what is said, in English, of an input that is no text of this format."""
    error = refusal_of(text, format)
    assert type(error) is UnreadableInputError
    return error.text("en")


def paths(text: str, format: Format = "json") -> list[str]:
    """Return the places of all that is wrong in an input that is no plan."""
    error = refusal_of(text, format)
    assert type(error) is InvalidPlanError
    return [problem.path for problem in error.problems]


@pytest.fixture(params=["libyaml", "Python"])
def each_parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run with PyYAML as it is, and as it is where it was built without libyaml."""
    if request.param == "Python":
        monkeypatch.delattr("yaml.CSafeLoader")


class TestUnreadable:
    @pytest.mark.parametrize(
        ("text", "place"),
        [
            ("", "line 1, column 1"),
            ("   \n  ", "line 2, column 3"),
            ("kế hoạch", "line 1, column 1"),
            ('{"a": 1', "line 1, column 8"),
            ('{"a": 1}\n{"b": 2}', "line 2, column 1"),
            ("{'a': 1}", "line 1, column 2"),
            ('{"a": 1,}', "line 1, column"),
            ('{"a": "b\nc"}', "line 1, column 9"),
            ('{"a": 01}', "line 1, column 8"),
            ("// lời chú\n{}", "line 1, column 1"),
            ("PK\x03\x04", "line 1, column 1"),
        ],
    )
    def test_what_is_no_json(self, text: str, place: str) -> None:
        assert place in unreadable(text, "json")

    @pytest.mark.parametrize(
        ("text", "place"),
        [
            ("a: b: c", "line 1"),
            ("a: 'b", "line 1"),
            ("{a: [1\nb: 1]", "line 2"),
            ("- a\nb: 1", "line 2"),
            ("a:\n\t- b", "line 2"),
            ("a: %b", "line 1"),
            ('a: "\\x"', "line 1"),
            ("a: \ud800", "line 1, column 4"),
            ("a:\n  b\0", "line 2, column 4"),
            ("a: \x1b[31m", "line 1, column 4"),
            ("\ufffe", "line 1, column 1"),
        ],
        ids=ascii,
    )
    @pytest.mark.usefixtures("each_parser")
    def test_what_is_no_yaml(self, text: str, place: str) -> None:
        assert place in unreadable(text, "yaml")

    @pytest.mark.parametrize(
        ("text", "what"),
        [
            ("a: &x 1", "no anchors"),
            ("a: *x", "no anchors"),
            ("&x {a: 1}", "no anchors"),
            ("a: &x [1]\nb: *x", "no anchors"),
            ("a: !!str 1", "no tags"),
            ("a: !x {}", "no tags"),
            ("!!python/object/apply:os.system ['true']", "no tags"),
            ("a: !!binary aGk=", "no tags"),
            ("a: 1\n---\nb: 2", "one document only"),
            ("a: 1\n...\n---\n", "one document only"),
            ("[a]: 1", "a key is text"),
            ("{{a: 1}: 2}", "a key is text"),
            ("? - a\n: 1", "a key is text"),
        ],
    )
    @pytest.mark.usefixtures("each_parser")
    def test_what_is_more_than_json(self, text: str, what: str) -> None:
        said = unreadable(text, "yaml")
        assert said.startswith("line ")
        assert said.endswith(what)

    def test_a_merge_key_merges_nothing(self) -> None:
        assert "<<" in paths(json.dumps({**HEAD, "<<": {"place": "x"}}), "yaml")

    @pytest.mark.parametrize("text", ["", "# chỉ có lời chú", "---\n...", "null"])
    def test_yaml_without_a_plan(self, text: str) -> None:
        assert paths(text, "yaml") == [""]

    @pytest.mark.usefixtures("each_parser")
    def test_a_lone_surrogate_is_no_text_in_yaml_either(self) -> None:
        refusal_of(dumps(PLAN, "yaml").replace("place: Ví Dụ", r'place: "\ud800"'), "yaml")

    @pytest.mark.usefixtures("each_parser")
    def test_a_plan_is_read_by_each_parser(self) -> None:
        assert loads(dumps(PLAN, "yaml"), "yaml") == PLAN

    def test_yaml_without_its_library(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setitem(sys.modules, "yaml", None)
        assert "pip install 'khcn[yaml]'" in unreadable("a: 1", "yaml")

    @given(st.text(max_size=60) | st.binary(max_size=60), st.sampled_from(FORMATS))
    def test_noise(self, noise: str | bytes, format: Format) -> None:
        refusal_of(noise, format)

    @given(st.data(), st.sampled_from(FORMATS))
    def test_a_plan_cut_short_or_with_noise_in_it(
        self, data: st.DataObject, format: Format
    ) -> None:
        text = dumps(PLAN, format)
        start = data.draw(st.integers(0, len(text)))
        length = data.draw(st.integers(0, 20))
        noise = data.draw(st.text(max_size=3) | st.sampled_from("[]{}:,\"'&*!|>-?#%@`\n\t"))
        with contextlib.suppress(UnreadableInputError, InvalidPlanError):
            loads(text[:start] + noise + text[start + length :], format)


def laughs(depth: int) -> str:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 9)}]" for i in range(1, depth)]
    return "\n".join(lines)


class TestSize:
    @pytest.mark.parametrize(
        ("text", "formats"),
        [
            ("[" * 10 * MEGABYTES, FORMATS),
            ('{"a":' * 2 * MEGABYTES, FORMATS),
            ("[" * 10**5 + "]" * 10**5, FORMATS),
            ("[" * 65 + "]" * 65, FORMATS),
            ('[{"a":' * 40 + "0" + "}]" * 40, FORMATS),
            ("- " * 5 * MEGABYTES, ["yaml"]),
            ("{a: " * 2 * MEGABYTES, ["yaml"]),
            ("".join(" " * depth + "a:\n" for depth in range(2000)), ["yaml"]),
        ],
        ids=["lists", "objects", "500", "65", "both", "dashes", "open", "steps"],
    )
    def test_nesting_without_end(self, text: str, formats: list[Format]) -> None:
        for format in formats:
            assert unreadable(text, format) == "nested more than 64 levels deep"

    @pytest.mark.parametrize("format", FORMATS)
    def test_64_levels_are_read(self, format: Format) -> None:
        assert paths("[" * 64 + "]" * 64, format) == [""]

    def test_deep_nesting_is_read_even_far_down_the_stack(self) -> None:
        text = json.dumps({**HEAD, "body": sections(DEEPEST)})

        def descend(levels: int) -> Plan:
            return descend(levels - 1) if levels else loads(text)

        assert descend(500).body

    def test_a_billion_laughs(self) -> None:
        assert "no anchors" in unreadable(laughs(12), "yaml")

    @pytest.mark.parametrize("format", FORMATS)
    def test_an_endless_text(self, format: Format) -> None:
        assert paths(json.dumps({**HEAD, "date": "1" * 3 * MEGABYTES}), format) == ["date"]

    @pytest.mark.parametrize("format", FORMATS)
    def test_many_keys_of_which_one_is_repeated(self, format: Format) -> None:
        keys = ", ".join(f'"TT {index}": ""' for index in range(30_000))
        line = f'{{"codes": {{{keys}, "TT 7": ""}}}}'
        table = {"type": "table", "columns": [{"key": "a", "header": ["A"], "kind": "text"}]}
        text = json.dumps({**HEAD, "body": [{**table, "lines": "LINES"}]})
        found = paths(text.replace('"LINES"', f"[{line}]"), format)
        assert found == ["body[0].lines[0].codes.TT 7"]

    def test_many_unknown_keys(self) -> None:
        strangers = {f"fiscal_year_{index}": 0 for index in range(3_000)}
        assert paths(json.dumps({**HEAD, **strangers})) == list(strangers)

    def test_many_unknown_names(self) -> None:
        body = [{"type": "Section"}] * 2_000
        assert len(paths(json.dumps({**HEAD, "body": body}))) == 2_000


class TestNumbers:
    @pytest.mark.parametrize("digits", [5_000, MEGABYTES])
    def test_thousands_of_digits_in_json(self, digits: int) -> None:
        text = json.dumps(HEAD).replace("2027", "7" * digits)
        assert unreadable(text, "json") == "a number is too long"

    @pytest.mark.parametrize("digits", [5_000, MEGABYTES])
    def test_thousands_of_digits_in_yaml(self, digits: int) -> None:
        text = json.dumps(HEAD).replace("2027", "7" * digits)
        assert paths(text, "yaml") == ["fiscal_year"]

    @pytest.mark.parametrize("number", ["7" * 4_000, "-1", "1e400", "-1e999", "NaN", "Infinity"])
    def test_numbers_that_are_no_years(self, number: str) -> None:
        assert paths(json.dumps(HEAD).replace("2027", number)) == ["fiscal_year"]


class TestVersion:
    @pytest.mark.parametrize("format", FORMATS)
    @pytest.mark.parametrize("version", [2, 0, -1, 10**50, "1", "", True, False, None, 1.0, [], {}])
    def test_another_version(self, version: object, format: Format) -> None:
        assert paths(json.dumps({**HEAD, "schema_version": version}), format) == ["schema_version"]

    @pytest.mark.parametrize("version", [2, 10**50])
    def test_an_unknown_version_is_named(self, version: int) -> None:
        error = refusal_of(json.dumps({**HEAD, "schema_version": version}), "json")
        assert f"phiên bản {str(version)[:40]};" in error.text("vi")
        assert f"version {str(version)[:40]} cannot" in error.text("en")

    def test_no_version(self) -> None:
        rest = {name: value for name, value in HEAD.items() if name != "schema_version"}
        assert paths(json.dumps(rest)) == ["schema_version"]


def sections(levels: int) -> list[dict[str, Any]]:
    body: list[dict[str, Any]] = []
    for _ in range(levels):
        body = [{"type": "section", "title": "Mục", "body": body}]
    return body


def nested(make: Callable[[Any], Any], innermost: object, levels: int) -> Any:
    value = innermost
    for _ in range(levels):
        value = make(value)
    return value


def a_table(levels: int) -> BudgetTable:
    """Return a table whose lines stand this deep one in another."""
    lines = [nested(lambda line: LineItem(name="a", parts=[line]), LineItem(name="a"), levels - 1)]
    return BudgetTable(
        columns=[Column(key="ten", header=["Nội dung"], kind=ColumnKind.NAME)], lines=lines
    )


def a_section(levels: int) -> Section:
    """Return this many sections one in another."""
    return nested(lambda inner: Section(title="a", body=[inner]), Section(title="a"), levels - 1)


def a_list(levels: int) -> BulletList:
    """Return a list whose bullets stand this deep one in another."""
    bullet = nested(lambda inner: Bullet(text="a", items=[inner]), Bullet(text="a"), levels - 1)
    return BulletList(items=[bullet])


NESTINGS: dict[str, Callable[[int], dict[str, Any]]] = {
    "body[0]": lambda levels: {"body": [a_section(levels)]},
    "body[0].items[0]": lambda levels: {"body": [a_list(levels - 1)]},
    "body[0].lines[0]": lambda levels: {"body": [a_table(levels - 1)]},
    "annexes[0].body[0]": lambda levels: {
        "annexes": [Annex(title="", body=[a_section(levels - 1)])]
    },
    "body[0].body[0].items[0]": lambda levels: {
        "body": [Section(title="a", body=[a_list(levels - 2)])]
    },
}


class TestDepth:
    @pytest.mark.parametrize("format", FORMATS)
    def test_data_as_deep_as_a_plan_may_be(self, format: Format) -> None:
        plan = loads(json.dumps({**HEAD, "body": sections(DEEPEST)}), format)
        assert loads(dumps(plan, format), format) == plan

    @pytest.mark.parametrize("format", FORMATS)
    def test_data_that_goes_deeper(self, format: Format) -> None:
        text = json.dumps({**HEAD, "body": sections(DEEPEST + 1)})
        assert paths(text, format) == [".".join(["body[0]"] * (DEEPEST + 1))]

    @pytest.mark.parametrize("path", NESTINGS)
    def test_a_plan_in_python_as_deep_as_it_may_be(self, path: str) -> None:
        plan = attrs.evolve(PLAN, **NESTINGS[path](DEEPEST))
        for format in FORMATS:
            assert loads(dumps(plan, format), format) == plan

    @pytest.mark.parametrize("levels", [DEEPEST + 1, 2_000])
    @pytest.mark.parametrize("path", NESTINGS)
    def test_a_plan_in_python_that_goes_deeper(self, path: str, levels: int) -> None:
        with pytest.raises(InvalidValueError) as caught:
            attrs.evolve(PLAN, **NESTINGS[path](levels))
        (problem,) = caught.value.problems
        assert problem.path.startswith(path)
        assert problem.path.count("[") == DEEPEST + 1
        assert str(DEEPEST) in problem.message.text("vi")
        assert str(DEEPEST) in problem.message.text("en")

    def test_breadth_is_no_depth(self) -> None:
        plan = attrs.evolve(PLAN, body=[Paragraph(text="a")] * 5_000)
        assert loads(dumps(plan)) == plan
