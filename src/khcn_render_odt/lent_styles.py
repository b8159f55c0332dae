"""Our named styles, those that a template has too looking as they do there."""

from collections.abc import Iterable, Iterator

from khcn_core.mapping import FrozenMap
from khcn_render_odt.odf_element import Element, accepted
from khcn_render_odt.template import LentLook, Template

_FONT_NAMES = ("style:font-name", "style:font-name-asian", "style:font-name-complex")


def lent(styles: Iterable[Element], template: Template) -> list[Element]:
    """Return each style, or one of the same name that looks as the template says."""
    return [_redrawn(style, _look(style, template)) for style in styles]


def lent_fonts(template: Template, styles: Iterable[Element]) -> Iterator[Element]:
    """Yield the fonts that the looks speak of which the template lends to these styles."""
    looks = [look for style in styles if (look := _look(style, template))]
    spoken_of = {look.text[name] for look in looks for name in _FONT_NAMES if name in look.text}
    for name in sorted(spoken_of & set(template.fonts)):
        attributes = accepted("style:font-face", template.fonts[name])
        yield Element("style:font-face", attributes)


def _look(style: Element, template: Template) -> LentLook | None:
    names = (style.attributes.get("style:display-name"), style.attributes.get("style:name"))
    return next((template.looks[str(name)] for name in names if name in template.looks), None)


def _redrawn(style: Element, look: LentLook | None) -> Element:
    if look is None:
        return style
    return Element(
        "style:style",
        style.attributes,
        _properties("style:paragraph-properties", look.paragraph),
        _properties("style:text-properties", look.text),
    )


def _properties(name: str, attributes: FrozenMap[str, str]) -> Element:
    return Element(name, accepted(name, attributes))
