"""What is wrong with the formats that are installed, found by loading each."""

from attrs import frozen

from khcn_core.messages import Message
from khcn_core.plugins import Plugin, plugins
from khcn_core.rendering.discovery import GROUP, ambiguous, find_format, load_format
from khcn_core.rendering.errors import RenderingError


@frozen(kw_only=True)
class Diagnosis:
    """A format, or a distribution that may hold some (then `format` is empty), and its problems."""

    format: str
    distribution: str
    version: str
    problems: tuple[Message, ...]


def diagnoses(name: str = "") -> tuple[Diagnosis, ...]:
    """Load every format, or those that are called so, and say what is wrong with each.

    Raises `RenderingError` if there is no format of that name.
    """
    installed = plugins(GROUP)
    if name:
        chosen = [each for each in installed.found if each.is_called(name)] or [find_format(name)]
        return tuple(map(_diagnosis, chosen))
    broken = [
        Diagnosis(format="", distribution=each.distribution, version="", problems=(each.message,))
        for each in installed.unreadable
    ]
    return (*map(_diagnosis, installed.found), *broken)


def _diagnosis(found: Plugin) -> Diagnosis:
    return Diagnosis(
        format=found.name,
        distribution=found.distribution,
        version=found.version,
        problems=(*_namesakes(found), *_failure(found)),
    )


def _namesakes(found: Plugin) -> tuple[Message, ...]:
    same = [each for each in plugins(GROUP).found if each.name == found.name]
    return (ambiguous(found.name, same),) if len(same) > 1 else ()


def _failure(found: Plugin) -> tuple[Message, ...]:
    try:
        load_format(found)
    except RenderingError as error:
        return (error.message,)
    return ()
