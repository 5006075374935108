"""`chuangping plan`: the nearest ways from a profile to a tier."""

from collections.abc import Iterator
from datetime import date

import click

from bot.assessing.json_lines import doubtful_cells, refused_object
from bot.assessing.reading import ReadProfile, Refused, Setting, read_one
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
from bot.records.reading import read_records
from criteria import planning
from criteria.planning import Outlook
from criteria.policy.model import Policy
from criteria.policy.vocabulary import Profile
from criteria.receipts import json_value
from dialogs.in_words import clause_label, tier_name
from dialogs.replies import Block, Heading, Listing, Paragraph, Span, quiet
from dialogs.results.measures import Speaker
from dialogs.results.outcome import explained_after
from dialogs.results.plans import plan_item


@command("plan")
@click.option("--profile", metavar="FILE", default="-", help=say("assess-option-profile"))
@click.option("--to", "to", metavar="TIER", required=True, help=say("plan-option-to"))
@policy_options
@format_option
def plan(profile: str, to: str, phase: Phase, today: date, policy: Policy, format_: Format) -> int:
    """Prints the ways of every record of the file, or of standard input."""
    known_tier(policy, to)
    if not policy.costs:
        fail(say("plan-no-costs", policy=policy.id))
    setting = Setting(policy, phase, today, words(policy))
    status = OK
    for number, record in read_records([profile], policy, today=today):
        read = read_one(number, record, setting)
        if isinstance(read, Refused):
            status = BAD_INPUT
            write_json(refused_object(read)) if format_ == "json" else click.echo(read.error)
            continue
        if read.doubtful:
            status = BAD_INPUT
        outlook = planning.plan(policy, read.profile, to=to, today=today, phase=phase)
        if format_ == "json":
            doubtful = {"doubtful": doubtful_cells(read.doubtful)} if read.doubtful else {}
            write_json(_object(outlook) | doubtful)
        else:
            _draw(read, outlook, setting, to)
    return status


def _object(outlook: Outlook) -> dict[str, object]:
    plans = [
        {
            "path": each.path,
            "changes": {name: json_value(value) for name, value in each.changes.items()},
            "cost": each.cost,
            "earliest": each.earliest,
            "clauses": each.clauses,
        }
        for each in outlook.plans
    ]
    if outlook.reached:
        return {"reached": True, "plans": plans}
    return {"plans": plans, "blocked": outlook.blocked}


def _draw(read: ReadProfile, outlook: Outlook, setting: Setting, to: str) -> None:
    """The ways in whole sentences, each with its clauses and its first day."""
    from bot.command_line.reports import show_blocks  # noqa: PLC0415  drawing is for a terminal only

    doubtful = tuple(
        Paragraph((Span(f"{cell} {error}"),), tone="warning") for cell, error in read.doubtful or ()
    )
    show_blocks(read.record, (*doubtful, *_told(read.profile, outlook, setting, to)), setting.words)


def _told(profile: Profile, outlook: Outlook, setting: Setting, to: str) -> Iterator[Block]:
    words, policy = setting.words, setting.policy
    tier = tier_name(words, to)
    if outlook.reached:
        yield Paragraph((Span(say("plan-reached", tier=tier)),))
        return
    speaker = Speaker(words, policy, setting.today)
    if outlook.plans:
        yield Heading(words.say("plans-heading", count=len(outlook.plans)))
        items = (
            plan_item(
                speaker, to, each, number=number,
                after=explained_after(policy, profile, to, each, setting.phase),
            )
            for number, each in enumerate(outlook.plans, start=1)
        )  # fmt: skip
        yield Listing(tuple(items))
        yield quiet(Span(words.say("plans-note")))
    else:
        yield Paragraph((Span(say("plan-none", tier=tier)),))
    for clause in outlook.blocked:
        label = clause_label(words, policy, clause)
        yield Paragraph((Span(label, clause=clause), Span(say("plan-blocked"))))
