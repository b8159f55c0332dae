"""What other distributions bring by entry points, read without importing any of it.

A distribution that cannot be read hides no other, as it would from `metadata.entry_points`.
"""

import functools
import re
import sys
import traceback
from collections.abc import Iterator
from importlib import metadata

from attrs import field, frozen

from khcn_core.errors import KhcnError
from khcn_core.messages import message

HOME = "khcn"
"""The distribution that this module belongs to."""

NAMELESS = "?"
"""What a distribution is called whose metadata does not say its name."""


@frozen
class Plugin:
    """What an entry point names, and the distribution that brings it."""

    name: str
    distribution: str
    version: str
    entry: metadata.EntryPoint = field(repr=False)

    @property
    def full_name(self) -> str:
        """What it is called where another distribution has one of the same name."""
        return f"{self.distribution}:{self.name}"

    def is_called(self, name: str) -> bool:
        """Whether this is its name, or `distribution:name`."""
        distribution, _, short = name.rpartition(":")
        if short != self.name:
            return False
        return not distribution or _normal(distribution) == _normal(self.distribution)


class UnreadableDistributionError(KhcnError):
    """A distribution whose entry points cannot be read, so that it may bring something or not."""

    def __init__(self, distribution: str, error: Exception) -> None:
        self.distribution = distribution
        super().__init__(
            message(
                "không đọc được entry_points.txt của {distribution}: {detail}",
                "entry_points.txt of {distribution} cannot be read: {detail}",
                distribution=distribution,
                detail=one_line(error),
            )
        )


@frozen
class Plugins:
    """Everything that is installed in a group: what can be read, by name, and what cannot."""

    found: tuple[Plugin, ...]
    unreadable: tuple[UnreadableDistributionError, ...]


def plugins(group: str) -> Plugins:
    """Return what is installed in a group of entry points, along the path as it is now."""
    return _plugins_along(tuple(sys.path), group)


def one_line(error: BaseException) -> str:
    """Return an exception's name and what it says, on one line."""
    return " ".join("".join(traceback.format_exception_only(error)).split())


@functools.lru_cache(maxsize=8)
def _plugins_along(_path: tuple[str, ...], group: str) -> Plugins:
    """Look along the path once: reading what is installed takes longer than drawing a plan."""
    plugins: dict[tuple[str, str], Plugin] = {}
    unreadable = []
    for distribution in metadata.distributions():
        try:
            found = list(_plugins_of(distribution, group))
        except UnreadableDistributionError as error:
            unreadable.append(error)
        else:
            for each in found:  # of two copies the first along the path is the one imported
                plugins.setdefault((each.name, _normal(each.distribution)), each)
    return Plugins(tuple(plugins[key] for key in sorted(plugins)), tuple(unreadable))


def _plugins_of(distribution: metadata.Distribution, group: str) -> Iterator[Plugin]:
    try:
        entries = distribution.entry_points.select(group=group)
    except Exception as error:
        raise UnreadableDistributionError(_about(distribution)[0], error) from error
    if entries:
        name, version = _about(distribution)
        for entry in entries:
            yield Plugin(entry.name, name, version, entry)


def _about(distribution: metadata.Distribution) -> tuple[str, str]:
    """Return a distribution's name and version, as far as its metadata can be read."""
    try:
        said = distribution.metadata
    except (OSError, ValueError):
        return NAMELESS, ""
    names, versions = (said.get_all(key) or [""] for key in ("Name", "Version"))
    return names[0] or NAMELESS, versions[0]


def _normal(name: str) -> str:
    """Return a distribution's name as installers compare it."""
    return re.sub("[-_.]+", "-", name).lower()
