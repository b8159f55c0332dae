"""How an example that fails is shown: short, for documents carry all of their style."""

from typing import Generic, TypeVar

from khcn_core.style import DECREE

T = TypeVar("T")
_DECREE = repr(DECREE)


class Shown(Generic[T]):
    """A value with a representation that names the decree's style instead of spelling it."""

    def __init__(self, value: T) -> None:
        self.value = value

    def __repr__(self) -> str:
        return repr(self.value).replace(_DECREE, "DECREE")
