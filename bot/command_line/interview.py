"""`chuangping interview`: the guided questions, answered from profiles."""

import sys
from dataclasses import replace
from datetime import date

import click
import orjson

from bot.assessing import Assessed, Refused, Setting, assessed, is_whole, read_one, to_json, to_object
from bot.command_line.common import Format, Phase, command, fail, format_option, policy_options, say, words
from bot.records.reading import read_records
from criteria.assessment import assess
from criteria.interview import AUTO, play
from criteria.policy.model import Policy

OK, BAD_INPUT = 0, 2


@command("interview")
@click.option("--profile", metavar="FILE", default="-", help=say("assess-option-profile"))
@click.option("--target", default=AUTO, metavar="TIER", help=say("assess-option-target"))
@policy_options
@format_option
def interview(profile: str, target: str, phase: Phase, today: date, policy: Policy, format_: Format) -> int:
    """Plays the interview with every record of the file, or of standard input."""
    targets = (AUTO, *(tier.id for tier in policy.tiers))
    if target not in targets:
        fail(say("assess-no-such-target", targets=" ".join(targets)))
    setting = Setting(policy, phase, today, words(policy))
    status = OK
    for number, record in read_records([profile], policy, today=today):
        read = read_one(number, record, setting)
        if isinstance(read, Refused):
            status = BAD_INPUT
            _write(orjson.dumps(to_object(read, setting))) if format_ == "json" else _show(read, (), setting)
            continue
        asked, known = play(policy, read.profile, target=target, phase=phase)
        result = assessed(replace(read, profile=known), assess(policy, known, phase=phase), setting)
        if not is_whole(result):
            status = BAD_INPUT
        if format_ == "json":
            _write(orjson.dumps({"asked": asked, "assessment": orjson.Fragment(to_json(result, setting))}))
        else:
            _show(result, asked, setting)
    return status


def _write(line: bytes) -> None:
    sys.stdout.buffer.write(line + b"\n")


def _show(result: Assessed | Refused, asked: tuple[str, ...], setting: Setting) -> None:
    from bot.command_line.reports import show_report, show_transcript  # noqa: PLC0415  for a terminal only

    if isinstance(result, Assessed):
        show_transcript(asked, result.profile, setting)
    show_report(result, setting)
