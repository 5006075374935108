"""How long a sentence takes."""

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from locales.wording import Variable, wording

SENTENCES: dict[str, tuple[str, dict[str, Variable]]] = {
    "no variable": ("cli-assess", {}),
    "one variable": ("kind-amount", {"number": 1200}),
    "three variables": ("records-no-number", {"place": "a.csv:2", "column": "学历", "value": "3"}),
}


@pytest.mark.parametrize(("message", "variables"), SENTENCES.values(), ids=SENTENCES)
def test_saying(benchmark: BenchmarkFixture, message: str, variables: dict[str, Variable]) -> None:
    """saying a sentence"""
    say = wording("zh_CN").say
    benchmark(lambda: say(message, **variables))
