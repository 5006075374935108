"""What a plan says of each of its changes, of a new title with the stages that lead up to it.

Who holds a bachelor's degree and no title, and is to be an engineer for five years, has two changes: the
title, with the stages assistant engineer (after 1 year) and engineer (4 years later), and the years, 5 later
still.
"""

from dataclasses import dataclass
from datetime import date

from criteria.distances import Distance
from criteria.policy.vocabulary import Known, Value


@dataclass(frozen=True, slots=True)
class Stage:
    """One title, grade or degree on the lawful way to a new level; `fact` tells what `level` is a level of.

    `tier` is the one that it is the title of (None for a grade, a degree, a title below all tiers). `path` is
    the way to it, `clause` the one whose row gives the time, `decision` that clause's basis: None where the
    time is presumed. `wait` is how long after the stage before (from today for the first one), `on` the first
    day on which it can be held. `presumed`: the time is the policy's presumption, not the regulation's.
    `unsure`: nothing is known of the fact, so that the level may be there already.
    """

    level: str
    tier: str | None
    path: str | None
    clause: str | None
    decision: str | None
    wait: Distance
    on: date
    presumed: bool
    fact: str
    unsure: bool = False


@dataclass(frozen=True, slots=True)
class Change:
    """One fact to move, and the first day `on` which it can be there.

    `have` is what is known of it (None: nothing; years that begin with a new level: 0). `alternatives` are
    the other members of a set that would do as well, easiest first. `stages` is the lawful way to a new title
    or grade. `presumed`: the time, or part of it, is the policy's presumption. `only_not_held`: the way asks
    nothing of this title, which is not known; it is only to be sure that the tier is not held already.
    """

    fact: str
    value: Value
    have: Known | None
    on: date
    alternatives: tuple[str, ...]
    stages: tuple[Stage, ...]
    presumed: bool
    only_not_held: bool = False
