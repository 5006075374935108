"""The cheapest ways through a tier's diagrams for one person.

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
from heapq import heapify, heappop, heappush
from itertools import count
from operator import attrgetter
from typing import NamedTuple

from criteria.diagrams.model import Diagrams
from criteria.diagrams.table import ELIGIBLE, MET, REVIEW
from criteria.planning.moves import Move, Moves

Goal = int
"""The ends that a way may come to, a bit each."""

ELIGIBLE_END: Goal = 1 << ELIGIBLE
REVIEW_END: Goal = 1 << REVIEW
OPEN_ENDS: Goal = ELIGIBLE_END | REVIEW_END
MET_END: Goal = 1 << MET

NEVER = 1 << 90
"""More than any way costs."""


class Way(NamedTuple):
    """The moves from the top of a path's diagram (its place among the tier's) to the nodes where one
    stands; `ends` are those that some of it has come to already.
    """

    path: int
    goal: Goal
    ends: int
    price: int
    reach: int
    nodes: tuple[int, ...]
    moves: tuple[tuple[int, Move], ...]

    @property
    def moved(self) -> frozenset[str]:
        """The facts that are moved."""
        return frozenset(name for _, move in self.moves for name, _ in move.changes)

    def after(self, onward: "Onward") -> "Way":
        """The way one move further."""
        path, goal, ends, price, reach, _, moves = self
        _, level, move, come, nodes = onward
        moves = (*moves, (level, move)) if move.changes else moves
        return Way(path, goal, ends | come, price + move.price, reach | move.reach, nodes, moves)


class Onward(NamedTuple):
    """A move from some nodes, with what it and all that follows cost at least, the ends that some of it comes
    to, and the nodes where the rest stands then.
    """

    least: int
    level: int
    move: Move
    ends: int
    nodes: tuple[int, ...]


class Search:
    """The cheapest ways through the diagrams for one person, who can take `moves` at each level."""

    def __init__(self, diagrams: Diagrams, moves: Moves) -> None:
        self.diagrams, self.moves = diagrams, moves
        self.prices: dict[int, int] = {}
        self.onward: dict[tuple[tuple[int, ...], Goal], list[Onward]] = {}
        self.to_go: dict[Goal, dict[int, int]] = {
            goal: {end: 0 if goal >> end & 1 else NEVER for end in range(diagrams.ends)}
            for goal in {ELIGIBLE_END, REVIEW_END, OPEN_ENDS, MET_END}
        }

    def least(self, node: int, goal: Goal) -> int:
        """What it costs at least to come from the node surely to such an end; `NEVER` where nothing does."""
        diagrams, to_go = self.diagrams, self.to_go[goal]
        known = to_go.get(node)
        if known is not None:
            return known
        within_reach = goal & diagrams.reaches[node]
        if within_reach == goal:
            best = self._least(node, goal, to_go)
        else:
            best = self.least(node, within_reach) if within_reach else NEVER
        to_go[node] = best
        return best

    def _least(self, node: int, goal: Goal, to_go: Mapping[int, int]) -> int:
        """The same of a node that reaches all of the goal; `to_go` is what is known already."""
        best, diagrams = NEVER, self.diagrams
        children, groups = diagrams.children[node], diagrams.groups[node]
        for _, price, _, worlds, mask in self.moves[diagrams.levels[node]]:
            if price >= best:
                break
            if len(worlds) == 1:
                child = children[worlds[0]]
                total = price + (to_go[child] if child in to_go else self.least(child, goal))
            else:
                total = price
                for child, values in groups:
                    if values & mask:
                        rest = price + (to_go[child] if child in to_go else self.least(child, goal))
                        if rest > total:
                            total = rest
                            if total >= best:
                                break
            if total < best:  # noqa: PLR1730  # the innermost loop: a call of min doubles its time
                best = total
        return best

    def cheapest(self, path: int, root: int) -> int:
        """What the cheapest way of a path costs; `NEVER` where there is none."""
        if root not in self.prices:
            self.prices[root] = self._cheapest(path, root)
        return self.prices[root]

    def _cheapest(self, path: int, root: int) -> int:
        goals = self._goals(root)
        bound = min([self.least(root, goal) for goal in goals])
        if bound >= NEVER or any(self._is_exact(root, goal, bound) for goal in goals):
            return bound
        way = next(self.ways(path, root), None)
        return NEVER if way is None else way.price

    def _is_exact(self, root: int, goal: Goal, bound: int) -> bool:
        """Whether moves that cost no more than the bound lead surely to one end of the goal: going down,
        each time by the first move with which the bound can still be kept.
        """
        levels, first_node, ends = self.diagrams.levels, self.diagrams.ends, 0
        nodes: tuple[int, ...] = (root,)
        while nodes:
            level = min([levels[node] for node in nodes])
            for move in self.moves[level]:
                led = self._led(nodes, level, move)
                if move.price + self._rest(led, goal) == bound:
                    break
            else:
                return False
            bound -= move.price
            nodes = led
            while nodes and nodes[0] < first_node:
                ends, nodes = ends | 1 << nodes[0], nodes[1:]
        return ends != OPEN_ENDS

    def ways(self, path: int, root: int, elsewhere: Sequence[int] = (), within: int = -1) -> Iterator[Way]:
        """The ways to a surely open end of a path, cheapest first, that go no further than the bits `within`.

        Left out are ways that go further than one found before, or than one `elsewhere` (which may grow
        meanwhile). Also those to review that go further than one to either open end: all that they have more
        keeps somebody from being eligible.
        """
        order = count(0, -1)  # of two that cost the same the one that has come further
        waiting = [
            (self.least(root, goal), next(order), Way(path, goal, 0, 0, 0, (root,), ()), -1)
            for goal in self._goals(root)
        ]
        heapify(waiting)
        found: list[int] = []
        passed: dict[tuple[int, tuple[int, ...]], list[int]] = {}
        while waiting and waiting[0][0] < NEVER:
            *_, way, number = heappop(waiting)
            if number >= 0:
                onward = self._onward(way.nodes, way.goal)
                if number + 1 < len(onward):
                    heappush(waiting, (way.price + onward[number + 1].least, next(order), way, number + 1))
                way = way.after(onward[number])
            before = passed.setdefault((way.goal, way.nodes), [])
            reach = way.reach
            if reach & ~within or beyond(found, reach) or beyond(before, reach) or beyond(elsewhere, reach):
                continue
            before.append(way.reach)
            if way.nodes:
                onward = self._onward(way.nodes, way.goal)
                if onward and self._is_wanted(way):
                    heappush(waiting, (way.price + onward[0].least, next(order), way, 0))
            elif way.ends != OPEN_ENDS:
                found.append(way.reach)
                yield way

    def _goals(self, root: int) -> tuple[Goal, ...]:
        """Where the ways of a path may lead: to the one open end, and if the other can be sure, to both."""
        return (ELIGIBLE_END,) if self.least(root, REVIEW_END) == NEVER else (ELIGIBLE_END, OPEN_ENDS)

    def _onward(self, at: tuple[int, ...], goal: Goal) -> list[Onward]:
        """The moves one cluster further that lead to the goal, first those with which it costs least."""
        known = self.onward.get((at, goal))
        if known is not None:
            return known
        levels, first_node = self.diagrams.levels, self.diagrams.ends
        level = levels[at[0]] if len(at) == 1 else min([levels[node] for node in at])
        led: dict[tuple[int, ...], list[int]] = {}
        onward = self.onward[at, goal] = []
        for move in self.moves[level]:
            nodes = self._led(at, level, move)
            before = led.get(nodes)
            if before is None:
                led[nodes] = [move.reach]
            elif beyond(before, move.reach):
                continue
            else:
                before.append(move.reach)
            rest = self._rest(nodes, goal)
            if rest < NEVER:
                come, left = 0, nodes
                while left and left[0] < first_node:
                    come, left = come | 1 << left[0], left[1:]
                onward.append(Onward(move.price + rest, level, move, come, left))
        onward.sort(key=attrgetter("least"))
        return onward

    def _led(self, at: tuple[int, ...], level: int, move: Move) -> tuple[int, ...]:
        """The nodes to which a move leads from some others."""
        if len(at) == 1:
            if len(move.worlds) == 1:
                return (self.diagrams.children[at[0]][move.worlds[0]],)
            mask = move.mask
            return tuple(sorted([child for child, values in self.diagrams.groups[at[0]] if values & mask]))
        nodes: set[int] = set()
        for node in at:
            if self.diagrams.levels[node] != level:
                nodes.add(node)
            else:
                children = self.diagrams.children[node]
                nodes.update([children[world] for world in move.worlds])
        return tuple(sorted(nodes))

    def _rest(self, nodes: tuple[int, ...], goal: Goal) -> int:
        """What is still to be paid from all of the nodes on at the least."""
        to_go = self.to_go[goal]
        most = 0
        for node in nodes:
            rest = to_go[node] if node in to_go else self.least(node, goal)
            if rest >= NEVER:
                return NEVER
            if rest > most:  # noqa: PLR1730  # asked of every move: a call of max takes longer
                most = rest
        return most

    def _is_wanted(self, way: Way) -> bool:
        """Whether a way to either open end may still come to review, or to both; one that cannot is found as
        a way to eligible.
        """
        reaches = self.diagrams.reaches
        return (
            way.goal != OPEN_ENDS
            or bool(way.ends & REVIEW_END)
            or any(reaches[node] & REVIEW_END for node in way.nodes)
        )

    def led_by(self, moves: Mapping[int, Move], root: int) -> int:
        """The ends to which moves (by their level) lead from the top of a path, a bit each."""
        levels, ends = self.diagrams.levels, 0
        nodes: tuple[int, ...] = (root,)
        while nodes:
            level = min([levels[node] for node in nodes])
            nodes = self._led(nodes, level, moves.get(level, self.moves[level][0]))
            while nodes and nodes[0] < self.diagrams.ends:
                ends, nodes = ends | 1 << nodes[0], nodes[1:]
        return ends

    def implies(self, root: int, other: int) -> bool:
        """Whether one path leads nowhere but where another one comes to the same open end: wherever one gets
        by moves from the top of both, and the one is open.
        """
        diagrams, moves = self.diagrams, self.moves
        levels, children, first_node = diagrams.levels, diagrams.children, diagrams.ends
        within_reach: dict[int, tuple[int, ...]] = {}
        waiting, passed = [(root, other)], {(root, other)}
        while waiting:
            one, beside = waiting.pop()
            if one < first_node and beside < first_node:
                if OPEN_ENDS >> one & 1 and one != beside:
                    return False
                continue
            if not diagrams.reaches[one] & OPEN_ENDS:
                continue
            level = min(levels[node] for node in (one, beside) if node >= first_node)
            if level not in within_reach:
                within_reach[level] = tuple({world for move in moves[level] for world in move.worlds})
            for world in within_reach[level]:
                pair = (
                    children[one][world] if one >= first_node and levels[one] == level else one,
                    children[beside][world] if beside >= first_node and levels[beside] == level else beside,
                )
                if pair not in passed:
                    passed.add(pair)
                    waiting.append(pair)
        return True

    def alternatives(self, way: Way, root: int) -> Mapping[str, frozenset[str]]:
        """The members of sets that would do as well as those that a way of the path adds, by fact; of a fact
        of which it adds several none.
        """
        moves, movers = dict(way.moves), self.moves.movers
        added = [(level, part.fact) for level in moves for part in movers[level].parts if part.members]
        found: dict[str, frozenset[str]] = {}
        for level, fact in added:
            others = {n: mover for n, mover in enumerate(movers) if fact.name in mover.facts and n != level}
            if not others.keys().isdisjoint(moves):
                continue
            rest = {n: move for n, move in moves.items() if n != level}
            members = set(movers[level].parts[0].members)
            for n, mover in others.items():
                adds = [move for move in self.moves[n] if move.changes]
                if adds and self.led_by({**rest, n: adds[0]}, root) in (ELIGIBLE_END, REVIEW_END):
                    members |= mover.parts[0].members
            found[fact.name] = frozenset(members)
        return found


def beyond(reaches: Iterable[int], reach: int) -> bool:
    """Whether something goes at least as far as one of the others."""
    for other in reaches:  # noqa: SIM110  # a generator takes twice as long, and this is asked of every move
        if not other & ~reach:
            return True
    return False
