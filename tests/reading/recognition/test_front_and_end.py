"""What stands before and behind the body, in the order in which copies have it."""

from collections.abc import Callable
from itertools import zip_longest

import pytest
from attrs import evolve

from khcn_core import document_text
from khcn_core.document import (
    Document,
    Heading,
    Letterhead,
    Page,
    Paragraph,
    Signature,
    Table,
    Title,
)
from khcn_core.reading.recognition import Recognised, recognise
from khcn_core.source import Cell, Grid, Item, Line, Outcome, Place, Source
from khcn_core.style import Role

Make = Callable[[str], Document]
Recognise = Callable[[str], Recognised]


def test_the_lines_of_a_letterhead_find_their_places(document: Make) -> None:
    letterhead, title = document("I. MỘT").blocks[:2]
    assert letterhead == Letterhead(
        superior=(),
        agency=("ỦY BAN NHÂN DÂN", "XÃ VÍ DỤ"),
        country="CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        motto="Độc lập - Tự do - Hạnh phúc",
        number="Số: 12/KH-UBND",
        place_and_date="Ví Dụ, ngày 05 tháng 8 năm 2026",
    )
    assert title == Title(text="KẾ HOẠCH", subject="Hoạt động khoa học và công nghệ năm 2027")


def test_a_letterhead_in_a_table_is_read_column_by_column() -> None:
    left = "UBND TỈNH VÍ DỤ\nSỞ KHOA HỌC VÀ CÔNG NGHỆ\n_____\nSố: 5/KH-SKHCN"
    right = (
        "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
        "Ví Dụ, ngày  tháng  năm 2026"
    )
    items = (
        Grid(rows=((Cell(text=left), Cell(text=right)),), place=Place(1)),
        Line(text="KẾ HOẠCH", place=Place(2)),
        Line(text="Hoạt động năm 2027", place=Place(3)),
    )
    letterhead = recognise(Source(items=items)).document.blocks[0]
    assert isinstance(letterhead, Letterhead)
    assert letterhead.superior == ("UBND TỈNH VÍ DỤ",)
    assert letterhead.agency == ("SỞ KHOA HỌC VÀ CÔNG NGHỆ",)
    assert letterhead.number == "Số: 5/KH-SKHCN"
    assert letterhead.place_and_date == "Ví Dụ, ngày  tháng  năm 2026"


WHOLE = Letterhead(
    superior=(),
    agency=("ỦY BAN NHÂN DÂN", "XÃ VÍ DỤ"),
    country="CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    motto="Độc lập - Tự do - Hạnh phúc",
    number="Số: 12/KH-UBND",
    place_and_date="Ví Dụ, ngày 05 tháng 8 năm 2026",
)


@pytest.mark.parametrize("gap", [" ", "   "])
def test_columns_that_tabs_part_are_told_apart(recognised: Recognise, gap: str) -> None:
    pairs = (
        (WHOLE.agency[0], WHOLE.country),
        (WHOLE.agency[1], WHOLE.motto),
        ("-------", "---------------"),
        (WHOLE.number, WHOLE.place_and_date),
    )
    head = "\n".join(map(gap.join, pairs))
    assert recognised(f"{head}\nKẾ HOẠCH\nNăm 2027").document.blocks[0] == WHOLE


@pytest.mark.parametrize(
    ("number", "country"),
    [("Số 12/KH-UBND", "CỘNG  HOÀ XÃ HỘI CHỦ NGHĨA  VIỆT NAM"), ("Số /KH-UBND", WHOLE.country)],
)
def test_the_fixed_lines_are_known_however_they_are_typed(
    recognised: Recognise, number: str, country: str
) -> None:
    head = "\n".join([*WHOLE.agency, number, country, "Độc lập–Tự do – Hạnh phúc"])
    found = recognised(f"{head}\n{WHOLE.place_and_date}\nKẾ HOẠCH\nNăm 2027").document.blocks[0]
    assert found == evolve(WHOLE, number=number)


@pytest.mark.parametrize(
    ("lines", "text", "subject"),
    [
        ("KẾ HOẠCH KHOA HỌC\nNĂM 2027", "KẾ HOẠCH", "KHOA HỌC NĂM 2027"),
        ("**KẾ  HOẠCH**\nHoạt động", "KẾ HOẠCH", "Hoạt động"),
        ("KẾ HOẠCH:\nHoạt động", "KẾ HOẠCH", "Hoạt động"),
        ("BÁO CÁO\nKết quả năm 2026\nKính gửi: Sở Một", "BÁO CÁO", "Kết quả năm 2026"),
        ("KẾ HOẠCH\nNăm 2027\nPHẦN I. KẾT QUẢ", "KẾ HOẠCH", "Năm 2027"),
        ("I. KẾT QUẢ\nKẾ HOẠCH NĂM 2027", "KẾ HOẠCH", ""),
    ],
)
def test_kind_and_subject(recognised: Recognise, lines: str, text: str, subject: str) -> None:
    title = recognised(lines).document.blocks[1]
    assert title == Title(text=text, subject=subject)


def test_a_second_number_or_date_is_not_lost(recognised: Recognise) -> None:
    head = f"{WHOLE.number}\nSố: 13/KH-UBND\n{WHOLE.place_and_date}\nNgày 6/8/2026"
    found = recognised(f"{head}\nKẾ HOẠCH\nNăm 2027").document.blocks[0]
    assert isinstance(found, Letterhead)
    assert (found.number, found.place_and_date) == (WHOLE.number, WHOLE.place_and_date)
    assert found.agency == ("Số: 13/KH-UBND", "Ngày 6/8/2026")


def test_labels_in_the_middle_of_the_page_are_no_subject() -> None:
    texts = ("KẾ HOẠCH", "Năm 2027", "PHẦN I. KẾT QUẢ")
    lines = [Line(text=each, place=Place(1), centred=True) for each in texts]
    assert recognise(Source(items=tuple(lines))).document.blocks[1] == Title(
        text="KẾ HOẠCH", subject="Năm 2027"
    )


def test_a_letter_has_its_subject_below_its_number() -> None:
    left = "SỞ MỘT\nSố: 8/SM-KH\nV/v kế hoạch năm 2027"
    right = f"{WHOLE.country}\n{WHOLE.motto}\n{WHOLE.place_and_date}"
    items = (
        Grid(rows=((Cell(text=left), Cell(text=right)),), place=Place(1)),
        Line(text="Kính gửi: - Sở Hai;", place=Place(2)),
        Line(text="- Sở Ba.", place=Place(3)),
        Line(text="I. KẾT QUẢ", place=Place(4)),
    )
    letterhead, title, *addressees, heading = recognise(Source(items=items)).document.blocks
    assert letterhead == evolve(WHOLE, agency=("SỞ MỘT",), number="Số: 8/SM-KH")
    assert title == Title(text="KẾ HOẠCH", subject="V/v kế hoạch năm 2027")
    assert [(each.label, each.text) for each in addressees if isinstance(each, Paragraph)] == [
        ("Kính gửi:", ""),
        ("-", "Sở Hai;"),
        ("-", "Sở Ba."),
    ]
    assert isinstance(heading, Heading)


@pytest.mark.parametrize(
    "line",
    ["Em gửi anh kế hoạch ạ.", "DỰ THẢO", "(Dự thảo lần 2)", "Ký bởi: UBND xã", "HỎA TỐC", "Mật"],
)
def test_what_is_no_part_of_the_letterhead_stays_as_text(recognised: Recognise, line: str) -> None:
    found = recognised(f"{line}\nỦY BAN NHÂN DÂN\nXÃ VÍ DỤ\nKẾ HOẠCH\nNăm 2027\nI. MỘT")
    letterhead, _, kept, _ = found.document.blocks
    assert isinstance(letterhead, Letterhead)
    assert letterhead.agency == WHOLE.agency
    assert kept == Paragraph(role=Role.PREAMBLE, text=line)
    assert found.notices[0].outcome is Outcome.KEPT


def test_a_paper_may_have_no_letterhead(recognised: Recognise) -> None:
    letterhead = recognised("KẾ HOẠCH\nHoạt động năm 2027\nI. MỘT").document.blocks[0]
    assert isinstance(letterhead, Letterhead)
    assert letterhead.agency == ()


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Căn cứ Luật Một;\nCăn cứ Luật Hai;\nXã lập Kế hoạch như sau:", "basis basis opening"),
        ("Căn cứ Luật Một; Căn cứ Luật Hai;\nXã như sau:", "basis basis opening"),
        ("Thực hiện Công văn số 1.\nXã lập Kế hoạch như sau:", "preamble opening"),
        ("Căn cứ Luật Một;\nTheo đề nghị của Phòng Kinh tế.", "basis preamble"),
        ("Kính gửi: Sở Một\nCăn cứ Luật Một.", "addressee basis"),
        ("- Căn cứ Luật Một;\n- Xét đề nghị của Phòng,\nXã như sau:", "basis preamble opening"),
        ("Thực hiện các văn bản sau:\nXã lập Kế hoạch như sau:", "preamble opening"),
        ("Kính gửi:\n- Sở Một;\n- Sở Hai.", "addressee addressee addressee"),
    ],
)
def test_what_stands_before_the_first_heading(document: Make, text: str, roles: str) -> None:
    found = [b.role.value for b in document(f"{text}\nI. MỘT").blocks if isinstance(b, Paragraph)]
    assert found == roles.split()


@pytest.mark.parametrize(
    ("lines", "signature"),
    [
        (
            "Nơi nhận:\n- Sở Một;\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nTrần Văn A",
            Signature(
                recipients=("Nơi nhận:", "- Sở Một;", "- Lưu: VT."),
                authority=("TM. ỦY BAN NHÂN DÂN",),
                position="CHỦ TỊCH",
                name="Trần Văn A",
            ),
        ),
        (
            "Nơi nhận:\n- Lưu: VT.\n**KT.CHỦ TỊCH\nPHÓ CHỦ TỊCH**",
            Signature(
                recipients=("Nơi nhận:", "- Lưu: VT."),
                authority=("KT.CHỦ TỊCH",),
                position="PHÓ CHỦ TỊCH",
                name="",
            ),
        ),
        (
            "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n- Trần Văn A",
            Signature(
                recipients=(),
                authority=("TM. ỦY BAN NHÂN DÂN",),
                position="CHỦ TỊCH",
                name="- Trần Văn A",
            ),
        ),
        (
            "TM. ỦY BAN NHÂN DÂN",
            Signature(recipients=(), authority=("TM. ỦY BAN NHÂN DÂN",), position="", name=""),
        ),
    ],
)
def test_recipients_and_signature(document: Make, lines: str, signature: Signature) -> None:
    assert document(f"I. MỘT\nMột việc.\n{lines}").blocks[-1] == signature


SIGNED = Signature(
    recipients=("Nơi nhận:", "- Sở Một;", "- Lưu: VT."),
    authority=("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"),
    position="PHÓ CHỦ TỊCH",
    name="Trần Văn A",
)
SIGNING = (*SIGNED.authority, SIGNED.position, SIGNED.name)


def ends(*items: Item) -> Signature:
    """Return the signature of a paper that ends so."""
    begun = Line(text="I. MỘT", place=Place(1))
    found = recognise(Source(items=(begun, *items))).document.blocks
    (signature,) = (block for block in found if isinstance(block, Signature))
    return signature


def lines(*texts: str) -> list[Line]:
    return [Line(text=text, place=Place(at)) for at, text in enumerate(texts, start=2)]


@pytest.mark.parametrize(
    "texts",
    [
        (*SIGNED.recipients, *SIGNING),
        (*SIGNING, *SIGNED.recipients),
        ("Nơi nhận:", "-Sở Một;", "-Lưu:VT.", *SIGNING),
        (
            "Nơi nhận: TM. ỦY BAN NHÂN DÂN",
            "- Sở Một; KT. CHỦ TỊCH",
            "- Lưu: VT.    PHÓ CHỦ TỊCH",
            "Trần Văn A",
        ),
        (
            "Nơi nhận:   TM. ỦY BAN NHÂN DÂN",
            "- Sở Một;   KT. CHỦ TỊCH",
            "PHÓ CHỦ TỊCH",
            "- Lưu: VT.   Trần Văn A",
        ),
    ],
)
def test_recipients_and_signature_stand_side_by_side(texts: tuple[str, ...]) -> None:
    assert ends(*lines(*texts)) == SIGNED


@pytest.mark.parametrize(
    "rows",
    [
        [("\n".join(SIGNED.recipients), "\n".join(SIGNING))],
        list(zip_longest(SIGNED.recipients, SIGNING, fillvalue="")),
        list(zip_longest(SIGNED.recipients, ["", ""], SIGNING, fillvalue="")),
    ],
)
def test_recipients_and_signature_in_a_table(rows: list[tuple[str, ...]]) -> None:
    cells = tuple(tuple(Cell(text=text) for text in row) for row in rows)
    assert ends(Grid(rows=cells, place=Place(2))) == SIGNED


def test_a_line_full_of_gaps_takes_no_longer_than_another() -> None:
    words = ("Một  " * 100_000).strip()
    found = recognise(Source(items=tuple(lines("Nơi nhận:", words, "- Lưu: VT."))))
    assert words in document_text(found.document)


def test_recipients_need_no_bullets() -> None:
    assert ends(*lines("Nơi nhận:", "Như trên;", "Lưu VT.", *SIGNING)).recipients == (
        "Nơi nhận:",
        "Như trên;",
        "Lưu VT.",
    )


@pytest.mark.parametrize(
    "line", ["T/M UBND XÃ", "K/T CHỦ TỊCH", "GIÁM ĐỐC", "Q. GIÁM ĐỐC", "TRẠM TRƯỞNG", "Nơi gửi:"]
)
def test_words_that_begin_the_end(line: str) -> None:
    assert ends(*lines(line, "Trần Văn A")) != Signature(
        recipients=(), authority=(), position="", name=""
    )


@pytest.mark.parametrize(
    "mark", ["(đã ký)", "Đã ký", "(Ký tên, đóng dấu)", "(Ký, ghi rõ họ tên)", "[daky]"]
)
def test_that_it_was_signed_is_told_and_left_out(mark: str) -> None:
    items = lines(*SIGNING[:-1], mark, SIGNING[-1])
    found = recognise(Source(items=tuple(items)))
    assert found.document.blocks[-1] == evolve(SIGNED, recipients=())
    lost = [notice.excerpt for notice in found.notices if notice.outcome is Outcome.LOST]
    assert lost == [mark]


def test_two_who_sign_beside_each_other_stay_a_table() -> None:
    row = (Cell(text="NGƯỜI LẬP\nTrần Văn A"), Cell(text="GIÁM ĐỐC\nLê Thị B"))
    found = recognise(Source(items=(Grid(rows=(row,), place=Place(1)),)))
    assert isinstance(found.document.blocks[-1], Table)


def test_what_follows_a_name_is_no_signature(document: Make) -> None:
    text = "Nơi nhận:\n- Lưu: VT.\nGIÁM ĐỐC\nTrần Văn A\nBIỂU TỔNG HỢP\nNội dung\tKinh phí\nA\t8"
    *_, signature, line, table = document(f"I. MỘT\n{text}").blocks
    assert isinstance(signature, Signature)
    assert signature.name == "Trần Văn A"
    assert line == Paragraph(role=Role.BODY, text="BIỂU TỔNG HỢP")
    assert isinstance(table, Table)


@pytest.mark.parametrize("line", ["Q. Bình Minh có 5 phường.", "Số liệu năm 2026/2027"])
def test_what_only_looks_like_an_end_or_a_number_is_text(document: Make, line: str) -> None:
    assert isinstance(document(f"I. MỘT\n{line}").blocks[-1], Paragraph)


def test_a_sentence_about_where_papers_go_is_no_end(document: Make) -> None:
    assert document("I. MỘT\nNơi nhận hồ sơ là bộ phận một cửa.").blocks[-1] == Paragraph(
        role=Role.BODY, text="Nơi nhận hồ sơ là bộ phận một cửa."
    )


def test_an_annex_begins_with_its_label(document: Make) -> None:
    annex = "Phụ lục II\nDANH MỤC NHIỆM VỤ\n(Kèm theo Kế hoạch số 12/KH-UBND)\nMột việc."
    *_, page, title, paragraph = document(f"I. MỘT\nNơi nhận:\n- Lưu: VT.\n{annex}").blocks
    assert isinstance(page, Page)
    assert page.restart_numbering
    assert title == Title(
        annex=True,
        label="Phụ lục II",
        text="DANH MỤC NHIỆM VỤ",
        reference="(Kèm theo Kế hoạch số 12/KH-UBND)",
    )
    assert paragraph == Paragraph(role=Role.BODY, text="Một việc.")


REFERENCE = "(Kèm theo Kế hoạch số 12/KH-UBND)"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Phụ lục II: Dự toán\n(Ban hành kèm theo Kế hoạch này)",
            ("Phụ lục II", "Dự toán", "(Ban hành kèm theo Kế hoạch này)"),
        ),
        ("PHỤ LỤC 1 - DỰ TOÁN\n_____", ("PHỤ LỤC 1", "DỰ TOÁN", "")),
        (f"BIỂU TỔNG HỢP\nNĂM 2027\n{REFERENCE}", ("", "BIỂU TỔNG HỢP NĂM 2027", REFERENCE)),
        (f"Biểu số 01\nDỰ TOÁN\n{REFERENCE}", ("Biểu số 01", "DỰ TOÁN", REFERENCE)),
    ],
)
def test_annexes_begin_in_other_ways(
    document: Make, text: str, title: tuple[str, str, str]
) -> None:
    label, named, reference = title
    blocks = document(f"I. MỘT\nGIÁM ĐỐC\nTrần Văn A\n{text}\nĐơn vị tính: đồng\nA\tKinh phí\nB\t8")
    *_, found, table = blocks.blocks
    assert found == Title(annex=True, label=label, text=named, reference=reference)
    assert isinstance(table, Table)
    assert table.unit_line == "Đơn vị tính: đồng"


@pytest.mark.parametrize(
    "text", ["Phụ lục I: danh mục nhiệm vụ;", "BIỂU TỔNG HỢP\nKèm theo Kế hoạch.", "Biểu số 01"]
)
def test_words_of_annexes_in_the_text_begin_none(document: Make, text: str) -> None:
    assert not any(isinstance(block, Page) for block in document(f"I. MỘT\n{text}").blocks)


def test_every_line_is_told_of_in_order(recognised: Recognise) -> None:
    text = "KẾ HOẠCH\nHoạt động năm 2027\nI. MỘT\n- Hai"
    notices = recognised(text).notices
    assert [notice.place.line for notice in notices] == list(range(1, len(text.splitlines()) + 1))


def test_an_annex_without_a_title_keeps_its_text(document: Make) -> None:
    *_, title, paragraph = document("I. MỘT\nNơi nhận:\n- Lưu: VT.\nPhụ lục\nMột việc.").blocks
    assert title == Title(annex=True, label="Phụ lục", text="")
    assert paragraph == Paragraph(role=Role.BODY, text="Một việc.")


@pytest.mark.parametrize("name", ["UBND xã Ví Dụ", "Ủy ban nhân dân (UBND) xã Ví Dụ"])
def test_without_a_letterhead_a_sentence_names_the_agency(recognised: Recognise, name: str) -> None:
    found = recognised(f"KẾ HOẠCH\nHoạt động\n{name} lập Kế hoạch như sau:\nI. MỘT")
    letterhead = found.document.blocks[0]
    assert isinstance(letterhead, Letterhead)
    assert letterhead.agency == ("ỦY BAN NHÂN DÂN", "XÃ VÍ DỤ")
    (told,) = [notice for notice in found.notices if notice.reason]
    assert told.excerpt == name


def test_stars_that_mark_bold_letters_are_taken_off_and_told(recognised: Recognise) -> None:
    notices = recognised("KẾ HOẠCH\nHoạt động\nI. MỘT\n**KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH**").notices
    assert [notice.place.line for notice in notices if notice.reason] == [4, 5]


def test_what_stands_beside_the_country_and_the_motto_is_kept() -> None:
    said = [
        "UBND XÃ VÍ DỤ   CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Số: 5/KH-UBND",
        "Độc lập - Tự do - Hạnh phúc",
        "Số: 6/KH-UBND",
        "KẾ HOẠCH",
    ]
    lines = tuple(Line(text=text, place=Place(at)) for at, text in enumerate(said, start=1))
    letterhead = recognise(Source(items=lines)).document.blocks[0]
    assert isinstance(letterhead, Letterhead)
    assert letterhead.agency == ("UBND XÃ VÍ DỤ", "Số: 6/KH-UBND")
    assert letterhead.number == "Số: 5/KH-UBND"
