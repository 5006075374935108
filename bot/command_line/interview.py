"""`chuangping interview`: the guided questions, answered from profiles."""

from dataclasses import replace
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
    target_option,
    words,
    write_json,
)
from bot.objects.judging import interview_object
from bot.objects.naming import known_target
from bot.records.reading import read_records
from criteria.policy.model import Policy
from criteria.screens import Played, play


@command("interview")
@click.option("--profile", metavar="FILE", default="-", help=say("assess-option-profile"))
@target_option
@policy_options
@format_option
def interview(profile: str, target: str, phase: Phase, today: date, policy: Policy, format_: Format) -> int:
    """Plays the interview with every record of the file, or of standard input."""
    known_target(policy, target, named="--target")
    setting = Setting(policy, phase, today, words(policy))
    status = OK
    for number, record in read_records([profile], policy, today=today):
        read = read_one(number, record, setting)
        if not is_whole(read):
            status = BAD_INPUT
        if isinstance(read, Refused):
            write_json(refused_object(read)) if format_ == "json" else _show_refused(read, setting)
            continue
        played = play(policy, read.profile, target=target, phase=phase)
        if format_ == "json":
            write_json(interview_object(read, played, setting))
        else:
            _show(read, played, target, setting)
    return status


def _show(read: ReadProfile, played: Played, target: str, setting: Setting) -> None:
    from bot.assessing.scenes import scene_of  # noqa: PLC0415  for a terminal only
    from bot.command_line.reports import begun, show_report  # noqa: PLC0415  for a terminal only
    from bot.command_line.transcript import show_transcript  # noqa: PLC0415  as above

    sheet = begun(read.record, setting.words)
    show_transcript(sheet, played.screens, read.profile, scene_of(read, setting))
    in_vain = [fact for fact in played.asked if fact not in played.known]
    show_report(replace(read, profile=played.known), setting, target=target, given_up=in_vain, sheet=sheet)


def _show_refused(refused: Refused, setting: Setting) -> None:
    from bot.command_line.reports import show_refused  # noqa: PLC0415  for a terminal only

    show_refused(refused, setting.words)
