"""`chuangping understand`: what a free answer to a question means, one JSON object an answer."""

import sys
from datetime import date

import click

from bot.command_line.common import command, day_option, fail, policy_option, say, words, write_json
from bot.records.faults import JsonRecord, RecordError, shown
from bot.records.json_files import read_json_lines
from criteria.policy.model import Policy
from dialogs.surrogates import readable
from dialogs.understanding import to_json
from dialogs.understanding import understand as read_answer

OK, BAD_INPUT = 0, 2


@command("understand")
@click.argument("answer", nargs=-1, metavar="[FACT TEXT]")
@day_option
@policy_option
def understand(answer: tuple[str, ...], today: date, policy: Policy) -> int:
    """Prints the reading of one answer, or of every JSON line of standard input."""
    if not answer:
        return _read_lines(policy, today)
    fact, *text = map(readable, answer)
    if fact not in policy.vocabulary:
        fail(_no_such_fact(fact, policy))
    if not text:
        fail(say("understanding-no-text"))
    write_json(_read(policy, fact, " ".join(text), today))
    return OK


understand.ignore_unknown_options = True  # an answer may begin with a sign: -3%


def _read_lines(policy: Policy, today: date) -> int:
    status = OK
    for number, record in enumerate(read_json_lines(sys.stdin.buffer, name="-"), start=1):
        fault = _fault(record, policy, number)
        if fault:
            status = BAD_INPUT
            write_json({"record": number, "error": fault})
        elif isinstance(record, dict):
            write_json(_read(policy, str(record["fact"]), str(record["text"]), today))
    return status


def _fault(record: JsonRecord, policy: Policy, number: int) -> str | None:
    if isinstance(record, RecordError):
        return record.say(words())
    fact, text = record.get("fact"), record.get("text")
    if not isinstance(fact, str) or not isinstance(text, str) or len(record) > 2:
        return say("understanding-bad-record", record=number)
    return None if fact in policy.vocabulary else _no_such_fact(fact, policy)


def _no_such_fact(fact: str, policy: Policy) -> str:
    return say("understanding-no-such-fact", fact=shown(fact), facts=" ".join(policy.vocabulary))


def _read(policy: Policy, name: str, text: str, today: date) -> dict[str, object]:
    fact = policy.vocabulary[name]
    return to_json(read_answer(policy, fact, text, today=today), words(policy), fact)
