"""How far the facts of one person can be moved, at what price, and where that leads.

Say the rules ask for one report or for two, a report costs 1, and the person has told of none yet. The
cluster `reports` has the codes 0, 1 and 2, and three moves: to leave it as it is (price 0, all three codes
stay possible), to tell of one report (price 1, code 1), and of two (price 2, code 2). Whoever has told of
one has two moves: to leave it (code 1), and to go on to two (price 1, code 2).
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from math import inf
from operator import attrgetter
from typing import NamedTuple

from criteria.changes import there
from criteria.diagrams.allowed import Listed
from criteria.diagrams.compiling import compiled
from criteria.planning.lawful import lawful_levels
from criteria.planning.steps import PARTS, TIES, Part, Pick, Stepping, picks_of
from criteria.policy.model import Policy
from criteria.policy.vocabulary import Known, Profile, Value, Vocabulary, number_bounds
from criteria.rules.nodes import Phase


class Move(NamedTuple):
    """One way to move the facts of a cluster; without changes it leaves them as they are.

    `price` is a whole number (see `cost_of`). `reach` has a bit for each fact that is moved, or taken
    along, and one for each threshold that its new value reaches: one way goes no further than another
    exactly if its bits are among the other's. `worlds` are the values of the cluster, by number, that may
    be the case afterwards, and `mask` are the same, a bit each.
    """

    changes: tuple[tuple[str, Value], ...]
    price: int
    reach: int
    worlds: tuple[int, ...]
    mask: int


def cost_of(price: int) -> float:
    """The cost that a sum of prices stands for."""
    return round(price // TIES / PARTS, 4)


class Moves(dict[int, tuple[Move, ...]]):
    """The moves of one person at each level (the number of a cluster), cheapest first, made when first
    asked for.
    """

    def __init__(
        self,
        movers: "Sequence[Mover]",
        profile: Profile,
        allowed: Sequence[int],
        titles: "Titles | None",
        movable: frozenset[str] | None = None,
    ) -> None:
        """`allowed` are the values that the profile leaves to each cluster, a bit each; `movable` are the
        facts that may be moved (None: all).
        """
        self.movers, self.profile, self.allowed, self.titles = movers, profile, allowed, titles
        self.movable = movable

    def __missing__(self, level: int) -> tuple[Move, ...]:
        moves = self.movers[level].moves(self.profile, self.allowed[level])
        if self.titles is not None and self.titles.name in self.movers[level].facts:
            moves = self.titles.lawful(moves)
        if self.movable is not None:
            moves = tuple(self._compatible(moves, self.movable, self.allowed[level]))
        self[level] = moves
        return moves

    def only(self, facts: frozenset[str]) -> "Moves":
        """The moves that move nothing but these facts, as far as they go with what is known: they may be so
        already, titles by any way.
        """
        return Moves(self.movers, self.profile, self.allowed, None, facts)

    def _compatible(self, moves: Iterable[Move], movable: frozenset[str], allowed: int) -> Iterator[Move]:
        for move in moves:
            mask = move.mask & allowed
            if mask and all(name in movable for name, _ in move.changes):
                yield move._replace(worlds=_numbers(mask), mask=mask)

    def within(self, values: int, *, lawful: bool) -> "Moves":
        """The same moves, but for the worlds in which the first cluster has other values than these; if not
        `lawful`, those to titles are there that no lawful way leads to.
        """
        titles = self.titles if lawful else None
        left = Moves(self.movers, self.profile, self.allowed, titles, self.movable)
        if not self.movers:
            return left
        if lawful or self.titles is None or not self.titles.closed:
            left.update(self)
        kept = [(move, move.mask & values) for move in left[0]]
        left[0] = tuple(move._replace(worlds=_numbers(mask), mask=mask) for move, mask in kept if mask)
        return left


class Titles(NamedTuple):
    """What holds of taking a title: its fact, the levels that no lawful way leads to, and what it takes for
    granted: the bits of there being no title of another series, where that is not known.
    """

    name: str
    closed: frozenset[str]
    granted: int

    def lawful(self, moves: tuple[Move, ...]) -> tuple[Move, ...]:
        """The moves without those to closed titles. One that takes a title goes as far as to tell that there
        is no title to be converted, so none is taken where telling that is enough.
        """
        if not self.closed and not self.granted:
            return moves
        return tuple(
            move._replace(reach=move.reach | self.granted) if level else move
            for move in moves
            if (level := self._taken(move)) not in self.closed
        )

    def _taken(self, move: Move) -> str:
        """The title that the move takes, nothing where it takes none."""
        return next((str(v) for name, v in move.changes if name == self.name and v != "none"), "")


def moves_of(policy: Policy, profile: Profile, phase: Phase, allowed: Sequence[int]) -> Moves:
    """The moves of one person in that phase, those to a title that no lawful way leads to left out."""
    return Moves(movers(policy, phase), profile, allowed, _titles(policy, profile, phase))


def _titles(policy: Policy, profile: Profile, phase: Phase) -> Titles | None:
    if policy.title is None or policy.title.level not in policy.costs:
        return None
    lawful = lawful_levels(policy, profile, phase)
    name = policy.title.level
    closed = frozenset(policy.vocabulary[name].values) - lawful
    other = policy.other_title
    unknown = other is not None and other.level not in profile and other.years not in profile
    return Titles(name, closed, policy.derived_in(phase, _nothing_to_convert) if unknown else 0)


def _nothing_to_convert(policy: Policy, phase: Phase) -> int:
    """The bits of telling that there is no title of another series; 0 where that is never told."""
    other = policy.other_title
    parts = chain.from_iterable(mover.parts for mover in movers(policy, phase))
    steps = [step for part in parts if other and part.fact.name == other.level for step in part.steps]
    return next((step.reach for step in steps if not step.at), 0)


def movers(policy: Policy, phase: Phase) -> "tuple[Mover, ...]":
    """What makes the moves of each cluster of the policy in that phase, made when first asked for."""
    return policy.derived_in(phase, _movers)


def _movers(policy: Policy, phase: Phase) -> "tuple[Mover, ...]":
    diagrams = compiled(policy, phase)
    parts = Stepping(policy, diagrams).parts
    return tuple(
        Mover(cluster.everything, tuple(parts(cluster)), policy.vocabulary) for cluster in diagrams.clusters
    )


_MOST_KEPT = 2_000


class _Stand(NamedTuple):
    """Where a part stands: the values of the cluster that go with it, from where it is moved, the most that
    it may be, and the place above which its steps lie.
    """

    worlds: int
    have: float
    most: float
    above: float


class Mover:
    """The moves of one cluster, for anybody.

    Where there is nothing in it but a choice and what stands beside that, the moves of the choice depend on
    nothing else: they are made beforehand.
    """

    def __init__(self, everything: int, parts: tuple[Part, ...], vocabulary: Vocabulary) -> None:
        self.everything, self.parts, self.vocabulary = everything, parts, vocabulary
        self.facts = frozenset(part.fact.name for part in parts)
        self._kept: dict[tuple[int | Known | None, ...], tuple[Move, ...]] = {}
        self.picks = self.others = tuple(picks_of(parts))
        self.choice, self.of_choice = "", dict[object, list[Move]]()
        at = _choice(parts)
        if at is not None:
            fact = parts[at].fact
            of_choice = [pick for pick in self.picks if any(n == at for n, *_ in pick.taken)]
            self.others = tuple(pick for pick in self.picks if pick not in of_choice)
            self.choice = fact.name
            for value in fact.values or (False, True):
                self.of_choice[value] = list(self._moves({fact.name: value}, of_choice))
        self.of_nothing = self._sorted(everything, self._moves({}, self.picks))

    def moves(self, profile: Profile, unmoved: int) -> tuple[Move, ...]:
        """All moves, cheapest first; the first, at no price, leaves the values `unmoved`. They depend on the
        facts of the cluster alone, of which most people tell what others have told.
        """
        if self.facts.isdisjoint(profile):
            return self.of_nothing
        key = unmoved, *map(profile.get, self.facts)
        known = self._kept.get(key)
        if known is None:
            if len(self._kept) >= _MOST_KEPT:
                self._kept.clear()
            known = self._kept[key] = self._made(profile, unmoved)
        return known

    def _made(self, profile: Profile, unmoved: int) -> tuple[Move, ...]:
        if self.choice in profile:
            of_choice = self.of_choice[profile[self.choice]]
            return self._sorted(unmoved, chain(of_choice, self._moves(profile, self.others)))
        return self._sorted(unmoved, self._moves(profile, self.picks))

    def _sorted(self, unmoved: int, moves: Iterable[Move]) -> tuple[Move, ...]:
        return (Move((), 0, 0, _numbers(unmoved), unmoved), *sorted(moves, key=attrgetter("price")))

    def _moves(self, profile: Profile, picks: Sequence[Pick]) -> Iterator[Move]:
        """The moves of those picks whose steps lead up from where the profile stands."""
        if not picks:
            return
        parts, everything = self.parts, self.everything
        stands = [self._stand(part, profile) for part in parts]
        for pick in picks:
            price = 0
            for n, step, anew in pick.taken:
                stand = stands[n]
                if anew:
                    price += parts[n].price(step.at)
                elif step.at > stand.above:
                    price += parts[n].price(step.at - stand.have)
                else:
                    break
            else:
                worlds = everything & pick.worlds
                for n, along in pick.kept:
                    stand = stands[n]
                    worlds &= stand.worlds if stand.most >= along else parts[n].worlds(along)
                yield Move(pick.changes, price, pick.reach, _numbers(worlds), worlds)

    def _stand(self, part: Part, profile: Profile) -> _Stand:
        fact, known = part.fact, profile.get(part.fact.name)
        worlds = part.worlds(known)
        if part.members:
            have = 0.0 if known is None else worlds - 1.0
        else:
            have = there(self.vocabulary, fact.name, profile)
        most = have
        if known is None:
            most = inf
        elif fact.is_number:
            most = number_bounds(fact, known)[1]
        return _Stand(worlds, have, most, _above(part, profile, have))


def _choice(parts: Sequence[Part]) -> int | None:
    """The place of the choice or flag beside which all else stands."""
    for n, part in enumerate(parts):
        others = [other for other in parts if other is not part]
        if isinstance(part.reading, Listed) and all(other.level == n for other in others):
            return n
    return None


def _above(part: Part, profile: Profile, have: float) -> float:
    """The place above which the steps of a part lie; below everything where nothing speaks of a fact, so that
    a level can be told to be `none`; above everything where it would count from a level that is not there or
    that nobody knows.
    """
    name, level = part.fact.name, part.fact.applies_with
    if level is not None and profile.get(level, "none") == "none":
        return inf
    if name in profile:
        return inf if part.cost is not None and part.cost.only_if_unknown else have
    return have if have or any(other in profile for other in part.beside) else -1.0


def _numbers(worlds: int) -> tuple[int, ...]:
    """The numbers of the bits."""
    if not worlds & (worlds - 1):
        return (worlds.bit_length() - 1,)
    return tuple([n for n in range(worlds.bit_length()) if worlds >> n & 1])
