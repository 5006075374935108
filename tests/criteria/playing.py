"""An interview played screen by screen, by hand: what was put before the person, and what was ahead of them.

Written apart from `criteria.screens.play`, which it is held against.
"""

from dataclasses import dataclass

from criteria.interview import AUTO, next_facts
from criteria.policy.model import Policy
from criteria.policy.vocabulary import Fact, Known, Profile, Range
from criteria.rules.nodes import Phase
from criteria.screens import Screen, next_screen, screens_ahead, settled_by_ticks


@dataclass(frozen=True)
class Step:
    """A screen as it stands open: what was known before it, and the topics of what may still come, it
    included. `steps` is how many steps it takes: exceptions are one more.
    """

    screen: Screen
    ahead: tuple[str, ...]
    known: dict[str, Known]
    steps: int


@dataclass(frozen=True)
class Interview:
    """A whole interview, and what is known, asked in vain, and still ahead at its end."""

    steps: tuple[Step, ...]
    known: dict[str, Known]
    given_up: frozenset[str]
    ahead: tuple[str, ...]

    @property
    def taken(self) -> int:
        """How many steps the person took."""
        return sum(step.steps for step in self.steps)


def interview(policy: Policy, person: Profile, *, target: str = AUTO, phase: Phase = "normal") -> Interview:
    """The interview of somebody who answers from what is known of them."""
    known: dict[str, Known] = {}
    given_up: set[str] = set()
    told: set[str] = set()
    ticked: set[str] = set()
    steps: list[Step] = []
    while True:
        worth = frozenset(next_facts(policy, known, target=target, given_up=frozenset(given_up), phase=phase))
        if target == AUTO and given_up:
            worth |= set(settled_by_ticks(policy, known, ticked, phase=phase))
        ahead = screens_ahead(policy, worth, told)
        screen = next_screen(policy, worth, told)
        if screen is None:
            return Interview(tuple(steps), known, frozenset(given_up), ahead)
        before = dict(known)
        for name in screen.facts:
            told.add(name)
            if name not in person:
                given_up.add(name)
            elif screen.form == "ticks":
                known.update(_ticked(policy.vocabulary[name], person[name]))
                ticked |= {name} if _has_more_to_tell(person[name]) else set()
            else:
                ticked.discard(name)
                known[name] = person[name]
                given_up |= {name} if isinstance(person[name], Range) else set()
        steps.append(Step(screen, ahead, before, 1 + _has_exceptions(policy, screen, person)))


def _has_exceptions(policy: Policy, screen: Screen, person: Profile) -> bool:
    return screen.form == "declaration" and any(
        person.get(name) is not policy.vocabulary[name].better for name in screen.facts
    )


def _has_more_to_tell(there: Known) -> bool:
    """Whether something is ticked of which it is to be told how much there is, or which."""
    if isinstance(there, Range):
        return (there.low or 0) > 0 or there.low_open
    return not isinstance(there, bool) and there not in (0, "none", frozenset())


def _ticked(fact: Fact, there: Known) -> dict[str, Known]:
    """What a tick list tells of a fact: nothing of it, or that there is some; how much it does not tell."""
    if isinstance(there, Range):
        low, is_open = there.low or 0, there.low_open
        if low == 0 and not is_open:
            return {}  # neither ticked nor nothing: it may be nothing
    if there in (0, "none", False, frozenset()):
        return {fact.name: there}
    if fact.kind == "flag":
        return {fact.name: True}
    if fact.kind == "count":
        return {fact.name: Range(1, None)}
    return {fact.name: Range(0, None, low_open=True)} if fact.is_number else {}
