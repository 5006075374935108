"""The timing of a plan: when its changes can be there, one by one, in the order of their days.

A new title comes by the shortest lawful way, a grade by the times that the policy presumes; years of either
run from then on, other years from today. Everything else takes the months that the policy's costs name,
unless it may be there already: of whom nothing is known of it, or bounds only that leave it open.
"""

from collections.abc import Collection, Mapping
from dataclasses import replace
from operator import attrgetter

from criteria.changes import there, units
from criteria.distances import Calendar, Distance, day_after, distance, in_months
from criteria.planning.lawful import levels_between, stages_to
from criteria.planning.staging import Change, Stage
from criteria.planning.steps import easiest_first
from criteria.planning.title_law import levels_with_years, title_law
from criteria.policy.model import Policy
from criteria.policy.vocabulary import Fact, Known, Profile, Range, Value, number_bounds
from criteria.rules.nodes import Phase


class Timing:
    """The days of one person's changes, plan by plan, from one day on."""

    def __init__(
        self,
        policy: Policy,
        profile: Profile,
        calendar: Calendar,
        phase: Phase,
        open_now: Mapping[str, tuple[str, str]],
    ) -> None:
        """`open_now` are the titles that can be applied for today, each with its tier and the path."""
        self.policy, self.profile, self.calendar, self.phase = policy, profile, calendar, phase
        self.open_now = open_now
        self.with_years = levels_with_years(policy.vocabulary)
        self.done: dict[tuple[str, Value], Change] = {}
        law = title_law(policy, phase)
        self.asked = (*law.choices, *law.graded) if law else ()
        self.ways: dict[tuple[tuple[str, Value], ...], tuple[Stage, ...]] = {}

    def steps(
        self,
        changes: Mapping[str, Value],
        alternatives: Mapping[str, Collection[str]],
        not_held: Collection[str] = (),
    ) -> tuple[Change, ...]:
        """The changes in the order of their days, each on the first day on which it can be there.
        `alternatives` are members of sets that would do as well, by fact; `not_held` is a title that must
        only not be the tier's own.
        """
        steps = [
            Change(name, changes[name], None, self.calendar.today, (), (), False, only_not_held=True)
            if name in not_held
            else self._change(name, changes)
            for name in changes
        ]
        if alternatives:
            steps = [self._beside(step, alternatives) for step in steps]
        return tuple(sorted(steps, key=attrgetter("on")))

    def _beside(self, step: Change, alternatives: Mapping[str, Collection[str]]) -> Change:
        """The step with the members that would do as well and are not there, the easiest first."""
        if step.fact not in alternatives:
            return step
        there_then = step.value if isinstance(step.value, frozenset) else frozenset[str]()
        members = set(alternatives[step.fact]) - there_then
        fact, cost = self.policy.vocabulary[step.fact], self.policy.costs[step.fact]
        others = tuple(member for member in easiest_first(fact, cost) if member in members)
        return replace(step, alternatives=others)

    def _change(self, name: str, changes: Mapping[str, Value]) -> Change:
        """That change, with its day."""
        fact, value = self.policy.vocabulary[name], changes[name]
        if fact.kind == "years" and isinstance(value, int | float):
            return self._years(fact, value, changes)
        known = self.profile.get(name)
        if isinstance(value, str) and value != "none" and name in self.with_years:
            stages = self._stages(name, value, changes)
            on = stages[-1].on if stages else self.calendar.today
            return Change(name, value, known, on, (), stages, any(stage.presumed for stage in stages))
        if (name, value) not in self.done:
            wait = Distance() if _may_be_there(fact, known, value) else in_months(self._months(fact, value))
            on = day_after(self.calendar.today, wait)
            self.done[name, value] = Change(name, value, known, on, (), (), bool(wait))
        return self.done[name, value]

    def _years(self, fact: Fact, value: float, changes: Mapping[str, Value]) -> Change:
        level = fact.applies_with
        if level is not None and level in changes:
            begun = self._change(level, changes)
            return Change(
                fact.name, value, 0, day_after(begun.on, distance(0, value)), (), (), begun.presumed
            )
        have = there(self.policy.vocabulary, fact.name, self.profile)
        wait = self.calendar.left(fact.name, have, value)
        known = self.profile.get(fact.name)
        return Change(fact.name, value, known, day_after(self.calendar.today, wait), (), (), False)

    def _stages(self, name: str, level: str, changes: Mapping[str, Value]) -> tuple[Stage, ...]:
        title = self.policy.title
        if title is None or name != title.level:
            return levels_between(self.policy, self.profile, name, level, self.calendar)
        choices = {other: changes[other] for other in (name, *self.asked) if other in changes}
        key = tuple(choices.items())
        if key not in self.ways:
            self.ways[key] = stages_to(
                self.policy,
                self.profile,
                choices,
                level,
                calendar=self.calendar,
                phase=self.phase,
                open_now=self.open_now,
            )
        return self.ways[key]

    def _months(self, fact: Fact, value: Value) -> float:
        cost = self.policy.costs[fact.name]
        known = self.profile[fact.name]
        if isinstance(value, str) and isinstance(known, str):
            values = list(fact.values)
            return sum(map(cost.months_to, values[values.index(known) + 1 : values.index(value) + 1]))
        return units(self.policy, self.profile, {}, fact, value) * cost.months


def _may_be_there(fact: Fact, known: Known | None, value: Value) -> bool:
    """Whether what is known leaves it open that the fact has come to the value already."""
    if isinstance(known, Range) and isinstance(value, int | float):
        return number_bounds(fact, known)[1] >= value
    return known is None
