"""`chuangping assess`: profiles in, one assessment each out, in order."""

import sys
from collections.abc import Iterator
from datetime import date

import click

from bot.assessing import Refused, Result, Setting, assess_records, to_json
from bot.command_line.common import Format, Phase, command, format_option, policy_options, say, words
from bot.records.reading import read_records
from criteria.policy import Policy

OK, BAD_INPUT = 0, 2


@command("assess")
@click.argument("files", nargs=-1, metavar="[FILE ...]")
@click.option("--out", metavar="FILE", default=None, help=say("assess-option-out"))
@policy_options
@format_option
def assess(
    files: tuple[str, ...], out: str | None, phase: Phase, today: date, policy: Policy, format_: Format
) -> int:
    """Assesses every record of the files, or of standard input."""
    setting = Setting(policy, phase, today, words())
    results = assess_records(read_records(files, policy.vocabulary), setting)
    if out is not None:
        return _save(results, setting, out)
    if format_ == "text":
        return _show(results, setting)
    refused = False
    for result in results:
        refused |= isinstance(result, Refused)
        sys.stdout.buffer.write(to_json(result, setting) + b"\n")
    return BAD_INPUT if refused else OK


def _save(results: Iterator[Result], setting: Setting, out: str) -> int:
    from bot.records.writing import open_writer  # noqa: PLC0415  tables are heavy, and most runs print

    refused = False
    with open_writer(out, setting.policy) as writer:
        for result in results:
            refused |= isinstance(result, Refused)
            writer.write(result, setting)
    return BAD_INPUT if refused else OK


def _show(results: Iterator[Result], setting: Setting) -> int:
    from bot.command_line.reports import show_report  # noqa: PLC0415  drawing is needed for a terminal only

    refused = False
    for result in results:
        refused |= isinstance(result, Refused)
        show_report(result, setting)
    return BAD_INPUT if refused else OK
