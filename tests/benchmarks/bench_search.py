"""The search: how long it takes, and how well it answers."""

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from dialogs.knowledge.index import Index, build_index, index_of
from dialogs.knowledge.searching import search
from tests.benchmarks.conftest import Figure
from tests.dialogs.knowledge.measuring import PARTS, Part, measure, questions
from tests.policies import hunan

ASKED = {
    "short": "软著",
    "usual": "我是会计师，能直接报高级工程师吗",
    "outside": "评审费要多少钱",
    "slip": "转平要满几年",
}
LONG = "我在长沙一家民营企业搞智能产线，大专毕业九年，有三个软著和一个发明专利，排名第二，" * 12


@pytest.fixture(scope="module")
def index() -> Index:
    return index_of(hunan())


@pytest.mark.aim("5 ms, better 1 ms")
@pytest.mark.parametrize("text", ASKED.values(), ids=ASKED)
def test_searching(benchmark: BenchmarkFixture, index: Index, text: str) -> None:
    """one search"""
    benchmark(search, index, text)


@pytest.mark.aim("5 ms")
def test_searching_a_long_text(benchmark: BenchmarkFixture, index: Index) -> None:
    """one search of 600 characters"""
    benchmark(search, index, LONG)


@pytest.mark.aim("50 ms")
def test_making_the_index(benchmark: BenchmarkFixture, index: Index) -> None:
    """making the index of the search, once a process"""
    benchmark.pedantic(build_index, args=(index.policy,), rounds=5)


@pytest.mark.parametrize("part", PARTS)
def test_how_well_it_answers(index: Index, figure: Figure, part: Part) -> None:
    measured = measure(index, part)
    said = f"questions ({part.replace('_', ' ')})"
    figure(f"{said}: right clause first", 100 * measured.first, f"% of {measured.asked}", aim="80 %")
    figure(f"{said}: among three", 100 * measured.among_three, f"% of {measured.asked}", aim="92 %")
    told = 100 * measured.told_outside
    figure(f"{said}: outside told so", told, f"% of {measured.asked_outside}", aim="80 %")
    assert len(questions(index, part)) == measured.asked + measured.asked_outside
