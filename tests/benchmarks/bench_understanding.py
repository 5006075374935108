"""How well free answers are understood, and how soon."""

from collections.abc import Callable
from itertools import cycle
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from dialogs.stories import LONGEST_STORY
from tests.dialogs.stories.telling import LEARNT, OUTSIDE, judged, story
from tests.dialogs.stories.telling import cases as stories
from tests.dialogs.understanding.measuring import PARTS, answer, cases, measure

ANSWERS = {
    "an amount": ("benefit_wan", "大概一千五百多万元左右吧"),
    "a date": ("title_years", "2018年底评上的"),
    "several facts": ("title_level", "助理工程师，机械专业，评了四年多"),
    "a slip": ("education", "全日制本课"),
    "noise": ("title_level", "今天天气还可以"),
    "200 characters": ("benefit_wan", "一" * 200),
}


@pytest.mark.parametrize("part", PARTS)
def test_quality(part: str, figure: Callable[..., None]) -> None:
    measured = measure(part)
    size = f"{len(cases(part))} answers"
    figure(f"clear answers understood at once, {part} ({size})", 100 * measured.share, "%", aim="≥ 97 %")
    figure(f"silently misread, {part}", len(measured.wrong), "", aim="0")
    if measured.unclear:
        share = 100 * measured.asked_again / measured.unclear
        figure(f"unclear answers asked again, {part}", share, "%", aim="100 %")


@pytest.mark.aim("< 200 µs")
@pytest.mark.parametrize(("fact", "text"), ANSWERS.values(), ids=ANSWERS)
def test_one_answer(benchmark: BenchmarkFixture, fact: str, text: str) -> None:
    """understanding one answer"""
    answer(fact, text)
    benchmark(answer, fact, text)


@pytest.mark.aim("< 200 µs")
def test_the_whole_corpus(benchmark: BenchmarkFixture) -> None:
    """understanding any answer of the corpus, one after the other"""
    every = [case for part in PARTS for case in cases(part)]
    for case in every:
        answer(case.fact, case.text)
    following = cycle(every)

    def next_answer() -> None:
        case = next(following)
        answer(case.fact, case.text)

    benchmark(next_answer)


@pytest.mark.parametrize("file", [OUTSIDE, LEARNT], ids=lambda file: file.stem)
def test_stories(file: Path, figure: Callable[..., None]) -> None:
    figures, wrong = judged(file)
    stated = figures["right"] + figures["missing"]
    figure(
        f"facts of stories heard, {file.stem} ({stated} stated)",
        100 * figures["right"] / stated,
        "%",
        aim="≥ 85 %",
    )
    figure(f"facts of stories that nobody stated, {file.stem}", len(wrong), "", aim="0")


@pytest.mark.aim("< 100 ms")
def test_the_longest_story(benchmark: BenchmarkFixture) -> None:
    """a story of 5,000 characters"""
    text = "".join(case.text for file in (OUTSIDE, LEARNT) for case in stories(file))[:LONGEST_STORY]
    story(text)
    benchmark(story, text)
