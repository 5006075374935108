"""The shortest lawful way to a title for one person: stage by stage, with the first day of each.

Who has a bachelor's degree and no title can be an assistant engineer after a year of work and an engineer
four years later. Each title is held from the earliest day on which one of its ordinary ways is open; a way
counts from any title below, held now or later, so the day of each is found once those below are.

Nobody is sent to school or to an examination where what they have (or what the plan changes) leads to the
title. Where nothing does, the least that must come first does: one fact's next levels, whichever is soonest.
A title that can be applied for today, be it by an exceptional way, is there today.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from operator import attrgetter

from criteria.diagrams.codes import place
from criteria.distances import Calendar, Distance, between, day_after
from criteria.planning.levels import Levels, Reached, Rung
from criteria.planning.staging import Stage
from criteria.planning.title_law import Held, OrdinaryWay, Row, TitleLaw, title_law
from criteria.policy.model import Policy
from criteria.policy.vocabulary import Known, Profile, Value
from criteria.rules.nodes import Phase

_ANY_DAY = date(2000, 1, 1)


def stages_to(
    policy: Policy,
    profile: Profile,
    changes: Mapping[str, Value],
    level: str,
    *,
    calendar: Calendar,
    phase: Phase,
    open_now: Mapping[str, tuple[str, str]],
) -> tuple[Stage, ...]:
    """The stages of the shortest lawful way to that title for somebody who makes these changes; none where
    no lawful way leads to it. Facts that are unknown count as not there, ranges by their lower end.
    `open_now` are the titles that can be applied for today, each with its tier and the path.
    """
    law = title_law(policy, phase)
    if law is None:
        return ()
    person = _Person(policy, law, profile, changes, calendar, open_now)
    rung = person.rung(list(law.level.values).index(level))
    return () if rung is None else _in_order(rung.stages, calendar.today)


def levels_between(
    policy: Policy, profile: Profile, name: str, level: str, calendar: Calendar
) -> tuple[Stage, ...]:
    """The levels of a grade (or of a title of another series) one after the other, as the policy presumes
    them.
    """
    to = int(place(policy.vocabulary[name], level))
    return _in_order(Levels(policy, profile, calendar).rungs(name, to)[-1].stages, calendar.today)


def lawful_levels(policy: Policy, profile: Profile, phase: Phase) -> frozenset[str]:
    """The titles that a lawful way leads to from where the profile stands, however long it takes."""
    law = title_law(policy, phase)
    if law is None:
        return frozenset()
    kept = tuple((name, profile[name]) for name in _unmoved(policy, law, profile) if name in profile)
    return policy.derived_in(phase, _Lawful)[kept]


def _unmoved(policy: Policy, law: TitleLaw, profile: Profile) -> Iterator[str]:
    """The facts that decide to which titles there is a way at all: those that no time and effort moves."""
    for title in (policy.title, policy.other_title):
        if title is not None:
            yield title.level if title.level in profile else title.years
    for name in law.asked:
        if policy.vocabulary[name].kind == "choice" and not _rises(policy, profile, name):
            yield name


def _rises(policy: Policy, profile: Profile, name: str) -> bool:
    """Whether effort moves the fact of this person."""
    cost = policy.costs.get(name)
    return cost is not None and not (cost.only_if_unknown and name in profile)


class _Lawful(dict[tuple[tuple[str, Known], ...], frozenset[str]]):
    """The titles that lawful ways lead to, by what is known that nothing moves; made when asked for."""

    def __init__(self, policy: Policy, phase: Phase) -> None:
        self.policy, self.law = policy, title_law(policy, phase)

    def __missing__(self, known: tuple[tuple[str, Known], ...]) -> frozenset[str]:
        law = self.law
        levels = frozenset[str]()
        if law is not None:
            person = _Person(self.policy, law, dict(known), {}, Calendar(_ANY_DAY), {})
            levels = frozenset(value for at, value in enumerate(law.level.values) if person.rung(at))
        self[known] = levels
        return levels


class _Person:
    """Where one person stands, and how the levels from there on are come to."""

    def __init__(
        self,
        policy: Policy,
        law: TitleLaw,
        profile: Profile,
        changes: Mapping[str, Value],
        calendar: Calendar,
        open_now: Mapping[str, tuple[str, str]],
    ) -> None:
        self.policy, self.law, self.profile, self.changes = policy, law, profile, changes
        self.open_now = open_now
        self.vocabulary = policy.vocabulary
        self.levels = Levels(policy, profile, calendar)
        self.met: dict[tuple[Held, int | None], tuple[Reached, Rung] | None] = {}
        now = self.levels.now
        self.caps = {name: max(now(name), self.told(name)) for name in (*law.choices, *law.graded)}

    def told(self, name: str) -> int:
        """The place to which the plan moves the level; the lowest where it does not."""
        fact = self.vocabulary[name]
        return int(place(fact, self.changes[name])) if name in self.changes else 0

    def rung(self, at: int) -> Rung | None:
        """The title at that place; where nothing at hand leads to it, after what must come first."""
        found = self._climbed(self.caps, at)
        if found is not None:
            return found
        rising = [name for name in self.caps if _rises(self.policy, self.profile, name)]
        ways = [way for name in rising if (way := self._raised(name, at)) is not None]
        if ways:
            return min(ways, key=attrgetter("on"))
        return self._after({name: len(self.vocabulary[name].values) - 1 for name in rising}, at)

    def _raised(self, name: str, at: int) -> Rung | None:
        """The title at that place, with the least of that fact's next levels that leads to it."""
        for cap in range(self.caps[name] + 1, len(self.vocabulary[name].values)):
            found = self._after({name: cap}, at)
            if found is not None:
                return found
        return None

    def _after(self, raised: Mapping[str, int], at: int) -> Rung | None:
        """The title at that place after those levels, which are stages of their own then."""
        found = self._climbed(self.caps | dict(raised), at)
        if found is None:
            return None
        first = [stage for name, cap in raised.items() for stage in self._told_stages(name, cap)]
        return found._replace(stages=(*first, *found.stages))

    def _told_stages(self, name: str, cap: int) -> Iterator[tuple[Reached, Stage]]:
        stages = self.levels.rungs(name, cap)[-1].stages
        return iter(stages if name in self.law.graded else stages[-1:])

    def _climbed(self, caps: Mapping[str, int], to: int) -> Rung | None:
        """The title at that place, with levels of the other facts up to `caps`."""
        level = self.law.level.name
        held = self.levels.rungs(level, self.levels.now(level))
        for at in range(held[0].at + 1, to + 1):
            if at in self.law.ways:
                rungs = [*self._open_now(at)]
                rungs += [rung for way in self.law.ways[at] if (rung := self._by(way, at, held, caps))]
                found = min(rungs, key=lambda rung: (rung.on, len(rung.stages)), default=None)
            else:
                free = self._first(self.law.free, held, caps) is not None
                found = self.levels.next(level, at, held[-1]) if free else None
            if found is not None:
                held.append(found)
        return held[-1] if held[-1].at == to else None

    def _open_now(self, at: int) -> Iterator[Rung]:
        """The title at that place where it can be applied for today."""
        level = list(self.law.level.values)[at]
        if level in self.open_now:
            tier, path = self.open_now[level]
            reached = self.levels.at_hand
            clause = self.policy.tier(tier).paths[path].clause
            basis = self.policy.clauses[clause].basis
            stage = Stage(
                level, tier, path, clause, basis, reached.wait, reached.on, False, self.law.level.name
            )
            yield Rung(at, reached, None, ((reached, stage),))

    def _by(self, way: OrdinaryWay, at: int, held: Sequence[Rung], caps: Mapping[str, int]) -> Rung | None:
        """The title at that place by one way, from the titles that are held before."""
        first = self._first(way.rows, held, caps)
        if first is None:
            return None
        reached, base = first
        level, basis = list(self.law.level.values)[at], self.policy.clauses[way.clause].basis
        stage = Stage(
            level, way.tier, way.path, way.clause, basis, reached.wait, reached.on, False, self.law.level.name
        )
        return Rung(at, reached, None, (*base.stages, (reached, stage)))

    def _first(
        self, rows: Iterable[Row], held: Sequence[Rung], caps: Mapping[str, int]
    ) -> tuple[Reached, Rung] | None:
        """The first day on which one of the rows is met, and the title that it counts from; None where none
        is.
        """
        first: tuple[Reached, Rung] | None = None
        for row in rows:
            last, base = self.levels.at_hand, held[0]
            for asked in row:
                met = self._met(asked, held, caps)
                if met is None:
                    break
                if asked.fact == self.law.level.name:
                    base = met[1]
                if met[0].on > last.on:
                    last = met[0]
            else:
                if first is None or _sooner((last, base), first):
                    first = last, base
        return first

    def _met(self, asked: Held, held: Sequence[Rung], caps: Mapping[str, int]) -> tuple[Reached, Rung] | None:
        """When what a row asks of one fact is there first, and with which level; None where it never is."""
        if asked.fact == self.law.level.name:
            return self._soonest(asked, held)
        key = asked, caps.get(asked.fact)
        if key not in self.met:
            self.met[key] = self._met_beside(asked, caps)
        return self.met[key]

    def _met_beside(self, asked: Held, caps: Mapping[str, int]) -> tuple[Reached, Rung] | None:
        """The same of another fact than the title."""
        name = asked.fact
        now = self.levels.rungs(name, self.levels.now(name))
        if self.vocabulary[name].kind == "years":
            left = self.levels.calendar.left(name, self.levels.years(name), asked.years)
            return self._full(now[0], left), now[0]
        if name not in self.profile and asked.low <= self.told(name) and name in self.law.choices:
            return self.levels.at_hand, now[0]
        return self._soonest(asked, self.levels.rungs(name, max(now[0].at, caps.get(name, 0))))

    def _soonest(self, asked: Held, rungs: Iterable[Rung]) -> tuple[Reached, Rung] | None:
        met: tuple[Reached, Rung] | None = None
        for rung in rungs:
            if asked.low <= rung.at < asked.high:
                reached = self._with(asked.fact, rung, asked.years)
                if met is None or reached.on < met[0].on:
                    met = reached, rung
        return met

    def _with(self, name: str, rung: Rung, years: float) -> Reached:
        """When a level of a fact has been held for so many years."""
        return self._full(rung, self.levels.held(name, rung, years)) if years else rung.reached

    def _full(self, rung: Rung, wait: Distance) -> Reached:
        return Reached(day_after(rung.on, wait), rung.on, wait)


def _sooner(one: tuple[Reached, Rung], other: tuple[Reached, Rung]) -> bool:
    """Whether something is there sooner, or at the same time by fewer stages."""
    return (one[0].on, len(one[1].stages)) < (other[0].on, len(other[1].stages))


def _in_order(stages: Sequence[tuple[Reached, Stage]], today: date) -> tuple[Stage, ...]:
    """The stages by their days, each with how long after the one before it comes."""
    ordered: list[Stage] = []
    for reached, stage in sorted(stages, key=lambda pair: pair[0].on):
        before = ordered[-1].on if ordered else today
        if reached.since != before:
            stage = replace(stage, wait=between(before, stage.on))  # noqa: PLW2901  # the same, told from there
        ordered.append(stage)
    return tuple(ordered)
