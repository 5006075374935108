"""`chuangping replay`: the assessment that a receipt belongs to, made again."""

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import click
import orjson

from bot.assessing.batch import result_of
from bot.assessing.json_lines import JsonLines, refused_object
from bot.assessing.reading import ReadProfile, Refused, Setting, say_problems
from bot.command_line.common import (
    BAD_INPUT,
    OK,
    Format,
    command,
    fail,
    format_option,
    say,
    versions_option,
    words,
)
from bot.faults import say_system_error
from bot.policies import versions_of
from bot.records.faults import JsonRecord, RecordError
from bot.records.json_files import read_any_json
from criteria.assessment import ENGINE, Assessment
from criteria.policy.disk import policy_ids
from criteria.policy.model import Policy
from criteria.policy.versions import Succession
from criteria.receipt_reading import ReceiptError, read_receipt
from criteria.receipt_reading import replay as assess_again
from dialogs.surrogates import readable


@command("replay")
@click.argument("file", metavar="RECEIPT", default="-")
@versions_option
@format_option
def replay(file: str, versions: Succession, format_: Format) -> int:
    """Prints the assessment of each receipt of the file, or of standard input."""
    status, number = OK, 0
    for number, record in enumerate(
        read_any_json(_read(file), name="stdin" if file == "-" else readable(file)), start=1
    ):
        found = _again(number, record, versions)
        if isinstance(found, Refused):
            status = BAD_INPUT
        if format_ == "json":
            sys.stdout.buffer.write(_line(found))
        else:
            _show(found)
    if not number:
        fail(say("replay-empty"))
    return status


def _read(file: str) -> bytes:
    if file == "-":
        return sys.stdin.buffer.read()
    try:
        return Path(file).read_bytes()
    except OSError as error:
        fail(say("replay-unreadable", file=readable(file), reason=say_system_error(error, words())))


@dataclass(frozen=True, slots=True)
class Again:
    """A receipt whose assessment was made again, as it was made then."""

    told: ReadProfile
    assessment: Assessment
    setting: Setting


def _again(number: int, record: JsonRecord, versions: Succession) -> Again | Refused:
    """The assessment of one receipt, with the policy, phase and day that it names; or why there is none."""
    if isinstance(record, RecordError):
        return Refused(number, record.say(words()))
    inner = record.get("receipt", record)  # a line of `chuangping assess` holds it
    written = inner if isinstance(inner, Mapping) else {}
    policy = _policy_of(written, versions)
    try:
        receipt = read_receipt(policy, written)
        assessment = assess_again(policy, receipt)
    except ReceiptError as error:
        return Refused(number, _words_for(error, written, versions))
    setting = Setting(policy, receipt.phase, date.fromisoformat(receipt.date), words(policy))
    return Again(ReadProfile(number, receipt.facts), assessment, setting)


def _line(found: Again | Refused) -> bytes:
    if isinstance(found, Refused):
        return orjson.dumps(refused_object(found)) + b"\n"
    return JsonLines(found.setting)(result_of(found.told, found.assessment, found.setting))


def _show(found: Again | Refused) -> None:
    from bot.command_line.reports import show_refused, show_report  # noqa: PLC0415  drawing is for a terminal only

    if isinstance(found, Refused):
        show_refused(found, words())
    else:
        show_report(found.told, found.setting)


def _policy_of(written: Mapping[str, object], versions: Succession) -> Policy:
    """The version that the receipt rests on, else the one of its name, else any: whose receipt it is not."""
    named, content = str(written.get("policy")), str(written.get("content_hash"))
    if (version := versions.of_content(content)) is not None:
        return version
    known = versions
    if named not in {each.id for each in versions.versions} and named in policy_ids():
        known = versions_of(named)
    return known.of_content(content) or next(
        (each for each in known.versions if each.id == named), versions.versions[0]
    )


def _words_for(error: ReceiptError, written: Mapping[str, object], versions: Succession) -> str:
    named = written.get("policy")
    here = dict.fromkeys((*(each.id for each in versions.versions), *policy_ids()))
    if error.code == "other-policy" and named not in here:
        return say(
            "replay-no-such-policy",
            id=str(written["id"]),
            policy=readable(str(named))[:40],
            policies=" ".join(here),
        )
    return say(
        f"replay-{error.code}",
        id=str(written.get("id"))[:12],
        part=error.part,
        problems=say_problems(error.problems, words()),
        hash=str(written.get("content_hash"))[:12],
        engine=str(written.get("engine")),
        ours=str(ENGINE),
    )
