"""What the answers that may still come can bring, where some facts were asked in vain.

Somebody cannot tell whether their patents are in use (asked in vain) and was not asked for their papers
yet. If papers alone open a tier, that answer can still change what is likely. If it takes patents and
papers, it cannot: the patents stay unknown. But it can change what is likely if the patents are in use.
So two functions of the answers to come tell what shows in the end: the likely tier where all that was
asked in vain stays unknown (`likely`), and the highest that it is in some completion of it (`likely_if`).
A third one, of these answers and of all that will not be known, tells in which world what is likely: an
answer that changes it in one of them is worth asking for.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final, NamedTuple

from criteria.diagrams.allowed import Masks
from criteria.diagrams.model import Diagrams, TierDiagrams
from criteria.diagrams.remaining import Remaining
from criteria.diagrams.table import AGREED, ELIGIBLE, HELD, HIGHEST, INELIGIBLE, REVIEW, UNSURE
from criteria.diagrams.views import View
from criteria.policy.vocabulary import Profile, Range, Vocabulary

STATUSES: Final = ("ineligible", "undetermined", "needs_review", "eligible", "undetermined", "held")
"""The ends of `Prospects.status`."""
_OF_PATH: Final = {INELIGIBLE: 0, UNSURE: 1, REVIEW: 2, ELIGIBLE: 3}
_OF_HELD: Final = {INELIGIBLE: 0, UNSURE: 4, HELD: 5}


class Outcome(NamedTuple):
    """A function of answers: its end, if it has a single one, and the facts that matter to it, a bit each."""

    end: int | None
    matters: int

    @classmethod
    def of(cls, remaining: Remaining, function: int) -> "Outcome":
        """That of a function."""
        return cls(function if function < remaining.ends else None, remaining.matters([function]))


@dataclass(frozen=True)
class Prospects:
    """What can still come of a profile where `in_vain` was asked in vain. Of the `others` that are not known
    some are `never` told: above all those that count from something asked in vain.

    `openers` are the facts that need only be looked at where they are worst (see `diagrams.openers`).
    """

    diagrams: Diagrams
    masks: Masks
    in_vain: frozenset[str]
    never: frozenset[str]
    others: frozenset[str]
    openers: frozenset[str]

    @classmethod
    def of(
        cls, diagrams: Diagrams, vocabulary: Vocabulary, profile: Profile, given_up: Iterable[str]
    ) -> "Prospects":
        """Those of a sound profile where these facts were given up, be it that one became known later."""
        in_vain = frozenset(
            fact for fact in given_up if fact not in profile or isinstance(profile[fact], Range)
        )
        never = frozenset(
            fact.name
            for fact in (vocabulary.values() if in_vain else ())
            if fact.applies_with in in_vain and fact.name not in in_vain
        )
        openers = diagrams.openers.always | diagrams.openers.from_nothing.difference(profile)
        others = frozenset(vocabulary) - in_vain
        return cls(diagrams, diagrams.allowance.masks(profile), in_vain, never, others, openers)

    def where_told(self, facts: Iterable[str]) -> "Prospects":
        """The same where of all that is not known at most these facts are told."""
        return replace(self, never=self.never | self.others.difference(facts))

    @cached_property
    def answers(self) -> Remaining:
        """Functions of what answers can still tell."""
        return self._without(self.never | self.in_vain)

    @cached_property
    def sure(self) -> Remaining:
        """Functions of what answers can still tell, of what is surely open."""
        return self._without(self.never | self.in_vain, self.openers)

    @cached_property
    def doubts(self) -> Remaining:
        """Functions of what answers could tell, had nothing been asked in vain, of what is surely open."""
        return self._without(self.never, self.openers)

    @cached_property
    def worlds(self) -> Remaining:
        """Functions of all that is not known."""
        return self._without(frozenset())

    @cached_property
    def vain(self) -> Remaining:
        """Functions of what was asked in vain, of what is surely open."""
        return self._without(self.others, self.openers)

    def _without(self, taken_out: frozenset[str], at_worst: frozenset[str] = frozenset()) -> Remaining:
        return Remaining(View(self.diagrams, self.masks, taken_out, at_worst & taken_out))

    def likely(self, of: Remaining) -> int:
        """The likely tier that shows while all else stays unknown: 0 for none, else 1 + its place."""
        if of.view.taken_out <= of.view.at_worst:
            return of.put()(self.diagrams.likely)
        return of.likely([of.highest(self.surely_open(tier, of)) for tier in self.diagrams.tiers])

    def surely_open(self, tier: TierDiagrams, of: Remaining) -> list[int]:
        """For each path of the tier whether it is surely `ELIGIBLE` or surely to be reviewed, else 0."""
        names = {INELIGIBLE: 0, UNSURE: 0, REVIEW: REVIEW, ELIGIBLE: ELIGIBLE}
        return [of.renamed(path, names) for path in self.paths(tier, of)]

    def paths(self, tier: TierDiagrams, of: Remaining) -> list[int]:
        """How the paths of a tier stand while all else stays unknown."""
        return list(map(of.put(AGREED), tier.paths.values()))

    def as_known(self) -> Outcome:
        """The likely tier where what was asked in vain stays unknown, by the answers."""
        return Outcome.of(self.sure, self.likely(self.sure))

    def matters_in_some_world(self) -> int:
        """The facts, a bit each, of which an answer changes the likely tier in some completion of what will
        not be known.
        """
        return self.worlds.matters([self.worlds.put()(self.diagrams.likely)])

    def if_well(self) -> Outcome:
        """The highest tier that is likely in some completion of what was asked in vain, by the answers."""
        return Outcome.of(*self.best_case())

    def best_case(self) -> tuple[Remaining, int]:
        """The function of `if_well`, and where it belongs."""
        if self.never <= self.openers:
            hopeful = self._without(self.never | self.in_vain, self.never)
            return hopeful, hopeful.put(HIGHEST)(self.diagrams.likely)
        answers, doubts = self.answers, self.doubts
        return answers, answers.coarser(doubts, self.likely(doubts), HIGHEST)

    def status(self, tier: TierDiagrams, of: Remaining) -> int:
        """The status of the tier (a place in `STATUSES`) while all else stays unknown."""
        if not of.view.taken_out:
            return of.renamed(of.put()(tier.status), _OF_PATH | _OF_HELD)
        paths = [of.renamed(path, _OF_PATH) for path in self.paths(tier, of)]
        held = of.renamed(of.put(AGREED)(tier.held), _OF_HELD)
        return of.highest([*paths, held])

    def requirement(self, tier: TierDiagrams, clause: str) -> int:
        """Whether a requirement is met, by the answers."""
        return self.answers.put(AGREED)(tier.requirements[clause])
