"""From when to when documents that plans are based on are in force.

Held is only what was read in an official text; what is not listed is not judged.
"""

import datetime as dt

from attrs import frozen

NO_DISTRICTS_FROM = dt.date(2025, 7, 1)
"""Two tiers of local government: Luật 72/2025/QH15."""

NO_INSPECTION_BY_DEPARTMENTS_FROM = dt.date(2025, 7, 1)
"""No thanh tra of a sở or of a district any more: Luật Thanh tra 84/2025/QH15."""


@frozen(kw_only=True)
class Act:
    """A law, decree or circular: its name, its number, its first and last day in force.

    Where it is only known when its `successor` was issued, and not from when on that holds,
    `until` is the day before that and `until_is_known` False.
    """

    name: str
    number: str
    since: dt.date | None = None
    until: dt.date | None = None
    successor: str | None = None
    until_is_known: bool = True

    @property
    def year(self) -> int:
        """The year in which it was passed, which its number names."""
        return int(self.number.split("/")[1])

    def __str__(self) -> str:
        return f"{self.name} {self.number}"


ACTS = (
    Act(
        name="Luật Khoa học và công nghệ",
        number="29/2013/QH13",
        until=dt.date(2025, 9, 30),
        successor="Luật Khoa học, công nghệ và đổi mới sáng tạo 93/2025/QH15",
    ),
    Act(
        name="Luật Khoa học, công nghệ và đổi mới sáng tạo",
        number="93/2025/QH15",
        since=dt.date(2025, 10, 1),
    ),
    Act(
        name="Luật Ngân sách nhà nước",
        number="83/2015/QH13",
        until=dt.date(2025, 12, 31),
        successor="Luật Ngân sách nhà nước 89/2025/QH15",
    ),
    Act(name="Luật Ngân sách nhà nước", number="89/2025/QH15", since=dt.date(2026, 1, 1)),
    Act(name="Luật Chuyển đổi số", number="148/2025/QH15", since=dt.date(2026, 7, 1)),
    Act(name="Luật Thanh tra", number="84/2025/QH15", since=dt.date(2025, 7, 1)),
    Act(
        name="Nghị định",
        number="132/2025/NĐ-CP",
        since=dt.date(2025, 7, 1),
        until=dt.date(2027, 3, 1),
    ),
    Act(
        name="Thông tư",
        number="342/2016/TT-BTC",
        until=dt.date(2026, 3, 24),
        successor="Thông tư 26/2026/TT-BTC ngày 25/3/2026",
        until_is_known=False,
    ),
    Act(
        name="Thông tư",
        number="324/2016/TT-BTC",
        until=dt.date(2025, 12, 31),
        successor="Thông tư 130/2025/TT-BTC",
    ),
    Act(name="Thông tư", number="130/2025/TT-BTC", since=dt.date(2026, 1, 1)),
)
