"""What a language model may add to a story, if one is configured: it may point at words, and nothing else.

    unheard 财务证明上写的是六百四十万 behind 降本方面
    proposed {"fact": "saving_wan", "quote": "六百四十万"}    640, to be confirmed by the person

A quote must stand letter for letter in a clause that was left unheard, and in none that is somebody else's,
wished or pending; the fact's own reader must read it; the fact's own words must stand near. Whatever else the
model says is not looked at.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from criteria.policy.model import Policy
from criteria.policy.vocabulary import Fact
from dialogs.stories.context import Setting
from dialogs.stories.findings import Told, read
from dialogs.stories.owners import passages_of
from dialogs.stories.passages import Passage
from dialogs.stories.telling import LONGEST_QUOTE, Story
from dialogs.stories.words import StoryWords, story_words
from dialogs.understanding.reading import Bounded, Since, Taken
from locales.wording import Wording

MOST: Final = 20
"""How many proposals are looked at."""
_NEAR: Final = 1
"""How many clauses away the fact's own words may stand."""


@dataclass(frozen=True, slots=True)
class Proposed:
    """A fact that may stand in words that were left unheard; to be confirmed by the person like a doubt."""

    fact: str
    outcome: Told
    quote: str


def asked_of_model(policy: Policy, story: Story, words: Wording) -> tuple[Mapping[str, str], ...]:
    """The messages for a chat model: which facts are open, and the clauses that were left unheard."""
    known = _known(story)
    facts = [
        f"{name}: {policy.vocabulary[name].means}"
        for name in policy.vocabulary
        if name in story_words(policy).told and name not in known
    ]
    task = words.say("story-model-task", facts="\n".join(facts))
    return ({"role": "system", "content": task}, {"role": "user", "content": "\n".join(story.unheard)})


def proposals_of(
    policy: Policy, text: str, story: Story, answer: str, *, today: date
) -> tuple[Proposed, ...]:
    """What of a model's answer is believed; `text` is the story. The answer is untrusted: whatever it is,
    nothing gets in that the person did not write.
    """
    words = story_words(policy)
    setting = Setting.of(words, passages_of(words, text, today), today)
    found: dict[str, list[Proposed]] = {}
    for fact, quote in _pairs(answer):
        told = _believed(setting, story, fact, quote)
        if told is not None:
            found.setdefault(fact, []).append(told)
    return tuple(each[0] for each in found.values() if len(set(each)) == 1)


def _known(story: Story) -> frozenset[str]:
    heard = {each.fact for each in story.facts}
    return frozenset(heard.union(*(each.facts for each in story.doubtful)))


def _pairs(answer: str) -> Iterator[tuple[str, str]]:
    """The pairs of fact and quote that an answer holds, as far as it is of the form that was asked for."""
    try:
        told = json.loads(answer)
    except (ValueError, RecursionError):
        return
    listed = told.get("facts") if isinstance(told, dict) else told
    for each in listed[:MOST] if isinstance(listed, list) else ():
        if isinstance(each, dict):
            fact, quote = each.get("fact"), each.get("quote")
            if isinstance(fact, str) and isinstance(quote, str):
                yield fact, quote


def _believed(setting: Setting, story: Story, name: str, quote: str) -> Proposed | None:
    words = setting.words
    stands = any(quote in unheard for unheard in story.unheard)
    if name not in words.told or name in _known(story) or not quote.strip() or not stands:
        return None
    if len(quote) > LONGEST_QUOTE:
        return None
    fact = words.policy.vocabulary[name]
    reading = read(words, fact, quote, setting.today)
    if not isinstance(reading.outcome, Taken | Bounded | Since) or reading.hedged:
        return None
    around = [passage for passage in setting.passages if quote in passage.clause.text]
    sound = [passage for passage in around if not (passage.void or passage.doubts or passage.weak)]
    if len(around) != 1 or not sound or sound[0].group is not None or sound[0].until < len(sound[0].text):
        return None
    near = _near(setting, sound[0])
    return Proposed(name, reading.outcome, quote) if _names(words, fact, reading.outcome, near) else None


def _near(setting: Setting, passage: Passage) -> Sequence[Passage]:
    beside = setting.passages[max(0, passage.index - _NEAR) : passage.index + _NEAR + 1]
    return [each for each in beside if each.sentence == passage.sentence and not each.void]


def _names(words: StoryWords, fact: Fact, outcome: Told, near: Sequence[Passage]) -> bool:
    """Whether the fact's own words stand in one of these clauses."""
    roles = {role for passage in near for mark in passage.marks for role in mark.roles}
    things = {role.meaning for role in roles if role.kind == "thing"}
    marks = {role.meaning for role in roles if role.kind in ("mark", "own")}
    families = [
        family for reader in words.holdings for family in reader.families.by_name.values()
        if fact.name in (family.level, family.years)
    ]  # fmt: skip
    if families:
        return any(role.kind == "holding" and role.of == families[0].name for role in roles)
    if fact.kind == "flag":
        told = isinstance(outcome, Taken) and outcome.value
        return any(
            rule.fact.name == fact.name and rule.value is told and rule.marks <= marks for rule in words.flags
        )
    steps = any(role.kind in ("step", "open_step") and role.of == fact.name for role in roles)
    rules = [rule for rule in words.things if rule.fact.name == fact.name]
    return steps or any(rule.things & things and rule.marks <= marks for rule in rules)
