"""Where a conversation stands, as a few words that can be counted over many people and tell of none.

Somebody who was asked for the education, did not know the years of work, and is being asked about patents:

    {Cell("at", "patents"), Cell("unanswered", "years")}

and, once there is a result, `Cell("result", "senior")`, or `Cell("result", "none")`. Whoever has just come,
or with a result tries something out, is at none of these places: so what is counted of the places never adds
up to all people, nor to those with a result, and no small number can be worked out from the others.

Nothing here says what anybody answered; it is worked out from the session alone, as of its last turn, so that
what was counted of it before can be taken back exactly when it moves on.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

from criteria.assessment import assess
from criteria.policy.model import Policy
from dialogs.interview import answers
from dialogs.life import STATES
from dialogs.session import Session
from dialogs.world import World

Kind = Literal["begun", "moved", "at", "result", "unanswered"]

NO_TIER: Final = "none"
"""The name of a result that leads to no tier."""


@dataclass(frozen=True, slots=True, order=True)
class Cell:
    """Something that people are counted by: those who have begun, who stand `at` the question for a fact, who
    have the `result` of a tier, who left a fact `unanswered` (不清楚, 跳过). `moved` counts no people but
    how often somebody came to one of these places or left it.
    """

    kind: Kind
    name: str = ""


BEGUN: Final = Cell("begun")
MOVED: Final = Cell("moved")


def places(policy: Policy) -> tuple[Cell, ...]:
    """Every cell of a policy, questions and tiers in its own order."""
    questions = [fact for facts in policy.asking_order.values() for fact in facts]
    return (
        BEGUN,
        *(Cell("result", tier.id) for tier in policy.tiers),
        Cell("result", NO_TIER),
        *(Cell("at", fact) for fact in questions),
        *(Cell("unanswered", fact) for fact in questions),
    )


def asked_in(session: Session) -> str:
    """The fact whose question stands open, the first of several; empty where none does."""
    return session.asked or "" if STATES[session.state].asks else ""


def month_of(session: Session, world: World) -> str:
    """The month in which a conversation began, where the policy is in force: 2026-11."""
    day = world.policies.at(session.started).document.day(session.started)
    return f"{day:%Y-%m}"


def changes(before: Session | None, after: Session, world: World) -> Mapping[Cell, int]:
    """What a turn changes in the number of people of each cell; `before` is None where a conversation
    begins.
    """
    if before is not None and _stands_alike(before, after):
        return {}
    left = frozenset() if before is None else _cells(before, world)
    reached = _cells(after, world)
    moved = {**dict.fromkeys(left - reached, -1), **dict.fromkeys(reached - left, 1)}
    begun = {BEGUN: 1} if before is None else {}
    return {**begun, **moved, MOVED: len(moved)} if moved else begun


def _stands_alike(one: Session, other: Session) -> bool:
    """Whether two sessions stand at the same place by the same answers."""
    return (one.log, one.state, one.returns, one.asked, one.policy_hash) == (
        other.log,
        other.state,
        other.returns,
        other.asked,
        other.policy_hash,
    )


def _cells(session: Session, world: World) -> frozenset[Cell]:
    unanswered = {Cell("unanswered", fact) for fact in answers.given_up(session.log)}
    place = _place(session, world)
    return frozenset(unanswered if place is None else {*unanswered, place})


def _place(session: Session, world: World) -> Cell | None:
    traits = STATES[session.state]
    if traits.aside and traits.finished:  # what is tried out is nobody's result
        return None
    home = STATES[session.returns] if traits.aside else traits
    if home.finished:
        policy = world.policies.at(session.updated)
        likely = assess(policy, answers.profile(session.log), phase=world.phase).likely
        return Cell("result", likely or NO_TIER)
    return Cell("at", session.asked) if home.asks and session.asked else None
