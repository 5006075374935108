"""Which clauses a question asks: those that ask about what is named, on the way that is spoken of."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from criteria.asking import Item, items_about, items_of, with_broader, with_parts
from criteria.assessment import open_facts
from criteria.policy.model import Path, Policy
from criteria.policy.vocabulary import Profile
from criteria.rules.nodes import Phase
from criteria.rules.truth import comparison_truth, truth
from dialogs.asking.naming import Named

MOST_OPEN: Final = 8
"""So many open facts are told at most."""


@dataclass(frozen=True, slots=True)
class Selection:
    """The clauses of one question; `tiers` are those that it is about."""

    policy: Policy
    named: Named
    tiers: tuple[str, ...]
    phase: Phase

    def about(self, facts: Iterable[str]) -> tuple[Item, ...]:
        """The items that ask about facts, on the way that is spoken of."""
        facts = tuple(facts)
        if self.named.path is not None:
            parts = with_parts(self.policy, facts)
            own = items_about(self.policy, parts, tiers=self.tiers, phase=self.phase)
            own = tuple(each for each in own if self._is_own(each))
            if own and not any(each.is_row for each in own):
                return own
        return self.best(items_about(self.policy, facts, tiers=self.tiers, phase=self.phase), facts)

    def _is_own(self, item: Item) -> bool:
        """Whether a clause is asked on the way that is named, and not on the usual one."""
        return self.named.path in item.paths and self.usual(item.tier).id not in item.paths

    def best(self, items: tuple[Item, ...], facts: Sequence[str] = ()) -> tuple[Item, ...]:
        """The items of the way that is named, its own before those that the usual way has as well; without a
        way those of the usual one, and others for facts that it does not ask about.
        """
        path = self.named.path
        if path is not None and any(path in each.paths for each in items):
            on_it = tuple(each for each in items if path in each.paths)
            own = tuple(filter(self._is_own, on_it))
            if own or not any(each.is_row for each in items):
                return own or on_it
        usual = tuple(each for each in items if self.usual(each.tier).id in each.paths)
        asked = {fact for each in usual for fact in each.facts}
        missing = {fact for fact in facts if asked.isdisjoint(with_broader(self.policy, [fact]))}
        special = tuple(each for each in items if each not in usual and missing.intersection(each.facts))
        return (*usual, *special) if usual and special else usual or items

    def rows(self, items: Sequence[Item], profile: Profile) -> tuple[Item, ...]:
        """The clauses in which several facts stand together; of several those that name most of what is
        told. Who is out of scope is asked about nothing else.
        """
        rows, scope = [each for each in items if each.is_row], self.policy.parts.scope
        barred = tuple(
            each
            for each in rows
            if each.clause == scope and truth(self.policy.vocabulary, profile, each.rule) == "unmet"
        )
        if barred:
            return barred
        others = [each for each in rows if each.clause != scope] or rows
        most = max((self.named_in(each) for each in others), default=0)
        return tuple(each for each in others if self.named_in(each) == most)

    def named_in(self, row: Item) -> int:
        """How many of a clause's facts the question names."""
        return len({*self.named.told, *self.named.about}.intersection(row.facts))

    def rows_of_years(self) -> tuple[Item, ...]:
        """The clauses that ask for years beside something else."""
        rows = (each for each in items_of(self.policy, self.phase) if each.tier in self.tiers and each.is_row)
        return self.best(tuple(filter(self.counts_years, rows)))

    def counts_years(self, item: Item) -> bool:
        """Whether a clause asks for years."""
        return any(self.policy.vocabulary[fact].kind == "years" for fact in item.facts)

    def usual(self, tier: str) -> Path:
        """The usual way to a tier: its first."""
        return next(iter(self.policy.tier(tier).paths.values()))

    def clauses_of_ways(self, rows: Sequence[Item]) -> tuple[str, ...]:
        """The clauses of what is told, of the way that is named, and those by which ways are named."""
        ways = [
            (tier, path)
            for tier in self.tiers
            for path in self.policy.tier(tier).paths.values()
            if self.named.path in (None, path.id)
        ]
        own = [
            clause
            for tier, path in ways
            if path.id == self.named.path
            for clause in path.clauses
            if clause not in self.usual(tier).clauses
        ]
        return tuple(
            dict.fromkeys([*(each.clause for each in rows), *own, *(path.clause for _, path in ways)])
        )

    def open_in(self, items: Sequence[Item], profile: Profile, wanted: Sequence[str] = ()) -> tuple[str, ...]:
        """The open facts of items, in the order of asking; those that are wanted first, known or not."""
        among = {fact for each in items for fact in each.facts}
        order = (name for names in self.policy.asking_order.values() for name in names)
        opened = (name for name in order if name in among and self._is_open(name, items, profile))
        first = (name for name in wanted if name in among)
        return tuple(dict.fromkeys([*first, *opened]))[:MOST_OPEN]

    def open_of_tiers(self, profile: Profile, rows: Sequence[Item] = ()) -> tuple[str, ...]:
        """The open facts on which the tiers depend: those of what is named first, what bars anybody last."""
        policy = self.policy
        bars = [each.facts for each in items_of(policy, self.phase) if self._bars(each)]
        review = policy.review_when
        barring = {fact for facts in bars for fact in facts} | ({review.fact} if review else set())
        found = tuple(
            name
            for tier in self.tiers
            for name in open_facts(self.policy, profile, phase=self.phase, tier=tier)
        )
        beside = {fact for each in rows for fact in each.facts}
        ranked = sorted(dict.fromkeys(found), key=lambda name: (name not in beside, name in barring))
        return tuple(ranked)[:MOST_OPEN]

    def _bars(self, item: Item) -> bool:
        """Whether who fails the clause may not apply at all, whatever else is met."""
        return item.requirement == self.policy.parts.scope or item.requirement in self.policy.parts.bars

    def _is_open(self, fact: str, items: Sequence[Item], profile: Profile) -> bool:
        compared = (compare for each in items for compare in each.compares(fact))
        return any(comparison_truth(self.policy.vocabulary, profile, each) == "unknown" for each in compared)
