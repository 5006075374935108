"""Profiles at the border: what makes sense is read, what does not is refused, each with what, where and how
to mend it.
"""

from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from criteria.policy.model import Policy
from criteria.policy.vocabulary import Known, Profile, Range
from criteria.profile import Problem, ProfileError, WrittenNumber, contradictions, read_profile
from tests.criteria.worlds_by_hand import ALL_FACTS

BIG = 10**5000
"""A whole number that Python will not even write in digits."""


def problems(policy: Policy, raw: object) -> tuple[Problem, ...]:
    with pytest.raises(ProfileError) as caught:
        read_profile(policy.vocabulary, raw)
    assert str(caught.value) == "; ".join(map(str, caught.value.problems))
    return caught.value.problems


def told(policy: Policy, raw: object) -> list[tuple[str, tuple[str, ...]]]:
    """Each problem's code and facts."""
    return [(problem.code, problem.facts) for problem in problems(policy, raw)]


@pytest.mark.parametrize(
    ("raw", "read"),
    [
        ({}, {}),
        ({"integrity": None}, {}),
        ({"integrity": True, "disciplined": False}, {"integrity": True, "disciplined": False}),
        ({"books": 3}, {"books": 3}),
        ({"books": 3.0}, {"books": 3}),
        ({"books": -0.0}, {"books": 0}),
        ({"books": 1000}, {"books": 1000}),
        ({"benefit_wan": 0.1}, {"benefit_wan": 0.1}),
        ({"benefit_wan": 1_000_000.0}, {"benefit_wan": 1_000_000}),
        ({"benefit_wan": -0.0}, {"benefit_wan": 0}),
        ({"benefit_wan": 1e3}, {"benefit_wan": 1000}),
        ({"benefit_pct": 1000}, {"benefit_pct": 1000}),
        ({"benefit_pct": 1000.0}, {"benefit_pct": 1000}),
        ({"work_years": 4.99}, {"work_years": 4.99}),
        ({"work_years": 4.999}, {"work_years": 4.99}),
        ({"work_years": 0.001}, {"work_years": 0}),
        ({"work_years": 60.009}, {"work_years": 60}),
        ({"work_years": Range(0.999, None)}, {"work_years": Range(0.99, None)}),
        ({"education": "doctor"}, {"education": "doctor"}),
        ({"standards": []}, {"standards": frozenset()}),
        ({"standards": ["group", "local", "group"]}, {"standards": frozenset({"group", "local"})}),
        ({"standards": {"group"}}, {"standards": frozenset({"group"})}),
        ({"title_level": "none", "title_years": None}, {"title_level": "none"}),
        ({"title_years": 3}, {"title_years": 3}),
        ({"benefit_wan": 3, "benefit_led_wan": 3.0}, {"benefit_wan": 3, "benefit_led_wan": 3}),
        ({"benefit_wan": Range(800, 900, True, True)}, {"benefit_wan": Range(800, 900, True, True)}),
        ({"books": Range(10, None)}, {"books": Range(10, None)}),
        ({"books": Range(None, None)}, {"books": Range(None, None)}),
        ({"problems_participated": Range(5, None), "problems_solved": 9},
         {"problems_participated": Range(5, None), "problems_solved": 9}),
    ],
)  # fmt: skip
def test_what_makes_sense_is_read(policy: Policy, raw: Mapping[str, Any], read: Mapping[str, Any]) -> None:
    profile = read_profile(policy.vocabulary, raw)

    assert profile == read
    assert {name: type(value) for name, value in profile.items()} == {
        name: type(value) for name, value in read.items()
    }


@pytest.mark.parametrize(
    ("raw", "code", "facts"),
    [
        ({"patents": 3}, "unknown-fact", ("patents",)),
        ({"patents": None}, "unknown-fact", ("patents",)),
        ({"": 3}, "unknown-fact", ("",)),
        ({3: 3}, "unknown-fact", ("3",)),
        ({"integrity": 1}, "not-a-flag", ("integrity",)),
        ({"integrity": "true"}, "not-a-flag", ("integrity",)),
        ({"integrity": "是"}, "not-a-flag", ("integrity",)),
        ({"integrity": []}, "not-a-flag", ("integrity",)),
        ({"books": "3"}, "not-a-number", ("books",)),
        ({"books": True}, "not-a-number", ("books",)),
        ({"books": False}, "not-a-number", ("books",)),
        ({"books": [3]}, "not-a-number", ("books",)),
        ({"benefit_wan": "一千"}, "not-a-number", ("benefit_wan",)),
        ({"benefit_pct": True}, "not-a-number", ("benefit_pct",)),
        ({"books": 2.5}, "not-whole", ("books",)),
        ({"books": 1e-9}, "not-whole", ("books",)),
        ({"books": float("nan")}, "not-finite", ("books",)),
        ({"books": float("inf")}, "too-large", ("books",)),
        ({"books": 1001}, "too-large", ("books",)),
        ({"books": 1e25}, "too-large", ("books",)),
        ({"books": BIG}, "too-large", ("books",)),
        ({"books": 44377}, "too-large-a-date", ("books",)),
        ({"work_years": 44377}, "too-large-a-date", ("work_years",)),
        ({"work_years": 2019}, "too-large-a-date", ("work_years",)),
        ({"work_years": 61}, "too-large", ("work_years",)),
        ({"work_years": 60.01}, "too-large", ("work_years",)),
        ({"benefit_wan": 4_800_000}, "too-large-in-yuan", ("benefit_wan",)),
        ({"benefit_wan": 1_000_000.01}, "too-large-in-yuan", ("benefit_wan",)),
        ({"benefit_wan": BIG}, "too-large", ("benefit_wan",)),
        ({"benefit_wan": float("-inf")}, "negative", ("benefit_wan",)),
        ({"work_years": float("nan")}, "not-finite", ("work_years",)),
        ({"books": -1}, "negative", ("books",)),
        ({"benefit_wan": -0.01}, "negative", ("benefit_wan",)),
        ({"books": -BIG}, "negative", ("books",)),
        ({"benefit_pct": 1000.01}, "too-large", ("benefit_pct",)),
        ({"benefit_pct": BIG}, "too-large", ("benefit_pct",)),
        ({"education": "硕士"}, "unknown-value", ("education",)),
        ({"education": "Master"}, "unknown-value", ("education",)),
        ({"education": 3}, "unknown-value", ("education",)),
        ({"education": ["master"]}, "unknown-value", ("education",)),
        ({"education": {"master": 1}}, "unknown-value", ("education",)),
        ({"standards": "national"}, "not-a-set", ("standards",)),
        ({"standards": {"national": True}}, "not-a-set", ("standards",)),
        ({"standards": True}, "not-a-set", ("standards",)),
        ({"standards": ["enterprise"]}, "unknown-member", ("standards",)),
        ({"standards": ["national", 3]}, "unknown-member", ("standards",)),
        ({"standards": [["national"]]}, "unknown-member", ("standards",)),
        ({"standards": [None]}, "unknown-member", ("standards",)),
        ({"education": Range(1, 2)}, "unknown-value", ("education",)),
        ({"integrity": Range(1, 2)}, "not-a-flag", ("integrity",)),
        ({"standards": Range(1, 2)}, "not-a-set", ("standards",)),
        ({"books": Range(2, 1)}, "empty-range", ("books",)),
        ({"books": Range(1, 1, True)}, "empty-range", ("books",)),
        ({"books": Range(1, 2, True, True)}, "empty-range", ("books",)),
        ({"work_years": Range(3, 3.01, True, True)}, "empty-range", ("work_years",)),
        ({"books": Range(0, 1.5)}, "not-whole", ("books",)),
        ({"books": Range(-1, 1)}, "negative", ("books",)),
        ({"books": Range(float("nan"), None)}, "not-finite", ("books",)),
        ({"books": Range(True, None)}, "not-a-number", ("books",)),
        ({"benefit_pct": Range(None, 1001)}, "too-large", ("benefit_pct",)),
        ({"books": Range(1001, None)}, "too-large", ("books",)),
        ({"books": Range(1000, None, True)}, "empty-range", ("books",)),
    ],
)  # fmt: skip
def test_what_makes_no_sense_is_refused(
    policy: Policy, raw: Mapping[Any, Any], code: str, facts: tuple[str, ...]
) -> None:
    assert told(policy, raw) == [(code, facts)]


@pytest.mark.parametrize("raw", [None, [], "{}", 3, True, [{"books": 1}]])
def test_a_profile_is_an_object(policy: Policy, raw: object) -> None:
    assert told(policy, raw) == [("not-an-object", ())]


LINKS = [
    (whole, part)
    for whole, parts in {
        "projects_completed": [
            "provincial_demo_projects", "provincial_projects_top3", "provincial_projects_led",
        ],
        "provincial_projects_top3": ["provincial_projects_led"],
        "problems_participated": ["problems_solved"],
        "invention_patents": ["invention_patents_first"],
        "granted_patents_first": ["invention_patents_first"],
        "benefit_wan": ["benefit_led_wan"],
        "saving_wan": ["saving_led_wan"],
    }.items()
    for part in parts
]  # fmt: skip


@pytest.mark.parametrize(("whole", "part"), LINKS)
def test_a_part_larger_than_its_whole_is_refused_naming_both(policy: Policy, whole: str, part: str) -> None:
    assert read_profile(policy.vocabulary, {whole: 3, part: 3}) == {whole: 3, part: 3}
    assert told(policy, {whole: 2, part: 3}) == [("larger-than-whole", (part, whole))]
    assert told(policy, {part: 3, whole: 2}) == [("larger-than-whole", (part, whole))]


@pytest.mark.parametrize(("whole", "part"), LINKS)
def test_bounds_contradict_only_where_all_their_values_do(policy: Policy, whole: str, part: str) -> None:
    for fits in (
        {whole: Range(1, 2), part: Range(2, 3)},
        {whole: Range(None, 2), part: Range(2, None)},
        {whole: Range(5, None), part: 9},
    ):
        assert read_profile(policy.vocabulary, fits) == fits
    for breaks in (
        {whole: Range(1, 2), part: Range(3, 4)},
        {whole: Range(None, 2, high_open=True), part: 2},
        {whole: 2, part: Range(2, None, low_open=True)},
    ):
        assert told(policy, breaks) == [("larger-than-whole", (part, whole))]


def test_no_other_facts_are_linked(policy: Policy) -> None:
    assert sorted(LINKS) == sorted(
        (fact.name, part) for fact in policy.vocabulary.values() for part in fact.at_least
    )


def test_a_link_holds_through_an_unknown_link_between(policy: Policy) -> None:
    assert told(policy, {"projects_completed": 1, "provincial_projects_led": 2}) == [
        ("larger-than-whole", ("provincial_projects_led", "projects_completed"))
    ]


@pytest.mark.parametrize(
    ("years", "of"),
    [
        ("title_years", "title_level"),
        ("other_title_years", "other_title_level"),
        ("skill_years", "skill_level"),
    ],
)
def test_years_of_something_need_it(policy: Policy, years: str, of: str) -> None:
    assert told(policy, {of: "none", years: 0}) == [("without", (years, of))]
    assert told(policy, {years: Range(1, None), of: "none"}) == [("without", (years, of))]
    assert read_profile(policy.vocabulary, {of: "none"}) == {of: "none"}
    assert read_profile(policy.vocabulary, {years: 0}) == {years: 0}


def test_every_problem_is_told_at_once_and_none_hides_another(policy: Policy) -> None:
    raw = {
        "patents": 1,
        "books": 2.5,
        "integrity": "yes",
        "education": "phd",
        "standards": ["national", "enterprise"],
        "title_level": "none",
        "title_years": 3,
        "problems_participated": 1,
        "problems_solved": 2,
        "knowledge": "familiar",
    }
    assert told(policy, raw) == [
        ("unknown-fact", ("patents",)),
        ("not-whole", ("books",)),
        ("not-a-flag", ("integrity",)),
        ("unknown-value", ("education",)),
        ("unknown-member", ("standards",)),
        ("without", ("title_years", "title_level")),
        ("larger-than-whole", ("problems_solved", "problems_participated")),
    ]


def test_a_bad_value_takes_no_part_in_contradictions(policy: Policy) -> None:
    assert told(policy, {"problems_participated": -1, "problems_solved": 2}) == [
        ("negative", ("problems_participated",))
    ]


def test_a_problem_says_what_where_and_how_to_mend_it_in_one_line(policy: Policy) -> None:
    for raw in ({"education": "phd\n<b>"}, {"x" * 500: 1}, {"books": "9" * 500}, {"standards": ["a\nb"]}):
        for problem in problems(policy, raw):
            assert len(str(problem)) < 400
            assert "\n" not in str(problem)
    assert str(problems(policy, {"talent_program": "市级"})[0]) == (
        'talent_program = "市级": unknown-value: use one of the values (none, provincial, national)'
    )


def test_numbers_too_long_to_write_are_told_all_the_same(policy: Policy) -> None:
    for number in (BIG, -BIG, Range(BIG, None, low_open=True)):
        assert len(str(problems(policy, {"books": number})[0])) < 200


def test_a_likely_slip_is_named(policy: Policy) -> None:
    raw = {"benefit_wan": 4_800_000, "work_years": 44377, "title_years": 2019, "books": 1001}
    assert [(problem.expected, problem.meant) for problem in problems(policy, raw)] == [
        (("1000000",), "480"),
        (("60",), "2021-06-30"),
        (("60",), "2019"),
        (("1000",), ""),
    ]


def test_values_are_shown_as_json_has_them(policy: Policy) -> None:
    raw = {
        "books": "3",
        "integrity": 1,
        "benefit_wan": True,
        "knowledge": [True, None],
        "standards": {"a": 1e25},
    }
    assert [problem.value for problem in problems(policy, raw)] == [
        '"3"', "1", "true", "[true, null]", '{"a": 1e+25}',
    ]  # fmt: skip
    assert problems(policy, {"utility_patents": WrittenNumber("1e25")})[0].value == "1e25"


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=2),
    max_leaves=5,
)


@given(raw=st.dictionaries(st.sampled_from(ALL_FACTS) | st.text(max_size=5), anything, max_size=6))
def test_whatever_comes_in_is_read_or_refused_fact_by_fact(policy: Policy, raw: dict[str, Any]) -> None:
    """A profile is refused for what is wrong with each fact by itself, and for what its sound facts
    contradict.
    """
    sound: dict[str, Known] = {}
    expected: list[Problem] = []
    for name, value in raw.items():
        read = read_or_refused(policy, {name: value})
        if isinstance(read, ProfileError):
            expected.extend(read.problems)
        else:
            sound.update(read)
    expected.extend(contradictions(policy.vocabulary, sound))

    whole = read_or_refused(policy, raw)

    assert (list(whole.problems) if isinstance(whole, ProfileError) else whole) == (expected or sound)


def read_or_refused(policy: Policy, raw: object) -> Profile | ProfileError:
    try:
        return read_profile(policy.vocabulary, raw)
    except ProfileError as error:
        return error
