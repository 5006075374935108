"""Rules as functions over lanes: one pass tells in which of many worlds a rule is met."""

from collections.abc import Callable
from functools import reduce
from operator import and_, itemgetter, or_

from criteria.rules.nodes import AllOf, AnyOf, AtLeast, ClauseRule, Compare, Reading, Review, Rule
from criteria.worlds import Code, Columns, Lanes

Evaluator = Callable[[Lanes], int]

_AT_LEAST = tuple(bytes(int(value >= count) for value in range(256)) for count in range(33))


def evaluator(rule: Rule, code: Code) -> Evaluator:
    """A function that gives, for lanes, the lanes in which `rule` (already read in its phase) is met."""
    match rule:
        case Compare():
            column = itemgetter(code.test_of[rule])
            return lambda lanes: column(lanes.columns)
        case ClauseRule(_, inner) | Reading(_, inner) | Review(_, inner):
            return evaluator(inner, code)
        case AllOf(rules):
            return _joint(rules, code, and_) if rules else lambda lanes: lanes.ones
        case AnyOf(rules):
            return _joint(rules, code, or_) if rules else lambda _: 0
        case AtLeast(count, rules):
            return _enough(count, rules, code)
    raise ValueError("a rule must be read in a phase before it is evaluated")


def _joint(rules: tuple[Rule, ...], code: Code, join: Callable[[int, int], int]) -> Evaluator:
    tests = [code.test_of[rule] for rule in rules if isinstance(rule, Compare)]
    if len(tests) == len(rules) > 1:
        columns: Callable[[Columns], tuple[int, ...]] = itemgetter(*tests)
        return lambda lanes: reduce(join, columns(lanes.columns))
    parts = [evaluator(rule, code) for rule in rules]
    return lambda lanes: reduce(join, [part(lanes) for part in parts])


def _enough(count: int, rules: tuple[Rule, ...], code: Code) -> Evaluator:
    parts = [evaluator(rule, code) for rule in rules]
    table = _AT_LEAST[count]

    def enough(lanes: Lanes) -> int:
        met = sum(
            [part(lanes) for part in parts]
        )  # at most 255 in a lane, so no lane runs over into the next
        return int.from_bytes(met.to_bytes(lanes.width, "little").translate(table), "little")

    return enough
