"""What is stated, held against the clauses that ask about it, one after the other.

大专                    one fact of a clause with several: the tier is asked, not the clause
大专、助工满四年        several facts of it: the clause is asked, and met
两个软著                too few for the clause; beside an education that decides nothing
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from criteria.asking import Item, enough
from criteria.policy.model import Policy
from criteria.policy.vocabulary import Profile
from criteria.rules.nodes import without_review
from criteria.rules.truth import truth
from dialogs.asking.selecting import Selection
from dialogs.asking.verdicts import TRUTHS, Verdict

TIER: Final = "tier"
"""What a clause comes to that is not what is asked: the tier as a whole is."""

OfClause: TypeAlias = Verdict | Literal["tier"]


@dataclass(frozen=True, slots=True)
class Comparing:
    """Compares for one question."""

    policy: Policy
    selection: Selection

    def singly(self, items: Iterable[Item]) -> tuple[Item, ...]:
        """The clauses that ask for one thing, of everybody."""
        clauses = self.policy.clauses
        return tuple(each for each in items if not each.is_row and clauses[each.clause].concerns is None)

    def row(self, row: Item, profile: Profile) -> OfClause:
        """What a clause with several facts comes to. One fact of it asks for the clause only where the way is
        named by it: who names an education asks about the tier, who names a skill about its clause.
        """
        come_to = truth(self.policy.vocabulary, profile, row.rule)
        if come_to == "met":
            plainly = truth(self.policy.vocabulary, profile, without_review(row.rule))
            return "yes" if plainly == "met" else "depends"
        is_usual = self.selection.usual(row.tier).id in row.paths
        is_asked = self.selection.named.path is not None or self.selection.named_in(row) > 1 or not is_usual
        return TRUTHS[come_to] if is_asked and row.clause != self.policy.parts.scope else TIER

    def single(
        self, items: Sequence[Item], profile: Profile, told: Profile, *, among_rows: bool
    ) -> list[OfClause]:
        """One verdict a requirement: one of its items is enough. Beside an education or a title what is not
        enough decides nothing, for other items may be.
        """
        by_requirement: dict[tuple[str, str], set[str]] = {}
        for each in items:
            come_to = enough(self.policy, profile, told, each)
            by_requirement.setdefault((each.tier, each.requirement), set()).add(come_to)
        weakest: Verdict = "depends" if among_rows else "no"
        best: Mapping[str, Verdict] = {"met": "yes", "unknown": "depends", "unmet": weakest}
        return [next(best[each] for each in best if each in truths) for truths in by_requirement.values()]

    def together(self, said: Sequence[OfClause]) -> OfClause:
        """What the clauses come to together: what one of them refuses is refused, for one tier."""
        if len(set(said)) == 1:
            return said[0]
        if len(self.selection.tiers) == 1 and "no" in said:
            return "no"
        return TIER if TIER in said else "depends"

    def stood_for(self, items: tuple[Item, ...]) -> tuple[Item, ...]:
        """Of the clauses those that name what the thing told shall stand for, where one is named."""
        wanted = {pair for thing in self.selection.named.behind for pair in thing.value.items()}
        exact = tuple(
            each
            for each in items
            if any((fact, asked.value) in wanted for fact in each.facts for asked in each.compares(fact))
        )
        return exact or items
