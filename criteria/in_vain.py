"""What becomes likely if what was asked in vain turns out well, and on which of it that hangs.

Somebody does not know whether the company's award counts as a provincial one, nor how many experts recommend
them. If it does, senior engineer is likely, however many experts there are: `LikelyIf("senior", ("award",))`.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial, reduce
from itertools import chain, combinations

from criteria.assessment import assess
from criteria.diagrams.compiling import compiled
from criteria.diagrams.prospects import Prospects
from criteria.diagrams.remaining import Remaining, View
from criteria.diagrams.table import AGREED, ELIGIBLE, REVIEW
from criteria.policy.model import Policy
from criteria.policy.vocabulary import Profile
from criteria.rules.nodes import Phase


@dataclass(frozen=True, slots=True)
class LikelyIf:
    """The highest tier that is likely in some completion of what was asked in vain, everything else
    staying as it is known, and a smallest set of those facts on which it hangs, in the order of
    asking: were these known to be as needed, the others would not matter. Where nothing hangs on them,
    it is the likely tier, and the set is empty.
    """

    tier: str | None
    hangs_on: tuple[str, ...] = ()


def likely_if(
    policy: Policy, profile: Profile, *, given_up: Iterable[str], phase: Phase = "normal"
) -> LikelyIf:
    """What becomes likely of a sound profile if the facts `given_up`, asked in vain, turn out well."""
    likely = assess(policy, profile, phase=phase).likely
    diagrams = compiled(policy, phase)
    prospects = Prospects(diagrams, policy.vocabulary, profile, given_up)
    if not prospects.in_vain:
        return LikelyIf(likely)
    best = max(prospects.remaining.reached(prospects.likely(prospects.vain)))
    tier = diagrams.tiers[best - 1].id if best else None
    if tier == likely:
        return LikelyIf(likely)
    hangs_on = _smallest(prospects, best)
    return LikelyIf(tier, tuple(fact for fact in diagrams.order if fact in hangs_on))


Facts = frozenset[str]
Ends = tuple[int, ...]


def _smallest(prospects: Prospects, best: int) -> Facts:
    """A smallest set of the facts asked in vain that, known to be as needed, make that tier the likely
    one.
    """
    tiers = [tuple(prospects.surely_open(tier, prospects.vain)) for tier in prospects.diagrams.tiers]
    search = _Fewest(prospects.remaining, prospects.vain)

    def becomes(path: int, end: int) -> list[Facts]:
        found = search.fewest((path,), lambda ends: ends == (end,))
        return [] if found is None else [found]

    own = tiers[best - 1] if best else ()
    eligible = [found for path in own for found in becomes(path, ELIGIBLE)]
    under_review = [found for path in own for found in becomes(path, REVIEW)]
    if eligible and len(min(eligible, key=len)) <= min(map(len, under_review), default=len(eligible[0])):
        return min(eligible, key=len)
    # under review it is likely only where no tier is eligible: all have to be looked at together
    together = search.fewest(
        tuple(path for paths in tiers for path in paths), lambda ends: _likely(ends, tiers) == best
    )
    return min((found for found in (together, *eligible) if found is not None), key=len, default=frozenset())


def _likely(ends: Ends, tiers: Sequence[Ends]) -> int:
    """The likely tier (0 for none, else 1 + its place) where the paths of all tiers stand so."""
    standing: list[Ends] = []
    for paths in tiers:
        standing.append(ends[: len(paths)])
        ends = ends[len(paths) :]
    for wanted in (ELIGIBLE, REVIEW):
        for place in range(len(tiers), 0, -1):
            if wanted in standing[place - 1]:
                return place
    return 0


class _Fewest:
    """Looks for the fewest facts of a view that settle functions as wanted, whatever the others are."""

    def __init__(self, remaining: Remaining, view: View) -> None:
        self.remaining, self.view = remaining, view
        codes = remaining.diagrams.codes
        self.of_several = frozenset(fact for fact, columns in codes.of_fact.items() if len(columns) > 1)
        self.columns_at = [
            [
                (codes.columns[column].fact, place)
                for place, column in enumerate(cluster.columns)
                if codes.columns[column].fact not in view.taken_out
            ]
            for cluster in remaining.diagrams.clusters
        ]

    def fewest(self, functions: Ends, good: Callable[[Ends], bool]) -> Facts | None:
        """Those facts; None if no answers settle the functions so."""
        known: dict[tuple[Ends, Facts], Facts | None] = {}

        def besides(functions: Ends, settled: Facts) -> Facts | None:
            level = min(self.remaining.split(function)[0] for function in functions)
            if level >= len(self.columns_at):
                return frozenset() if good(functions) else None
            key = functions, settled
            if key not in known:
                found = [
                    (facts - settled) | rest
                    for facts, after in self._answers(functions, level)
                    if (rest := besides(after, settled | (facts & self.of_several))) is not None
                ]
                known[key] = min(found, key=len, default=None)
            return known[key]

        return besides(functions, frozenset())

    def _answers(self, functions: Ends, level: int) -> Iterator[tuple[Facts, Ends]]:
        """For some of the facts of a cluster, known to have these or those codes, what the functions
        become.
        """
        cluster = self.remaining.diagrams.clusters[level]
        cells, places = self.view.cells(level), self.columns_at[level]
        facts = sorted({fact for fact, _ in places})
        for some in chain.from_iterable(combinations(facts, count) for count in range(len(facts) + 1)):
            at = [place for fact, place in places if fact in some]
            alike: dict[tuple[int, ...], list[int]] = {}
            for number, cell in enumerate(cells):
                codes = cluster.values[cell[0]]
                alike.setdefault(tuple([codes[place] for place in at]), []).append(number)
            for numbers in alike.values():
                yield frozenset(some), tuple(self._after(function, level, numbers) for function in functions)

    def _after(self, function: int, level: int, numbers: list[int]) -> int:
        own, children = self.remaining.split(function)
        if own != level:
            return function
        return reduce(partial(self.remaining.join, AGREED), [children[number] for number in numbers])
