"""The search, measured: what people ask in everyday words finds its clause, and what lies outside is told so."""

import pytest

from criteria.policy import Policy
from dialogs.articles.index import Index
from tests.dialogs.articles.measuring import PARTS, Part, measure, questions, questions_outside


@pytest.mark.parametrize("part", PARTS)
def test_the_right_clause_is_first_for_four_of_five_questions(index: Index, part: Part) -> None:
    measured = measure(index, part)
    assert measured.first >= 0.80, measured.missed


@pytest.mark.parametrize("part", PARTS)
def test_the_right_clause_is_among_three_for_ninety_two_percent(index: Index, part: Part) -> None:
    measured = measure(index, part)
    assert measured.among_three >= 0.92, measured.missed


@pytest.mark.parametrize("part", PARTS)
def test_four_of_five_questions_outside_are_told_so(index: Index, part: Part) -> None:
    measured = measure(index, part)
    assert measured.told_outside >= 0.80, measured.missed


def test_the_corpus_is_large_enough_to_mean_something() -> None:
    assert sum(len(questions(part)) for part in PARTS) >= 120
    assert sum(len(questions_outside(part)) for part in PARTS) >= 40
    assert len(questions("held_out")) >= 40
    assert len(questions_outside("held_out")) >= 15


@pytest.mark.parametrize("part", PARTS)
def test_every_right_answer_is_a_clause(policy: Policy, part: Part) -> None:
    assert {clause for _, right in questions(part) for clause in right} <= policy.clauses.keys()
    assert all(right for _, right in questions(part))


def test_no_question_is_asked_twice() -> None:
    asked = [text for part in PARTS for text, _ in questions(part)]
    asked += [text for part in PARTS for text in questions_outside(part)]
    assert sorted(asked) == sorted(set(asked))


def test_the_held_out_questions_cover_the_whole_regulation(policy: Policy) -> None:
    articles = {clause.id for clause in policy.clauses.values() if clause.parent is None}
    asked = {right.partition(".")[0] for _, rights in questions("held_out") for right in rights}
    assert asked == articles
