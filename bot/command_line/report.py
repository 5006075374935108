"""`chuangping report`: one person's result as a file, in the format that its ending names."""

from datetime import date
from pathlib import Path

import click

from bot.assessing.reading import Refused, Setting, is_whole, read_one
from bot.assessing.scenes import scene_of
from bot.command_line.common import (
    BAD_INPUT,
    OK,
    Phase,
    command,
    fail,
    policy_options,
    say,
    target_option,
    words,
)
from bot.faults import ServiceError
from bot.objects.naming import known_language, known_target
from bot.records.reading import read_records
from bot.records.writing import replacing
from bot.reports.letters import remark_on
from bot.reports.writing import FORMATS, write
from bot.settings import load_settings
from criteria.policy.model import Policy
from dialogs.messages import words_of
from dialogs.results.report import CUTS, Cut, draw_report

ENDINGS = " ".join(FORMATS)


@command("report")
@click.option("--profile", metavar="FILE", default="-", help=say("assess-option-profile"))
@click.option("--out", metavar="FILE", required=True, help=say("report-option-out", endings=ENDINGS))
@click.option("--for", "cut", type=click.Choice(CUTS), default=CUTS[0], help=say("report-option-for"))
@click.option("--name", metavar="TEXT", default="", help=say("report-option-name"))
@click.option("--language", "--lang", metavar="LANGUAGE", default=None, help=say("report-option-language"))
@target_option
@policy_options
def report(
    *,
    profile: str,
    out: str,
    cut: Cut,
    name: str,
    language: str | None,
    target: str,
    phase: Phase,
    today: date,
    policy: Policy,
) -> int:
    """Writes the report of the one person of the file, or of standard input."""
    known_target(policy, target, named="--target")
    place = Path(out)
    ending = place.suffix.lower()
    if ending not in FORMATS:
        fail(say("report-no-such-ending", file=place.name, endings=ENDINGS))
    setting = Setting(policy, phase, today, words_of(policy, _language(language)))
    records = list(read_records([profile], policy, today=today))
    if len(records) != 1:
        fail(say("report-one-person", count=len(records)))
    [(number, record)] = records
    read = read_one(number, record, setting)
    if isinstance(read, Refused):
        fail(read.error)
    drawn = draw_report(scene_of(read, setting, target), cut=cut, name=name.strip())
    try:
        written = write(drawn, ending, public_address=load_settings().public_address)
    except ServiceError as error:
        fail(error.say(words()))
    with replacing(place) as file:
        file.write(written.content)
    for cell, doubt in read.doubtful or ():
        click.echo(f"{cell} {doubt}", err=True)
    if written.lacking:
        click.echo(remark_on(written.lacking, words().language), err=True)
    return OK if is_whole(read) else BAD_INPUT


def _language(wanted: str | None) -> str:
    return words().language if wanted is None else known_language(wanted, named="--language")
