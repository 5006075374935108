"""How the paths of a policy stand in the worlds that a profile leaves open: what is sure, and what is still
needed.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from criteria.engine import Engine
from criteria.raises import Raise
from criteria.shapes import shapes_of
from criteria.worlds import Bounds, lanes_of

Ways = Sequence[tuple[int, ...]]
"""A set of paths, each a tuple of rule numbers that must all be met: open if one of them is."""


@dataclass(frozen=True, eq=False, slots=True)
class Lane:
    """One pair of title levels with its worst and best world, and what each rule is in them."""

    titles: tuple[int, int]
    low: bytes
    high: bytes
    never: int  # the rules that no world of the lane meets, a bit each
    open: int  # the rules that some meet and some do not
    ways_to_meet: dict[int, tuple[tuple[Raise, int], ...]] = field(default_factory=dict)


@dataclass(frozen=True, eq=False, slots=True)
class Standing:
    """How a set of paths stands in a lane: the paths that can be open with the rules they still need.

    `closing` is for each of them the rules that may fail, or None where one is surely open; `mask` are the
    columns that these rules look at.
    """

    lane: Lane
    ways: tuple[tuple[frozenset[int], tuple[int, ...]], ...]
    closing: tuple[tuple[int, ...], ...] | None
    mask: int

    @property
    def settled(self) -> bool:
        """Whether every world of the lane gives the same answer."""
        return self.closing is None or not self.ways


@dataclass(frozen=True, eq=False, slots=True)
class Question:
    """Whether one of some paths is open, in the lanes where that is asked, and whether the review switch
    bears on it.
    """

    standings: tuple[Standing, ...]
    distinct: tuple[Standing, ...]  # those that are not settled, one of each kind
    switched: bool


@dataclass(frozen=True, slots=True)
class TierQuestion:
    """One tier's paths and the lanes in which it is not held."""

    id: str
    loose: Ways
    strict: Ways
    lanes: tuple[Lane, ...]


class Standings:
    """The lanes of one profile's bounds, and how sets of paths stand in them."""

    def __init__(self, engine: Engine, bounds: Bounds) -> None:
        self.engine = engine
        self.code = engine.code
        self.bounds = bounds
        self.shapes = shapes_of(engine)
        self.lanes = self._lanes()
        switch = engine.policy.review_when
        self.may_be_confirmed = switch is None or bounds.high[self.code.of_fact[switch.fact][0]] == 1

    def tiers(self) -> tuple[TierQuestion, ...]:
        """The tiers that are not surely held."""
        return tuple(
            TierQuestion(
                tier.id, [path.loose for path in tier.paths], [path.strict for path in tier.paths], lanes
            )
            for tier in self.engine.tiers
            if (lanes := tuple(lane for lane in self.lanes if lane.titles[0] < tier.held_from))
        )

    def status_questions(self, tier: TierQuestion) -> Iterator[Question]:
        """What decides a tier's status: whether it is open at all, and whether it is open without review."""
        reviewed = self.may_be_confirmed and tier.strict != tier.loose
        yield self.question(tier.loose, tier.lanes, switched=not reviewed)
        if reviewed:
            yield self.question(tier.strict, tier.lanes)

    def question(self, ways: Ways, lanes: Iterable[Lane], *, switched: bool = True) -> Question:
        """The question whether one of `ways` is open in `lanes`; `switched` is false where being open says
        nothing that the review switch could change.
        """
        standings = tuple(self._standing(ways, lane) for lane in lanes)
        kinds = {self.kind(standing): standing for standing in standings if not standing.settled}
        return Question(standings, tuple(kinds.values()), switched)

    def surely_open(self, ways: Ways, lane: Lane) -> bool:
        """Whether one of `ways` is open in every world of the lane."""
        unsure = lane.never | lane.open
        return any(not self.shapes.way(way)[0] & unsure for way in ways)

    def _standing(self, ways: Ways, lane: Lane) -> Standing:
        mask = 0
        can_be_open, closing = [], []
        for way in ways:
            rules, numbers = self.shapes.way(way)
            if rules & lane.never:
                continue
            needed, columns = self.shapes.rules_in(rules & lane.open)
            can_be_open.append((numbers, needed))
            closing.append(needed)
            mask |= columns
        return Standing(lane, tuple(can_be_open), tuple(closing) if all(closing) else None, mask)

    def kind(self, standing: Standing) -> tuple[object, ...]:
        """What two lanes have in common in which the paths stand alike and the title levels make no
        difference to them.
        """
        lane, bounder = standing.lane, self.engine.bounder
        codes = (lane.high[bounder.title_years], lane.high[bounder.other_years])
        tests = tuple(
            self.code.tests[n].table[lane.low[self.code.tests[n].column]]
            for n, mask in self.shapes.title_tests
            if mask & standing.mask
        )
        return standing.closing, codes, tests

    def _lanes(self) -> tuple[Lane, ...]:
        bounder, width = self.engine.bounder, len(self.bounds.titles)
        lows, highs = bounder.rows(self.bounds)
        lanes = lanes_of(self.code, lows + highs, 2 * width)
        met = [evaluate(lanes).to_bytes(2 * width, "little") for evaluate in self.engine.evaluators]
        stride = len(self.code.columns)
        lanes_found = []
        for n, titles in enumerate(self.bounds.titles):
            never = open_ = 0
            for number, rule in enumerate(met):
                if not rule[width + n]:
                    never |= 1 << number
                elif not rule[n]:
                    open_ |= 1 << number
            row = slice(n * stride, (n + 1) * stride)
            lanes_found.append(Lane(titles, lows[row], highs[row], never, open_))
        return tuple(lanes_found)
