"""The nearest ways to a tier: which facts to move, how far at least, at what cost, and by when at the
earliest.

A path's diagram is read as a map. Of someone with two reports where three are asked for, or one book,

    reports: 0-2 → (books: 0 → not open, 1 or more → open), 3 or more → open

there are two ways to the end `open`: to leave the reports and move `books` to 1, or to move `reports` to 3. A way
costs what its moves cost; what is still to be paid from a node on at the least is worked out from the ends upwards
as far as it is needed, and leads the search (A*) straight along the cheapest ways. What is unknown and stays so
leads to several nodes at once: all of them must come to the same open end.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from heapq import heappop, heappush
from itertools import count, islice
from typing import NamedTuple

from criteria.assessment import assess
from criteria.changes import earliest
from criteria.diagrams.compiling import ELIGIBLE, MET, REVIEW, Diagrams, TierDiagrams, compiled
from criteria.moves import Move, Moves, cost_of, movers

from criteria.policy.model import Policy
from criteria.policy.vocabulary import Profile, Value
from criteria.rules.nodes import Phase, facts_of

OPEN = ("eligible", "needs_review")

_NEVER = 1 << 60


@dataclass(frozen=True, slots=True)
class Plan:
    """One way to a tier: the facts to move to the values named, in the order of the vocabulary.

    `earliest` is the first day on which all of it can be there; `clauses` are those that the changes meet.
    """

    path: str
    changes: Mapping[str, Value]
    cost: float
    earliest: date
    clauses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Outlook:
    """The ways to a tier, cheapest first. `reached`: it is held or open already. `blocked`: clauses that no
    effort meets.
    """

    reached: bool
    plans: tuple[Plan, ...]
    blocked: tuple[str, ...]


def plan(
    policy: Policy, profile: Profile, *, to: str, today: date, phase: Phase = "normal", most: int = 5
) -> Outlook:
    """The `most` cheapest ways to the tier `to`. Raises KeyError for an unknown tier.

    Every plan is enough, minimal, and moves each value no further than needed; facts that are unknown count
    as not there. A new title or skill level starts its years anew.
    """
    if assess(policy, profile, phase=phase).tiers[to].status in ("held", *OPEN):
        return Outlook(True, (), ())
    diagrams = compiled(policy, phase)
    tier = next(each for each in diagrams.tiers if each.id == to)
    search = _Search(diagrams, Moves(movers(policy, phase), profile, diagrams.allowance.masks(profile)))
    ways = islice(search.ways(tuple(tier.paths.values())), most)
    plans = tuple(_told(policy, profile, today, tier, way) for way in ways)
    return Outlook(False, plans, tuple(dict.fromkeys(_blocked(search, tier))))


class _Way(NamedTuple):
    """The moves from the top of a path's diagram (its place among the tier's) to the nodes where one stands."""

    path: int
    end: int
    price: int
    reach: int
    nodes: frozenset[int]
    moves: "tuple[Move, ...]"


class _Search:
    """The cheapest ways through the diagrams for one person, who can take `moves` at each level."""

    def __init__(self, diagrams: Diagrams, moves: Moves) -> None:
        self.diagrams, self.moves = diagrams, moves
        self.to_go: dict[int, dict[int, int]] = {
            end: {other: 0 if other == end else _NEVER for other in range(diagrams.ends)} for end in (REVIEW, ELIGIBLE)
        }

    def least(self, nodes: Iterable[int], end: int) -> int:
        """What it costs at least to come from all of the nodes surely to that end; `_NEVER` where nothing does."""
        most, to_go = 0, self.to_go[end]
        for node in nodes:
            cost = to_go.get(node)
            if cost is None:
                cost = to_go[node] = self._cheapest(node, end)
            if cost > most:
                most = cost
        return most

    def _cheapest(self, node: int, end: int) -> int:
        best, diagrams = _NEVER, self.diagrams
        if diagrams.reaches[node] >> end & 1:
            children = diagrams.children[node]
            for move in self.moves[diagrams.levels[node]]:
                price = move.price
                if price >= best:
                    break
                worlds = move.worlds
                rest = self.least((children[worlds[0]],) if len(worlds) == 1 else {children[w] for w in worlds}, end)
                if price + rest < best:
                    best = price + rest
        return best

    def ways(self, paths: Sequence[int]) -> Iterator[_Way]:
        """The ways to a surely open end of one of the paths, cheapest first.

        Left out are ways that go further than one found before, and of a path's ways that move the same facts all but
        the cheapest.
        """
        order = count()
        waiting: list[tuple[int, int, int, _Way]] = []
        found: list[int] = []
        passed: dict[tuple[int, int, frozenset[int]], list[int]] = {}
        moved: set[tuple[int, frozenset[str]]] = set()
        for number, root in enumerate(paths):
            for end in (ELIGIBLE, REVIEW):
                if (cost := self.least((root,), end)) < _NEVER:
                    heappush(waiting, (cost, number, next(order), _Way(number, end, 0, 0, frozenset((root,)), ())))
        while waiting:
            cost, number, _, way = heappop(waiting)
            while True:
                before = passed.setdefault((number, way.end, way.nodes), [])
                if _beyond(found, way.reach) or _beyond(before, way.reach):
                    break
                before.append(way.reach)
                if not way.nodes:
                    found.append(way.reach)
                    facts = number, frozenset(name for move in way.moves for name, _ in move.changes)
                    if facts not in moved:
                        moved.add(facts)
                        yield way
                    break
                straight = None
                for further, needed in self._further(way):
                    if straight is None and needed == cost:
                        straight = further
                    else:
                        heappush(waiting, (needed, number, next(order), further))
                if straight is None:
                    break
                way = straight

    def _further(self, way: _Way) -> Iterator[tuple[_Way, int]]:
        """The ways one cluster further, each with what the whole way costs at least."""
        path, end, price, reach, at, moves = way
        levels, every = self.diagrams.levels, self.diagrams.children
        level = min([levels[node] for node in at])
        here = [every[node] for node in at if levels[node] == level]
        below = [node for node in at if levels[node] != level]
        led: dict[frozenset[int], list[int]] = {}
        for move in self.moves[level]:
            nodes = frozenset([*below, *[children[world] for children in here for world in move.worlds]])
            before = led.get(nodes)
            if before is None:
                led[nodes] = [move.reach]
            elif _beyond(before, move.reach):
                continue
            else:
                before.append(move.reach)
            rest = self.least(nodes, end)
            if rest < _NEVER:
                taken = (*moves, move) if move.changes else moves
                dearer = price + move.price
                yield _Way(path, end, dearer, reach | move.reach, nodes - {end}, taken), dearer + rest


def _beyond(reaches: Iterable[int], reach: int) -> bool:
    """Whether something goes at least as far as one of the others."""
    for other in reaches:
        if not other & ~reach:
            return True
    return False


def _blocked(search: _Search, tier: TierDiagrams) -> Iterator[str]:
    """The clauses that no effort meets, path by path, the tier not being held."""
    apart = _Search(search.diagrams, search.moves.within(tier.unheld))
    for path, root in tier.paths.items():
        if min(search.least((root,), REVIEW), search.least((root,), ELIGIBLE)) == _NEVER:
            yield from sorted(
                clause for clause in tier.clauses[path] if apart.least((tier.requirements[clause],), MET) == _NEVER
            )


def _told(policy: Policy, profile: Profile, today: date, tier: TierDiagrams, way: _Way) -> Plan:
    moved: dict[str, Value] = {}
    for name, value in (change for move in way.moves for change in move.changes):
        if isinstance(value, frozenset):
            have = moved.get(name, profile.get(name))
            value = value | have if isinstance(have, frozenset) else value
        moved[name] = value
    changes = {name: moved[name] for name in policy.vocabulary if name in moved}
    path, asked = tuple(tier.paths)[way.path], policy.derived(_facts_asked)
    clauses = [clause for clause in tier.clauses[path] if not asked[tier.id, clause].isdisjoint(changes)]
    return Plan(path, changes, cost_of(way.price), earliest(policy, profile, changes, today), tuple(clauses))


def _facts_asked(policy: Policy) -> Mapping[tuple[str, str], frozenset[str]]:
    """The facts that each clause asks about for each tier."""
    return {
        (tier.id, clause): frozenset(facts_of(policy.rule(clause, tier.id)))
        for tier in policy.tiers
        for path in tier.paths.values()
        for clause in path.clauses
    }
