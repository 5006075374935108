"""What of a question bears on the tier aimed at: its words and its clauses.

aimed at nothing   工程师要 1000 万元、高级工程师要 2000 万元……   第十条、第十三条
aimed at 高级       2000 万元……                                第十条
"""

from collections.abc import Iterable
from typing import Literal

from criteria.policy.model import Policy, Tier
from criteria.policy.vocabulary import Fact
from dialogs.world import Scene

Asks = Literal["question", "why"]


def asked_for(scene: Scene, asks: Asks, fact: Fact) -> str:
    """The question about a fact, or why it is asked: as the policy says it for the tier aimed at, where it
    does, else for all tiers.
    """
    own = f"{asks}-{fact.name}-{scene.session.target}"
    return scene.words.say(own if scene.words.knows(own) else f"{asks}-{fact.name}")


def clauses_for(scene: Scene, facts: Iterable[Fact]) -> tuple[str, ...]:
    """The clauses that ask for the facts, in the regulation's order: those that bear on the tier aimed at. Of
    a fact that none there asks for the clauses of what it counts for; without an aim all of its own.
    """
    policy = scene.policy
    aimed_at = next((tier for tier in policy.tiers if tier.id == scene.session.target), None)
    named = {clause for fact in facts for clause in _clauses_of(policy, fact, aimed_at)}
    return tuple(clause for clause in policy.clauses if clause in named)


def _clauses_of(policy: Policy, fact: Fact, aimed_at: Tier | None) -> tuple[str, ...]:
    if aimed_at is None:
        return fact.clauses
    broader = [each for each in policy.vocabulary.values() if fact.name in each.at_least]
    bearing = (tuple(filter(aimed_at.asks, each.clauses)) for each in (fact, *broader))
    return next(filter(None, bearing), fact.clauses)
