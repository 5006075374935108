"""What a policy's law of titles asks: the ordinary ways to each title, with the rules that take time.

An assistant engineer becomes an engineer by four years (7), by a grade and its years (15), or by conversion
of an equal title (16), and whoever has only a title of another series must convert it first (17). Of those
clauses only what takes time is kept here: titles, grades, education, years. A way that asks for
achievements beyond those of the tier's first way, as the exceptional one does, is no ordinary way.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, combinations, product
from math import inf
from typing import NamedTuple

from criteria.diagrams.codes import met_from
from criteria.policy.model import Policy, Tier
from criteria.policy.vocabulary import Fact, Vocabulary
from criteria.rules.nodes import (
    AllOf,
    AnyOf,
    AtLeast,
    Compare,
    Phase,
    Rule,
    facts_of,
    in_phase,
    parts,
    without_review,
)


class Held(NamedTuple):
    """What a row asks of a level: its place, from the first to below the second, and the years with it; or of
    years that run by themselves (`low` is 0 then).
    """

    fact: str
    low: float
    high: float
    years: float


Row = tuple[Held, ...]
"""What is asked together, such as a degree, and a title with its years."""


class OrdinaryWay(NamedTuple):
    """One ordinary way to a tier's title: the rows of which one is enough, and the clause they are of."""

    tier: str
    path: str
    clause: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class TitleLaw:
    """The ordinary ways to each title (by its place among the values of the fact `level`).

    `gates` are the clauses that bind nobody but who has a title of another series; `free` are their rows,
    which whoever takes a title below all tiers must meet too. `other` is the level of such a title, `graded`
    are the other levels beside which years stand, `choices` those beside which none do. `asked` are all facts
    that the ways ask about.
    """

    level: Fact
    years: str
    other: str | None
    ways: Mapping[int, tuple[OrdinaryWay, ...]]
    gates: frozenset[str]
    free: tuple[Row, ...]
    graded: tuple[str, ...]
    choices: tuple[str, ...]
    asked: tuple[str, ...]


def title_law(policy: Policy, phase: Phase) -> TitleLaw | None:
    """The policy's law of titles in that phase, drawn from its rules once; None where it knows no titles."""
    return policy.derived_in(phase, _law) if policy.title else None


def levels_with_years(vocabulary: Vocabulary) -> tuple[str, ...]:
    """The levels beside which years stand."""
    beside = {fact.applies_with for fact in vocabulary.values() if fact.kind == "years"}
    return tuple(name for name in vocabulary if name in beside)


def _law(policy: Policy, phase: Phase) -> TitleLaw:
    if policy.title is None:
        raise ValueError(policy.id)
    drafting = _Drafting(policy, phase)
    level, other = policy.vocabulary[policy.title.level], drafting.other
    ways: dict[int, tuple[OrdinaryWay, ...]] = {}
    for tier in policy.tiers:
        if tier.held_from is not None:
            place = list(level.values).index(tier.held_from)
            ways[place] = (*ways.get(place, ()), *drafting.ways(tier))
    rows = [row for found in ways.values() for way in found for row in way.rows]
    asked = tuple(dict.fromkeys(held.fact for row in rows for held in row))
    levels = [name for name in asked if policy.vocabulary[name].kind == "choice"]
    levels = [name for name in levels if name not in (level.name, other)]
    return TitleLaw(
        level,
        policy.title.years,
        other,
        ways,
        frozenset(drafting.gates),
        drafting.joined(list(drafting.gates.values())),
        tuple(name for name in levels if name in drafting.beside.values()),
        tuple(name for name in levels if name not in drafting.beside.values()),
        asked,
    )


class _Drafting:
    """Draws the ordinary ways from the rules of the tiers."""

    def __init__(self, policy: Policy, phase: Phase) -> None:
        self.policy, self.phase = policy, phase
        self.vocabulary = policy.vocabulary
        self.other = policy.other_title.level if policy.other_title else None
        levels = levels_with_years(policy.vocabulary)
        self.beside = {n: f.applies_with for n, f in self.vocabulary.items() if f.applies_with in levels}
        self.timed = {*levels, *self.beside}
        self.gates: dict[str, tuple[Row, ...]] = {}

    def ways(self, tier: Tier) -> Iterator[OrdinaryWay]:
        """The ways that ask for levels and years, and else for nothing that the tier's first way does not
        ask.
        """
        rules = {
            clause: without_review(in_phase(self.policy.rule(clause, tier.id), self.phase))
            for path in tier.paths.values()
            for clause in path.clauses
        }
        timed = {clause: rule for clause, rule in rules.items() if not self.timed.isdisjoint(facts_of(rule))}
        usual = set(next(iter(tier.paths.values())).clauses) - timed.keys()
        for path in tier.paths.values():
            own = {clause: tuple(self._rows(timed[clause])) for clause in path.clauses if clause in timed}
            if own and usual.issuperset(set(path.clauses) - timed.keys()):
                gates = {clause: rows for clause, rows in own.items() if self._is_gate(rows)}
                self.gates |= gates
                clause = next((clause for clause in own if clause not in gates), next(iter(own)))
                yield OrdinaryWay(tier.id, path.id, clause, self.joined(list(own.values())))

    def joined(self, clauses: Sequence[tuple[Row, ...]]) -> tuple[Row, ...]:
        """The rows with which each of the clauses is met by one of its own."""
        every = (self._together(chain.from_iterable(rows)) for rows in product(*clauses))
        return tuple(dict.fromkeys(row for row in every if all(held.low < held.high for held in row)))

    def _together(self, asked: Iterable[Held]) -> Row:
        """One row of what is asked of each fact together."""
        row: dict[str, Held] = {}
        for name, low, high, years in asked:
            had = row.get(name, Held(name, low, high, years))
            row[name] = Held(name, max(had.low, low), min(had.high, high), max(had.years, years))
        return tuple(row.values())

    def _rows(self, rule: Rule) -> Iterator[Row]:
        """The rows of a rule as far as they take time: whatever else it asks counts as there."""
        match rule:
            case Compare():
                yield self._row(rule)
            case AnyOf(rules):
                for part in rules:
                    yield from self._rows(part)
            case AtLeast(count, rules):
                for some in combinations(rules, count):
                    yield from self._rows(AllOf(some))
            case _:
                for rows in product(*[tuple(self._rows(part)) for part in parts(rule)]):
                    yield self._together(chain.from_iterable(rows))

    def _row(self, compare: Compare) -> Row:
        fact = self.vocabulary[compare.fact]
        if fact.kind not in ("choice", "years"):
            return ()
        low, high = met_from(fact, compare)
        if fact.kind == "choice":
            return (Held(fact.name, low, high, 0.0),)
        level = self.beside.get(fact.name)
        return (Held(level or fact.name, 1 if level else 0, inf, low),)

    def _is_gate(self, rows: tuple[Row, ...]) -> bool:
        """Whether the rows ask about a title of another series, and nothing of whoever has none."""
        return any(held.fact == self.other for row in rows for held in row) and any(
            all(held.fact == self.other and held.low <= 0 for held in row) for row in rows
        )
