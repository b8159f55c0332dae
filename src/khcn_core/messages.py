"""Sentences for people, kept as data until somebody reads them."""

from collections.abc import Mapping
from typing import Literal

from attrs import field, frozen

from khcn_core.mapping import FrozenMap

Language = Literal["vi", "en"]


def _frozen_values(values: Mapping[str, object]) -> FrozenMap[str, object]:
    return FrozenMap(values)


@frozen
class Message:
    """One sentence in Vietnamese and in English, with values still to be filled in.

    The templates are those of `str.format`; `values` gives every name they use. A message among
    them is said in the same language, a tuple of names becomes "a, b hoặc c", and a number with
    decimals has the decimal mark of the language.
    """

    vi: str
    en: str
    values: FrozenMap[str, object] = field(factory=FrozenMap, converter=_frozen_values)

    def text(self, language: Language = "vi") -> str:
        """Return the sentence in `language`."""
        template = self.vi if language == "vi" else self.en
        return template.format(
            **{name: _said(value, language) for name, value in self.values.items()}
        )

    def __str__(self) -> str:
        return self.text()


def _said(value: object, language: Language) -> object:
    match value:
        case Message():
            return value.text(language)
        case tuple():
            from babel.lists import format_list

            return format_list([printable(str(name)) for name in value], "or", locale=language)
        case str():
            return printable(value)
        case float():
            return f"{value:g}".replace(".", "," if language == "vi" else ".")
        case _:
            return value


def printable(text: str) -> str:
    """Return text that came from outside on one line, what cannot be printed as its code."""
    if text.isprintable():
        return text
    return "".join(
        character if character.isprintable() or character == "\u00a0" else _code(character)
        for character in text
    )


def _code(character: str) -> str:
    return f"\\u{ord(character):04x}"


def message(vi: str, en: str, **values: object) -> Message:
    """Make a `Message`, its values given by keyword."""
    return Message(vi, en, values)
