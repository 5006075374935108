"""What becomes likely if what was asked in vain turns out well, and on which of it that hangs.

Somebody does not know whether the company's award counts as a provincial one, nor how many experts recommend
them. If it does, senior engineer is likely, however many experts there are: `LikelyIf("senior", ("award",))`.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial, reduce
from itertools import combinations

from criteria.assessment import assess
from criteria.diagrams.allowed import Members
from criteria.diagrams.compiling import compiled
from criteria.diagrams.model import TierDiagrams
from criteria.diagrams.prospects import Prospects
from criteria.diagrams.remaining import Remaining
from criteria.diagrams.table import AGREED, ELIGIBLE, LAST, REVIEW
from criteria.planning.moves import moves_of
from criteria.planning.ways import Search, Way
from criteria.policy.model import Policy
from criteria.policy.vocabulary import Profile, Value
from criteria.rules.nodes import Phase

Facts = frozenset[str]
Ends = tuple[int, ...]
Opened = tuple[str, Facts, Mapping[str, Value], bool]
"""The path by which a tier is opened, the facts that open it, what they have to be, and whether it supposes
something held of which nobody spoke.
"""
Opening = Callable[[TierDiagrams], Opened]
NOTHING_OPENED: Opened = ("", frozenset(), {}, False)
"""Where nothing opens the tier, or need not."""


@dataclass(frozen=True, slots=True)
class LikelyIf:
    """The highest tier that is likely in some completion of what was asked in vain, everything else
    staying as it is known, and a smallest set of those facts on which it hangs, in the order of
    asking: were these known to be as needed, the others would not matter. Where nothing hangs on them,
    it is the likely tier, and the set is empty.
    """

    tier: str | None
    hangs_on: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OpenIf:
    """A tier that is open by a path if these facts, asked in vain, turn out well; in the order of asking.
    `values` are what they have to be at the least, where that is known. `supposes`: a level is among them
    that nobody has spoken of, such as a title of another series.
    """

    tier: str
    path: str
    hangs_on: tuple[str, ...]
    values: Mapping[str, Value]
    supposes: bool = False


def likely_if(
    policy: Policy, profile: Profile, *, given_up: Iterable[str], phase: Phase = "normal"
) -> LikelyIf:
    """What becomes likely of a sound profile if the facts `given_up`, asked in vain, turn out well."""
    likely = assess(policy, profile, phase=phase).likely
    diagrams = compiled(policy, phase)
    prospects = Prospects.of(diagrams, policy.vocabulary, profile, given_up)
    if not prospects.in_vain:
        return LikelyIf(likely)
    best = max(prospects.vain.reached(prospects.likely(prospects.vain)))
    tier = diagrams.tiers[best - 1].id if best else None
    if tier == likely:
        return LikelyIf(likely)
    hangs_on = _smallest(prospects, best)
    return LikelyIf(tier, tuple(fact for fact in diagrams.order if fact in hangs_on))


def open_if(
    policy: Policy, profile: Profile, *, given_up: Iterable[str], phase: Phase = "normal"
) -> tuple[OpenIf, ...]:
    """Of a sound profile, for each tier that is not open as things are known, and becomes open if what was
    asked in vain turns out well: the path that is opened with the least effort, and what opens it. A patent
    is sooner there than a title of another series, though that might be one fact and no more: a path that
    supposes no such level comes first. Where the policy tells nothing of effort the fewest facts count.
    Lowest tier first.
    """
    diagrams = compiled(policy, phase)
    prospects = Prospects.of(diagrams, policy.vocabulary, profile, given_up)
    if not prospects.in_vain:
        return ()
    opening = _least_effort(policy, profile, prospects, phase) if policy.costs else _fewest_facts(prospects)
    found = []
    for tier in diagrams.tiers:
        path, hangs_on, values, supposes = opening(tier)
        if hangs_on:
            in_order = tuple(fact for fact in diagrams.order if fact in hangs_on)
            found.append(OpenIf(tier.id, path, in_order, values, supposes))
    return tuple(found)


def _least_effort(policy: Policy, profile: Profile, prospects: Prospects, phase: Phase) -> Opening:
    """The path to a tier that the least effort opens, where nothing moves but what was asked in vain."""
    moves = moves_of(policy, profile, phase, prospects.masks).only(prospects.in_vain)
    search = Search(prospects.diagrams, moves)
    own = None if policy.title is None else policy.title.level
    levels = {fact.applies_with for fact in policy.vocabulary.values()} - {own}

    def supposed(way: Way) -> int:
        """How many levels, but for the title that the policy is about, somebody would have to hold."""
        return sum(
            name in levels and value != next(iter(policy.vocabulary[name].values))
            for _, move in way.moves
            for name, value in move.changes
        )

    def opening(tier: TierDiagrams) -> Opened:
        ways = [next(search.ways(n, root), None) for n, root in enumerate(tier.paths.values())]
        opened = [way for way in ways if way is not None]
        least = min(opened, key=lambda way: (supposed(way), way.price), default=None)
        if least is None:
            return NOTHING_OPENED
        values = {name: value for _, move in least.moves for name, value in move.changes}
        return tuple(tier.paths)[least.path], least.moved, values, supposed(least) > 0

    return opening


def _fewest_facts(prospects: Prospects) -> Opening:
    """The path to a tier that the fewest facts open."""
    search = _Fewest(prospects.vain)

    def opening(tier: TierDiagrams) -> Opened:
        roots = zip(tier.paths, prospects.surely_open(tier, prospects.vain), strict=True)
        opened: list[Opened] = [
            (path, facts, {}, False)
            for path, root in roots
            for end in (ELIGIBLE, REVIEW)
            if (facts := search.settles(root, end)) is not None
        ]
        return min(opened, key=lambda each: len(each[1]), default=NOTHING_OPENED)

    return opening


def _smallest(prospects: Prospects, best: int) -> Facts:
    """A smallest set of the facts asked in vain that, known to be as needed, make that tier the likely
    one.
    """
    tiers = [tuple(prospects.surely_open(tier, prospects.vain)) for tier in prospects.diagrams.tiers]
    search = _Fewest(prospects.vain)

    own = tiers[best - 1] if best else ()
    eligible, under_review = (
        [found for path in own if (found := search.settles(path, end)) is not None]
        for end in (ELIGIBLE, REVIEW)
    )
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
    """Looks for the fewest facts that settle functions as wanted, whatever the others are."""

    def __init__(self, remaining: Remaining) -> None:
        self.remaining, self.view = remaining, remaining.view
        self._told_apart: dict[int, Sequence[tuple[Facts, Sequence[list[int]]]]] = {}
        readings = remaining.diagrams.allowance.readings
        self.sets = frozenset(fact for fact, reading in readings.items() if isinstance(reading, Members))

    def settles(self, function: int, end: int) -> Facts | None:
        """The fewest facts that bring one function to that end."""
        return self.fewest((function,), lambda ends: ends == (end,))

    def fewest(self, functions: Ends, good: Callable[[Ends], bool]) -> Facts | None:
        """Those facts; None if nothing that they may be settles the functions so."""
        known: dict[tuple[Ends, Facts], Facts | None] = {}

        def besides(functions: Ends, settled: Facts) -> Facts | None:
            level = min(self.remaining.split(function)[0] for function in functions)
            if level == LAST:
                return frozenset() if good(functions) else None
            key = functions, settled
            if key not in known:
                best: Facts | None = None
                for facts, cells in self._tellable(level):
                    told = facts - settled
                    if best is not None and len(told) >= len(best):
                        continue
                    for after in self._answers(functions, level, cells):
                        rest = besides(after, settled | (facts & self.sets))
                        if rest is not None and (best is None or len(told | rest) < len(best)):
                            best = told | rest
                known[key] = best
            return known[key]

        return besides(functions, frozenset())

    def _answers(self, functions: Ends, level: int, cells: Sequence[list[int]]) -> Iterator[Ends]:
        """What the functions become by which of these cells of a cluster it is."""
        for alike in cells:
            yield tuple([self._after(each, level, alike) for each in functions])

    def _tellable(self, level: int) -> Sequence[tuple[Facts, Sequence[list[int]]]]:
        """Some of the facts of a cluster, the fewest first, and the cells that they tell apart."""
        if level not in self._told_apart:
            facts = self.view.facts(level)
            self._told_apart[level] = [
                (frozenset(some), list(self.view.by(level, some)))
                for count in range(len(facts) + 1)
                for some in combinations(facts, count)
            ]
        return self._told_apart[level]

    def _after(self, function: int, level: int, cells: list[int]) -> int:
        own, children = self.remaining.split(function)
        if own != level:
            return function
        return reduce(partial(self.remaining.join, AGREED), [children[cell] for cell in cells])
