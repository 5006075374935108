"""The search, measured: everyday questions find their clause, and what lies outside is told so."""

from collections.abc import Iterator
from functools import cache

import pytest

from dialogs.knowledge.index import Index
from dialogs.knowledge.searching import outside
from tests.dialogs.knowledge.measuring import PARTS, Measured, Part, measure, questions

UNLEARNT: tuple[Part, ...] = ("held_out", "unseen")


@cache
def measured(index: Index, part: Part) -> Measured:
    return measure(index, part)


@pytest.mark.parametrize("part", PARTS)
def test_the_right_clause_is_first_for_four_of_five_questions(index: Index, part: Part) -> None:
    assert measured(index, part).first >= 0.80, measured(index, part).missed


@pytest.mark.parametrize("part", PARTS)
def test_the_right_clause_is_among_three_for_ninety_two_percent(index: Index, part: Part) -> None:
    assert measured(index, part).among_three >= 0.92, measured(index, part).missed


@pytest.mark.parametrize("part", PARTS)
def test_four_of_five_questions_outside_are_told_so(index: Index, part: Part) -> None:
    assert measured(index, part).told_outside >= 0.80, measured(index, part).missed


def test_the_questions_that_nothing_was_learnt_from_are_enough_to_mean_something(index: Index) -> None:
    asked = [one for part in UNLEARNT for one in questions(index, part)]
    assert sum(bool(one.clauses) for one in asked) >= 120
    assert sum(not one.clauses for one in asked) >= 40


def test_every_right_answer_is_a_clause(index: Index) -> None:
    answers = {clause for part in PARTS for one in questions(index, part) for clause in one.clauses}
    assert answers <= index.policy.clauses.keys()


def test_no_question_is_asked_twice(index: Index) -> None:
    asked = [one.text for part in PARTS for one in questions(index, part)]
    assert sorted(asked) == sorted(set(asked))


def test_the_questions_that_nothing_was_learnt_from_ask_for_every_article(index: Index) -> None:
    asked = {one.partition(".")[0] for part in UNLEARNT for q in questions(index, part) for one in q.clauses}
    assert asked == {clause.id for clause in index.policy.clauses.values() if clause.parent is None}


def test_every_clause_without_items_is_the_answer_to_a_question(index: Index) -> None:
    asked = {clause for part in PARTS for one in questions(index, part) for clause in one.clauses}
    assert {clause.id for clause in index.policy.clauses.values() if not clause.items} <= asked


def test_every_topic_outside_is_told_by_its_name(index: Index) -> None:
    assert {topic.id for topic in index.knowledge.outside.topics} == set(topics_told(index))


def topics_told(index: Index) -> Iterator[str]:
    for part in PARTS:
        for one in questions(index, part):
            topic = None if one.clauses else outside(index, one.text)
            if topic is not None and topic is not index.knowledge.outside.elsewhere:
                yield topic.id
