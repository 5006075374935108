"""The nearest ways to a tier: which facts to move, how far at least, at what cost, and by when at the
earliest.

A path's diagram is read as a map. Of someone with two reports where three are asked for, or one book,

    reports: 0-2 → (books: 0 → not open, 1 or more → open), 3 or more → open

there are two ways to the end `open`: to leave the reports and move `books` to 1, or to move `reports` to 3.
A way costs what its moves cost; what is still to be paid from a node on at the least is worked out from the
ends upwards as far as it is needed, and leads the search (A*) straight along the cheapest ways. What is
unknown and stays so leads to several nodes at once: all of them must come to the same open end.

To be under review is no aim in itself: where five years with a title make eligible and three lead to review,
nobody is told to keep to three. Of the ways to review only those count that no way to either end goes less
far than.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from heapq import heapify, heappop, heappush
from itertools import count, islice
from typing import NamedTuple

from criteria.changes import raised_by
from criteria.diagrams.compiling import compiled
from criteria.diagrams.model import Diagrams, TierDiagrams
from criteria.diagrams.reaching import Reach, reaching
from criteria.diagrams.table import ELIGIBLE, HELD, MET, REVIEW
from criteria.moves import Move, Moves, cost_of, movers
from criteria.policy.model import Policy
from criteria.policy.vocabulary import Profile, Value
from criteria.rules.nodes import Phase, facts_of
from criteria.staging import Change, staged

Goal = int
"""The ends that a way may come to, a bit each."""

_ELIGIBLE: Goal = 1 << ELIGIBLE
_REVIEW: Goal = 1 << REVIEW
_OPEN: Goal = _ELIGIBLE | _REVIEW
_MET: Goal = 1 << MET

_NEVER = 1 << 90


@dataclass(frozen=True, slots=True)
class Plan:
    """One way to a tier: the facts to move to the values named, in the order of the vocabulary.

    `earliest` is the first day on which all of it can be there; `clauses` are those that the changes
    bear on; `steps` are the changes one by one, in the order of their days.
    """

    path: str
    changes: Mapping[str, Value]
    cost: float
    earliest: date
    clauses: tuple[str, ...]
    steps: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Outlook:
    """The ways to a tier, cheapest first. `reached`: it is held or open already. `blocked`: clauses that no
    effort meets. `costs`: what each of the tier's paths costs at least, in the policy's order; a path that
    nothing leads to is missing, one that is open (and any of a tier that is held) costs 0.
    """

    reached: bool
    plans: tuple[Plan, ...]
    blocked: tuple[str, ...]
    costs: Mapping[str, float]


def plan(
    policy: Policy, profile: Profile, *, to: str, today: date, phase: Phase = "normal", most: int = 5
) -> Outlook:
    """The `most` cheapest ways to the tier `to`. Raises KeyError for an unknown tier, ValueError where the
    policy names no costs: then nothing tells what effort moves.

    Every plan is enough, minimal, and moves each value no further than needed; facts that are unknown count
    as not there. A new title or skill level starts its years anew.
    """
    if not policy.costs:
        msg = f"{policy.id} names no costs: write costs.yaml"
        raise ValueError(msg)
    diagrams = compiled(policy, phase)
    tier = diagrams.tiers[policy.tiers.index(policy.tier(to))]
    allowed = diagrams.allowance.masks(profile)
    reach = reaching(diagrams, allowed)
    if done := _done(tier, reach):
        return Outlook(True, (), (), dict.fromkeys(done, 0.0))
    search = _Search(diagrams, Moves(movers(policy, phase), profile, allowed))
    ways = islice(search.ways(tuple(tier.paths.values())), most)
    plans = tuple(_told(policy, profile, today, tier, way) for way in ways)
    costs = {path: next(search.ways((root,)), None) for path, root in tier.paths.items()}
    least = {path: cost_of(way.price) for path, way in costs.items() if way}
    return Outlook(False, plans, tuple(dict.fromkeys(_blocked(search, tier))), least)


def _done(tier: TierDiagrams, reach: Reach) -> tuple[str, ...]:
    """The paths that surely come to an open end already; all of them where the tier is surely held."""
    held = reach(tier.status) == 1 << HELD
    return tuple(path for path, root in tier.paths.items() if held or reach(root) in (_ELIGIBLE, _REVIEW))


class _Way(NamedTuple):
    """The moves from the top of a path's diagram (its place among the tier's) to the nodes where one
    stands; `ends` are those that some of it has come to already.
    """

    path: int
    goal: Goal
    ends: int
    price: int
    reach: int
    nodes: tuple[int, ...]
    moves: tuple[Move, ...]

    @property
    def moved(self) -> tuple[int, frozenset[str]]:
        """The path and the facts that are moved."""
        return self.path, frozenset(name for move in self.moves for name, _ in move.changes)


class _Search:
    """The cheapest ways through the diagrams for one person, who can take `moves` at each level."""

    def __init__(self, diagrams: Diagrams, moves: Moves) -> None:
        self.diagrams, self.moves = diagrams, moves
        self.to_go: dict[Goal, dict[int, int]] = {
            goal: {end: 0 if goal >> end & 1 else _NEVER for end in range(diagrams.ends)}
            for goal in {_ELIGIBLE, _REVIEW, _OPEN, _MET}
        }

    def least(self, node: int, goal: Goal) -> int:
        """What it costs at least to come from the node surely to such an end; `_NEVER` where nothing does."""
        to_go, diagrams = self.to_go[goal], self.diagrams
        known = to_go.get(node)
        if known is not None:
            return known
        best = _NEVER
        if diagrams.reaches[node] & goal:
            children = diagrams.children[node]
            for _, price, _, worlds in self.moves[diagrams.levels[node]]:
                if price >= best:
                    break
                most = 0
                for world in worlds:
                    child = children[world]
                    rest = to_go.get(child)
                    if rest is None:
                        rest = self.least(child, goal)
                    if rest > most:  # noqa: PLR1730  # the innermost loop: a call of max doubles its time
                        most = rest
                best = min(best, price + most)
        to_go[node] = best
        return best

    def ways(self, paths: Sequence[int]) -> Iterator[_Way]:
        """The ways to a surely open end of one of the paths, cheapest first.

        Left out are ways that go further than one found before, and of a path's ways that move the same
        facts all but the cheapest. Also those to review that go further than one to either open end: all
        that they have more keeps somebody from being eligible.
        """
        order = count(0, -1)  # of two that cost the same the one that has come further
        waiting = [
            (self.least(root, goal), path, next(order), _Way(path, goal, 0, 0, 0, (root,), ()))
            for path, root in enumerate(paths)
            for goal in self._goals(root)
        ]
        heapify(waiting)
        found: list[int] = []
        passed: dict[tuple[int, int, tuple[int, ...]], list[int]] = {}
        moved: set[tuple[int, frozenset[str]]] = set()
        while waiting and waiting[0][0] < _NEVER:
            *_, way = heappop(waiting)
            before = passed.setdefault((way.path, way.goal, way.nodes), [])
            if _beyond(found, way.reach) or _beyond(before, way.reach):
                continue
            before.append(way.reach)
            if way.nodes:
                for least, further in self._further(way):
                    heappush(waiting, (least, way.path, next(order), further))
            elif way.ends != _OPEN:
                found.append(way.reach)
                if way.moved not in moved:
                    moved.add(way.moved)
                    yield way

    def _goals(self, root: int) -> tuple[Goal, ...]:
        """Where the ways of a path may lead: to the one open end, and if the other can be sure, to both."""
        return (_ELIGIBLE,) if self.least(root, _REVIEW) == _NEVER else (_ELIGIBLE, _OPEN)

    def _further(self, way: _Way) -> Iterator[tuple[int, _Way]]:
        """The ways one cluster further, each after what the whole way costs at least."""
        path, goal, ends, price, reach, at, taken = way
        levels, every, to_go = self.diagrams.levels, self.diagrams.children, self.to_go[goal]
        level = min([levels[node] for node in at])
        here = [every[node] for node in at if levels[node] == level]
        below = [node for node in at if levels[node] != level]
        first_node = self.diagrams.ends
        led: dict[tuple[int, ...], list[int]] = {}
        for move in self.moves[level]:
            changes, more, reached, worlds = move
            if len(at) == 1 == len(worlds):
                nodes: tuple[int, ...] = (here[0][worlds[0]],)
            else:
                nodes = tuple(sorted({*below, *[children[world] for children in here for world in worlds]}))
            before = led.get(nodes)
            if before is None:
                led[nodes] = [reached]
            elif _beyond(before, reached):
                continue
            else:
                before.append(reached)
            rest = max([to_go[node] if node in to_go else self.least(node, goal) for node in nodes])
            if rest < _NEVER:
                come, left = ends, nodes
                while left and left[0] < first_node:
                    come, left = come | 1 << left[0], left[1:]
                further = (*taken, move) if changes else taken
                paid, reach_there = price + more, reach | reached
                yield paid + rest, _Way(path, goal, come, paid, reach_there, left, further)


def _beyond(reaches: Iterable[int], reach: int) -> bool:
    """Whether something goes at least as far as one of the others."""
    for other in reaches:  # noqa: SIM110  # a generator takes twice as long, and this is asked of every move
        if not other & ~reach:
            return True
    return False


def _blocked(search: _Search, tier: TierDiagrams) -> Iterator[str]:
    """The clauses that no effort meets, path by path, the tier not being held."""
    apart = _Search(search.diagrams, search.moves.within(tier.unheld))
    for path, root in tier.paths.items():
        if min(search.least(root, _ELIGIBLE), search.least(root, _REVIEW)) == _NEVER:
            yield from sorted(
                clause
                for clause in tier.clauses[path]
                if apart.least(tier.requirements[clause], _MET) == _NEVER
            )


def _told(policy: Policy, profile: Profile, today: date, tier: TierDiagrams, way: _Way) -> Plan:
    moved: dict[str, Value] = {}
    for name, value in (change for move in way.moves for change in move.changes):
        have = moved.get(name, profile.get(name))
        moved[name] = value | have if isinstance(value, frozenset) and isinstance(have, frozenset) else value
    changes = {name: moved[name] for name in policy.vocabulary if name in moved}
    path, asked = tuple(tier.paths)[way.path], policy.derived(_facts_asked)
    raised = raised_by(policy, profile, changes)
    clauses = [clause for clause in tier.clauses[path] if not asked[tier.id, clause].isdisjoint(raised)]
    steps = staged(policy, profile, changes, today)
    day = max(step.on for step in steps)
    return Plan(path, changes, cost_of(way.price), day, tuple(clauses), steps)


def _facts_asked(policy: Policy) -> Mapping[tuple[str, str], frozenset[str]]:
    """The facts that each clause asks about for each tier."""
    return {
        (tier.id, clause): frozenset(facts_of(policy.rule(clause, tier.id)))
        for tier in policy.tiers
        for path in tier.paths.values()
        for clause in path.clauses
    }
