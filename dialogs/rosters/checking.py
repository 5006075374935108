"""What is wrong with the words by which the heads of tables are understood (`chuangping check`).

`lexicon/heads.yaml: utility_patents: there is no mark 'aplied' → name one of marks, or add it there`
"""

from collections.abc import Iterator
from typing import Final

from criteria.policy.faults import Fault
from criteria.policy.model import Policy
from dialogs.rosters.words import EVERY, UNDER, head_words, rules_told, tight
from dialogs.understanding.lexicon import HEADS, Lexicon, LexiconError
from dialogs.understanding.lexicon_faults import FaultsOf
from locales.wording import WordingError

_TOLD: Final = FaultsOf(HEADS)


def head_faults(policy: Policy) -> Iterator[Fault]:
    """Names of `lexicon/heads.yaml` that stand for nothing, and words that say two things."""
    own = Lexicon(policy.lexicon)
    try:
        faults = [*_of_facts(policy, own), *_of_names(policy, own), *_said_twice(own)]
        if not faults:
            head_words(policy)
    except LexiconError as error:
        faults = [_TOLD.unreadable(error)]
    except WordingError:  # a name that cannot be said is told of among the messages
        faults = []
    yield from faults


def _of_facts(policy: Policy, own: Lexicon) -> Iterator[Fault]:
    marks, things = own.setting(HEADS, "marks"), own.setting(HEADS, "things")
    for name in own.setting(HEADS, "facts"):
        if name not in policy.vocabulary:
            yield _TOLD.missing(name, "fact", name, "facts.yaml")
            continue
        for rule in rules_told(own, name):
            yield from _TOLD.unknown(name, "thing", [str(rule.get("thing"))], things)
            for key in ("marks", "fine"):
                yield from _TOLD.unknown(name, "mark", list(map(str, rule.get(key, ()))), marks)


def _of_names(policy: Policy, own: Lexicon) -> Iterator[Fault]:
    kinds = {EVERY, *(fact.kind for fact in policy.vocabulary.values())}
    for kind in own.setting(HEADS, "fine"):
        if kind not in kinds:
            yield _TOLD.missing("fine", "kind", kind, f"{EVERY} and the kinds of facts")
        yield from _TOLD.unknown("fine", "mark", own.names(HEADS, "fine", kind), own.setting(HEADS, "marks"))
    for thing in own.setting(HEADS, "unclear"):
        yield from _TOLD.unknown("unclear", "thing", [thing], own.setting(HEADS, "things"))
        yield from _TOLD.unknown("unclear", "fact", own.names(HEADS, "unclear", thing), policy.vocabulary)
    for group in ("members", "cells", "rungs"):
        for name in own.setting(HEADS, group):
            yield from _TOLD.unknown(group, "fact", [name], policy.vocabulary)
            fact = policy.vocabulary.get(name)
            for value in own.setting(HEADS, group, name) if fact else ():
                if fact and value not in fact.values and (group, value) != ("rungs", UNDER):
                    yield _TOLD.missing(name, "value", value, "its values")


def _said_twice(own: Lexicon) -> Iterator[Fault]:
    """A phrase that names two things: a head of it could not be understood."""
    told: dict[str, str] = {}
    for thing in own.setting(HEADS, "things"):
        for phrase in dict.fromkeys(map(tight, own.spoken(HEADS, "things", thing))):
            other = told.setdefault(phrase, thing)
            if other != thing:
                problem = f"{phrase!r} is said of {other!r} as well"
                yield _TOLD.at(thing, problem, "leave it with one of them")
