"""Which ends of a function a partial profile can still reach.

Of somebody with a bachelor's degree whose years of work are unknown, “a master, or a bachelor with a year
of work” reaches the ends 0 and 2: whether it is met is unknown. With a master's degree it reaches 2 alone,
whatever the years are.
"""

from collections.abc import Callable

from criteria.diagrams.allowed import Masks
from criteria.diagrams.compiling import Diagrams

Reach = Callable[[int], int]
"""The ends that a function can reach, a bit each."""


class Reaching:
    """Reads the diagrams of a policy for one profile after the other."""

    def __init__(self, diagrams: Diagrams) -> None:
        self.diagrams = diagrams
        self.groups = tuple(map(_grouped, diagrams.children))

    def of(self, masks: Masks) -> Reach:
        """What functions reach with the values that `masks` leave to the clusters (at least one to each)."""
        diagrams, groups = self.diagrams, self.groups
        ends, levels, children = diagrams.ends, diagrams.levels, diagrams.children
        reaches, asks = diagrams.reaches, diagrams.asks
        only = [-1 if mask & (mask - 1) else mask.bit_length() - 1 for mask in masks]
        narrowed = _narrowed(masks, diagrams.allowance.everything)
        known: dict[int, int] = {}

        def reach(function: int) -> int:
            while function >= ends:
                level = levels[function]
                value = only[level]
                if value < 0:
                    break
                function = children[function][value]
            else:
                return 1 << function
            reached = known.get(function)
            if reached is None:
                if asks[function] & narrowed:
                    mask, reached = masks[level], 0
                    for child, values in groups[function]:
                        if values & mask:
                            reached |= reach(child)
                else:
                    reached = reaches[function]
                known[function] = reached
            return reached

        return reach

    def above(self, reach: Reach, first: int) -> Reach:
        """The same where the first cluster has the values `first` only."""
        levels, groups = self.diagrams.levels, self.groups

        def reach_above(function: int) -> int:
            if levels[function]:
                return reach(function)
            reached = 0
            for child, values in groups[function]:
                if values & first:
                    reached |= reach(child)
            return reached

        return reach_above


def _narrowed(masks: Masks, everything: tuple[int, ...]) -> int:
    """The levels of the clusters whose values are not all left."""
    narrowed, bit = 0, 1
    for mask, every in zip(masks, everything, strict=True):
        if mask != every:
            narrowed |= bit
        bit <<= 1
    return narrowed


def _grouped(children: tuple[int, ...]) -> tuple[tuple[int, int], ...]:
    """Each different child with the values that lead to it, a bit each."""
    values: dict[int, int] = {}
    for value, child in enumerate(children):
        values[child] = values.get(child, 0) | 1 << value
    return tuple(values.items())
