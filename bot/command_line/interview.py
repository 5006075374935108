"""`chuangping interview`: the guided questions, answered from profiles."""

from dataclasses import replace
from datetime import date

import click
import orjson

from bot.assessing.batch import result_of
from bot.assessing.json_lines import JsonLines, refused_object
from bot.assessing.reading import ReadProfile, Refused, Setting, is_whole, read_one
from bot.command_line.common import (
    BAD_INPUT,
    OK,
    Format,
    Phase,
    command,
    format_option,
    known_target,
    policy_options,
    say,
    target_option,
    words,
    write_json,
)
from bot.records.reading import read_records
from criteria.assessment import assess
from criteria.in_vain import likely_if
from criteria.policy.model import Policy
from criteria.screens import play


@command("interview")
@click.option("--profile", metavar="FILE", default="-", help=say("assess-option-profile"))
@target_option
@policy_options
@format_option
def interview(profile: str, target: str, phase: Phase, today: date, policy: Policy, format_: Format) -> int:
    """Plays the interview with every record of the file, or of standard input."""
    known_target(policy, target)
    setting = Setting(policy, phase, today, words(policy))
    status = OK
    in_json = JsonLines(setting)
    for number, record in read_records([profile], policy, today=today):
        read = read_one(number, record, setting)
        if not is_whole(read):
            status = BAD_INPUT
        if isinstance(read, Refused):
            write_json(refused_object(read)) if format_ == "json" else _show(read, (), target, setting)
            continue
        asked, known, screens = play(policy, read.profile, target=target, phase=phase)
        read = replace(read, profile=known)
        if format_ == "json":
            line = in_json(result_of(read, assess(policy, known, phase=phase), setting))
            doubtful = likely_if(policy, known, given_up=asked, phase=phase)
            assessment = orjson.loads(line) | {"likely_if": doubtful.tier, "hangs_on": doubtful.hangs_on}
            write_json({"asked": asked, "screens": screens, "assessment": assessment})
        else:
            _show(read, asked, target, setting)
    return status


def _show(read: ReadProfile | Refused, asked: tuple[str, ...], target: str, setting: Setting) -> None:
    from bot.command_line.reports import show_report, show_transcript  # noqa: PLC0415  for a terminal only

    in_vain: list[str] = []
    if isinstance(read, ReadProfile):
        show_transcript(asked, read.profile, setting)
        in_vain = [fact for fact in asked if fact not in read.profile]
    show_report(read, setting, target=target, given_up=in_vain)
