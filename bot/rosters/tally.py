"""What is counted of the people of a table, stretch by stretch: three can apply for engineer, two of them are
short of the same condition.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, fields


@dataclass(slots=True)
class Tally:
    """Counts: `people` by how they stand (a `Kind` of `dialogs.results.briefly`, or `refused`), `likely` by
    the tier to apply for (None: none), `statuses` by tier and status, `ways` by name and clause of who can
    apply, `gaps` by the tier that lies ahead and the clause that is unmet, `doubtful` cells by nothing.
    """

    people: Counter[str] = field(default_factory=Counter)
    likely: Counter[str | None] = field(default_factory=Counter)
    statuses: Counter[tuple[str, str]] = field(default_factory=Counter)
    ways: Counter[tuple[str, str]] = field(default_factory=Counter)
    gaps: Counter[tuple[str, str]] = field(default_factory=Counter)
    doubtful: int = 0

    def add(self, other: "Tally") -> None:
        """Counts those of the other one as well."""
        self.doubtful += other.doubtful
        for counted in fields(self):
            mine = getattr(self, counted.name)
            if isinstance(mine, Counter):
                mine.update(getattr(other, counted.name))

    @property
    def number(self) -> int:
        """How many people there are."""
        return self.people.total()

    def commonest(self, most: int) -> Iterator[tuple[str, str, int]]:
        """The tier, the clause and the number of people of the gaps that most people have."""
        for (tier, clause), count in self.gaps.most_common(most):
            yield tier, clause, count
