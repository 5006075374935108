"""`chuangping understand`: what a free answer to a question means, or a whole story; one JSON object each."""

import sys
from dataclasses import dataclass
from datetime import date

import click

from bot.command_line.common import (
    BAD_INPUT,
    OK,
    Format,
    command,
    day_and_policy,
    fail,
    format_option,
    say,
    words,
    write_json,
)
from bot.command_line.stories import tell_stories
from bot.command_line.trace import draw_trace, trace_option
from bot.objects.naming import known_fact, no_such_fact
from bot.records.faults import JsonRecord, RecordError
from bot.records.json_files import read_json_lines
from criteria.policy.model import Policy
from criteria.tracing import Trace, trace_as_json
from dialogs.surrogates import readable
from dialogs.understanding import to_json
from dialogs.understanding import understand as read_answer


@command("understand")
@click.argument("answer", nargs=-1, metavar="[FACT TEXT]")
@day_and_policy
@format_option
@trace_option
@click.option("--story", "is_story", is_flag=True, help=say("cli-option-story"))
def understand(
    answer: tuple[str, ...], today: date, policy: Policy, format_: Format, *, traced: bool, is_story: bool
) -> int:
    """Prints the reading of one answer or story, or of every JSON line of standard input."""
    if is_story:
        return tell_stories(" ".join(map(readable, answer)), bool(answer), policy, today)
    told = _Teller(policy, today, format_, traced=traced)
    if not answer:
        return _read_lines(told)
    fact, *text = map(readable, answer)
    known_fact(policy, fact)
    if not text:
        fail(say("understanding-no-text"))
    told.tell(fact, " ".join(text))
    return OK


understand.ignore_unknown_options = True  # an answer may begin with a sign: -3%


@dataclass(frozen=True, slots=True)
class _Teller:
    """Prints readings; with `traced` the way to each, drawn before it or as a part of it."""

    policy: Policy
    today: date
    format: Format
    traced: bool

    def tell(self, name: str, text: str) -> None:
        """Prints the reading of one answer."""
        fact = self.policy.vocabulary[name]
        trace = Trace("answer", text) if self.traced else None
        reading = read_answer(self.policy, fact, text, today=self.today, trace=trace)
        told = to_json(reading, words(self.policy), fact)
        if trace is not None and self.format == "json":
            told["trace"] = trace_as_json(trace)
        elif trace is not None:
            draw_trace(trace)
        write_json(told)


def _read_lines(told: _Teller) -> int:
    status = OK
    for number, record in enumerate(read_json_lines(sys.stdin.buffer, name="-"), start=1):
        fault = _fault(record, told.policy, number)
        if fault:
            status = BAD_INPUT
            write_json({"record": number, "error": fault})
        elif isinstance(record, dict):
            told.tell(str(record["fact"]), str(record["text"]))
    return status


def _fault(record: JsonRecord, policy: Policy, number: int) -> str | None:
    if isinstance(record, RecordError):
        return record.say(words())
    fact, text = record.get("fact"), record.get("text")
    if not isinstance(fact, str) or not isinstance(text, str) or len(record) > 2:
        return say("understanding-bad-record", record=number)
    return None if fact in policy.vocabulary else no_such_fact(policy, fact).say(words())
