"""`chuangping ask`: the answer to a question, one JSON object a question."""

import sys
from dataclasses import dataclass
from datetime import date

import click

from bot.assessing.reading import Refused, Setting, read_one
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
    words,
    write_json,
)
from bot.records.faults import JsonRecord, RecordError
from bot.records.json_files import read_json_lines
from bot.records.reading import read_records
from criteria.policy.model import Policy
from criteria.policy.vocabulary import Profile
from dialogs.asking.answering import Answer, answer
from dialogs.asking.serialising import answer_to_json
from dialogs.in_words import term_is_over
from dialogs.replies import Paragraph, Span
from dialogs.results.measures import Speaker
from dialogs.surrogates import readable


@command("ask")
@click.argument("text", nargs=-1, metavar="[TEXT]")
@click.option("--profile", metavar="FILE", help=say("ask-option-profile"))
@policy_options
@format_option
def ask(
    text: tuple[str, ...], profile: str | None, phase: Phase, today: date, policy: Policy, format_: Format
) -> int:
    """Prints the answer to one question, or to that of every JSON line of standard input."""
    setting = Setting(policy, phase, today, words(policy))
    known: Profile = {} if profile is None else _known(profile, setting)
    asker = _Asker(setting, known)
    if not text:
        return _answer_lines(asker)
    question = readable(" ".join(text))
    if not question.strip():
        fail(say("ask-no-question", question=words(policy).say("example-question")))
    asker.show(asker.answer(question, known), format_)
    return OK


ask.ignore_unknown_options = True  # a question may begin with a sign


@dataclass(frozen=True, slots=True)
class _Asker:
    """Answers questions; `known` is what is known of whoever tells no profile."""

    setting: Setting
    known: Profile

    @property
    def speaker(self) -> Speaker:
        """What says the answers."""
        return Speaker(self.setting.words, self.setting.policy, self.setting.today)

    def answer(self, question: str, profile: Profile) -> Answer:
        """The answer to a question of somebody with that profile."""
        return answer(self.speaker, question, profile, phase=self.setting.phase)

    def as_json(self, question: str, profile: Profile) -> dict[str, object]:
        """The same as an object."""
        return answer_to_json(self.answer(question, profile), self.speaker)

    def show(self, answered: Answer, format_: Format) -> None:
        """Prints an answer."""
        if format_ == "json":
            write_json(answer_to_json(answered, self.speaker))
            return
        from bot.command_line.clauses import draw_clauses  # noqa: PLC0415  drawing is for a terminal only

        setting = self.setting
        notice = term_is_over(setting.policy, setting.words, setting.today)
        beside = (Paragraph((Span(notice),), tone="warning"),) if notice else ()
        draw_clauses((*answered.told.blocks(setting.words), *beside))


def _known(file: str, setting: Setting) -> Profile:
    """The first profile of a file; ends the command where there is none, or an unsound one."""
    first = next(iter(read_records([file], setting.policy, today=setting.today)), None)
    if first is None:
        fail(say("ask-no-profile"))
    read = read_one(*first, setting)
    if isinstance(read, Refused):
        fail(read.error)
    return read.profile


def _answer_lines(asker: _Asker) -> int:
    status = OK
    for number, record in enumerate(read_json_lines(sys.stdin.buffer, name="-"), start=1):
        answered = _answer_line(asker, record, number)
        if isinstance(answered, str):
            status = BAD_INPUT
            answered = {"record": number, "error": answered}
        write_json(answered)
    return status


def _answer_line(asker: _Asker, record: JsonRecord, number: int) -> dict[str, object] | str:
    """The answer to the question of one line, or what is wrong with it."""
    if isinstance(record, RecordError):
        return record.say(words())
    question, told = record.get("ask"), record.get("profile")
    if not isinstance(question, str) or not question.strip() or record.keys() - {"ask", "profile"}:
        return say("ask-bad-record", record=number)
    if told is None:
        return asker.as_json(readable(question), asker.known)
    if not isinstance(told, dict):
        return say("ask-bad-record", record=number)
    read = read_one(number, told, asker.setting)
    return read.error if isinstance(read, Refused) else asker.as_json(readable(question), read.profile)
