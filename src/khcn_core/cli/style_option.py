"""The option that names house styles, and what the style that they make departs in."""

from collections.abc import Iterable, Sequence
from functools import partial

import click
from attrs import evolve, frozen

from khcn_core.cli.failures import refusal_by_system
from khcn_core.cli.options import FILE, named
from khcn_core.cli.reports import Report
from khcn_core.errors import InvalidStyleError, InvalidValueError, Problem, UnreadableInputError
from khcn_core.house_style import HouseStyle, check_style, load_style, resolve
from khcn_core.messages import Language, message
from khcn_core.model import collect
from khcn_core.style import DECREE, Style


def style_option(language: Language) -> click.Option:
    """Make the option that names a style file, or several in the order in which they apply."""
    said = message(
        "Kiểu trình bày riêng (JSON, YAML) thay cho mặc định; nêu được nhiều lần, tệp sau thắng.",
        "House style (JSON, YAML) over the decree's; may be repeated, later files win.",
    )
    return click.Option(
        ["--style", "styles"],
        multiple=True,
        callback=named,
        metavar=FILE.text(language),
        help=said.text(language),
    )


@frozen
class ChosenStyle:
    """The style that a call asks for, and a report about it if any file was named."""

    style: Style
    reports: tuple[Report, ...]


def chosen_style(names: Sequence[str]) -> ChosenStyle:
    """Return the decree's style as the named files change it.

    Raises `InvalidStyleError` with all problems of all files, those that cannot be read included.
    """
    if not names:
        return ChosenStyle(DECREE, ())
    style = resolve(DECREE, *_read(names))
    return ChosenStyle(style, (Report(" + ".join(names), findings=check_style(style)),))


def _read(names: Iterable[str]) -> list[HouseStyle]:
    try:
        return collect(("", partial(_load, name)) for name in names)
    except InvalidValueError as error:
        raise InvalidStyleError(error.problems) from None


def _load(name: str) -> HouseStyle:
    try:
        return load_style(name)
    except InvalidValueError as error:
        problems = error.problems
    except UnreadableInputError as error:
        problems = (Problem("", error.message),)
    except OSError as error:
        problems = (Problem("", refusal_by_system(error)),)
    raise InvalidStyleError(
        evolve(problem, path=_place(name, problem.path)) for problem in problems
    )


def _place(name: str, path: str) -> str:
    return f"{name}: {path}" if path else name
