"""Hearing one answer: whole if it can be, else clause by clause, else as the English that it is."""

import re
from dataclasses import replace
from datetime import date
from typing import Final

from criteria.policy.model import Policy
from criteria.policy.vocabulary import Fact
from criteria.tracing import Trace, step
from dialogs.clauses.walking import WALKED, Walk, is_because, told_in
from dialogs.understanding import grammar
from dialogs.understanding.english import in_chinese
from dialogs.understanding.reading import Intent, Reading, Unclear

_BRACKETS: Final = re.compile("[()（）]")


def heard(
    policy: Policy, fact: Fact, text: str, *, today: date, numbered: bool, trace: Trace | None = None
) -> Reading:
    """What the text says as an answer about a fact of the policy; `trace` is told the way to it."""
    reading = _heard(policy, fact, text, today, numbered, trace)
    if _is_open(reading) and (chinese := in_chinese(policy, text)) is not None:
        step(trace, "chinese", chinese)
        again = _heard(policy, fact, chinese, today, numbered, trace)
        if not _is_open(again) or again.outcome == Intent("question"):
            reading = again
        elif isinstance(again.outcome, Unclear) and isinstance(reading.outcome, Unclear):
            reading = Reading(replace(reading.outcome, suggestion=again.outcome.suggestion), again.also)
    if isinstance(reading.outcome, Unclear):
        step(trace, "reason", reading.outcome.reason.message)
    return reading


def _heard(
    policy: Policy, fact: Fact, text: str, today: date, numbered: bool, trace: Trace | None
) -> Reading:
    """What a text says as an answer, read whole, else clause by clause."""
    reading = grammar.understood(policy, fact, text, today=today, numbered=numbered, trace=trace)
    if is_because(reading, WALKED) and (plain := _BRACKETS.sub("", text)) != text:
        apart = grammar.understood(policy, fact, plain, today=today, numbered=numbered)
        reading = reading if told_in(apart) is None else apart  # 1200(万元)
    asks = reading.outcome == Intent("question")
    if asks or is_because(reading, WALKED):
        walk = Walk(policy, fact, text, today, numbered, trace)
        walked = walk.reading()
        if walked and not (asks and walk.asks and isinstance(walked.outcome, Unclear)):
            reading = walked
    return reading


def _is_open(reading: Reading) -> bool:
    """Whether an answer was not understood, and may be in other words."""
    return isinstance(reading.outcome, Unclear) or reading.outcome == Intent("question")
