"""Plans read back from their sentences: each must be enough, and no day may be too early."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property
from typing import Any

from criteria.policy.vocabulary import Range
from tests.criteria import oracle
from tests.criteria.worlds_by_hand import CHOICES, FLAGS, SETS, WITH
from tests.dialogs.results.applied import applied, low_of
from tests.dialogs.results.dates import later
from tests.dialogs.results.exact import Exact
from tests.dialogs.results.facing import Facing
from tests.dialogs.results.law import soonest
from tests.dialogs.results.noting import note_faults
from tests.dialogs.results.people import Person
from tests.dialogs.results.qualifying import CALLED, QUALIFIED
from tests.dialogs.results.regulation import SINCE_TITLE, rows_of
from tests.dialogs.results.steps import STEPS, Step
from tests.dialogs.results.told_plans import Told, plans_of
from tests.dialogs.results.tree import RECEIPT, Line
from tests.dialogs.results.words import LABELS, PATH_CLAUSES, TIER_NAMES, VALUES, gap, number

NOTE = (
    "日期按条文和您填的年限算；只填了年数的往少里算，填上起始日期就能算到哪一天，也可能更早。"
    "写“估计”的，办法没有写要多久，是按通常情况估计的。评审什么时候开始，看当年通知。"
)
MUCH_LONGER = timedelta(days=366)
"""So much later than all of the first plan is no step that is worth telling."""


@dataclass
class Plans:
    """Judges the plans to one tier, and what stands below them."""

    person: Person
    exact: Exact
    tier: str | None
    lines: list[Line]
    faults: list[str] = field(default_factory=list)

    def fault(self, line: Line, why: str) -> None:
        self.faults.append(f"{line.text} | {why}")

    @cached_property
    def told(self) -> list[Told]:
        return plans_of(self.lines)

    @cached_property
    def sooner(self) -> str | None:
        """What is told beside the first plan of the one that is there sooner, if one is."""
        soonest = min(self.told, key=lambda told: told.day)
        if soonest.day == self.told[0].day:
            return None
        return f"想更早一些，看第 {self.told.index(soonest) + 1} 条路：{soonest.first_day}。"

    def judge(self) -> list[str]:
        for told in self.told:
            self.faults += told.faults
            if not told.faults:
                self._plan(told)
        if self.told and not any(told.faults for told in self.told):
            self._together()
        return self.faults

    def _plan(self, told: Told) -> None:
        if told.tier != self.tier:
            self.fault(told.line, f"leads to {told.tier}, ahead is {self.tier}")
        if told.line.clauses != (PATH_CLAUSES[told.path],):
            self.fault(told.line, f"is the way of {PATH_CLAUSES[told.path]}")
        self._is_enough(told.line, told.tier, told.path, told.changes)
        self._title(told)
        for step in told.steps:
            self._truly(step, told)
            self._stages(step)
        self._days(told)
        self.faults += [f"{told.line.text} | {why}" for why in note_faults(self.exact, told)]

    def _together(self) -> None:
        """In which order, and what is not worth telling."""
        first, *others = self.told
        if _only_waits(first) and any(told.day >= first.day for told in others):
            self.fault(first.line, "it is enough to wait: what is no sooner is not worth telling")
        for told in others:
            for step in told.steps:
                long = _last_day(step, self.person.today) > first.day + MUCH_LONGER
                if long and not set(step.changes) & set(first.changes):
                    self.fault(step.line, f"lasts much longer than all of {first.line.text}")
        converted = [any(step.takes == "other_title_level" for step in told.steps) for told in self.told]
        if any(converted) and not all(converted):
            self.fault(first.line, "nobody takes a title only to convert it")
        wanted = [self.sooner] if self.sooner else []
        texts = [line.text for line in self.lines if line.kind == "paragraph"]
        texts = [text for text in texts if not RECEIPT.fullmatch(text)]
        if texts != [*wanted, NOTE]:
            self.fault(first.line, f"{texts} stand below the plans instead of {wanted}")

    # ------------------------------------------------------------ one plan

    def _title(self, told: Told) -> None:
        """Of whom nothing is known of the title nothing is asked for that no clause of the way asks for."""
        asking = [step for step in told.steps if "title_level" in step.changes]
        sure = [step for step in told.steps if step.form == "not held"]
        if "title_level" in self.person.profile:
            if sure:
                self.fault(told.line, "the title is known")
            return
        if len(asking) + len(sure) != 1:
            self.fault(told.line, f"{len(asking)} steps ask for the title, {len(sure)} that it is not held")
        for step in asking:
            others = {fact: v for each in told.steps if each is not step for fact, v in each.changes.items()}
            without = Exact(applied(self.person.profile, others), self.person.phase)
            clauses = oracle.PATHS[told.tier][told.path]
            if all(without.requirement(clause, told.tier) == "met" for clause in clauses):
                self.fault(step.line, "no clause asks for a title there")
        for step in sure:
            if TIER_NAMES[told.tier] not in step.line.text:
                self.fault(step.line, f"it is {told.tier} that may be held")

    def _stages(self, step: Step) -> None:
        """Each stage by a way of its own clause, on a day to come, or open today exactly if that is said."""
        for stage in step.stages:
            if stage.path is None:
                continue
            if stage.line.clauses != (PATH_CLAUSES[stage.path],):
                self.fault(stage.line, f"is the way of {PATH_CLAUSES[stage.path]}")
            if stage.day is not None:
                if stage.day <= self.person.today:
                    self.fault(stage.line, "the day has come")
            elif stage.tier is None or stage.standing != _standing(self.exact, stage.tier, stage.path):
                self.fault(stage.line, f"today: {self.exact.paths}")
        if any(stage.is_unsure for stage in step.stages):
            return  # it may be there already: nothing is said of how long after it the others come
        days = [stage.day or self.person.today for stage in step.stages]
        for wait, before, day in zip(step.waits, days, days[1:], strict=False):
            whole = [n for n in range(1, 20) if later(before, 12 * n) == day]
            if wait != next(iter(whole), None):
                self.fault(step.line, f"{wait} years lie between {before} and {day}")

    def _is_enough(self, line: Line, tier: str, path: str, changes: Mapping[str, Any]) -> None:
        after = applied(self.person.profile, changes)
        exact = Exact(after, self.person.phase)
        unmet = [clause for clause in oracle.PATHS[tier][path] if exact.requirement(clause, tier) != "met"]
        if exact.title(tier) == "held" or unmet:
            self.fault(line, f"is not enough for {unmet}: {changes}")

    def _truly(self, step: Step, told: Told) -> None:
        if (step.form == "anew") is not (told.takes_a_title and bool(SINCE_TITLE & set(step.changes))):
            self.fault(step.line, "what counts from the title on counts anew exactly with a new one")
        if step.form == "anew" and step.since != _title_taken(told):
            self.fault(step.line, f"the new title is {_title_taken(told)}")
        for fact, value in step.changes.items():
            self._moves(step, fact, value, told)
        self._besides(step, told)
        no_change: tuple[str, Any] = ("", None)
        fact, value = next(iter(step.changes.items()), no_change)
        known = self.person.profile.get(fact)
        if step.form == "wait" and WITH.get(fact) not in told.changes and isinstance(known, int | float):
            found = STEPS["wait"].fullmatch(step.line.said)
            assert found is not None
            facing = Facing(self.exact, told.tier, self.person.today)
            for why in facing.wait(found["far"], found["day"], known, value):
                self.fault(step.line, why)
        if step.form == "at the latest" and not isinstance(known, Range):
            self.fault(step.line, f"{known} is known")
        if step.form == "more" and isinstance(known, int | float):
            missing = gap(fact, round(value - known, 4))
            if f"再增加 {missing}，达到 {number(fact, value)}" not in step.line.text:
                self.fault(step.line, f"{missing} are missing")

    def _moves(self, step: Step, fact: str, value: Any, told: Told) -> None:
        """The fact is not there yet, and the clauses named ask for it."""
        known, of = self.person.profile.get(fact), WITH.get(fact)
        begins = of in told.changes
        linked = step.form in ("number", "level", "set", "flag", "more", "anew")
        if linked and not begins:
            self._links(step, fact, told.tier, told.path)
        if step.form == "anew" or (begins and step.found_out):
            return
        unknown = known is None and not (
            begins and of is not None and self.person.profile.get(of) is not None
        )
        if step.found_out is not unknown and not isinstance(known, Range):
            self.fault(step.line, f"{fact} is {'not ' if unknown else ''}known: {known}")
        if known is not None and not begins and not _is_more(fact, known, value):
            self.fault(step.line, f"{value} is no more than {known}")

    def _besides(self, step: Step, told: Told) -> None:
        """What the clauses that are named ask of the thing besides, and its name; no member of a reading."""
        [fact, *_] = step.changes or [""]
        asked = [QUALIFIED[clause][fact] for clause in step.line.clauses if fact in QUALIFIED.get(clause, {})]
        wanted = asked[-1] if asked and step.form != "anew" and fact not in SETS else None
        if step.besides != wanted:
            self.fault(step.line, f"{wanted} is asked besides")
        if fact in CALLED and step.form not in ("without", "not held") and CALLED[fact] not in step.line.text:
            own = step.form == "flag" and not step.line.text.startswith(LABELS[fact])
            if not own:
                self.fault(step.line, f"{fact} is called {CALLED[fact]}")
        if fact in SETS:
            rows = [
                row
                for c in oracle.PATHS[told.tier][told.path]
                for row in rows_of(self.exact.node(c, told.tier))
            ]
            read = {row.atoms[0].needed for row in rows if row.reading and row.atoms[0].fact == fact}
            if any(VALUES[fact][value] in step.line.text for value in read):
                self.fault(step.line, f"the clause does not name {read}")

    def _links(self, step: Step, fact: str, tier: str, path: str) -> None:
        for clause in step.line.clauses:
            asking = [c for c in oracle.PATHS[tier][path] if clause == c or clause.startswith(f"{c}.")]
            rows = [row for c in asking for row in rows_of(self.exact.node(c, tier)) if row.clause == clause]
            if not any(atom.fact == fact for row in rows for atom in row.atoms):
                self.fault(step.line, f"{clause} asks nothing of {fact} there")

    def _days(self, told: Told) -> None:
        today, line, changes = self.person.today, told.line, told.changes
        days = [step.day or today for step in told.steps]
        for step in told.steps:
            on = [stage.day or today for stage in step.stages if not stage.is_unsure]
            if on != sorted(on):
                self.fault(step.line, "one stage after the other")
            days += [_last_day(step, today)] if on else []
        for step, day in zip(told.steps, days, strict=False):
            if not today <= day <= told.day:
                self.fault(step.line, f"its day lies behind {told.day}, or before today")
        untold = any(step.form in ("anew", "at the latest") or step.found_out for step in told.steps)
        anew = [step.form == "anew" for step in told.steps]
        if told.like is None and anew != sorted(anew):
            self.fault(line, "what counts from the new title on stands last")
        bounded = any(step.form == "at the latest" for step in told.steps)
        if told.bounded is not bounded:
            self.fault(line, "by the least years is told exactly where they are known by their bounds")
        if told.day != max(days) and not untold:
            self.fault(line, f"its steps end on {max(days)}")
        if self.person.phase == "normal" and told.day < (least := soonest(self.exact, changes, today)):
            self.fault(line, f"the law's own time ends on {least}")
        presumed = any(step.presumed for step in told.steps)
        if told.presumed is not presumed and (presumed or not untold) and not bounded:
            self.fault(line, "it is an estimate exactly if a step is")


def _only_waits(told: Told) -> bool:
    """Whether all of it comes by itself."""
    return all(step.form in ("wait", "at the latest") for step in told.steps)


def _last_day(step: Step, today: date) -> date:
    """The day on which all of a step is there."""
    if not step.stages:
        return step.day or today
    years = next((value for fact, value in step.changes.items() if fact in WITH and step.takes), 0)
    return later(step.stages[-1].day or today, int(12 * years))


def _title_taken(told: Told) -> str | None:
    """The last title on the way, as it is called."""
    taken = [step.stages[-1].name for step in told.steps if "title_level" in step.changes and step.stages]
    return next((name.removeprefix("评").removeprefix("取得") for name in taken), None)


def _standing(exact: Exact, tier: str, path: str) -> str | None:
    status = exact.paths[tier][path]
    return status if status in ("eligible", "needs_review") else None


def _is_more(fact: str, known: Any, value: Any) -> bool:
    if fact in CHOICES:
        return CHOICES[fact].index(value) > CHOICES[fact].index(known)
    if fact in SETS:
        return not value <= known
    if fact in FLAGS:
        return value is not known
    return bool(value > low_of(known))
