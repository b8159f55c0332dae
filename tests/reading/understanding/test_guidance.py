"""The letter that asked for the plan is read from the sentence that cites it, or not at all."""

from collections.abc import Callable

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from khcn_core import Plan, lay_out
from khcn_core.dates import PartialDate
from khcn_core.plan import Basis, Citation, Paragraph
from khcn_core.reading.understanding import plan_of
from khcn_core.reading.understanding.guidance import guidance_of
from khcn_core.vi.dates import date_in_words

DAYS = st.builds(PartialDate, st.integers(2000, 2100), st.integers(1, 12), st.integers(1, 28))
LETTERS = st.builds(
    Citation,
    kind=st.sampled_from(["Công văn", "Văn bản"]),
    number=st.sampled_from(["999/SKHCN-VD", "05/UBND-VX"]),
    date=DAYS,
    issuer=st.sampled_from(["Sở Khoa học và Công nghệ tỉnh Minh Họa", "UBND tỉnh Minh Họa"]),
    subject=st.sampled_from(["lập kế hoạch năm 2027", "lập dự toán khoa học, công nghệ"]),
)


def _day(letter: Citation) -> str:
    assert letter.date
    return date_in_words(letter.date.year, letter.date.month, letter.date.day)


def guided(letter: Citation) -> str:
    named = f"{letter.kind} số {letter.number}"
    return f"Theo hướng dẫn của {letter.issuer} tại {named} {_day(letter)} về {letter.subject}."


def carried_out(letter: Citation) -> str:
    named = f"{letter.kind} số {letter.number} {_day(letter)}"
    about = f"{named} của {letter.issuer} về việc {letter.subject}"
    return f"Thực hiện {about}, Ủy ban nhân dân xã Ví Dụ lập kế hoạch như sau:"


def told(letter: Citation) -> str:
    day = letter.date
    assert day
    dated = f"ngày {day.day}/{day.month}/{day.year}"
    named = f"{letter.kind} số {letter.number} {dated}"
    return f"Căn cứ {named} của {letter.issuer} V/v {letter.subject};"


@given(letter=LETTERS, sentence=st.sampled_from([guided, carried_out, told]))
def test_a_letter_that_is_cited_is_read(
    letter: Citation, sentence: Callable[[Citation], str]
) -> None:
    assert guidance_of([Paragraph(text=sentence(letter))]) == letter
    assert guidance_of([Basis(text="Căn cứ Luật A"), Basis(text=sentence(letter))]) == letter


@given(letter=LETTERS)
def test_of_two_letters_none_is_chosen(letter: Citation) -> None:
    twice = [Paragraph(text=guided(letter)), Basis(text=told(letter))]
    assert guidance_of(twice) is None
    both = f"{told(letter).removesuffix(';')} và {letter.kind} số 7/SKHCN"
    assert guidance_of([Basis(text=both)]) is None


@pytest.mark.parametrize(
    "text",
    [
        "Sau khi có Công văn số 9/SKHCN ngày 02/6/2026 của Sở A về việc lập kế hoạch.",
        "Căn cứ Công văn số 9/SKHCN ngày 31/02/2026 của Sở A về việc lập kế hoạch.",
        "Căn cứ Công văn số 9/SKHCN của Sở A về việc lập kế hoạch.",
        "Căn cứ Nghị quyết số 9/NQ-HĐND ngày 02/6/2026 của Hội đồng nhân dân.",
        "Theo Công văn số 9/SKHCN ngày 02/6/2026 về việc lập kế hoạch. Trên cơ sở đó, rà soát.",
    ],
)
def test_other_sentences_stay_prose(text: str) -> None:
    assert guidance_of([Paragraph(text=text)]) is None


def test_the_examples_name_their_letter(example: Plan) -> None:
    read = plan_of(lay_out(example)).plan
    assert read.preamble == example.preamble
    assert read.guidance
    assert example.guidance
    spelt = evolve(read.guidance, subject=example.guidance.subject)
    assert spelt == example.guidance
