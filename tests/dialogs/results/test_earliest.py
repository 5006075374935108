"""When somebody can apply, asked at the result: the soonest plan with its day, its way and its clauses."""

import json
from dataclasses import replace

import pytest

from criteria.profile import read_profile
from dialogs.session import Entry
from tests.dialogs.conftest import NOON, NewTalk, Talk
from tests.dialogs.people import none_of_the_rest
from tests.policies import hunan

WAITING = {
    "in_scope_employer": True,
    "in_scope_role": True,
    "integrity": True,
    "education": "bachelor",
    "title_level": "engineer",
    "title_years": 4.91,
    "other_title_level": "none",
    "method_cert": "level2",
    "knowledge": "applies",
    "project_capability": "leads",
    "benefit_wan": 2300,
    "problems_solved": 5,
    "utility_patents": 6,
}


@pytest.fixture
def waiting(new_talk: NewTalk) -> Talk:
    known = none_of_the_rest(read_profile(hunan().vocabulary, json.loads(json.dumps(WAITING))))
    talk = new_talk()
    log = tuple(Entry(1, fact, NOON.date(), value) for fact, value in known.items())
    talk.session = replace(talk.session, log=log, state="result", target="senior")
    return talk


@pytest.mark.parametrize(
    "question",
    [
        "那我什么时候能报高级工程师？",
        "我什么时候可以申报",
        "啥时候才能报高工？",
        "还要等多久？",
        "最早什么时候能评高级",
        "多久能报",
        "When can I apply?",
        "How soon can I apply for senior?",
    ],
)
def test_the_earliest_day_is_told_with_its_way_and_clauses(waiting: Talk, question: str) -> None:
    answer = waiting.type(question).replies[0]
    waiting.replies = (answer,)
    assert "正常申报高级工程师，最早 2026-12" in waiting.text
    assert "第七条" in waiting.text


@pytest.mark.parametrize("question", ["申报什么时候开始", "每年什么时候报名？", "结果什么时候出来？"])
def test_when_applications_are_taken_is_another_question(waiting: Talk, question: str) -> None:
    assert "按现在知道的，正常申报" not in waiting.type(question).text


def test_of_another_tier_nothing_is_promised(waiting: Talk) -> None:
    assert "按现在知道的，正常申报" not in waiting.type("什么时候能报助理工程师").text
