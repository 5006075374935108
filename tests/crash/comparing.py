"""What was said beside what was kept: nothing lost, nothing twice, nothing in another order."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

Answer = tuple[str, ...]
"""An answer as it can be recognised: each fact that it tells, with its value."""


@dataclass(frozen=True, slots=True)
class Difference:
    """What is wrong with a kept conversation: answers that were acknowledged and are not there, that are
    there and were not said (or not so often), and that stand before one that was said earlier.
    """

    lost: int = 0
    doubled: int = 0
    misordered: int = 0

    def __bool__(self) -> bool:
        return (self.lost, self.doubled, self.misordered) != (0, 0, 0)


def difference(said: Sequence[Answer], acknowledged: int, kept: Sequence[Answer]) -> Difference:
    """Compare the answers that were said, of which the first so many were acknowledged, with those kept."""
    lost = Counter(said[:acknowledged]) - Counter(kept)
    doubled = Counter(kept) - Counter(said)
    places = [said.index(answer) for answer in dict.fromkeys(kept) if answer in said]
    misordered = sum(here > after for here, after in pairwise(places))
    return Difference(lost.total(), doubled.total(), misordered)
