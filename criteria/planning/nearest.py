"""The nearest ways to a tier, out of the ways of all its paths.

Of two books or three reports, and of a grade and its years, the books come first, then the reports, then the
grade. Were there ten more achievements that count like the books, the grade would never be told of: so of one
path no more than a few ways come before another path's, unless that one is much further off.
"""

from collections.abc import Iterator, Sequence
from heapq import heapify, heappop, heappush
from itertools import islice

from criteria.planning.steps import PARTS, TIES
from criteria.planning.ways import NEVER, OPEN_ENDS, Search, Way, beyond

ABOUT_AS_NEAR = 2
A_LITTLE = 3 * PARTS * TIES
"""A way is about as near as the cheapest one if it costs at most so many times as much and a little more."""


class Nearest:
    """The ways to a tier over all its paths. Left out are those that a way of another path makes needless,
    and of a path's ways that move the same facts all but the cheapest.

    `first` is what the cheapest way of each path costs, by its place. `falling` are the facts of which some
    rule wants less.
    """

    def __init__(self, search: Search, roots: Sequence[int], falling: frozenset[str]) -> None:
        self.search, self.roots, self.falling = search, roots, falling
        self.given = [0] * len(roots)
        self.done: list[list[int]] = [[] for _ in roots]
        self.moved: set[tuple[int, frozenset[str]]] = set()
        self.streams = [search.ways(path, root, self.done[path]) for path, root in enumerate(roots)]
        prices = {path: search.cheapest(path, root) for path, root in enumerate(roots)}
        self.first = {path: price for path, price in prices.items() if price < NEVER}
        self.in_shadow: set[int] = set()
        self.waiting: list[_Waiting] = [(price, False, path, None) for path, price in self.first.items()]

    def several(self, most: int, of_each: int | None) -> tuple[Way, ...]:
        """So many ways, cheapest first: of a path at most `of_each` (None: any number) as long as others are
        about as near, so that what differs by a trifle does not hide another path; then the cheapest that are
        left.
        """
        ways: list[Way] = []
        if of_each is not None and self.first:
            bound = ABOUT_AS_NEAR * min(self.first.values()) + A_LITTLE
            ways += islice(self._next(of_each, bound), most)
        ways += islice(self._next(None, NEVER), most - len(ways))
        return tuple(sorted(ways, key=lambda way: (way.price, way.path)))

    def _next(self, of_each: int | None, bound: int) -> Iterator[Way]:
        """The next ways, cheapest first, while more of a path are wanted and they are not dearer."""
        waiting = self.waiting
        self.waiting = aside = []
        heapify(waiting)
        while waiting:
            price, is_last, path, way = heappop(waiting)
            if self.given[path] == of_each or price > bound:
                aside.append((price, is_last, path, way))
            elif path in self.in_shadow and of_each is not None:
                aside.append((price, True, path, way))
            elif way is None:
                if following := next(self.streams[path], None):
                    heappush(waiting, (following.price, is_last, path, following))
            else:
                heappush(waiting, (price, is_last, path, None))
                if not beyond(self.done[path], way.reach) and not self._is_needless(way, of_each):
                    for done in self.done:
                        done.append(way.reach)
                    if (path, way.moved) not in self.moved:
                        self.moved.add((path, way.moved))
                        self.given[path] += 1
                        yield way

    def _is_needless(self, way: Way, of_each: int | None) -> bool:
        """Whether a path of which no more are wanted has a way that goes less far and is no dearer. Where it
        has one for each way that there is of this path, none of them is looked at before its own.
        """
        for path, root in enumerate(self.roots):
            if path != way.path and self.given[path] == of_each and self._may_open(way, root):
                less = next(self.search.ways(path, root, within=way.reach), None)
                if less is not None and less.price <= way.price:
                    self.done[way.path].append(less.reach)
                    if self.search.implies(self.roots[way.path], root):
                        self.in_shadow.add(way.path)
                    return True
        return False

    def _may_open(self, way: Way, root: int) -> bool:
        """Whether some of a way's moves may open another path: more never closes one, but for facts of which
        the rules want less.
        """
        ends = self.search.led_by(dict(way.moves), root)
        return not ends & ~OPEN_ENDS or not self.falling.isdisjoint(way.moved)


_Waiting = tuple[int, bool, int, Way | None]
"""What the next way of a path costs at least, whether it comes behind those of others that cost the same, the
path's place, and the way where it is known already.
"""
