"""The group of all subcommands: names are known at once, modules are imported when they are used."""

import os
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from importlib import import_module
from typing import Any

import click

from bot.command_line.localised import SpokenCommand, say, usage_fault, words
from bot.faults import BadInputError, ServiceError, say_system_error
from dialogs.surrogates import readable

COMMANDS: Mapping[str, str] = {
    name: "bot.command_line.{0}:{0}".format(name.replace("-", "_"))
    for name in (
        "serve",
        "chat",
        "assess",
        "explain",
        "interview",
        "plan",
        "report",
        "replay",
        "template",
        "article",
        "search",
        "ask",
        "understand",
        "mcp",
        "check",
        "check-store",
        "backup",
        "restore",
        "rekey",
    )
}
"""Where each subcommand is defined, `module:attribute`, in the order of the help (`cli-<name>`)."""


class LazyGroup(SpokenCommand, click.Group):
    """Subcommands by name, and the exit statuses that they share: 0, 2 for bad input, 1 for anything else."""

    def __init__(self, *, places: Mapping[str, str], **attributes: Any) -> None:  # noqa: ANN401  click's own
        super().__init__(**attributes)
        self.places = places

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  click's signature
        """The names in the order of the help."""
        return list(self.places)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Imports a subcommand."""
        if cmd_name not in self.places:
            return None
        module, attribute = self.places[cmd_name].split(":")
        command = getattr(import_module(module), attribute)
        if not isinstance(command, click.Command):
            msg = f"{self.places[cmd_name]} is not a command"
            raise TypeError(msg)
        return command

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Writes the options, then the subcommands."""
        super().format_options(ctx, formatter)
        self.format_commands(ctx, formatter)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Writes what each subcommand does, without importing it."""
        with formatter.section(say("cli-commands")):
            formatter.write_dl([(name, say(f"cli-{name}")) for name in self.list_commands(ctx)])

    def main(  # type: ignore[override]  # click promises by overloads that the standalone mode never returns
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        *,
        standalone_mode: bool = True,
        **extra: Any,  # noqa: ANN401  click's own
    ) -> object:
        """Runs a command line and ends the process; what is wrong is one line a problem on standard error."""
        if not standalone_mode:
            return super().main(args, prog_name, standalone_mode=False, **extra)
        try:
            status = super().main(args, prog_name, standalone_mode=False, **extra)
            sys.stdout.flush()
        except BrokenPipeError:
            _leave_the_pipe()
            sys.exit(1)
        except click.Abort:
            sys.exit(1)
        except click.ClickException as error:
            _complain(_lines(error))
            sys.exit(error.exit_code)
        except BadInputError as error:
            _complain([fault.say(words()) for fault in error.faults])
            sys.exit(2)
        except ServiceError as error:
            _complain([error.say(words())])
            sys.exit(1)
        except OSError as error:
            _leave_the_pipe()
            _complain([say("cli-system", reason=say_system_error(error, words()))])
            sys.exit(1)
        sys.exit(status if isinstance(status, int) else 0)


def _lines(error: click.ClickException) -> Sequence[str]:
    if isinstance(error, click.UsageError):
        return [usage_fault(error)]
    return error.format_message().splitlines()


def _complain(lines: Sequence[str]) -> None:
    with suppress(OSError):  # nobody hears it; the exit status tells it all the same
        for line in lines:
            click.echo(readable(line), err=True)


def _leave_the_pipe() -> None:
    """Nobody reads on, or there is no room: what is still buffered is not written when the process ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@click.version_option(
    package_name="chuangping", message="%(prog)s %(version)s", help=say("cli-option-version")
)
@click.group(
    cls=LazyGroup,
    places=COMMANDS,
    help=say("cli-about"),
    invoke_without_command=True,
    options_metavar=say("cli-usage-options"),
    subcommand_metavar=say("cli-usage-commands"),
)
@click.pass_context
def cli(ctx: click.Context) -> None:
    """All of `chuangping`; alone it prints its help."""
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())
