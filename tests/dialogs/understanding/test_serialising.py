"""Readings as outsiders see them."""

import pytest

from dialogs.messages import words_of
from dialogs.understanding import to_json
from tests.dialogs.understanding.measuring import answer
from tests.policies import hunan

WORDS = words_of(hunan(), "zh_CN")


def as_json(fact: str, text: str) -> dict[str, object]:
    return to_json(answer(fact, text), WORDS, hunan().vocabulary[fact])


@pytest.mark.parametrize(
    ("fact", "text", "told"),
    [
        ("benefit_wan", "1200.0万", {"value": 1200}),
        ("benefit_wan", "1350.5", {"value": 1350.5}),
        ("benefit_wan", "八百多万", {"range": [800, 900], "open": ["lo", "hi"]}),
        ("utility_patents", "十个以上", {"range": [10, None], "open": []}),
        ("utility_patents", "不到十个", {"range": [None, 10], "open": ["hi"]}),
        ("title_years", "2019年7月", {"since": "2019-07"}),
        ("title_years", "2019年", {"since": "2019"}),
        ("rnd_participation", "有", {"value": True}),
        ("standards", "行标和国标", {"value": ["national", "industry"]}),
        ("standards", "都没有", {"value": []}),
        ("education", "不知道", {"intent": "unknown"}),
    ],
)
def test_a_reading_as_json(fact: str, text: str, told: dict[str, object]) -> None:
    found = as_json(fact, text)
    assert found == told
    assert [type(value) for value in found.values()] == [type(value) for value in told.values()]


def test_an_unclear_answer_says_why_in_chinese_and_what_else_it_tells() -> None:
    found = as_json("title_level", "经济师")
    assert found["also"] == {"other_title_level": {"value": "engineer"}}
    assert "其他系列" in str(found["unclear"])


def test_bounds_and_dates_that_are_told_besides() -> None:
    assert as_json("title_level", "助工，四年多")["also"] == {
        "title_years": {"range": [4, 5], "open": ["lo", "hi"]}
    }
    assert as_json("title_level", "2019年评的工程师")["also"] == {"title_years": {"since": "2019"}}


def test_the_slip_is_named_in_the_reason() -> None:
    assert "本科" in str(as_json("education", "本课")["unclear"])


def test_what_was_heard_stands_beside_unclear() -> None:
    assert as_json("utility_patents", "3个，还在申请")["heard"] == {"value": 3}
    assert as_json("utility_patents", "三个以上，还在申请")["heard"] == {"range": [3, None], "open": []}
    assert "heard" not in as_json("utility_patents", "还在申请")
