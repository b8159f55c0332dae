"""What is said where LibreOffice does not do its part."""

from khcn_core.messages import Message, message

_LONGEST = 200
"""How many characters of what the program said are told."""
_NOISE = "javaldx"
"""What LibreOffice complains of wherever no Java is installed, which no document needs."""


def shortened(said: str) -> str:
    """Return the end of what a program said, on one line."""
    words = " ".join(line.strip() for line in said.splitlines() if _NOISE not in line).strip()
    return words if len(words) <= _LONGEST else f"…{words[-_LONGEST:]}"


def cannot_start(program: str, error: OSError) -> Message:
    """Say that the program is no program."""
    return message(
        "không chạy được {program}: {why}",
        "{program} cannot be run: {why}",
        program=program,
        why=error.strerror or str(error),
    )


def too_slow(seconds: float) -> Message:
    """Say that the time is up."""
    return message(
        "LibreOffice in chưa xong sau {seconds} giây nên đã bị dừng; "
        "văn bản dài thì tăng tùy chọn timeout",
        "LibreOffice had not finished after {seconds} s and was ended; "
        "for a long document raise the option timeout",
        seconds=seconds,
    )


def failed(status: int, said: str) -> Message:
    """Say that the program ended with an error, and what it said itself."""
    return message(
        "LibreOffice báo lỗi (mã thoát {status}){quoted}",
        "LibreOffice failed (exit status {status}){quoted}",
        status=status,
        quoted=_quoted(said),
    )


def nothing(said: str) -> Message:
    """Say that the program ended well and wrote nothing."""
    return message(
        "LibreOffice không in ra tệp PDF nào; có thể máy thiếu phần Writer{quoted}",
        "LibreOffice wrote no PDF; maybe its Writer is not installed{quoted}",
        quoted=_quoted(said),
    )


def no_pdf(said: str) -> Message:
    """Say that what the program wrote is something else, or torn off."""
    return message(
        "tệp mà LibreOffice in ra không phải là PDF nguyên vẹn{quoted}",
        "what LibreOffice wrote is not a whole PDF{quoted}",
        quoted=_quoted(said),
    )


def no_archive() -> Message:
    """Say that the PDF is not of the kind that was asked for."""
    return message(
        "PDF in ra không theo chuẩn lưu trữ PDF/A; cần LibreOffice từ bản 7.4",
        "the PDF is not a PDF/A; LibreOffice 7.4 or later is needed",
    )


def _quoted(said: str) -> Message:
    return message(": {said}", ": {said}", said=said) if said else message("", "")
