"""Single measures in words: what is there, what is needed, how far that is.

    累计创效还差 1200 万元（已有 800 万元）
    科技创新类竞赛获奖要“国家级三等奖”或以上（现在是“无”）
    标准要有国家标准、行业标准……中的任一类（现在没有）
    本专业岗位满 1 年：再过 4 个月，2027-03-26 满 1 年

A phrase says one thing and needs no other one beside it, so that several can stand in one line: A，或B.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from criteria.distances import Calendar, Distance, between, day_after
from criteria.findings import Measure
from criteria.policy.model import Policy, ReviewSwitch
from criteria.policy.vocabulary import Fact, Profile, Range
from criteria.rules.nodes import Phase
from dialogs.in_words import (
    label,
    measure,
    requirement_id,
    short_value,
    spoken,
    spoken_distance,
    spoken_set,
    thing,
)
from dialogs.interview.dates import begun, to_the_month
from dialogs.world import Scene
from locales.wording import Wording

NOTHING = "none"
"""The level that means that there is none."""

LONGEST_IN_DAYS = 60
"""So many days are told in days; a longer time in years, months and days."""


def basis_message(words: Wording, policy: Policy, clause: str, phase: Phase) -> str | None:
    """The message that says where a clause's numbers come from if it only points elsewhere; None where there
    is nothing to say. What it says may be for one phase only (`basis-<decision>-first`).
    """
    basis = policy.clauses[clause].basis
    names = (f"basis-{basis}-{phase}", f"basis-{basis}")
    return next((name for name in names if words.knows(name)), None)


@dataclass(frozen=True, slots=True)
class Speaker:
    """What sentences about a person are made with: the words, the policy, the day from which distances are
    counted, and when years began, by fact, where that is known; `to_the_month` are the facts of which no more
    than the month is, so that its last day stands there. What was answered about `private` facts is not told:
    the condition that they belong to stands for all of them.
    """

    words: Wording
    policy: Policy
    today: date
    private: frozenset[str] = frozenset()
    begun: Mapping[str, date] = field(default_factory=dict)
    to_the_month: frozenset[str] = frozenset()

    def fact(self, name: str) -> Fact:
        """The fact of that name."""
        return self.policy.vocabulary[name]

    def label(self, name: str) -> str:
        """The short name of a fact; of a private one that of its condition."""
        return self.condition(name) if name in self.private else label(self.words, self.fact(name))

    def condition(self, name: str) -> str:
        """The condition that a private fact belongs to, by name: 没有不得申报的情形."""
        return self.words.say(requirement_id(self.fact(name).clauses[0]))

    def told_apart(self, names: Iterable[str]) -> tuple[str, ...]:
        """The facts that can be told apart: of the private ones that belong to a condition only the first;
        the one that calls for a decision only if it stands alone.
        """
        facts, switch = tuple(names), self._private_switch
        known: dict[str, str] = {}
        for name in [each for each in facts if switch is None or each != switch.fact] or facts:
            known.setdefault(self.fact(name).clauses[0] if name in self.private else name, name)
        return tuple(known.values())

    def tellable(self, decisions: Iterable[str]) -> tuple[str, ...]:
        """The decisions without the one that an answer calls for which is private."""
        switch = self._private_switch
        return tuple(each for each in decisions if switch is None or each != switch.decision)

    @property
    def _private_switch(self) -> ReviewSwitch | None:
        switch = self.policy.review_when
        return switch if switch is not None and switch.fact in self.private else None

    def listed(self, names: Iterable[str]) -> str:
        """Short names, one after the other."""
        return self.words.say("list-separator").join(map(self.label, dict.fromkeys(names)))

    def phrase(self, told: Measure) -> str:
        """What a measure comes to."""
        fact = self.fact(told.fact)
        match fact.kind:
            case "flag":
                return self._flag(fact, told)
            case "choice":
                return self._choice(fact, told)
            case "set":
                return self.members(fact, [told])
            case "years":
                return self._years(fact, told)
            case _:
                return self._number(fact, told)

    def _name(self, fact: Fact, told: Measure) -> str:
        return label(self.words, fact) if told.status == "met" else thing(self.words, fact)

    def members(self, fact: Fact, told: Sequence[Measure]) -> str:
        """What several members of a set come to, of which one is enough."""
        name, words = thing(self.words, fact), self.words
        met = [str(each.needed) for each in told if each.status == "met"]
        if met:
            return words.say("finding-met", label=label(words, fact), have=spoken_set(words, fact, met))
        needed = spoken_set(words, fact, [str(each.needed) for each in told])
        form = "set-one" if len(told) == 1 else "set"
        have = told[0].have
        if not isinstance(have, frozenset):
            return words.say(f"finding-{form}-unknown", label=name, needed=needed)
        there = spoken_set(words, fact, have) if have else ""
        key = f"finding-{form}-other" if there else f"finding-{form}-missing"
        return words.say(key, label=name, needed=needed, have=there)

    def wait(self, told: Measure, *, named: bool = False) -> str:
        """How long a number of years still takes, with the day on which it is there; of a range at least so
        long. `named` says what the years are years of.
        """
        fact, needed = self.fact(told.fact), float(str(told.needed))
        full = (
            self.span(fact, needed)
            if named
            else self.words.say("years-full", years=measure(self.words, fact, needed))
        )
        if told.missing is None:
            return self.words.say("wait-not-full", full=full)
        far = self.left(told.fact, needed - told.missing, needed)
        if not isinstance(told.have, Range):
            return self.until(fact, far, full)
        return self.words.say("wait-at-least", distance=self._spoken(far), full=full)

    def left(self, name: str, have: float, needed: float) -> Distance:
        """How long the years of a fact still have to run."""
        return Calendar(self.today, self.begun).left(name, have, needed)

    def until(self, fact: Fact, far: Distance, full: str) -> str:
        """How long it takes, and the day on which it is there: 再过 4 个月，2027-03-26 满 1 年.
        Of years that began in some month the month is told: 2026 年 12 月满 5 年.
        """
        day = day_after(self.today, far)
        if fact.name in self.to_the_month:
            return self.words.say("wait-by-month", year=str(day.year), month=str(day.month), full=full)
        is_long = far.years or far.days > LONGEST_IN_DAYS
        form = "long" if is_long else "months" if far.months else "days"
        return self.words.say(f"wait-{form}", distance=self._spoken(far), date=day.isoformat(), full=full)

    def _spoken(self, far: Distance) -> str:
        """A stretch of time; many days in years, months and days."""
        long = far.days > LONGEST_IN_DAYS
        return spoken_distance(self.words, between(self.today, day_after(self.today, far)) if long else far)

    def span(self, fact: Fact, years: float) -> str:
        """So many years in what the fact counts: 在工程技术岗位满 1 年."""
        own = f"span-{fact.name}"
        said = measure(self.words, fact, years)
        if self.words.knows(own):
            return self.words.say(own, years=said)
        return self.words.say("span", label=label(self.words, fact), years=said)

    def _flag(self, fact: Fact, told: Measure) -> str:
        form = f"{'good' if fact.better else 'bad'}-{told.status}"
        return self.words.say(f"finding-flag-{form}", label=self._name(fact, told))

    def _choice(self, fact: Fact, told: Measure) -> str:
        words, name = self.words, self._name(fact, told)
        needed = short_value(words, fact, str(told.needed))
        have = short_value(words, fact, told.have) if isinstance(told.have, str) else ""
        if told.status == "met":
            return words.say(
                "finding-met" if have else "finding-met-implied", label=name, have=have, needed=needed
            )
        if told.relation == "<=":
            return words.say("finding-level-too-high" if have else "finding-open", label=name, have=have)
        if told.relation == "=":
            return words.say("finding-level-only" if have else "finding-level-only-unknown",
                             label=name, needed=needed, have=have)  # fmt: skip
        top = "-top" if told.needed == list(fact.values)[-1] else ""
        if told.have == NOTHING:
            own = f"none-{fact.name}"
            now = words.say(own if words.knows(own) else "finding-none-now")
            return words.say(f"finding-level{top}-none", label=name, needed=needed, now=now)
        known = "missing" if have else "unknown"
        return words.say(f"finding-level{top}-{known}", label=name, needed=needed, have=have)

    def _number(self, fact: Fact, told: Measure) -> str:
        words, name = self.words, self._name(fact, told)
        needed = measure(words, fact, float(str(told.needed)))
        have = "" if told.have is None else spoken(words, fact, told.have)
        if told.status == "met":
            return words.say(
                "finding-met" if have else "finding-met-implied", label=name, have=have, needed=needed
            )
        if told.status == "unknown" or told.missing is None:
            form = "short" if told.status == "unmet" else "open" if have else "unknown"
            return words.say(f"finding-number-{form}", label=name, needed=needed, have=have)
        missing = self.missing(fact, told.missing)
        return words.say(f"finding-missing-{_form(told)}", label=name, have=have, missing=missing)

    def missing(self, fact: Fact, number: float) -> str:
        """How much of a number is missing, with its unit."""
        own = f"missing-{fact.kind}"
        return (
            self.words.say(own, number=number) if self.words.knows(own) else measure(self.words, fact, number)
        )

    def _years(self, fact: Fact, told: Measure) -> str:
        words, needed = self.words, float(str(told.needed))
        row = self.span(fact, needed)
        if told.status == "unmet" and told.have is not None:
            return self.wait(told, named=True)
        have = "" if told.have is None else spoken(words, fact, told.have)
        if told.status == "met":
            return words.say("row-met-years" if have else "row-met", row=row, years=have)
        return words.say("finding-years-open" if have else "finding-years-unknown", row=row, have=have)


def _form(told: Measure) -> str:
    """How a number that is missing is told: beside a number, beside bounds, or beside nothing at all."""
    if isinstance(told.have, Range):
        return "at-least"
    if told.have is None and told.missing != told.needed:
        return "implied"
    return "some" if told.have else "all"


def speaker_of(scene: Scene, profile: Profile) -> Speaker:
    """Who speaks about the person of a conversation."""
    session = scene.session
    return Speaker(
        scene.words,
        scene.policy,
        scene.today,
        scene.private,
        begun(session, profile),
        to_the_month(session, profile),
    )
