"""`khcn schema`: print the JSON Schema of a plan, or of a house style."""

import click

from khcn_core.cli.commands import Command
from khcn_core.cli.output import print_json
from khcn_core.cli.statuses import FINE
from khcn_core.codec import json_schema
from khcn_core.house_style import style_schema
from khcn_core.messages import Language, message


def schema_command(language: Language) -> Command:
    """Build `khcn schema`."""
    return Command(
        "schema",
        language,
        message("In JSON Schema của dữ liệu kế hoạch.", "Print the JSON Schema of a plan's data."),
        print_schema,
        [_style_option(language)],
        ["> ke-hoach.schema.json", "--style > kieu.schema.json"],
    )


def _style_option(language: Language) -> click.Option:
    said = message(
        "In JSON Schema của tệp kiểu trình bày.", "Print the JSON Schema of a house style."
    )
    return click.Option(["--style", "of_style"], is_flag=True, help=said.text(language))


def print_schema(of_style: bool) -> int:
    """Print the schema, for editors and other programs."""
    print_json(style_schema() if of_style else json_schema())
    return FINE
