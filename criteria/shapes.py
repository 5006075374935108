"""What the search for open facts needs to know of an engine, whatever the profile."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache, reduce
from operator import or_

from criteria.engine import Engine
from criteria.rules.nodes import comparisons

Pulls = Mapping[int, tuple[tuple[int, tuple[int, ...]], ...]]


@dataclass(frozen=True, slots=True)
class Shapes:
    """The columns of rules, and what raising a column pulls along.

    `masks` are the columns of each rule, a bit each; `pulls` gives for a column the broader ones with the
    code that each code of the column pulls them to; `title_tests` are the tests of the title levels, each
    with its column; `touches` are, for each rule, its columns and the broader ones that they pull along.
    """

    masks: tuple[int, ...]
    pulls: Pulls
    title_tests: tuple[tuple[int, int], ...]
    touches: tuple[int, ...]
    _ways: dict[tuple[int, ...], tuple[int, frozenset[int]]] = field(default_factory=dict)
    _sets: dict[int, tuple[tuple[int, ...], int]] = field(default_factory=dict)

    def touched_by(self, column: int) -> int:
        """The columns that change when the column is raised: itself and the broader ones."""
        return _touched(self.pulls, column)

    def way(self, way: tuple[int, ...]) -> tuple[int, frozenset[int]]:
        """The rules of a path as bits and as a set."""
        known = self._ways.get(way)
        if known is None:
            known = self._ways[way] = (sum(1 << rule for rule in set(way)), frozenset(way))
        return known

    def rules_in(self, bits: int) -> tuple[tuple[int, ...], int]:
        """The numbers of the rules whose bits are set, and the columns that they look at."""
        known = self._sets.get(bits)
        if known is None:
            rules = tuple(rule for rule in range(len(self.masks)) if bits >> rule & 1)
            known = self._sets[bits] = (rules, _union(self.masks[rule] for rule in rules))
            if len(self._sets) > _SETS_KEPT:
                self._sets.clear()
        return known


_SETS_KEPT = 10_000


@lru_cache(maxsize=16)
def shapes_of(engine: Engine) -> Shapes:
    """The shapes of an engine, worked out once."""
    code, bounder = engine.code, engine.bounder
    used = [{code.test_of[compare] for compare in comparisons(rule)} for rule in engine.rules]
    masks = tuple(sum({1 << code.tests[n].column for n in tests}) for tests in used)
    titles = {
        n for n, test in enumerate(code.tests) if test.column in (bounder.title_column, bounder.other_column)
    }
    title_tests = tuple((n, 1 << code.tests[n].column) for n in sorted(titles))
    pulls = _pulls(engine)
    touches = tuple(_union(_touched(pulls, column) for column in _columns(mask)) for mask in masks)
    return Shapes(masks, pulls, title_tests, touches)


def _touched(pulls: Pulls, column: int) -> int:
    return 1 << column | _union(1 << broader for broader, _ in pulls.get(column, ()))


def _columns(mask: int) -> Iterator[int]:
    return (column for column in range(mask.bit_length()) if mask >> column & 1)


def _union(masks: Iterable[int]) -> int:
    return reduce(or_, masks, 0)


def _pulls(engine: Engine) -> Pulls:
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
