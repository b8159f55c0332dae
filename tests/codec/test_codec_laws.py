"""Plans written and read back: nothing is lost, changed or left to chance."""

import codecs
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal, NoReturn

import attrs
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from khcn_core.codec import dumps, load, loads
from khcn_core.codec.yaml_format import parse_yaml
from khcn_core.errors import InvalidPlanError, UnreadableInputError
from khcn_core.plan import Agency, AgencyLevel, BudgetTable, DocumentNumber, FundingFact, Plan
from khcn_core.plan.walk import walk
from khcn_core.testing.strategies import plans, texts

Format = Literal["json", "yaml"]
FORMATS: tuple[Format, ...] = ("json", "yaml")
MINIMAL = Plan(
    agency=Agency(name="Ủy ban nhân dân xã Ví Dụ", level=AgencyLevel.COMMUNE),
    number=DocumentNumber(symbol="KH-UBND"),
    place="Ví Dụ",
    subject="Phát triển khoa học và công nghệ",
    fiscal_year=2027,
)


def no_float(figure: str) -> NoReturn:
    raise AssertionError(f"{figure} is no integer")


def reordered(data: Any) -> Any:
    """Return data with the members of every object the other way round."""
    if isinstance(data, dict):
        return {name: reordered(data[name]) for name in reversed(data)}
    return [reordered(item) for item in data] if isinstance(data, list) else data


def stated_amounts(plan: Plan) -> Iterator[int]:
    """Yield every amount of a plan, in đồng."""
    for _path, _depth, part in walk(plan):
        if isinstance(part, FundingFact):
            yield from [part.amount.dong] if part.amount is not None else []
        row = part.total if isinstance(part, BudgetTable) else part
        amounts = getattr(row, "amounts", {})
        yield from (amount.dong for amount in amounts.values() if amount is not None)


def integers_in(data: Any, key: str = "") -> Iterator[int]:
    """Yield what stands as an integer under a key `amount` or in an object `amounts`."""
    if isinstance(data, dict):
        for name, value in data.items():
            yield from integers_in(value, "amount" if key == "amounts" else name)
    elif isinstance(data, list):
        for value in data:
            yield from integers_in(value)
    elif key == "amount" and data is not None:
        assert type(data) is int
        yield data


class TestRoundTrip:
    @pytest.mark.parametrize("format", FORMATS)
    @given(plan=plans())
    def test_a_plan_is_read_as_it_was_written(self, format: Format, plan: Plan) -> None:
        text = dumps(plan, format)
        read = loads(text, format)
        assert read == plan
        assert hash(read) == hash(plan)
        assert dumps(read, format) == text

    @given(format=st.sampled_from(FORMATS), plan=plans())
    def test_equal_plans_give_equal_text(self, format: Format, plan: Plan) -> None:
        text = dumps(plan, format)
        data = json.loads(text) if format == "json" else parse_yaml(text)
        same = loads(json.dumps(reordered(data)))
        assert same == plan
        assert dumps(same, format) == text

    @given(plans())
    def test_both_formats_hold_the_same(self, plan: Plan) -> None:
        assert parse_yaml(dumps(plan, "yaml")) == json.loads(dumps(plan))

    @given(plans())
    def test_json_is_yaml(self, plan: Plan) -> None:
        text = dumps(plan)
        assume("\ufeff" not in text)  # which YAML wants to be escaped
        assert parse_yaml(text) == json.loads(text)

    @given(plans())
    def test_amounts_are_integers_of_dong(self, plan: Plan) -> None:
        data = json.loads(dumps(plan), parse_float=no_float)
        assert sorted(integers_in(data)) == sorted(stated_amounts(plan))

    def test_amounts_there_are(self, example: Plan) -> None:
        data = json.loads(dumps(example))
        assert sorted(integers_in(data)) == sorted(stated_amounts(example)) != []

    def test_what_has_its_default_is_not_written(self) -> None:
        assert json.loads(dumps(MINIMAL)) == {
            "schema_version": 1,
            "agency": {"name": "Ủy ban nhân dân xã Ví Dụ", "level": "commune"},
            "number": {"symbol": "KH-UBND"},
            "place": "Ví Dụ",
            "subject": "Phát triển khoa học và công nghệ",
            "fiscal_year": 2027,
        }

    @pytest.mark.parametrize("format", FORMATS)
    def test_letters_are_written_as_letters(self, format: Format) -> None:
        assert "Phát triển khoa học và công nghệ" in dumps(MINIMAL, format)

    def test_the_examples_are_read_and_written(self, example: Plan) -> None:
        for format in FORMATS:
            assert loads(dumps(example, format), format) == example


class TestEncodings:
    @given(format=st.sampled_from(FORMATS), plan=plans())
    def test_every_encoding_reads_the_same(self, format: Format, plan: Plan) -> None:
        text = dumps(plan, format)
        for data in (
            text.encode(),
            codecs.BOM_UTF8 + text.encode(),
            codecs.BOM_UTF16_LE + text.encode("utf-16-le"),
            codecs.BOM_UTF16_BE + text.encode("utf-16-be"),
        ):
            assert loads(data, format) == plan

    @pytest.mark.parametrize("format", FORMATS)
    def test_a_text_may_begin_with_a_mark(self, format: Format) -> None:
        assert loads("\ufeff" + dumps(MINIMAL, format), format) == MINIMAL

    @pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"], ids=repr)
    @pytest.mark.parametrize("format", FORMATS)
    def test_line_ends_do_not_matter(self, format: Format, line_end: str) -> None:
        assert loads(dumps(MINIMAL, format).replace("\n", line_end), format) == MINIMAL

    @pytest.mark.parametrize(
        ("data", "place"),
        [
            (b"\xff", "1"),
            ('{"a": "ộ'.encode("cp1258", "replace") + b"\xd0", "9"),
            (b'{"a": "\xed\xa0\x80"}', "8"),
            (codecs.BOM_UTF16_LE + b"{\0\0\xd8", "5"),
        ],
    )
    def test_other_encodings_are_refused(self, data: bytes, place: str) -> None:
        for format in FORMATS:
            with pytest.raises(UnreadableInputError) as caught:
                loads(data, format)
            assert f"byte thứ {place} " in caught.value.text("vi")
            assert f"byte {place} " in caught.value.text("en")


class TestFiles:
    @pytest.mark.parametrize(
        ("name", "format"),
        [("a.json", "json"), ("a.yaml", "yaml"), ("kế hoạch.yml", "yaml"), ("A.JSON", "json")],
    )
    def test_the_name_says_the_format(self, tmp_path: Path, name: str, format: Format) -> None:
        path = tmp_path / name
        path.write_text(dumps(MINIMAL, format), "utf-8")
        assert load(path) == load(str(path)) == MINIMAL

    @pytest.mark.parametrize("name", ["plan", "plan.txt", "json", ".json", "a.json.bak"])
    def test_other_names_are_refused(self, tmp_path: Path, name: str) -> None:
        path = tmp_path / name
        path.write_text(dumps(MINIMAL), "utf-8")
        with pytest.raises(UnreadableInputError, match=name):
            load(path)

    def test_a_file_that_is_not_there(self, tmp_path: Path) -> None:
        with pytest.raises(FileNotFoundError):
            load(tmp_path / "a.json")


TEXTS_IN_YAML = (
    *("01", "007", "1.000", "1,5", "1_000", "+5", "--1", "1.", ".5", "1.5", "1e3", "0x1F", "0o7"),
    *("yes", "no", "on", "off", "Yes", "NO", "y", "n", "True", "FALSE", "Null", "NULL", "none"),
    *("2022", "2022-04-27", "2022-04-27T10:00:00Z", "12:30:45", "=", "<<", ".nan", "-.inf"),
    *("1" * 42, "-" + "1" * 42, "null", "~", "true", "false", "0", "-1", "1", "-0", "-", "?", ":"),
)
ABSENT = ("", "~", "null")


class TestYamlScalars:
    @pytest.mark.parametrize(
        "written",
        [text for text in TEXTS_IN_YAML if text not in {"-", "?", ":"}],
    )
    def test_a_plain_scalar_is_what_json_would_have_or_text(self, written: str) -> None:
        try:
            expected = json.loads(written, parse_float=str, parse_constant=str)
        except json.JSONDecodeError:
            expected = None if written == "~" else written
        if len(written) > 40:
            expected = written
        (read,) = parse_yaml(f"- {written}")
        assert (type(read), read) == (type(expected), expected)

    @pytest.mark.parametrize("written", ABSENT)
    def test_nothing_is_null(self, written: str) -> None:
        assert parse_yaml(f"a: {written}\nb: [{written}]\n") in (
            {"a": None, "b": [None]},
            {"a": None, "b": []},
        )

    @pytest.mark.parametrize("written", TEXTS_IN_YAML)
    @pytest.mark.parametrize("quote", ["'", '"'])
    def test_a_quoted_scalar_is_text(self, quote: str, written: str) -> None:
        assert parse_yaml(f"- {quote}{written}{quote}") == [written]

    @pytest.mark.parametrize("written", TEXTS_IN_YAML)
    def test_a_key_is_text(self, written: str) -> None:
        assert parse_yaml(f"'{written}': 1") == {written: 1}
        if written not in {"-", "?", ":"}:
            assert parse_yaml(f"{written}: 1") == {written: 1}

    @pytest.mark.parametrize("style", ["|", ">", "|-", ">-"])
    def test_a_block_scalar_is_text(self, style: str) -> None:
        assert parse_yaml(f"a: {style}\n  01\n") == {"a": "01" if "-" in style else "01\n"}

    @given(st.sampled_from(TEXTS_IN_YAML) | texts())
    def test_every_text_is_written_so_that_it_is_read_as_text(self, text: str) -> None:
        plan = attrs.evolve(MINIMAL, place=text, addressees=[text, ""])
        assert loads(dumps(plan, "yaml"), "yaml") == plan

    def test_a_date_needs_no_quotes(self) -> None:
        text = dumps(MINIMAL, "yaml")
        assert str(loads(text + "date: 2026-08-14\n", "yaml").date) == "2026-08-14"
        assert str(loads(text + "date: 2026-08\n", "yaml").date) == "2026-08"

    def test_a_year_alone_needs_quotes(self) -> None:
        text = dumps(MINIMAL, "yaml")
        assert str(loads(text + "date: '2026'\n", "yaml").date) == "2026"
        with pytest.raises(InvalidPlanError, match="date: cần ngày trong ngoặc kép"):
            loads(text + "date: 2026\n", "yaml")
