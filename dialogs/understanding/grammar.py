"""The order in which an answer is read: intents, then the grammar of the fact, then why it is unclear."""

from dataclasses import replace
from datetime import date
from typing import Final

from criteria.policy.model import Policy
from criteria.policy.vocabulary import Fact, Range, Value
from criteria.tracing import Trace, step
from dialogs.understanding import intents
from dialogs.understanding.dates import years_since
from dialogs.understanding.labels import has_numbers, labelled, number_before
from dialogs.understanding.normalising import normalise
from dialogs.understanding.readers import Readers, readers_of
from dialogs.understanding.reading import (
    Asked,
    Bounded,
    Doubt,
    Intent,
    Outcome,
    Reading,
    Since,
    Taken,
    Unclear,
    reason_of,
)

LONGEST: Final = 200
"""Characters of the longest answer that is read; nobody answers one question with more."""


def understood(
    policy: Policy, fact: Fact, text: str, *, today: date, numbered: bool, trace: Trace | None = None
) -> Reading:
    """What the text, read whole, says as an answer about a fact of the policy; `trace` is told the way."""
    plain = normalise(text[: LONGEST * 5])
    if len(text) > LONGEST * 5 or len(plain) > LONGEST:
        return _unclear("too-long")
    step(trace, "plain", plain)
    if not plain:
        return _unclear("empty")
    readers = readers_of(policy)
    asked = Asked(fact, plain, today, readers.labels[fact.name], numbered, trace)
    intent = intents.read(plain, today, readers.own[fact.name])
    if intent:
        step(trace, "intent", intent.name)
        return Reading(intent)
    if intents.only_asks(plain, today):
        step(trace, "question", plain)
        return Reading(Intent("question"))
    answer = answered(readers, asked)
    undecided = answer is None or isinstance(answer.outcome, Unclear)
    if answer is None or (undecided and intents.asks_plainly(plain)):
        return _other(readers, asked)
    return answer


def answered(readers: Readers, asked: Asked) -> Reading | None:
    """The answer by the grammar of its fact, or why that cannot decide; None if it is none."""
    if asked.fact.values and (numbered := _numbered(readers, asked)):
        return numbered
    try:
        answer = labelled(asked) if asked.fact.values else None
        if answer is not None:
            step(asked.trace, "label", asked.text)
        else:
            answer = _read(readers, asked)
    except Doubt as doubt:
        return doubt.reading
    return answer and _on_the_scale(readers, asked, answer)


def _read(readers: Readers, asked: Asked) -> Reading | None:
    """What the reader of the fact makes of the answer. Raises Doubt."""
    reader = readers.of[asked.fact.name]
    trace = step(asked.trace, "reader", f"{reader.by} {reader.file}")
    return reader.read(replace(asked, trace=trace))


def _numbered(readers: Readers, asked: Asked) -> Reading | None:
    """The choice that is written with its number, as the list shows it: 4 工程师; None if it is not that."""
    position, words = number_before(asked)
    if position is None:
        return None
    trace = step(asked.trace, "number", position)
    reading = answered(readers, replace(asked, text=words, trace=trace))
    if reading is None or not isinstance(reading.outcome, Taken):
        return None
    value = list(asked.fact.values)[position - 1]
    if reading.outcome.value in (value, frozenset({value})):
        return reading
    return None if has_numbers(asked.fact) else _unclear("several")  # 1一级 may be one of the first level


def _on_the_scale(readers: Readers, asked: Asked, reading: Reading) -> Reading:
    """The reading, unless what it tells is more than the fact may be: then why it is unclear. What it tells
    besides is left out where that is too much.
    """
    fact = asked.fact
    also = {
        name: known
        for name, known in reading.also.items()
        if not _is_beyond(known, readers.vocabulary[name].most, asked.today)
    }
    outcome = reading.outcome
    told = _told(outcome)
    if not _is_beyond(told, fact.most, asked.today):
        return replace(reading, also=also)
    slip = "since" if isinstance(outcome, Since) else fact.kind
    variables = {"most": f"{fact.most:.10g}", "since": str(outcome) if slip == "since" else ""}
    return Reading(Unclear(reason_of(f"off-scale-{slip}", **variables)), also=also)


def _told(outcome: Outcome) -> object:
    match outcome:
        case Taken(value):
            return value
        case Bounded(bounds):
            return bounds
    return outcome


def _is_beyond(told: object, most: float, today: date) -> bool:
    """Whether a number is, or may be, larger than `most`; a lower bound alone if nothing at all is left."""
    match told:
        case Since():
            return _is_beyond(years_since(told, today), most, today)
        case Range(low, high):
            starts = low is not None and (low > most or (low == most and told.low_open))
            return starts or (high is not None and high > most)
        case bool():
            return False
        case int() | float():
            return told > most
    return False


def _other(readers: Readers, asked: Asked) -> Reading:
    """A question in return, a slip of the input method, or something that was not understood."""
    if intents.says_unknown(asked.text):
        step(asked.trace, "opening", asked.text)
        return Reading(Intent("unknown"))
    if intents.is_question(asked.text):
        trace = step(asked.trace, "question", asked.text)
        bare = replace(asked, text=asked.text.rstrip("?"), trace=trace)
        inner = answered(readers, bare) if bare.text != asked.text else None
        if inner and isinstance(inner.outcome, Taken):
            return _unclear("asked-back", suggestion=inner.outcome.value)
        return Reading(Intent("question"))
    return _slip(readers, asked) or _unclear(f"unread-{asked.fact.kind}")


def _slip(readers: Readers, asked: Asked) -> Reading | None:
    """What may have been meant, if the answer sounds like one value and no other."""
    found: dict[Value, str] = {}
    for text in readers.of[asked.fact.name].repaired(asked):
        trace = step(asked.trace, "sounds-like", text)
        reading = answered(readers, replace(asked, text=text, trace=trace))
        if reading and isinstance(reading.outcome, Taken):
            found.setdefault(reading.outcome.value, text)
    if len(found) != 1:
        return None
    ((value, text),) = found.items()
    return Reading(Unclear(reason_of("slip", meant=text), value))


def _unclear(message: str, suggestion: Value | None = None) -> Reading:
    return Reading(Unclear(reason_of(message), suggestion))
