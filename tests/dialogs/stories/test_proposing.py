"""A model may point at words that were left unheard; whatever else it says gets nowhere."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.messages import words_of
from dialogs.stories.proposing import asked_of_model, proposals_of
from dialogs.understanding.reading import Taken
from tests.dialogs.stories.telling import TODAY, story
from tests.policies import hunan

TEXT = "降本方面，财务证明上写的是六百四十万元。我同事有3个发明。没受过处分。本科。想再拿2个软著。"
GOOD = {"fact": "saving_wan", "quote": "六百四十万元"}


def proposed(*pairs: object, text: str = TEXT) -> dict[str, object]:
    answer = json.dumps({"facts": pairs}, ensure_ascii=False)
    found = proposals_of(hunan(), text, story(text), answer, today=TODAY)
    return {each.fact: each.outcome.value for each in found if isinstance(each.outcome, Taken)}


def test_words_that_stand_there_near_the_fact_s_own_are_proposed() -> None:
    assert proposed(GOOD) == {"saving_wan": 640}


@pytest.mark.parametrize(
    "lie",
    [
        {"fact": "saving_wan", "quote": "9000万元"},
        {"fact": "saving_wan", "quote": "六百四十万元。我同事"},
        {"fact": "benefit_wan", "quote": "六百四十万元"},
        {"fact": "nothing", "quote": "六百四十万元"},
        {"fact": "integrity", "quote": "没受过处分"},
        {"fact": "disciplined", "quote": "没受过处分"},
        {"fact": "knowledge", "quote": "本科"},
        {"fact": "invention_patents", "quote": "3个"},
        {"fact": "invention_patents", "quote": "3个发明"},
        {"fact": "software_copyrights", "quote": "2个"},
        {"fact": "education", "quote": "本科"},
        {"fact": "saving_wan", "quote": ""},
        {"fact": "saving_wan", "quote": 640},
        {"fact": "saving_wan", "value": 640},
        {"fact": ["saving_wan"], "quote": "六百四十万元"},
        "saving_wan",
        None,
    ],
)
def test_a_lie_gets_nowhere_and_spoils_no_other(lie: object) -> None:
    assert proposed(lie) == {}
    assert proposed(lie, GOOD) == {"saving_wan": 640}


@pytest.mark.parametrize("answer", ["", "no json", "[" * 10_000, "{}", '{"facts": 3}', "null", '"facts"'])
def test_an_answer_of_another_form_proposes_nothing(answer: str) -> None:
    assert proposals_of(hunan(), TEXT, story(TEXT), answer, today=TODAY) == ()


pairs = st.fixed_dictionaries(
    {"fact": st.sampled_from(list(hunan().vocabulary)), "quote": st.sampled_from(TEXT) | st.text(max_size=9)}
)


@given(st.lists(pairs, max_size=6))
def test_what_is_proposed_always_stands_among_the_unheard_of_the_story(told: list[dict[str, str]]) -> None:
    answer = json.dumps({"facts": told})
    for each in proposals_of(hunan(), TEXT, story(TEXT), answer, today=TODAY):
        assert any(each.quote in unheard for unheard in story(TEXT).unheard)


def test_the_model_is_shown_what_was_left_unheard_and_no_more() -> None:
    task, shown = asked_of_model(hunan(), story(TEXT), words_of(hunan(), "zh_CN"))
    assert shown["content"].splitlines() == list(story(TEXT).unheard)
    assert "saving_wan" in task["content"]
    assert "integrity" not in task["content"]
    assert "education:" not in task["content"]
