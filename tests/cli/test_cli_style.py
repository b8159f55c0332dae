"""`--style` names house styles: applied in order, judged, and refused with all their problems."""

import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from khcn_core import load, render
from khcn_core.house_style import load_style, resolve, style_schema
from khcn_core.style import DECREE

Khcn = Callable[..., CompletedProcess[bytes]]

AGENCY = "style_version: 1\nfont: Arial\nsizes: 12/13\nrunning: {line_spacing: 1.75}\n"
CALLER = "style_version: 1\nfont: Times New Roman\nheadings: ['A.', '1.']\n"
MISTAKEN = "style_version: 1\nfnt: Arial\npage: {left: 350}\n"


@pytest.fixture(autouse=True)
def styles(folder: Path) -> None:
    for name, text in {"cơ-quan": AGENCY, "tôi": CALLER, "sai": MISTAKEN}.items():
        (folder / f"{name}.yaml").write_text(text, "utf-8")
    (folder / "hai.json").write_text('{"style_version": 2}', "utf-8")


class TestRender:
    def test_files_apply_in_the_order_of_the_call(self, khcn: Khcn) -> None:
        plan, agency, caller = load("xã.yaml"), load_style("cơ-quan.yaml"), load_style("tôi.yaml")
        for names, style in {
            ("cơ-quan.yaml", "tôi.yaml"): resolve(DECREE, agency, caller),
            ("tôi.yaml", "cơ-quan.yaml"): resolve(DECREE, caller, agency),
        }.items():
            options = [word for name in names for word in ("--style", name)]
            assert khcn("render", "xã.yaml", "-o", "a.docx", *options).returncode == 1
            assert Path("a.docx").read_bytes() == render(plan, "docx", style=style)

    def test_no_file_is_looked_for(self, khcn: Khcn) -> None:
        Path("style.yaml").write_text(AGENCY, "utf-8")
        assert khcn("render", "xã.yaml", "-o", "a.docx").returncode == 0
        assert Path("a.docx").read_bytes() == render(load("xã.yaml"), "docx")

    def test_a_choice_outside_the_decree_is_announced_and_printed(self, khcn: Khcn) -> None:
        answer = khcn("render", "xã.yaml", "-o", "a.txt", "--style", "cơ-quan.yaml")
        assert (answer.returncode, answer.stdout) == (1, b"")
        assert answer.stderr.decode() == "cơ-quan.yaml: 2 lỗi (khcn check --style)\n"
        assert Path("a.txt").is_file()

    def test_a_choice_within_the_decree_is_silent(self, khcn: Khcn) -> None:
        answer = khcn("render", "xã.yaml", "-o", "a.txt", "--style", "tôi.yaml")
        assert (answer.returncode, answer.stdout, answer.stderr) == (0, b"", b"")

    def test_results_as_json_begin_with_the_style(self, khcn: Khcn) -> None:
        call = ("render", "xã.yaml", "-o", "a.txt", "--json", "--style", "cơ-quan.yaml")
        about_style, about_plan = json.loads(khcn(*call).stdout)
        assert about_style["file"] == "cơ-quan.yaml"
        assert [found["code"] for found in about_style["findings"]] == ["STY101", "STY111"]
        assert about_style["findings"][1]["values"]["spacing"] == 1.75
        assert about_style["outputs"] == []
        assert about_plan["outputs"][0]["file"] == "a.txt"

    def test_all_problems_of_all_files_come_at_once_and_nothing_is_written(
        self, khcn: Khcn
    ) -> None:
        names = ("sai.yaml", "tôi.yaml", "hai.json", "thiếu.yaml", "ghi-chú.md")
        options = [word for name in names for word in ("--style", name)]
        answer = khcn("render", "xã.yaml", "-o", "a.txt", "--lang", "en", *options)
        assert (answer.returncode, answer.stdout) == (2, b"")
        assert answer.stderr.decode().splitlines() == [
            "sai.yaml: fnt: unknown key (did you mean “font”?)",
            "sai.yaml: page.left: must be between 5 and 80",
            "hai.json: style_version: version 2 cannot be read; this khcn reads version 1",
            "thiếu.yaml: no such file or folder",
            "ghi-chú.md: the file's name “ghi-chú.md” must end in .json, .yaml or .yml",
        ]
        assert not Path("a.txt").exists()


class TestCheck:
    def test_findings_about_the_style_come_first(self, khcn: Khcn) -> None:
        answer = khcn("check", "xã.yaml", "--style", "cơ-quan.yaml", "--style", "tôi.yaml")
        assert answer.returncode == 1
        first, place, summary, *_ = answer.stdout.decode().splitlines()
        assert first.startswith("cơ-quan.yaml + tôi.yaml: lỗi STY111: Toàn bộ phần nội dung: ")
        assert place.startswith("    running.line_spacing (Nghị định 30/2020/NĐ-CP, Phụ lục I, ")
        assert summary == "cơ-quan.yaml + tôi.yaml: 1 lỗi"

    def test_codes_choose_among_them(self, khcn: Khcn) -> None:
        call = ("check", "xã.yaml", "--style", "cơ-quan.yaml", "--json")
        for options, codes in {
            ("--select", "STY101"): ["STY101"],
            ("--ignore", "STY101"): ["STY111"],
            ("--select", "ARI"): [],
        }.items():
            about_style, _ = json.loads(khcn(*call, *options).stdout)
            assert [found["code"] for found in about_style["findings"]] == codes

    def test_an_unknown_code_is_still_unknown(self, khcn: Khcn) -> None:
        answer = khcn("check", "xã.yaml", "--select", "STY9")
        assert (answer.returncode, answer.stdout) == (2, b"")


def test_the_schema_of_styles_is_printed(khcn: Khcn) -> None:
    assert json.loads(khcn("schema", "--style").stdout) == style_schema()
