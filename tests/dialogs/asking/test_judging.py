"""Verdicts on questions whose facts are given: the engine's for facts, the policy's rulings for the rest."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from criteria.policy.model import Policy
from criteria.profile import read_profile
from dialogs.asking.judging import judge
from dialogs.asking.naming import named_in
from dialogs.asking.verdicts import Judged
from tests.policies import hunan
from tests.water import water

TODAY = date(2026, 11, 26)
ASKED = Path(__file__).parents[1] / "knowledge" / "asked"


def judged(text: str, told: dict[str, Any], known: dict[str, Any] | None = None, *,
           policy: Policy | None = None) -> Judged:  # fmt: skip
    policy = policy or hunan()
    named = replace(named_in(policy, text, TODAY), told=read_profile(policy.vocabulary, told))
    return judge(policy, named, read_profile(policy.vocabulary, known or {}))


def cases(name: str) -> list[dict[str, Any]]:
    lines = (ASKED / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


@pytest.mark.parametrize("case", cases("from_outside"), ids=lambda case: case["id"])
def test_the_verdict_is_the_one_from_outside(case: dict[str, Any]) -> None:
    told = {fact: reading["value"] for fact, reading in case["facts"].items()}
    found = judged(case["ask"], told)
    assert found.verdict in (case["verdict"], *case["accept"])
    assert not case["clauses"] or set(case["clauses"]).intersection(found.clauses)


@pytest.mark.parametrize(
    ("text", "told", "verdict"),
    [
        ("评高工要答辩吗", {}, "yes"),
        ("评高工可以不答辩吗", {}, "no"),
        ("评工程师可以不答辩吗", {}, "yes"),
        ("要答辩吗", {}, "depends"),
        ("一级证算不算", {}, "depends"),
        ("没有论文能评高工吗", {}, "yes"),
        ("没发过论文会不会过不了", {}, "no"),
        ("专利排第四能不能算", {"invention_patents": 3}, "no"),
        ("没有创新方法证能评工程师吗", {"method_cert": "none"}, "no"),
        ("专著评工程师算不算", {}, "no"),
        ("专著评高工算不算", {}, "yes"),
        ("外地公司能报吗", {"in_scope_employer": False}, "no"),
    ],
)
def test_yes_and_no_answer_the_words_as_asked(text: str, told: dict[str, Any], verdict: str) -> None:
    assert judged(text, told).verdict == verdict


def test_what_is_known_already_counts() -> None:
    assert judged("要先转评吗", {}, {"other_title_level": "engineer", "title_level": "none"}).verdict == "yes"
    assert judged("要先转评吗", {}, {"title_level": "assistant"}).verdict == "no"
    found = judged("要先转评吗", {})
    assert (found.verdict, found.depends_on) == ("depends", ("title_level", "other_title_level"))


def test_what_a_question_states_stands_in_the_place_of_what_was_known() -> None:
    known = {"title_level": "engineer", "title_years": 6, "education": "bachelor"}
    found = judged("如果只有助工，能评高工吗", {"title_level": "assistant"}, known)
    assert "title_years" not in found.profile
    assert found.profile["education"] == "bachelor"


def test_how_many_names_the_fact_first() -> None:
    found = judged("评高工实用新型要几个", {})
    assert (found.verdict, found.depends_on[0]) == ("depends", "utility_patents")


def test_open_facts_are_at_most_eight() -> None:
    assert len(judged("大专能评高工吗", {"education": "associate"}).depends_on) == 8


@pytest.mark.parametrize(
    ("text", "told", "verdict"),
    [
        ("做了500个水样够评二级检测师吗", {"samples": 500}, "yes"),
        ("做了499个水样够评二级检测师吗", {"samples": 499}, "no"),
        ("做了五年检测能评一级检测师吗", {"bench_years": 5}, "yes"),
        ("考试费多少", {}, "outside"),
    ],
)
def test_another_regulation_is_asked_the_same_way(text: str, told: dict[str, Any], verdict: str) -> None:
    assert judged(text, told, policy=water()).verdict == verdict
