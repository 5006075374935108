"""Which ends of a function a partial profile can still reach.

Of somebody with a bachelor's degree whose years of work are unknown, “a master, or a bachelor with a year
of work” reaches the ends 0 and 2: whether it is met is unknown. With a master's degree it reaches 2
alone, whatever the years are.
"""

from collections.abc import Callable

from criteria.diagrams.allowed import Masks
from criteria.diagrams.model import Diagrams

Reach = Callable[[int], int]
"""The ends that a function can reach, a bit each."""


def reaching(diagrams: Diagrams, masks: Masks) -> Reach:
    """What functions reach with the values that `masks` leave to the clusters, at least one to each."""
    ends, levels, children, groups = diagrams.ends, diagrams.levels, diagrams.children, diagrams.groups
    reaches, asks = diagrams.reaches, diagrams.asks
    only = [-1 if mask & (mask - 1) else mask.bit_length() - 1 for mask in masks]
    narrowed = diagrams.allowance.narrowed(masks)
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


def reaching_above(diagrams: Diagrams, reach: Reach, first: int) -> Reach:
    """The same where the first cluster has the values `first` only."""
    levels, groups = diagrams.levels, diagrams.groups

    def reach_above(function: int) -> int:
        if levels[function]:
            return reach(function)
        reached = 0
        for child, values in groups[function]:
            if values & first:
                reached |= reach(child)
        return reached

    return reach_above
