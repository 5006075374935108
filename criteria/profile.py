"""Profiles at the border: raw values in, a profile that makes sense out, or every problem with it."""

import math
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from criteria.vocabulary import Fact, Known, Profile, Range, Value, Vocabulary, number_bounds

ProblemCode = Literal[
    "unknown-fact", "not-a-flag", "not-a-number", "not-whole", "not-finite", "negative", "too-large",
    "too-fine", "unknown-value", "not-a-set", "unknown-member", "larger-than-whole", "without",
    "not-an-object", "empty-range",
]  # fmt: skip

PERCENT_LIMIT = 1000
_LONGEST_SHOWN = 40
_NUMBERS = frozenset({"count", "years", "amount", "percent"})
_MEND = {
    "unknown-fact": "there is no such fact; use a name of the vocabulary",
    "not-a-flag": "write true or false",
    "not-a-number": "write a number",
    "not-whole": "write a whole number",
    "not-finite": "write a finite number",
    "negative": "write 0 or more",
    "too-large": f"write at most {PERCENT_LIMIT}",
    "too-fine": "write at most two decimals",
    "unknown-value": "use one of the values",
    "not-a-set": "write a list of values",
    "unknown-member": "use only the values of the set",
    "larger-than-whole": "the part cannot be larger than its whole; mend one of the two",
    "without": "leave it out, or give the other fact",
    "not-an-object": "write a JSON object of facts",
    "empty-range": "write the smaller bound first",
}


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong with a profile: what (`code`), where (`facts`, the offending one first), and
    the value.

    `expected` lists what would do, where that is a short list.
    """

    code: ProblemCode
    facts: tuple[str, ...] = ()
    value: str = ""
    expected: tuple[str, ...] = ()

    def __str__(self) -> str:
        value = f" = {self.value}" if self.value else ""
        expected = f" ({', '.join(self.expected)})" if self.expected else ""
        return f"{' / '.join(self.facts) or 'profile'}{value}: {self.code}: {_MEND[self.code]}{expected}"


class ProfileError(ValueError):
    """A profile that makes no sense; `problems` holds everything wrong with it."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("; ".join(map(str, problems)))
        self.problems = problems


def read_profile(vocabulary: Vocabulary, raw: object) -> Profile:
    """The profile that `raw` (a JSON object of facts; `null` means unknown) tells.

    Whole floats become ints for counts, lists become sets. Raises ProfileError with every problem found:
    unknown facts or values, wrong types, numbers out of range, and what `at_least` and `with` forbid.
    """
    if not isinstance(raw, Mapping):
        raise ProfileError((Problem("not-an-object", value=_shown(raw)),))
    known: dict[str, Known] = {}
    linked: list[Fact] = []
    problems: list[Problem] = []
    for name, value in raw.items():
        fact = vocabulary.get(name)
        if fact is None:
            problems.append(Problem("unknown-fact", (_shown(name),)))
            continue
        if value is None:
            continue
        read = _read_value(fact, value)
        if isinstance(read, Problem):
            problems.append(read)
            continue
        known[name] = read
        if fact.at_least or fact.applies_with:
            linked.append(fact)
    problems.extend(_contradictions(vocabulary, linked, known))
    if problems:
        raise ProfileError(tuple(problems))
    return known


def contradictions(vocabulary: Vocabulary, profile: Profile) -> Iterator[Problem]:
    """What `at_least` and `with` forbid in an otherwise sound profile; a range contradicts where all its
    values do.
    """
    return _contradictions(vocabulary, [vocabulary[name] for name in profile], profile)


def _contradictions(vocabulary: Vocabulary, known: list[Fact], profile: Profile) -> Iterator[Problem]:
    for fact in known:
        value = profile[fact.name]
        for narrower in fact.at_least:
            part = profile.get(narrower)
            if (
                part is not None
                and number_bounds(vocabulary[narrower], part)[0] > number_bounds(fact, value)[1]
            ):
                yield Problem("larger-than-whole", (narrower, fact.name), f"{_shown(part)} > {_shown(value)}")
        if fact.applies_with is not None and profile.get(fact.applies_with) == "none":
            yield Problem("without", (fact.name, fact.applies_with), _shown(value))


def _read_value(fact: Fact, value: object) -> Known | Problem:
    kind, of = fact.kind, type(value)
    # the usual cases first: a hundred thousand profiles have millions of values
    if of is int and kind in _NUMBERS and 0 <= value <= PERCENT_LIMIT:  # type: ignore[operator]  # of is its type
        return value  # type: ignore[return-value]  # of is its type
    if (of is bool and kind == "flag") or (of is str and kind == "choice" and value in fact.values):
        return value  # type: ignore[return-value]  # of is its type
    if kind in ("flag", "choice"):
        code: ProblemCode = "not-a-flag" if kind == "flag" else "unknown-value"
        return Problem(code, (fact.name,), _shown(value), tuple(fact.values))
    if kind == "set":
        return _read_set(fact, value)
    return _read_range(fact, value) if isinstance(value, Range) else _read_number(fact, value)


_NUMBER_FAULTS: tuple[tuple[ProblemCode, Callable[[Fact, int | float], bool]], ...] = (
    ("not-finite", lambda _, value: isinstance(value, float) and not math.isfinite(value)),
    ("negative", lambda _, value: value < 0),
    ("too-large", lambda fact, value: fact.kind == "percent" and value > PERCENT_LIMIT),
    ("not-whole", lambda fact, value: fact.kind == "count" and value != int(value)),
    ("too-fine", lambda fact, value: fact.kind == "years" and round(value, 2) != value),
)
"""What can be wrong with a number, in the order of asking."""


def _read_number(fact: Fact, value: object) -> Value | Problem:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return Problem("not-a-number", (fact.name,), _shown(value))
    for code, has in _NUMBER_FAULTS:
        if has(fact, value):
            return Problem(code, (fact.name,), _shown(value))
    return int(value) if fact.kind == "count" else value


def _read_set(fact: Fact, value: object) -> Value | Problem:
    if not isinstance(value, list | tuple | set | frozenset):
        return Problem("not-a-set", (fact.name,), _shown(value), tuple(fact.values))
    for member in value:
        if not isinstance(member, str) or member not in fact.values:
            return Problem("unknown-member", (fact.name,), _shown(member), tuple(fact.values))
    return frozenset(value)


def _read_range(fact: Fact, value: Range) -> Range | Problem:
    for bound in (value.low, value.high):
        if bound is not None and isinstance(read := _read_number(fact, bound), Problem):
            return read
    least, most = number_bounds(fact, value)
    return Problem("empty-range", (fact.name,), _shown(value)) if least > most else value


def _shown(value: object) -> str:
    """A value in a few characters on one line; what is longer ends in …"""
    try:
        text = str(value)
    except (ValueError, RecursionError):  # Python writes no number of more than some thousand digits
        text = type(value).__name__ + "…"
    shown = text if len(text) <= _LONGEST_SHOWN else text[:_LONGEST_SHOWN] + "…"
    return "".join(each if each.isprintable() else " " for each in shown)
