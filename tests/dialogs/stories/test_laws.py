"""What holds for every story: its quotes stand in it, its characters are accounted for, and a quote alone
tells the same fact.
"""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dialogs.stories import LONGEST_QUOTE, LONGEST_STORY
from tests.dialogs.stories.telling import LEARNT, OUTSIDE, cases, heard, judged, plain, story
from tests.texts import texts

STORIES = [case.text for file in (OUTSIDE, LEARNT) for case in cases(file)]
SENTENCES = [each for text in STORIES for each in re.split("(?<=[。！？\n])", text) if each.strip()]
stories = st.one_of(st.sampled_from(STORIES), st.lists(st.sampled_from(SENTENCES), max_size=8).map("".join))
APART = [
    "本科学历。", "助工六年。", "累计降本700万。", "难题解决了4个。", "实用新型5个，排名都在前三。",
    "单位在株洲，是家民企。", "一级创新方法证有。", "软著没有。", "我同事有3个发明。", "想评工程师。",
    "高级工，2018年考的。",
]  # fmt: skip
"""Sentences about different things."""


@pytest.mark.parametrize("file", [OUTSIDE, LEARNT], ids=lambda file: file.stem)
def test_nothing_is_heard_that_was_not_said(file: object) -> None:
    assert judged(OUTSIDE if file == OUTSIDE else LEARNT)[1] == []


@pytest.mark.parametrize(("file", "least"), [(OUTSIDE, 0.95), (LEARNT, 0.85)], ids=["outside", "learnt"])
def test_most_of_what_was_said_is_heard(file: object, least: float) -> None:
    figures, _ = judged(OUTSIDE if file == OUTSIDE else LEARNT)
    assert figures["right"] / (figures["right"] + figures["missing"]) >= least


def said(text: str) -> list[str]:
    """The characters that are neither punctuation nor blanks."""
    return [character for character in text if character.isalnum()]


@settings(max_examples=60, deadline=None)
@given(stories)
def test_every_character_stands_in_a_quote_or_among_the_unheard(text: str) -> None:
    if not text.strip():
        return
    told = story(text)
    pieces = [*(each.quote for each in told.facts), *(each.quote for each in told.doubtful), *told.unheard]
    covered = [False] * len(text)
    for piece in pieces:
        for start in (found.start() for found in re.finditer(re.escape(piece), text)):
            covered[start : start + len(piece)] = [True] * len(piece)
    assert [c for c, is_covered in zip(text, covered, strict=True) if c.isalnum() and not is_covered] == []


@settings(max_examples=60, deadline=None)
@given(stories)
def test_quotes_stand_in_the_story_letter_for_letter_and_are_short(text: str) -> None:
    if not text.strip():
        return
    told = story(text)
    quotes = [*(each.quote for each in told.facts), *(each.quote for each in told.doubtful)]
    assert all(quote in text and 0 < len(quote) <= LONGEST_QUOTE for quote in quotes)


@settings(max_examples=80, deadline=None)
@given(stories)
def test_a_fact_of_a_story_is_the_fact_of_its_quote_alone(text: str) -> None:
    if not text.strip():
        return
    for each in story(text).facts:
        assert heard(each.quote).get(each.fact) == plain(each), each


@settings(max_examples=60, deadline=None)
@given(st.permutations(APART))
def test_the_order_of_sentences_about_different_things_does_not_matter(sentences: list[str]) -> None:
    assert heard("".join(sentences)) == heard("".join(APART))


@settings(max_examples=60, deadline=None)
@given(stories)
def test_each_fact_is_heard_once(text: str) -> None:
    if not text.strip():
        return
    told = story(text)
    names = [each.fact for each in told.facts]
    assert len(names) == len(set(names))
    assert {fact for each in told.doubtful for fact in each.facts}.isdisjoint(names)


@settings(max_examples=100, deadline=None)
@given(texts(max_size=300))
def test_whatever_was_typed_is_read(text: str) -> None:
    text = text[:LONGEST_STORY]
    if text.strip():
        story(text)
