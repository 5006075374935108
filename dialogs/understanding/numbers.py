"""Reading an answer that is an amount, a percentage or a count, with what stands beside the number."""

from collections.abc import Mapping
from fractions import Fraction
from itertools import pairwise

from criteria.policy.vocabulary import Fact, Kind, Known, Range
from dialogs.understanding.lexicon import GENERAL, Words, merged
from dialogs.understanding.lexing import Token, clauses, has, without
from dialogs.understanding.measures import Count, Money, Percent
from dialogs.understanding.quantities import Interval, Measure, intersected, read_quantity
from dialogs.understanding.reader import Reader
from dialogs.understanding.reading import Asked, Bounded, Doubt, Reading, Taken

_MEASURES: Mapping[Kind, Measure] = {"amount": Money(), "percent": Percent(), "count": Count()}
_UNITS = ("percent", "point", "of_hundred", "yuan", "scale")
_HEDGES = ("about", "doubt")
_SILENT = ("padding", "people", *_HEDGES)
_NAMED = ("named", "exact", "kindless")


class Numbers(Reader):
    """Reads amounts, percentages and counts."""

    by = "number"
    kinds = ("amount", "percent", "count")
    classes = frozenset({"besides", "elsewhere", "exact", "never", "begun", "fine", "kindless", "named"})

    def words(self, fact: Fact) -> Words:
        """Numbers with their units and bounds, and what may be said in passing about the fact."""
        units = (
            [GENERAL.words("counts", "said"), GENERAL.words("counts", "pieces")]
            if fact.kind == "count"
            else [GENERAL.words("amounts", "money"), GENERAL.words("amounts", "percent")]
        )
        return merged(
            self.own.units.get(fact.name, {}),
            GENERAL.words("common", "padding"),
            GENERAL.words("common", "separators"),
            GENERAL.words("numbers", "said"),
            *units,
            GENERAL.words("numbers", "bounds"),
            GENERAL.words("numbers", "spans"),
            GENERAL.words("none"),
            self.own.words(self.file, fact.name),
        )

    def named(self, fact: Fact, /) -> frozenset[str]:
        """The facts that a further clause may tell of."""
        words = self.own.words(self.file, fact.name).values()
        return frozenset(entry.meaning for entry in words if entry.kind == "besides")

    def read(self, asked: Asked) -> Reading | None:
        """The number or its bounds, and what a further clause tells besides; None if it is none. Raises
        Doubt.
        """
        tokens = self.tokens(asked)
        if tokens is None:
            return None
        _check_words(tokens)
        told: list[Interval] = []
        besides: dict[str, Known] = {}
        spoken = [part for whole in clauses(without(tokens, *_SILENT), "sep") for part in _divided(whole)]
        for clause in spoken:
            name, found = self._clause(asked.fact, clause)
            if found is not None and name == asked.fact.name:
                told.append(found)
            elif found is not None and besides.setdefault(name, known(found)) != known(found):
                raise Doubt("several")
        whole = _one(told)
        if whole is None:
            return None
        if has(tokens, "kindless") and not has(tokens, "exact") and whole.low != 0:
            raise Doubt("kind-missing")  # 专利3个
        if any(has(clause, "elsewhere") and not has(clause, "none") for clause in spoken) and whole.low != 0:
            raise Doubt("several")  # 发明两个，实用一个
        hedged = any(has(tokens, kind) for kind in _HEDGES)
        if hedged and whole.is_point and whole.low == 0:
            raise Doubt("hedged")
        return finished(whole, hedged=hedged, also=besides)

    def _clause(self, fact: Fact, clause: tuple[Token, ...]) -> tuple[str, Interval | None]:
        """The fact that a clause speaks of, and what it tells of it; nothing if it says nothing that counts.

        Raises Doubt where it cannot be read.
        """
        if has(clause, "elsewhere"):
            return fact.name, None
        marks = {token.meaning for token in clause if token.kind == "besides"}
        if len(marks) == 1:
            name = marks.pop()
            rest = without(clause, "besides", *_NAMED, "fine")
            return name, _none(rest) or read_quantity(rest, _MEASURES[self.vocabulary[name].kind])
        rest = without(clause, *_NAMED)
        if none := _none(rest):
            return fact.name, none
        rest = without(rest, "fine")
        if not rest and not has(clause, "none"):
            return fact.name, None
        found = read_quantity(rest, _MEASURES[fact.kind])
        return (fact.name, found) if found is not None else self._counterpart(fact, rest)

    def _counterpart(self, fact: Fact, clause: tuple[Token, ...]) -> tuple[str, Interval]:
        """1200万，3%: a percentage beside an amount, or the other way round, told by its unit. Raises
        Doubt.
        """
        names = self.named(fact)
        kind: Kind = "percent" if fact.kind == "amount" else "amount"
        named = any(token.kind in _UNITS or (token.numeral and token.numeral.scale > 1) for token in clause)
        if len(names) == 1 and fact.kind in ("amount", "percent") and named:
            found = read_quantity(clause, _MEASURES[kind])
            if found is not None:
                return next(iter(names)), found
        raise Doubt("unread-number")


def finished(whole: Interval, *, hedged: bool, also: Mapping[str, Known] | None = None) -> Reading:
    """The reading of an interval. Raises Doubt if it is off the scale."""
    if any(end is not None and end < 0 for end in (whole.low, whole.high)):
        raise Doubt("off-scale")
    value = known(whole)
    outcome = Bounded(value) if isinstance(value, Range) else Taken(value)
    return Reading(outcome, also or {}, hedged or whole.about)


def known(interval: Interval) -> Known:
    """An interval as the vocabulary knows it: a value where it is one, else bounds."""
    if interval.is_point and interval.low is not None:
        return _number(interval.low)
    low, high = (None if end is None else _number(end) for end in (interval.low, interval.high))
    return Range(low, high, interval.low_open, interval.high_open)


def _number(number: object) -> float:
    exact = Fraction(str(number))
    return int(exact) if exact.denominator == 1 else float(exact)


def _check_words(tokens: tuple[Token, ...]) -> None:
    """Raises Doubt where a number tells a place in an order, or counts people (省了3个人)."""
    if has(tokens, "ordinal"):
        raise Doubt("ordinal")
    if any(before.numeral and behind.kind == "people" for before, behind in pairwise(tokens)):
        raise Doubt("other-unit")


def _divided(clause: tuple[Token, ...]) -> list[tuple[Token, ...]]:
    """1200万占3% in two: the mark of another fact between two numbers begins a clause."""
    numbers = [place for place, token in enumerate(clause) if token.kind in ("number", "pair")]
    marks = [place for place, token in enumerate(clause) if token.kind == "besides"]
    if len(marks) == 1 and len(numbers) > 1 and numbers[0] < marks[0] < numbers[-1]:
        return [clause[: marks[0]], clause[marks[0] :]]
    return [clause]


def _none(tokens: tuple[Token, ...]) -> Interval | None:
    """Zero where the tokens deny what was named, and deny nothing narrower."""
    rest = without(tokens, "never", "classifier", "ge")
    is_none = bool(rest) and all(token.kind == "none" for token in rest)
    return Interval(Fraction(0), Fraction(0)) if is_none else None


def _one(told: list[Interval]) -> Interval | None:
    """What several clauses say together: the same (1200万，即12000000元), or two bounds."""
    if len(told) == 2 and told[0] != told[1] and (both := intersected(*told)):
        return both
    if any(interval != told[0] for interval in told[1:]):
        raise Doubt("several")
    return told[0] if told else None
