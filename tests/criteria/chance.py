"""Where chance comes from: a seed, or hypothesis, which can make what it draws simpler."""

import random
from collections.abc import Sequence
from typing import Protocol, TypeVar

from hypothesis import strategies as st

_T = TypeVar("_T")


class Chance(Protocol):
    """The part of `random.Random` that the tests throw with."""

    def random(self) -> float:
        """A number from 0 to below 1."""

    def choice(self, seq: Sequence[_T], /) -> _T:
        """One of them; the first is the simplest."""

    def randint(self, low: int, high: int, /) -> int:
        """A number from `low` to `high`, both included."""

    def sample(self, population: Sequence[_T], k: int, /) -> list[_T]:
        """So many different ones of them."""


class Drawn:
    """Every throw is a choice of hypothesis: an example shrinks to the simplest that still fails."""

    def __init__(self, draw: st.DrawFn) -> None:
        self._draw = draw

    def random(self) -> float:
        """In steps of a hundredth, all alike: hypothesis prefers the ends of what is finer."""
        return self._draw(st.integers(0, 99)) / 100

    def choice(self, seq: Sequence[_T], /) -> _T:
        """One of them; the first is the simplest."""
        return self._draw(st.sampled_from(seq))

    def randint(self, low: int, high: int, /) -> int:
        """A number from `low` to `high`, both included."""
        return self._draw(st.integers(low, high))

    def sample(self, population: Sequence[_T], k: int, /) -> list[_T]:
        """So many different ones of them."""
        return self._draw(st.lists(st.sampled_from(population), min_size=k, max_size=k, unique=True))


def seeded(seed: int) -> random.Random:
    """A source of chance that says the same every time."""
    return random.Random(seed)  # noqa: S311  # tests need repeatable throws, not secrets


def happens(chance: Chance, probability: float) -> bool:
    """Whether something of that probability happens; what is simpler is that it does not."""
    return chance.random() >= 1 - probability
