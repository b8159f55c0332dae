"""Where the documents of a call go, and which places are refused before anything is written."""

import errno
import os
import unicodedata
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from attrs import frozen

from khcn_core.cli.choices import options_by_format
from khcn_core.cli.reports import Output
from khcn_core.cli.streams import STANDARD_STREAM, write_bytes
from khcn_core.document import Document
from khcn_core.errors import CallError
from khcn_core.messages import Message, message
from khcn_core.publishing import write_whole
from khcn_core.rendering import Renderer, SelfReading, draw, load_renderer
from khcn_core.rendering import formats as known_formats
from khcn_core.verification import WrittenOtherwiseError, verify


@frozen
class Target:
    """One format to render to, what was chosen of its options, and where its files go.

    `output` is one file, or "-" for standard output; None names each file after its plan, in
    `folder`. What is written is first held against its document by `reader`, if there is one.
    """

    format: str
    renderer: Renderer
    output: str | None
    folder: Path
    options: Mapping[str, object]
    reader: SelfReading | None

    def place_for(self, plan_name: str) -> str:
        """Return the name of the file to write for a plan."""
        if self.output is not None:
            return self.output
        stem = "plan" if plan_name == STANDARD_STREAM else Path(plan_name).stem
        return str(self.folder / f"{stem}{self.renderer.suffix}")

    def make_folder(self) -> None:
        """Make sure that the folder exists; raises `OSError`, which concerns every plan."""
        if self.output is None:
            self.folder.mkdir(parents=True, exist_ok=True)

    def draw(self, document: Document) -> bytes:
        """Return a document as a file of this format; raises `RenderingError`."""
        return draw(self.format, self.renderer, document, self.options)

    def write(self, plan_name: str, document: Document, data: bytes) -> Output:
        """Write a plan's document, drawn as `data`, where it goes.

        Raises `OSError`, and `WrittenOtherwiseError` if there is a reader.
        """
        place = self.place_for(plan_name)
        prove = partial(self._prove, place, document)
        if place == STANDARD_STREAM:
            prove(data)
            write_bytes(data)
        else:
            write_whole(Path(place), data, prove)
        return Output(self.format, place, len(data))

    def _prove(self, place: str, document: Document, data: bytes) -> None:
        if self.reader is None:
            return
        try:
            verify(document, data, self.reader, self.renderer.capabilities)
        except WrittenOtherwiseError as error:
            raise WrittenOtherwiseError(
                _refused(place, each) for each in error.differences
            ) from error


def targets_of(
    formats: Sequence[str],
    output: str | None,
    folder: str | None,
    choices: Sequence[str],
    *,
    verified: bool,
) -> tuple[Target, ...]:
    """Return the targets that a call asks for, with its choices, written as `key=value`.

    Raises `CallError` if it does not say where to, or asks for what a format does not have.
    """
    if (output is None) == (folder is None):
        raise CallError(
            message(
                "cần một trong hai: -o TỆP hoặc --out-dir THƯ_MỤC",
                "give one of the two: -o FILE or --out-dir FOLDER",
            )
        )
    if folder is not None and Path(folder).exists() and not Path(folder).is_dir():
        raise NotADirectoryError(errno.ENOTDIR, "", folder)
    if output is not None:
        _refuse_folder(output)
    renderers = {name: load_renderer(name) for name in _names_of(formats, output)}
    options = options_by_format(choices, renderers)
    readers = _readers(renderers) if verified else {}
    return tuple(
        Target(name, renderer, output, Path(folder or ""), options[name], readers.get(name))
        for name, renderer in renderers.items()
    )


def refuse_clashes(plans: Sequence[str], targets: Sequence[Target]) -> None:
    """Raise `CallError` if a document would replace another, or a plan that is read."""
    _refuse_inputs(plans, targets)
    writers = defaultdict(list)
    for target in targets:
        for name in plans:
            writers[_folded(target.place_for(name))].append((name, target))
    for (name, target), *others in writers.values():
        if others:
            raise CallError(
                message(
                    "{names}: cùng ghi vào {place}",
                    "{names}: all would be written to {place}",
                    names=", ".join([name, *(other for other, _ in others)]),
                    place=target.place_for(name),
                )
            )


def _refuse_inputs(plans: Sequence[str], targets: Sequence[Target]) -> None:
    read = {_identity(name) for name in plans} - {None}
    for target in targets:
        for place in map(target.place_for, plans):
            if _identity(place) in read:
                raise CallError(
                    message(
                        "{place}: là kế hoạch đang đọc, không được ghi đè",
                        "{place}: is a plan that is being read, and must not be written over",
                        place=place,
                    )
                )


def _identity(name: str) -> tuple[int, int] | None:
    """Return what a file is known by under all its names; None if there is none."""
    if name == STANDARD_STREAM:
        return None
    try:
        found = Path(name).stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _folded(place: str) -> str:
    """Return the name as the least particular file systems compare names."""
    return unicodedata.normalize("NFC", place).casefold()


def _refused(place: str, difference: Message) -> Message:
    return message(
        "không ghi {place}: {difference}",
        "{place} is not written: {difference}",
        place=place,
        difference=difference,
    )


def _readers(renderers: Mapping[str, Renderer]) -> dict[str, SelfReading]:
    """Return the renderers as readers; raises `CallError` if one cannot read."""
    readers: dict[str, SelfReading] = {
        name: renderer for name, renderer in renderers.items() if isinstance(renderer, SelfReading)
    }
    if others := [name for name in renderers if name not in readers]:
        raise CallError(
            message(
                "--verify: định dạng {others} không tự đọc lại được tệp đã in",
                "--verify: the format {others} cannot read back what it has written",
                others=", ".join(others),
            )
        )
    return readers


def _names_of(formats: Sequence[str], output: str | None) -> tuple[str, ...]:
    """Return each format once; where none is given, the one that the output's name promises."""
    suffix = Path(output or "").suffix.removeprefix(".").lower()
    names = tuple(dict.fromkeys(formats or filter(None, [suffix])))
    if not names:
        raise CallError(
            message(
                "cần nêu định dạng: --to {known}",
                "name a format: --to {known}",
                known=" | ".join(known_formats()),
            )
        )
    if output is not None and len(names) > 1:
        raise CallError(
            message(
                "-o chỉ nhận một định dạng; nhiều định dạng thì dùng --out-dir THƯ_MỤC",
                "-o takes one format; several formats need --out-dir FOLDER",
            )
        )
    return names


def _refuse_folder(output: str) -> None:
    if output.endswith(("/", os.sep)) or Path(output).is_dir():
        raise CallError(
            message(
                "{output}: là thư mục, không phải tệp; muốn ghi vào thư mục thì dùng --out-dir",
                "{output}: is a folder, not a file; to write to a folder use --out-dir",
                output=output,
            )
        )
