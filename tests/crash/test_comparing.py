"""What the crash suite would notice."""

import pytest

from tests.crash.comparing import Answer, Difference, difference

SAID: tuple[Answer, ...] = (("education=3",), ("benefit_wan=1200", "title_years=4"), ("method_cert=1",))
FIRST, SECOND, THIRD = SAID


@pytest.mark.parametrize("heard", [SAID[:2], SAID])
def test_what_was_acknowledged_is_kept_and_what_was_only_said_may_be(heard: tuple[Answer, ...]) -> None:
    assert not difference(SAID, 2, heard)


def test_an_acknowledged_answer_that_is_not_kept_is_lost() -> None:
    assert difference(SAID, 2, (FIRST,)) == Difference(lost=1)


def test_an_answer_that_is_kept_with_another_value_is_lost_and_one_too_many() -> None:
    assert difference(SAID, 3, (FIRST, SECOND, ("method_cert=2",))) == Difference(lost=1, doubled=1)


def test_an_answer_that_is_kept_twice_or_counted_for_another_question_is_doubled() -> None:
    assert difference(SAID, 3, (FIRST, SECOND, SECOND, THIRD)) == Difference(doubled=1)
    assert difference(SAID, 3, (*SAID, ("knowledge=1",))) == Difference(doubled=1)


def test_answers_in_another_order_than_they_were_said_are_misordered() -> None:
    assert difference(SAID, 3, (SECOND, FIRST, THIRD)) == Difference(misordered=1)
