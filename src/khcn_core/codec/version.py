"""The version of the data's own format, written into every file."""

from collections.abc import Mapping

from khcn_core.codec.leaves import read_integer
from khcn_core.errors import InvalidValueError, Problem, Tier, wrong_type
from khcn_core.messages import message
from khcn_core.model import under

VERSION_KEY = "schema_version"
SCHEMA_VERSION = 1


def without_version(data: object) -> dict[str, object]:
    """Return the plan's data without its version; raises `InvalidValueError` for other versions."""
    if not isinstance(data, Mapping):
        raise wrong_type(data, "một đối tượng chứa kế hoạch", "an object that holds a plan")
    if VERSION_KEY not in data:
        said = message(
            "thiếu phiên bản của tệp; phiên bản hiện nay là {current}",
            "missing version of the file; the present one is {current}",
            current=SCHEMA_VERSION,
        )
        raise InvalidValueError([Problem(VERSION_KEY, said, Tier.SHAPE)])
    version = under(VERSION_KEY, read_integer, data[VERSION_KEY])
    if version != SCHEMA_VERSION:
        said = message(
            "không đọc được phiên bản {version}; bản khcn này đọc phiên bản {current}",
            "version {version} cannot be read; this khcn reads version {current}",
            version=str(version)[:40],
            current=SCHEMA_VERSION,
        )
        raise InvalidValueError([Problem(VERSION_KEY, said, Tier.SHAPE)])
    return {name: value for name, value in data.items() if name != VERSION_KEY}
