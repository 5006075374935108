"""Facts that bound each other, taken together: only what can occur together occurs.

Years with a title do not exist beside the title `none`. With the codes none, engineer and below 5, from 5
the two facts form one cluster of three values, (none, below 5), (engineer, below 5), (engineer, from 5):
the world with no title and five years of it is not there to be looked at. A fact that is bound to no other
is a cluster by itself.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from criteria.diagrams.codes import Codes
from criteria.policy.vocabulary import Vocabulary

Value = tuple[int, ...]
"""One code for each column of a cluster."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """Columns (by number) that bound each other, and the combinations of their codes that can occur.

    `facts` are those that bound each other, also the ones that have no column. `neighbours` are, for each
    column in its place, the pairs of values (by number) that differ in its fact alone, and there by one
    code.
    """

    facts: tuple[str, ...]
    columns: tuple[int, ...]
    values: tuple[Value, ...]
    neighbours: tuple[tuple[tuple[int, int], ...], ...]

    @property
    def everything(self) -> int:
        """All values, a bit each."""
        return (1 << len(self.values)) - 1


def clustered(codes: Codes, vocabulary: Vocabulary) -> tuple[Cluster, ...]:
    """The clusters of all columns, in the order of the vocabulary."""
    clusters: list[Cluster] = []
    for facts in _bound_together(vocabulary):
        columns = [codes.of_fact[fact] for fact in facts]
        groups = [[only] for only in columns[0]] if len(facts) == 1 else [[n for own in columns for n in own]]
        clusters.extend(_cluster(codes, facts, tuple(group), vocabulary) for group in groups if group)
    return tuple(clusters)


def _bound_together(vocabulary: Vocabulary) -> Iterator[tuple[str, ...]]:
    """The facts in groups: those that `at_least` and `with` connect."""
    links = {name: {name} for name in vocabulary}
    for fact in vocabulary.values():
        for other in (*fact.at_least, *((fact.applies_with,) if fact.applies_with else ())):
            links[fact.name].add(other)
            links[other].add(fact.name)
    waiting = dict.fromkeys(vocabulary)
    while waiting:
        found = {next(iter(waiting))}
        while not found.issuperset(more := set().union(*(links[name] for name in found))):
            found |= more
        yield tuple(name for name in vocabulary if name in found)
        for name in found:
            del waiting[name]


def _cluster(
    codes: Codes, facts: tuple[str, ...], columns: tuple[int, ...], vocabulary: Vocabulary
) -> Cluster:
    own = [vocabulary[codes.columns[column].fact] for column in columns]
    narrower = [[n for n, other in enumerate(own) if other.name in fact.at_least] for fact in own]
    years = [[n for n, other in enumerate(own) if other.applies_with == fact.name] for fact in own]
    values: list[Value] = [()]
    for column in columns:
        values = [(*value, code) for value in values for code in range(codes.columns[column].top + 1)]
        values = [value for value in values if _can_occur(codes, columns, value, narrower, years)]
    neighbours = tuple(tuple(_neighbours(values, place, beside)) for place, beside in enumerate(years))
    return Cluster(facts, columns, tuple(values), neighbours)


def _can_occur(
    codes: Codes,
    columns: Sequence[int],
    value: Value,
    narrower: Sequence[list[int]],
    years: Sequence[list[int]],
) -> bool:
    """Whether the codes of the first columns can occur together.

    It is enough that each two can: each number may be the largest of the least that its own code and the
    narrower ones ask for.
    """

    def fits(part: int, whole: int) -> bool:
        broader = codes.columns[columns[whole]]
        least = codes.columns[columns[part]].least(value[part])
        return value[whole] == broader.top or least < broader.thresholds[value[whole]]

    known = len(value)
    return all(
        all(fits(part, place) for part in narrower[place] if part < known)
        and (value[place] > 0 or not any(value[each] for each in years[place] if each < known))
        for place in range(known)
    )


def _neighbours(values: Sequence[Value], place: int, years: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The pairs of values that differ by one code at `place` alone. Beside `none` years do not exist:
    whatever they are beside the next level, that is a neighbour.
    """
    above: dict[Value, list[int]] = {}
    for number, value in enumerate(values):
        for key in dict.fromkeys((value, _put(value, 0, years) if value[place] == 1 else value)):
            above.setdefault(key, []).append(number)
    for number, value in enumerate(values):
        for other in above.get(_put(value, value[place] + 1, (place,)), ()):
            yield number, other


def _put(value: Value, code: int, places: Sequence[int]) -> Value:
    return tuple(code if place in places else own for place, own in enumerate(value))
