"""JSON text to raw data and back."""

import json
from typing import Any

from khcn_core.codec.raw import as_object, is_too_deep, too_deep
from khcn_core.errors import UnreadableInputError
from khcn_core.messages import message


def parse_json(text: str) -> Any:
    """Parse JSON; raises `UnreadableInputError` with line and column for what is none."""
    try:
        data = json.loads(text, object_pairs_hook=as_object)
    except json.JSONDecodeError as error:
        raise UnreadableInputError(
            message(
                "không phải JSON hợp lệ: dòng {line}, cột {column} ({detail})",
                "not valid JSON: line {line}, column {column} ({detail})",
                line=error.lineno,
                column=error.colno,
                detail=error.msg,
            )
        ) from None
    except RecursionError:
        raise UnreadableInputError(too_deep()) from None
    except ValueError:  # an integer of thousands of digits
        raise UnreadableInputError(message("có số quá dài", "a number is too long")) from None
    if is_too_deep(data):
        raise UnreadableInputError(too_deep())
    return data


def write_json(data: Any) -> str:
    """Write raw data as JSON that people can read and compare."""
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"
