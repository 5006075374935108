"""What a profile says of one comparison (surely so, surely not, open), told against every value it leaves."""

from collections.abc import Callable, Iterator, Mapping
from itertools import product
from operator import eq, ge, le

import pytest

from criteria.policy.vocabulary import Fact, Known, Profile, Range, Vocabulary
from criteria.rules.nodes import AllOf, AnyOf, AtLeast, Compare, Reading, Relation, Rule
from criteria.rules.truth import comparison_truth, scale_bounds, truth


def fact(name: str, kind: str, values: str = "", **more: object) -> Fact:
    return Fact(name, "all", kind, name, (), dict.fromkeys(values.split(), ""), **more)  # type: ignore[arg-type]


VOCABULARY: Vocabulary = {
    each.name: each
    for each in (
        fact("honest", "flag"),
        fact("level", "choice", "none low middle high", beside=("years",)),
        fact("years", "years", applies_with="level"),
        fact("marks", "set", "blue red"),
        fact("all_books", "count", at_least=("own_books",)),
        fact("own_books", "count", at_most=("all_books",)),
    )
}
COUNTS: tuple[Known | None, ...] = (
    None, 0, 2, 3, 4, 9, Range(2, 3), Range(3, 4), Range(2, 4), Range(3, 3), Range(None, 2), Range(None, 3),
    Range(None, 4), Range(2, None), Range(3, None), Range(4, None), Range(2, 4, True, True),
    Range(3, 9, True), Range(0, 3, False, True),
)  # fmt: skip
HOLDS: Mapping[Relation, Callable[[int, int], bool]] = {">=": ge, "<=": le, "=": eq}


def values_left(known: Known | None) -> list[int]:
    """Every count up to 12 that is left by what is known; 12 stands for all beyond."""
    if known is None:
        return list(range(13))
    if not isinstance(known, Range):
        return [int(known)]  # type: ignore[arg-type]
    low = 0 if known.low is None else int(known.low) + known.low_open
    high = 12 if known.high is None else int(known.high) - known.high_open
    return list(range(low, high + 1))


def can_go_together(whole: Known | None, part: Known | None) -> list[tuple[int, int]]:
    return [(a, b) for a in values_left(whole) for b in values_left(part) if a >= b]


PAIRS = [pair for pair in product(COUNTS, repeat=2) if can_go_together(*pair)]
"""What may be known of a whole and its part; what contradicts itself is never read."""


def told(answers: set[bool]) -> str:
    return "unknown" if len(answers) == 2 else "met" if answers == {True} else "unmet"


@pytest.mark.parametrize("relation", [">=", "<=", "="])
@pytest.mark.parametrize("known", COUNTS, ids=str)
def test_a_number_is_compared_as_all_its_values_are(relation: Relation, known: Known | None) -> None:
    profile: Profile = {} if known is None else {"own_books": known}
    holds = {HOLDS[relation](value, 3) for value in values_left(known)}
    assert comparison_truth(VOCABULARY, profile, Compare("own_books", relation, 3)) == told(holds)


@pytest.mark.parametrize("relation", [">=", "<=", "="])
@pytest.mark.parametrize("level", ["none", "low", "middle", "high", None])
def test_a_choice_is_compared_by_its_place(relation: Relation, level: str | None) -> None:
    places = ["none", "low", "middle", "high"]
    profile: Profile = {} if level is None else {"level": level}
    left = places if level is None else [level]
    holds = {HOLDS[relation](places.index(each), places.index("low")) for each in left}
    assert comparison_truth(VOCABULARY, profile, Compare("level", relation, "low")) == told(holds)


@pytest.mark.parametrize("wanted", [True, False])
@pytest.mark.parametrize("known", [True, False, None])
def test_a_flag_is_as_wanted_or_not(known: bool | None, wanted: bool) -> None:
    profile: Profile = {} if known is None else {"honest": known}
    expected = "unknown" if known is None else "met" if known is wanted else "unmet"
    assert comparison_truth(VOCABULARY, profile, Compare("honest", "=", wanted)) == expected


@pytest.mark.parametrize(
    ("profile", "truth_of_it"),
    [
        ({}, "unknown"),
        ({"marks": frozenset()}, "unmet"),
        ({"marks": frozenset({"blue"})}, "unmet"),
        ({"marks": frozenset({"red", "blue"})}, "met"),
    ],
)
def test_a_set_includes_its_members(profile: Profile, truth_of_it: str) -> None:
    assert comparison_truth(VOCABULARY, profile, Compare("marks", "includes", "red")) == truth_of_it


@pytest.mark.parametrize("relation", [">=", "<=", "="])
def test_of_years_with_a_level_that_one_has_not_nothing_holds(relation: Relation) -> None:
    compare = Compare("years", relation, 0)
    assert comparison_truth(VOCABULARY, {"level": "none"}, compare) == "unmet"
    assert comparison_truth(VOCABULARY, {"level": "low", "years": 0}, compare) == "met"


def test_who_has_years_with_a_level_has_a_level() -> None:
    assert scale_bounds(VOCABULARY, {}, "level") == (0, 3)
    assert scale_bounds(VOCABULARY, {"marks": frozenset()}, "level") == (0, 3)
    assert scale_bounds(VOCABULARY, {"years": 0}, "level") == (1, 3)


@pytest.mark.parametrize(("whole", "part"), PAIRS, ids=str)
def test_a_whole_and_its_part_bound_each_other(whole: Known | None, part: Known | None) -> None:
    given = {"all_books": whole, "own_books": part}
    profile = {name: known for name, known in given.items() if known is not None}
    for name, place in (("all_books", 0), ("own_books", 1)):
        low, high = scale_bounds(VOCABULARY, profile, name)
        values = {pair[place] for pair in can_go_together(whole, part)}
        assert (low, min(high, 12)) == (min(values), max(values))


def joints(truths: tuple[str, ...]) -> Iterator[tuple[Rule, int, tuple[str, ...]]]:
    """Every way to join rules of these truths, and how many of them must be met."""
    made = {"met": Compare("honest", "=", True), "unmet": Compare("honest", "=", False)}
    rules = tuple(made.get(each, Compare("level", ">=", "low")) for each in truths)
    yield AllOf(rules), len(rules), truths
    yield AnyOf(rules), 1, truths
    yield from ((AtLeast(count, rules), count, truths) for count in range(len(rules) + 1))
    yield Reading("D1", AllOf(rules)), len(rules), truths


@pytest.mark.parametrize("truths", list(product(("met", "unmet", "unknown"), repeat=3)))
def test_a_joint_is_decided_as_soon_as_its_parts_decide_it(truths: tuple[str, ...]) -> None:
    for rule, needed, parts in joints(truths):
        met, possible = parts.count("met"), len(parts) - parts.count("unmet")
        expected = "met" if met >= needed else "unmet" if possible < needed else "unknown"
        assert truth(VOCABULARY, {"honest": True}, rule) == expected, rule
