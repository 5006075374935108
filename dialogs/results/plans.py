"""Plans in whole sentences: which way, by when at the earliest, step by step, by which clause.

1. 转评工程师，最早 2027-03-26 第十六条
   再过 4 个月，2027-03-26 本专业岗位满 1 年 第十六条

A plan that takes the way of one above it, but for a step or two, is told by these: 和第 1 条一样，只是….
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from criteria.assessment import Assessment
from criteria.explanation import PathExplanation
from criteria.planning import Plan
from criteria.planning.staging import Change, Stage
from criteria.policy.model import Policy
from criteria.policy.vocabulary import Profile, Range
from dialogs.in_words import clause_label, path_name, tier_name
from dialogs.replies import Block, Button, Item, Listing, Paragraph, Span, quiet
from dialogs.results.measures import Speaker
from dialogs.results.plan_notes import PlanNotes
from dialogs.results.plan_steps import StepTeller

Ask = Callable[[str], Button | None]
"""The button by which the question about a fact is answered."""

Lead = Callable[[Plan], Button | None]
"""The button that leads on from a plan."""

TOLD = 3
"""So many plans are told."""

MUCH_LONGER = timedelta(days=366)
"""So much later than a whole plan is no step of another one that is worth telling."""

AT_MOST_OTHERWISE = 3
"""In so many steps, left out or taken instead, a plan may differ from another one to be told by them."""


def worth_telling(policy: Policy, plans: Sequence[Plan]) -> tuple[Plan, ...]:
    """The plans without those that nobody would propose: to take a title of another series only to have it
    converted; what takes a single step that lasts much longer than all of the first plan; and, where it is
    enough to wait, whatever costs effort and is no sooner.
    """
    other = policy.other_title
    sensible = [
        plan
        for plan in plans
        if not any(other is not None and step.fact == other.level and step.stages for step in plan.steps)
    ] or list(plans)
    if not sensible:
        return ()
    first, *others = sensible
    if _only_waits(policy, first):
        return (first, *_several([plan for plan in others if plan.earliest < first.earliest], first))
    return (first, *_several([plan for plan in others if not _is_far_longer(plan, first)], first))


def _several(plans: Sequence[Plan], first: Plan) -> Sequence[Plan]:
    """Beside the first plan the soonest one, if it is sooner, and one by another path rather than what only
    differs in a step; cheapest first.
    """
    soonest = [plan for plan in plans if plan.earliest < first.earliest]
    soonest = [min(soonest, key=lambda plan: plan.earliest)] if soonest else []
    others = [plan for plan in plans if plan.path != first.path]
    chosen = list(dict.fromkeys(map(plans.index, (*soonest, *others[:1], *plans))))[: TOLD - 1]
    return [plans[place] for place in sorted(chosen)]


def _is_far_longer(plan: Plan, first: Plan) -> bool:
    taken = {step.fact for step in first.steps}
    return any(step.on > first.earliest + MUCH_LONGER for step in plan.steps if step.fact not in taken)


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
    bounded = any(
        isinstance(step.have, Range) and speaker.fact(step.fact).kind == "years" for step in plan.steps
    )
    unsure = any(each.unsure for step in plan.steps for each in step.stages)
    sure = "earliest-by-least" if bounded else "earliest-estimated" if presumed else "earliest"
    form = "earliest-unsure" if unsure else sure
    return speaker.words.say(form, date=plan.earliest.isoformat())


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

    `assessment` is how they stand now, `after` says how the way of a plan stands once all of it is done;
    `button` leads on from a plan, `ask` to the question about a fact that is not known.
    """

    speaker: Speaker
    profile: Profile
    tier: str
    after: Callable[[Plan], PathExplanation]
    assessment: Assessment
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
        notes = self.notes(plan)
        items = [self._step(notes, step) for step in notes.teller.steps]
        return Told(plan, {item.spans[0].text: item for item in items}, tuple(dict.fromkeys(notes.texts())))

    def _step(self, notes: PlanNotes, step: Change) -> Item:
        teller = notes.teller
        if teller.is_one_stage(step):
            return self._stage(notes, step.stages[0])
        links: list[Span] = []
        for clause in teller.clauses(step):
            links += [Span(" "), self._link(clause)]
        ask = self.ask if teller.is_to_find_out(step) else None
        button = None if ask is None else ask(step.fact)
        stages = tuple(self._stage(notes, each) for each in teller.told_stages(step))
        below: tuple[Block, ...] = (Listing(stages),) if stages else ()
        return Item((Span(teller.dated(step)), *links), below=below, button=button)

    def _stage(self, notes: PlanNotes, stage: Stage) -> Item:
        link = (Span(" "), self._link(stage.clause)) if stage.clause and not stage.presumed else ()
        return Item((Span(notes.teller.stage(stage, standing=notes.standing(stage))), *link))

    def notes(self, plan: Plan) -> PlanNotes:
        """What is to be known of a plan beside its steps."""
        teller = StepTeller(self.speaker, self.tier, plan)
        return PlanNotes(teller, self.profile, self.assessment, self.after(plan))

    def _link(self, clause: str) -> Span:
        return Span(clause_label(self.speaker.words, self.speaker.policy, clause), clause=clause)
