"""Statuses and open facts of many profiles at once, by the same diagrams as those of one.

Each row is a large integer with one bit a profile (see `columns`). From the ends upwards it is worked out
who can come from each node to which end: from a node of `work_years` with the children 0 and 2, whoever
may have less than five years comes to 0. Whoever can only come to 2 meets the requirement. The order of
these steps is the same for all profiles, so it is planned once.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import compress
from typing import NamedTuple

from criteria.assessment import PATH_STATUSES, REQUIREMENT_STATUSES, TierAssessment
from criteria.diagrams.columns import Branches, Column, below, bits, digits, possible_rows, profile_by_profile
from criteria.diagrams.model import Diagrams, TierDiagrams
from criteria.diagrams.open_lanes import OpenLanes
from criteria.diagrams.table import ELIGIBLE, INELIGIBLE, REVIEW

STATUSES = (*PATH_STATUSES, "held", *REQUIREMENT_STATUSES)
"""What the numbers in a row of statuses mean."""

_UNMET = STATUSES.index("unmet")
_ALL_BYTES = bytes(range(256))


class Outcomes(NamedTuple):
    """What becomes of many profiles, in order.

    A tier's row of statuses names by number (`STATUSES`) its own, and path by path that of the path and
    those of its requirements; what follows `held` means nothing. Open facts come in the order in which
    they are asked.
    """

    likely: Sequence[str | None]
    tiers: Mapping[str, Sequence[bytes]]
    open_facts: Sequence[tuple[str, ...]]


def status_row(tier: TierAssessment) -> bytes:
    """The row of statuses of one tier."""
    names: list[str] = [tier.status]
    for path in tier.paths.values():
        names += [path.status, *path.requirements.values()]
    return bytes(map(STATUSES.index, names))


class Ends(NamedTuple):
    """Who can come to each of the ends of a path or requirement."""

    ineligible: int
    review: int
    eligible: int


class Lanes:
    """The diagrams of a policy in one phase, ready for many profiles."""

    def __init__(self, diagrams: Diagrams) -> None:
        self._diagrams = diagrams
        self._branches = Branches()
        told = [f for tier in diagrams.tiers for f in (*tier.paths.values(), *tier.requirements.values())]
        self._upwards = [
            (node, self._branches.of(diagrams, node)) for node in reversed(below(diagrams, told))
        ]
        self._tiers = [_TierLanes(tier, diagrams, self._branches) for tier in diagrams.tiers]
        self._open = OpenLanes(diagrams, self._branches)

    def outcomes(self, columns: Mapping[str, Column], count: int) -> Outcomes:
        """The outcomes of `count` sound profiles (at least one), told fact by fact in columns."""
        everybody = (1 << count) - 1
        possible = possible_rows(self._diagrams, columns, count) or [[everybody]]  # rules may ask for nothing
        branches = self._branches.rows(possible)
        ends = self._ends(branches, everybody)
        tiers = {lane.id: lane.statuses(branches, ends, count) for lane in self._tiers}
        return Outcomes(
            _likely(tiers, count),
            {tier: rows.statuses for tier, rows in tiers.items()},
            self._open.names(possible, branches, count),
        )

    def _ends(self, branches: Sequence[int], everybody: int) -> dict[int, Ends]:
        ends = {
            INELIGIBLE: Ends(everybody, 0, 0), REVIEW: Ends(0, everybody, 0), ELIGIBLE: Ends(0, 0, everybody),
        }  # fmt: skip
        for node, ways in self._upwards:
            ends[node] = _joined(ways, branches, ends)
        return ends


def _joined(ways: Iterable[tuple[int, int]], branches: Sequence[int], ends: Mapping[int, Ends]) -> Ends:
    ineligible = review = eligible = 0
    for branch, child in ways:
        row, child_ends = branches[branch], ends[child]
        ineligible |= row & child_ends[0]
        review |= row & child_ends[1]
        eligible |= row & child_ends[2]
    return Ends(ineligible, review, eligible)


class _Rows(NamedTuple):
    """A tier of many profiles: who is eligible, for whom it is to be reviewed, and all statuses profile
    by profile.
    """

    eligible: int
    review: int
    statuses: Sequence[bytes]


class _TierLanes:
    """The rows of one tier. Its paths and requirements are told of the worlds in which it is not held:
    where a diagram begins with the title, only by these values of the title.
    """

    def __init__(self, tier: TierDiagrams, diagrams: Diagrams, branches: Branches) -> None:
        self.id = tier.id
        self._unheld = branches.number(0, tier.unheld)
        self._held = branches.number(0, ~tier.unheld)
        self._functions = [
            (is_path, function, self._ways(function, tier.unheld, diagrams, branches))
            for path, clauses in tier.clauses.items()
            for is_path, function in (
                (True, tier.paths[path]), *((False, tier.requirements[clause]) for clause in clauses),
            )
        ]  # fmt: skip

    def statuses(self, branches: Sequence[int], ends: Mapping[int, Ends], count: int) -> _Rows:
        """The rows of this tier."""
        everybody = (1 << count) - 1
        maybe_held = branches[self._held]
        settled = everybody & ~maybe_held
        held = everybody & ~branches[self._unheld]
        columns: list[bytes] = []
        best = [maybe_held, 0, 0, 0]
        for is_path, function, ways in self._functions:
            found = ends[function] if ways is None else _joined(ways, branches, ends)
            if not is_path:
                met = everybody & ~found.ineligible
                columns.append(_codes((found.eligible, met), count, _UNMET))
                continue
            eligible = settled & ~(found.ineligible | found.review)
            review = settled & ~(found.ineligible | found.eligible)
            at_least = (found.review | found.eligible, eligible | review, eligible)
            columns.append(_codes(at_least, count))
            best = [one | other for one, other in zip(best, (*at_least, 0), strict=True)]
        whole = [row | held for row in best]
        rows = [_codes(whole, count), *columns]
        return _Rows(best[2], best[1] & ~best[2], profile_by_profile(rows, count))

    @staticmethod
    def _ways(
        function: int, unheld: int, diagrams: Diagrams, branches: Branches
    ) -> tuple[tuple[int, int], ...] | None:
        """The ways from a function that asks about the title; None from any other."""
        if diagrams.levels[function] != 0:
            return None
        return tuple(
            (branches.number(0, values & unheld), child) for child, values in diagrams.groups[function]
        )


def _likely(tiers: Mapping[str, _Rows], count: int) -> Sequence[str | None]:
    """The tier to apply for: the highest that is eligible, or else the highest under review."""
    likely: list[str | None] = [None] * count
    under_review = [(tier, rows.review) for tier, rows in tiers.items()]
    eligible = [(tier, rows.eligible) for tier, rows in tiers.items()]
    for tier, row in (*under_review, *eligible):
        for profile in compress(range(count), bits(row, count)):
            likely[profile] = tier
    return likely


def _codes(at_least: Sequence[int], count: int, base: int = 0) -> bytes:
    """For each profile the number of the rows that it is in, from `base` on."""
    total = sum([int.from_bytes(digits(row, count)) for row in at_least])
    shift = ord("0") * len(at_least) - base
    return total.to_bytes(count).translate(_ALL_BYTES[-shift:] + _ALL_BYTES[:-shift])
