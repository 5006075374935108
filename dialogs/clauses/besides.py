"""What an answer tells besides: facts that a noun of their own anchors, heard as a story hears them.

本科，19年评的助工          under education: title_level assistant, title_years since 2019
省了400万，专利倒是有六个    under saving_wan: a clause about patents, of which kind is not said
"""

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from datetime import date

from criteria.policy.model import Policy
from criteria.policy.vocabulary import Known
from dialogs.clauses.cutting import Clause
from dialogs.stories import read_story
from dialogs.understanding.reading import Bounded, Since, Taken


@dataclass(frozen=True, slots=True)
class Anchored:
    """A stretch of the answer, and the facts that it tells, or that it may tell."""

    start: int
    end: int
    facts: frozenset[str]

    def meets(self, clause: Clause) -> bool:
        """Whether the stretch and the clause have a character in common."""
        return self.start < clause.end and clause.start < self.end


@dataclass(frozen=True, slots=True)
class Besides:
    """The facts that an answer anchors, and where; `doubtful` are stretches that may tell several."""

    outcomes: Mapping[str, Taken | Bounded | Since]
    heard: tuple[Anchored, ...]
    doubtful: tuple[Anchored, ...]

    def without(self, facts: Set[str]) -> "Besides":
        """The same as if nothing of these facts had been told."""
        return Besides(
            outcomes={name: outcome for name, outcome in self.outcomes.items() if name not in facts},
            heard=tuple(each for each in self.heard if not each.facts <= facts),
            doubtful=tuple(each for each in self.doubtful if not each.facts <= facts),
        )

    def other_than(self, fact: str) -> dict[str, Known | Since]:
        """What is told of all facts but one."""
        return {name: told_by(outcome) for name, outcome in self.outcomes.items() if name != fact}


def told_by(outcome: Taken | Bounded | Since) -> Known | Since:
    """What an outcome tells: a value, bounds or a start date."""
    match outcome:
        case Taken(told) | Bounded(told) | (Since() as told):
            return told


def facts_in(clause: Clause, stretches: Iterable[Anchored]) -> frozenset[str]:
    """The facts of the stretches that a clause meets."""
    return frozenset[str]().union(*(each.facts for each in stretches if each.meets(clause)))


def besides(policy: Policy, text: str, today: date) -> Besides:
    """What a text tells of any fact that it names."""
    story = read_story(policy, text, today=today)
    return Besides(
        outcomes={each.fact: each.outcome for each in story.facts},
        heard=tuple(_anchored(text, each.quote, (each.fact,)) for each in story.facts),
        doubtful=tuple(_anchored(text, each.quote, each.facts) for each in story.doubtful),
    )


def _anchored(text: str, quote: str, facts: tuple[str, ...]) -> Anchored:
    start = text.find(quote)
    return Anchored(start, start + len(quote), frozenset(facts))
