"""`chuangping explain`: what one clause comes to for a person, part by part of its rule."""

from datetime import date

import click

from bot.assessing.json_lines import doubtful_cells, refused_object
from bot.assessing.reading import ReadProfile, Refused, Setting, is_whole, read_one
from bot.command_line.clauses import named_clause
from bot.command_line.common import (
    BAD_INPUT,
    OK,
    Format,
    Phase,
    command,
    fail,
    format_option,
    known_tier,
    policy_options,
    say,
    words,
    write_json,
)
from bot.command_line.trace import draw_trace, trace_as_json
from bot.records.reading import read_records
from criteria.policy.model import Policy
from criteria.rule_tracing import trace_clause
from criteria.tracing import Trace
from dialogs.in_words import clause_label


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
    clause = named_clause(policy, " ".join(reference))
    tiers = _tiers_that_ask(policy, clause, tier)
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


def _tiers_that_ask(policy: Policy, clause: str, wanted: str | None) -> tuple[str, ...]:
    """The tiers of which the clause requires something, of those that are wanted."""
    asked = [tier.id for tier in policy.tiers] if wanted is None else [known_tier(policy, wanted)]
    rules = policy.clauses[clause].rules
    tiers = tuple(tier for tier in asked if tier in rules)
    if not tiers:
        fail(say("explain-nothing-required", clause=clause_label(words(policy), policy, clause)))
    return tiers


def _ways(read: ReadProfile, clause: str, tiers: tuple[str, ...], setting: Setting) -> list[Trace]:
    """The way to what the clause comes to for each tier."""
    ways = []
    for tier in tiers:
        way = Trace("tier", tier)
        way.steps.append(trace_clause(setting.policy, read.profile, clause, tier=tier, phase=setting.phase))
        ways.append(way)
    return ways


def _object(
    read: ReadProfile | Refused, clause: str, tiers: tuple[str, ...], setting: Setting
) -> dict[str, object]:
    if isinstance(read, Refused):
        return refused_object(read)
    told: dict[str, object] = {"record": read.record, "clause": clause}
    if read.doubtful:
        told["doubtful"] = doubtful_cells(read.doubtful)
    return told | {"trace": [trace_as_json(way) for way in _ways(read, clause, tiers, setting)]}


def _draw(read: ReadProfile | Refused, clause: str, tiers: tuple[str, ...], setting: Setting) -> None:
    click.echo(say("report-record", record=read.record))
    if isinstance(read, Refused):
        click.echo(read.error)
        return
    for cell, error in read.doubtful or ():
        click.echo(f"{cell} {error}")
    for way in _ways(read, clause, tiers, setting):
        draw_trace(way)
