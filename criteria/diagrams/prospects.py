"""What the answers that may still come can bring, where some facts were asked in vain.

Somebody cannot tell whether their patents are in use (asked in vain) and was not asked for their papers
yet. If papers alone open a tier, that answer can still change what is likely. If it takes patents and
papers, it cannot: the patents stay unknown. But it can change what is likely if the patents are in use.
So two functions of the answers to come tell what is worth asking: the likely tier where all that was
asked in vain stays unknown (`likely`), and the highest that it is in some completion of it (`likely_if`).
"""

from collections.abc import Iterable
from typing import Final

from criteria.diagrams.model import Diagrams, TierDiagrams
from criteria.diagrams.remaining import Remaining, View
from criteria.diagrams.table import AGREED, ELIGIBLE, HELD, HIGHEST, INELIGIBLE, REVIEW, UNSURE
from criteria.policy.vocabulary import Profile, Range, Vocabulary

STATUSES: Final = ("ineligible", "undetermined", "needs_review", "eligible", "undetermined", "held")
"""The ends of `Prospects.status`."""
_OF_PATH: Final = {INELIGIBLE: 0, UNSURE: 1, REVIEW: 2, ELIGIBLE: 3}
_OF_HELD: Final = {INELIGIBLE: 0, UNSURE: 4, HELD: 5}


class Prospects:
    """What can still come of a profile where `in_vain` was asked in vain.

    Of the other facts that are not known, those that count from something asked in vain are never asked.
    """

    def __init__(
        self, diagrams: Diagrams, vocabulary: Vocabulary, profile: Profile, in_vain: Iterable[str]
    ) -> None:
        def is_open(fact: str) -> bool:
            return fact not in profile or isinstance(profile[fact], Range)

        self.diagrams, self.remaining = diagrams, Remaining(diagrams)
        self.in_vain = frozenset(filter(is_open, in_vain))
        never = frozenset(
            fact.name
            for fact in (vocabulary.values() if self.in_vain else ())
            if fact.applies_with in self.in_vain and fact.name not in self.in_vain
        )
        masks = diagrams.allowance.masks(profile)
        self.doubts = View(diagrams, masks, never)
        """What is open but can be told, be it that it was asked in vain."""
        self.answers = View(diagrams, masks, never | self.in_vain)
        """What answers can still tell."""
        self.vain = View(diagrams, masks, frozenset(vocabulary) - self.in_vain)
        """What was asked in vain."""

    def likely(self, view: View) -> int:
        """The likely tier that shows, whatever is not in the view: 0 for none, else 1 + its place."""
        if not view.taken_out:
            return self.remaining.put(view)(self.diagrams.likely)
        tiers = [self.remaining.highest(self.surely_open(tier, view)) for tier in self.diagrams.tiers]
        return self.remaining.likely(tiers)

    def surely_open(self, tier: TierDiagrams, view: View) -> list[int]:
        """For each path of the tier whether it is surely `ELIGIBLE` or surely to be reviewed, else 0."""
        put = self.remaining.put(view, AGREED)
        names = {INELIGIBLE: 0, UNSURE: 0, REVIEW: REVIEW, ELIGIBLE: ELIGIBLE}
        return [self.remaining.renamed(put(path), names) for path in tier.paths.values()]

    def likely_if(self) -> int:
        """The highest tier that is likely in some completion of what was asked in vain."""
        if not self.doubts.taken_out:
            return self.remaining.put(self.answers, HIGHEST)(self.diagrams.likely)
        return self.remaining.coarser(self.likely(self.doubts), self.doubts, self.answers, HIGHEST)

    def status(self, tier: TierDiagrams) -> int:
        """The status of the tier that shows (a place in `STATUSES`) where what was asked in vain stays
        unknown.
        """
        put, renamed = self.remaining.put(self.answers, AGREED), self.remaining.renamed
        paths = [renamed(put(path), _OF_PATH) for path in tier.paths.values()]
        return self.remaining.highest([*paths, renamed(put(tier.held), _OF_HELD)])

    def requirement(self, tier: TierDiagrams, clause: str) -> int:
        """Whether a requirement is met, as far as it shows where what was asked in vain stays unknown."""
        return self.remaining.put(self.answers, AGREED)(tier.requirements[clause])

    def paths(self, tier: TierDiagrams, view: View) -> list[int]:
        """How the paths of a tier stand, whatever is not in the view."""
        return list(map(self.remaining.put(view, AGREED), tier.paths.values()))

    def matters(self, functions: Iterable[int], view: View) -> int:
        """The facts, a bit each in the order of asking, that make a difference to some of the functions."""
        return self.remaining.matters(functions, view)
