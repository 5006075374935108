"""A policy in one phase as decision diagrams: what `compiled` makes of it once.

A clause becomes a diagram with the ends `UNMET` and `MET`; a path is the lowest of its clauses, at most
`REVIEW` where something of it must be confirmed; a tier is the highest of its paths, and `HELD` where the
title is there already. The likely tier follows: the highest that is eligible, or else the highest under
review.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import chain

from criteria.diagrams.allowed import allowance
from criteria.diagrams.clusters import Cluster, clustered
from criteria.diagrams.codes import Codes, coded, met_from
from criteria.diagrams.model import Diagrams, Pairs, TierDiagrams, asked
from criteria.diagrams.openers import openers
from criteria.diagrams.table import (
    HELD,
    HIGHEST,
    LOWEST,
    MET,
    REVIEW,
    UNMET,
    UNSURE,
    Children,
    Table,
)
from criteria.policy.loading import Keep
from criteria.policy.model import Path, Policy, Tier
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
    simplified,
    without_review,
)


def compiled(policy: Policy, phase: Phase) -> Diagrams:
    """The diagrams of the policy in that phase, made when first asked for and kept with the policy."""
    return policy.derived_in(phase, _compiled)


def compile_kept(policy: Policy, phase: Phase, keep: Keep) -> None:
    """Gives the policy its diagrams of that phase: made now, or kept from an earlier process."""
    build = partial(_compiled, policy, phase)
    name = f"diagrams-{policy.id}-{phase}"
    policy.derived_in(phase, _compiled, partial(keep, Diagrams, name, policy.content_hash, build))


def _compiled(policy: Policy, phase: Phase) -> Diagrams:
    return _Compiler(policy, phase).diagrams()


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
        self.table = Table(max(UNSURE + 1, 2 * len(policy.tiers)) + 1)
        self.made: dict[Rule, int] = {}

    def diagrams(self) -> Diagrams:
        """All diagrams of the policy."""
        tiers = tuple(map(self._tier, self.policy.tiers))
        likely = self.table.likely([tier.status for tier in tiers])
        needed = [likely, *(function for tier in tiers for function in tier.functions)]
        table, numbers = self.table.kept(needed)
        order = tuple(chain.from_iterable(self.policy.asking_order.values()))
        pairs = tuple(self._pairs(cluster, order) for cluster in self.clusters)
        return Diagrams(
            codes=self.codes,
            clusters=self.clusters,
            allowance=allowance(self.codes, self.clusters, self.policy.vocabulary),
            order=order,
            pairs=pairs,
            ends=table.ends,
            levels=tuple(table.levels),
            children=tuple(table.children),
            groups=tuple(map(_grouped, table.children)),
            reaches=tuple(table.reaches),
            asks=tuple(table.asks),
            matters=tuple(_matters(table, pairs)),
            numbers=table.numbers,
            tiers=tuple(tier.renumbered(numbers) for tier in tiers),
            likely=numbers[likely],
            openers=openers(
                self.table,
                [path for tier in tiers for path in tier.paths.values()],
                self.codes,
                self.clusters,
                self.policy.vocabulary,
            ),
        )

    def _pairs(self, cluster: Cluster, order: Sequence[str]) -> Pairs:
        bits = {fact: 1 << n for n, fact in enumerate(order)}
        columns = [self.codes.columns[column] for column in cluster.columns]
        return tuple(
            (bits.get(column.fact, 0), *pair)
            for column, pairs in zip(columns, cluster.neighbours, strict=True)
            for pair in pairs
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
        return simplified(in_phase(self.policy.rule(clause, tier.id), self.phase))

    def _held(self, tier: Tier) -> Rule:
        title = self.policy.title
        if title is None or tier.held_from is None:
            return NEVER
        return Compare(title.level, ">=", tier.held_from)

    def _confirmed(self) -> Rule:
        switch = self.policy.review_when
        if switch is None:
            return ALWAYS
        return Compare(switch.fact, "=", self.policy.vocabulary[switch.fact].better)

    def _in_order(self, clusters: Sequence[Cluster]) -> tuple[Cluster, ...]:
        """The title first, as it decides whether a tier is asked about at all; then requirement by
        requirement, first those of every path, always the one after which the fewest others are half
        answered: what has to be told apart of them is what makes diagrams large. Last what no requirement
        asks: the switch to a review, which parts nothing if it comes after everything.
        """
        number = {column: n for n, cluster in enumerate(clusters) for column in cluster.columns}

        def looked_at(rule: Rule) -> frozenset[int]:
            columns = map(self.codes.column, comparisons(rule))
            return frozenset(number[column] for column in columns if column is not None)

        paths = [(tier, path) for tier in self.policy.tiers for path in tier.paths.values()]
        shared = Counter(
            looked_at(self._rule(tier, clause)) for tier, path in paths for clause in path.clauses
        )

        def half_answered(placed: frozenset[int]) -> int:
            return sum(not each.isdisjoint(placed) and not each <= placed for each in shared)

        title = self.policy.title
        placed = [number[column] for column in (self.codes.of_fact[title.level] if title is not None else ())]
        waiting = list(shared)
        while waiting:
            done = frozenset(placed)
            following = min(
                waiting,
                key=lambda each: (
                    shared[each] < len(paths), half_answered(done | each), len(each - done), -len(each),
                ),
            )  # fmt: skip
            waiting.remove(following)
            placed.extend(sorted(following - done))
        placed.extend(sorted(set(range(len(clusters))).difference(placed)))
        return tuple(clusters[n] for n in placed)

    def _tier(self, tier: Tier) -> TierDiagrams:
        table, met = self.table, self._function(self._held(tier))
        held, unheld = (
            table.renamed(met, ends) for ends in ({UNMET: 0, MET: HELD}, {UNMET: MET, MET: UNMET})
        )
        paths = {path.id: table.join(LOWEST, self._path(tier, path), unheld) for path in tier.paths.values()}
        clauses = {path.id: path.clauses for path in tier.paths.values()}
        requirements = {
            clause: self._function(self._rule(tier, clause))
            for clause in chain.from_iterable(clauses.values())
        }
        status = table.highest([*paths.values(), held])
        values = table.children[unheld] if unheld >= table.ends else [unheld]
        free = sum(1 << value for value, end in enumerate(values) if end == MET)
        return TierDiagrams(
            tier.id, status, held, paths, requirements, clauses, free if unheld >= table.ends else -free
        )

    def _path(self, tier: Tier, path: Path) -> int:
        table, rules = self.table, [self._rule(tier, clause) for clause in path.clauses]
        loose = table.lowest(map(self._function, rules))
        strict = table.lowest(map(self._function, [self._confirmed(), *map(without_review, rules)]))
        return table.join(HIGHEST, table.join(LOWEST, loose, REVIEW), strict)

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
                return self.table.lowest(map(self._function, rules))
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
                enough[n] = self.table.join(
                    HIGHEST, enough[n], self.table.join(LOWEST, function, enough[n - 1])
                )
        return enough[count]


def _matters(table: Table, pairs: Sequence[Pairs]) -> list[int]:
    matters: list[int] = [0] * table.ends
    for level, children in zip(table.levels[table.ends :], table.children[table.ends :], strict=True):
        facts = asked(pairs[level], children)
        for child in set(children):
            facts |= matters[child]
        matters.append(facts)
    return matters


def _grouped(children: Children) -> tuple[tuple[int, int], ...]:
    """Each different child with the values that lead to it, a bit each."""
    values: dict[int, int] = {}
    for value, child in enumerate(children):
        values[child] = values.get(child, 0) | 1 << value
    return tuple(values.items())
