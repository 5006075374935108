"""Which unknown facts still make a difference: exact, by looking for a pair of worlds that differ in one fact
alone.

For one pair of title levels every rule is monotone. A fact matters to a set of paths if there are worlds in
which some path is open with the fact at its best and none is with the fact at its worst. Such a pair is
looked for path by path: all requirements of the path must be met above, and one requirement of every path
must fail below. A requirement that can be met without touching anything the failing ones depend on never
stands in the way; only the others are tried out.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain, product

from criteria.engine import Engine, engine_for
from criteria.policy import Policy
from criteria.raises import Raise, least_raises
from criteria.rules import Phase
from criteria.shapes import shapes_of
from criteria.vocabulary import Profile
from criteria.worlds import Bounds, Lanes, lanes_of

Ways = Sequence[tuple[int, ...]]
"""A set of paths, each a tuple of rule numbers that must all be met: open if one of them is."""


def open_facts(policy: Policy, profile: Profile, *, phase: Phase = "normal") -> tuple[str, ...]:
    """Every fact not surely known that, in some completion of the others, makes the difference for a tier's
    status, in the order in which an interview asks.
    """
    engine = engine_for(policy, phase)
    search = Search(engine, engine.bounder.bounds(profile))
    questions = [question for tier in search.tiers() for question in search.status_questions(tier)]
    return tuple(
        fact
        for fact in chain.from_iterable(policy.asking_order.values())
        if search.unknown(fact) and search.matters(fact, questions)
    )


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


class _Row(Sequence[int]):
    """The columns of one world, worked out on demand, so that evaluators run on a single row."""

    def __init__(self, engine: Engine, row: bytearray) -> None:
        self.tests, self.row = engine.code.tests, row

    def __getitem__(self, n: int) -> int:  # type: ignore[override]  # slices are never asked for
        test = self.tests[n]
        return test.table[self.row[test.column]]

    def __len__(self) -> int:
        return len(self.tests)


class Search:
    """The search for worlds that differ in one fact, for one profile's bounds."""

    def __init__(self, engine: Engine, bounds: Bounds) -> None:
        self.engine = engine
        self.code = engine.code
        self.bounds = bounds
        self.shapes = shapes_of(engine)
        self.lanes = self._lanes()
        policy = engine.policy
        self.title, self.other = policy.title.level, policy.other_title.level
        self.switch = policy.review_when.fact
        switch_column = self.code.of_fact[self.switch][0]
        self.may_be_confirmed = bounds.high[switch_column] == 1

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
        kinds = {self._kind(standing): standing for standing in standings if not standing.settled}
        return Question(standings, tuple(kinds.values()), switched)

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

    def _kind(self, standing: Standing) -> tuple[object, ...]:
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

    def unknown(self, fact: str) -> bool:
        """Whether the fact may still take values that the policy tells apart."""
        return any(self.bounds.low[column] < self.bounds.high[column] for column in self.code.of_fact[fact])

    def matters(self, fact: str, questions: Iterable[Question]) -> bool:
        """Whether the fact makes the difference for one of the questions in some completion of the others."""
        if fact == self.title:
            return True
        if fact == self.switch:
            return any(standing.ways for asked in questions if asked.switched for standing in asked.standings)
        if fact == self.other:
            return any(self._title_matters(asked) for asked in questions)
        columns = tuple(c for c in self.code.of_fact[fact] if self.bounds.low[c] < self.bounds.high[c])
        mask = sum(1 << column for column in columns)
        return any(
            standing.mask & mask and self._fact_matters(columns, mask, standing)
            for asked in questions
            for standing in asked.distinct
        )

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

    def _view(self, row: bytearray) -> Lanes:
        return Lanes(_Row(self.engine, row), 1, 1)

    def _title_matters(self, asked: Question) -> bool:
        bounder = self.engine.bounder
        changed = 1 << bounder.other_column | 1 << bounder.other_years
        kinds = {(each.lane.titles[0], self._kind(each)): each for each in asked.standings}
        return any(
            above is not below
            and above.lane.titles[0] == below.lane.titles[0]
            and self._differ(above, below, changed)
            for above, below in product(kinds.values(), repeat=2)
        )

    def _fact_matters(self, columns: tuple[int, ...], mask: int, standing: Standing) -> bool:
        lane = standing.lane
        if len(columns) == 1 and columns[0] in self.shapes.pulls:
            reach: Iterable[int] = range(lane.low[columns[0]] + 1, lane.high[columns[0]] + 1)
        else:
            reach = (255,)
        return any(self._differ(standing, standing, mask, columns, code) for code in reach)

    def _differ(
        self, above: Standing, below: Standing, changed: int, columns: tuple[int, ...] = (), reach: int = 0
    ) -> bool:
        """Whether some world is open above with `columns` raised to `reach`, and not below without.

        `changed` is the mask of all columns in which the two worlds differ.
        """
        if below.closing is None:
            return False
        start = bytearray(below.lane.low)
        raised = changed
        for column in columns:
            self._pull(start, column, min(reach, above.lane.high[column]))
            raised |= self.shapes.touched_by(column)
        for way, needed in above.ways:
            if not all(self._raises(above.lane, n, columns, reach) for n in needed):
                continue
            touched = raised
            for rule in needed:
                touched |= self.shapes.touches[rule]
            for false in self._choices(below.closing, way, changed, touched):
                if self._compatible(above.lane, below.lane, needed, false, columns, reach, start):
                    return True
        return False

    def _choices(
        self, failing: tuple[tuple[int, ...], ...], met_above: frozenset[int], changed: int, touched: int
    ) -> Iterator[frozenset[int]]:
        """The sets of rules whose failing closes every way.

        A rule met above can only fail below through what changed. One that looks at nothing that is `touched`
        fails at no cost: where a way has such a rule, no other need be tried.
        """
        options = [self._may_fail(rules, met_above, changed, touched) for rules in failing]
        found: set[frozenset[int]] = set()

        def choose(place: int, chosen: frozenset[int]) -> Iterator[frozenset[int]]:
            while place < len(failing) and not chosen.isdisjoint(failing[place]):
                place += 1
            if place == len(failing):
                if chosen not in found:
                    found.add(chosen)
                    yield chosen
                return
            for rule in options[place]:
                yield from choose(place + 1, chosen | {rule})

        return choose(0, frozenset())

    def _may_fail(
        self, rules: tuple[int, ...], met_above: frozenset[int], changed: int, touched: int
    ) -> list[int]:
        masks = self.shapes.masks
        possible = [rule for rule in rules if rule not in met_above or masks[rule] & changed]
        free = next((rule for rule in possible if not masks[rule] & touched), None)
        return possible if free is None else [free]

    def _compatible(
        self, above: Lane, below: Lane, needed: tuple[int, ...], false: frozenset[int],
        columns: tuple[int, ...], reach: int, start: bytearray,
    ) -> bool:  # fmt: skip
        """Whether the needed rules can all be met above while the false ones all fail below."""
        guarded = 0
        for rule in false:
            guarded |= self.shapes.masks[rule]
        for column in columns:
            guarded |= 1 << column
        entangled = [
            raises
            for rule in needed
            if (raises := self._raises(above, rule, columns, reach))
            and all(mask & guarded for _, mask in raises)
        ]
        evaluators = [self.engine.evaluators[rule] for rule in false]

        def fail_in(row: bytearray) -> bool:
            view = self._view(row)
            return not any(evaluate(view) for evaluate in evaluators)

        def meet(place: int, row: bytearray) -> bool:
            if not fail_in(row):
                return False
            if place == len(entangled):
                return True
            for raises, _ in entangled[place]:
                raised = bytearray(row)
                for column, code in raises:
                    raised[column] = max(raised[column], code)
                    self._pull(raised, column, code)
                self._keep_titles(raised, below)
                if meet(place + 1, raised):
                    return True
            return False

        self._keep_titles(start, below)
        return meet(0, start)

    def _keep_titles(self, row: bytearray, lane: Lane) -> None:
        bounder = self.engine.bounder
        if not lane.titles[0]:
            row[bounder.title_years] = 0
        if not lane.titles[1]:
            row[bounder.other_years] = 0

    def _pull(self, row: bytearray, column: int, code: int) -> None:
        """Raises what is never below the column when it is raised to `code`."""
        for broader, codes in self.shapes.pulls.get(column, ()):
            row[broader] = max(row[broader], codes[code])

    def _raises(
        self, lane: Lane, rule: int, columns: tuple[int, ...], reach: int
    ) -> Sequence[tuple[Raise, int]]:
        """The least raises that meet the rule in the lane when `columns` are at `reach` anyway, with the
        columns they touch.
        """
        ways = lane.ways_to_meet.get(rule)
        if ways is None:
            ways = lane.ways_to_meet[rule] = tuple(
                (raises, self._touched(raises))
                for raises in least_raises(self.engine.rules[rule], self.code, lane.low, lane.high)
            )
        looked_at = self.shapes.masks[rule]
        if not any(looked_at >> column & 1 for column in columns):
            return ways
        usable = []
        for raises, mask in ways:
            if any(column in columns and code > reach for column, code in raises):
                continue
            rest = tuple(each for each in raises if each[0] not in columns)
            usable.append((rest, self._touched(rest) if len(rest) < len(raises) else mask))
        return usable

    def _touched(self, raises: Raise) -> int:
        mask = 0
        for column, _ in raises:
            mask |= self.shapes.touched_by(column)
        return mask
