"""Advice that is shown but decides nothing."""

from criteria.known import truth
from criteria.policy import Advice, Policy
from criteria.rules import Phase, in_phase
from criteria.vocabulary import Profile


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
