"""A question before it is judged: what it names, what is known, and the clauses that it is about."""

from collections.abc import Iterable
from dataclasses import dataclass

from criteria.asking import Item, beside
from criteria.assessment import assess
from criteria.policy.model import Policy
from criteria.policy.vocabulary import Profile
from criteria.rules.nodes import Phase
from dialogs.asking.comparing import Comparing
from dialogs.asking.forms import FormName
from dialogs.asking.naming import Named
from dialogs.asking.selecting import Selection
from dialogs.asking.verdicts import Ground, Judged, Verdict, is_turned, turned


@dataclass(frozen=True, slots=True)
class Case:
    """One question. `profile` is what is known with what the question states; `tiers` are those that it aims
    at, else all that are not held yet.
    """

    policy: Policy
    named: Named
    phase: Phase
    profile: Profile
    tiers: tuple[str, ...]
    selection: Selection
    comparing: Comparing

    @property
    def form(self) -> FormName:
        """What is wanted."""
        return self.named.form.name

    def as_asked(self, verdict: Verdict) -> Verdict:
        """A verdict in the direction in which it was asked for."""
        return turned(verdict, when=is_turned(self.named))

    def judgement(
        self,
        verdict: Verdict,
        ground: Ground,
        items: tuple[Item, ...] = (),
        *,
        clauses: Iterable[str] = (),
        open_facts: tuple[str, ...] = (),
    ) -> Judged:
        """A verdict with what it rests on; the clauses quoted are those of the items where none are given."""
        quoted = tuple(dict.fromkeys(clauses)) or tuple(dict.fromkeys(each.clause for each in items))
        return Judged(
            self.named, verdict, ground, self.profile, quoted, items, self.tiers, depends_on=open_facts
        )


def case_of(policy: Policy, named: Named, profile: Profile, phase: Phase) -> Case:
    """The case of a question; `profile` are the facts known already."""
    known = beside(policy, profile, named.told)
    tiers = named.tiers or _within_reach(policy, known, phase)
    selection = Selection(policy, named, tiers, phase)
    return Case(policy, named, phase, known, tiers, selection, Comparing(policy, selection))


def _within_reach(policy: Policy, profile: Profile, phase: Phase) -> tuple[str, ...]:
    """The tiers that somebody does not hold yet; all where there is none."""
    stands = assess(policy, profile, phase=phase).tiers
    every = tuple(tier.id for tier in policy.tiers)
    return tuple(tier for tier in every if stands[tier].status != "held") or every
