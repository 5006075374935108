"""What several subcommands share."""

import sys
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Literal, NoReturn, TypeVar

import click
import orjson

from bot.command_line.localised import SpokenCommand, say, words
from bot.faults import BadInputError
from bot.objects.naming import known_day
from bot.policies import PHASES, stop_where_missing, versions_of
from criteria.interview import AUTO
from criteria.policy.disk import DEFAULT_POLICY, policy_folder, policy_ids
from criteria.policy.model import Policy
from criteria.policy.versions import Succession

__all__ = [
    "BAD_INPUT", "OK", "BadInput", "Format", "Phase", "command", "day_and_policy", "fail", "format_option",
    "policy_option", "policy_options", "say", "target_option",
    "versions_option", "words", "write_json",
]  # fmt: skip

OK, BAD_INPUT = 0, 2
"""The exit statuses of a command that took all that it was given, and of one that did not."""

DAY, NAMED, SOURCE = "chuangping.day", "chuangping.policy", "chuangping.source"
"""Where a command's context keeps the day that was given, the id of the version that was named, and what it
was named by: an id, or a whole path.
"""

Phase = Literal["normal", "first"]
Format = Literal["json", "text"]
_Function = TypeVar("_Function", bound=Callable[..., object])


class BadInput(click.ClickException):
    """What a person gave cannot be used; one line for each problem."""

    exit_code = 2


def fail(*lines: str) -> NoReturn:
    """Ends the command for bad input: one line a problem (what, where, how to mend it), exit status 2."""
    raise BadInput("\n".join(lines))


def target_option(function: _Function) -> _Function:
    """The option `--target` of commands that tell a result."""
    option = click.option("--target", default=AUTO, metavar="TIER", help=say("assess-option-target"))
    return option(function)


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
            return known_day(str(value))
        except BadInputError as error:
            self.fail("; ".join(fault.say(words()) for fault in error.faults), param, ctx)


class _Versions(click.ParamType[Succession]):
    name = "policy"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> Succession:
        """A policy by its id or its folder, with all its versions."""
        if isinstance(value, Succession):
            return value
        phase: Phase | None = ctx.params.get("phase") if ctx else None
        try:
            if ctx is not None:
                folder = policy_folder(str(value))
                ctx.meta[NAMED] = folder.name
                ctx.meta[SOURCE] = str(value) if value in policy_ids() else str(folder)
            return versions_of(str(value), PHASES if phase is None else [phase], of_today=False)
        except KeyError:
            self.fail(say("cli-no-such-policy", policies=" ".join(policy_ids())), param, ctx)


def policy_option(function: _Function) -> _Function:
    """Adds --today, --policy: the command gets `policy: Policy`, the version in force on that day."""
    return _day_option(_policy_option("policy", _in_force)(function), exposed=False)


def versions_option(function: _Function) -> _Function:
    """Adds --policy: the command gets `versions: Succession`, all versions of the policy."""
    return _policy_option("versions", None)(function)


def _policy_option(
    name: str, callback: Callable[[click.Context, click.Parameter, Succession], Policy] | None
) -> Callable[[_Function], _Function]:
    return click.option(
        "--policy",
        name,
        type=_Versions(),
        callback=callback,
        default=DEFAULT_POLICY,
        metavar="ID",
        help=say("cli-option-policy", id=DEFAULT_POLICY),
    )


def _in_force(ctx: click.Context, _param: click.Parameter, versions: Succession) -> Policy:
    """The version of the day given, or of now; a day that is not given is the policy's own."""
    given: date | None = ctx.meta.get(DAY)
    now = datetime.now(UTC)
    policy = versions.at(now) if given is None else versions.on(given)
    day = policy.document.day(now) if given is None else given
    stop_where_missing(versions, day)
    if "today" in ctx.params:
        ctx.params["today"] = day
    _tell_if_to_come(versions, ctx.meta.get(NAMED), policy, day)
    return policy


def _tell_if_to_come(versions: Succession, named: str | None, policy: Policy, day: date) -> None:
    """Tells whoever names a version that is not in force yet which one is spoken of."""
    coming = next((each for each in versions.versions if each.id == named), policy)
    if coming is not policy and coming.document.in_force > day:
        begins = coming.document.in_force.isoformat()
        click.echo(say("cli-not-in-force-yet", named=coming.id, begins=begins, policy=policy.id), err=True)


def policy_options(function: _Function) -> _Function:
    """Adds --phase, --today, --policy: the command gets `phase: Phase`, `today: date`, `policy: Policy`."""
    phase = click.option(
        "--phase",
        is_eager=True,  # the policy is made ready for it
        type=click.Choice(["normal", "first"]),
        default="normal",
        help=say("cli-option-phase"),
    )
    return phase(day_and_policy(function))


def day_and_policy(function: _Function) -> _Function:
    """Adds --today, --policy: the command gets `today: date`, by itself the policy's own, and `policy`."""
    return _day_option(_policy_option("policy", _in_force)(function), exposed=True)


def _day_option(function: _Function, *, exposed: bool) -> _Function:
    option = click.option(
        "--today",
        is_eager=True,  # the day tells which version of the policy is in force
        type=_Day(),
        metavar="YYYY-MM-DD",
        help=say("cli-option-today"),
        expose_value=exposed,
        callback=_keep_day,
    )
    return option(function)


def _keep_day(ctx: click.Context, _param: click.Parameter, day: date | None) -> date | None:
    ctx.meta[DAY] = day
    return day


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
