"""What officials read in the list of styles of Word or Writer, the same in every format."""

from khcn_core.document import RowKind
from khcn_core.style import Role

PREFIX = "KHCN"
"""What the names begin with, so that they stand together in the list."""

ROLE_NAMES = {
    Role.COUNTRY: "Quốc hiệu",
    Role.MOTTO: "Tiêu ngữ",
    Role.SUPERIOR: "Cơ quan chủ quản",
    Role.AGENCY: "Cơ quan ban hành",
    Role.NUMBER: "Số và ký hiệu",
    Role.PLACE_AND_DATE: "Địa danh và thời gian",
    Role.KIND: "Tên loại văn bản",
    Role.SUBJECT: "Trích yếu",
    Role.ANNEX_LABEL: "Số phụ lục",
    Role.ANNEX_TITLE: "Tên phụ lục",
    Role.ANNEX_REFERENCE: "Kèm theo văn bản",
    Role.ADDRESSEE: "Kính gửi",
    Role.BASIS: "Căn cứ",
    Role.PREAMBLE: "Lời dẫn",
    Role.OPENING: "Mở đầu",
    Role.BODY: "Nội dung",
    Role.NUMBERED: "Khoản và điểm",
    Role.BULLET: "Gạch đầu dòng",
    Role.CLOSING: "Kết thúc",
    Role.FORM_NUMBER: "Số biểu mẫu",
    Role.UNIT_LINE: "Đơn vị tính",
    Role.CAPTION: "Tên bảng",
    Role.TABLE_HEADER: "Đầu bảng",
    Role.CELL: "Ô bảng",
    Role.AMOUNT_IN_WORDS: "Số tiền bằng chữ",
    Role.TABLE_NOTE: "Ghi chú bảng",
    Role.RECIPIENTS_LABEL: "Nơi nhận",
    Role.RECIPIENT: "Tên nơi nhận",
    Role.AUTHORITY: "Quyền hạn ký",
    Role.POSITION: "Chức vụ",
    Role.SIGNER: "Họ tên người ký",
    Role.PAGE_NUMBER: "Số trang",
}
"""Every role's name but those of headings, for which Word and Writer have styles of their own."""

ROW_NAMES = {
    RowKind.GROUP: "nhóm",
    RowKind.LINE: "",
    RowKind.OF_WHICH: "trong đó",
    RowKind.MEMO: "ghi nhớ",
    RowKind.TOTAL: "tổng cộng",
}
"""What follows the name of a cell's style in rows of each kind."""
