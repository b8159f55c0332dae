"""`khcn formats`: list the formats that are installed."""

from khcn_core.cli.commands import Command
from khcn_core.cli.options import json_option
from khcn_core.cli.output import print_json, print_line
from khcn_core.cli.statuses import FINE
from khcn_core.messages import Language, message
from khcn_core.rendering import installed_formats


def formats_command(language: Language) -> Command:
    """Build `khcn formats`."""
    return Command(
        "formats",
        language,
        message("Liệt kê các định dạng đã cài.", "List the formats that are installed."),
        print_formats,
        [json_option(language)],
        ["", "--json"],
    )


def print_formats(as_json: bool) -> int:
    """Print each format with the distribution that brings it, without loading any."""
    installed = installed_formats()
    if as_json:
        print_json([{"name": name, "distribution": origin} for name, origin in installed])
    else:
        for name, origin in installed:
            print_line(f"{name}\t{origin}")
    return FINE
