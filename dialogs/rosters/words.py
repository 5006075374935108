"""The words that heads of tables are made of, with all that each may be.

    发明专利      thing invention
    已授权        mark granted
    数量          filler of counts
    万元          unit wan
    申请中        seen: another thing than the one beside it

The product's words lie in `dialogs/understanding/data/heads.yaml`, a policy's in its `lexicon/heads.yaml`.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from criteria.policy.model import Policy
from criteria.policy.vocabulary import Fact
from dialogs.in_words import label
from dialogs.messages import words_of
from dialogs.understanding.lexicon import GENERAL, HEADS, STORIES, Lexicon
from dialogs.understanding.normalising import plain_characters
from locales.wording import LANGUAGES

EVERY: Final = "every"
YES: Final = "is"
NO: Final = "is_not"
"""The two columns of a fact that is true or false, each to be ticked."""
UNDER: Final = "under"
"""What heads say above short names of levels, beside those."""
_LOOSE: Final = re.compile(r"[\s,，;；:：、。.·\-—_~|\\\"'“”()（）\[\]【】{}<>《》/*★☆※#?!]+")
_PLAIN_LISTS: Final = ("seen", "carried", "uppers")


class Role(NamedTuple):
    """What a word of a head may be: `kind` is thing, mark, filler, unit, days, spans, held, seen, carried
    or uppers; `name` which of them.
    """

    kind: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Rungs:
    """Short names of levels by what they stand for (中级); sure below heads that say their kind (`under`)."""

    under: tuple[str, ...]
    values: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class HeadRule:
    """How a head calls a fact: by a thing, with marks that must stand beside it and others that may.
    `together`: several columns may tell it, and the highest counts.
    """

    fact: Fact
    thing: str
    marks: frozenset[str]
    fine: frozenset[str]
    together: bool


@dataclass(frozen=True, slots=True, eq=False)
class HeadWords:
    """All that the heads of tables are understood by, for one policy."""

    policy: Policy
    roles: Mapping[str, tuple[Role, ...]]
    longest: int
    rules: Mapping[str, tuple[HeadRule, ...]]
    unclear: Mapping[str, tuple[str, ...]]
    names: Mapping[str, str]
    members: Mapping[str, Mapping[str, str]]
    ordinary: frozenset[str]
    answers: frozenset[str]
    yes_or_no: Mapping[str, str]
    """What stands below the head of a yes or no that has a column for each: YES or NO."""
    listed: frozenset[str]
    """What a remark in a head may list as answers."""
    hints: tuple[str, ...]
    cells: Mapping[str, Mapping[str, str]]
    rungs: Mapping[str, "Rungs"]
    among: tuple[str, ...]
    qualifiers: Mapping[str, tuple[str, ...]]

    def values_below(self, fact: str, head: str) -> Mapping[str, str]:
        """The values of a choice by how cells below a head are filled in besides, as `tight` texts."""
        rungs = self.rungs.get(fact)
        is_told = rungs is not None and any(word in tight(head) for word in rungs.under)
        return {**(rungs.values if rungs and is_told else {}), **self.cells.get(fact, {})}

    def years_of(self, fact: str) -> str | None:
        """The fact that counts the years since a level was reached."""
        return next(iter(self.policy.vocabulary[fact].beside), None)


def head_words(policy: Policy) -> HeadWords:
    """The words of a policy's heads, made once. Raises LexiconError where its lexicon cannot be used."""
    return policy.derived(_made)


def exact(text: str) -> str:
    """A head as names and labels are compared with it: case, width, script and blanks do not matter."""
    return " ".join(plain_characters(text).split())


def _made(policy: Policy) -> HeadWords:
    own = Lexicon(policy.lexicon)
    roles: dict[str, dict[Role, None]] = {}
    for word, role in _roles(own):
        roles.setdefault(word, {})[role] = None
    rules = [rule for name, fact in policy.vocabulary.items() for rule in _rules(own, name, fact)]
    return HeadWords(
        policy=policy,
        roles={word: tuple(each) for word, each in roles.items()},
        longest=max(map(len, roles)),
        rules={
            thing: tuple(rule for rule in rules if rule.thing == thing)
            for thing in {rule.thing for rule in rules}
        },
        unclear={name: own.names(HEADS, "unclear", name) for name in own.setting(HEADS, "unclear")},
        names=_names(policy),
        members={name: _values_said(own, "members", name) for name in own.setting(HEADS, "members")},
        ordinary=frozenset(own.spoken(HEADS, "ordinary")),
        answers=frozenset(map(tight, GENERAL.spoken(HEADS, "answers"))),
        yes_or_no={
            tight(word): value for value in (YES, NO) for word in GENERAL.spoken(HEADS, "columns", value)
        },
        listed=_listed(policy, own),
        hints=GENERAL.spoken(HEADS, "hints"),
        cells={name: _values_said(own, "cells", name) for name in own.setting(HEADS, "cells")},
        rungs={
            name: Rungs(
                tuple(map(tight, own.spoken(HEADS, "rungs", name, UNDER))), _values_said(own, "rungs", name)
            )
            for name in own.setting(HEADS, "rungs")
        },
        among=GENERAL.spoken(HEADS, "among"),
        qualifiers={
            name: own.names(STORIES, "facts", name, "qualifiers") for name in own.setting(STORIES, "facts")
        },
    )


def _listed(policy: Policy, own: Lexicon) -> frozenset[str]:
    labels = (tight(each) for fact in policy.vocabulary.values() for each in fact.values.values())
    said = (
        word
        for group in ("members", "cells")
        for name in own.setting(HEADS, group)
        for word in _values_said(own, group, name)
    )
    return frozenset(map(tight, GENERAL.spoken(HEADS, "answers"))).union(labels, said)


def _values_said(own: Lexicon, group: str, name: str) -> dict[str, str]:
    """The value of each way to say it."""
    return {
        tight(word): value
        for value in own.setting(HEADS, group, name)
        if value != UNDER
        for word in own.spoken(HEADS, group, name, value)
    }


def tight(text: str) -> str:
    """A text without blanks and marks, which change nothing in a head."""
    return _LOOSE.sub("", plain_characters(text))


def _names(policy: Policy) -> Mapping[str, str]:
    """The fact of every name and label, in each language."""
    names = {
        exact(label(words_of(policy, language), fact)): name
        for language in LANGUAGES
        for name, fact in policy.vocabulary.items()
    }
    return names | {exact(name): name for name in policy.vocabulary}


def _roles(own: Lexicon) -> Iterator[tuple[str, Role]]:
    for group, kind in (("fillers", "filler"), ("units", "unit")):
        for name in GENERAL.setting(HEADS, group):
            yield from _each(GENERAL.spoken(HEADS, group, name), Role(kind, name))
    for name in ("days", "spans", "held", *_PLAIN_LISTS):
        yield from _each(GENERAL.spoken(HEADS, name), Role(name))
        yield from _each(own.spoken(HEADS, name), Role(name))
    for group, kind in (("things", "thing"), ("marks", "mark")):
        for name in own.setting(HEADS, group):
            yield from _each(own.spoken(HEADS, group, name), Role(kind, name))


def _each(words: Iterable[str], role: Role) -> Iterator[tuple[str, Role]]:
    for word in words:
        if bare := _LOOSE.sub("", word).lower():  # words are plain already
            yield bare, role


def rules_told(own: Lexicon, name: str) -> Iterator[Mapping[str, Sequence[object]]]:
    """How a policy says that heads call a fact, each way by itself."""
    told = own.setting(HEADS, "facts").get(name)
    for rule in told if isinstance(told, list | tuple) else [told]:
        if isinstance(rule, Mapping):
            yield rule


def _rules(own: Lexicon, name: str, fact: Fact) -> Iterator[HeadRule]:
    fine = frozenset((*own.names(HEADS, "fine", EVERY), *own.names(HEADS, "fine", fact.kind)))
    for rule in rules_told(own, name):
        yield HeadRule(
            fact,
            str(rule.get("thing")),
            frozenset(map(str, rule.get("marks", ()))),
            fine | frozenset(map(str, rule.get("fine", ()))),
            bool(rule.get("together")),
        )
