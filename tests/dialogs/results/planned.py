"""Plans read back from their sentences: each applied to the facts must be enough, and no day may be too early."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from criteria.policy.vocabulary import Range
from tests.criteria import oracle
from tests.criteria.worlds_by_hand import AT_LEAST, CHOICES, FLAGS, SETS, WITH, YEARS
from tests.dialogs.results.dates import later
from tests.dialogs.results.exact import Exact
from tests.dialogs.results.facing import Facing, narrower
from tests.dialogs.results.law import soonest
from tests.dialogs.results.people import Person
from tests.dialogs.results.reading import LABEL, LEVELS, SPAN, WAIT, one_of
from tests.dialogs.results.regulation import rows_of
from tests.dialogs.results.requiring import SOURCES
from tests.dialogs.results.tree import Line
from tests.dialogs.results.words import (
    FACTS,
    PATH_NAMES,
    SHORT,
    SPANS,
    TIER_NAMES,
    VALUES,
    WAYS,
    members,
    short,
)

NOTE = "日期是按条文和年限算出的最早一天；写“估计”的，办法没有写要多久，是按通常情况估计的。评审什么时候开始，看当年通知。"
HEAD = re.compile(r"\d+\. (?P<way>.+)，最早 (?P<day>\d{4}-\d\d-\d\d) 第.+条")
PRESUMED = re.compile(r"(?P<step>.+)，估计最早 (?P<day>\d{4}-\d\d-\d\d)")
STAGE = re.compile(
    rf"(?:取得(?:{LEVELS}|.+)|评{one_of(TIER_NAMES.values())}"
    rf"：{one_of(PATH_NAMES.values())})，(?P<presumed>估计)?最早 (?P<day>\d{{4}}-\d\d-\d\d)"
)
STEPS: Final = {form: re.compile(pattern) for form, pattern in {
    "without": f"先确认没有“{LABEL}”",
    "find out": r"先确认是否已有：(?P<what>.+)",
    "more": f"{LABEL}再增加 (?P<more>.+)，达到 (?P<value>.+)",
    "level": f"{LABEL}达到“(?P<value>.+)”",
    "number": f"{LABEL}达到 (?P<value>.+)",
    "education": "取得(?P<value>.+)学历或学位",
    "method_cert": "取得创新方法应用能力(?P<value>.+)认证",
    "set": "参与或主持(?P<what>.+)",
    "flag": f"{LABEL}：要做到",
    "wait": f"{WAIT}{SPAN}",
    "at the latest": rf"最晚 (?P<day>\S+) {SPAN}",
    "title": r"先(?P<first>(?:评|取得).+?)(?P<then>(?:，再(?:评|取得).+?)*)(?:，再满 (?P<years>\d+) 年)?",
}.items()}  # fmt: skip
WHATS: Final = {form: re.compile(pattern) for form, pattern in {
    "any": f"{LABEL}（任一类即可：(?P<members>.+)）",
    "span": SPAN,
    "bad": r"没有“(?P<bad>.+)”的情形",
    "number": f"{LABEL} (?P<value>[\\d.]+.*)",
    "flag": LABEL,
    "value": f"{LABEL}（(?P<value>.+)）",
}.items()}  # fmt: skip


@dataclass
class Step:
    """One step, read back: the facts that it moves, and whether it is to be found out only."""

    line: Line
    form: str
    changes: dict[str, Any]
    found_out: bool = False
    day: date | None = None


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
        steps = [
            step for each in line.below if each.kind == "item" and (step := self._step(each)) is not None
        ]
        changes: dict[str, Any] = {}
        for step in steps:
            changes |= step.changes
        self._is_enough(line, tier, path, changes)
        for step in steps:
            self._truly(step, changes, tier, path)
        self._days(line, date.fromisoformat(head["day"]), steps, changes)
        self._sources(line, tier, path, changes)

    # ------------------------------------------------------------ reading a step

    def _step(self, line: Line) -> Step | None:
        text, day = _unlinked(line), None
        if (presumed := PRESUMED.fullmatch(text)) is not None:
            text, day = presumed["step"], date.fromisoformat(presumed["day"])
        for each in line.below:
            stage = STAGE.fullmatch(_unlinked(each))
            if stage is None:
                self.fault(each, "unknown form")
            else:
                day = date.fromisoformat(stage["day"])
        for form, pattern in STEPS.items():
            found = pattern.fullmatch(text)
            if found is None:
                continue
            try:
                step = self._read(line, form, found.groupdict())
            except (KeyError, ValueError, StopIteration):
                break
            step.day = step.day or day
            return step
        self.fault(line, "unknown form")
        return None

    def _read(self, line: Line, form: str, said: Mapping[str, str]) -> Step:
        if form == "find out":
            return Step(line, form, _what(said["what"]), found_out=True)
        if form == "set":
            return Step(line, form, _what(said["what"]))
        if form in ("education", "method_cert"):
            return Step(line, form, {form: _level(form, said["value"])})
        if form in ("wait", "at the latest"):
            fact = next(fact for fact, span in SPANS.items() if span == said["span"])
            return Step(line, form, {fact: _number(said["years"])}, day=date.fromisoformat(said["day"]))
        if form == "title":
            last = ([said["first"], *said["then"].split("，再")[1:]])[-1]
            return Step(line, form, _titled(last, said["years"]))
        fact = FACTS[said["label"]]
        value = {
            "without": lambda: CHOICES[fact][0] if fact in CHOICES else False, "flag": lambda: True, "level": lambda: _level(fact, said["value"]),
        }.get(form, lambda: _number(said["value"]))()  # fmt: skip
        return Step(line, form, {fact: value}, found_out=form == "without")

    # ------------------------------------------------------------ judging it

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
        if step.form == "wait" and WITH.get(next(iter(step.changes))) not in changes:
            found = STEPS["wait"].fullmatch(_unlinked(step.line))
            assert found is not None
            fact, needed = next(iter(step.changes.items()))
            for why in Facing(self.exact, tier, self.person.today).wait(
                found["far"], found["day"], profile[fact], needed
            ):  # type: ignore[arg-type]
                self.fault(step.line, why)

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
        if titled is not None and titled.day is not None and years is not None and years.day is not None:
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
        for text in told:
            if text not in SOURCES.values():
                self.fault(line, f"unknown form: {text}")


def applied(profile: Mapping[str, Any], changes: Mapping[str, Any]) -> dict[str, Any]:
    """The facts after the changes: years begin anew with a new level, broader numbers go up with narrower ones."""
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


def step_text(line: Line) -> str:
    """What a step says, without its clauses and the day that is presumed of it."""
    text = _unlinked(line)
    presumed = PRESUMED.fullmatch(text)
    return text if presumed is None else presumed["step"]


def _unlinked(line: Line) -> str:
    """The text without the clauses that follow it."""
    text = line.text
    for label, _ in reversed(line.links):
        text = text.removesuffix(label).rstrip()
    return text


def _number(text: str) -> float:
    found = re.match(r"[\d.]+", text)
    if found is None:
        raise ValueError(text)
    return float(found[0]) if "." in found[0] else int(found[0])


def _level(fact: str, text: str) -> str:
    return next(value for value in VALUES[fact] if text in (short(fact, value), VALUES[fact][value]))


def _titled(text: str, years: str | None) -> dict[str, Any]:
    """The last title or grade of a way, and the years after it."""
    if text.startswith("评"):
        level = next(tier for tier, name in TIER_NAMES.items() if name == text.removeprefix("评"))
        return {"title_level": level} | ({"title_years": int(years)} if years else {})
    name = text.removeprefix("取得")
    for fact in ("title_level", "other_title_level", "skill_level", "education"):
        for value in VALUES[fact]:
            if name in (short(fact, value), VALUES[fact][value]):
                beside = {level: years for years, level in WITH.items()}.get(fact)
                return {fact: value} | ({beside: int(years)} if years and beside else {})
    raise KeyError(name)


def _what(text: str) -> dict[str, Any]:
    for form, pattern in WHATS.items():
        found = pattern.fullmatch(text)
        if found is None:
            continue
        said = found.groupdict()
        if form == "span":
            return {
                next(fact for fact, span in SPANS.items() if span == said["span"]): _number(said["years"])
            }
        if form == "bad":
            return {FACTS[said["bad"]]: False}
        fact = FACTS[said["label"]]
        if form == "flag":
            if fact not in FLAGS:
                continue
            return {fact: True}
        if form == "number":
            return {fact: _number(said["value"])}
        if fact not in SETS:
            level, _, years = said["value"].partition("满 ")
            beside = {level: years for years, level in WITH.items()}.get(fact)
            return {fact: _level(fact, level)} | ({str(beside): _number(years)} if years else {})
        names = said.get("members") or said["value"]
        chosen = [value for value, name in VALUES[fact].items() if name in names]
        if members(fact, chosen) != names:
            raise ValueError(names)
        return {fact: frozenset(chosen[:1] if form == "any" else chosen)}
    raise ValueError(text)


__all__ = ["NOTE", "SHORT", "YEARS", "Plans"]
