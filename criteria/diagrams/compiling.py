"""A policy in one phase as decision diagrams: what `compiled` makes of it once.

A clause becomes a diagram with the ends `UNMET` and `MET`; a path is the lowest of its clauses, at most
`REVIEW` where something of it must be confirmed; a tier is the highest of its paths, and `HELD` where the
title is there already. The likely tier follows: the highest that is eligible, or else the highest under
review.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import Final

from criteria.diagrams.allowed import Allowance, allowance
from criteria.diagrams.clusters import Cluster, clustered
from criteria.diagrams.codes import Codes, coded, met_from
from criteria.diagrams.table import Children, Table
from criteria.policy.model import Path, Policy, ReviewSwitch, Tier, TitleFacts
from criteria.rules.nodes import (
    ALWAYS,
    NEVER,
    AllOf,
    AnyOf,
    AtLeast,
    ClauseRule,
    Compare,
    Phase,
    Reading,
    Review,
    Rule,
    comparisons,
    in_phase,
    without_review,
)

INELIGIBLE: Final = 0
REVIEW: Final = 1
ELIGIBLE: Final = 2
HELD: Final = 3
UNMET: Final = INELIGIBLE
MET: Final = ELIGIBLE


@dataclass(frozen=True, slots=True)
class TierDiagrams:
    """One tier: the functions of its status, of its paths (`INELIGIBLE` where it is held) and of its
    requirements.

    `unheld` are the values of the first cluster, a bit each, with which the tier is not held. `clauses`
    are the requirements of each path.
    """

    id: str
    status: int
    paths: Mapping[str, int]
    requirements: Mapping[str, int]
    clauses: Mapping[str, tuple[str, ...]]
    unheld: int

    @property
    def functions(self) -> tuple[int, ...]:
        """All functions of the tier."""
        return (self.status, *self.paths.values(), *self.requirements.values())

    def renumbered(self, numbers: Mapping[int, int]) -> "TierDiagrams":
        """The same with other numbers for its functions."""
        return replace(
            self,
            status=numbers[self.status],
            paths={path: numbers[function] for path, function in self.paths.items()},
            requirements={clause: numbers[function] for clause, function in self.requirements.items()},
        )


@dataclass(frozen=True, slots=True)
class Diagrams:
    """A policy in one phase. Functions are numbers of nodes: below `ends` they are ends, else `levels`,
    `children`, `reaches` and `asks` tell of them what `Table` does. A level is the number of a cluster.

    `likely` has the ends 0 (no tier) and 1 + the place of the likely tier.
    """

    codes: Codes
    clusters: tuple[Cluster, ...]
    allowance: Allowance
    ends: int
    levels: tuple[int, ...]
    children: tuple[Children, ...]
    reaches: tuple[int, ...]
    asks: tuple[int, ...]
    tiers: tuple[TierDiagrams, ...]
    likely: int


def compiled(policy: Policy, phase: Phase) -> Diagrams:
    """The diagrams of the policy in that phase, made when first asked for and kept with the policy."""
    return policy.derived(_in_first_phase if phase == "first" else _in_normal_phase)


def _in_normal_phase(policy: Policy) -> Diagrams:
    return _Compiler(policy, "normal").diagrams()


def _in_first_phase(policy: Policy) -> Diagrams:
    return _Compiler(policy, "first").diagrams()


class _Compiler:
    def __init__(self, policy: Policy, phase: Phase) -> None:
        self.policy, self.phase = policy, phase
        self.codes: Codes = coded(policy.vocabulary, list(self._all_rules()))
        self.clusters = self._in_order(clustered(self.codes, policy.vocabulary))
        self.places = {
            column: (level, place)
            for level, cluster in enumerate(self.clusters)
            for place, column in enumerate(cluster.columns)
        }
        self.table = Table(max(HELD, 2 * len(policy.tiers)) + 1)
        self.made: dict[Rule, int] = {}

    def diagrams(self) -> Diagrams:
        """All diagrams of the policy."""
        tiers = tuple(map(self._tier, self.policy.tiers))
        likely = likely_of(self.table, [tier.status for tier in tiers])
        needed = [likely, *(function for tier in tiers for function in tier.functions)]
        table, numbers = self.table.kept(needed)
        return Diagrams(
            codes=self.codes,
            clusters=self.clusters,
            allowance=allowance(self.codes, self.clusters, self.policy.vocabulary),
            ends=table.ends,
            levels=tuple(table.levels),
            children=tuple(table.children),
            reaches=tuple(table.reaches),
            asks=tuple(table.asks),
            tiers=tuple(tier.renumbered(numbers) for tier in tiers),
            likely=numbers[likely],
        )

    def _all_rules(self) -> Iterator[Rule]:
        for tier in self.policy.tiers:
            yield self._held(tier)
            for path in tier.paths.values():
                yield from self._path_rules(tier, path)

    def _path_rules(self, tier: Tier, path: Path) -> Iterator[Rule]:
        yield self._confirmed()
        for clause in path.clauses:
            yield self._rule(tier, clause)

    def _rule(self, tier: Tier, clause: str) -> Rule:
        return in_phase(self.policy.rule(clause, tier.id), self.phase)

    def _held(self, tier: Tier) -> Rule:
        title = self._title()
        return NEVER if title is None else Compare(title.level, ">=", tier.held_from)

    def _confirmed(self) -> Rule:
        switch = self._switch()
        if switch is None:
            return ALWAYS
        return Compare(switch.fact, "=", self.policy.vocabulary[switch.fact].better)

    def _title(self) -> TitleFacts | None:
        return self.policy.title

    def _switch(self) -> ReviewSwitch | None:
        return self.policy.review_when

    def _in_order(self, clusters: Sequence[Cluster]) -> tuple[Cluster, ...]:
        """The title first, as it decides whether a tier is asked about at all; then requirement by
        requirement, the one that is settled soonest before the others: this keeps the diagrams small.
        """
        number = {column: n for n, cluster in enumerate(clusters) for column in cluster.columns}

        def looked_at(rule: Rule) -> frozenset[int]:
            columns = map(self.codes.column, comparisons(rule))
            return frozenset(number[column] for column in columns if column is not None)

        waiting = list(dict.fromkeys(map(looked_at, self._all_rules())))
        title = self._title()
        placed = [number[column] for column in (self.codes.of_fact[title.level] if title is not None else ())]
        while waiting:
            after = {each: each.difference(placed) for each in waiting}
            soonest = min(waiting, key=lambda each: (len(after[each]), -len(each)))
            waiting.remove(soonest)
            placed.extend(sorted(after[soonest]))
        return tuple(clusters[n] for n in placed)

    def _tier(self, tier: Tier) -> TierDiagrams:
        held = self._function(self._held(tier))
        table = self.table
        paths = {
            path.id: table.join(min, self._path(tier, path), table.renamed(held, {UNMET: MET, MET: UNMET}))
            for path in tier.paths.values()
        }
        clauses = {path.id: path.clauses for path in tier.paths.values()}
        requirements = {
            clause: self._function(self._rule(tier, clause))
            for clause in chain.from_iterable(clauses.values())
        }
        status = table.highest([*paths.values(), table.renamed(held, {UNMET: INELIGIBLE, MET: HELD})])
        return TierDiagrams(tier.id, status, paths, requirements, clauses, self._unheld(held))

    def _path(self, tier: Tier, path: Path) -> int:
        table, rules = self.table, [self._rule(tier, clause) for clause in path.clauses]
        loose = table.lowest(map(self._function, rules), MET)
        strict = table.lowest(map(self._function, [self._confirmed(), *map(without_review, rules)]), MET)
        return table.join(max, table.join(min, loose, REVIEW), strict)

    def _unheld(self, held: int) -> int:
        if held < self.table.ends:
            return 0 if held == MET else -1
        return sum(1 << n for n, child in enumerate(self.table.children[held]) if child == UNMET)

    def _function(self, rule: Rule) -> int:
        """The diagram of a rule that is read in its phase: `MET` or `UNMET`."""
        known = self.made.get(rule)
        if known is None:
            known = self.made[rule] = self._of(rule)
        return known

    def _of(self, rule: Rule) -> int:
        match rule:
            case Compare():
                return self._compare(rule)
            case ClauseRule(_, inner) | Reading(_, inner) | Review(_, inner):
                return self._function(inner)
            case AllOf(rules):
                return self.table.lowest(map(self._function, rules), MET)
            case AnyOf(rules):
                return self.table.highest(map(self._function, rules))
            case AtLeast(count, rules):
                return self._at_least(count, list(map(self._function, rules)))
        raise ValueError("a rule must be read in a phase before it is compiled")

    def _compare(self, compare: Compare) -> int:
        from_, below = met_from(self.policy.vocabulary[compare.fact], compare)
        number = self.codes.column(compare)
        if number is None:
            return MET
        column = self.codes.columns[number]
        level, place = self.places[number]
        met = [MET if from_ <= column.least(code) < below else UNMET for code in range(column.top + 1)]
        return self.table.node(level, tuple([met[value[place]] for value in self.clusters[level].values]))

    def _at_least(self, count: int, functions: Sequence[int]) -> int:
        """So many of the functions, worked out from the last: `enough[n]` is that n of those after it are
        met.
        """
        enough = [MET, *[UNMET] * count]
        for function in reversed(functions):
            for n in range(count, 0, -1):
                enough[n] = self.table.join(max, enough[n], self.table.join(min, function, enough[n - 1]))
        return enough[count]


def likely_of(table: Table, tiers: Sequence[int]) -> int:
    """The function of the likely tier (0 for none, else 1 + its place) from those of the tiers' statuses."""
    count = len(tiers)
    ranked = [
        table.renamed(tier, {INELIGIBLE: 0, REVIEW: 1 + place, ELIGIBLE: 1 + count + place, HELD: 0})
        for place, tier in enumerate(tiers)
    ]
    return table.renamed(
        table.highest(ranked), {rank: (rank - 1) % count + 1 if rank else 0 for rank in range(2 * count + 1)}
    )
