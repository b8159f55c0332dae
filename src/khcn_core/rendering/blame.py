"""Who is told what when a format fails: always the format, and the distribution that brings it."""

from khcn_core.messages import Message, message
from khcn_core.plugins import HOME, Plugin, one_line


def cannot_load(found: Plugin, error: BaseException) -> Message:
    """Say why a format cannot be loaded, or what it lacks."""
    if missing := _missing_library(found, error):
        return _lacks(found, missing)
    return message(
        "không nạp được định dạng “{name}” của {distribution}: {detail}",
        "the format “{name}” of {distribution} cannot be loaded: {detail}",
        name=found.name,
        distribution=found.distribution,
        detail=one_line(error),
    )


def misshapen(found: Plugin, problems: tuple[Message, ...]) -> Message:
    """Say why what a format names is no renderer."""
    return message(
        "định dạng “{name}” của {distribution} không đúng khuôn của Renderer: {problems}",
        "the format “{name}” of {distribution} is no Renderer: {problems}",
        name=found.name,
        distribution=found.distribution,
        problems=_joined(problems),
    )


def cannot_draw(format: str, found: Plugin | None, error: BaseException) -> Message:
    """Say that a renderer raised, or what it lacks."""
    if found and (missing := _missing_library(found, error)):
        return _lacks(found, missing)
    return message(
        "định dạng {format} bị hỏng khi vẽ văn bản: {detail}",
        "the format {format} failed while drawing the document: {detail}",
        format=_named(format, found),
        detail=one_line(error),
    )


def no_bytes(format: str, found: Plugin | None, got: object) -> Message:
    """Say that a renderer returned something else than a file."""
    return message(
        "định dạng {format} phải trả về bytes, nhưng trả về {got}",
        "the format {format} has to return bytes, but returned {got}",
        format=_named(format, found),
        got=type(got).__name__,
    )


def _named(format: str, found: Plugin | None) -> Message:
    if found is None:
        return message("“{name}”", "“{name}”", name=format)
    return message(
        "“{name}” của {distribution}",
        "“{name}” of {distribution}",
        name=found.name,
        distribution=found.distribution,
    )


def _missing_library(found: Plugin, error: BaseException) -> str:
    """Return the library that is not installed, if that is what is wrong; else nothing."""
    if not isinstance(error, ModuleNotFoundError) or not error.name:
        return ""
    missing = error.name.partition(".")[0]
    return "" if missing == found.entry.module.partition(".")[0] else error.name


def _lacks(found: Plugin, missing: str) -> Message:
    if found.distribution == HOME:
        return message(
            "định dạng “{name}” thiếu thư viện {missing}; cài bằng: pip install 'khcn[{name}]'",
            "the format “{name}” lacks the library {missing}; "
            "install it with: pip install 'khcn[{name}]'",
            name=found.name,
            missing=missing,
        )
    return message(
        "định dạng “{name}” thiếu thư viện {missing}, mà gói {distribution} cần; "
        "xem hướng dẫn cài đặt của {distribution}",
        "the format “{name}” lacks the library {missing}, which {distribution} needs; "
        "see how {distribution} is to be installed",
        name=found.name,
        missing=missing,
        distribution=found.distribution,
    )


def _joined(problems: tuple[Message, ...]) -> Message:
    values = {f"problem_{at}": problem for at, problem in enumerate(problems)}
    template = "; ".join(f"{{{name}}}" for name in values)
    return message(template, template, **values)
