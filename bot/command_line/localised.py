"""Commands that speak the operator's language: click's own words come from the locales too."""

from functools import cache
from typing import TYPE_CHECKING, Any

import click

from bot.language import operator_language
from locales.wording import Variable, wording

if TYPE_CHECKING:
    from criteria.policy.model import Policy
    from locales.wording import Wording


def words(policy: "Policy | None" = None) -> "Wording":
    """The sentences in the language of whoever runs the program, with those of the policy at hand."""
    if policy is None:
        return wording(_language())
    from dialogs.messages import words_of  # noqa: PLC0415  help speaks of no policy

    return words_of(policy, _language())


@cache
def _language() -> str:
    return operator_language()


def say(message_id: str, **variables: Variable) -> str:
    """A sentence for whoever runs the program."""
    return words().say(message_id, **variables)


class SpokenCommand(click.Command):
    """A command whose help is written as it stands in the locales: its paragraphs are not wrapped anew."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Reads the arguments; one too many is a fault in the operator's language."""
        takes_more, ctx.allow_extra_args = ctx.allow_extra_args, True
        rest = super().parse_args(ctx, args)
        if rest and not takes_more:
            raise click.UsageError(say("cli-one-too-many", argument=rest[0]), ctx)
        return rest

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Writes the usage line."""
        pieces = " ".join(self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, pieces, prefix=say("cli-usage"))

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """Writes what the command does."""
        lines = (self.help or "").splitlines()
        formatter.write("\n" + "".join(f"  {line}".rstrip() + "\n" for line in lines))

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Writes the list of options."""
        records = [record for option in self.get_params(ctx) if (record := option.get_help_record(ctx))]
        with formatter.section(say("cli-options")):
            formatter.write_dl(records)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """The option --help, explained in the operator's language."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = say("cli-option-help")
        return option


def usage_fault(error: click.UsageError) -> str:
    """What is wrong with a command as it was typed, in one line."""
    option = _typed_name(error)
    if isinstance(error, click.NoSuchOption):
        return say("cli-no-such-option", option=error.option_name)
    if isinstance(error, click.exceptions.NoSuchCommand):
        return say("cli-no-such-command", command=error.command_name)
    if isinstance(error, click.MissingParameter):
        return say("cli-missing", option=option)
    if isinstance(error, click.BadParameter) and error.param is not None:
        return _wrong_value(option, error.param.type, error.message)
    return error.format_message()


def _wrong_value(option: str, type_: click.ParamType[Any], fault: str) -> str:
    match type_:
        case click.IntRange():
            return say("cli-no-such-number", option=option, least=str(type_.min or 0))
        case click.Choice():
            return say("cli-no-such-choice", option=option, choices=" ".join(type_.choices))
    return say("cli-wrong-value", option=option, fault=fault)


def _typed_name(error: click.UsageError) -> str:
    """How the option is typed (--today), or what stands for the argument in the usage line (FILE)."""
    parameter = error.param if isinstance(error, click.BadParameter) else None
    if isinstance(parameter, click.Argument):
        return parameter.make_metavar(error.ctx) if error.ctx else parameter.human_readable_name
    return max(parameter.opts, key=len) if parameter else ""
