"""From a renderer to a class of tests."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypeAlias, TypedDict, TypeVar, Unpack

import pytest
from attrs import evolve
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from khcn_core.document import Properties
from khcn_core.rendering import Capability, PageFacts, Renderer, SelfReading
from khcn_core.testing.conformance import isolation, options, sameness, shape, tables, text
from khcn_core.testing.conformance.capabilities import PROMISES, Promise
from khcn_core.testing.conformance.hostile import HOSTILE
from khcn_core.testing.conformance.sample_tables import TABLES
from khcn_core.testing.conformance.samples import ONE_OF_EACH
from khcn_core.testing.conformance.showing import Shown
from khcn_core.testing.conformance.subject import Grid, NonconformityError, Subject, see
from khcn_core.testing.strategies import documents

T = TypeVar("T")
Test: TypeAlias = Callable[..., None]
_FACTS = (
    shape.the_object_has_the_shape_of_a_renderer,
    shape.render_returns_bytes,
    sameness.same_bytes_from_another_instance,
    sameness.same_bytes_from_threads,
    isolation.no_network_and_no_files,
    isolation.no_clock_and_no_environment,
    options.an_unknown_option_is_refused,
    options.a_default_is_what_holds_if_nothing_is_given,
    options.values_that_an_option_cannot_take_are_refused,
    options.text_is_whole_whatever_is_chosen,
    options.every_option_changes_something,
)


class Readers(TypedDict, total=False):
    """What the author of a format may give to show what its files hold."""

    extract_tables: Callable[[bytes], Sequence[Grid]]
    extract_pages: Callable[[bytes], Sequence[PageFacts]]
    extract_properties: Callable[[bytes], Properties]
    extract_attachment: Callable[[bytes], bytes | None]


def renderer_suite(
    renderer: Renderer, extract_text: Callable[[bytes], str], **readers: Unpack[Readers]
) -> type:
    """Return a new class of tests that hold this renderer to its contract.

    Name it as pytest finds it: `TestHtml = renderer_suite(renderer, extract_text)`. The readers
    say what a file of the format holds; a capability that is declared takes the reader that shows
    it (pages: a renderer that reads itself back takes none). What is not declared is listed by
    tests whose names begin with `test_not_declared`.
    """
    subject = Subject(renderer=renderer, extract_text=extract_text, **readers)
    if isinstance(renderer, SelfReading) and subject.declares(Capability.PAGES):
        pages = subject.extract_pages or _pages_read_back(renderer)
        subject = evolve(subject, extract_pages=pages)
    return type("RendererSuite", (), dict(_tests(subject)))


def _tests(subject: Subject) -> Iterator[tuple[str, Test]]:
    for fact in _FACTS:
        yield _fact(subject, fact)
    yield _cases(subject, text.every_block_is_drawn, ONE_OF_EACH)
    yield _cases(subject, text.hostile_text_stays_as_it_is, HOSTILE)
    yield _law(subject, text.text_is_complete_and_in_order, documents())
    yield _law(subject, sameness.same_bytes_twice, documents())
    two = st.tuples(documents(), documents())
    yield _law(subject, sameness.same_bytes_after_another_document, two)
    yield _law(subject, sameness.document_and_options_stay_as_they_were, documents())
    yield from _table_tests(subject)
    for capability, promise in PROMISES.items():
        if not subject.declares(capability):
            yield _not_declared(subject, capability.value, promise.reader)
        elif promise.reader and getattr(subject, promise.reader) is None:
            yield _unread(capability, promise)
        else:
            yield _law(subject, promise.law, promise.documents)


def _table_tests(subject: Subject) -> Iterator[tuple[str, Test]]:
    if subject.extract_tables is None:
        yield _not_declared(subject, "tables", "extract_tables")
    else:
        yield _cases(subject, tables.every_table_keeps_its_grid, TABLES)
        yield _law(subject, tables.tables_of_any_document_keep_their_grids, documents())


def _fact(subject: Subject, check: Callable[[Subject], None]) -> tuple[str, Test]:
    def test(_self: object) -> None:
        check(subject.fresh())

    return _named(check, test)


def _cases(
    subject: Subject, check: Callable[[Subject, T], None], cases: Mapping[str, T]
) -> tuple[str, Test]:
    def test(_self: object, case: str) -> None:
        check(subject.fresh(), cases[case])

    name, test = _named(check, test)
    return name, pytest.mark.parametrize("case", cases)(test)


def _law(
    subject: Subject, check: Callable[[Subject, T], None], examples: st.SearchStrategy[T]
) -> tuple[str, Test]:
    def test(_self: object, example: Shown[T]) -> None:
        check(subject.fresh(), example.value)

    name, test = _named(check, test)
    return name, _settings()(given(example=examples.map(Shown))(test))


def _settings() -> settings:
    """Return the profile in force, patient, and without explaining: documents have many parts."""
    return settings(
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow],
        phases=[phase for phase in settings().phases if phase is not Phase.explain],
    )


def _not_declared(subject: Subject, name: str, reader: str) -> tuple[str, Test]:
    """Make the test that tells, by its name and in reports, what is not looked at."""

    def test(_self: object, record_property: Callable[[str, object], None]) -> None:
        record_property("not declared", name)
        see(
            that=getattr(subject, reader, None) is None,
            otherwise=f"{reader} is given, but the renderer does not declare {name}",
        )

    return f"test_not_declared_{name}", test


def _unread(capability: Capability, promise: Promise) -> tuple[str, Test]:
    def test(_self: object) -> None:
        raise NonconformityError(
            f"the renderer declares {capability.name}: "
            f"show it with renderer_suite(..., {promise.reader}=...), or do not declare it"
        )

    return _named(promise.law, test)


def _named(check: Callable[..., None], test: Test) -> tuple[str, Test]:
    test.__name__ = f"test_{check.__name__}"
    test.__doc__ = check.__doc__
    return test.__name__, test


def _pages_read_back(renderer: SelfReading) -> Callable[[bytes], Sequence[PageFacts]]:
    return lambda data: renderer.read_back(data).pages
