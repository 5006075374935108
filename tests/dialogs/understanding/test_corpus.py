"""The corpus: nearly all clear answers are understood at once, and none is silently taken for another."""

import pytest

from dialogs.understanding import Intent, Unclear
from tests.dialogs.understanding.measuring import HELD_OUT, PARTS, answer, cases, measure
from tests.policies import hunan


@pytest.mark.parametrize("part", PARTS)
def test_no_answer_is_silently_misread(part: str) -> None:
    assert measure(part).wrong == []


@pytest.mark.parametrize("part", PARTS)
def test_clear_answers_are_understood_at_once(part: str) -> None:
    measured = measure(part)
    assert measured.share >= 0.97, measured.missed


@pytest.mark.parametrize("part", PARTS)
def test_unclear_answers_are_asked_again(part: str) -> None:
    measured = measure(part)
    assert measured.asked_again == measured.unclear


@pytest.mark.parametrize("part", [part for part in PARTS if part != HELD_OUT])
def test_what_was_learnt_from_stays_learnt(part: str) -> None:
    assert measure(part).missed == []


def test_the_corpus_is_large_and_covers_every_fact() -> None:
    every = [case for part in PARTS for case in cases(part)]
    assert len(every) >= 600
    assert {case.fact for case in every} == set(hunan().vocabulary)
    assert len(cases(HELD_OUT)) >= 150


def test_no_answer_stands_twice_in_a_part() -> None:
    for part in PARTS:
        asked = [(case.fact, case.text) for case in cases(part)]
        assert sorted(asked) == sorted(set(asked))


@pytest.mark.parametrize("numbered", [True, False])
def test_only_numbers_depend_on_whether_the_choices_were_numbered(numbered: bool) -> None:
    for part in PARTS:
        for case in cases(part):
            read = answer(case.fact, case.text, numbered=numbered)
            if not any(character in "0123456789一二三四五六七八九" for character in case.text):
                assert read == answer(case.fact, case.text)


def test_every_unclear_answer_says_why_in_plain_words() -> None:
    from dialogs.messages import words_of  # noqa: PLC0415
    from locales.wording import LANGUAGES  # noqa: PLC0415

    for part in PARTS:
        for case in cases(part):
            outcome = answer(case.fact, case.text).outcome
            if isinstance(outcome, Unclear):
                assert all(outcome.reason.say(words_of(hunan(), language)) for language in LANGUAGES)


def test_intents_tell_nothing_else() -> None:
    for part in PARTS:
        for case in cases(part):
            read = answer(case.fact, case.text)
            assert not (isinstance(read.outcome, Intent) and read.also)
