"""What the command line says of what the operating system refuses."""

import errno

from khcn_core.messages import Message, message

_NO_PERMISSION = message("không có quyền đọc hoặc ghi", "no permission to read or write")
_REFUSALS = {
    errno.ENOENT: message("không tìm thấy tệp hoặc thư mục", "no such file or folder"),
    errno.EISDIR: message("là thư mục, không phải tệp", "is a folder, not a file"),
    errno.ENOTDIR: message("không phải thư mục", "is not a folder"),
    errno.EEXIST: message("đã có tệp mang tên này", "a file of this name exists"),
    errno.EACCES: _NO_PERMISSION,
    errno.EPERM: _NO_PERMISSION,
    errno.EROFS: message("ổ đĩa chỉ cho đọc", "the disk is read-only"),
    errno.ENOSPC: message("ổ đĩa đã đầy", "the disk is full"),
    errno.EDQUOT: message("đã hết dung lượng được cấp", "the disk quota is used up"),
    errno.EFBIG: message("tệp quá lớn", "the file is too large"),
    errno.EBADF: message("đã đóng", "is closed"),
    errno.EIO: message("lỗi đọc, ghi ổ đĩa", "the disk failed"),
    errno.ELOOP: message("liên kết vòng quanh", "the link leads to itself"),
    errno.ENAMETOOLONG: message("tên tệp quá dài", "the name is too long"),
}
_STANDARD_OUTPUT = message("đầu ra chuẩn", "standard output")


def os_error(error: OSError) -> Message:
    """Say what the operating system refused, and for which file."""
    # only a standard stream has no name, and what is read from one is told with its plan
    name = error.filename or _STANDARD_OUTPUT
    return message("{name}: {what}", "{name}: {what}", name=name, what=refusal_by_system(error))


def refusal_by_system(error: OSError) -> Message:
    """Say what the operating system refused."""
    known = _REFUSALS.get(error.errno or 0)
    return known or message("{why}", "{why}", why=error.strerror or error)
