"""The renderer's door, its options, and drawings that people recognise."""

import subprocess
import sys
import unicodedata

import pytest

from khcn_core.document import (
    Block,
    CellKind,
    Document,
    HeaderCell,
    Letterhead,
    Page,
    Paragraph,
    Properties,
    Row,
    RowKind,
    Signature,
    Table,
    TableColumn,
)
from khcn_core.orientation import Orientation
from khcn_core.plain_text import renderer
from khcn_core.plain_text.reading import extract_tables
from khcn_core.plain_text.width import display_width
from khcn_core.rendering import Renderer, RenderingError, load_renderer
from khcn_core.style import DECREE, Role


def drawn(*blocks: Block, **options: object) -> str:
    properties = Properties(title="", subject="", agency="")
    document = Document(blocks=blocks, properties=properties, style=DECREE)
    return renderer.render(document, options).decode()


def table(kinds: list[CellKind], titles: list[str], *rows: Row, form_number: str = "") -> Table:
    return Table(
        columns=tuple(TableColumn(kind=kind, width=1000 // len(kinds)) for kind in kinds),
        header=tuple(HeaderCell(row=0, column=i, text=text) for i, text in enumerate(titles)),
        header_rows=1,
        rows=rows,
        form_number=form_number,
    )


def row(*cells: str, kind: RowKind = RowKind.LINE) -> Row:
    return Row(kind=kind, level=1, cells=cells)


class TestDoor:
    def test_is_found_as_the_format_txt(self) -> None:
        found: Renderer = load_renderer("txt")
        assert found is renderer
        assert (found.suffix, found.media_type) == (".txt", "text/plain; charset=utf-8")

    def test_loads_no_format_library(self) -> None:
        program = "import sys, khcn_core.plain_text; print(*sys.modules)"
        loaded = subprocess.run(
            [sys.executable, "-c", program], capture_output=True, text=True, check=True
        )
        modules = set(loaded.stdout.split())
        assert "khcn_core.plain_text.renderer" in modules
        assert not modules & {"docx", "odf", "lxml", "hypothesis"}

    def test_a_document_without_blocks_is_an_empty_line(self) -> None:
        assert drawn() == "\n"


class TestOptions:
    @pytest.mark.parametrize("width", [60, 400])
    def test_width_is_the_page(self, width: int) -> None:
        text = drawn(Paragraph(role=Role.BODY, text="ab " * 1000), width=width)
        assert width - 2 <= max(map(display_width, text.split("\n"))) <= width

    @pytest.mark.parametrize("width", [59, 401, 80.0, "80", None, True, -80])
    def test_another_width_is_refused(self, width: object) -> None:
        with pytest.raises(RenderingError, match="từ 60 đến 400") as caught:
            drawn(width=width)
        assert caught.value.text("en").endswith(f"from 60 to 400, got {width!r}")

    def test_an_unknown_option_is_refused_by_name(self) -> None:
        with pytest.raises(RenderingError, match="“color”"):
            drawn(color=True)


class TestPages:
    def test_a_landscape_page_is_half_as_wide_again(self) -> None:
        long = Paragraph(role=Role.BODY, text="a" * 1000)
        text = drawn(
            long,
            Page(orientation=Orientation.LANDSCAPE),
            long,
            Page(orientation=Orientation.PORTRAIT),
            long,
        )
        pages = text.split("\n\n\n")
        assert [max(map(len, page.split("\n"))) for page in pages[::2]] == [80, 120, 80]
        assert all(set(page.strip()) == {"─"} for page in pages[1::2])


class TestBullets:
    def test_hang_behind_their_labels_by_level(self) -> None:
        text = "Mở 02 lớp tập huấn về sở hữu trí tuệ, tiêu chuẩn đo lường chất lượng"
        bullet = Paragraph(role=Role.BULLET, label="+", text=text, level=2)
        assert drawn(bullet, width=60) == (
            "      +  Mở 02 lớp tập huấn về sở hữu trí tuệ, tiêu chuẩn đo\n"
            "         lường chất lượng\n"
        )

    def test_of_any_depth_stay_on_the_page(self) -> None:
        text = drawn(Paragraph(role=Role.BULLET, label="+", text="một hai " * 20, level=99))
        assert max(map(len, text.split("\n"))) <= 80


class TestTwoColumns:
    def test_stand_side_by_side(self) -> None:
        letterhead = Letterhead(
            superior=(),
            agency=("SỞ KHOA HỌC VÀ CÔNG NGHỆ TỈNH VÍ DỤ",),
            country="CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            motto="Độc lập - Tự do - Hạnh phúc",
            number="Số: 05/KH-SKHCN",
            place_and_date="Ví Dụ, ngày 05 tháng 01 năm 2022",
        )
        assert drawn(letterhead) == (
            "        SỞ KHOA HỌC VÀ CÔNG               CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
            "           NGHỆ TỈNH VÍ DỤ                   Độc lập - Tự do - Hạnh phúc\n"
            "             ─────────                     ───────────────────────────\n"
            "\n"
            "           Số: 05/KH-SKHCN                Ví Dụ, ngày 05 tháng 01 năm 2022\n"
        )

    def test_a_signature_leaves_space_to_sign(self) -> None:
        signature = Signature(recipients=(), authority=(), position="CHỦ TỊCH", name="Trần Văn A")
        assert drawn(signature).count("\n\n\n\n\n") == 1

    def test_an_unsigned_list_of_recipients_ends_where_it_ends(self) -> None:
        signature = Signature(
            recipients=("Nơi nhận:", "- Như trên."), authority=(), position="", name=""
        )
        assert drawn(signature) == "  Nơi nhận:\n  - Như trên.\n"


class TestTables:
    def test_merged_cells_are_merged(self) -> None:
        columns = [CellKind.LABEL, CellKind.TEXT, CellKind.FIGURE, CellKind.FIGURE]
        block = Table(
            columns=tuple(TableColumn(kind=kind, width=250) for kind in columns),
            header=(
                HeaderCell(row=0, column=0, row_span=2, text="STT"),
                HeaderCell(row=0, column=1, row_span=2, text="Nội dung"),
                HeaderCell(row=0, column=2, column_span=2, text="Năm 2022"),
                HeaderCell(row=1, column=2, text="Giao"),
                HeaderCell(row=1, column=3, text="Ước"),
            ),
            header_rows=2,
            rows=(
                row("I", "Nhóm", "10", "", kind=RowKind.GROUP),
                row("01", "Dòng", "4", "1.234.567"),
                row("02", "Dòng", "6", ""),
                Row(kind=RowKind.TOTAL, level=1, cells=("Cộng", "", "10", ""), span_from=0, span=2),
            ),
        )
        assert drawn(block, width=60) == (
            " ┌─────┬────────────────────────────────┬──────────────────┐\n"
            " │     │                                │     Năm 2022     │\n"
            " │ STT │            Nội dung            ├──────┬───────────┤\n"
            " │     │                                │ Giao │    Ước    │\n"
            " ├─────┼────────────────────────────────┼──────┼───────────┤\n"
            " │  I  │ Nhóm                           │   10 │           │\n"
            " ├·····┼································┼······┼···········┤\n"
            " │ 01  │ Dòng                           │    4 │ 1.234.567 │\n"
            " ├·····┼································┼······┼···········┤\n"
            " │ 02  │ Dòng                           │    6 │           │\n"
            " ├─────┴────────────────────────────────┼──────┼───────────┤\n"
            " │                 Cộng                 │   10 │           │\n"
            " └──────────────────────────────────────┴──────┴───────────┘\n"
        )

    def test_a_table_too_wide_for_the_page_is_wider_than_the_page(self) -> None:
        figures = [f"{n}.000.000" for n in range(100, 119)]
        block = table([CellKind.FIGURE] * 19, [f"Cột {n}" for n in range(19)], row(*figures))
        text = drawn(block)
        assert display_width(text.split("\n")[0]) > 120
        assert extract_tables(text.encode())[0][1] == tuple(figures)
        assert all(figure in text for figure in figures)

    def test_words_longer_than_any_column_are_broken(self) -> None:
        block = table([CellKind.TEXT] * 2, ["A", "B"], row("x" * 500, "y" * 500))
        assert {display_width(line) for line in drawn(block).split("\n")[:-1]} == {80}

    def test_text_in_a_table_wider_than_the_page_is_read_with_ease(self) -> None:
        kinds = [CellKind.TEXT, *[CellKind.FIGURE] * 18]
        block = table(kinds, [""] * 19, row("Mô hình trồng nấm rơm", *["100.000.000"] * 18))
        assert "│ Mô hình trồng nấm    │" in drawn(block)

    def test_no_word_of_a_merged_cell_is_broken(self) -> None:
        block = Table(
            columns=(TableColumn(kind=CellKind.FIGURE, width=100),) * 10,
            header=(
                HeaderCell(row=0, column=0, column_span=2, text="Khoa-học-và-công-nghệ"),
                HeaderCell(row=0, column=2, column_span=8, text="Khác"),
            ),
            header_rows=1,
            rows=(row(*["1.000"] * 10),),
        )
        assert "Khoa-học-và-công-nghệ" in drawn(block)

    def test_a_wide_table_keeps_what_stands_right_above_its_right_edge(self) -> None:
        block = table([CellKind.FIGURE] * 19, ["x" * 11] * 19, form_number="Biểu số 01")
        form, top = drawn(block).split("\n")[:2]
        assert 0 <= display_width(top) - display_width(form) <= 2

    def test_wide_characters_and_marks_keep_the_columns_straight(self) -> None:
        cells = row("漢字 a\u0301", unicodedata.normalize("NFD", "Ủy ban nhân dân"))
        block = table([CellKind.TEXT, CellKind.FIGURE], ["A", "B"], cells)
        line = drawn(block).split("\n")[3]
        assert display_width(line) == 80
        assert line.endswith(f" │ {cells.cells[1]} │")

    def test_columns_share_what_room_there_is_as_on_paper(self) -> None:
        columns = (
            TableColumn(kind=CellKind.TEXT, width=700),
            TableColumn(kind=CellKind.TEXT, width=300),
        )
        long = "một hai ba " * 40
        block = Table(columns=columns, header=(), header_rows=0, rows=(row(long, long),))
        _, first, second, _ = drawn(block, width=100).split("\n")[1].split("│")
        assert abs(len(first) * 3 / 7 - len(second)) < 3
