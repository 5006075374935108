"""Advice that is shown but decides nothing."""

from criteria.policy.model import Advice, Policy
from criteria.policy.vocabulary import Profile
from criteria.rules.nodes import Phase, in_phase
from criteria.rules.truth import truth


def applicable(
    policy: Policy, profile: Profile, *, phase: Phase = "normal", tier: str | None = None
) -> tuple[Advice, ...]:
    """The advice whose condition the profile surely meets, for one tier or for any."""
    return tuple(
        advice
        for advice in policy.advice
        if (tier is None or tier in advice.tiers)
        and truth(policy.vocabulary, profile, in_phase(advice.when, phase)) == "met"
    )
