"""What several subcommands share."""

import sys
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Literal, NoReturn, TypeVar

import click
import orjson

from bot.command_line.localised import SpokenCommand, say, words
from criteria.policy.loading import DEFAULT_POLICY, load_policy, policy_ids
from criteria.policy.model import Policy

__all__ = [
    "BadInput", "Format", "Phase", "command", "day_option", "fail", "format_option", "policy_option",
    "policy_options", "say", "words", "write_json",
]  # fmt: skip

YEARS = range(1900, 3000)
"""The years that --today may name: what is reckoned from a day stays within the calendar."""

Phase = Literal["normal", "first"]
Format = Literal["json", "text"]
_Function = TypeVar("_Function", bound=Callable[..., object])


class BadInput(click.ClickException):
    """What a person gave cannot be used; one line for each problem."""

    exit_code = 2


def fail(*lines: str) -> NoReturn:
    """Ends the command for bad input: one line a problem (what, where, how to mend it), exit status 2."""
    raise BadInput("\n".join(lines))


def command(name: str) -> Callable[[Callable[..., object]], click.Command]:
    """Makes a function the subcommand of that name; `cli-<name>` and `cli-<name>-details` are its help.

    A returned int is the exit status.
    """
    details = f"cli-{name}-details"
    paragraphs = [say(f"cli-{name}"), *([say(details)] if words().knows(details) else [])]
    return click.command(
        name, cls=SpokenCommand, help="\n\n".join(paragraphs), options_metavar=say("cli-usage-options")
    )


class _Day(click.ParamType[date]):
    name = "day"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """A day written YYYY-MM-DD."""
        if isinstance(value, date):
            return value
        try:
            day = date.fromisoformat(str(value))
        except ValueError:
            self.fail(say("cli-no-day"), param, ctx)
        if day.year not in YEARS:
            self.fail(say("cli-day-far-off", first=str(YEARS[0]), last=str(YEARS[-1])), param, ctx)
        return day


class _PolicyId(click.ParamType[Policy]):
    name = "policy"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> Policy:
        """A policy by its id."""
        if isinstance(value, Policy):
            return value
        if value not in policy_ids():
            self.fail(say("cli-no-such-policy", policies=" ".join(policy_ids())), param, ctx)
        return load_policy(str(value))


def policy_option(function: _Function) -> _Function:
    """Adds --policy: the command gets `policy: Policy`."""
    option = click.option(
        "--policy",
        is_eager=True,  # what day it is, is asked of the policy
        type=_PolicyId(),
        default=DEFAULT_POLICY,
        metavar="ID",
        help=say("cli-option-policy", id=DEFAULT_POLICY),
    )
    return option(function)


def policy_options(function: _Function) -> _Function:
    """Adds --phase, --today, --policy: the command gets `phase: Phase`, `today: date`, `policy: Policy`."""
    phase = click.option(
        "--phase", type=click.Choice(["normal", "first"]), default="normal", help=say("cli-option-phase")
    )
    return phase(day_option(policy_option(function)))


def day_option(function: _Function) -> _Function:
    """Adds --today to a command with --policy: it gets `today: date`, by itself the policy's own."""
    option = click.option(
        "--today", type=_Day(), callback=_day, metavar="YYYY-MM-DD", help=say("cli-option-today")
    )
    return option(function)


def _day(ctx: click.Context, _param: click.Parameter, given: date | None) -> date:
    policy: Policy = ctx.params["policy"]
    return given or policy.document.day(datetime.now(UTC))


def format_option(function: _Function) -> _Function:
    """Adds --format: the command gets `format_: Format`, text for a terminal and json for a pipe."""
    option = click.option(
        "--format",
        "format_",
        type=click.Choice(["json", "text"]),
        default=lambda: "text" if sys.stdout.isatty() else "json",
        help=say("cli-option-format"),
    )
    return option(function)


def write_json(value: object) -> None:
    """Writes one JSON object to standard output, as one line."""
    sys.stdout.buffer.write(orjson.dumps(value) + b"\n")
