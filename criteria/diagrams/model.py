"""The diagrams of a policy in one phase, as plain data.

A function is a number. `children[n][v]` is how function n goes on where its cluster,
`clusters[levels[n]]`, has the value v; numbers below `ends` are ends, and children have smaller numbers
than who asks them. So the status of somebody of whom everything is known is a walk:

    while function >= diagrams.ends:
        function = diagrams.children[function][value_of[diagrams.levels[function]]]
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from criteria.diagrams.allowed import Allowance
from criteria.diagrams.clusters import Cluster
from criteria.diagrams.codes import Codes
from criteria.diagrams.openers import Openers
from criteria.diagrams.table import Children

Pairs = Sequence[tuple[int, int, int]]
"""Neighbouring values of a cluster: the fact that alone tells the two apart, as a bit, and their numbers."""


@dataclass(frozen=True, slots=True)
class TierDiagrams:
    """One tier: the functions of its status, of whether it is held (`HELD`, else 0), of its paths
    (`INELIGIBLE` where it is held) and of its requirements.

    `unheld` are the values of the first cluster, a bit each, with which the tier is not held. `clauses`
    are the requirements of each path.
    """

    id: str
    status: int
    held: int
    paths: Mapping[str, int]
    requirements: Mapping[str, int]
    clauses: Mapping[str, tuple[str, ...]]
    unheld: int

    @property
    def functions(self) -> tuple[int, ...]:
        """All functions of the tier."""
        return (self.status, self.held, *self.paths.values(), *self.requirements.values())

    def renumbered(self, numbers: Mapping[int, int]) -> "TierDiagrams":
        """The same with other numbers for its functions."""
        return replace(
            self,
            status=numbers[self.status],
            held=numbers[self.held],
            paths={path: numbers[function] for path, function in self.paths.items()},
            requirements={clause: numbers[function] for clause, function in self.requirements.items()},
        )


@dataclass(frozen=True, slots=True)
class Diagrams:
    """All diagrams of a policy in one phase.

    Of each node: its level (the number of its cluster), its children (one for each value of the cluster)
    and in `groups` each different child with the values that lead to it, a bit each; the ends that it
    `reaches`, the levels that it `asks`, and the facts that `matter` to it, a bit each: fact n of
    `order`, the order of asking, is bit n. `numbers` finds a node by its level and children.

    `likely` has the ends 0 (no tier) and 1 + the place of the likely tier.
    """

    codes: Codes
    clusters: tuple[Cluster, ...]
    allowance: Allowance
    order: tuple[str, ...]
    pairs: tuple[Pairs, ...]
    ends: int
    levels: tuple[int, ...]
    children: tuple[Children, ...]
    groups: tuple[tuple[tuple[int, int], ...], ...]
    reaches: tuple[int, ...]
    asks: tuple[int, ...]
    matters: tuple[int, ...]
    numbers: Mapping[tuple[int, Children], int]
    tiers: tuple[TierDiagrams, ...]
    likely: int
    openers: Openers

    def split(self, function: int) -> tuple[int, Children]:
        """The level of a function and its children."""
        return self.levels[function], self.children[function]

    def facts(self, bits: int) -> tuple[str, ...]:
        """The facts of those bits, in the order of asking."""
        return tuple([fact for n, fact in enumerate(self.order) if bits >> n & 1])


def asked(pairs: Pairs, children: Children) -> int:
    """The facts, a bit each, by which alone some of the children differ."""
    facts = 0
    for fact, one, other in pairs:
        if children[one] != children[other]:
            facts |= fact
    return facts
