"""`chuangping plan`: the nearest ways from a profile to a tier."""

import sys
from datetime import date

import click

from bot.assessing.json_lines import doubtful_cells, refused_object
from bot.assessing.reading import Refused, Setting, read_one
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
from criteria.policy.vocabulary import Value
from criteria.receipts import json_value
from dialogs.in_words import clause_label, label, path_name, spoken, tier_name


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
            write_json(refused_object(read)) if format_ == "json" else _write(read.error)
            continue
        if read.doubtful:
            status = BAD_INPUT
        outlook = planning.plan(policy, read.profile, to=to, today=today, phase=phase)
        if format_ == "json":
            doubtful = {"doubtful": doubtful_cells(read.doubtful)} if read.doubtful else {}
            write_json(_object(outlook) | doubtful)
        else:
            lines = [f"{cell} {error}" for cell, error in read.doubtful or ()]
            _write("\n".join([*lines, _text(outlook, setting, to)]))
    return status


def _write(text: str) -> None:
    sys.stdout.buffer.write(text.encode() + b"\n")


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


def _text(outlook: Outlook, setting: Setting, to: str) -> str:
    tier = tier_name(setting.words, to)
    if outlook.reached:
        return say("plan-reached", tier=tier)
    lines = [] if outlook.plans else [say("plan-none", tier=tier)]
    for number, each in enumerate(outlook.plans, start=1):
        path = path_name(setting.words, each.path)
        lines.append(say("plan-way", number=str(number), path=path, earliest=each.earliest.isoformat()))
        lines += [_change(name, value, setting) for name, value in each.changes.items()]
    for clause in outlook.blocked:
        lines.append(say("plan-blocked", clause=clause_label(setting.words, setting.policy, clause)))
    return "\n".join(lines)


def _change(name: str, value: Value, setting: Setting) -> str:
    fact = setting.policy.vocabulary[name]
    return say("plan-change", label=label(setting.words, fact), value=spoken(setting.words, fact, value))
