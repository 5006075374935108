"""How much of what counts from a title on will be needed again, once the next title is held.

A way asks for 累计创效 2000 万元 and a plan takes the title of an engineer first: 现在的累计创效（到时要 2000
万元）到那时不再计入. What other facts meet as well, or the steps of the plan bring, is not needed again.
"""

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from math import inf

from criteria.explanation import Requirement
from criteria.findings import Finding, Measure, Way, measures_in, ways_in
from criteria.policy.model import Policy
from criteria.policy.vocabulary import Fact, Profile


@dataclass(frozen=True, slots=True)
class Anew:
    """Of the requirements as they stand after a plan that moves some facts; of the profile before it."""

    policy: Policy
    profile: Profile
    requirements: tuple[Requirement, ...]
    moved: Set[str]

    def facts(self) -> tuple[Fact, ...]:
        """What is asked for, counts from the title held on and of which there is something now, in the
        vocabulary's order.
        """
        asked = {each.fact for req in self.requirements for _, each in measures_in(req.finding)}
        return tuple(
            fact
            for fact in self.policy.vocabulary.values()
            if fact.name in asked and self.profile.get(fact.name) and self.policy.counts_from_title(fact)
        )

    def needed(self, fact: Fact) -> float:
        """The least of a fact that is needed again, in its unit; if it can be done without, what it takes
        where all else begins anew as well; 0 where the plan does without in any case.
        """
        if fact.name in self.moved or not fact.is_number:
            return 0.0
        begun = dict.fromkeys((each.name for each in self.facts()), 0.0)
        return self._least(fact.name, {}) or self._least(fact.name, begun)

    def _least(self, fact: str, left: Mapping[str, float]) -> float:
        """The least of a fact by which all holds that is there today, where of others no more is left than
        that.
        """
        return max((self._needed(req.finding, fact, left) for req in self.requirements), default=0.0)

    def _needed(self, finding: Finding, fact: str, left: Mapping[str, float]) -> float:
        enough = (0.0, *sorted(self._numbers(finding, fact)))
        return next((least for least in enough if self._holds(finding, {**left, fact: least})), 0.0)

    def _numbers(self, finding: Finding, fact: str) -> Iterator[float]:
        """What is asked, by what is met, of a fact or of what it counts for."""
        for way in ways_in(finding):
            for each in way.measures if way.status == "met" else ():
                if fact in self._sources(each.fact) and isinstance(each.needed, int | float):
                    yield float(each.needed)

    def _holds(self, finding: Finding, left: Mapping[str, float]) -> bool:
        """Whether a finding that is met stays so when of these facts no more is left."""
        if finding.status != "met":
            return False
        if isinstance(finding, Way):
            return all(self._stays(each, left) for each in finding.measures)
        return sum(self._holds(each, left) for each in finding.members) >= finding.count

    def _stays(self, measure: Measure, left: Mapping[str, float]) -> bool:
        sources = self._sources(measure.fact)
        if not sources or not isinstance(measure.needed, int | float):
            return True
        return max(left.get(each, inf) for each in sources) >= measure.needed

    def _sources(self, fact: str) -> tuple[str, ...]:
        """The facts of today that a fact is counted by: itself, else the narrower ones; none where a step of
        the plan brings it.
        """
        counted = (fact, *self.policy.vocabulary[fact].at_least)
        if not self.moved.isdisjoint(counted):
            return ()
        return (fact,) if fact in self.profile else tuple(each for each in counted if each in self.profile)
