"""Each check can fail: a renderer that does one thing wrong fails the check that is for it."""

import datetime as dt
import json
import os
import re
import socket
import subprocess
import sys
import unicodedata
from collections.abc import Callable, Mapping
from pathlib import Path
from time import time as seconds
from types import ModuleType

import pytest
from attrs import asdict, evolve, frozen
from bad_renderers import (
    Abridging,
    Calling,
    Careless,
    Changed,
    Claiming,
    Counting,
    Deaf,
    FillingIn,
    Mutating,
    Prejudiced,
    Raising,
    Remembering,
    Rewording,
    Sharing,
    crashing_on_markup,
    having,
    swallowed,
    tables_changed,
    with_rows_swapped,
    without_bullets,
    without_no_break_spaces_around,
    without_spans,
)
from hypothesis import Phase, settings
from json_format import COPIES, READERS, Good, read_pages, read_text

from khcn_core.document import Properties
from khcn_core.messages import message
from khcn_core.rendering import Capability, ReadBack
from khcn_core.testing import renderer_suite
from khcn_core.testing.conformance import NonconformityError
from khcn_core.testing.conformance.samples import SHORT
from khcn_core.testing.conformance.showing import Shown

TestGood = renderer_suite(Good(), read_text, **READERS)


@frozen
class Bad:
    """A renderer, the check that it must fail, the sentence's gist, and its readers."""

    renderer: Good | ModuleType
    fails: str
    says: str
    case: str = ""
    readers: Mapping[str, Callable[[bytes], object]] = READERS


READ = Path(os.__file__).parents[2] / "some-settings.ini"
SHAPE = "the_object_has_the_shape_of_a_renderer"
PLAIN = frozenset({Capability.EXACT_TEXT})
BAD = {
    "drops bullets": Bad(
        Changed(without_bullets),
        "every_block_is_drawn",
        "'- bullet, cấp 1;\\n' is missing from the file's text",
        "paragraph, bullet 1",
    ),
    "crashes on a heading": Bad(
        Changed(lambda document: evolve(document, blocks=[b.no for b in document.blocks])),
        "every_block_is_drawn",
        "render raised AttributeError for a valid document",
        "heading 1",
    ),
    "says it twice": Bad(
        Rewording(lambda text: text + text),
        "text_is_complete_and_in_order",
        "the file says more than its document",
    ),
    "turns the text around": Bad(
        Rewording(lambda text: "".join(text.splitlines(keepends=True)[::-1])),
        "text_is_complete_and_in_order",
        "is not where it belongs in the file's text",
    ),
    "single-spaces": Bad(
        Rewording(lambda text: re.sub(" +", " ", text)), "text_is_exact", "is missing from"
    ),
    "trims no-break spaces": Bad(
        Rewording(without_no_break_spaces_around),
        "hostile_text_stays_as_it_is",
        "in its place stands",
        "no-break spaces around",
    ),
    "crashes on &": Bad(
        Rewording(crashing_on_markup),
        "hostile_text_stays_as_it_is",
        "render raised ValueError for a valid document: unescaped &",
        "markup",
    ),
    "cuts long texts": Bad(
        Rewording(lambda text: "\n".join(line[:5000] for line in text.split("\n"))),
        "hostile_text_stays_as_it_is",
        "is missing from",
        "one long word",
    ),
    "writes letters another way": Bad(
        Rewording(lambda text: unicodedata.normalize("NFKD", text)),
        "hostile_text_stays_as_it_is",
        "is missing from",
        "beyond the first plane",
    ),
    "loses direction": Bad(
        Rewording(lambda text: text.replace("\u202e", "")),
        "hostile_text_stays_as_it_is",
        "is missing from",
        "bidirectional controls",
    ),
    "swaps two rows": Bad(
        Changed(tables_changed(with_rows_swapped)),
        "every_table_keeps_its_grid",
        "row 2 of a table should be",
        "two like rows",
    ),
    "loses spans": Bad(
        Changed(tables_changed(without_spans)),
        "every_table_keeps_its_grid",
        "row 1 of a table should be [TableCell(text='STT', row_span=3",
        "header cells that span",
    ),
    "loses empty cells": Bad(
        Claiming(tables=[[]]), "every_table_keeps_its_grid", "rows in the file", "empty cells"
    ),
    "loses tables": Bad(
        Claiming(tables=[]), "tables_of_any_document_keep_their_grids", "the file has 0 tables"
    ),
    "numbers its files": Bad(Counting(), "same_bytes_twice", "rendered twice gives other bytes"),
    "remembers": Bad(
        Remembering(), "same_bytes_after_another_document", "after another document gives other"
    ),
    "clings to its first document": Bad(
        Prejudiced(), "same_bytes_from_another_instance", "by a copy of the renderer gives other"
    ),
    "shares between threads": Bad(
        Sharing(), "same_bytes_from_threads", "while other threads render gives other bytes"
    ),
    "changes the document": Bad(
        Mutating(), "document_and_options_stay_as_they_were", "render changed the document"
    ),
    "changes the options": Bad(
        FillingIn(), "document_and_options_stay_as_they_were", "render put {'copies': 1}"
    ),
    "opens a socket": Bad(
        Calling(swallowed(lambda: socket.create_connection(("127.0.0.1", 9), 0.1))),
        "no_network_and_no_files",
        "render reaches outside the document and its package: socket.",
    ),
    "looks a name up": Bad(
        Calling(lambda: socket.gethostbyname("localhost")), "no_network_and_no_files", "socket."
    ),
    "starts a program": Bad(
        Calling(swallowed(lambda: subprocess.run([sys.executable, "-V"], check=False))),
        "no_network_and_no_files",
        "subprocess.Popen",
    ),
    "reads a file": Bad(
        Calling(swallowed(READ.read_bytes)), "no_network_and_no_files", "some-settings.ini"
    ),
    "writes a file": Bad(
        Calling(swallowed(lambda: Path(__file__).with_suffix(".log").write_text("drawn"))),
        "no_network_and_no_files",
        "test_bad_renderers.log",
    ),
    "writes by the system's own call": Bad(
        Calling(swallowed(lambda: os.open("drawn.log", os.O_CREAT | os.O_WRONLY))),
        "no_network_and_no_files",
        "drawn.log",
    ),
    "stamps the time": Bad(Calling(seconds), "no_clock_and_no_environment", "the clock (time)"),
    "dates the file": Bad(
        Calling(lambda: dt.datetime.now(tz=dt.UTC)),
        "no_clock_and_no_environment",
        "the clock (datetime.now)",
    ),
    "names the user": Bad(
        Calling(lambda: os.environ.get("USER")),
        "no_clock_and_no_environment",
        "the environment (USER)",
    ),
    "takes any option": Bad(
        Careless(), "an_unknown_option_is_refused", "khong_co_tuy_chon_nay=1 should be refused"
    ),
    "takes any value": Bad(
        Careless(), "values_that_an_option_cannot_take_are_refused", "copies='1' should be refused"
    ),
    "refuses by accident": Bad(
        Raising(), "an_unknown_option_is_refused", "should raise RenderingError; it raised KeyError"
    ),
    "has another default": Bad(
        Careless(), "a_default_is_what_holds_if_nothing_is_given", "give another file than"
    ),
    "ignores an option": Bad(
        Deaf(), "every_option_changes_something", "the option sheets changes nothing: tried [9]"
    ),
    "loses text by an option": Bad(
        Abridging(), "text_is_whole_whatever_is_chosen", "with the option sheets=9: "
    ),
    "declares an option twice": Bad(
        having(options=(COPIES, COPIES)), SHAPE, "two options are called “copies”"
    ),
    "declares a wrong default": Bad(
        having(options=(evolve(COPIES, default=0),)), SHAPE, "an impossible default"
    ),
    "says nothing of an option": Bad(
        having(options=(evolve(COPIES, says=message("số bản", "")),)),
        SHAPE,
        "the sentence that explains the option “copies”",
    ),
    "has no dot": Bad(having(suffix="json"), SHAPE, "suffix must be what files end in"),
    "has no media type": Bad(having(media_type="json"), SHAPE, "media_type must be like"),
    "lists its options": Bad(having(options=[COPIES]), SHAPE, "options must be a tuple of Option"),
    "names its capabilities": Bad(
        having(capabilities={"pages"}), SHAPE, "capabilities must be a frozenset of Capability"
    ),
    "cannot draw": Bad(having(render=None), SHAPE, "render cannot be called"),
    "takes no options": Bad(
        having(render=lambda _self, _document: b""),
        SHAPE,
        "it has render(_document), expected render(document: Document, options",
    ),
    "returns text": Bad(
        having(render=lambda _self, _document, _options: "text"),
        "render_returns_bytes",
        "it returned str",
    ),
    "lies about pages": Bad(
        Claiming(pages=[("portrait", 200, 297, (20, 20, 20, 30), True)]),
        "pages_lie_as_the_document_says",
        "part 1 of the pages should be PageFacts(",
    ),
    "loses pages": Bad(
        Claiming(pages=[]), "pages_lie_as_the_document_says", "the file has 0 parts of pages"
    ),
    "loses properties": Bad(
        Claiming(properties=asdict(Properties(title="", subject="", agency=""))),
        "properties_are_those_of_the_document",
        "came back as Properties(title='', subject=''",
    ),
    "loses the attachment": Bad(
        Claiming(attachment=None), "the_attachment_comes_back", "came back as None"
    ),
    "claims what it does not show": Bad(
        Good(),
        "properties_are_those_of_the_document",
        "the renderer declares PROPERTIES: show it with renderer_suite(..., extract_properties",
        readers={},
    ),
    "shows what it does not claim": Bad(
        having(capabilities=PLAIN),
        "not_declared_attachment",
        "extract_attachment is given, but the renderer does not declare attachment",
    ),
}


settings.register_profile("first failure", settings.get_profile("quick"), phases=[Phase.generate])


def suite_of(bad: Bad) -> type:
    """Return a suite that is content with the first failure, however large."""
    usual = settings.get_current_profile_name()
    settings.load_profile("first failure")
    suite = renderer_suite(bad.renderer, read_text, **bad.readers)
    settings.load_profile(usual)
    return suite


def run(bad: Bad) -> None:
    suite = suite_of(bad)
    test = getattr(suite, f"test_{bad.fails}")
    if bad.case:
        test(suite(), bad.case)
    elif bad.fails.startswith("not_declared"):
        test(suite(), lambda _name, _value: None)
    else:
        test(suite())


@pytest.mark.parametrize("name", BAD)
def test_a_bad_renderer_fails_the_check_that_is_for_it(name: str) -> None:
    with pytest.raises(NonconformityError) as caught:
        run(BAD[name])
    assert BAD[name].says in str(caught.value)


def test_every_check_has_a_renderer_that_fails_it() -> None:
    checks = {name for name in vars(TestGood) if name.startswith("test_")}
    assert checks <= {f"test_{bad.fails}" for bad in BAD.values()}


def test_what_is_not_declared_is_listed_by_tests() -> None:
    suite = renderer_suite(having(capabilities=PLAIN), read_text)
    listed = {name for name in vars(suite) if name.startswith("test_not_declared")}
    assert listed == {
        "test_not_declared_attachment",
        "test_not_declared_pages",
        "test_not_declared_properties",
        "test_not_declared_tables",
    }


class Reading(Good):
    """Opens what it wrote."""

    def read_back(self, data: bytes) -> ReadBack:
        return ReadBack(text=read_text(data), pages=tuple(read_pages(data)))


def test_a_renderer_that_reads_itself_back_takes_no_reader_for_pages() -> None:
    run(Bad(Reading(), "pages_lie_as_the_document_says", "", readers={}))


def test_one_that_does_not_declare_pages_may_read_itself_back_all_the_same() -> None:
    reading = type("Plain", (Reading,), {"capabilities": PLAIN})()
    run(Bad(reading, "not_declared_pages", "", readers={}))


def test_a_module_may_be_a_renderer() -> None:
    module = ModuleType("khcn_json")
    good = Good()
    vars(module).update({name: getattr(good, name) for name in ("options", "render", "suffix")})
    run(Bad(module, "same_bytes_twice", ""))


def test_two_suites_share_nothing() -> None:
    one, other = renderer_suite(Good(), read_text), renderer_suite(Good(), read_text)
    shared = {name for name in vars(one) if name.startswith("test_")}
    assert not [name for name in shared if getattr(one, name) is getattr(other, name)]


def test_importing_late_is_no_fault() -> None:
    sys.modules.pop("colorsys", None)
    run(Bad(Calling(lambda: __import__("colorsys")), "no_network_and_no_files", ""))


def test_reading_what_a_package_ships_with_is_no_fault() -> None:
    shipped = Path(json.__file__)
    run(Bad(Calling(shipped.read_bytes), "no_network_and_no_files", ""))


def test_an_example_is_shown_without_the_decrees_style() -> None:
    shown = repr(Shown((SHORT, SHORT)))
    assert shown.count("style=DECREE") == 2
    assert "TextStyle" not in shown
