"""Whatever is called, the plans that it reads stay as they are and nothing half done stays."""

from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from khcn_core.examples import example_text

Khcn = Callable[..., CompletedProcess[bytes]]

PLANS = ("kế hoạch.json", "sai-năm.json", "không-thể.json", "hỏng.json", "ghi-chú.md", "-", "none")
PLACES = (*PLANS, "a.txt", "thư mục", "thư mục/a", "ra/a", "/dev/null")
OPTIONS = st.one_of(
    st.sampled_from(("--json", "--lang=en", "--from=yaml", "--from=xml", "--help", "--jsn", "--")),
    st.sampled_from(("txt", "docx", "pdf", "")).map("--to={}".format),
    st.sampled_from(PLACES).map("--output={}".format),
)
PLACE = st.one_of(
    st.sampled_from(PLACES).map("--output={}".format),
    st.sampled_from(PLACES).map("--out-dir={}".format),
)


WORDS = st.text(st.characters(exclude_characters="\0"), max_size=6)
"""No system passes a NUL to a program."""


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    plans=st.lists(st.just("kế hoạch.json") | st.sampled_from(PLANS), min_size=1, max_size=2),
    place=PLACE,
    options=st.lists(OPTIONS, max_size=1),
)
def test_no_rendering_harms_what_it_reads(
    folder: Path, khcn: Khcn, plans: list[str], place: str, options: list[str]
) -> None:
    (folder / "kế hoạch.json").write_text(example_text("huyen-2023"), "utf-8")
    read = [folder / plan for plan in plans if (folder / plan).is_file()]
    before = [path.read_bytes() for path in read]
    answer = khcn("render", *plans, "--to=txt", place, *options)
    event(f"status {answer.returncode}")
    assert answer.returncode in (0, 1, 2)
    assert answer.returncode != 2 or answer.stderr or "--json" in options
    assert [path.read_bytes() for path in read] == before
    assert not list(folder.rglob(".khcn-*"))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(call=st.lists(WORDS | st.sampled_from(("new", "check", "formats", "--lang"))))
def test_nonsense_is_refused_or_done(khcn: Khcn, call: list[str]) -> None:
    answer = khcn(*call)
    assert answer.returncode in (0, 2)
    assert (answer.returncode == 2) == bool(answer.stderr)
