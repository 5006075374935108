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
from itertools import count, islice
from typing import NamedTuple

from criteria.diagrams.model import Diagrams
from criteria.diagrams.table import ELIGIBLE, MET, REVIEW
from criteria.moves import Move, Moves
from criteria.steps import PARTS, TIES

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


class Search:
    """The cheapest ways through the diagrams for one person, who can take `moves` at each level."""

    def __init__(self, diagrams: Diagrams, moves: Moves) -> None:
        self.diagrams, self.moves = diagrams, moves
        self.to_go: dict[Goal, dict[int, int]] = {
            goal: {end: 0 if goal >> end & 1 else NEVER for end in range(diagrams.ends)}
            for goal in {ELIGIBLE_END, REVIEW_END, OPEN_ENDS, MET_END}
        }

    def least(self, node: int, goal: Goal) -> int:
        """What it costs at least to come from the node surely to such an end; `NEVER` where nothing does."""
        to_go, diagrams = self.to_go[goal], self.diagrams
        known = to_go.get(node)
        if known is not None:
            return known
        best = NEVER
        if diagrams.reaches[node] & goal:
            children, groups = diagrams.children[node], diagrams.groups[node]
            for _, price, _, worlds, mask in self.moves[diagrams.levels[node]]:
                if price >= best:
                    break
                if len(worlds) == 1:
                    child = children[worlds[0]]
                    most = to_go[child] if child in to_go else self.least(child, goal)
                else:
                    most = 0
                    for child, values in groups:
                        if values & mask:
                            rest = to_go[child] if child in to_go else self.least(child, goal)
                            if rest > most:  # noqa: PLR1730  # the innermost loop: a call of max doubles its time
                                most = rest
                best = min(best, price + most)
        to_go[node] = best
        return best

    def ways(self, path: int, root: int, elsewhere: Sequence[int] = (), within: int = -1) -> Iterator[Way]:
        """The ways to a surely open end of a path, cheapest first, that go no further than the bits `within`.

        Left out are ways that go further than one found before, or than one `elsewhere` (which may grow
        meanwhile), and of those that move the same facts all but the cheapest. Also those to review that go
        further than one to either open end: all that they have more keeps somebody from being eligible.
        """
        order = count(0, -1)  # of two that cost the same the one that has come further
        waiting = [
            (self.least(root, goal), next(order), Way(path, goal, 0, 0, 0, (root,), ()))
            for goal in self._goals(root)
        ]
        heapify(waiting)
        found: list[int] = []
        passed: dict[tuple[int, tuple[int, ...]], list[int]] = {}
        moved: set[frozenset[str]] = set()
        while waiting and waiting[0][0] < NEVER:
            *_, way = heappop(waiting)
            before = passed.setdefault((way.goal, way.nodes), [])
            if beyond(found, way.reach) or beyond(before, way.reach) or beyond(elsewhere, way.reach):
                continue
            before.append(way.reach)
            if way.nodes:
                for least, further in self._further(way, within):
                    heappush(waiting, (least, next(order), further))
            elif way.ends != OPEN_ENDS:
                found.append(way.reach)
                if way.moved not in moved:
                    moved.add(way.moved)
                    yield way

    def _goals(self, root: int) -> tuple[Goal, ...]:
        """Where the ways of a path may lead: to the one open end, and if the other can be sure, to both."""
        return (ELIGIBLE_END,) if self.least(root, REVIEW_END) == NEVER else (ELIGIBLE_END, OPEN_ENDS)

    def _further(self, way: Way, within: int) -> Iterator[tuple[int, Way]]:
        """The ways one cluster further, each after what the whole way costs at least."""
        path, goal, ends, price, reach, at, taken = way
        diagrams, first_node, reviewed = self.diagrams, self.diagrams.ends, goal == OPEN_ENDS
        level = diagrams.levels[at[0]] if len(at) == 1 else min([diagrams.levels[node] for node in at])
        led: dict[tuple[int, ...], list[int]] = {}
        for move in self.moves[level]:
            nodes = self._led(at, level, move)
            before = led.get(nodes)
            if move.reach & ~within or (before is not None and beyond(before, move.reach)):
                continue
            led.setdefault(nodes, []).append(move.reach)
            rest = self._rest(nodes, goal)
            if rest < NEVER:
                come, left = ends, nodes
                while left and left[0] < first_node:
                    come, left = come | 1 << left[0], left[1:]
                if reviewed and not self._may_be_reviewed(come, left):
                    continue
                further = (*taken, (level, move)) if move.changes else taken
                paid = price + move.price
                yield paid + rest, Way(path, goal, come, paid, reach | move.reach, left, further)

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

    def _may_be_reviewed(self, ends: int, nodes: tuple[int, ...]) -> bool:
        """Whether some of a way may still come to review; one that cannot is found as a way to eligible."""
        reaches = self.diagrams.reaches
        return bool(ends & REVIEW_END) or any(reaches[node] & REVIEW_END for node in nodes)

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


ABOUT_AS_NEAR = 2
A_LITTLE = 3 * PARTS * TIES
"""A way is about as near as the cheapest one if it costs at most so many times as much and a little more."""


class Nearest:
    """The ways to a tier over all its paths, those that a way of another path makes needless left out.

    `first` is the cheapest way of each path, by its place. `falling` are the facts of which some rule wants
    less.
    """

    def __init__(self, search: Search, roots: Sequence[int], falling: frozenset[str]) -> None:
        self.search, self.roots, self.falling = search, roots, falling
        self.given = [0] * len(roots)
        self.done: list[list[int]] = [[] for _ in roots]
        self.streams = [search.ways(path, root, self.done[path]) for path, root in enumerate(roots)]
        self.first = {path: way for path, stream in enumerate(self.streams) if (way := next(stream, None))}
        self.waiting: list[tuple[int, int, Way | None]] = [
            (way.price, path, way) for path, way in self.first.items()
        ]

    def several(self, most: int, of_each: int | None) -> tuple[Way, ...]:
        """So many ways, cheapest first: of a path at most `of_each` (None: any number) as long as others are
        about as near, so that what differs by a trifle does not hide another path; then the cheapest that are
        left.
        """
        ways: list[Way] = []
        if of_each is not None and self.first:
            bound = ABOUT_AS_NEAR * min(way.price for way in self.first.values()) + A_LITTLE
            ways += islice(self._next(of_each, bound), most)
        ways += islice(self._next(None, NEVER), most - len(ways))
        return tuple(sorted(ways, key=lambda way: (way.price, way.path)))

    def _next(self, of_each: int | None, bound: int) -> Iterator[Way]:
        """The next ways, cheapest first, while more of a path are wanted and they are not dearer."""
        waiting = self.waiting
        self.waiting = aside = []
        heapify(waiting)
        while waiting:
            price, path, way = heappop(waiting)
            if self.given[path] == of_each or price > bound:
                aside.append((price, path, way))
            elif way is None:
                if following := next(self.streams[path], None):
                    heappush(waiting, (following.price, path, following))
            else:
                heappush(waiting, (price, path, None))
                if not beyond(self.done[path], way.reach) and not self._is_needless(way, of_each):
                    self.given[path] += 1
                    for done in self.done:
                        done.append(way.reach)
                    yield way

    def _is_needless(self, way: Way, of_each: int | None) -> bool:
        """Whether a path of which no more are wanted has a way that goes less far and is no dearer."""
        for path, root in enumerate(self.roots):
            if path != way.path and self.given[path] == of_each and self._may_open(way, root):
                less = next(self.search.ways(path, root, within=way.reach), None)
                if less is not None and less.price <= way.price:
                    self.done[way.path].append(less.reach)
                    return True
        return False

    def _may_open(self, way: Way, root: int) -> bool:
        """Whether some of a way's moves may open another path: more never closes one, but for facts of which
        the rules want less.
        """
        ends = self.search.led_by(dict(way.moves), root)
        return not ends & ~OPEN_ENDS or not self.falling.isdisjoint(way.moved)
