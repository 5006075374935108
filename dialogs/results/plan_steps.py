"""The steps of a plan in words: what to do, how far it is, by when.

    累计创效再增加 200 万元，达到 1000 万元，估计最早 2026-12-15
    先评助理工程师，再评工程师，再满 5 年
    先确认是否已有：实用新型专利 6 项

What is not known is never something to be got: it is to be found out first.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from criteria.distances import Distance
from criteria.planning import Plan
from criteria.planning.staging import Change, Stage
from criteria.policy.vocabulary import Fact, Range
from criteria.rules.nodes import plainly_compared
from dialogs.in_words import (
    measure,
    path_name,
    qualifier,
    short_value,
    spoken_distance,
    spoken_set,
    thing,
    tier_name,
)
from dialogs.results.measures import Speaker

TOLD_AT_ONCE = 3
"""How many steps of a plan are told in one sentence."""


@dataclass(frozen=True)
class StepTeller:
    """Tells the steps of one plan for a tier."""

    speaker: Speaker
    tier: str
    plan: Plan

    @cached_property
    def steps(self) -> tuple[Change, ...]:
        """The steps; years that go with a level which the plan asks for are told with it, and what counts
        from a new title on behind it.
        """
        levels = {each.fact for each in self.plan.steps}
        apart = self.speaker.told_apart(each.fact for each in self.plan.steps)
        told = [
            each
            for each in self.plan.steps
            if each.fact in apart and self._fact(each).applies_with not in levels
        ]
        return tuple(sorted(told, key=self._counts_anew))

    @cached_property
    def takes_title(self) -> Change | None:
        """The step that takes another title, if there is one."""
        title = self.speaker.policy.title
        taken = (each for each in self.plan.steps if title is not None and each.fact == title.level)
        return next((each for each in taken if each.stages), None)

    def in_short(self) -> str:
        """What the plan asks for in one sentence; of more than `TOLD_AT_ONCE` steps the titles and years,
        and how many others there are.
        """
        words, steps = self.speaker.words, sorted(self.steps, key=lambda each: each.have is None)
        timed = [each for each in steps if each.stages or self._fact(each).kind == "years"]
        told = steps if len(steps) <= TOLD_AT_ONCE else timed
        said = list(map(self.text, told))
        if len(told) < len(steps):
            said.append(words.say("plan-more" if said else "plan-count", count=len(steps) - len(told)))
        return words.say("plan-separator").join(said)

    def dated(self, step: Change) -> str:
        """One step with the day that is presumed of it, unless its stages tell their own."""
        text = self.text(step)
        if not step.presumed or step.stages or self._counts_anew(step):
            return text
        return self.speaker.words.say("plan-presumed", text=text, date=step.on.isoformat())

    def text(self, step: Change) -> str:
        """One step in words, with what its clause asks of the thing besides."""
        fact, words = self._fact(step), self.speaker.words
        if step.fact in self.speaker.private:
            return words.say("plan-find-out-condition", name=self.speaker.condition(step.fact))
        if self._counts_anew(step):
            return self._anew_text(fact, step)
        text = self._moved(fact, step)
        asked = [qualifier(words, fact, clause) for clause in self.clauses(step) if fact.kind != "set"]
        besides = next(filter(None, reversed(asked)), None)  # of an ordinary and a further clause the further
        return text if besides is None else words.say("plan-qualified", text=text, qualifier=besides)

    def _moved(self, fact: Fact, step: Change) -> str:
        if step.have is None:
            return self._to_find_out(fact, step)
        if step.stages:
            return self._level_text(step)
        if fact.kind == "years":
            return self._years_text(fact, step)
        return self._number_text(fact, step) if fact.is_number else self._choice_text(fact, step)

    def stage(self, stage: Stage, *, standing: str | None) -> str:
        """One title, grade or degree on the way, with its day: 评工程师：转评，最早 2027-05-26. Of one whose
        years are full today it is said how its path stands: all else may not be met.
        """
        words, name = self.speaker.words, self._stage_name(stage)
        if stage.unsure:
            return words.say("plan-stage-unsure", stage=name, date=stage.on.isoformat())
        if stage.presumed or stage.path is None:
            return words.say("plan-stage-presumed", stage=name, date=stage.on.isoformat())
        form = {None: "plan-stage", "eligible": "plan-stage-now", "needs_review": "plan-stage-review"}.get(
            standing, "plan-stage-full"
        )
        return words.say(form, stage=name, path=path_name(words, stage.path), date=stage.on.isoformat())

    def told_stages(self, step: Change) -> tuple[Stage, ...]:
        """The stages of a step; first the levels of which nothing is known, the highest for those below."""
        last = {stage.fact: stage for stage in step.stages}
        told = [stage for stage in step.stages if not stage.unsure or stage is last[stage.fact]]
        return tuple(sorted(told, key=lambda stage: not stage.unsure))

    def is_one_stage(self, step: Change) -> bool:
        """Whether the step is nothing but one stage."""
        return len(step.stages) == 1 and step.have is not None and self._years_beside(step) is None

    def clauses(self, step: Change) -> Iterator[str]:
        """The clauses of the plan that the step bears on: the items that ask about the fact."""
        if step.fact in self.speaker.private:
            yield self._fact(step).clauses[0]
            return
        if step.stages or self._is_none(step) or step.only_not_held:
            return
        for clause in self._fact(step).clauses:
            if any(clause == asked or clause.startswith(f"{asked}.") for asked in self.plan.clauses):
                yield clause

    def counts_anew(self, fact: Fact) -> bool:
        """Whether the regulation counts the fact from the title held on, and the plan asks for another title
        first: what there is today will not count then.
        """
        return self.takes_title is not None and self.speaker.policy.counts_from_title(fact)

    def is_to_find_out(self, step: Change) -> bool:
        """Whether an answer could settle the step: it is not known, or not exactly."""
        is_open = step.have is None or (isinstance(step.have, Range) and not step.presumed)
        return is_open and not self._counts_anew(step)

    def _counts_anew(self, step: Change) -> bool:
        return self.counts_anew(self._fact(step))

    def _fact(self, step: Change) -> Fact:
        return self.speaker.fact(step.fact)

    def _to_find_out(self, fact: Fact, step: Change) -> str:
        words = self.speaker.words
        if step.only_not_held:
            return words.say("plan-find-out-not-held", tier=tier_name(words, self.tier))
        own = f"plan-find-out-{fact.name}"
        if words.knows(own):
            level = short_value(words, fact, step.value) if isinstance(step.value, str) else ""
            return words.say(own, level=level)
        none = self._is_none(step)
        if none and words.knows(without := f"without-{fact.name}"):
            return words.say("plan-find-out-without", without=words.say(without))
        what = self.speaker.label(fact.name) if none else self._what(fact, step)
        return words.say("plan-find-out-none" if none else "plan-find-out", what=what)

    def _choice_text(self, fact: Fact, step: Change) -> str:
        words, own = self.speaker.words, f"plan-to-{fact.name}"
        if fact.kind == "set":
            return words.say("plan-set", what=self._what(fact, step))
        level = short_value(words, fact, str(step.value)) if fact.kind == "choice" else ""
        if words.knows(own):
            return words.say(own, level=level, value=str(step.value))
        label = thing(words, fact)
        return (
            words.say("plan-flag", label=label)
            if fact.kind == "flag"
            else words.say("plan-to", label=label, level=level)
        )

    def _level_text(self, step: Change) -> str:
        """先评助理工程师，再评工程师，再满 5 年."""
        words = self.speaker.words
        stages = self.told_stages(step)
        names = list(map(self._stage_name, stages))
        if (years := self._years_beside(step)) is not None:
            names.append(words.say("plan-years-after", years=years))
        if len(names) == 1:
            return names[0]
        text = words.say("plan-first", step=names[0])
        for n, name in enumerate(names[1:], start=1):
            told_in_order = n < len(stages) and not any(stage.unsure for stage in stages[:n])
            wait = stages[n].wait if told_in_order else Distance()
            form = "plan-then-after" if wait.years and not (wait.months or wait.days) else "plan-then"
            text = words.say(form, text=text, step=name, wait=spoken_distance(words, wait))
        return text

    def _stage_name(self, stage: Stage) -> str:
        words, fact = self.speaker.words, self.speaker.fact(stage.fact)
        if stage.tier is not None:
            return words.say("plan-title", title=tier_name(words, stage.tier))
        level, own = short_value(words, fact, stage.level), f"plan-to-{fact.name}"
        name = own if words.knows(own) else "plan-level"
        text = words.say(name, level=level, value=stage.level)
        return words.say("plan-level-unsure", step=text) if stage.unsure else text

    def _years_beside(self, step: Change) -> str | None:
        """The years that the plan asks for with a level."""
        beside = (each for each in self.plan.steps if self._fact(each).applies_with == step.fact)
        years = next(beside, None)
        if years is None:
            return None
        return measure(self.speaker.words, self._fact(years), float(str(years.value)))

    def _years_text(self, fact: Fact, step: Change) -> str:
        needed = float(str(step.value))
        full = self.speaker.span(fact, needed)
        if isinstance(step.have, Range):
            day = step.on.isoformat()
            return self.speaker.words.say("plan-years-at-the-latest", full=full, date=day)
        return self.speaker.until(fact, self.speaker.left(fact.name, float(str(step.have)), needed), full)

    def _number_text(self, fact: Fact, step: Change) -> str:
        words, needed = self.speaker.words, measure(self.speaker.words, fact, float(str(step.value)))
        label = thing(words, fact)
        if isinstance(step.have, Range) or not step.have:
            return words.say("plan-number-to", label=label, needed=needed)
        missing = self.speaker.missing(fact, round(float(str(step.value)) - float(str(step.have)), 4))
        return words.say("plan-number", label=label, missing=missing, needed=needed)

    def _anew_text(self, fact: Fact, step: Change) -> str:
        """What is to be reached from the new title on."""
        words, label = self.speaker.words, thing(self.speaker.words, fact)
        title = self._level_name(self.takes_title.stages[-1]) if self.takes_title is not None else ""
        if fact.is_number:
            needed = measure(words, fact, float(str(step.value)))
            return words.say("plan-number-anew", title=title, label=label, needed=needed)
        return words.say("plan-anew", title=title, what=self._what(fact, step))

    def _level_name(self, stage: Stage) -> str:
        words = self.speaker.words
        if stage.tier is not None:
            return tier_name(words, stage.tier)
        return short_value(words, self.speaker.fact(stage.fact), stage.level)

    def _what(self, fact: Fact, step: Change) -> str:
        """What is needed of a fact: 实用新型专利 6 项, 标准（任一类即可：团体标准、行业标准）."""
        words, label = self.speaker.words, thing(self.speaker.words, fact)
        if fact.kind == "flag":
            return label
        if isinstance(step.value, frozenset):
            members = [*sorted(step.value, key=list(fact.values).index), *step.alternatives]
            members = [each for each in members if each in self._named(fact)] or members
            form = "plan-what-any" if len(members) > len(step.value) else "plan-what-set"
            return words.say(form, label=label, members=spoken_set(words, fact, members))
        if isinstance(step.value, str):
            level = short_value(words, fact, step.value)
            if (years := self._years_beside(step)) is not None:
                level = words.say("row-level-years", level=level, years=years)
            return words.say("plan-what-level", label=label, level=level)
        if fact.kind == "years":
            return self.speaker.span(fact, float(step.value))
        return words.say("plan-what-number", label=label, needed=measure(words, fact, float(step.value)))

    def _named(self, fact: Fact) -> frozenset[str]:
        """The members of a set that clauses of the tier name themselves, not those that a reading adds."""
        rules = (self.speaker.policy.clauses[clause].rules.get(self.tier) for clause in fact.clauses)
        plain = (compared for rule in rules if rule is not None for compared in plainly_compared(rule))
        return frozenset(str(each.value) for each in plain if each.fact == fact.name)

    def _is_none(self, step: Change) -> bool:
        """Whether the step is to make sure that there is none."""
        return step.have is None and step.value == next(iter(self._fact(step).values), False)
