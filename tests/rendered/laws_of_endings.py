"""Recipients and signature. Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, Mục II, 7 and 9."""

from collections.abc import Iterator

from shown import Shown

from khcn_core.style import Role

_LEFT = (Role.RECIPIENTS_LABEL, Role.RECIPIENT)
_RIGHT = (Role.AUTHORITY, Role.POSITION, Role.SIGNER)
_LEVEL = 0.6
_ROOM_TO_SIGN = 20
"""In mm, between position and name: less leaves no room for a signature and a seal."""


def ending_is_on_one_page(shown: Shown) -> Iterator[str]:
    pages = {line.page for each in shown.every(*_LEFT, *_RIGHT) for line in each.lines}
    if len(pages) > 1:
        yield f"recipients and signature are on pages {sorted(pages)}"


def ending_is_not_alone(shown: Shown) -> Iterator[str]:
    """On its page, something of the text stands before it."""
    ending = shown.every(*_LEFT, *_RIGHT)
    if not ending:
        return
    first = ending[0]
    before = shown.placed[: shown.placed.index(first)]
    if not any(line.page == first.first.page for each in before for line in each.lines):
        yield f"the signature stands alone on page {first.first.page}"


def recipients_and_signer_begin_on_one_level(shown: Shown) -> Iterator[str]:
    left, right = shown.every(*_LEFT), shown.every(*_RIGHT)
    if left and right and abs(left[0].first.box.top - right[0].first.box.top) > _LEVEL:
        tops = f"{left[0].first.box.top:.2f} and {right[0].first.box.top:.2f}"
        yield f"recipients and signer begin at {tops} mm"


def recipients_and_signer_do_not_meet(shown: Shown) -> Iterator[str]:
    left = [line.box.right for each in shown.every(*_LEFT) for line in each.lines]
    right = [line.box.left for each in shown.every(*_RIGHT) for line in each.lines]
    if left and right and min(right) - max(left) < 1:
        yield f"recipients end at {max(left):.1f}, the signer begins at {min(right):.1f} mm"


def there_is_room_to_sign(shown: Shown) -> Iterator[str]:
    for signer in shown.every(Role.SIGNER):
        above = shown.placed[shown.placed.index(signer) - 1]
        room = signer.first.box.top - above.last.box.bottom
        if room < _ROOM_TO_SIGN:
            yield f"there are {room:.1f} mm between {above.element.text!r} and the name"


LAWS = (
    ending_is_on_one_page,
    ending_is_not_alone,
    recipients_and_signer_begin_on_one_level,
    recipients_and_signer_do_not_meet,
    there_is_room_to_sign,
)
