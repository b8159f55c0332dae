"""Prose: paragraphs, bullets and statements of funding."""

from hypothesis import strategies as st

from khcn_core.money import MoneyUnit
from khcn_core.plan.prose import Bullet, BulletList, FundingFact, FundingKind, Paragraph
from khcn_core.testing.strategies.drawing import built, mostly
from khcn_core.testing.strategies.text import filled_wording, texts, wording
from khcn_core.testing.strategies.values import money, periods

_DEEPEST_BULLET = 3
_MARKERS = st.none() | st.sampled_from([("-", "+"), ("+",), ("a)", "-"), ()])
_ANY_MARKERS = _MARKERS | st.lists(wording(consistent=False), max_size=3)


def labels(*, consistent: bool) -> st.SearchStrategy[str | None]:
    """Return labels: derived, none, or written out; only derived ones if `consistent`."""
    written = st.sampled_from(["", "-", "1.", "a)", "II."]) | wording(consistent=False)
    return st.none() if consistent else st.none() | written


def paragraphs(*, consistent: bool) -> st.SearchStrategy[Paragraph]:
    """Return paragraphs."""
    return built(Paragraph, text=filled_wording(consistent=consistent))


def funding_facts() -> st.SearchStrategy[FundingFact]:
    """Return statements of funding of every kind, some with their amount left open."""
    return built(
        FundingFact,
        kind=st.sampled_from(FundingKind),
        text=texts(),
        amount=st.none() | money(),
        unit=st.sampled_from(MoneyUnit),
        tail=st.just(".") | wording(consistent=False),
        period=st.none() | periods(),
        label=labels(consistent=False),
    )


def _bullets(depth: int, *, consistent: bool) -> st.SearchStrategy[Bullet | FundingFact]:
    words = filled_wording(consistent=consistent)
    bullets = built(
        Bullet,
        text=words,
        items=_items(depth - 1, consistent=consistent),
        label=labels(consistent=consistent),
    )
    drawn = bullets if consistent else bullets | funding_facts()
    return mostly(drawn, simplest=Bullet(text="a"))


def _items(depth: int, *, consistent: bool) -> st.SearchStrategy[list[Bullet | FundingFact]]:
    if depth == 0:
        return st.just([])
    return st.lists(_bullets(depth, consistent=consistent), max_size=2)


def bullet_lists(*, consistent: bool) -> st.SearchStrategy[BulletList]:
    """Return lists of bullets up to 3 deep, funding facts among them unless `consistent`."""
    least = 1 if consistent else 0
    return built(
        BulletList,
        items=st.lists(
            _bullets(_DEEPEST_BULLET, consistent=consistent), min_size=least, max_size=3
        ),
        markers=_MARKERS if consistent else _ANY_MARKERS,
    )
