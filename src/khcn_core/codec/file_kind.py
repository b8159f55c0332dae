"""The kinds of file that the codec reads and writes, each with the version of its own format."""

from collections.abc import Mapping
from typing import Generic, TypeVar

from attrs import frozen

from khcn_core.codec.leaves import read_integer
from khcn_core.errors import (
    InvalidPlanError,
    InvalidValueError,
    Problem,
    Tier,
    wrong_type,
)
from khcn_core.messages import Message, message
from khcn_core.model import under
from khcn_core.plan import Plan

T = TypeVar("T")


@frozen(kw_only=True)
class FileKind(Generic[T]):
    """What a file holds, and the key and number of the version that is written into every file.

    `named` says what is expected, `title` what the schema is called, and `refused` is raised for
    what is no such file.
    """

    holds: type[T]
    title: str
    named: Message
    version_key: str
    version: int
    refused: type[InvalidValueError]

    def without_version(self, data: object) -> dict[str, object]:
        """Return the data without its version; raises `InvalidValueError` for other versions."""
        if not isinstance(data, Mapping):
            raise wrong_type(data, self.named.vi, self.named.en)
        if self.version_key not in data:
            said = message(
                "thiếu phiên bản của tệp; phiên bản hiện nay là {current}",
                "missing version of the file; the present one is {current}",
                current=self.version,
            )
            raise InvalidValueError([Problem(self.version_key, said, Tier.SHAPE)])
        version = under(self.version_key, read_integer, data[self.version_key])
        if version != self.version:
            said = message(
                "không đọc được phiên bản {version}; bản khcn này đọc phiên bản {current}",
                "version {version} cannot be read; this khcn reads version {current}",
                version=str(version)[:40],
                current=self.version,
            )
            raise InvalidValueError([Problem(self.version_key, said, Tier.SHAPE)])
        return {name: value for name, value in data.items() if name != self.version_key}


PLANS = FileKind(
    holds=Plan,
    title="khcn plan",
    named=message("một đối tượng chứa kế hoạch", "an object that holds a plan"),
    version_key="schema_version",
    version=1,
    refused=InvalidPlanError,
)
