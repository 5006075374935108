"""Where one person stands with single facts: what is sure of them, and what meets what."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from criteria.policy.vocabulary import Profile, Range
from tests.criteria.worlds_by_hand import AT_LEAST, CHOICES, REAL, SETS, THRESHOLDS, YEARS
from tests.dialogs.results.exact import Exact
from tests.dialogs.results.regulation import OR_HIGHER, Atom, Row, alone


@dataclass(frozen=True)
class Standing:
    """A person on a day, who aims at a tier."""

    exact: Exact
    tier: str
    today: date

    @property
    def profile(self) -> Profile:
        return self.exact.profile

    def status(self, atom: Atom) -> str:
        return self.exact.status(alone(atom), self.tier)

    def most(self, fact: str) -> float:
        """What there is at the most: known of it, or of a broader one."""
        known = [highest(name, self.profile.get(name)) for name in (fact, *broader(fact))]
        return min((most for most in known if most is not None), default=math.inf)

    def mosts(self, fact: str) -> set[float]:
        """The numbers that may be called the most: of a count an excluded end, or the one below it."""
        known = self.profile.get(fact)
        ends = {self.most(fact)}
        if isinstance(known, Range) and known.high is not None and known.high_open and is_count(fact):
            ends.add(known.high)
        return ends

    def enough_of(self, atom: Atom) -> list[str]:
        """The narrower numbers that are enough, where what is told of the broader one is not."""
        known = self.profile.get(atom.fact)
        if atom.fact in CHOICES or atom.fact in SETS or lowest(atom.fact, known) >= atom.needed:
            return []
        return [name for name in narrower(atom.fact) if lowest(name, self.profile.get(name)) >= atom.needed]

    def is_higher(self, row: Row, atom: Atom) -> bool:
        """Whether a level beyond those that the clause's own words name is needed to meet it."""
        if atom.fact not in CHOICES or row.clause in ("7", "11", "15", "16", "17"):
            return False
        reached = OR_HIGHER.get((row.clause, atom.fact), atom.needed)
        scale = CHOICES[atom.fact]
        known = self.profile.get(atom.fact)
        return isinstance(known, str) and scale.index(known) > scale.index(reached)


def is_doubtful(known: Any) -> bool:
    """Whether a fact is not known, or by its bounds only."""
    return known is None or isinstance(known, Range)


def may_be_there(fact: str, known: Any, value: Any) -> bool:
    """Whether what is known of a fact leaves it open that it has come to the value already."""
    if isinstance(known, Range):
        most = highest(fact, known)
        return most is None or most >= value
    return known is None


def unlike(told: str | None, true: str | None) -> Iterator[str]:
    if told != true:
        yield f"says {told!r} instead of {true!r}"


def lowest(fact: str, known: Any) -> float:
    if isinstance(known, Range):
        return (known.low or 0) + (known.low_open and is_count(fact))
    return known if isinstance(known, int | float) else -1


def highest(fact: str, known: Any) -> float | None:
    """The most that is known of a number; of a count the one below an excluded end."""
    if not isinstance(known, Range):
        return known if isinstance(known, int | float) else None
    return known.high if known.high is None else known.high - (known.high_open and is_count(fact))


def is_count(fact: str) -> bool:
    return fact in THRESHOLDS and fact not in YEARS | REAL


def broader(fact: str) -> list[str]:
    """The broader facts, and those broader still."""
    found = [whole for whole, part in AT_LEAST if part == fact]
    return found + [above for whole in found for above in broader(whole)]


def narrower(fact: str) -> list[str]:
    """The narrower facts, and those narrower still."""
    found = [part for whole, part in AT_LEAST if whole == fact]
    return found + [deeper for part in found for deeper in narrower(part)]
