"""The order in which an answer is read: intents, then the grammar of the fact, then why it is unclear."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from math import inf
from typing import Protocol

from criteria.policy.vocabulary import Fact, Range, Value
from dialogs.understanding import (
    awards,
    career,
    certificates,
    choices,
    education,
    figures,
    flags,
    intents,
    members,
    slips,
    spans,
)
from dialogs.understanding.asking import Asked
from dialogs.understanding.dates import years_since
from dialogs.understanding.lexing import Lexer
from dialogs.understanding.normalising import TooLong, normalise
from dialogs.understanding.reading import (
    Bounded,
    Doubt,
    Intent,
    Outcome,
    Reading,
    Reason,
    Since,
    Taken,
    Unclear,
)


class Grammar(Protocol):
    """What a module that reads one sort of answers offers."""

    def lexer(self, _fact: Fact, /) -> Lexer:
        """Cuts answers about the fact into their words."""
        ...

    def read(self, asked: Asked) -> Reading | None:
        """What the answer says; None if it is of another kind. Raises Doubt where it cannot be decided."""
        ...


_OF_FACT: Mapping[str, Grammar] = {"education": education, "method_cert": certificates}
_OF_KIND: Mapping[str, Grammar] = {
    "amount": figures,
    "percent": figures,
    "count": figures,
    "years": spans,
    "flag": flags,
    "set": members,
    "choice": choices,
}


def understood(fact: Fact, text: str, *, today: date, numbered: bool) -> Reading:
    """What the text says as an answer about the fact."""
    try:
        plain = normalise(text)
    except TooLong:
        return _unclear("too-long")
    if not plain:
        return _unclear("empty")
    asked = Asked(fact, plain, today, numbered)
    intent = intents.read(plain, today, choices.own_words(fact.name))
    if intent:
        return intent
    answer = _answer(asked)
    undecided = answer is None or isinstance(answer.outcome, Unclear)
    return _other(asked) if answer is None or (undecided and intents.asks_plainly(plain)) else answer


def _grammar(fact: Fact) -> Grammar:
    if fact.name in _OF_FACT:
        return _OF_FACT[fact.name]
    if career.reads(fact.name):
        return career
    return awards if awards.reads(fact.name) else _OF_KIND[fact.kind]


def _answer(asked: Asked) -> Reading | None:
    """The answer by the grammar of its fact, or why that cannot decide; None if it is none."""
    if asked.fact.values and (numbered := _numbered(asked)):
        return numbered
    try:
        labelled = choices.labelled(asked) if asked.fact.values else None
        answer = labelled or _grammar(asked.fact).read(asked)
    except Doubt as doubt:
        return doubt.reading
    return answer and _on_the_scale(asked, answer)


def _numbered(asked: Asked) -> Reading | None:
    """The choice that is written with its number, as the list shows it: 4 工程师; None if it is not that."""
    position, words = choices.number_before(asked)
    if position is None:
        return None
    reading = _answer(replace(asked, text=words))
    if reading is None or not isinstance(reading.outcome, Taken):
        return None
    value = list(asked.fact.values)[position - 1]
    is_that = reading.outcome.value in (value, frozenset({value}))
    return reading if is_that else _unclear("several")


def _on_the_scale(asked: Asked, reading: Reading) -> Reading:
    """The reading, unless what it tells is more than the fact may be: then why it is unclear. What it tells
    besides is left out where that is too much.
    """
    fact, bounds = asked.fact, asked.fact.bounds
    also = {
        name: known
        for name, known in reading.also.items()
        if not _is_beyond(known, bounds.get(figures.kind_told(name), inf), asked.today)
    }
    outcome = reading.outcome
    told = _told(outcome)
    if not _is_beyond(told, fact.most, asked.today):
        return replace(reading, also=also)
    slip = "since" if isinstance(outcome, Since) else fact.kind
    variables = {"most": f"{fact.most:.10g}", "since": str(outcome) if slip == "since" else ""}
    return Reading(Unclear(Reason(f"understanding-off-scale-{slip}", variables)), also=also)


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


def _other(asked: Asked) -> Reading:
    """A question in return, a slip of the input method, or something that was not understood."""
    if intents.says_unknown(asked.text):
        return Reading(Intent("unknown"))
    if intents.is_question(asked.text):
        inner = _answer(replace(asked, text=asked.text.rstrip("?"))) if asked.text.endswith("?") else None
        if inner and isinstance(inner.outcome, Taken):
            return _unclear("asked-back", suggestion=inner.outcome.value)
        return Reading(Intent("question"))
    return _slip(asked) or _unclear(f"unread-{asked.fact.kind}")


def _slip(asked: Asked) -> Reading | None:
    """What may have been meant, if the answer sounds like one value and no other."""
    found: dict[Value, str] = {}
    for text in slips.repaired(asked.text, _grammar(asked.fact).lexer(asked.fact), asked.today):
        reading = _answer(replace(asked, text=text))
        if reading and isinstance(reading.outcome, Taken):
            found.setdefault(reading.outcome.value, text)
    if len(found) != 1:
        return None
    ((value, text),) = found.items()
    return Reading(Unclear(Reason("understanding-slip", {"meant": text}), value))


def _unclear(message: str, suggestion: Value | None = None) -> Reading:
    return Reading(Unclear(Reason(f"understanding-{message}"), suggestion))
