"""Any small policy by brute force: every completion of a profile that is possible, judged one by one.

Written from what the words of a policy mean, not from the package's way of working them out. A number is
tried at the thresholds of its own and of the facts linked with it by `at_least`, at 0, and at known values
and bounds among them: between two neighbours of that grid nothing can change.
"""

import itertools
import math
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from criteria.policy.model import Path, Policy, Tier
from criteria.policy.vocabulary import Fact, Profile, Range
from criteria.rules.nodes import (
    AllOf,
    AnyOf,
    AtLeast,
    ClauseRule,
    Compare,
    InPhase,
    Phase,
    Reading,
    Review,
    Rule,
    comparisons,
)

World = Mapping[str, Any]
GOODNESS = ("ineligible", "needs_review", "eligible")


@dataclass
class Judged:
    """What one world says of one tier."""

    held: bool
    met: Mapping[str, bool]
    paths: Mapping[str, str]

    @property
    def status(self) -> str:
        return "held" if self.held else max(self.paths.values(), key=GOODNESS.index)


@dataclass
class Verdict:
    """What all worlds of a profile say together, in the words of an assessment."""

    tiers: dict[str, str] = field(default_factory=dict)
    paths: dict[str, dict[str, str]] = field(default_factory=dict)
    requirements: dict[str, dict[str, str]] = field(default_factory=dict)
    likely: str | None = None


@dataclass
class EveryWorld:
    """All worlds that a profile leaves open under a policy in one phase."""

    policy: Policy
    profile: Profile
    phase: Phase

    @property
    def size(self) -> int:
        """How many combinations there are, with those that the links forbid."""
        return math.prod(map(len, self.axes.values()))

    @cached_property
    def axes(self) -> Mapping[str, tuple[Any, ...]]:
        return {fact.name: tuple(self._candidates(fact)) for fact in self.policy.vocabulary.values()}

    @cached_property
    def worlds(self) -> Sequence[World]:
        every = (
            dict(zip(self.axes, values, strict=True)) for values in itertools.product(*self.axes.values())
        )
        return [world for world in every if self._allowed(world)]

    @cached_property
    def judged(self) -> Sequence[Mapping[str, Judged]]:
        return [judge(self.policy, world, self.phase) for world in self.worlds]

    def verdict(self, chosen: Sequence[int] | None = None) -> Verdict:
        """Statuses over all worlds, or those chosen; of a tier that may be held the paths are judged where it
        is not.
        """
        judged = self.judged if chosen is None else [self.judged[n] for n in chosen]
        found = Verdict()
        for tier in self.policy.tiers:
            free = [tiers[tier.id] for tiers in judged if not tiers[tier.id].held]
            if not free:
                found.tiers[tier.id] = "held"
                continue
            may_be_held = len(free) < len(judged)
            found.requirements[tier.id] = {
                clause: _three_valued({one.met[clause] for one in free}) for clause in free[0].met
            }
            paths = {path: _status({one.paths[path] for one in free}, may_be_held) for path in tier.paths}
            found.paths[tier.id] = paths
            order = ("ineligible", "undetermined", "needs_review", "eligible")
            found.tiers[tier.id] = "undetermined" if may_be_held else max(paths.values(), key=order.index)
        found.likely = likely(found.tiers)
        return found

    def open_facts(self) -> set[str]:
        """The facts of which one value more or less can change the status of some tier."""
        return set().union(*(self.open_for(tier.id) for tier in self.policy.tiers))

    def open_for(self, tier: str) -> set[str]:
        """The facts of which one value more or less can change the status of that tier."""
        rows = [tuple(world.values()) for world in self.worlds]
        return _deciding(list(self.axes), rows, [tiers[tier].status for tiers in self.judged])

    def asking(self, in_vain: frozenset[str]) -> "Asking":
        """What the answers that may still come can bring, where these facts were asked in vain."""
        return Asking(self, in_vain & self.unknown)

    @property
    def unknown(self) -> frozenset[str]:
        """The facts of which nothing or only bounds are known."""
        return frozenset(
            name
            for name in self.policy.vocabulary
            if isinstance(self.profile.get(name, Range(None, None)), Range)
        )

    def groups(self, facts: Collection[str]) -> Mapping[tuple[Any, ...], list[int]]:
        """The worlds by what these facts are in them."""
        found: dict[tuple[Any, ...], list[int]] = {}
        for n, world in enumerate(self.worlds):
            found.setdefault(tuple(world[name] for name in facts), []).append(n)
        return found

    def _candidates(self, fact: Fact) -> Iterator[Any]:
        known = self.profile.get(fact.name)
        if known is not None and not isinstance(known, Range):
            yield known
        elif fact.kind == "flag":
            yield from (False, True)
        elif fact.kind == "choice":
            yield from fact.values
        elif fact.kind == "set":
            for count in range(len(fact.values) + 1):
                yield from map(frozenset, itertools.combinations(fact.values, count))
        else:
            yield from (value for value in sorted(self._grid(fact)) if _within(value, known))

    def _grid(self, fact: Fact) -> set[float]:
        linked, grid = {fact.name}, {0.0}
        while (
            more := {
                name
                for whole in self.policy.vocabulary.values()
                for part in whole.at_least
                if linked & {whole.name, part}
                for name in (whole.name, part)
            }
            - linked
        ):
            linked |= more
        for name in linked:
            grid |= self._thresholds.get(name, set())
            known = self.profile.get(name)
            if isinstance(known, Range):
                grid |= set(_around(fact, known))
            elif isinstance(known, int | float):
                grid.add(known)
        return grid

    @cached_property
    def _thresholds(self) -> Mapping[str, set[float]]:
        found: dict[str, set[float]] = {}
        for clause in self.policy.clauses.values():
            for rule in clause.rules.values():
                for compare in comparisons(rule):
                    if self.policy.vocabulary[compare.fact].is_number:
                        found.setdefault(compare.fact, set()).add(float(compare.value))
        return found

    def _allowed(self, world: World) -> bool:
        """Whether the links let a world stand: what is known to be there speaks of a level that there is."""
        return all(
            all(world[fact.name] >= world[part] for part in fact.at_least)
            and (
                fact.applies_with is None
                or fact.name not in self.profile
                or world[fact.applies_with] != "none"
            )
            for fact in self.policy.vocabulary.values()
        )


@dataclass
class Asking:
    """The answers that may still come: those to facts that are not known, were not asked in vain and do not
    count from something that was.
    """

    every: EveryWorld
    in_vain: frozenset[str]

    @cached_property
    def facts(self) -> list[str]:
        """The facts that may still be told."""
        vocabulary = self.every.policy.vocabulary
        return [
            name
            for name in vocabulary
            if name in self.every.unknown - self.in_vain and vocabulary[name].applies_with not in self.in_vain
        ]

    @cached_property
    def outcomes(self) -> Mapping[tuple[Any, ...], tuple[str | None, str | None]]:
        """For all answers together the likely tier that shows then, what was asked in vain staying unknown,
        and the highest that shows in some completion of that.
        """
        every, in_vain = self.every, sorted(self.in_vain)
        shown = {answers: every.verdict(rows).likely for answers, rows in every.groups(self.facts).items()}
        best: dict[tuple[Any, ...], list[str | None]] = {}
        for known, rows in every.groups([*self.facts, *in_vain]).items():
            best.setdefault(known[: len(self.facts)], []).append(every.verdict(rows).likely)
        return {answers: (tier, self._highest(best[answers])) for answers, tier in shown.items()}

    def deciding(self, *, whatever_comes: bool) -> set[str]:
        """The facts of which one answer instead of another can change the outcome, or (`whatever_comes`) what
        is likely in some completion of what was asked in vain.
        """
        outcomes = _deciding(self.facts, list(self.outcomes), list(self.outcomes.values()))
        in_worlds = self._deciding_somewhere(lambda verdict: verdict.likely) if whatever_comes else set()
        return outcomes | in_worlds

    def deciding_for(self, tier: str, *, whatever_comes: bool) -> set[str]:
        """The facts of which one answer instead of another can change the status of a tier, while what was
        asked in vain stays unknown, or (`whatever_comes`) in some completion of it.
        """
        shown = {answers: self.every.verdict(rows) for answers, rows in self.every.groups(self.facts).items()}
        as_known = _deciding(self.facts, list(shown), [verdict.tiers[tier] for verdict in shown.values()])
        if not whatever_comes:
            return as_known
        return as_known | self._deciding_somewhere(lambda verdict: verdict.tiers[tier])

    def _deciding_somewhere(self, told: Callable[[Verdict], object]) -> set[str]:
        """The facts that can change this of a verdict in some completion of what was asked in vain."""
        every, names = self.every, sorted(self.every.unknown)
        worlds = {known: told(every.verdict(rows)) for known, rows in every.groups(names).items()}
        return _deciding(names, list(worlds), list(worlds.values())) & set(self.facts)

    def likely_if(self) -> tuple[str | None, int]:
        """The highest tier that is likely in some completion of what was asked in vain, all else as it is
        known, and of how many of those facts it takes to know it at least.
        """
        now = self.every.verdict().likely
        facts = sorted(self.in_vain)
        best = self._highest([self.every.verdict(rows).likely for rows in self.every.groups(facts).values()])
        sizes = (
            count
            for count in range(len(facts) + 1)
            for some in itertools.combinations(facts, count)
            if any(self.every.verdict(rows).likely == best for rows in self.every.groups(some).values())
        )
        return best, 0 if best == now else next(sizes)

    def _highest(self, tiers: Collection[str | None]) -> str | None:
        order = (None, *(tier.id for tier in self.every.policy.tiers))
        return max(tiers, key=order.index)


def _deciding(
    facts: Sequence[str], values: Sequence[tuple[Any, ...]], outcomes: Sequence[object]
) -> set[str]:
    """The facts in which alone two rows of values of different outcomes differ."""
    found = set()
    for n, fact in enumerate(facts):
        seen: dict[tuple[Any, ...], object] = {}
        if any(
            seen.setdefault((*row[:n], *row[n + 1 :]), outcome) != outcome
            for row, outcome in zip(values, outcomes, strict=True)
        ):
            found.add(fact)
    return found


def judge(policy: Policy, world: World, phase: Phase) -> dict[str, Judged]:
    """What one world says of every tier."""
    return {tier.id: _judge_tier(policy, tier, world, phase) for tier in policy.tiers}


def _judge_tier(policy: Policy, tier: Tier, world: World, phase: Phase) -> Judged:
    clauses = {clause for path in tier.paths.values() for clause in path.clauses}
    met = {clause: holds(policy, policy.rule(clause, tier.id), world, phase) for clause in clauses}
    paths = {path.id: _path(policy, tier, path, world, phase) for path in tier.paths.values()}
    return Judged(_is_held(policy, tier, world), met, paths)


def _is_held(policy: Policy, tier: Tier, world: World) -> bool:
    if policy.title is None or tier.held_from is None:
        return False
    levels = list(policy.vocabulary[policy.title.level].values)
    return levels.index(world[policy.title.level]) >= levels.index(tier.held_from)


def _path(policy: Policy, tier: Tier, path: Path, world: World, phase: Phase) -> str:
    rules = [policy.rule(clause, tier.id) for clause in path.clauses]
    if not all(holds(policy, rule, world, phase) for rule in rules):
        return "ineligible"
    switch = policy.review_when
    switched = switch is not None and world[switch.fact] != policy.vocabulary[switch.fact].better
    surely = all(holds(policy, rule, world, phase, confirmed_only=True) for rule in rules)
    return "eligible" if surely and not switched else "needs_review"


def holds(policy: Policy, rule: Rule, world: World, phase: Phase, *, confirmed_only: bool = False) -> bool:
    """Whether a world meets a rule; on demand without what the authority would have to confirm."""

    def part_holds(part: Rule) -> bool:
        return holds(policy, part, world, phase, confirmed_only=confirmed_only)

    match rule:
        case Compare():
            return _compares(policy.vocabulary[rule.fact], rule, world)
        case InPhase(one):
            return one == phase
        case AllOf(rules):
            return all(map(part_holds, rules))
        case AnyOf(rules) | AtLeast(_, rules):
            return sum(map(part_holds, rules)) >= (rule.count if isinstance(rule, AtLeast) else 1)
        case Review(_, inner) | ClauseRule(_, inner) | Reading(_, inner):
            return not (confirmed_only and isinstance(rule, Review)) and part_holds(inner)


def _compares(fact: Fact, compare: Compare, world: World) -> bool:
    value = world[fact.name]
    if fact.kind == "set":
        return compare.value in value
    if fact.kind == "choice":
        levels = list(fact.values)
        have, asked = levels.index(value), levels.index(str(compare.value))
        return {">=": have >= asked, "<=": have <= asked, "=": have == asked}[compare.relation]
    return bool(value == compare.value) if fact.kind == "flag" else value >= compare.value


def likely(tiers: Mapping[str, str]) -> str | None:
    """The highest tier that is eligible; if there is none, the highest under review."""
    for wanted in ("eligible", "needs_review"):
        for tier in reversed(list(tiers)):
            if tiers[tier] == wanted:
                return tier
    return None


def _three_valued(seen: set[bool]) -> str:
    return "unknown" if len(seen) > 1 else "met" if seen == {True} else "unmet"


def _status(seen: set[str], may_be_held: bool) -> str:
    if seen == {"ineligible"}:
        return "ineligible"
    return "undetermined" if may_be_held or len(seen) > 1 else next(iter(seen))


def _around(fact: Fact, known: Range) -> Iterator[float]:
    """The bounds, and the nearest value above one that is excluded."""
    yield from (bound for bound in (known.low, known.high) if bound is not None)
    if known.low is not None and known.low_open:
        yield {"count": known.low + 1, "years": round(known.low + 0.01, 2)}.get(fact.kind, known.low + 1e-6)


def _within(value: float, known: Range | None) -> bool:
    if known is None:
        return True
    low = -math.inf if known.low is None else known.low
    high = math.inf if known.high is None else known.high
    return (value > low if known.low_open else value >= low) and (
        value < high if known.high_open else value <= high
    )
