"""The whole plan, put together from what each part of the paper says."""

from attrs import evolve, frozen

from khcn_core.document import Document, Heading, Properties
from khcn_core.orientation import Orientation
from khcn_core.outline import Numberings
from khcn_core.plan import Plan
from khcn_core.plan.plan import DEEPEST
from khcn_core.reading.understanding.annexes import with_annexes
from khcn_core.reading.understanding.body import BodyWriter, outline_of
from khcn_core.reading.understanding.ending import ending_of
from khcn_core.reading.understanding.guidance import guidance_of
from khcn_core.reading.understanding.letterhead import head_of
from khcn_core.reading.understanding.marks import unclosed
from khcn_core.reading.understanding.opening import addressees_of, preamble_of
from khcn_core.reading.understanding.parts import Parts, taken_apart
from khcn_core.reading.understanding.remarks import Remarks
from khcn_core.reading.understanding.report import report
from khcn_core.reading.understanding.sections import BodyReader, Part
from khcn_core.reading.understanding.subjects import (
    fiscal_year_of,
    kind_of,
    purpose_of,
    reporting_period_of,
    status_of,
)
from khcn_core.source import Notice


@frozen
class Understood:
    """A plan, and what became of each line of the document it was read from."""

    plan: Plan
    notices: tuple[Notice, ...]


def plan_of(document: Document) -> Understood:
    """Return the plan that a document shows: `lay_out` makes the same document of it.

    No document is refused. What is not understood stays in its place as a plain paragraph or as
    text in a cell, and a notice says why. What a paper cannot show is claimed as little as may be.
    """
    remarks = Remarks()
    parts = taken_apart(document, remarks)
    bodies = _bodies(parts, remarks)
    frame = evolve(
        _frame(parts, document.properties, remarks), outline=outline_of(bodies, document.style)
    )
    writer = BodyWriter(Numberings.of(frame, document.style), document.style)
    body, *annexes = (tuple(writer.blocks(each)) for each in bodies)
    whole = with_annexes(evolve(frame, body=body), parts.annexes, annexes)
    return Understood(whole, report(document, remarks.notices))


def _bodies(parts: Parts, remarks: Remarks) -> list[Part]:
    """Return the body of the plan, and after it those of its annexes, which lie a level deeper."""
    upright = BodyReader(orientation=Orientation.PORTRAIT, room=DEEPEST, remarks=remarks)
    return [
        upright.read(parts.body),
        *(
            evolve(upright, orientation=annex.orientation, room=DEEPEST - 1).read(annex.body)
            for annex in parts.annexes
        ),
    ]


def _frame(parts: Parts, about: Properties, remarks: Remarks) -> Plan:
    """Return the plan without its body and its annexes."""
    head = head_of(parts.letterhead, 1, about, remarks)
    ending, preamble = ending_of(parts.signature), preamble_of(parts.preamble)
    subject = parts.title.subject if parts.title else ""
    headings = [each.block.text for each in parts.body if isinstance(each.block, Heading)]
    fiscal_year = fiscal_year_of(subject, headings, about, parts.title_line, remarks)
    return Plan(
        agency=head.agency,
        number=head.number,
        place=head.place,
        subject=subject,
        fiscal_year=fiscal_year,
        status=status_of(head.number, head.date),
        purpose=purpose_of(subject),
        date=head.date,
        kind=kind_of(parts.title, about),
        reporting_period=reporting_period_of(headings, fiscal_year),
        addressees=addressees_of(parts.addressees) if parts.addressees else (),
        guidance=guidance_of(preamble),
        preamble=preamble,
        opening=parts.opening or None,
        closing=unclosed(parts.closing) if parts.closing else None,
        recipients=ending.recipients,
        archive=ending.archive,
        signature=ending.signature,
    )
