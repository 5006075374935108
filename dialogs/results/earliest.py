"""The answer to when somebody can apply: the nearest plan with its earliest day, its steps and their clauses.

那我什么时候能报高级工程师？
按现在知道的，正常申报高级工程师最早 2026-12-26，前提是下面的每一步都做到。
"""

from typing import Final

from dialogs.replies import Listing, Paragraph, Reply, Span
from dialogs.results.outcome import Outcome
from dialogs.results.plans import first_day, way_to
from dialogs.small_replies import say
from dialogs.understanding.lexicon import GENERAL
from dialogs.world import Scene

_WHEN_ABLE: Final = GENERAL.spoken("asking", "when_able")


def asks_when(text: str) -> bool:
    """Whether a text in plain writing asks when somebody can apply: 什么时候能报, not 什么时候报名."""
    return any(word in text for word in _WHEN_ABLE)


def at_the_earliest(scene: Scene, tiers: tuple[str, ...]) -> Reply | None:
    """The earliest day of the tier that lies ahead, by the plan that is soonest; None where the question
    names another one, or there is no plan.
    """
    outcome = Outcome(scene)
    tier = outcome.strive_for
    if tier is None or (tiers and tier not in tiers) or not outcome.plans:
        return None
    soonest = min(outcome.plans, key=lambda plan: plan.earliest)
    way, day = way_to(outcome.speaker, tier, soonest.path), first_day(outcome.speaker, soonest)
    head = scene.words.say("asking-when", way=way, day=day)
    steps = Listing(tuple(outcome.plan_teller(tier).items([soonest])))
    blocks = (Paragraph((Span(head, strong=True),)), steps, say(scene, "plans-note", "quiet"))
    return Reply("notice", blocks)
