"""A file is mended in place: whatever is not mended stays as it was written, to the letter."""

import difflib
import json
from pathlib import Path

import pytest
import yaml
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from khcn_core import InvalidPlanError, Plan, dumps, loads
from khcn_core.codec.files import Format
from khcn_core.codec.json_format import parse_json
from khcn_core.codec.yaml_format import parse_yaml
from khcn_core.examples import EXAMPLES, example_text
from khcn_core.plan import Status
from khcn_core.repair import SignedPlanError, UneditableError, repair, repair_text
from khcn_core.repair.spans import json_spans, yaml_spans
from khcn_core.testing.strategies import plans

DRAFTS = plans().map(lambda plan: evolve(plan, status=Status.DRAFT))
FORMATS = st.sampled_from(["json", "yaml"])

YAML = """\
# Kế hoạch của xã: chú thích này phải còn
schema_version: 1
agency: {name: "Ủy ban nhân dân xã  Ví Dụ", level: commune}   # hai dấu cách
number: {symbol: KH-UBND}
place: Ví Dụ
subject: 'Phát triển KH & CN'  # không dùng 'KH & CN'
fiscal_year: 2027
preamble:
# căn cứ
- {type: basis, text: Căn cứ Luật Ngân sách nhà nước;}
body:
- type: section
  label: I.  # chú thích giữ nhãn
  title: I. Đánh giá, so sánh [2026]
- label: "II."
  type: section
  title: "II. Phương hướng :"

- type: section
  title: Kinh phí
  label: III.
  body:
  - type: bullets
    items:
    - {type: bullet, text: '- Mua máy', label: '-'}
closing: Trên đây là
  Kế hoạch./.
archive: "Lưu: VT"
"""
MENDED = """\
# Kế hoạch của xã: chú thích này phải còn
schema_version: 1
agency: {name: "Ủy ban nhân dân xã Ví Dụ", level: commune}   # hai dấu cách
number: {symbol: KH-UBND}
place: Ví Dụ
subject: 'Phát triển KH&CN'  # không dùng 'KH & CN'
fiscal_year: 2027
preamble:
# căn cứ
- {type: basis, text: Căn cứ Luật Ngân sách nhà nước}
body:
- type: section
  label: null  # chú thích giữ nhãn
  title: Đánh giá, so sánh [2026]
- label: null
  type: section
  title: "Phương hướng:"

- type: section
  title: Kinh phí
  body:
  - type: bullets
    items:
    - {type: bullet, text: 'Mua máy', label: null}
closing: Trên đây là Kế hoạch
archive: "VT"
"""


def as_json(text: str) -> str:
    return json.dumps(parse_yaml(text), ensure_ascii=False, indent=4)


def changed_lines(before: str, after: str) -> list[str]:
    lines = difflib.ndiff(before.splitlines(), after.splitlines())
    return [line for line in lines if line.startswith(("-", "+"))]


class TestLaws:
    @given(plan=DRAFTS, format=FORMATS)
    def test_a_text_is_mended_as_its_plan_is(self, plan: Plan, format: Format) -> None:
        done = repair_text(dumps(plan, format), format)
        assert done.plan == loads(done.text, format) == repair(plan).plan
        assert done.repairs == repair(plan).repairs
        assert repair_text(done.text, format).text == done.text

    @given(plan=DRAFTS, indent=st.sampled_from([None, 1, 4]), ascii_only=st.booleans())
    def test_however_json_is_written(
        self, plan: Plan, indent: int | None, ascii_only: bool
    ) -> None:
        text = json.dumps(json.loads(dumps(plan)), indent=indent, ensure_ascii=ascii_only)
        done = repair_text(text, "json")
        assert done.plan == repair(plan).plan
        assert done.text.isascii() or not ascii_only

    @given(plan=DRAFTS, flow=st.booleans(), style=st.sampled_from([None, '"', "'"]))
    def test_however_yaml_is_written(self, plan: Plan, flow: bool, style: str | None) -> None:
        text = quoted(plan, style) if style else folded(plan, flow=flow)
        assert repair_text(text, "yaml").plan == repair(loads(text, "yaml")).plan

    @given(plan=DRAFTS, format=FORMATS)
    def test_every_scalar_is_where_its_span_says(self, plan: Plan, format: Format) -> None:
        text = dumps(plan, format)
        spans = (yaml_spans if format == "yaml" else json_spans)(text)
        parse = parse_yaml if format == "yaml" else parse_json
        data = parse(text)
        assert spans.keys() >= {"schema_version", "agency.name", "place"}
        for path in ("subject", "place", "number.symbol"):
            span, value = spans[path], data
            for step in path.split("."):
                value = value[step]
            assert parse(text[span.start : span.end]) == value

    @pytest.mark.parametrize("name", EXAMPLES)
    def test_no_more_lines_change_than_are_mended(self, name: str) -> None:
        text = example_text(Path(name).stem)
        format: Format = "yaml" if name.endswith(".yaml") else "json"
        done = repair_text(text, format)
        assert len(changed_lines(text, done.text)) == 2 * len(done.repairs)
        assert repair_text(done.text, format).text == done.text


def folded(plan: Plan, *, flow: bool) -> str:
    """Write long texts on several lines; of some, PyYAML then loses a space."""
    text: str = yaml.safe_dump(
        json.loads(dumps(plan)), default_flow_style=flow, width=40, allow_unicode=True
    )
    return text


def quoted(plan: Plan, style: str) -> str:
    """Write texts in the quotes asked for, where they stand on one line."""

    class Dumper(yaml.SafeDumper):
        pass

    Dumper.add_representer(
        str, lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:str", text, style)
    )
    text: str = yaml.dump(json.loads(dumps(plan)), Dumper=Dumper, allow_unicode=True, width=2**31)
    return text


class TestInPlace:
    def test_yaml_keeps_comments_quotes_and_lines(self) -> None:
        assert repair_text(YAML, "yaml").text == MENDED

    def test_line_ends_stay(self) -> None:
        windows = YAML.replace("\n", "\r\n")
        assert repair_text(windows, "yaml").text == MENDED.replace("\n", "\r\n")

    def test_json_changes_no_other_line(self) -> None:
        text = as_json(YAML)
        done = repair_text(text, "json")
        assert done.plan == repair_text(YAML, "yaml").plan
        assert sorted(changed_lines(text, done.text)) == sorted(
            [
                '-         "name": "Ủy ban nhân dân xã  Ví Dụ",',
                '+         "name": "Ủy ban nhân dân xã Ví Dụ",',
                '-     "subject": "Phát triển KH & CN",',
                '+     "subject": "Phát triển KH&CN",',
                '-             "text": "Căn cứ Luật Ngân sách nhà nước;"',
                '+             "text": "Căn cứ Luật Ngân sách nhà nước"',
                '-             "label": "I.",',
                '-             "title": "I. Đánh giá, so sánh [2026]"',
                '+             "title": "Đánh giá, so sánh [2026]"',
                '-             "label": "II.",',
                '-             "title": "II. Phương hướng :"',
                '+             "title": "Phương hướng:"',
                '-             "label": "III.",',
                '-                             "text": "- Mua máy",',
                '+                             "text": "Mua máy",',
                '-                             "label": "-"',
                '+                             "label": null',
                '-     "closing": "Trên đây là Kế hoạch./.",',
                '+     "closing": "Trên đây là Kế hoạch",',
                '-     "archive": "Lưu: VT"',
                '+     "archive": "VT"',
            ]
        )

    def test_a_text_that_needs_quotes_gets_them(self) -> None:
        text = YAML.replace("title: I. Đánh giá, so sánh [2026]", "title: I. null")
        assert '  title: "null"' in repair_text(text, "yaml").text.replace("'", '"')

    def test_a_text_of_several_lines_is_told_and_left(self) -> None:
        text = YAML.replace("closing: Trên đây là\n  Kế hoạch./.", "closing: >-\n  Kế hoạch./.")
        with pytest.raises(UneditableError) as caught:
            repair_text(text, "yaml")
        assert caught.value.text("vi") == "closing: không sửa tại chỗ được; tệp giữ nguyên"
        assert caught.value.text("en").startswith("closing: cannot be mended in place")

    @pytest.mark.parametrize("status", ["signed", "issued"])
    def test_a_signed_paper_is_refused(self, status: str) -> None:
        with pytest.raises(SignedPlanError):
            repair_text(f"{YAML}status: {status}\n", "yaml")

    def test_what_is_no_plan_is_refused(self) -> None:
        with pytest.raises(InvalidPlanError):
            repair_text(YAML.replace("2027", "hai nghìn"), "yaml")
