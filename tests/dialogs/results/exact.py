"""Every status by trying: what is unknown is completed in every way, requirement by requirement.

A requirement reads a few facts, which hang together with a few others (`at_least`, years beside a level).
Those alone are tried. Facts that do not hang together are tried apart, and counts of what is met are added.
A path is open in some completion exactly if none of its requirements is unmet: all of them get better with
the same completion (17 alone asks for less of another series' title, which no other clause of its paths
reads in the phase in which it asks for anything).
"""

import itertools
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, cached_property
from typing import Any, Final

from criteria.policy.vocabulary import Profile
from tests.criteria import oracle
from tests.criteria.worlds_by_hand import ALL_FACTS, AT_LEAST, CHOICES, WITH, candidates, linked
from tests.dialogs.results.regulation import TIERS, Atom, Node, Row, facts_of, required

World = Mapping[str, Any]
_SCALES: Final = {name: {value: n for n, value in enumerate(values)} for name, values in CHOICES.items()}
_SEEN: dict[tuple[Any, ...], frozenset[int]] = {}
_BOUND: Final = {fact: linked(fact) for fact in ALL_FACTS}


def holds(atom: Atom, world: World) -> bool:
    """Whether what is known of one fact is enough. Years beside no level are none."""
    fact, needed = atom.fact, atom.needed
    level = WITH.get(fact)
    if level is not None and world.get(level) == "none":
        return False
    have = world[fact]
    if atom.relation == "is":
        return bool(have) is bool(needed)
    if atom.relation == "has":
        return needed in have
    scale = _SCALES.get(fact)
    here, there = (have, needed) if scale is None else (scale[have], scale[needed])
    return {">=": here >= there, "<=": here <= there, "=": here == there}[atom.relation]


def is_met(node: Node, world: World) -> bool:
    if isinstance(node, Row):
        return all(holds(atom, world) for atom in node.atoms)
    return sum(is_met(member, world) for member in node.members) >= node.needed


@cache
def together(facts: frozenset[str]) -> frozenset[str]:
    """The facts, and all that bound them."""
    found = set(facts)
    for fact in facts:
        found |= _BOUND[fact]
        if fact in WITH:
            found.add(WITH[fact])
    return frozenset(found)


@cache
def _reads(node: Node) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The facts on which a node hangs, and the years beside the levels among them."""
    facts = together(facts_of(node))
    return tuple(sorted(facts)), tuple(years for years, level in WITH.items() if level in facts)


class Exact:
    """What is sure, open or out of the question of one person, in one phase."""

    def __init__(self, profile: Profile, phase: str) -> None:
        self.profile, self.phase = profile, phase
        self._own: dict[tuple[Node, str | None], frozenset[int]] = {}

    def worlds(self, facts: Iterable[str], tier: str | None) -> Iterator[dict[str, Any]]:
        """Every completion of these facts; with a tier those in which it is not held."""
        names = sorted(together(frozenset(facts)))
        pairs = [pair for pair in AT_LEAST if set(pair) <= set(names)]
        levels = [
            WITH[years] for years in WITH if self.profile.get(years) is not None and WITH[years] in names
        ]
        axes = [self._candidates(name, tier) for name in names]
        for values in itertools.product(*axes):
            world = dict(zip(names, values, strict=True))
            if all(world[whole] >= world[part] for whole, part in pairs) and all(
                world[level] != "none" for level in levels
            ):
                yield world

    def _candidates(self, name: str, tier: str | None) -> tuple[Any, ...]:
        values = candidates(name, self.profile)
        if name == "title_level" and tier is not None and name not in self.profile:
            return tuple(value for value in values if not oracle.at_least(oracle.TITLES, value, tier))
        return values

    def seen(self, node: Node, tier: str | None) -> frozenset[int]:
        """The numbers of members that are met in some completion (of a row: 0 or 1)."""
        own = self._own.get((node, tier))
        if own is None:
            own = self._own[node, tier] = self._seen_of_all(node, tier)
        return own

    def _seen_of_all(self, node: Node, tier: str | None) -> frozenset[int]:
        """The same, once for all people of whom the same is known."""
        names, beside = _reads(node)
        known = self.profile.get
        key = (node, tier, tuple(map(known, names)), tuple(known(years) is None for years in beside))
        if key not in _SEEN:
            _SEEN[key] = self._seen(node, tier)
        return _SEEN[key]

    def _seen(self, node: Node, tier: str | None) -> frozenset[int]:
        if isinstance(node, Row):
            return frozenset(int(is_met(node, world)) for world in self.worlds(facts_of(node), tier))
        totals = {0}
        for part in _apart(node.members):
            if len(part) == 1:
                counts = {int(count >= _needed(part[0])) for count in self.seen(part[0], tier)}
            else:
                facts = frozenset(fact for member in part for fact in facts_of(member))
                counts = {sum(is_met(member, world) for member in part) for world in self.worlds(facts, tier)}
            totals = {one + other for one in totals for other in counts}
        return frozenset(totals)

    def status(self, node: Node, tier: str | None) -> str:
        """`met`, `unmet` or `unknown`."""
        met = {count >= _needed(node) for count in self.seen(node, tier)}
        return "unknown" if len(met) > 1 else "met" if True in met else "unmet"

    def requirement(self, clause: str, tier: str) -> str:
        if clause == "17" and self.phase == "first":
            return "met"
        return self.status(self.node(clause, tier), tier)

    def node(self, clause: str, tier: str) -> Node:
        key = clause, tier, self.phase
        if key not in _NODES:
            _NODES[key] = required(clause, tier, self.phase)
        return _NODES[key]

    def applies(self, clause: str) -> bool:
        """D2: Article 17 is about who holds (or may hold) another series' title that could be converted."""
        if clause != "17":
            return True
        known: Any = self.profile.get("other_title_level")
        return known is None or oracle.at_least(oracle.OTHER_TITLES, known, "assistant")

    def title(self, tier: str) -> str:
        """Whether the tier is held: `held`, `open` or `not`."""
        known: Any = self.profile.get("title_level")
        if known is not None:
            return "held" if oracle.at_least(oracle.TITLES, known, tier) else "not"
        return "open"

    def path(self, tier: str, path: str) -> str:
        statuses = {clause: self.requirement(clause, tier) for clause in oracle.PATHS[tier][path]}
        if "unmet" in statuses.values():
            return "ineligible"
        if "unknown" in statuses.values() or self.title(tier) == "open":
            return "undetermined"
        review = self.both_waivers(tier) if path == "exceptional" else {False}
        if review == {True} or self.profile.get("disciplined") is True:
            return "needs_review"
        if True in review or self.profile.get("disciplined") is None:
            return "undetermined"
        return "eligible"

    def both_waivers(self, tier: str) -> set[bool]:
        """Whether only both waivers at once would do (D7), in the completions."""
        if tier != "senior":
            return {False}
        node = self.node("11", tier)
        return {oracle.article_11(_full(world), self.phase, tier) == "review" for world in
                self.worlds(facts_of(node), tier)}  # fmt: skip

    @cached_property
    def paths(self) -> dict[str, dict[str, str]]:
        return {
            tier: {path: self.path(tier, path) for path in oracle.PATHS[tier]}
            for tier in TIERS
            if self.title(tier) != "held"
        }

    @cached_property
    def tiers(self) -> dict[str, str]:
        return {tier: self.tier(tier) for tier in TIERS}

    def tier(self, tier: str) -> str:
        """How one tier stands."""
        state = self.title(tier)
        if state != "not":
            return "held" if state == "held" else "undetermined"
        return oracle.best({path: self.path(tier, path) for path in oracle.PATHS[tier]})

    @property
    def likely(self) -> str | None:
        return oracle.likely(self.tiers)

    @property
    def barred(self) -> list[str]:
        """The articles of all paths that surely fail."""
        return [
            clause for clause in ("4", "6", "8") if self.paths and self.requirement(clause, "") == "unmet"
        ]


_NODES: dict[tuple[str, str, str], Node] = {}


def _full(world: World) -> World:
    """Years without a level beside them do not exist; facts that are not tried are not read."""
    return {"title_years": 0, "other_title_level": "none", "other_title_years": 0, **world}


def _needed(node: Node) -> int:
    return 1 if isinstance(node, Row) else node.needed


def _apart(members: tuple[Node, ...]) -> list[list[Node]]:
    """The members, those together that hang on facts which bound each other."""
    parts: list[tuple[set[str], list[Node]]] = []
    for member in members:
        facts, own = set(together(facts_of(member))), [member]
        for other in [part for part in parts if part[0] & facts]:
            parts.remove(other)
            facts |= other[0]
            own = other[1] + own
        parts.append((facts, own))
    return [own for _, own in parts]
