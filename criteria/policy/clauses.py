"""Puts the clauses of a policy together from `measures.yaml`: each with its items and what it requires of
each tier.
"""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from criteria.policy.faults import Place
from criteria.policy.files import ClauseEntry
from criteria.policy.folder import PolicyFolder
from criteria.policy.model import Clause
from criteria.rules.nodes import ALWAYS, ClauseRule, Compare, Rule, own_part
from criteria.rules.reading import RuleError, RuleReader

FILE = "measures.yaml"

Rules = dict[str, Rule]


class ClauseAssembly:
    """The entries of `measures.yaml` by id, in the order of the text; faults are noted in `folder`."""

    def __init__(
        self, folder: PolicyFolder, entries: tuple[ClauseEntry, ...], tiers: tuple[str, ...]
    ) -> None:
        self.folder = folder
        self.tiers = tiers
        self.entries: dict[str, ClauseEntry] = {}
        self.places: dict[str, Place] = {}
        for n, entry in enumerate(entries):
            self._add(entry, ("clauses", n))
        self.items = self._items()

    def _add(self, entry: ClauseEntry, place: Place) -> None:
        if entry.id in self.entries:
            problem = f"the id stands already in line {self.folder.line(FILE, self.places[entry.id])}"
            self.folder.fault(FILE, place, entry.id, problem, "give each clause its own id")
            return
        self.entries[entry.id], self.places[entry.id] = entry, place

    def _items(self) -> Mapping[str, tuple[str, ...]]:
        below: dict[str, list[str]] = {}
        for clause, place in self.places.items():
            parent = _parent(clause)
            if parent is None:
                continue
            if parent not in self.entries:
                mend = f"add clause {parent}, or mend the id"
                self.folder.fault(FILE, place, clause, f"there is no clause {parent} above it", mend)
            below.setdefault(parent, []).append(clause)
        return {parent: tuple(items) for parent, items in below.items()}

    def clauses(self, reader: RuleReader) -> dict[str, Clause]:
        """Every clause with its rules."""
        read: dict[str, Rules] = {}

        def rules_of(clause: str) -> Rules:
            if clause not in read:
                read[clause] = {}
                read[clause] = self._rules(clause, reader, rules_of)
            return read[clause]

        return {
            entry.id: Clause(
                entry.id, entry.label, entry.chapter, entry.text, _parent(entry.id),
                self.items.get(entry.id, ()),
                MappingProxyType(rules_of(entry.id)), entry.basis,
                self._concerns(entry, reader), entry.weighed,
            )
            for entry in self.entries.values()
        }  # fmt: skip

    def _concerns(self, entry: ClauseEntry, reader: RuleReader) -> Rule | None:
        """Whom the clause's demand is about."""
        if entry.concerns is None:
            return None
        try:
            return reader.read(entry.concerns, tuple)
        except RuleError as fault:
            place = (*self.places[entry.id], "concerns")
            self.folder.fault(FILE, place, entry.id, str(fault), fault.mend)
            return None

    def _rules(self, clause: str, reader: RuleReader, rules_of: Callable[[str], Rules]) -> Rules:
        entry, place = self.entries[clause], self.places[clause]
        if entry.basis is not None and entry.basis not in reader.decisions:
            problem, mend = f"there is no decision {entry.basis}", "use an id of decisions.yaml"
            self.folder.fault(FILE, (*place, "basis"), clause, problem, mend)
        if entry.requires is not None and entry.requires_by_tier is not None:
            self.folder.fault(FILE, place, clause, "has requires and requires_by_tier", "keep one of the two")
        read: Rules = {}
        for tier, form, where in self._forms(clause):

            def items(tier: str = tier) -> tuple[ClauseRule, ...]:
                below = [item for item in self.items.get(clause, ()) if self._demands(item, tier)]
                # an item that cannot be read has a fault of its own already
                return tuple(ClauseRule(item, rules_of(item).get(tier, ALWAYS)) for item in below)

            try:
                read[tier] = reader.read(form, items)
            except RuleError as fault:
                self.folder.fault(FILE, where, clause, str(fault), fault.mend)
                continue
            for problem in _against_the_grain(read[tier], reader):
                self.folder.fault(FILE, where, clause, problem, "turn the comparison round, or the fact")
        return read

    def _demands(self, clause: str, tier: str) -> bool:
        entry = self.entries[clause]
        return entry.requires is not None or tier in (entry.requires_by_tier or {})

    def _forms(self, clause: str) -> list[tuple[str, object, Place]]:
        """What stands beside the clause for each tier, and where."""
        entry, place = self.entries[clause], self.places[clause]
        if entry.requires is not None:
            return [(tier, entry.requires, (*place, "requires")) for tier in self.tiers]
        forms = []
        for tier, form in (entry.requires_by_tier or {}).items():
            where = (*place, "requires_by_tier", tier)
            self.folder.unknown(FILE, where, clause, "tier", tier, self.tiers)
            if tier in self.tiers:
                forms.append((tier, form, where))
        return forms


def _against_the_grain(rule: Rule, reader: RuleReader) -> Iterator[str]:
    """Comparisons by which more of a good thing could harm: exact worst and best cases bear them for titles
    only.
    """
    titles = {title.level for title in (reader.title, reader.other_title) if title is not None}
    for compare in own_part(rule):
        if not isinstance(compare, Compare):
            continue
        fact = reader.vocabulary[compare.fact]
        if fact.kind == "choice" and compare.relation != ">=" and fact.name not in titles:
            yield f"{fact.name} {compare.relation} {compare.value} lets a better value fail"
        if fact.kind == "flag" and compare.value != fact.better:
            yield f"{fact.name} must be {str(compare.value).lower()}, its worse value"


def _parent(clause: str) -> str | None:
    return clause.rpartition(".")[0] or None
