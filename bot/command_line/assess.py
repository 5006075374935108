"""`chuangping assess`: profiles in, one assessment each out, in order."""

import signal
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click
import orjson

from bot.assessing.batch import result_of, stretches
from bot.assessing.json_lines import JsonLines, refused_object
from bot.assessing.output import Output
from bot.assessing.reading import ReadProfile, Refused, Setting, is_whole, read_one
from bot.command_line.common import (
    BAD_INPUT,
    OK,
    Format,
    Phase,
    command,
    fail,
    format_option,
    known_target,
    policy_options,
    say,
    target_option,
    words,
    write_json,
)
from bot.command_line.trace import draw_trace, trace_as_json, trace_option
from bot.records.faults import Record
from bot.records.reading import open_records, read_records
from criteria.assessment import Assessment
from criteria.assessment import assess as assess_one
from criteria.policy.model import Policy

if TYPE_CHECKING:
    from criteria.tracing import Trace


@command("assess")
@click.argument("files", nargs=-1, metavar="[FILE ...]")
@click.option("--out", metavar="FILE", default=None, help=say("assess-option-out"))
@click.option("--jobs", type=click.IntRange(min=1), default=None, metavar="N", help=say("assess-option-jobs"))
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
    cluster: str | None,
    target: str,
    phase: Phase,
    today: date,
    policy: Policy,
    format_: Format,
    traced: bool,
) -> int:
    """Assesses every record of the files, or of standard input."""
    known_target(policy, target)
    setting = Setting(policy, phase, today, words(policy))
    if cluster is not None or (len(files) == 1 and Path(files[0]).is_dir()):
        from bot.command_line.partitions import assess_folder  # noqa: PLC0415  few runs have a folder

        return _status(assess_folder(files, out, setting, jobs=jobs or 1, cluster=cluster))
    if traced:
        if out is not None or (jobs or 1) > 1:
            fail(say("assess-trace-alone"))
        return _status(_trace(read_records(files, policy, today=today), setting, format_, target))
    if out is not None:
        return _status(_write(files, out, setting, jobs))
    records = read_records(files, policy, today=today)
    if format_ == "text":
        return _status(_report(records, setting, target))
    output = Output(JsonLines(setting), sys.stdout.buffer.write)
    return _status(output.assess(stretches(records), setting, jobs=jobs or 1))


def _write(files: tuple[str, ...], out: str, setting: Setting, jobs: int | None) -> bool:
    """Writes the results to a file; tells whether all that was given was taken."""
    from bot.records.writing import open_output, opener_of  # noqa: PLC0415  tables are heavy, and most runs print
    from bot.rosters.alike import alike  # noqa: PLC0415  as above
    from bot.rosters.progress import jobs_for, watched  # noqa: PLC0415  as above

    opener_of(out, apart_from=files)  # what is wrong with it is said before a large file is read
    with (
        _stopped_as_by_ctrl_c(),
        open_records(files, setting.policy, today=setting.today) as records,
        open_output(out, setting, apart_from=files, tables=records.tables) as output,
        watched(alike(records, out), setting.words) as read,
    ):
        are_whole: bool = output.assess(stretches(read), setting, jobs=jobs or jobs_for(out))
        return are_whole


@contextmanager
def _stopped_as_by_ctrl_c() -> Iterator[None]:
    """Whoever stops the process by a signal leaves no half-written file with people's data behind; a signal
    that is ignored (nohup) stays so.
    """
    heard = [each for each in (signal.SIGTERM, signal.SIGHUP) if signal.getsignal(each) != signal.SIG_IGN]
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


def _trace(records: Iterable[tuple[int, Record]], setting: Setting, format_: Format, target: str) -> bool:
    """Each result with the whole way to it; tells whether all that was given was taken."""
    are_whole, show = True, _drawn(setting, target) if format_ == "text" else _written(setting)
    for number, record in records:
        read = read_one(number, record, setting)
        are_whole = are_whole and is_whole(read)
        show(read)
    return are_whole


def _drawn(setting: Setting, target: str) -> Callable[[ReadProfile | Refused], None]:
    from bot.command_line.reports import show_report  # noqa: PLC0415  drawing is for a terminal only

    def show(read: ReadProfile | Refused) -> None:
        show_report(read, setting, target=target)
        if isinstance(read, ReadProfile):
            draw_trace(_way(read, _assessment(read, setting), setting))

    return show


def _written(setting: Setting) -> Callable[[ReadProfile | Refused], None]:
    in_json = JsonLines(setting)

    def show(read: ReadProfile | Refused) -> None:
        if isinstance(read, Refused):
            write_json(refused_object(read))
            return
        assessment = _assessment(read, setting)
        told = orjson.loads(in_json(result_of(read, assessment, setting)))
        write_json({**told, "trace": trace_as_json(_way(read, assessment, setting))})

    return show


def _assessment(read: ReadProfile, setting: Setting) -> Assessment:
    return assess_one(setting.policy, read.profile, phase=setting.phase)


def _way(read: ReadProfile, assessment: Assessment, setting: Setting) -> "Trace":
    from criteria.rule_tracing import trace_assessment  # noqa: PLC0415  only whoever asks for the way

    return trace_assessment(setting.policy, read.profile, assessment, phase=setting.phase)


def _status(are_whole: bool) -> int:
    return OK if are_whole else BAD_INPUT
