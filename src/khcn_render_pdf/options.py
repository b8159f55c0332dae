"""The options of PDF."""

from khcn_core.messages import message
from khcn_core.rendering import Option, OptionKind

THROUGH = Option(
    name="through",
    kind=OptionKind.TEXT,
    says=message(
        "định dạng mà LibreOffice nhận để in ra PDF", "the format that LibreOffice prints from"
    ),
    default="odt",
    choices=("odt", "docx"),
)
TEMPLATE = Option(
    name="template",
    kind=OptionKind.FILE,
    says=message(
        "tệp của cơ quan, cùng định dạng mà LibreOffice nhận, có các kiểu trình bày cùng tên",
        "an agency's file of the format that LibreOffice prints from, which lends its named styles",
    ),
)
SOFFICE = Option(
    name="soffice",
    kind=OptionKind.TEXT,
    says=message(
        "chương trình LibreOffice, nêu tên hoặc đường dẫn; để trống thì tự tìm",
        "LibreOffice's program, by its name or path; looked for if empty",
    ),
    default="",
)
TIMEOUT = Option(
    name="timeout",
    kind=OptionKind.NUMBER,
    says=message(
        "số giây dành cho LibreOffice in một văn bản",
        "how many seconds LibreOffice may take for one document",
    ),
    default=120,
    least=1,
    most=3600,
)
