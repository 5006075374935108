"""The few classes into which a policy's rules divide the values of each fact.

If all that is ever asked of `work_years` is `>= 1` and `>= 3`, no rule can tell 1.5 from 2: the values
fall into three classes, below 1, from 1 to below 3, and from 3. A class is a code, 0, 1 or 2, higher is
better; its thresholds (1, 3) say which. A choice or flag is coded by the places of its values (a flag: 0
bad, 1 good). Members of a set that stand for each other wherever a rule names them are a column together:
1 if one of them is in. What the rules never ask about has no column.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from math import ceil, inf
from typing import NamedTuple

from criteria.policy.vocabulary import Fact, Vocabulary
from criteria.rules.nodes import AnyOf, ClauseRule, Compare, Reading, Rule, comparisons, parts


class Column(NamedTuple):
    """A fact, or some members of a set fact, with the thresholds that divide its values.

    Code n are the values from threshold n - 1 to below threshold n.
    """

    fact: str
    members: tuple[str, ...]
    thresholds: tuple[float, ...]

    @property
    def top(self) -> int:
        """The best code."""
        return len(self.thresholds)

    def code(self, place: float) -> int:
        """The code of a number, or of the place of a choice or a flag (0 bad, 1 good)."""
        return bisect_right(self.thresholds, place)

    def least(self, code: int) -> float:
        """The least place of that code."""
        return self.thresholds[code - 1] if code else 0


@dataclass(frozen=True, slots=True)
class Codes:
    """The columns of a policy in one phase; `of_fact` numbers those of each fact (none: no rule asks for
    it).
    """

    columns: tuple[Column, ...]
    of_fact: Mapping[str, tuple[int, ...]]

    def column(self, compare: Compare) -> int | None:
        """The number of the column that a comparison looks at; None where it holds of every value."""
        columns = self.of_fact[compare.fact]
        if compare.relation == "includes":
            return next(n for n in columns if compare.value in self.columns[n].members)
        return columns[0] if columns else None


def place(fact: Fact, value: object) -> float:
    """Where a flag's or choice's value stands on the fact's scale (a flag: 0 bad, 1 good)."""
    return float(value == fact.better) if fact.kind == "flag" else float(list(fact.values).index(str(value)))


def met_from(fact: Fact, compare: Compare) -> tuple[float, float]:
    """The places that meet a comparison: from the first to below the second."""
    if fact.kind == "set":
        return 1, 2
    if fact.is_number:
        value = float(compare.value)
        return (ceil(value) if fact.kind == "count" else value), inf
    at = place(fact, compare.value)
    return (0 if compare.relation == "<=" else at), (len(fact.values) if compare.relation == ">=" else at + 1)


def coded(vocabulary: Vocabulary, rules: Sequence[Rule]) -> Codes:
    """The coding that tells apart what `rules` (read in their phase) tell apart."""
    asked: dict[str, list[Compare]] = {}
    for compare in dict.fromkeys(chain.from_iterable(map(comparisons, rules))):
        asked.setdefault(compare.fact, []).append(compare)
    facts = [vocabulary[name] for name in asked]
    beside = {fact.applies_with for fact in facts}
    together = _together(rules)
    columns: list[Column] = []
    of_fact: dict[str, tuple[int, ...]] = {}
    for fact in vocabulary.values():
        own = _columns(fact, _telling(fact, vocabulary, asked), together, hides=fact.name in beside)
        of_fact[fact.name] = tuple(range(len(columns), len(columns) + len(own)))
        columns.extend(own)
    return Codes(tuple(columns), of_fact)


def _telling(fact: Fact, vocabulary: Vocabulary, asked: Mapping[str, Sequence[Compare]]) -> Iterator[Compare]:
    """The comparisons that a value of the fact may decide: its own, and those of facts that it bounds. A part
    can lift a whole that nobody could tell over a threshold of the whole's.
    """
    for name, compares in asked.items():
        if name in (fact.name, *fact.at_least) or fact.name in vocabulary[name].at_least:
            yield from compares


def _columns(
    fact: Fact, asked: Iterable[Compare], together: Iterable[tuple[str, tuple[str, ...]]], *, hides: bool
) -> list[Column]:
    """The columns of a fact; `hides` where another one does not exist beside its first value, `none`."""
    if fact.kind == "set":
        return [Column(fact.name, members, (1,)) for name, members in together if name == fact.name]
    top = 2 if fact.kind == "flag" else len(fact.values) or inf
    ends = {end for compare in asked for end in met_from(fact, compare)} | ({1} if hides else set())
    thresholds = tuple(sorted(end for end in ends if 0 < end < top))
    return [Column(fact.name, (), thresholds)] if thresholds else []


def _together(rules: Iterable[Rule]) -> list[tuple[str, tuple[str, ...]]]:
    """The members of sets, by fact, in groups: those of one group are alternatives of the same rules, and
    of no other.
    """
    named: dict[tuple[str, str], set[int]] = {}
    for number, alternatives in enumerate(chain.from_iterable(map(_alternatives, rules))):
        for compare in alternatives:
            named.setdefault((compare.fact, str(compare.value)), set()).add(number)
    groups: dict[tuple[str, frozenset[int]], list[str]] = {}
    for (fact, member), numbers in named.items():
        groups.setdefault((fact, frozenset(numbers)), []).append(member)
    return [(fact, tuple(members)) for (fact, _), members in groups.items()]


def _alternatives(rule: Rule) -> Iterator[list[Compare]]:
    """The members of sets that a rule names, alternatives of each other in one list."""
    inner = list(_options(rule))
    yield [option for option in inner if isinstance(option, Compare) and option.relation == "includes"]
    for option in inner:
        for part in parts(option):
            yield from _alternatives(part)


def _options(rule: Rule) -> Iterator[Rule]:
    """The rules of which one is enough, however they are nested."""
    match rule:
        case AnyOf(rules):
            for part in rules:
                yield from _options(part)
        case ClauseRule(_, inner) | Reading(_, inner):
            yield from _options(inner)
        case _:
            yield rule
