"""The least that must be raised for a rule to be met."""

from collections.abc import Iterable
from itertools import chain, combinations

from criteria.rules.nodes import AllOf, AnyOf, AtLeast, ClauseRule, Compare, Reading, Review, Rule
from criteria.worlds import Code

Raise = tuple[tuple[int, int], ...]
"""Columns of a row with the codes they must at least have."""


def least_raises(rule: Rule, code: Code, low: bytes, high: bytes) -> list[Raise]:
    """Every least raise of the row `low`, within `high`, that meets the rule; empty if none does, one of
    nothing if it is met.

    The rule must have been read in its phase.
    """

    def least(rule: Rule) -> list[Raise]:
        match rule:
            case Compare():
                test = code.tests[code.test_of[rule]]
                lowest, highest = low[test.column], high[test.column]
                met = test.table.find(1, lowest, highest + 1)
                return [] if met < 0 else [()] if met == lowest else [((test.column, met),)]
            case ClauseRule(_, inner) | Reading(_, inner) | Review(_, inner):
                return least(inner)
            case AnyOf(rules):
                return _fewest(chain.from_iterable(map(least, rules)))
            case AllOf(rules):
                return _joined([least(part) for part in rules])
            case AtLeast(count, rules):
                parts = [least(part) for part in rules]
                met = sum(part == [()] for part in parts)
                if met >= count:
                    return [()]
                partly = [part for part in parts if part and part != [()]]
                return _fewest(
                    chain.from_iterable(_joined(list(some)) for some in combinations(partly, count - met))
                )
            case _:
                raise TypeError(f"{rule!r} is not read in a phase")

    return least(rule)


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
