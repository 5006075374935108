"""How many questions are left is told about right, and never as none while there are some."""

from dataclasses import replace
from itertools import chain
from statistics import fmean
from typing import TYPE_CHECKING

from criteria.interview import next_facts
from criteria.policy.model import Policy
from dialogs.flow import about_left
from dialogs.messages import words_of
from dialogs.world import World
from tests.criteria.applicants import complete_applicant
from tests.criteria.chance import seeded
from tests.dialogs.conftest import Talk
from tests.policies import hunan

if TYPE_CHECKING:
    from criteria.policy.vocabulary import Known


def asked_of(policy: Policy, seed: int) -> list[str]:
    """The questions that an interview asks a random applicant."""
    person = complete_applicant(seeded(seed))
    known: dict[str, Known] = {}
    given_up: set[str] = set()
    asked: list[str] = []
    while fact := next(iter(next_facts(policy, known, given_up=frozenset(given_up))), None):
        asked.append(fact)
        if fact in person:
            known[fact] = person[fact]
        else:
            given_up.add(fact)
    return asked


def test_the_estimate_is_about_right(world: World) -> None:
    errors = [
        about_left(hunan(), fact) - (len(asked) - place)
        for asked in (asked_of(hunan(), seed) for seed in range(40))
        for place, fact in enumerate(asked)
    ]
    assert abs(fmean(errors)) < 1.5
    assert fmean(map(abs, errors)) < 5


def test_it_falls_from_question_to_question(world: World) -> None:
    order = chain.from_iterable(hunan().asking_order.values())
    left = [about_left(hunan(), fact) for fact in order]
    assert left == sorted(left, reverse=True)
    assert left[-1] == 1


def test_the_progress_counts_the_answers(talk: Talk) -> None:
    talk.press("工程师", "是", "不清楚")
    progress = talk.open.progress
    assert progress is not None
    assert progress.answered == 2
    assert progress.left >= 1


def test_each_question_stands_under_the_topic_it_is_asked_in(talk: Talk) -> None:
    words = words_of(hunan(), "zh_CN")
    for topic, facts in hunan().asking_order.items():
        for fact in facts:
            talk.session = replace(talk.session, state="asking", asked=fact)
            shown = talk.command("help").open.progress
            assert shown is not None
            assert shown.topic == words.say(f"topic-{topic}"), fact


def test_an_open_question_is_left_even_where_it_is_asked_once_more(talk: Talk) -> None:
    talk.press("看看我能报哪一级").answer_all({}).press("补答：所在单位")
    progress = talk.open.progress
    assert progress is not None
    assert progress.left == 1
