"""Which unknown facts still make a difference: exact, by looking for a pair of worlds that differ in one fact alone.

For one pair of title levels every rule is monotone. A fact matters to a set of paths if there are worlds in which some
path is open with the fact at its best and none is with the fact at its worst. Such a pair is looked for path by path:
all requirements of the path must be met above, and one requirement of every path must fail below. A requirement that
can be met without touching anything the failing ones depend on never stands in the way; only the others are tried out.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain, combinations

from criteria.engine import Engine, engine_for
from criteria.policy import Policy
from criteria.rules import (
    AllOf,
    AnyOf,
    AtLeast,
    ClauseRule,
    Compare,
    Phase,
    Reading,
    Review,
    Rule,
    comparisons,
)
from criteria.vocabulary import Profile
from criteria.worlds import Bounds, Lanes, lanes_of

Ways = Sequence[tuple[int, ...]]
"""A set of paths, each a tuple of rule numbers that must all be met: open if one of them is."""

Raise = tuple[tuple[int, int], ...]
"""Columns of a row with the codes they must at least have."""


def open_facts(policy: Policy, profile: Profile, *, phase: Phase = "normal") -> tuple[str, ...]:
    """Every fact not surely known that, in some completion of the others, makes the difference for a tier's status, in the
    order in which an interview asks.
    """
    engine = engine_for(policy, phase)
    search = Search(engine, engine.bounder.bounds(profile))
    questions = [(ways, lanes) for tier in search.tiers() for ways, lanes in tier.questions()]
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
    status: tuple[int, ...]  # by rule number: 0 never met, 1 open, 2 always met
    ways_to_meet: dict[int, tuple[tuple[Raise, int], ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class TierQuestion:
    """One tier's paths and the lanes in which it is not held."""

    id: str
    loose: Ways
    strict: Ways
    lanes: tuple[Lane, ...]
    may_be_confirmed: bool

    def questions(self) -> Iterator[tuple[Ways, tuple[Lane, ...]]]:
        """What decides the tier's status: whether it is open at all, and whether it is open without review."""
        yield self.loose, self.lanes
        if self.may_be_confirmed and self.strict != self.loose:
            yield self.strict, self.lanes


Question = tuple[Ways, tuple[Lane, ...]]


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
        self.shapes = _shapes(engine)
        self.lanes = self._lanes()
        policy = engine.policy
        self.title, self.other = policy.title.level, policy.other_title.level
        self.switch = policy.review_when.fact
        switch_column = self.code.of_fact[self.switch][0]
        self.may_be_confirmed = bounds.high[switch_column] == 1

    def tiers(self) -> Iterator[TierQuestion]:
        """The tiers that are not surely held."""
        for tier in self.engine.tiers:
            lanes = tuple(lane for lane in self.lanes if lane.titles[0] < tier.held_from)
            if lanes:
                loose, strict = [path.loose for path in tier.paths], [path.strict for path in tier.paths]
                yield TierQuestion(tier.id, loose, strict, lanes, self.may_be_confirmed)

    def unknown(self, fact: str) -> bool:
        """Whether the fact may still take values that the policy tells apart."""
        return any(self.bounds.low[column] < self.bounds.high[column] for column in self.code.of_fact[fact])

    def matters(self, fact: str, questions: Iterable[Question]) -> bool:
        """Whether the fact makes the difference for one of the questions in some completion of the others."""
        if fact == self.title:
            return True
        if fact == self.switch:
            return any(self._can_be_open(ways, lanes) for ways, lanes in questions)
        if fact == self.other:
            return any(self._title_matters(ways, lanes) for ways, lanes in questions)
        return any(self._fact_matters(fact, ways, lane) for ways, lanes in questions for lane in lanes)

    def _lanes(self) -> tuple[Lane, ...]:
        bounder, width = self.engine.bounder, len(self.bounds.titles)
        lows, highs = bounder.rows(self.bounds)
        lanes = lanes_of(self.code, lows + highs, 2 * width)
        met = [evaluate(lanes).to_bytes(2 * width, "little") for evaluate in self.engine.evaluators]
        stride = len(self.code.columns)
        return tuple(
            Lane(
                titles,
                lows[n * stride : (n + 1) * stride],
                highs[n * stride : (n + 1) * stride],
                tuple(rule[n] + rule[width + n] for rule in met),
            )
            for n, titles in enumerate(self.bounds.titles)
        )

    def _view(self, row: bytearray) -> Lanes:
        return Lanes(_Row(self.engine, row), 1, 1)

    def _can_be_open(self, ways: Ways, lanes: tuple[Lane, ...]) -> bool:
        return any(all(lane.status[n] for n in way) for lane in lanes for way in ways)

    def _title_matters(self, ways: Ways, lanes: tuple[Lane, ...]) -> bool:
        bounder = self.engine.bounder
        changed = 1 << bounder.other_column | 1 << bounder.other_years
        return any(
            above is not below
            and above.titles[0] == below.titles[0]
            and self._differ(above, below, ways, changed)
            for above in lanes
            for below in lanes
        )

    def _fact_matters(self, fact: str, ways: Ways, lane: Lane) -> bool:
        columns = tuple(c for c in self.code.of_fact[fact] if lane.low[c] < lane.high[c])
        mask = sum(1 << column for column in columns)
        if not any(lane.status[n] == 1 and self.shapes.masks[n] & mask for way in ways for n in way):
            return False
        if len(columns) == 1 and self.shapes.pulls.get(columns[0]):
            reach: Iterable[int] = range(lane.low[columns[0]] + 1, lane.high[columns[0]] + 1)
        else:
            reach = (255,)
        return any(self._differ(lane, lane, ways, mask, columns, code) for code in reach)

    def _differ(
        self,
        above: Lane,
        below: Lane,
        ways: Ways,
        changed: int,
        columns: tuple[int, ...] = (),
        reach: int = 0,
    ) -> bool:
        """Whether some world is open in lane `above` with `columns` raised to `reach`, and not in `below` without.

        `changed` is the mask of all columns in which the two worlds differ.
        """
        failing = self._failing(below, ways)
        if failing is None:
            return False
        start = bytearray(below.low)
        for column in columns:
            self._pull(start, column, min(reach, above.high[column]))
        for way in ways:
            if any(above.status[n] == 0 for n in way):
                continue
            if any(above.status[n] == 1 and not self._meets_alone(above, n, columns, reach) for n in way):
                continue
            needed = tuple(n for n in way if above.status[n] == 1)
            for false in self._choices(failing, frozenset(way), changed):
                if self._compatible(above, below, needed, false, columns, reach, start):
                    return True
        return False

    def _failing(self, lane: Lane, ways: Ways) -> list[tuple[int, ...]] | None:
        """For each way that can be open in the lane the rules that may fail; None where a way is surely open."""
        failing = []
        for way in ways:
            if any(lane.status[n] == 0 for n in way):
                continue
            options = tuple(n for n in way if lane.status[n] == 1)
            if not options:
                return None
            failing.append(options)
        return failing

    def _choices(
        self, failing: list[tuple[int, ...]], met_above: frozenset[int], changed: int
    ) -> Iterator[frozenset[int]]:
        """The sets of rules whose failing closes every way; a rule met above can only fail below through what changed."""
        found: set[frozenset[int]] = set()

        def choose(place: int, chosen: frozenset[int]) -> Iterator[frozenset[int]]:
            while place < len(failing) and not chosen.isdisjoint(failing[place]):
                place += 1
            if place == len(failing):
                if chosen not in found:
                    found.add(chosen)
                    yield chosen
                return
            for rule in failing[place]:
                if rule not in met_above or self.shapes.masks[rule] & changed:
                    yield from choose(place + 1, chosen | {rule})

        return choose(0, frozenset())

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
            raises for rule in needed
            if (raises := self._raises(above, rule, columns, reach)) and not any(not mask & guarded for _, mask in raises)
        ]  # fmt: skip
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

    def _meets_alone(self, lane: Lane, rule: int, columns: tuple[int, ...], reach: int) -> bool:
        return bool(self._raises(lane, rule, columns, reach))

    def _raises(self, lane: Lane, rule: int, columns: tuple[int, ...], reach: int) -> list[tuple[Raise, int]]:
        """The least raises that meet the rule in the lane when `columns` are at `reach` anyway, with the columns they touch."""
        ways = lane.ways_to_meet.get(rule)
        if ways is None:
            ways = lane.ways_to_meet[rule] = tuple(
                (raises, self._touched(raises)) for raises in self._least(self.engine.rules[rule], lane)
            )
        if not columns:
            return list(ways)
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
            mask |= 1 << column
            for broader, _ in self.shapes.pulls.get(column, ()):
                mask |= 1 << broader
        return mask

    def _least(self, rule: Rule, lane: Lane) -> list[Raise]:
        match rule:
            case Compare():
                test = self.code.tests[self.code.test_of[rule]]
                low, high = lane.low[test.column], lane.high[test.column]
                code = test.table.find(1, low, high + 1)
                return [] if code < 0 else [()] if code == low else [((test.column, code),)]
            case ClauseRule(_, inner) | Reading(_, inner) | Review(_, inner):
                return self._least(inner, lane)
            case AnyOf(rules):
                return _fewest(chain.from_iterable(self._least(each, lane) for each in rules))
            case AllOf(rules):
                return _joined([self._least(each, lane) for each in rules])
            case AtLeast(count, rules):
                parts = [self._least(each, lane) for each in rules]
                met = sum(part == [()] for part in parts)
                if met >= count:
                    return [()]
                partly = [part for part in parts if part and part != [()]]
                return _fewest(
                    chain.from_iterable(_joined(list(some)) for some in combinations(partly, count - met))
                )
            case _:
                raise TypeError(f"{rule!r} stands in no engine")


def _fewest(raises: Iterable[Raise]) -> list[Raise]:
    found = list(dict.fromkeys(raises))
    return [()] if () in found else found


def _joined(parts: list[list[Raise]]) -> list[Raise]:
    joined: list[dict[int, int]] = [{}]
    for part in parts:
        joined = [
            {**so_far, **{column: max(code, so_far.get(column, 0)) for column, code in raises}}
            for so_far in joined
            for raises in part
        ]
    return _fewest(tuple(sorted(each.items())) for each in joined)


@dataclass(frozen=True, slots=True)
class _Shapes:
    """What of the engine does not depend on the profile: the columns of each rule as a mask, and what a raise pulls along."""

    masks: tuple[int, ...]
    pulls: dict[int, tuple[tuple[int, tuple[int, ...]], ...]]


_SHAPES: dict[Engine, _Shapes] = {}


def _shapes(engine: Engine) -> _Shapes:
    if engine not in _SHAPES:
        code = engine.code
        masks = tuple(
            sum({1 << code.tests[code.test_of[compare]].column for compare in comparisons(rule)})
            for rule in engine.rules
        )
        _SHAPES[engine] = _Shapes(masks, _pulls(engine))
    return _SHAPES[engine]


def _pulls(engine: Engine) -> dict[int, tuple[tuple[int, tuple[int, ...]], ...]]:
    code, pulls = engine.code, {}
    for name in engine.policy.vocabulary:
        column = code.of_fact[name][0]
        broader = [fact.name for fact in engine.policy.vocabulary.values() if name in fact.at_least]
        if broader:
            thresholds = code.columns[column].thresholds
            pulls[column] = tuple(
                (
                    code.of_fact[other][0],
                    (0, *(code.value_code(code.of_fact[other][0], value) for value in thresholds)),
                )
                for other in broader
            )
    return pulls
