"""Hearing the goal: the tier that somebody wishes or asks for (想评工程师, 能不能报中级)."""

from collections.abc import Iterator
from dataclasses import dataclass

from dialogs.stories.context import Setting
from dialogs.stories.marking import Mark
from dialogs.stories.passages import Passage


@dataclass(frozen=True, slots=True)
class Goal:
    """A tier, and the clauses that name it (their places among the passages)."""

    tier: str
    passages: frozenset[int]


def hear_goal(setting: Setting) -> Goal | None:
    """The one tier that is named behind a wish or a question; None if there is none, or several."""
    named = [(tier, passage.index) for passage in setting.passages for tier in _tiers(setting, passage)]
    tiers = {tier for tier, _ in named}
    return Goal(tiers.pop(), frozenset(index for _, index in named)) if len(tiers) == 1 else None


def _tiers(setting: Setting, passage: Passage) -> Iterator[str]:
    """The tiers that a clause aims at."""
    if passage.void or passage.until == len(passage.text):
        return
    behind = [mark for mark in passage.marks if mark.start >= passage.until]
    if any(mark.has("rise", "apply", "heading") for mark in behind) or passage.until == 0:
        for mark in behind:
            yield from _of(setting, mark)


def _of(setting: Setting, mark: Mark) -> Iterator[str]:
    """The tiers that a word names: by name, or by the holding or rung from which one holds it."""
    named = [role.meaning for role in mark.of("tier")]
    yield from named
    if named or setting.words.policy.title is None:
        return
    values = set(_values(setting, setting.words.policy.title.level, mark))
    yield from (tier.id for tier in setting.words.policy.tiers if tier.held_from in values)


def _values(setting: Setting, level: str, mark: Mark) -> Iterator[str | None]:
    for reader in setting.words.holdings:
        family = next((each for each in reader.families.by_name.values() if each.level == level), None)
        if family is None:
            continue
        held = [role.meaning for role in mark.of("holding") if role.of == family.name]
        rungs = [reader.families.may_be(role.meaning)[0] for role in mark.of("rung")]
        yield from map(family.counted, held + rungs)
