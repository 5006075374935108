"""Plans in whole sentences: which way, by when at the earliest, step by step, by which clause.

1. 转评工程师，最早 2027-03-26 第十六条
   再过 4 个月，2027-03-26 本专业岗位满 1 年 第十六条

A plan that takes the way of one above it, but for a step or two, is told by these: 和第 1 条一样，只是….
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from criteria.explanation import PathExplanation, Requirement
from criteria.findings import measures_in, meeting, ways_in
from criteria.planning import Plan
from criteria.planning.staging import Change, Stage
from criteria.policy.model import Policy
from criteria.policy.vocabulary import Profile
from dialogs.in_words import clause_label, path_name, tier_name
from dialogs.readings import weighed_in_words
from dialogs.replies import Block, Button, Item, Listing, Paragraph, Span, quiet
from dialogs.results.measures import Speaker
from dialogs.results.plan_steps import StepTeller

Ask = Callable[[str], Button | None]
"""The button by which the question about a fact is answered."""

Lead = Callable[[Plan], Button | None]
"""The button that leads on from a plan."""

AT_MOST_OTHERWISE = 3
"""In so many steps, left out or taken instead, a plan may differ from another one to be told by them."""


def worth_telling(policy: Policy, plans: Sequence[Plan]) -> tuple[Plan, ...]:
    """The plans without those that nobody would propose: to take a title of another series only to have it
    converted; and, where it is enough to wait, whatever costs effort and is no sooner.
    """
    other = policy.other_title
    sensible = [
        plan
        for plan in plans
        if not any(other is not None and step.fact == other.level and step.stages for step in plan.steps)
    ] or list(plans)
    if not sensible or not _only_waits(policy, sensible[0]):
        return tuple(sensible)
    return (sensible[0], *(plan for plan in sensible[1:] if plan.earliest < sensible[0].earliest))


def _only_waits(policy: Policy, plan: Plan) -> bool:
    """Whether a plan asks for nothing but that the years which run by themselves become full."""
    levels = {step.fact for step in plan.steps}
    facts = [policy.vocabulary[step.fact] for step in plan.steps if step.have is not None]
    return len(facts) == len(plan.steps) and all(
        fact.kind == "years" and fact.applies_with not in levels for fact in facts
    )


def way_to(speaker: Speaker, tier: str, path: str) -> str:
    """A way by name with the tier that it leads to: 转评工程师."""
    own, name = f"way-to-{path}", tier_name(speaker.words, tier)
    if speaker.words.knows(own):
        return speaker.words.say(own, tier=name)
    return speaker.words.say("way-to", path=path_name(speaker.words, path), tier=name)


def first_day(speaker: Speaker, plan: Plan) -> str:
    """The first day on which all of a plan can be there, and whether that is an estimate."""
    presumed = any(step.presumed or any(each.presumed for each in step.stages) for step in plan.steps)
    date = plan.earliest.isoformat()
    return speaker.words.say("earliest-estimated" if presumed else "earliest", date=date)


@dataclass(frozen=True, slots=True)
class Told:
    """A plan as it is told: its steps, and what is still to be known of the way."""

    plan: Plan
    steps: Mapping[str, Item]
    notes: tuple[str, ...]

    def otherwise(self, than: "Told") -> bool:
        """Whether it can be told by what differs from the other one: the same way, with a step or two
        instead of others, and nothing to be known there that does not hold here.
        """
        differing = len(self.steps.keys() ^ than.steps.keys())
        shared = len(self.steps.keys() & than.steps.keys())
        return (
            self.plan.path == than.plan.path
            and differing <= AT_MOST_OTHERWISE
            and shared >= differing
            and set(than.notes) <= set(self.notes)
        )


@dataclass(frozen=True, slots=True)
class PlanTeller:
    """Tells the plans for one tier.

    `after` says how the way of a plan stands once all of it is done; `button` leads on from a plan, `ask` to
    the question about a fact that is not known. `open_now` are the tiers that can be applied for today, with
    the paths.
    """

    speaker: Speaker
    profile: Profile
    tier: str
    after: Callable[[Plan], PathExplanation]
    open_now: Mapping[str, Sequence[str]]
    button: Lead | None = None
    ask: Ask | None = None

    def items(self, plans: Sequence[Plan]) -> Iterator[Item]:
        """The plans, numbered, each with its steps below it."""
        before: list[Told] = []
        for number, plan in enumerate(plans, start=1):
            told = self._told(plan)
            like = next((n for n, other in enumerate(before, start=1) if told.otherwise(other)), None)
            below = self._in_full(told) if like is None else self._by_difference(told, like, before[like - 1])
            yield self._item(number, plan, tuple(below))
            before.append(told)

    def _item(self, number: int, plan: Plan, below: tuple[Block, ...]) -> Item:
        way, day = way_to(self.speaker, self.tier, plan.path), first_day(self.speaker, plan)
        head = self.speaker.words.say("plan-head", number=number, way=way, day=day)
        clause = self.speaker.policy.tier(self.tier).paths[plan.path].clause
        button = None if self.button is None else self.button(plan)
        return Item((Span(head, strong=True), Span(" "), self._link(clause)), below=below, button=button)

    def _in_full(self, told: Told) -> Iterator[Block]:
        yield Listing(tuple(told.steps.values()))
        yield from (quiet(Span(note)) for note in told.notes)

    def _by_difference(self, told: Told, number: int, other: Told) -> Iterator[Block]:
        words = self.speaker.words
        yield Paragraph((Span(words.say("plan-like", number=number)),))
        left_out = [text for text in other.steps if text not in told.steps]
        instead = [item for text, item in told.steps.items() if text not in other.steps]
        yield Listing((
            *(Item((Span(words.say("plan-like-without", step=text)),)) for text in left_out),
            *(
                Item((Span(words.say("plan-like-with", step=item.spans[0].text)), *item.spans[1:]),
                     below=item.below, button=item.button)
                for item in instead
            ),
        ))  # fmt: skip
        yield from (quiet(Span(note)) for note in told.notes if note not in other.notes)

    def _told(self, plan: Plan) -> Told:
        teller = StepTeller(self.speaker, self.tier, plan)
        items = [self._step(teller, step) for step in teller.steps]
        notes = tuple(dict.fromkeys(self._notes(teller)))
        return Told(plan, {item.spans[0].text: item for item in items}, notes)

    def _step(self, teller: StepTeller, step: Change) -> Item:
        if teller.is_one_stage(step):
            return self._stage(teller, step.stages[0])
        links: list[Span] = []
        for clause in teller.clauses(step):
            links += [Span(" "), self._link(clause)]
        ask = self.ask if teller.is_to_find_out(step) else None
        button = None if ask is None else ask(step.fact)
        stages = tuple(self._stage(teller, each) for each in step.stages)
        below: tuple[Block, ...] = (Listing(stages),) if stages else ()
        return Item((Span(teller.dated(step)), *links), below=below, button=button)

    def _stage(self, teller: StepTeller, stage: Stage) -> Item:
        link = (Span(" "), self._link(stage.clause)) if stage.clause and not stage.presumed else ()
        return Item((Span(teller.stage(stage, is_open=self._is_open_now(stage))), *link))

    def _notes(self, teller: StepTeller) -> Iterator[str]:
        """What counts anew with a new title, which title on the way can be applied for today, what must be
        confirmed even then, what only experts can judge of the way, and where years and grades come from if
        their clause only points elsewhere.
        """
        words, policy, plan = self.speaker.words, self.speaker.policy, teller.plan
        after = self.after(plan)
        stages = [stage for step in plan.steps for stage in step.stages]
        if anew := self._counted_anew(teller, after):
            yield words.say("plan-counts-anew", labels=self.speaker.listed(anew))
        for stage in stages:
            paths = self.open_now.get(stage.tier or "", ())
            if stage.tier is not None and paths and not self._is_open_now(stage):
                tier = tier_name(words, stage.tier)
                yield words.say("plan-title-now", tier=tier, path=path_name(words, paths[0]))
        yield from (words.say(f"decision-{decision}") for decision in after.review)
        for weighed in policy.clauses[policy.tier(self.tier).paths[plan.path].clause].weighed:
            yield words.say("plan-weighed", text=weighed_in_words(words, policy, weighed))
        asked = {stage.decision for stage in stages}
        borne_on = (each for each in after.requirements if each.clause in plan.clauses)
        asked.update(basis for each in borne_on for basis in _bases(policy, each))
        for basis in policy.decisions:
            if basis in asked and words.knows(f"basis-{basis}"):
                yield words.say(f"basis-{basis}")

    def _is_open_now(self, stage: Stage) -> bool:
        """Whether the title of a stage can be applied for today, by the way that the plan takes."""
        return stage.on == self.speaker.today and stage.path in self.open_now.get(stage.tier or "", ())

    def _counted_anew(self, teller: StepTeller, after: PathExplanation) -> list[str]:
        """The facts of the way that count anew from a title of the plan on, as far as there is anything of
        them now, in the vocabulary's order.
        """
        asked = {measure.fact for each in after.requirements for _, measure in measures_in(each.finding)}
        facts = self.speaker.policy.vocabulary.values()
        return [
            fact.name
            for fact in facts
            if fact.name in asked and self.profile.get(fact.name) and teller.counts_anew(fact)
        ]

    def _link(self, clause: str) -> Span:
        return Span(clause_label(self.speaker.words, self.speaker.policy, clause), clause=clause)


def _bases(policy: Policy, requirement: Requirement) -> Iterator[str]:
    """The decision that the numbers come from which meet a requirement: of ways that are read by decisions
    those decisions, else the clause's own.
    """
    basis = policy.clauses[requirement.clause].basis
    ways = [way for met in meeting(requirement.finding) for way in ways_in(met) if way.status == "met"]
    read = {decision for way in ways for decision in way.decisions}
    if basis is not None and (not read or basis in read):
        yield basis
