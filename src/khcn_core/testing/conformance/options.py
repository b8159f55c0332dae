"""The options of a renderer: held to, and worth having."""

from collections.abc import Iterator

from khcn_core.errors import KhcnError
from khcn_core.rendering import Option, OptionKind, Value
from khcn_core.testing.conformance.samples import SHORT, WHOLE
from khcn_core.testing.conformance.subject import NonconformityError, Subject, quoted, see
from khcn_core.testing.conformance.text import text_is_whole

_UNKNOWN = "khong_co_tuy_chon_nay"
_WRONG_KIND: dict[OptionKind, tuple[object, ...]] = {
    OptionKind.NUMBER: ("1", 1.5, True, None),
    OptionKind.TEXT: (1, b"a", None),
    OptionKind.SWITCH: ("true", 1, None),
    OptionKind.FILE: ("name.docx", 1),
}


def an_unknown_option_is_refused(subject: Subject) -> None:
    """See that a name that is not declared raises `RenderingError`."""
    _see_refused(subject, _UNKNOWN, 1)


def a_default_is_what_holds_if_nothing_is_given(subject: Subject) -> None:
    """See that giving every option its default changes nothing."""
    defaults = {option.name: option.default for option in subject.renderer.options}
    see(
        that=subject.render(WHOLE, defaults) == subject.render(WHOLE),
        otherwise=f"the defaults, given as {quoted(defaults)}, give another file than no options",
    )


def values_that_an_option_cannot_take_are_refused(subject: Subject) -> None:
    """See that a value of another kind or outside the bounds raises `RenderingError`."""
    for option in subject.renderer.options:
        for value in _impossible(option):
            _see_refused(subject, option.name, value)


def text_is_whole_whatever_is_chosen(subject: Subject) -> None:
    """See that no value of an option takes text away."""
    for option in subject.renderer.options:
        for value in _possible(option):
            try:
                text_is_whole(subject, WHOLE, {option.name: value})
            except AssertionError as error:
                raise NonconformityError(
                    f"with the option {option.name}={value!r}: {error}"
                ) from error


def every_option_changes_something(subject: Subject) -> None:
    """See that an option that is declared is also looked at."""
    usual = subject.render(WHOLE)
    for option in subject.renderer.options:
        values = list(_possible(option))
        see(
            that=not values
            or any(subject.render(WHOLE, {option.name: value}) != usual for value in values),
            otherwise=f"the option {option.name} changes nothing: tried {quoted(values)}",
        )


def _see_refused(subject: Subject, name: str, value: object) -> None:
    given = f"{name}={value!r}"
    try:
        subject.renderer.render(SHORT, {name: value})
    except KhcnError:
        return
    except Exception as error:
        raise NonconformityError(
            f"the option {given} should raise RenderingError; it raised {type(error).__name__}"
        ) from error
    raise NonconformityError(f"the option {given} should be refused; it was taken")


def _impossible(option: Option) -> Iterator[object]:
    for value in _WRONG_KIND[option.kind]:
        if value is not None or option.default is not None:
            yield value
    if option.least is not None:
        yield option.least - 1
    if option.most is not None:
        yield option.most + 1
    if option.choices:
        yield "".join(option.choices) + "x"


def _possible(option: Option) -> Iterator[Value]:
    """Yield values to try, other than the default; none where they cannot be made up."""
    candidates: tuple[Value | None, ...]
    match option.kind:
        case OptionKind.NUMBER:
            candidates = (option.least, option.most)
        case OptionKind.TEXT:
            candidates = option.choices
        case OptionKind.SWITCH:
            candidates = (True, False)
        case OptionKind.FILE:
            candidates = ()
    for value in candidates:
        if value is not None and value != option.default:
            yield value
