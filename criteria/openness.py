"""Which unknown facts still make a difference: exact, by looking for a pair of worlds that differ in one fact
alone.

For one pair of title levels every rule is monotone. A fact matters to a set of paths if there are worlds in
which some path is open with the fact at its best and none is with the fact at its worst. Such a pair is
looked for path by path: all requirements of the path must be met above, and one requirement of every path
must fail below. A requirement that can be met without touching anything the failing ones depend on never
stands in the way; only the others are tried out.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import product

from criteria.engine import Engine
from criteria.raises import Raise, least_raises
from criteria.standings import Lane, Question, Standing, Standings
from criteria.worlds import NO_TITLE, Lanes


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

    def __init__(self, standings: Standings) -> None:
        self.standings = standings
        self.engine, self.code, self.bounds = standings.engine, standings.code, standings.bounds
        self.shapes = standings.shapes
        policy = self.engine.policy
        self.title, self.other = (policy.title or NO_TITLE).level, (policy.other_title or NO_TITLE).level
        self.switch = policy.review_when.fact if policy.review_when is not None else None

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

    def _view(self, row: bytearray) -> Lanes:
        return Lanes(_Row(self.engine, row), 1, 1)

    def _title_matters(self, asked: Question) -> bool:
        bounder = self.engine.bounder
        changed = 1 << bounder.other_column | 1 << bounder.other_years
        kinds = {(each.lane.titles[0], self.standings.kind(each)): each for each in asked.standings}
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
