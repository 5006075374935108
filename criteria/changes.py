"""What changes to a person's facts come to: how far they go, and the profile after them.

Someone with the title of engineer for four years who is to be a senior engineer has one level to go. After
that change the years with the title are 0 again; and whoever gets a patent as its first inventor has, with
that, a patent.
"""

from collections.abc import Mapping

from criteria.diagrams.codes import place
from criteria.policy.model import Policy
from criteria.policy.vocabulary import Fact, Known, Profile, Value, Vocabulary, number_bounds

A_TRIFLE = 0.05
"""The units that it counts to tell of a level that is no step up: `none`, where nothing is known."""


def there(vocabulary: Vocabulary, name: str, profile: Profile) -> float:
    """What there is of a number, choice or flag, as a place on its scale: what is known of it at the least,
    or of narrower numbers; 0 where nothing is known.
    """
    fact = vocabulary[name]
    known = profile.get(name)
    if not fact.is_number:
        return 0.0 if known is None else place(fact, known)
    least = 0.0 if known is None else number_bounds(fact, known)[0]
    for part in fact.at_least:
        if part in profile:
            least = max(least, number_bounds(vocabulary[part], profile[part])[0])
    return least


def units(policy: Policy, profile: Profile, changes: Mapping[str, Value], fact: Fact, value: Value) -> float:
    """How many units of its cost a fact is moved by."""
    if isinstance(value, frozenset):
        known = profile.get(fact.name)
        return len(value - known) if isinstance(known, frozenset) else len(value)
    have = 0.0 if fact.applies_with in changes else there(policy.vocabulary, fact.name, profile)
    at = float(value) if fact.is_number and isinstance(value, int | float) else place(fact, value)
    return at - have or A_TRIFLE


def raised_by(policy: Policy, profile: Profile, changes: Mapping[str, Value]) -> set[str]:
    """The facts that are changed, and the broader numbers that go up with them."""
    along = {
        fact.name
        for fact in policy.vocabulary.values()
        for part in fact.at_least
        if part in changes
        and number_bounds(policy.vocabulary[part], changes[part])[0]
        > there(policy.vocabulary, fact.name, profile)
    }
    return along.union(changes)


def applied(policy: Policy, profile: Profile, changes: Profile) -> dict[str, Known]:
    """The profile after the changes: a new level starts its years anew, a broader fact follows a narrower one
    up.
    """
    after: dict[str, Known] = {**profile, **changes}
    for fact in policy.vocabulary.values():
        if fact.applies_with and fact.applies_with in changes and fact.name not in changes:
            after.pop(fact.name, None)
            if after[fact.applies_with] != "none":
                after[fact.name] = 0
    for fact in policy.vocabulary.values():
        known = after.get(fact.name)
        if not fact.at_least or known is None:
            continue
        least = max(
            (number_bounds(policy.vocabulary[n], after[n])[0] for n in fact.at_least if n in after), default=0
        )
        if number_bounds(fact, known)[1] < least:
            after[fact.name] = int(least) if fact.kind == "count" else least
    return after
