"""How long a sentence takes, and a language until its first one."""

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from locales.wording import LANGUAGES, Variable, wording

SENTENCES: dict[str, tuple[str, dict[str, Variable]]] = {
    "no variable": ("cli-assess", {}),
    "one variable": ("kind-amount", {"number": 1200}),
    "three variables": ("finding-missing", {"label": "累计创效", "have": "800 万元", "missing": "200 万元"}),
}


@pytest.mark.parametrize(("message", "variables"), SENTENCES.values(), ids=SENTENCES)
def test_saying(benchmark: BenchmarkFixture, message: str, variables: dict[str, Variable]) -> None:
    """saying a sentence"""
    say = wording("zh_CN").say
    benchmark(lambda: say(message, **variables))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_sentence(benchmark: BenchmarkFixture, language: str) -> None:
    """the first sentence of a language"""
    words = wording(language)
    benchmark(lambda: words.with_texts(()).say("list-separator"))
