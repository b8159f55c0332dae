"""From the bytes of a paper to a plan."""

from typing import Literal

from attrs import evolve, frozen

from khcn_core.codec import loads
from khcn_core.document import Document
from khcn_core.layout import lay_out
from khcn_core.messages import message
from khcn_core.plan import Plan
from khcn_core.reading.differences import Difference, differences
from khcn_core.reading.letters import in_unicode
from khcn_core.reading.limits import within_limits
from khcn_core.reading.readers import take_apart
from khcn_core.reading.recognition import recognise
from khcn_core.reading.report import noticed
from khcn_core.reading.understanding import plan_of
from khcn_core.source import Notice, Outcome, Place, Source

Trust = Literal["data", "paper"]


@frozen(kw_only=True)
class Reading:
    """A plan that was read, and how.

    `notices` say what became of each line of the paper. `carried` is the plan that the file holds
    as data, if it does; `differences` are the lines in which the paper, edited since, says
    something else.
    """

    plan: Plan
    document: Document
    notices: tuple[Notice, ...]
    carried: Plan | None = None
    differences: tuple[Difference, ...] = ()


def read(data: bytes, format: str, *, trust: Trust = "data") -> Reading:
    """Read the plan that a file in a format (`docx`) holds or shows.

    A file that carries its data gives exactly that plan, unless `trust` is "paper". What is not
    understood of a paper is kept in its place as plain text and told in the notices; no figure is
    guessed. Raises `UnreadableInputError` for a format that cannot be read, and for a file that
    is none of that format or goes beyond the reader's limits.
    """
    source = in_unicode(within_limits(take_apart(data, format)))
    recognised = recognise(source)
    understood = plan_of(recognised.document)
    notices = noticed(recognised, understood.notices)
    carried, refused = _carried(source)
    reading = Reading(
        plan=understood.plan,
        document=recognised.document,
        notices=(*refused, *notices),
        carried=carried,
    )
    if carried is None:
        return reading
    edited = [
        evolve(each, place=recognised.on_paper(each.place))
        for each in differences(lay_out(carried), recognised.document)
    ]
    plan = carried if trust == "data" else understood.plan
    return evolve(reading, plan=plan, differences=tuple(edited))


def _carried(source: Source) -> tuple[Plan | None, tuple[Notice, ...]]:
    """Return the plan that the file carries; data that is no plan is told of, and not used."""
    if source.attachment is None:
        return None, ()
    try:
        return loads(source.attachment), ()
    except ValueError as error:
        notice = Notice(
            place=Place(0),
            excerpt="",
            outcome=Outcome.LOST,
            reason=message(
                "dữ liệu kèm trong tệp không dùng được: {error}",
                "the data in the file cannot be used: {error}",
                error=str(error)[:200],
            ),
        )
        return None, (notice,)
