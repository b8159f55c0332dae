"""The laws are not blind: a page that is drawn otherwise than it should be breaks them."""

from collections.abc import Callable, Mapping

import laws_of_endings as endings
import laws_of_letterheads as letterheads
import laws_of_pages as pages
import laws_of_tables as tables
import laws_of_tags as tags
import laws_of_text as text
import pytest
from attrs import evolve
from catalogue import example
from laws import LIKENESS, Law, Likeness, name_of
from shown import Printed, Shown

from khcn_core import Document, lay_out
from khcn_core.document import Block, Heading, Page, Table
from khcn_core.mapping import FrozenMap
from khcn_core.orientation import Orientation
from khcn_core.style import DECREE, Align, PageSetup, Role, RuleLook, Style

pytestmark = pytest.mark.tools


def _with_look(role: Role, **changes: object) -> Style:
    return evolve(DECREE, text=FrozenMap({**DECREE.text, role: evolve(DECREE.of(role), **changes)}))


STYLES: dict[str, tuple[Style, tuple[Law, ...]]] = {
    "narrow": (
        evolve(DECREE, page=PageSetup(left=25, top=15)),
        (pages.text_keeps_to_the_margins, pages.something_reaches_each_margin),
    ),
    "sans": (evolve(DECREE, font="Liberation Sans"), (pages.every_letter_is_from_times,)),
    "number": (
        _with_look(Role.PAGE_NUMBER, size=20, align=Align.LEFT),
        (pages.page_numbers_stand_centred_in_the_top_margin,),
    ),
    "body": (
        _with_look(Role.BULLET, size=15, first_line=30, before=0, line_spacing=1.5),
        (
            text.each_text_has_its_face,
            text.each_text_is_as_decreed,
            text.lines_stand_as_aligned,
            text.lines_of_a_text_are_single_spaced,
            text.texts_are_as_far_apart_as_the_style_says,
            text.paragraphs_are_six_points_apart,
        ),
    ),
    "country": (
        _with_look(Role.COUNTRY, size=24),
        (letterheads.country_and_motto_stand_on_one_line_each,),
    ),
    "long-rules": (
        evolve(DECREE, rule=RuleLook(share=0.6, gap=10)),
        (letterheads.drawn_lines_are_as_long_as_decreed,),
    ),
    "far-rules": (
        evolve(DECREE, rule=RuleLook(gap=40)),
        (letterheads.one_line_is_drawn_below_each,),
    ),
    "thick-rules": (
        evolve(DECREE, rule=RuleLook(thickness=3)),
        (letterheads.drawn_lines_touch_no_text,),
    ),
    "name": (_with_look(Role.SIGNER, before=5), (endings.there_is_room_to_sign,)),
    "recipients": (
        _with_look(Role.RECIPIENTS_LABEL, before=12),
        (endings.recipients_and_signer_begin_on_one_level,),
    ),
    "cells": (_with_look(Role.CELL, bold=True), (tables.totals_and_groups_are_bold,)),
}
"""Styles that are not the decree's, and the laws that object to them."""


@pytest.fixture(scope="session")
def right() -> Document:
    return lay_out(example("xa-2027.yaml"))


@pytest.fixture(scope="session")
def wrong(print_documents: Callable[[Mapping[str, Document]], Printed], right: Document) -> Printed:
    """The same plan in each of these styles, as if it were in the decree's."""
    plan = example("xa-2027.yaml")
    drawn = {name: lay_out(plan, style=style) for name, (style, _) in STYLES.items()}
    return {
        name: {format: Shown(right, each.paper) for format, each in shown.items()}
        for name, shown in print_documents(drawn).items()
    }


@pytest.mark.parametrize("format", ["docx", "odt"])
@pytest.mark.parametrize(
    ("name", "law"),
    [(name, law) for name, (_, laws) in STYLES.items() for law in laws],
    ids=lambda value: value if isinstance(value, str) else name_of(value),
)
def test_a_page_in_another_style_breaks_the_law(
    name: str, law: Law, format: str, wrong: Printed
) -> None:
    assert list(law(wrong[name][format]))


def _not_restarted(block: Block) -> Block:
    return evolve(block, restart_numbering=False) if isinstance(block, Page) else block


def _upright(block: Block) -> Block:
    return evolve(block, orientation=Orientation.PORTRAIT) if isinstance(block, Page) else block


def _deeper(block: Block) -> Block:
    return evolve(block, level=block.level + 1) if isinstance(block, Heading) else block


def _level_header(block: Block) -> Block:
    if not isinstance(block, Table):
        return block
    return evolve(block, header=tuple(evolve(cell, row=0) for cell in block.header))


@pytest.mark.parametrize("format", ["docx", "odt"])
@pytest.mark.parametrize(
    ("change", "law"),
    [
        (_not_restarted, pages.pages_are_numbered),
        (_upright, pages.paper_is_a4),
        (_deeper, tags.headings_are_tagged_by_level),
        (_level_header, tags.header_cells_are_tagged),
    ],
)
def test_a_paper_of_another_document_breaks_the_law(
    change: Callable[[Block], Block],
    law: Law,
    format: str,
    right: Document,
    show: Callable[[str], Printed],
) -> None:
    paper = show("plans")["xa-2027"][format].paper
    meant = evolve(right, blocks=tuple(change(block) for block in right.blocks))
    assert not list(law(Shown(right, paper)))
    assert list(law(Shown(meant, paper)))


@pytest.mark.parametrize("law", LIKENESS, ids=name_of)
def test_papers_that_differ_are_not_alike(law: Likeness, wrong: Printed) -> None:
    others = ("body", "narrow", "recipients")
    assert any(list(law(wrong["number"]["docx"], wrong[name]["odt"])) for name in others)
