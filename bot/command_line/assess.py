"""`chuangping assess`: profiles in, one assessment each out, in order."""

import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date

import click

from bot.assessing import Result, Setting, assess_records, is_whole, to_json
from bot.command_line.common import Format, Phase, command, format_option, policy_options, say, words
from bot.records.reading import read_records
from criteria.policy.model import Policy

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
    setting = Setting(policy, phase, today, words(policy))
    results = assess_records(read_records(files, policy, today=today), setting)
    if out is not None:
        from bot.records.writing import open_writer  # noqa: PLC0415  tables are heavy, and most runs print

        with _stopped_as_by_ctrl_c(), open_writer(out, policy, apart_from=files) as writer:
            return _each(results, lambda result: writer.write(result, setting))
    if format_ == "text":
        from bot.command_line.reports import show_report  # noqa: PLC0415  drawing is for a terminal only

        return _each(results, lambda result: show_report(result, setting))
    return _each(results, lambda result: _print(result, setting))


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


def _each(results: Iterator[Result], write: Callable[[Result], None]) -> int:
    """Writes each result; the status tells whether all that was given was taken."""
    status = OK
    for result in results:
        if not is_whole(result):
            status = BAD_INPUT
        write(result)
    return status


def _print(result: Result, setting: Setting) -> None:
    sys.stdout.buffer.write(to_json(result, setting) + b"\n")
