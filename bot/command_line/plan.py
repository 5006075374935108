"""`chuangping plan`: the nearest ways from a profile to a tier."""

from collections.abc import Iterator
from datetime import date

import click

from bot.assessing.json_lines import refused_object
from bot.assessing.reading import ReadProfile, Refused, Setting, read_one
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
from bot.objects.judging import plan_object
from bot.objects.naming import known_tier, must_have_costs
from bot.records.reading import read_records
from criteria import planning
from criteria.assessment import assess
from criteria.planning import Outlook
from criteria.policy.model import Policy
from criteria.policy.vocabulary import Profile
from dialogs.in_words import clause_label, tier_name
from dialogs.replies import Block, Heading, Listing, Paragraph, Span, quiet
from dialogs.results.measures import Speaker
from dialogs.results.outcome import plan_teller
from dialogs.results.plans import worth_telling


@command("plan")
@click.option("--profile", metavar="FILE", default="-", help=say("assess-option-profile"))
@click.option("--to", "to", metavar="TIER", required=True, help=say("plan-option-to"))
@policy_options
@format_option
def plan(profile: str, to: str, phase: Phase, today: date, policy: Policy, format_: Format) -> int:
    """Prints the ways of every record of the file, or of standard input."""
    known_tier(policy, to, named="--to")
    must_have_costs(policy)
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
            write_json(plan_object(read, outlook))
        else:
            _draw(read, outlook, setting, to)
    return status


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
    speaker, plans = Speaker(words, policy, setting.today), worth_telling(policy, outlook.plans)
    if plans:
        yield Heading(words.say("plans-heading", count=len(plans)))
        assessment = assess(policy, profile, phase=setting.phase)
        teller = plan_teller(speaker, profile, assessment, to)
        yield Listing(tuple(teller.items(plans)))
        yield quiet(Span(words.say("plans-note")))
    else:
        yield Paragraph((Span(say("plan-none", tier=tier)),))
    for clause in outlook.blocked:
        label = clause_label(words, policy, clause)
        yield Paragraph((Span(label, clause=clause), Span(say("plan-blocked"))))
