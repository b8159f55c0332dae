"""What all tests share."""

import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import HealthCheck, settings

from khcn_core import Plan, loads
from khcn_core.examples import EXAMPLES, example_text
from khcn_core.plan import BudgetTable, Column, ColumnKind, Form, LineItem, Measure

# A change is judged by what it changes, so the same examples are drawn in every run; `wandering`
# looks for new ones. Machines are noisy: being slow for once is no failure.
common = settings(deadline=None, print_blob=True, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("quick", common, max_examples=40, derandomize=True)
settings.register_profile("thorough", common, max_examples=80, derandomize=True)
settings.register_profile("wandering", common, max_examples=500)
settings.load_profile("quick")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--write-golden",
        action="store_true",
        help="write the golden files anew; review the difference before committing it",
    )


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Return a function that compares a text with a golden file beside the test."""

    def compare(name: str, text: str) -> None:
        path = request.path.parent / "golden" / name
        if request.config.getoption("--write-golden"):
            path.write_text(text, "utf-8")
        assert text == path.read_text("utf-8")

    return compare


@pytest.fixture
def install_format(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Callable[..., Path]:
    """Return a function that installs a distribution with one format, and says where.

    The format is an object; `where` names another place than the one it is put in, and
    `entry_points` is what the file says if it is none that an installer would write.
    """
    site = tmp_path_factory.mktemp("site-packages")
    monkeypatch.syspath_prepend(site)

    def install(
        distribution: str,
        renderer: object = None,
        *,
        format: str = "kq",
        where: str = "",
        entry_points: str = "",
    ) -> Path:
        module = ModuleType(distribution.replace("-", "_").lower())
        module.__dict__["renderer"] = renderer
        monkeypatch.setitem(sys.modules, module.__name__, module)
        info = site / f"{distribution.replace('-', '_')}-1.0.dist-info"
        info.mkdir()
        metadata = f"Metadata-Version: 2.1\nName: {distribution}\nVersion: 1.0\n"
        (info / "METADATA").write_text(metadata)
        place = where or f"{module.__name__}:renderer"
        listed = entry_points or f"[khcn.renderers]\n{format} = {place}\n"
        (info / "entry_points.txt").write_text(listed)
        return site

    return install


@pytest.fixture(params=EXAMPLES)
def example(request: pytest.FixtureRequest) -> Plan:
    """Each of the example plans."""
    return loads(example_text(request.param), Path(request.param).suffix.removeprefix("."))


@pytest.fixture
def huyen() -> Plan:
    """The district's plan for 2023."""
    return loads(example_text("huyen-2023"))


def _money(key: str, *header: str, measure: Measure, formula: str | None = None) -> Column:
    return Column(key=key, header=header, kind=ColumnKind.AMOUNT, measure=measure, formula=formula)


@pytest.fixture
def form_13_3() -> BudgetTable:
    """Form 13.3 of Thông tư 342/2016/TT-BTC for the estimates of 2023, with one line."""
    approved = "Kinh phí được phê duyệt"
    funding, last_year = "Kinh phí thực hiện", "Năm 2022"
    until, estimate = "Lũy kế đến hết năm 2022", "Dự toán năm 2023"
    nsnn, other, total = "Nguồn NSNN", "Nguồn khác", "Tổng số"
    words = ColumnKind.TEXT
    return BudgetTable(
        columns=[
            Column(key="stt", header=["STT"], kind=ColumnKind.LABEL),
            Column(key="ten", header=["Tên nhiệm vụ"], kind=ColumnKind.NAME),
            Column(key="chu_tri", header=["Cơ quan chủ trì"], kind=words),
            Column(key="thoi_gian", header=["Thời gian thực hiện"], kind=words),
            Column(key="quyet_dinh", header=["Quyết định phê duyệt"], kind=words),
            _money("k1", approved, total, measure=Measure.APPROVED, formula="k2 + k3"),
            _money("k2", approved, "Trong đó", nsnn, measure=Measure.APPROVED),
            _money("k3", approved, "Trong đó", other, measure=Measure.APPROVED),
            _money("k4", funding, last_year, total, measure=Measure.EXPECTED, formula="k6 + k7"),
            _money("k5", funding, last_year, nsnn, "Dự toán", measure=Measure.ALLOCATED),
            _money("k6", funding, last_year, nsnn, "Ước thực hiện", measure=Measure.EXPECTED),
            _money("k7", funding, last_year, other, measure=Measure.EXPECTED),
            _money("k8", funding, until, total, measure=Measure.DONE, formula="k9 + k10"),
            _money("k9", funding, until, nsnn, measure=Measure.DONE),
            _money("k10", funding, until, other, measure=Measure.DONE),
            _money("k11", funding, estimate, total, measure=Measure.ESTIMATE, formula="k12 + k13"),
            _money("k12", funding, estimate, nsnn, measure=Measure.ESTIMATE),
            _money("k13", funding, estimate, other, measure=Measure.ESTIMATE),
            Column(key="ghi_chu", header=["Ghi chú"], kind=words),
        ],
        lines=[LineItem(name="Nhiệm vụ cấp tỉnh", parts=[LineItem(name="Nhiệm vụ mở mới")])],
        row_labels=["I", "I.1", "1", "-"],
        index_row=True,
        form=Form(code="13.3", source="Thông tư 342/2016/TT-BTC", title="Biểu số 13.3"),
    )
