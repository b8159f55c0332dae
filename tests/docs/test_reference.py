"""The reference says what the code does."""

import json
import re
import runpy
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from khcn_core.checks import RULES, Rule
from khcn_core.cli.app import run
from khcn_core.examples import example_text

DOCS = Path(__file__).parents[2] / "docs"
RULES_PAGE = (DOCS / "reference" / "rules.md").read_text("utf-8")
JSON_PAGE = (DOCS / "reference" / "check-json.md").read_text("utf-8")
EXAMPLE = re.compile(r"^```jsonc\n(.*?)^```$", re.DOTALL | re.MULTILINE)


@pytest.fixture
def make_page() -> Callable[[], str]:
    page: Callable[[], str] = runpy.run_path(str(DOCS / "make_reference.py"))["page"]
    return page


def test_the_page_of_rules_is_up_to_date(make_page: Callable[[], str]) -> None:
    assert make_page() == RULES_PAGE, "run: python docs/make_reference.py"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_has_a_section_with_its_sentences_and_source(rule: Rule) -> None:
    _, _, rest = RULES_PAGE.partition(f"\n## {rule.code}\n")
    section, _, _ = rest.partition("\n## ")
    for said in (rule.said, rule.source.title):
        assert said.vi in section
        assert said.en in section
    for day in filter(None, (rule.source.since, rule.source.until)):
        assert day.isoformat() in section


def keys_of(data: object) -> Iterator[str]:
    if isinstance(data, dict):
        yield from data
        for key, value in data.items():
            if key != "values":
                yield from keys_of(value)
    elif isinstance(data, list):
        for item in data:
            yield from keys_of(item)


@pytest.fixture
def shown() -> object:
    (block,) = EXAMPLE.findall(JSON_PAGE)
    return json.loads(block)


def test_the_json_that_is_shown_is_what_the_command_prints(
    shown: object,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    plan = json.loads(example_text("huyen-2023"))
    plan["subject"] = "Dự toán ngân sách năm 2019"
    plan["accepted"] = [
        {"code": "YEA101", "path": "subject", "reason": "Lập lại kế hoạch của năm 2019"}
    ]
    (tmp_path / "ke-hoach.json").write_text(json.dumps(plan), "utf-8")
    monkeypatch.chdir(tmp_path)
    assert run(["check", "--json", "--select", "YEA101", "ke-hoach.json"]) == 0
    assert json.loads(capsys.readouterr().out) == shown


def test_every_key_that_is_shown_is_explained(shown: object) -> None:
    explained = EXAMPLE.sub("", JSON_PAGE)
    assert [key for key in keys_of(shown) if f"`{key}`" not in explained] == []
