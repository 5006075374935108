"""`chuangping explain`: what one clause comes to for a person, part by part of its rule."""

from datetime import date

import click

from bot.assessing.json_lines import refused_object
from bot.assessing.reading import ReadProfile, Refused, Setting, is_whole, read_one
from bot.command_line.common import (
    BAD_INPUT,
    OK,
    Format,
    Phase,
    command,
    format_option,
    policy_options,
    say,
    words,
    write_json,
)
from bot.command_line.trace import draw_trace
from bot.objects.judging import explanation_object, ways_through
from bot.objects.naming import known_clause, tiers_that_ask
from bot.records.reading import read_records
from criteria.policy.model import Policy


@command("explain")
@click.argument("profile", metavar="PROFILE")
@click.argument("reference", nargs=-1, required=True, metavar="CLAUSE")
@click.option("--tier", metavar="TIER", help=say("explain-option-tier"))
@policy_options
@format_option
def explain(
    profile: str,
    reference: tuple[str, ...],
    tier: str | None,
    phase: Phase,
    today: date,
    policy: Policy,
    format_: Format,
) -> int:
    """Explains the clause for every record of the file, or of standard input (-)."""
    clause = known_clause(policy, " ".join(reference), words(policy))
    tiers = tiers_that_ask(policy, clause, tier, words(policy), named="--tier")
    setting = Setting(policy, phase, today, words(policy))
    status = OK
    for number, record in read_records([profile], policy, today=today):
        read = read_one(number, record, setting)
        status = status if is_whole(read) else BAD_INPUT
        if format_ == "json":
            write_json(_object(read, clause, tiers, setting))
        else:
            _draw(read, clause, tiers, setting)
    return status


def _object(
    read: ReadProfile | Refused, clause: str, tiers: tuple[str, ...], setting: Setting
) -> dict[str, object]:
    if isinstance(read, Refused):
        return refused_object(read)
    return explanation_object(read, clause, tiers, setting)


def _draw(read: ReadProfile | Refused, clause: str, tiers: tuple[str, ...], setting: Setting) -> None:
    click.echo(say("report-record", record=read.record))
    if isinstance(read, Refused):
        click.echo(read.error)
        return
    for cell, error in read.doubtful or ():
        click.echo(f"{cell} {error}")
    for way in ways_through(read, clause, tiers, setting):
        draw_trace(way)
