"""Plans read back from their sentences: each must be enough, and no day may be too early."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from criteria.policy.vocabulary import Range
from tests.criteria import oracle
from tests.criteria.worlds_by_hand import AT_LEAST, CHOICES, FLAGS, SETS, WITH
from tests.dialogs.results.dates import later
from tests.dialogs.results.exact import Exact
from tests.dialogs.results.facing import Facing
from tests.dialogs.results.law import soonest
from tests.dialogs.results.people import Person
from tests.dialogs.results.reading import UnknownFormError
from tests.dialogs.results.regulation import rows_of
from tests.dialogs.results.requiring import SOURCES
from tests.dialogs.results.standing import narrower
from tests.dialogs.results.steps import STEPS, Step, step_of
from tests.dialogs.results.tree import Line
from tests.dialogs.results.verdicts import D7, D8
from tests.dialogs.results.words import WAYS, gap, number

HEAD = re.compile(r"\d+\. (?P<way>.+)，最早 (?P<day>\d{4}-\d\d-\d\d) 第.+条")


@dataclass
class Plans:
    """Judges the plans to one tier."""

    person: Person
    exact: Exact
    tier: str | None
    plans: list[Line]
    faults: list[str] = field(default_factory=list)

    def fault(self, line: Line, why: str) -> None:
        self.faults.append(f"{line.text} | {why}")

    def judge(self) -> list[str]:
        for line in self.plans:
            self._plan(line)
        return self.faults

    @property
    def first(self) -> tuple[str, str, str] | None:
        """The way that the first plan takes, with its tier and its day."""
        head = HEAD.fullmatch(self.plans[0].text) if self.plans else None
        return None if head is None or head["way"] not in WAYS else (*WAYS[head["way"]], head["day"])

    def _plan(self, line: Line) -> None:
        head = HEAD.fullmatch(line.text)
        if head is None or head["way"] not in WAYS:
            self.fault(line, "unknown form")
            return
        path, tier = WAYS[head["way"]]
        if tier != self.tier:
            self.fault(line, f"leads to {tier}, ahead is {self.tier}")
        steps = self._steps(line)
        changes: dict[str, Any] = {}
        for step in steps:
            changes |= step.changes
        self._is_enough(line, tier, path, changes)
        for step in steps:
            self._truly(step, changes, tier, path)
        self._days(line, date.fromisoformat(head["day"]), steps, changes)
        self._sources(line, tier, path, changes)

    def _steps(self, plan: Line) -> list[Step]:
        steps = []
        for line in plan.below:
            if line.kind == "item":
                try:
                    steps.append(step_of(line))
                except UnknownFormError as unknown:
                    self.fault(line, f"unknown form: {unknown}")
        return steps

    def _is_enough(self, line: Line, tier: str, path: str, changes: Mapping[str, Any]) -> None:
        after = applied(self.person.profile, changes)
        exact = Exact(after, self.person.phase)
        unmet = [clause for clause in oracle.PATHS[tier][path] if exact.requirement(clause, tier) != "met"]
        if exact.title(tier) == "held" or unmet:
            self.fault(line, f"is not enough for {unmet}: {changes}")

    def _truly(self, step: Step, changes: Mapping[str, Any], tier: str, path: str) -> None:
        profile = self.person.profile
        for fact, value in step.changes.items():
            known = profile.get(fact)
            anew = WITH.get(fact) in changes
            unknown = known is None and not (anew and profile.get(WITH[fact]) is not None)
            if anew and step.found_out:
                continue  # with the level that is to be found out
            if step.found_out is not unknown and not isinstance(known, Range):
                self.fault(step.line, f"{fact} is {'not ' if unknown else ''}known: {known}")
            if known is not None and not anew and not _is_more(fact, known, value):
                self.fault(step.line, f"{value} is no more than {known}")
            if step.form in ("number", "level", "set", "flag") and step.line.links and not anew:
                self._links(step, fact, tier, path)
        fact, value = next(iter(step.changes.items()))
        known = profile.get(fact)
        if step.form == "wait" and WITH.get(fact) not in changes and isinstance(known, int | float):
            found = STEPS["wait"].fullmatch(step.line.said)
            assert found is not None
            facing = Facing(self.exact, tier, self.person.today)
            for why in facing.wait(found["far"], found["day"], known, value):
                self.fault(step.line, why)
        if step.form == "more" and isinstance(known, int | float):
            missing = gap(fact, round(value - known, 4))
            if f"再增加 {missing}，达到 {number(fact, value)}" not in step.line.text:
                self.fault(step.line, f"{missing} are missing")

    def _links(self, step: Step, fact: str, tier: str, path: str) -> None:
        for clause in step.line.clauses:
            asking = [c for c in oracle.PATHS[tier][path] if clause == c or clause.startswith(f"{c}.")]
            rows = [row for c in asking for row in rows_of(self.exact.node(c, tier)) if row.clause == clause]
            if not any(atom.fact == fact for row in rows for atom in row.atoms):
                self.fault(step.line, f"{clause} asks nothing of {fact} there")

    def _days(self, line: Line, earliest: date, steps: list[Step], changes: Mapping[str, Any]) -> None:
        today = self.person.today
        for step in steps:
            if step.day is not None and not today <= step.day <= earliest:
                self.fault(step.line, f"its day lies behind {earliest}, or before today")
        if self.person.phase == "normal":
            least = soonest(self.person.profile, changes, today)
            if earliest < least:
                self.fault(line, f"the law's own time ends on {least}")
        titled = next(
            (step for step in steps if "title_level" in step.changes and step.day is not None), None
        )
        years = next((step for step in steps if "title_years" in step.changes and step is not titled), None)
        if titled is None or titled.day is None or years is None or years.day is None:
            return
        if years.day < later(titled.day, int(12 * years.changes["title_years"])):
            self.fault(years.line, f"the years begin on {titled.day}")

    def _sources(self, line: Line, tier: str, path: str, changes: Mapping[str, Any]) -> None:
        """The source of years and grades wherever they come from 7, 11 or 15."""
        told = [each.text for each in line.below if each.kind == "paragraph"]
        for clause, facts in (
            ("7", {"education", "title_years", "work_years"}),
            ("15", {"skill_level", "skill_years"}),
        ):
            asked = clause in oracle.PATHS[tier][path] and self.exact.requirement(clause, tier) != "met"
            if asked and facts & set(changes) and SOURCES[clause] not in told:
                self.fault(line, f"{SOURCES[clause]} is left out")
        after = Exact(applied(self.person.profile, changes), self.person.phase)
        both = after.both_waivers(tier) if path == "exceptional" else {False}
        confirm = {D7: both, D8: {after.profile.get("disciplined") is True}}
        for text, needed in confirm.items():
            if (text in told) not in needed:
                self.fault(line, f"{text} | needed: {needed}")
        for text in told:
            if text not in (*SOURCES.values(), *confirm):
                self.fault(line, f"unknown form: {text}")


def applied(profile: Mapping[str, Any], changes: Mapping[str, Any]) -> dict[str, Any]:
    """The facts after the changes: years begin anew with a new level, broader numbers go up as well."""
    after = {**profile, **changes}
    for years, level in WITH.items():
        if level in changes and years not in changes:
            after.pop(years, None)
            if changes[level] != "none":
                after[years] = 0
    for fact in SETS:
        if fact in changes and isinstance(profile.get(fact), frozenset):
            after[fact] = profile[fact] | changes[fact]
    for _ in range(3):
        for whole in {whole for whole, _ in AT_LEAST}:
            high = _high(after.get(whole))
            low = max(_low(after.get(part)) for part in narrower(whole))
            if high is not None and high < low:
                after[whole] = low
    return after


def _high(known: Any) -> float | None:
    return known.high if isinstance(known, Range) else known


def _low(known: Any) -> float:
    return (known.low or 0) if isinstance(known, Range) else known or 0


def _is_more(fact: str, known: Any, value: Any) -> bool:
    if fact in CHOICES:
        return CHOICES[fact].index(value) > CHOICES[fact].index(known)
    if fact in SETS:
        return not value <= known
    if fact in FLAGS:
        return value is not known
    return bool(value > _low(known))
