"""Commands that speak the language of the call, in their help and where a call is wrong."""

from collections.abc import Callable, Iterable, Sequence

import click

from khcn_core.cli.help import help_option, help_text, write_examples, write_statuses
from khcn_core.cli.options import language_option
from khcn_core.cli.output import print_error
from khcn_core.cli.statuses import FINE, UNUSABLE
from khcn_core.cli.usage import call_error, usage_errors_in_both_languages
from khcn_core.messages import Language, Message, message
from khcn_core.suggestions import did_you_mean

_OPTIONS = message("[TÙY_CHỌN]", "[OPTIONS]")
_COMMAND = message("LỆNH [THAM_SỐ]...", "COMMAND [ARGS]...")


class Command(click.Command):
    """One command: what it says it does, its parameters, and what it does, which gives a status.

    `examples` are arguments to call it with. `--lang` and `--help` belong to every command.
    """

    allow_extra_args = True  # refused below, in the language of the call

    def __init__(
        self,
        name: str,
        language: Language,
        said: Message,
        do: Callable[..., int],
        parameters: Sequence[click.Parameter],
        examples: Sequence[str],
    ) -> None:
        super().__init__(
            name,
            callback=do,
            params=[*parameters, language_option(language), help_option(language)],
            help=said.text(language),
            options_metavar=_OPTIONS.text(language),
            add_help_option=False,
        )
        self._language = language
        self._examples = examples

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Understand the arguments; raises `CallError`."""
        with usage_errors_in_both_languages(ctx):
            return super().parse_args(ctx, args)

    def invoke(self, ctx: click.Context) -> int:
        """Do what the command does, unless the call has arguments that it does not take."""
        if ctx.args:
            rest = " ".join(ctx.args)
            said = message("thừa tham số: {rest}", "unexpected arguments: {rest}", rest=rest)
            raise call_error(said, ctx)
        status: int = super().invoke(ctx)
        return status

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """End the help with examples."""
        calls = [f"{ctx.command_path} {example}".rstrip() for example in self._examples]
        write_examples(formatter, calls, self._language)


class Group(click.Group):
    """`khcn` itself: nothing but its commands."""

    def __init__(self, name: str, language: Language, commands: Iterable[Command]) -> None:
        said = message(
            "Soạn, kiểm tra và in kế hoạch khoa học, công nghệ và dự toán ngân sách.",
            "Write, check and print plans for science and technology and their budgets.",
        )
        super().__init__(
            name,
            commands=list(commands),
            params=[language_option(language), help_option(language)],
            help=said.text(language),
            options_metavar=_OPTIONS.text(language),
            subcommand_metavar=_COMMAND.text(language),
            callback=click.pass_context(self._without_command),
            invoke_without_command=True,
            add_help_option=False,
        )
        self._language = language

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Understand the arguments up to the command; raises `CallError`."""
        with usage_errors_in_both_languages(ctx):
            return super().parse_args(ctx, args)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that is called, or name the nearest one."""
        name = args[0]
        if name not in self.commands:
            said = message(
                "không có lệnh “{name}”; các lệnh: {known}{hint}",
                "there is no command “{name}”; commands: {known}{hint}",
                name=name,
                known=", ".join(self.commands),
                hint=did_you_mean(name, self.commands),
            )
            raise call_error(said, ctx)
        return super().resolve_command(ctx, args)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options and commands, and what the exit status says."""
        super().format_options(ctx, formatter)
        write_statuses(formatter, self._language)

    def _without_command(self, context: click.Context) -> int:
        if context.invoked_subcommand is not None:
            return FINE
        print_error(help_text(context, self._language))
        return UNUSABLE
