"""`chuangping report`: one person's result as a file, in the format that its ending names."""

from datetime import date
from pathlib import Path

import click
import orjson

from bot.assessing.reading import ReadProfile, Refused, Setting, is_whole, read_one
from bot.command_line.common import (
    BAD_INPUT,
    OK,
    Phase,
    command,
    fail,
    known_target,
    policy_options,
    say,
    target_option,
    words,
)
from bot.command_line.reports import drawn_result, result_as_text
from bot.records.reading import read_records
from bot.records.writing import replacing
from criteria.policy.model import Policy
from criteria.receipts import receipt_for
from dialogs.messages import words_of
from dialogs.results.lines import lines_of
from locales.wording import LANGUAGES, match_language

ENDINGS = (".json", ".txt")
"""The formats that a report is written in."""


@command("report")
@click.option("--profile", metavar="FILE", default="-", help=say("assess-option-profile"))
@click.option(
    "--out", metavar="FILE", required=True, help=say("report-option-out", endings=" ".join(ENDINGS))
)
@click.option("--language", metavar="LANGUAGE", default=None, help=say("report-option-language"))
@target_option
@policy_options
def report(
    profile: str, out: str, language: str | None, target: str, phase: Phase, today: date, policy: Policy
) -> int:
    """Writes the report of the one person of the file, or of standard input."""
    known_target(policy, target)
    place = Path(out)
    if place.suffix.lower() not in ENDINGS:
        fail(say("report-no-such-ending", file=place.name, endings=" ".join(ENDINGS)))
    setting = Setting(policy, phase, today, words_of(policy, _language(language)))
    records = list(read_records([profile], policy, today=today))
    if len(records) != 1:
        fail(say("report-one-person", count=len(records)))
    [(number, record)] = records
    read = read_one(number, record, setting)
    if isinstance(read, Refused):
        fail(read.error)
    written = (
        _json(read, setting, target) if place.suffix.lower() == ".json" else _text(read, setting, target)
    )
    with replacing(place) as file:
        file.write(written)
    return OK if is_whole(read) else BAD_INPUT


def _language(wanted: str | None) -> str:
    if wanted is None:
        return words().language
    language = match_language(wanted)
    if language not in LANGUAGES or not language.startswith(wanted[:2].lower()):
        fail(say("report-no-such-language", languages=" ".join(LANGUAGES)))
    return language


def _json(read: ReadProfile, setting: Setting, target: str) -> bytes:
    policy = setting.policy
    receipt = receipt_for(policy, read.profile, today=setting.today, phase=setting.phase)
    told = {
        "policy": policy.id,
        "date": setting.today.isoformat(),
        "phase": setting.phase,
        "target": target,
        "language": setting.words.language,
        "receipt": receipt.id,
        "result": list(lines_of(drawn_result(read, setting, target=target).blocks)),
    }
    return orjson.dumps(told, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)


def _text(read: ReadProfile, setting: Setting, target: str) -> bytes:
    return result_as_text(read, setting, target=target).encode()
