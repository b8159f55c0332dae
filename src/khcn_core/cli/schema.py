"""`khcn schema`: print the JSON Schema of a plan."""

from khcn_core.cli.commands import Command
from khcn_core.cli.output import print_json
from khcn_core.cli.statuses import FINE
from khcn_core.codec import json_schema
from khcn_core.messages import Language, message


def schema_command(language: Language) -> Command:
    """Build `khcn schema`."""
    return Command(
        "schema",
        language,
        message("In JSON Schema của dữ liệu kế hoạch.", "Print the JSON Schema of a plan's data."),
        print_schema,
        [],
        ["> ke-hoach.schema.json"],
    )


def print_schema() -> int:
    """Print the schema, for editors and other programs."""
    print_json(json_schema())
    return FINE
