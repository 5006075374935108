"""What a profile leaves open: for each cluster the values that are still possible, a bit each.

Of somebody who has solved at least three problems, and nothing more is known, those values of the cluster
are possible in which `problems_solved` has the code of three or a higher one; and as whoever solves a
problem takes part in it, not those with `problems_participated` below three. One `&` a known fact is all
it takes.
"""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from criteria.diagrams.clusters import Cluster
from criteria.diagrams.codes import Codes, place
from criteria.policy.vocabulary import Fact, Known, Profile, Range, Vocabulary, number_bounds

Masks = list[int]
"""For each cluster the possible values, a bit each."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A flag or choice: the values of its cluster that go with each of its own."""

    cluster: int
    masks: Mapping[object, int]


@dataclass(frozen=True, slots=True)
class Measured:
    """A number: the values of its cluster that go with exactly, at least and at most so much, between
    thresholds.
    """

    cluster: int
    thresholds: tuple[float, ...]
    exactly: tuple[int, ...]
    from_: tuple[int, ...]
    upto: tuple[int, ...]
    fact: Fact

    def worlds(self, known: Known) -> int:
        """The values of the cluster that go with what is known of the number."""
        if not isinstance(known, Range):
            return self.exactly[bisect_right(self.thresholds, known)]
        least, most = number_bounds(self.fact, known)
        from_ = self.from_[bisect_right(self.thresholds, least)]
        return from_ & self.upto[bisect_right(self.thresholds, most)]


@dataclass(frozen=True, slots=True)
class Members:
    """A set: members that a rule asks about, with their cluster, whose values are 0 none is in, 1 one is."""

    clusters: tuple[tuple[frozenset[str], int], ...]


Reading = Listed | Measured | Members


@dataclass(frozen=True, slots=True)
class Allowance:
    """How each fact that some rule looks at narrows the values of the clusters."""

    everything: tuple[int, ...]
    readings: Mapping[str, Reading]

    def masks(self, profile: Profile) -> Masks:
        """The values that a profile leaves to each cluster, at least one: facts that contradict each
        other, as they never do in a sound profile (see `read_profile`), tell nothing.
        """
        allowed = list(self.everything)
        reading_of = self.readings.get
        for name, known in profile.items():
            reading = reading_of(name)
            if isinstance(reading, Listed):
                allowed[reading.cluster] &= reading.masks[known]
            elif isinstance(reading, Measured):
                allowed[reading.cluster] &= reading.worlds(known)
            elif reading is not None and isinstance(known, frozenset):
                for members, cluster in reading.clusters:
                    allowed[cluster] &= 1 if members.isdisjoint(known) else 2
        if 0 in allowed:
            return [mask or every for mask, every in zip(allowed, self.everything, strict=True)]
        return allowed

    def narrowed(self, masks: Masks) -> int:
        """The clusters, a bit each, to which not all values are left."""
        narrowed, bit = 0, 1
        for mask, every in zip(masks, self.everything, strict=True):
            if mask != every:
                narrowed |= bit
            bit <<= 1
        return narrowed


def allowance(codes: Codes, clusters: Sequence[Cluster], vocabulary: Vocabulary) -> Allowance:
    """How the facts of the vocabulary narrow the clusters."""
    readings: dict[str, Reading] = {}
    members: dict[str, list[tuple[frozenset[str], int]]] = {}
    for number, cluster in enumerate(clusters):
        for fact in map(vocabulary.__getitem__, cluster.facts):
            if fact.kind == "set":
                own = frozenset(codes.columns[cluster.columns[0]].members)
                members.setdefault(fact.name, []).append((own, number))
            elif fact.is_number:
                readings[fact.name] = _measured(fact, number, cluster, codes, vocabulary)
            else:
                readings[fact.name] = _listed(fact, number, cluster, codes)
    readings.update({name: Members(tuple(own)) for name, own in members.items()})
    return Allowance(tuple(cluster.everything for cluster in clusters), readings)


def _listed(fact: Fact, number: int, cluster: Cluster, codes: Codes) -> Listed:
    columns = [codes.columns[n] for n in cluster.columns]
    own = [at for at, column in enumerate(columns) if column.fact == fact.name]
    options: Iterable[bool | str] = (False, True) if fact.kind == "flag" else fact.values
    masks: dict[object, int] = {}
    for option in options:
        codes_of = {at: columns[at].code(place(fact, option)) for at in own}
        masks[option] = _where(cluster, codes_of, codes_of)
    return Listed(number, masks)


def _measured(fact: Fact, number: int, cluster: Cluster, codes: Codes, vocabulary: Vocabulary) -> Measured:
    """A broader number is at least as large, a narrower one at most; years tell that there is what they
    count from.
    """
    columns = [codes.columns[n] for n in cluster.columns]
    facts = [vocabulary[column.fact] for column in columns]
    raised = [at for at, each in enumerate(facts) if each is fact or fact.name in each.at_least]
    capped = [at for at, each in enumerate(facts) if each is fact or each.name in fact.at_least]
    there = {at: columns[at].code(1) for at, each in enumerate(facts) if each.name == fact.applies_with}
    thresholds = sorted({each for at in {*raised, *capped} for each in columns[at].thresholds})
    from_, upto = [], []
    for least in (0, *thresholds):
        from_.append(_where(cluster, {at: columns[at].code(least) for at in raised} | there, {}))
        upto.append(_where(cluster, there, {at: columns[at].code(least) for at in capped}))
    exactly = tuple(one & other for one, other in zip(from_, upto, strict=True))
    return Measured(number, tuple(thresholds), exactly, tuple(from_), tuple(upto), _number(fact))


def _number(fact: Fact) -> Fact:
    """The fact as a number alone, so that it can be kept as data."""
    return Fact(
        fact.name,
        fact.topic,
        fact.kind,
        fact.means,
        fact.clauses,
        applies_with=fact.applies_with,
        most=fact.most,
    )


def _where(cluster: Cluster, least: Mapping[int, int], most: Mapping[int, int]) -> int:
    """The values of the cluster, a bit each, with at least and at most these codes in these places."""
    return sum(
        1 << n
        for n, value in enumerate(cluster.values)
        if all(value[at] >= code for at, code in least.items())
        and all(value[at] <= code for at, code in most.items())
    )
