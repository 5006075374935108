"""The levels of one fact one after the other, each on the first day on which it can be held.

Between two grades the regulation names no time: the policy presumes one. Who has held a grade for three
years, where four are presumed to the next, comes to that in one year.
"""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from criteria.changes import there
from criteria.diagrams.codes import place
from criteria.distances import MONTHS_A_YEAR, Calendar, Distance, day_after, distance, in_months
from criteria.planning.staging import Stage
from criteria.policy.model import Policy
from criteria.policy.vocabulary import Profile


class Reached(NamedTuple):
    """The first day on which something is there, and from which day on, and how long, it was waited for."""

    on: date
    since: date
    wait: Distance


class Rung(NamedTuple):
    """A level by its place, and how it is come to. `years` are those beside the level that is held now, None
    for a new one.
    """

    at: int
    reached: Reached
    years: float | None
    stages: tuple[tuple[Reached, Stage], ...] = ()

    @property
    def on(self) -> date:
        """The first day on which the level can be held."""
        return self.reached.on


class Levels:
    """Where one person stands on the levels of the policy's facts, and when the next ones come."""

    def __init__(self, policy: Policy, profile: Profile, calendar: Calendar) -> None:
        self.policy, self.profile, self.calendar = policy, profile, calendar
        self.at_hand = Reached(calendar.today, calendar.today, Distance())
        self.beside = policy.derived(_years_beside)
        self.known: dict[str, list[Rung]] = {}
        self.places: dict[str, int] = {}

    def now(self, name: str) -> int:
        """The place of the level that is surely held."""
        at = self.places.get(name)
        if at is None:
            known = self.profile.get(name)
            fact = self.policy.vocabulary[name]
            if fact.kind == "choice" and known is not None:
                at = int(place(fact, known))
            else:
                at = int(self.beside.get(name) in self.profile)
            self.places[name] = at
        return at

    def years(self, name: str) -> float:
        """The years that are there at the least."""
        return there(self.policy.vocabulary, name, self.profile)

    def held(self, name: str, rung: Rung, needed: float) -> Distance:
        """How long a level of a fact has still to be held until it was held for so many years."""
        if rung.years is None:
            return distance(0, needed)
        return self.calendar.left(self.beside.get(name, name), rung.years, needed)

    def rungs(self, name: str, to: int) -> list[Rung]:
        """The levels from the one held now up to a place, as the policy presumes them."""
        rungs = self.known.get(name)
        if rungs is None:
            years = self.beside.get(name)
            rungs = self.known[name] = [
                Rung(self.now(name), self.at_hand, self.years(years) if years else 0.0)
            ]
        for at in range(rungs[-1].at + 1, to + 1):
            rungs.append(self.next(name, at, rungs[-1]))
        return rungs[: to - rungs[0].at + 1]

    def next(self, name: str, at: int, before: Rung) -> Rung:
        """The level at a place, presumed to come some time after the one before it."""
        cost = self.policy.costs[name]
        level = list(self.policy.vocabulary[name].values)[at]
        since, wait = before.on, in_months(cost.months_to(level))
        if before.years and level in cost.presumed:
            left = self.held(name, before, cost.presumed[level] / MONTHS_A_YEAR)
            wait = max(left, in_months(cost.months), key=lambda span: day_after(since, span))
        reached = Reached(day_after(since, wait), since, wait)
        unsure = name not in self.profile
        stage = Stage(level, None, None, None, None, wait, reached.on, True, name, unsure)
        return Rung(at, reached, None, (*before.stages, (reached, stage)))


def _years_beside(policy: Policy) -> Mapping[str, str]:
    """The years that stand beside a level."""
    return {
        fact.applies_with: fact.name
        for fact in policy.vocabulary.values()
        if fact.applies_with and fact.kind == "years"
    }
