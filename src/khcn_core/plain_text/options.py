"""The options of plain text."""

from collections.abc import Mapping

from khcn_core.messages import message
from khcn_core.rendering import RenderingError

_WIDTH = "width"
_USUAL, _LEAST, _MOST = 80, 60, 400


def page_width(options: Mapping[str, object]) -> int:
    """Return the columns of a portrait page; raises `RenderingError` for any other option."""
    for name in options:
        if name != _WIDTH:
            raise RenderingError(
                message(
                    "định dạng “txt” không có tùy chọn “{name}”; chỉ có “{known}”",
                    "the format “txt” has no option “{name}”, only “{known}”",
                    name=name,
                    known=_WIDTH,
                )
            )
    width = options.get(_WIDTH, _USUAL)
    if not isinstance(width, int) or not _LEAST <= width <= _MOST:
        raise RenderingError(
            message(
                "tùy chọn “width” phải là số nguyên từ {least} đến {most}, gặp {value}",
                "the option “width” must be an integer from {least} to {most}, got {value}",
                least=_LEAST,
                most=_MOST,
                value=repr(width),
            )
        )
    return width
