"""What many profiles leave open, side by side: a row of bits for each value of a cluster, one bit a
profile.

Of three people the first has two years of work, the second six, of the third it is not known. If rules
only tell below five from the rest, the rows of the cluster `work_years` are 101 for below five (left to
the first and the third) and 011 for from five. A row is one large integer, so `&` and `|` work on
thousands of people at once.
"""

from collections.abc import Iterable, Mapping, Sequence

from criteria.diagrams.model import Diagrams
from criteria.diagrams.table import all_below
from criteria.policy.vocabulary import Known

Column = Sequence[Known | None]
"""What each of many profiles knows of one fact; None where it is silent."""

Rows = list[list[int]]
"""For each cluster and each of its values the profiles that leave it open; the first profile is the
highest bit.
"""

_BYTES = 256
_BITS = bytes(code == ord("1") for code in range(_BYTES))


def possible_rows(diagrams: Diagrams, columns: Mapping[str, Column], count: int) -> Rows:
    """The rows of `count` sound profiles, told fact by fact; a fact that has no column is known of nobody."""
    rows = [[(1 << count) - 1] * len(cluster.values) for cluster in diagrams.clusters]
    levels: dict[str, list[int]] = {}
    for level, cluster in enumerate(diagrams.clusters):
        for fact in dict.fromkeys(cluster.facts):
            levels.setdefault(fact, []).append(level)
    for fact, own in levels.items():
        if fact in columns:
            _narrow(rows, diagrams, fact, own, columns[fact])
    return rows


def _narrow(rows: Rows, diagrams: Diagrams, fact: str, levels: Sequence[int], column: Column) -> None:
    """Takes out of the rows what the column of a fact excludes, in the clusters that it has a part in."""
    kinds = _Kinds(diagrams, fact, levels)
    of_profile: bytes | list[int]
    try:
        of_profile = bytes(map(kinds.__getitem__, column))
    except ValueError:  # more kinds than a byte can number
        of_profile = list(map(kinds.__getitem__, column))
    for place, level in enumerate(levels):
        made: dict[bytes, int] = {}
        for value, row in enumerate(rows[level]):
            allows = bytes([b"01"[masks[place] >> value & 1] for masks in kinds.masks])
            if allows not in made:
                made[allows] = _row(of_profile, allows)
            rows[level][value] = row & made[allows]


def _row(of_profile: bytes | list[int], allows: bytes) -> int:
    """The row of the profiles whose kind of value is allowed (`1`)."""
    if isinstance(of_profile, bytes):
        return int(of_profile.translate(allows.ljust(_BYTES)), 2)
    return int(bytes(map(allows.__getitem__, of_profile)), 2)


class _Kinds(dict[Known | None, int]):
    """The values of a fact by what they allow: those that allow the same are one kind, which has a number."""

    def __init__(self, diagrams: Diagrams, fact: str, levels: Sequence[int]) -> None:
        super().__init__()
        self._allowance, self._fact, self._levels = diagrams.allowance, fact, levels
        self._numbers: dict[tuple[int, ...], int] = {}

    @property
    def masks(self) -> list[tuple[int, ...]]:
        """For each kind what it allows of each cluster."""
        return list(self._numbers)

    def __missing__(self, known: Known | None) -> int:
        allowed = self._allowance.masks({} if known is None else {self._fact: known})
        masks = tuple([allowed[level] for level in self._levels])
        number = self[known] = self._numbers.setdefault(masks, len(self._numbers))
        return number


class Branches:
    """Ways on from the nodes of diagrams, numbered: a way is taken with any of some values of a cluster, a
    bit each. Many nodes share one, so who can take it is worked out once for all of them.
    """

    def __init__(self) -> None:
        self._numbers: dict[tuple[int, int], int] = {}

    def number(self, level: int, values: int) -> int:
        """The number of the way that is taken with these values of the cluster."""
        return self._numbers.setdefault((level, values), len(self._numbers))

    def of(self, diagrams: Diagrams, node: int) -> tuple[tuple[int, int], ...]:
        """The ways on from a node: the number of each, and the child that it leads to."""
        level = diagrams.levels[node]
        return tuple((self.number(level, values), child) for child, values in diagrams.groups[node])

    def rows(self, possible: Rows) -> list[int]:
        """Who can take each way, by its number."""
        made = []
        for level, values in self._numbers:
            row = 0
            for value, of_value in enumerate(possible[level]):
                if values >> value & 1:
                    row |= of_value
            made.append(row)
        return made


def below(diagrams: Diagrams, functions: Iterable[int]) -> list[int]:
    """The nodes that the functions consist of, each before those that it leads to."""
    found = all_below(functions, diagrams.children.__getitem__)
    nodes = (number for number in found if number >= diagrams.ends)
    return sorted(nodes, key=lambda node: (diagrams.levels[node], node))


def digits(row: int, count: int) -> bytes:
    """A row as a text, `0` or `1` for each profile."""
    return format(row, f"0{count}b").encode()


def bits(row: int, count: int) -> bytes:
    """A row as a byte for each profile, 0 or 1."""
    return digits(row, count).translate(_BITS)


def profile_by_profile(columns: Sequence[bytes], count: int) -> list[bytes]:
    """Columns of one byte a profile, turned: for each profile its byte of every column."""
    width = len(columns)
    whole = bytearray(width * count)
    for place, column in enumerate(columns):
        whole[place::width] = column
    turned = bytes(whole)
    return [turned[start : start + width] for start in range(0, width * count, width)]
