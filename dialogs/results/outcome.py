"""What is known now and what follows from it, worked out once for one result."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cached_property
from typing import Final

from criteria.advice import applicable
from criteria.assessment import Assessment, PathStatus, assess, open_facts
from criteria.changes import applied
from criteria.explanation import PathExplanation, TierExplanations, explain, review_of, unknown_facts
from criteria.in_vain import OpenIf, open_if
from criteria.interview import AUTO
from criteria.planning import Outlook, Plan, Planner
from criteria.policy.model import Advice, Policy
from criteria.policy.vocabulary import Profile, Range
from criteria.rules.nodes import facts_of
from dialogs.interview import answers
from dialogs.messages import barring_clauses
from dialogs.results.findings import Teller
from dialogs.results.measures import NOTHING, Speaker, speaker_of
from dialogs.results.out_of_reach import OutOfReach
from dialogs.results.plans import Ask, Lead, PlanTeller, worth_telling
from dialogs.results.ways import BEST_FIRST, nearest_first, told_in_full
from dialogs.world import Scene

CANDIDATES: Final = 6
"""Among so many plans those that are told are looked for."""

NAMED: Final = 6
"""How many facts are named in one sentence; what hangs on more is told as a list below."""


def plan_teller(
    speaker: Speaker,
    profile: Profile,
    assessment: Assessment,
    tier: str,
    *,
    button: Lead | None = None,
    ask: Ask | None = None,
) -> PlanTeller:
    """What tells one person, who stands as assessed, the plans for a tier."""
    policy, phase = speaker.policy, assessment.phase

    def after(planned: Plan) -> PathExplanation:
        done = applied(policy, profile, planned.changes)
        return explain(policy, done, tier=tier, path=planned.path, phase=phase)

    return PlanTeller(speaker, profile, tier, after, assessment, button, ask)


class Outcome:
    """One person's result, part by part; each is worked out when it is first asked for."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.policy, self.words, self.phase = scene.policy, scene.words, scene.world.phase
        self.profile = answers.profile_of(scene.policy, scene.session)
        self.given_up = answers.given_up(scene.session.log)
        self.assessment: Assessment = assess(self.policy, self.profile, phase=self.phase)
        self.tiers = tuple(tier.id for tier in self.policy.tiers)
        self.speaker = speaker_of(scene, self.profile)

    @property
    def goal(self) -> str | None:
        """The tier that the person aims at; None where they look for the highest in reach."""
        target = self.scene.session.target
        return target if target != AUTO and target in self.tiers else None

    @cached_property
    def barred(self) -> tuple[str, ...]:
        """The clauses that surely keep this person from applying at all, whatever else is met."""
        unmet = {
            clause
            for tier in self.assessment.tiers.values()
            for path in tier.paths.values()
            for clause, status in path.requirements.items()
            if status == "unmet"
        }
        return tuple(clause for clause in barring_clauses(self.policy) if clause in unmet)

    @property
    def held(self) -> str | None:
        """The highest tier that is held already."""
        held = [tier for tier in self.tiers if self.assessment.tiers[tier].status == "held"]
        return held[-1] if held else None

    @cached_property
    def likely_way(self) -> tuple[str, str] | None:
        """The tier to apply for, and the best path to it, the most usual of several; None if there is none.
        Of who aims at a tier it is a path to that one.
        """
        tier = self.assessment.likely if self.goal is None else self.goal
        if tier is None or self.assessment.tiers[tier].status not in ("eligible", "needs_review"):
            return None
        paths = self.assessment.tiers[tier].paths
        return tier, min(paths, key=lambda path: BEST_FIRST.index(paths[path].status))

    @cached_property
    def likely(self) -> PathExplanation | None:
        """The way to apply by, explained."""
        return None if self.likely_way is None else self.explained(*self.likely_way)

    @cached_property
    def open_below(self) -> PathExplanation | None:
        """The best path to the highest tier that can be applied for now, where that is below the one aimed
        at.
        """
        likely = self.assessment.likely
        if self.goal is None or likely is None or self.assessment.tiers[likely].status != "eligible":
            return None
        if self.tiers.index(likely) >= self.tiers.index(self.goal):
            return None
        paths = self.assessment.tiers[likely].paths
        return self.explained(likely, next(path for path in paths if paths[path].status == "eligible"))

    def explained(self, tier: str, path: str) -> PathExplanation:
        """How a path to a tier stands."""
        return explain(self.policy, self.profile, tier=tier, path=path, phase=self.phase)

    @cached_property
    def if_well(self) -> tuple[OpenIf, ...]:
        """The tiers (the one aimed at, or those above the likely one) that are open if what was asked in vain
        turns out well, lowest first; none that a higher one makes needless, and one only that hangs on more
        than can be named.
        """
        found = open_if(self.policy, self.profile, given_up=self.given_up, phase=self.phase)
        if self.goal is not None:
            return tuple(each for each in found if each.tier == self.goal)
        above = self.above
        found = tuple(each for each in found if each.tier in above)
        needed = [
            each
            for n, each in enumerate(found)
            if not any(set(higher.hangs_on) <= set(each.hangs_on) for higher in found[n + 1 :])
        ]
        many = [each for each in needed if len(each.hangs_on) > NAMED]
        return tuple(each for each in needed if each not in many[1:])

    def doubts(self, told: PathExplanation) -> tuple[str, ...]:
        """The decisions by which the authority must confirm a path though everything is met: also for what
        nobody knows, and must be confirmed if it is so.
        """
        return self._with_unknown(told.status, told.review)

    @cached_property
    def likely_doubts(self) -> tuple[str, ...]:
        """The same of the way to apply by."""
        if self.likely_way is None:
            return ()
        tier, path = self.likely_way
        review = review_of(self.policy, self.profile, tier=tier, path=path, phase=self.phase)
        return self._with_unknown(self.assessment.tiers[tier].paths[path].status, review)

    def _with_unknown(self, status: PathStatus, review: tuple[str, ...]) -> tuple[str, ...]:
        switch = self.policy.review_when
        if status != "needs_review" or switch is None or switch.fact in self.profile:
            return review
        return (*review, switch.decision)

    @property
    def is_of_another_series(self) -> bool:
        """Whether a title of another series may be held."""
        other = self.policy.other_title
        return other is not None and self.profile.get(other.level) != NOTHING

    @property
    def without_counterpart(self) -> str | None:
        """The title of another series that keeps this person from applying, and has no equal to be converted
        to; in words.
        """
        if self.strive_for is None:
            return None
        told = OutOfReach(self.speaker, self.strive_for)
        levels = (told.without_counterpart(each) for way in self.ways for each in way.requirements)
        return next(filter(None, levels), None)

    @property
    def above(self) -> tuple[str, ...]:
        """The tiers above the one that is likely and those that are held."""
        reached = [n for n, tier in enumerate(self.tiers) if tier in (self.assessment.likely, self.held)]
        return self.tiers[max(reached, default=-1) + 1 :]

    @cached_property
    def strive_for(self) -> str | None:
        """The tier that lies ahead: the one aimed at until it is open; else the one to be confirmed, the one
        that hangs on what was asked in vain and supposes nothing of which nobody spoke, or the one with the
        nearest plan.
        """
        judged = self.assessment.tiers
        if self.goal is not None and judged[self.goal].status != "held":
            return None if self.likely_way else self.goal
        to_confirm = [tier for tier in reversed(self.above) if judged[tier].status == "needs_review"]
        by_few = sorted(self.if_well, key=lambda each: len(each.hangs_on))
        conditional = [each.tier for each in by_few if not each.supposes]
        return next(iter([*to_confirm, *conditional]), None) or self._nearest(self.above)

    def _nearest(self, tiers: tuple[str, ...]) -> str | None:
        """Of several tiers the one whose cheapest plan costs least; where there is none, or nothing is known
        of effort, the lowest.
        """
        costs: dict[str, float] = {}
        for least, tier in self._by_least_effort(tiers) if self.policy.costs else ():
            if costs and least > min(costs.values()):
                break
            if plans := self.outlook(tier).plans:
                costs[tier] = plans[0].cost
        return (
            min(sorted(costs, key=tiers.index), key=costs.__getitem__) if costs else next(iter(tiers), None)
        )

    def _by_least_effort(self, tiers: tuple[str, ...]) -> list[tuple[float, str]]:
        """Those of the tiers that something leads to, by what that costs at the least."""
        found = [(least, tier) for tier in tiers if (least := self._planner.least(tier)) is not None]
        return sorted(found, key=lambda each: each[0])

    @cached_property
    def _planner(self) -> Planner:
        scene, begun = self.scene, self.speaker.begun
        return Planner(self.policy, self.profile, today=scene.today, phase=self.phase, begun=begun)

    @cached_property
    def ways(self) -> tuple[PathExplanation, ...]:
        """The paths to the tier that lies ahead, nearest first."""
        return tuple(map(self._explanations.explained, self._paths)) if self._paths else ()

    @cached_property
    def ways_in_full(self) -> tuple[PathExplanation, ...]:
        """Those of the ways that are told with all they lack: the nearest one, and the usual one where it is
        another.
        """
        if self.strive_for is None or not self._paths:
            return ()
        told = told_in_full(self.policy, self.strive_for, self._paths)
        return tuple(map(self._explanations.explained, told))

    @cached_property
    def _explanations(self) -> TierExplanations:
        return TierExplanations(self.policy, self.profile, str(self.strive_for), self.phase)

    @cached_property
    def _paths(self) -> tuple[str, ...]:
        if self.strive_for is None:
            return ()
        nearest = self.ahead.nearest if self.ahead is not None else ()
        opened = [each.path for each in self.if_well if each.tier == self.strive_for]
        return nearest_first(self._explanations, nearest=nearest, if_well=opened)

    @cached_property
    def ahead(self) -> Outlook | None:
        """The plans for the tier that lies ahead; None where there is none, or nothing is known of effort."""
        return None if self.strive_for is None or not self.policy.costs else self.outlook(self.strive_for)

    def plan_teller(self, tier: str, *, button: Lead | None = None, ask: Ask | None = None) -> PlanTeller:
        """What tells the plans for a tier."""
        return plan_teller(self.speaker, self.profile, self.assessment, tier, button=button, ask=ask)

    def outlook(self, tier: str) -> Outlook:
        """The plans for a tier, made when first asked for."""
        if tier not in self._outlooks:
            outlook = self._planner.outlook(tier, most=CANDIDATES)
            self._outlooks[tier] = replace(outlook, plans=worth_telling(self.policy, outlook.plans))
        return self._outlooks[tier]

    @cached_property
    def plans(self) -> tuple[Plan, ...]:
        """The plans that are told: none while questions are left, nor of somebody who has told so little that
        no way can be said to be near.
        """
        plans = self.ahead.plans if self.ahead is not None else ()
        open_steps = [step.fact for step in plans[0].steps if step.have is None] if plans else []
        unknown = self.speaker.told_apart(open_steps)
        return () if self.scene.session.ahead or len(unknown) > NAMED else plans

    @cached_property
    def _outlooks(self) -> dict[str, Outlook]:
        return {}

    @cached_property
    def wanting(self) -> tuple[str, ...]:
        """The facts asked in vain, or known by bounds only, whose answer could still change what is told of
        the tier that lies ahead, or (of who aims at none) of any; first those on which a tier hangs. Of who
        was never asked (a record of a file) all that could change it.
        """
        if self.barred:
            return ()
        bounded = {fact for fact, known in self.profile.items() if isinstance(known, Range)}
        told_all = not self.scene.session.ahead and not self.given_up
        deciding = open_facts(self.policy, self.profile, phase=self.phase)
        lacking = [fact for way in self.ways_in_full for fact in unknown_facts(way)]
        matter = (*deciding, *(fact for fact in self.policy.vocabulary if fact in lacking))
        doubtful = frozenset(matter) if told_all else self.given_up | bounded
        asked = self._asked_for(self.strive_for or self.goal)
        near = [fact for fact in matter if fact in doubtful and fact in asked]
        far = [fact for fact in matter if fact in doubtful and self.goal is None]
        return tuple(dict.fromkeys([*self.hanging, *near, *far]))

    def _asked_for(self, tier: str | None) -> frozenset[str]:
        """The facts that bear on a tier, and the narrower ones that count for them; all if there is none."""
        return frozenset(self.policy.vocabulary) if tier is None else self.policy.derived(_asked_for)[tier]

    @property
    def hanging(self) -> tuple[str, ...]:
        """The facts asked in vain on which a tier hangs."""
        return tuple(dict.fromkeys(fact for each in self.if_well for fact in each.hangs_on))

    @cached_property
    def advice(self) -> tuple[Advice, ...]:
        """What is worth knowing on the way to the tier that lies ahead, or to the one that is open."""
        tier = self.strive_for or (self.likely.tier if self.likely else None)
        return self.advice_for(tier)

    def advice_for(self, tier: str | None) -> tuple[Advice, ...]:
        """The advice that fits, for one tier or for any, and gives no private answer away."""
        fitting = applicable(self.policy, self.profile, phase=self.phase, tier=tier)
        return tuple(each for each in fitting if self.scene.private.isdisjoint(facts_of(each.when)))

    def clause_of(self, fact: str, tier: str | None = None) -> str:
        """The clause by which a fact, or a broader one that it counts for, matters for a tier: the one ahead
        unless another is named.
        """
        wanted = self.policy.tier(tier or self.strive_for or self.tiers[-1])
        clauses = [clause for name in self._counting(fact) for clause in self.policy.vocabulary[name].clauses]
        return next(filter(wanted.asks, clauses), clauses[0])

    def _counting(self, fact: str) -> tuple[str, ...]:
        """The fact, and the broader ones that it counts for."""
        return fact, *(each.name for each in self.policy.vocabulary.values() if fact in each.at_least)

    def teller(self, tier: str) -> Teller:
        """What tells the requirements of a tier."""
        return Teller(self.scene, self.profile, tier)


def _asked_for(policy: Policy) -> Mapping[str, frozenset[str]]:
    """For each tier the facts that bear on it, and the narrower ones that count for them."""
    level = {policy.title.level} if policy.title is not None else set()
    found = {}
    for tier in policy.tiers:
        clauses = {clause for path in tier.paths.values() for clause in path.clauses}
        asked = {name for clause in clauses for name in facts_of(policy.rule(clause, tier.id))}
        narrower = {each for name in asked for each in policy.vocabulary[name].at_least}
        found[tier.id] = frozenset(asked | narrower | level)
    return found
