"""The options of plain text."""

from khcn_core.messages import message
from khcn_core.rendering import Option, OptionKind

WIDTH = Option(
    name="width",
    kind=OptionKind.NUMBER,
    says=message(
        "số cột của trang đứng; trang ngang rộng gấp rưỡi",
        "columns of a portrait page; a landscape page is half as wide again",
    ),
    default=80,
    least=60,
    most=400,
)
