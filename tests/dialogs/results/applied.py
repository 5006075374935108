"""What is known of a person once a plan's changes are there."""

from collections.abc import Mapping
from typing import Any

from criteria.policy.vocabulary import Range
from tests.criteria.worlds_by_hand import AT_LEAST, SETS, WITH
from tests.dialogs.results.standing import narrower


def applied(profile: Mapping[str, Any], changes: Mapping[str, Any]) -> dict[str, Any]:
    """The facts after the changes: years begin anew with a new level, broader numbers go up as well."""
    after = {**profile, **changes}
    for years, level in WITH.items():
        if level in changes and years not in changes:
            after.pop(years, None)
            if changes[level] != "none":
                after[years] = 0
    for fact in SETS:
        if fact in changes and isinstance(profile.get(fact), frozenset):
            after[fact] = profile[fact] | changes[fact]
    for _ in range(3):
        for whole in {whole for whole, _ in AT_LEAST}:
            high = _high(after.get(whole))
            low = max(low_of(after.get(part)) for part in narrower(whole))
            if high is not None and high < low:
                after[whole] = low
    return after


def _high(known: Any) -> float | None:
    return known.high if isinstance(known, Range) else known


def low_of(known: Any) -> float:
    return (known.low or 0) if isinstance(known, Range) else known or 0
