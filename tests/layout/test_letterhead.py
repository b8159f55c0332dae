"""The letterhead's lines fit their columns, and its columns fit their lines."""

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from khcn_core import Plan, lay_out
from khcn_core.dates import PartialDate
from khcn_core.document import Document, Letterhead
from khcn_core.style import DECREE, Role
from khcn_core.testing.strategies import plans
from khcn_core.type_metrics import text_width

WORDS = st.sampled_from(["Sở", "Khoa", "học", "và", "Công", "nghệ", "thành", "phố", "Nguyễn"])


def head(document: Document) -> Letterhead:
    (found,) = (block for block in document.blocks if isinstance(block, Letterhead))
    return found


def width(document: Document, role: Role, line: str) -> float:
    look = document.style.of(role)
    return text_width(line, look.size, bold=look.bold)


def named(plan: Plan, name: str, superior: str | None = None) -> Document:
    return lay_out(evolve(plan, agency=evolve(plan.agency, name=name, superior=superior)))


@given(st.lists(WORDS, min_size=1, max_size=25).map(" ".join), plans())
def test_every_line_of_an_agencys_name_fits_and_no_word_is_lost(name: str, plan: Plan) -> None:
    document = named(plan, name, superior=name)
    letterhead = head(document)
    left = document.style.letterhead[0]
    for role, lines in ((Role.AGENCY, letterhead.agency), (Role.SUPERIOR, letterhead.superior)):
        assert " ".join(lines) == name.upper()
        assert all(width(document, role, line) <= left for line in lines)


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("Ủy ban nhân dân xã Ví Dụ", ("ỦY BAN NHÂN DÂN", "XÃ VÍ DỤ")),
        ("Sở Ví dụ", ("SỞ VÍ DỤ",)),
        ("Sở Khoa học và Công nghệ Ví Dụ", ("SỞ KHOA HỌC VÀ", "CÔNG NGHỆ VÍ DỤ")),
        ("Ban Quản lý Khu công nghệ cao Ví Dụ", ("BAN QUẢN LÝ KHU", "CÔNG NGHỆ CAO VÍ DỤ")),
    ],
)
def test_a_name_breaks_into_lines_of_like_length(
    bare: Plan, name: str, lines: tuple[str, ...]
) -> None:
    assert head(named(bare, name)).agency == lines


def test_a_word_that_no_column_holds_has_its_own_line(bare: Plan) -> None:
    long = "X" * 40
    assert head(named(bare, f"Sở {long} Ví Dụ")).agency == ("SỞ", long, "VÍ DỤ")


@pytest.mark.parametrize(
    "place", ["Ví Dụ", "Bà Rịa - Vũng Tàu", "Phường Điện Biên Phủ", "Huyện Dương Minh Châu"]
)
@pytest.mark.parametrize("date", [None, PartialDate(2026, 11, 22), PartialDate(2026)])
def test_place_and_date_stay_on_one_line(bare: Plan, place: str, date: PartialDate | None) -> None:
    document = lay_out(evolve(bare, place=place, date=date))
    left, right = document.style.letterhead
    assert width(document, Role.PLACE_AND_DATE, head(document).place_and_date) < right
    assert width(document, Role.AGENCY, "ỦY BAN NHÂN DÂN") < left
    assert left + right <= DECREE.page.text_width + 12


def test_columns_stay_as_they_are_where_the_date_fits_or_never_will(bare: Plan) -> None:
    for place in ("Ví Dụ", "Ví Dụ " * 20):
        assert lay_out(evolve(bare, place=place)).style == DECREE
