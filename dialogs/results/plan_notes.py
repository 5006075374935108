"""What is to be known of a plan beside its steps.

“任现职以来”从评上新的职称算起：现在的累计创效到那时不再计入，要重新积累。
还要专家认定“能力和业绩特别突出且作出卓越贡献”。
第七条只写与工程系列一致，年限按人社部发〔2019〕16号理解，需向评委会确认。
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from criteria.assessment import Assessment
from criteria.explanation import PathExplanation, Requirement
from criteria.findings import meeting, ways_in
from criteria.planning.staging import Stage
from criteria.policy.model import Policy
from criteria.policy.vocabulary import Fact, Profile
from dialogs.in_words import measure, tier_name
from dialogs.readings import weighed_in_words
from dialogs.results.anew import Anew
from dialogs.results.plan_steps import StepTeller
from dialogs.results.ways import is_askable, unknown_in


@dataclass(frozen=True)
class PlanNotes:
    """Tells it of one plan, `after` which its way stands so, to somebody who stands as assessed now."""

    teller: StepTeller
    profile: Profile
    assessment: Assessment
    after: PathExplanation

    def texts(self) -> Iterator[str]:
        """The notes, one after the other."""
        yield from self._of_titles()
        words, policy = self.teller.speaker.words, self._policy
        told = self.teller.speaker.tellable(self.after.review)
        yield from (words.say(f"decision-{decision}") for decision in told)
        for weighed in policy.clauses[self._own_clause].weighed:
            yield words.say("plan-weighed", text=weighed_in_words(words, policy, weighed))
        asked = {stage.decision for stage in self._stages}
        asked.update(basis for each in self._borne_on() for basis in _bases(policy, each))
        for basis in policy.decisions:
            if basis in asked and words.knows(f"basis-{basis}"):
                yield words.say(f"basis-{basis}")

    def lost_by_a_title(self) -> tuple[str, ...]:
        """What would not count any more if a title that can be applied for today were taken first; nothing
        where the plan takes one itself.
        """
        if self.teller.takes_title:
            return ()
        return tuple(self._there(fact) for fact in self._anew.facts())

    def standing(self, stage: Stage) -> str | None:
        """How the path to the title of a stage stands today, if its years are full today."""
        return standing_today(stage, self.assessment, self.teller.speaker.today)

    def _of_titles(self) -> Iterator[str]:
        """What a title on the way changes, or one that is better left for later."""
        words, speaker = self.teller.speaker.words, self.teller.speaker
        if self.teller.takes_title and (anew := [self._there(fact) for fact in self._anew.facts()]):
            yield words.say("plan-counts-anew", labels=words.say("list-separator").join(anew))
        judged = self.assessment.tiers.items()
        tiers = [tier for tier, each in judged if each.status == "eligible" and tier != self.teller.tier]
        if tiers and (lost := self.lost_by_a_title()):
            names = words.say("list-separator").join(tier_name(words, tier) for tier in tiers)
            labels = words.say("list-separator").join(lost)
            yield words.say("plan-before-title", tiers=names, labels=labels)
        unknown = unknown_in(self._policy, self.profile, self.teller.plan, self.assessment.phase)
        years = [
            each
            for each in dict.fromkeys(unknown)
            if self._policy.vocabulary[each].kind == "years" and is_askable(self._policy, self.profile, each)
        ]
        if years:
            labels = words.say("list-separator").join(map(speaker.label, years))
            yield words.say("plan-years-unknown", labels=labels)
        if any(stage.on > speaker.today for stage in self._stages if stage.tier and stage.path):
            yield words.say("plan-stages-conditions")

    @property
    def _policy(self) -> Policy:
        return self.teller.speaker.policy

    @property
    def _stages(self) -> list[Stage]:
        return [stage for step in self.teller.plan.steps for stage in step.stages]

    @property
    def _own_clause(self) -> str:
        return self._policy.tier(self.teller.tier).paths[self.teller.plan.path].clause

    def _borne_on(self) -> Iterator[Requirement]:
        """The requirements that the plan bears on, and that of the way itself."""
        for each in self.after.requirements:
            if each.clause in self.teller.plan.clauses or each.clause == self._own_clause:
                yield each

    @cached_property
    def _anew(self) -> Anew:
        moved = {step.fact for step in self.teller.plan.steps}
        return Anew(self._policy, self.profile, self.after.requirements, moved)

    def _there(self, fact: Fact) -> str:
        """The fact by name, with how much of it the plan needs again."""
        speaker = self.teller.speaker
        needed = self._anew.needed(fact) if self.teller.takes_title else 0.0
        if not needed:
            return speaker.label(fact.name)
        told = measure(speaker.words, fact, needed)
        return speaker.words.say("plan-needed-anew", label=speaker.label(fact.name), needed=told)


def standing_today(stage: Stage, assessment: Assessment, today: date) -> str | None:
    """How the path to the title of a stage stands today, if its years are full today."""
    if stage.tier is None or stage.path is None or stage.on != today:
        return None
    path = assessment.tiers[stage.tier].paths.get(stage.path)
    return None if path is None else path.status


def _bases(policy: Policy, requirement: Requirement) -> Iterator[str]:
    """The decision that the numbers come from which meet a requirement: of ways that are read by decisions
    those decisions, else the clause's own.
    """
    basis = policy.clauses[requirement.clause].basis
    ways = [way for met in meeting(requirement.finding) for way in ways_in(met) if way.status == "met"]
    read = {decision for way in ways for decision in way.decisions}
    if basis is not None and (not read or basis in read):
        yield basis
