"""What counts 任现职以来: with another title it begins anew."""

from typing import Any

from criteria.policy.vocabulary import Range
from tests.criteria import oracle
from tests.criteria.worlds_by_hand import THRESHOLDS
from tests.dialogs.results.applied import applied
from tests.dialogs.results.exact import Exact
from tests.dialogs.results.regulation import SINCE_TITLE, Row, facts_of, rows_of
from tests.dialogs.results.standing import broader, lowest, narrower
from tests.dialogs.results.told_plans import Told
from tests.dialogs.results.words import number


def since_title(exact: Exact, tier: str, path: str) -> tuple[set[str], set[str]]:
    """What the way asks for of it: that of which there is surely something now, and that of which there may
    be.
    """
    asked = {fact for clause in oracle.PATHS[tier][path] for fact in facts_of(exact.node(clause, tier))}
    there = {fact: exact.profile.get(fact) for fact in SINCE_TITLE & asked}
    must = {fact for fact, known in there.items() if _is_something(known)}
    return must, {fact for fact, known in there.items() if known}


def needed_anew(exact: Exact, told: Told, fact: str) -> set[str]:
    """The numbers of a fact by which something is met today that the way asks for."""
    if fact in told.changes:
        return set()
    counted = {fact, *(whole for whole in broader(fact) if whole not in exact.profile)}
    return {number(fact, row.atoms[0].needed) for each in counted for row in _rows(exact, told, each)
            if exact.status(row, told.tier) == "met"}  # fmt: skip


def least_needed(exact: Exact, told: Told, fact: str) -> float:
    """How much of a fact the plan cannot do without; 0 where it does without any, or moves it."""
    if fact in told.changes:
        return 0
    after = applied(exact.profile, told.changes)
    for least in sorted({0, *(each for name in (fact, *broader(fact)) for each in THRESHOLDS[name])}):
        less = {**after, **{each: min(least, max(lowest(each, after[each]), 0))
                            for each in (fact, *narrower(fact)) if each in after}}  # fmt: skip
        then = Exact(less, exact.phase)
        if all(then.requirement(clause, told.tier) == "met" for clause in oracle.PATHS[told.tier][told.path]):
            return least
    return 0


def _rows(exact: Exact, told: Told, fact: str) -> list[Row]:
    return [
        row
        for clause in oracle.PATHS[told.tier][told.path]
        for row in rows_of(exact.node(clause, told.tier))
        if row.atoms[0].fact == fact
    ]


def _is_something(known: Any) -> bool:
    return (known.low or 0) > 0 if isinstance(known, Range) else bool(known)
