"""The headings of a plan that is still to be written, with its tables in their places.

The outline is that of plans of communes for 2026 and later: results, aims, tasks, estimate, who
does what, proposals. What an official has to write is left as "...".
"""

from collections.abc import Iterable

from attrs import evolve, frozen

from khcn_core.dates import Period
from khcn_core.plan import (
    Block,
    BudgetTable,
    Bullet,
    BulletList,
    FundingFact,
    FundingKind,
    Measure,
    Section,
)

TO_WRITE = "..."
_MID_YEAR = 6


@frozen(kw_only=True)
class Skeleton:
    """The year that is planned for, and the tables: those that look back, those that estimate."""

    year: int
    looking_back: tuple[BudgetTable, ...]
    estimating: tuple[BudgetTable, ...]

    @classmethod
    def of(cls, year: int, tables: Iterable[BudgetTable]) -> "Skeleton":
        """Sort tables by whether a column estimates; number the captions in that order."""
        estimating: list[BudgetTable] = []
        looking_back: list[BudgetTable] = []
        for table in tables:
            estimates = any(column.measure is Measure.ESTIMATE for column in table.columns)
            (estimating if estimates else looking_back).append(table)
        numbered = _numbered([*looking_back, *estimating])
        split = len(looking_back)
        return cls(year=year, looking_back=numbered[:split], estimating=numbered[split:])

    @property
    def reported(self) -> Period:
        """The months that are over: those of the first column of money spent, or else six."""
        year = self.year - 1
        through = next(
            (
                column.period.through_month
                for table in self.looking_back
                for column in table.columns
                if column.measure is Measure.DONE and column.period and column.period.year == year
            ),
            _MID_YEAR,
        )
        return Period(year=year, through_month=through)

    def sections(self) -> tuple[Section, ...]:
        """Return the body of the plan."""
        year = self.year
        return (
            Section(title=f"KẾT QUẢ THỰC HIỆN NĂM {year - 1}", body=self._results()),
            Section(
                title=f"MỤC TIÊU NĂM {year}",
                body=[_to_write("Mục tiêu chung"), _to_write("Chỉ tiêu chủ yếu")],
            ),
            Section(title="NHIỆM VỤ VÀ GIẢI PHÁP", body=self._tasks()),
            Section(title=f"DỰ TOÁN KINH PHÍ NĂM {year}", body=self.estimating or [_bullets()]),
            Section(title="TỔ CHỨC THỰC HIỆN", body=[_bullets()]),
            Section(title="KIẾN NGHỊ", body=[_bullets()]),
        )

    def _results(self) -> tuple[Section, ...]:
        year, months = self.year - 1, self.reported.through_month
        return (
            _to_write(f"Kết quả {months} tháng đầu năm {year}"),
            _to_write(f"Ước thực hiện {self._rest()} năm {year}"),
            Section(
                title=f"Tình hình sử dụng kinh phí năm {year}",
                body=[self._funding(), *self.looking_back],
            ),
            _to_write("Hạn chế và nguyên nhân"),
        )

    def _rest(self) -> str:
        """Whether the tables expect the rest of the year, or all of it."""
        expected = [
            column.period
            for table in self.looking_back
            for column in table.columns
            if column.measure is Measure.EXPECTED and column.period
        ]
        if any(period.from_month > 1 for period in expected):
            return f"{12 - self.reported.through_month} tháng cuối"
        return "cả"

    def _funding(self) -> BulletList:
        year, reported = Period(year=self.year - 1), self.reported
        return BulletList(
            items=[
                FundingFact(
                    kind=FundingKind.ALLOCATED,
                    text=f"Kinh phí được giao năm {year.year}",
                    period=year,
                ),
                FundingFact(
                    kind=FundingKind.CARRIED_OVER,
                    text=f"Kinh phí năm {year.year - 1} chuyển sang",
                    period=year,
                ),
                FundingFact(
                    kind=FundingKind.USED,
                    text=f"Kinh phí đã sử dụng đến hết tháng {reported.through_month}",
                    period=reported,
                ),
            ]
        )

    def _tasks(self) -> tuple[Block, ...]:
        """One heading for each group of the estimate."""
        groups = [line.name for table in self.estimating for line in table.lines]
        return tuple(_to_write(name) for name in dict.fromkeys(groups)) or (_bullets(),)


def _numbered(tables: list[BudgetTable]) -> tuple[BudgetTable, ...]:
    numbered, count = [], 0
    for table in tables:
        count += table.caption is not None
        caption = table.caption and f"Bảng {count}: {table.caption}"
        numbered.append(evolve(table, caption=caption))
    return tuple(numbered)


def _to_write(title: str) -> Section:
    return Section(title=title, body=[_bullets()])


def _bullets() -> BulletList:
    return BulletList(items=[Bullet(text=TO_WRITE)])
