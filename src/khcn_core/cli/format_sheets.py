"""What there is to know about one format, for people and for programs."""

from collections.abc import Iterator
from typing import assert_never

from attrs import frozen

from khcn_core.messages import Language, Message, message
from khcn_core.plugins import Plugin
from khcn_core.rendering import (
    Capability,
    Option,
    OptionKind,
    Renderer,
    find_format,
    load_renderer,
)
from khcn_core.rendering.options import expected

_NOTHING = message("không có", "none")
_TEXT_ONLY = message("chữ, theo đúng thứ tự", "the text, in its order")
_CAPABILITIES = message("khả năng", "can do")
_OPTIONS = message("tùy chọn", "options")


@frozen
class Sheet:
    """One format, loaded, and where it comes from."""

    found: Plugin
    renderer: Renderer

    def lines(self, language: Language) -> Iterator[str]:
        """Yield the lines that say all of it to people."""
        for said in self._said():
            yield said.text(language)
        yield f"  {_CAPABILITIES.text(language)}:"
        for said in (_TEXT_ONLY, *(each.said for each in self._capabilities())):
            yield f"    - {said.text(language)}"
        options = self.renderer.options
        yield f"  {_OPTIONS.text(language)}:" + ("" if options else f" {_NOTHING.text(language)}")
        for option in options:
            yield from _option_lines(option, language)

    def data(self) -> dict[str, object]:
        """Return all of it as JSON has it."""
        return {
            "name": self.found.name,
            "distribution": self.found.distribution,
            "version": self.found.version,
            "suffix": self.renderer.suffix,
            "media_type": self.renderer.media_type,
            "capabilities": [each.value for each in self._capabilities()],
            "options": [_option_data(option) for option in self.renderer.options],
        }

    def _said(self) -> Iterator[Message]:
        yield message("{name}", "{name}", name=self.found.name)
        yield message(
            "  đuôi tệp: {suffix}", "  files end in: {suffix}", suffix=self.renderer.suffix
        )
        yield message(
            "  kiểu nội dung: {type}", "  media type: {type}", type=self.renderer.media_type
        )
        yield message(
            "  của gói: {distribution} {version}",
            "  brought by: {distribution} {version}",
            distribution=self.found.distribution,
            version=self.found.version,
        )

    def _capabilities(self) -> list[Capability]:
        return [each for each in Capability if each in self.renderer.capabilities]


def sheet_of(name: str) -> Sheet:
    """Return what there is to know about a format; raises `RenderingError` if it is unusable."""
    return Sheet(find_format(name), load_renderer(name))


def _option_lines(option: Option, language: Language) -> Iterator[str]:
    said = message("{what}", "{what}", what=expected(option))
    if option.default is not None:
        said = message(
            "{what}; mặc định là {default}",
            "{what}; {default} by default",
            what=expected(option),
            default=_shown_default(option),
        )
    yield f"    {option.name}: {said.text(language)}"
    yield f"      {option.says.text(language)}"


def _shown_default(option: Option) -> str:
    """Return a default as it would be written on the command line."""
    match option.kind:
        case OptionKind.SWITCH:
            return "true" if option.default else "false"
        case OptionKind.FILE:
            return "…"
        case OptionKind.NUMBER | OptionKind.TEXT:
            return str(option.default)
        case _:
            assert_never(option.kind)


def _option_data(option: Option) -> dict[str, object]:
    has_content = isinstance(option.default, bytes)
    return {
        "name": option.name,
        "kind": option.kind.value,
        "says": {"vi": option.says.text("vi"), "en": option.says.text("en")},
        "default": None if has_content else option.default,
        "least": option.least,
        "most": option.most,
        "choices": list(option.choices),
    }
