"""`chuangping assess`: profiles in, one assessment each out, in order."""

import signal
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import click

from bot.assessing.batch import stretches
from bot.assessing.jobs import STOPS
from bot.assessing.json_lines import JsonLines
from bot.assessing.output import Output
from bot.assessing.reading import Setting, is_whole, read_one
from bot.command_line.common import (
    BAD_INPUT,
    OK,
    Format,
    Phase,
    command,
    fail,
    format_option,
    policy_options,
    say,
    target_option,
    words,
)
from bot.command_line.table_columns import explained_columns, mapping_of
from bot.command_line.trace import trace_option
from bot.objects.naming import known_target
from bot.records.faults import Record
from bot.records.reading import Records, open_records
from criteria.policy.model import Policy


@command("assess")
@click.argument("files", nargs=-1, metavar="[FILE ...]")
@click.option("--out", metavar="FILE", default=None, help=say("assess-option-out"))
@click.option("--jobs", type=click.IntRange(min=1), default=None, metavar="N", help=say("assess-option-jobs"))
@click.option("--columns", metavar="FILE", default=None, help=say("assess-option-columns"))
@click.option("--explain-columns", is_flag=True, help=say("assess-option-explain-columns"))
@click.option("--cluster", metavar="ADDRESS", default=None, help=say("assess-option-cluster"))
@target_option
@policy_options
@format_option
@trace_option
def assess(
    files: tuple[str, ...],
    *,
    out: str | None,
    jobs: int | None,
    columns: str | None,
    explain_columns: bool,
    cluster: str | None,
    target: str,
    phase: Phase,
    today: date,
    policy: Policy,
    format_: Format,
    traced: bool,
) -> int:
    """Assesses every record of the files, or of standard input."""
    known_target(policy, target, named="--target")
    if traced and (out is not None or (jobs or 1) > 1):
        fail(say("assess-trace-alone"))
    setting = Setting(policy, phase, today, words(policy))
    mapping = mapping_of(columns, policy)
    if explain_columns:
        click.echo(explained_columns(files, policy, mapping), nl=False)
        return OK
    if cluster is not None or (len(files) == 1 and Path(files[0]).is_dir()):
        from bot.command_line.partitions import assess_folder  # noqa: PLC0415  few runs have a folder

        return _status(assess_folder(files, out, setting, mapping, jobs=jobs or 1, cluster=cluster))
    asked = _Asked(files, setting, target, jobs, format_)
    if out is not None:
        from bot.records.writing import opener_of  # noqa: PLC0415  tables are heavy, and most runs print

        opener_of(out, apart_from=files)  # what is wrong with it is said before a large file is read
    with open_records(files, policy, today=today, mapping=mapping) as records:
        if traced:
            from bot.command_line.traced import trace_all  # noqa: PLC0415  only whoever asks for the way

            are_whole = trace_all(records, setting, format_, target)
        else:
            are_whole = _print(records, asked) if out is None else _write(records, out, asked)
        for note in records.notes(setting.words):
            click.echo(note, err=True)
    return _status(are_whole)


@dataclass(frozen=True, slots=True)
class _Asked:
    """What the command was asked to do with the records."""

    files: Sequence[str]
    setting: Setting
    target: str
    jobs: int | None
    format_: Format


def _print(records: Records, asked: _Asked) -> bool:
    if asked.format_ == "text":
        return _report(records, asked.setting, asked.target)
    output = Output(JsonLines(asked.setting), sys.stdout.buffer.write)
    return output.assess(stretches(records), asked.setting, jobs=asked.jobs or 1)


def _write(records: Records, out: str, asked: _Asked) -> bool:
    """Writes the results to a file; tells whether all that was given was taken."""
    from bot.records.writing import open_output  # noqa: PLC0415  tables are heavy, and most runs print
    from bot.rosters.alike import alike  # noqa: PLC0415  as above
    from bot.rosters.progress import jobs_for, watched  # noqa: PLC0415  as above

    with (
        _stopped_as_by_ctrl_c(),
        open_output(out, asked.setting, apart_from=asked.files, tables=records.tables) as output,
        watched(alike(records, out), asked.setting.words, _how_many(records, asked.files)) as read,
    ):
        are_whole: bool = output.assess(stretches(read), asked.setting, jobs=asked.jobs or jobs_for(out))
        return are_whole


def _how_many(records: Records, files: Sequence[str]) -> int | None:
    """How many records there are, where one file has all of them and says so."""
    return records.tables[0].count if records.tables and len(files) == 1 else None


@contextmanager
def _stopped_as_by_ctrl_c() -> Iterator[None]:
    """Whoever stops the process by a signal leaves no half-written file with people's data behind; a signal
    that is ignored (nohup) stays so.
    """
    heard = [each for each in STOPS if each != signal.SIGINT and signal.getsignal(each) != signal.SIG_IGN]
    before = {each: signal.signal(each, signal.default_int_handler) for each in heard}
    try:
        yield
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)


def _report(records: Iterable[tuple[int, Record]], setting: Setting, target: str) -> bool:
    """Draws each result; tells whether all that was given was taken."""
    from bot.command_line.reports import show_report  # noqa: PLC0415  drawing is for a terminal only

    are_whole = True
    for number, record in records:
        read = read_one(number, record, setting)
        show_report(read, setting, target=target)
        are_whole = are_whole and is_whole(read)
    return are_whole


def _status(are_whole: bool) -> int:
    return OK if are_whole else BAD_INPUT
