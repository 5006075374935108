"""Questions with the verdict that they must get: never a wrong one, rarely none."""

from collections import Counter
from typing import Any

import pytest

from tests.dialogs.asking.asker import as_json, cases

UNCLEAR = {
    "p001": "双学位 may be two bachelor's degrees or the second one: as an answer it is asked again",
    "p003": "the same",
    "p151": "一个难题 is heard as one",
    "p166": "a title that is not this regulation's",
}
"""Questions whose facts are heard otherwise, and why."""


def judged(case: dict[str, Any]) -> str:
    found = as_json(case["ask"], case.get("profile"))["verdict"]
    if found in (case["verdict"], *case["accept"]):
        return "right"
    if found in ("yes", "no"):
        return "wrong"
    return "evaded" if case["verdict"] in ("yes", "no") else "other"


@pytest.mark.parametrize("case", cases("from_outside"), ids=lambda case: case["id"])
def test_a_question_from_outside(case: dict[str, Any]) -> None:
    found = as_json(case["ask"])
    assert judged(case) == "right"
    assert found["facts"] == case["facts"]
    assert not case["clauses"] or {each["id"] for each in found["clauses"]}.intersection(case["clauses"])
    assert not case.get("depends_on") or set(case["depends_on"]) <= set(found["depends_on"])


def test_of_the_questions_that_we_learnt_from_none_is_answered_wrongly_and_hardly_any_is_evaded() -> None:
    rows = cases("learnt_from")
    tally = Counter(map(judged, rows))
    answerable = sum(case["verdict"] in ("yes", "no") for case in rows)
    assert tally["wrong"] == 0
    assert tally["evaded"] + tally["other"] <= answerable / 50


@pytest.mark.parametrize("case", cases("learnt_from"), ids=lambda case: case["id"])
def test_the_facts_are_those_that_the_question_names_and_the_clause_is_quoted(case: dict[str, Any]) -> None:
    found = as_json(case["ask"], case.get("profile"))
    if case["id"] not in UNCLEAR:
        assert found["facts"] == case["facts"]
    assert not case["clauses"] or {each["id"] for each in found["clauses"]}.intersection(case["clauses"])
