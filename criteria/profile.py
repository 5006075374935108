"""Profiles at the border: raw values in, a profile that makes sense out, or every problem with it."""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_DOWN, Decimal
from itertools import islice
from typing import Literal

from criteria.policy.vocabulary import Fact, Known, Profile, Range, Value, Vocabulary, number_bounds

ProblemCode = Literal[
    "unknown-fact", "not-a-flag", "not-a-number", "not-whole", "not-finite", "negative", "too-large",
    "too-large-in-yuan", "too-large-a-date", "unknown-value", "not-a-set", "unknown-member",
    "larger-than-whole", "without", "not-an-object", "empty-range",
]  # fmt: skip

_LONGEST_SHOWN = 40
YUAN_IN_WAN = 10_000
_SERIALS = (18_264, 73_050)  # 1950-01-01 to 2099-12-31
_YEARS = range(1950, 2100)
_MEND = {
    "unknown-fact": "there is no such fact; use a name of the vocabulary",
    "not-a-flag": "write true or false",
    "not-a-number": "write a number",
    "not-whole": "write a whole number",
    "not-finite": "write a finite number",
    "negative": "write 0 or more",
    "too-large": "write at most this",
    "too-large-in-yuan": "the amount seems to be in 元; write it in 万元",
    "too-large-a-date": "the number seems to be a date; write how much it is",
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

    `expected` lists what would do, where that is a short list: the values, or the largest number. `meant` is
    what a number seems to be by a likely slip: an amount in 万元, a date.
    """

    code: ProblemCode
    facts: tuple[str, ...] = ()
    value: str = ""
    expected: tuple[str, ...] = ()
    meant: str = ""

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

    Whole numbers become ints, lists become sets, years keep two decimals; a range is told as receipts tell it
    (`{"low": 800, "high": 900, "low_open": true, "high_open": true}`). Raises ProfileError with every
    problem found: unknown facts or values, wrong types, numbers out of range, and what `at_least` and `with`
    forbid.
    """
    if not isinstance(raw, Mapping):
        raise ProfileError((Problem("not-an-object", value=shown(raw)),))
    known: dict[str, Known] = {}
    linked: list[Fact] = []
    problems: list[Problem] = []
    for name, value in raw.items():
        fact = vocabulary.get(name)
        if fact is None:
            problems.append(Problem("unknown-fact", (_in_one_line(str(name)),)))
            continue
        if value is None:
            continue
        read = read_value(fact, value)
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


def contradicting(vocabulary: Vocabulary, columns: Mapping[str, Sequence[Known | None]]) -> set[int]:
    """Which of many profiles, told fact by fact in columns, `at_least` and `with` forbid, by their places."""
    found: set[int] = set()
    for fact in vocabulary.values():
        for narrower in fact.at_least:
            least = _bounds(vocabulary[narrower], columns[narrower], 0)
            most = _bounds(fact, columns[fact.name], 1)
            pairs = enumerate(zip(least, most, strict=True))
            found.update(
                [n for n, (part, whole) in pairs if part is not None and whole is not None and part > whole]
            )
        if fact.applies_with is not None:
            beside = enumerate(zip(columns[fact.name], columns[fact.applies_with], strict=True))
            found.update([n for n, (known, level) in beside if level == "none" and known is not None])
    return found


def _bounds(fact: Fact, column: Sequence[Known | None], end: int) -> Sequence[float | None]:
    """The least (0) or the largest (1) value that is left to each of some numbers; None where nothing is
    known.
    """
    if Range not in set(map(type, column)):
        return column  # type: ignore[return-value]  # numbers
    return [None if known is None else number_bounds(fact, known)[end] for known in column]


def _contradictions(vocabulary: Vocabulary, known: list[Fact], profile: Profile) -> Iterator[Problem]:
    for fact in known:
        value = profile[fact.name]
        for narrower in fact.at_least:
            part = profile.get(narrower)
            if (
                part is not None
                and number_bounds(vocabulary[narrower], part)[0] > number_bounds(fact, value)[1]
            ):
                yield Problem("larger-than-whole", (narrower, fact.name), f"{shown(part)} > {shown(value)}")
        if fact.applies_with is not None and profile.get(fact.applies_with) == "none":
            yield Problem("without", (fact.name, fact.applies_with), shown(value))


def read_value(fact: Fact, value: object) -> Known | Problem:
    """What a raw value tells of a fact by itself, or what is wrong with it."""
    kind, of = fact.kind, type(value)
    # the usual cases first: a hundred thousand profiles have millions of values
    if of is int and fact.is_number and 0 <= value <= fact.most:  # type: ignore[operator]  # of is its type
        return value  # type: ignore[return-value]  # of is its type
    if (of is bool and kind == "flag") or (of is str and kind == "choice" and value in fact.values):
        return value  # type: ignore[return-value]  # of is its type
    if kind in ("flag", "choice"):
        code: ProblemCode = "not-a-flag" if kind == "flag" else "unknown-value"
        return Problem(code, (fact.name,), shown(value), tuple(fact.values))
    if kind == "set":
        return _read_set(fact, value)
    told = _range_told(value)
    return _read_number(fact, value) if told is None else _read_range(fact, told)


def _range_told(value: object) -> Range | None:
    """The range that a value is, or tells as `criteria.receipts.json_value` writes it; None where it is
    none.
    """
    match value:
        case Range():
            return value
        case {"low": low, "high": high, "low_open": bool(low_open), "high_open": bool(high_open), **rest} if (
            not rest
        ):
            return Range(low, high, low_open, high_open)
    return None


def _read_number(fact: Fact, value: object) -> int | float | Problem:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return Problem("not-a-number", (fact.name,), shown(value))
    if value != value or (math.isinf(fact.most) and value in (math.inf, -math.inf)):  # noqa: PLR0124  NaN
        return Problem("not-finite", (fact.name,), shown(value))
    if value < 0:
        return Problem("negative", (fact.name,), shown(value))
    number = _two_decimals(value) if fact.kind == "years" and value <= fact.most + 1 else value
    if number > fact.most:
        return _too_large(fact, value)
    if fact.kind == "count" and number != int(number):
        return Problem("not-whole", (fact.name,), shown(value))
    return int(number) if number == int(number) else float(number)


def _two_decimals(years: float) -> float:
    """Years as far as they count: further decimals are cut off, as 4.999 years are not 5."""
    return float(Decimal(repr(float(years))).quantize(Decimal("0.01"), ROUND_DOWN))


def _too_large(fact: Fact, value: float) -> Problem:
    """The problem of a number above its bound, with the slip that it probably is."""
    code: ProblemCode = "too-large"
    meant = ""
    if fact.kind == "amount" and value <= fact.most * YUAN_IN_WAN:
        code, meant = "too-large-in-yuan", _plain(value / YUAN_IN_WAN)
    elif fact.kind in ("years", "count") and (day := date_of_serial(value) or _year(fact, value)):
        code, meant = "too-large-a-date", day
    return Problem(code, (fact.name,), shown(value), (_plain(fact.most),), meant)


def date_of_serial(number: float) -> str | None:
    """The day (YYYY-MM-DD) that a spreadsheet means by a number, if that is within a working life's reach."""
    if not _SERIALS[0] <= number <= _SERIALS[1] or number != int(number):
        return None
    return (date(1899, 12, 30) + timedelta(days=int(number))).isoformat()


def _year(fact: Fact, number: float) -> str | None:
    is_year = fact.kind == "years" and number in _YEARS
    return str(int(number)) if is_year else None


def _plain(number: float) -> str:
    return f"{number:.10g}"


def _read_set(fact: Fact, value: object) -> Value | Problem:
    if not isinstance(value, list | tuple | set | frozenset):
        return Problem("not-a-set", (fact.name,), shown(value), tuple(fact.values))
    for member in value:
        if not isinstance(member, str) or member not in fact.values:
            return Problem("unknown-member", (fact.name,), shown(member), tuple(fact.values))
    return frozenset(value)


def _read_range(fact: Fact, value: Range) -> Range | Problem:
    ends: list[float | None] = []
    for bound in (value.low, value.high):
        end = None if bound is None else _read_number(fact, bound)
        if isinstance(end, Problem):
            return end
        ends.append(end)
    bounds = Range(ends[0], ends[1], value.low_open, value.high_open)
    least, most = number_bounds(fact, bounds)
    return Problem("empty-range", (fact.name,), shown(value)) if least > most else bounds


class WrittenNumber(float):
    """A number that remembers how it was written: 1e25, and not 1e+25, is what a person can find again."""

    def __init__(self, text: str) -> None:
        self.text = text

    def __str__(self) -> str:
        return self.text


def shown(value: object) -> str:
    """A value as JSON has it, in a few characters on one line; what is longer ends in …"""
    try:
        text = _as_json(value)
    except (ValueError, RecursionError):  # Python writes no number of more than some thousand digits
        text = type(value).__name__ + "…"
    return _in_one_line(text)


def _in_one_line(text: str) -> str:
    cut = text if len(text) <= _LONGEST_SHOWN else text[:_LONGEST_SHOWN] + "…"
    return "".join(each if each.isprintable() else " " for each in cut)


def _as_json(value: object) -> str:
    match value:
        case str():
            return f'"{value}"'
        case bool() | None:
            return {True: "true", False: "false", None: "null"}[value]
        case list() | tuple() | set() | frozenset():
            return f"[{', '.join(map(_as_json, list(value)[:_LONGEST_SHOWN]))}]"
        case dict():
            parts = (f'"{name}": {_as_json(part)}' for name, part in islice(value.items(), _LONGEST_SHOWN))
            return f"{{{', '.join(parts)}}}"
    return str(value)
