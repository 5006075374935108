"""A policy: one regulation as data, clause by clause, with what each clause requires, its tiers and the paths
to them.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from datetime import date, datetime
from functools import partial
from typing import ClassVar, Literal, TypeVar, cast
from zoneinfo import ZoneInfo

from criteria.policy.knowledge import Knowledge
from criteria.policy.vocabulary import COMMON_UNITS, Fact, Units, Vocabulary
from criteria.rules.nodes import Phase, Rule


@dataclass(frozen=True, slots=True)
class Document:
    """The regulation as an official document; `zone` is the time zone in which its days begin and end,
    `valid_until` the last day of its own term, None where it names none.
    """

    title: str
    number: str
    issuers: tuple[str, ...]
    zone: ZoneInfo
    issued: date
    in_force: date
    valid_until: date | None

    def is_over(self, day: date) -> bool:
        """Whether the regulation's own term is over on that day."""
        return self.valid_until is not None and day > self.valid_until

    def day(self, moment: datetime) -> date:
        """The date at that moment (which knows its zone) where the regulation is in force."""
        return moment.astimezone(self.zone).date()


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause: its official text and, beside it, what it requires of each tier (empty where it demands
    nothing).

    `items` are the clauses right below it; `basis` is the decision that holds the numbers where the text only
    points elsewhere. `concerns` tells whom its demand is about at all (None: everybody); `weighed` are words
    of the text that only experts can judge.
    """

    id: str
    label: str
    chapter: str
    text: str
    parent: str | None
    items: tuple[str, ...]
    rules: Mapping[str, Rule]
    basis: str | None
    concerns: Rule | None = None
    weighed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Path:
    """One legal way to a tier: the clauses that must be met; `clause` is the one the way is named by."""

    id: str
    name: str
    clause: str
    clauses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tier:
    """One level of the title. `held_from` is the level of the policy's title fact from which it is held
    already, None where nobody ever holds it; `modes` are the ways of review that `modes_clause` names.
    """

    id: str
    name: str
    held_from: str | None
    modes: tuple[str, ...]
    modes_clause: str
    paths: Mapping[str, Path]

    def asks(self, clause: str) -> bool:
        """Whether a path to the tier asks for the clause, or for what it is an item of."""
        asked = {each for path in self.paths.values() for each in path.clauses}
        return any(clause == each or clause.startswith(f"{each}.") for each in asked)


Told = Literal["covering", "twice"]
"""`covering`: beside what a higher level than the one named meets, or a rule that is read by the decision.
`twice`: where an achievement counts for an ordinary requirement and for an additional one.
"""


@dataclass(frozen=True, slots=True)
class Decision:
    """How the regulation is read where it is silent or leans on other rules.

    `rows` holds the numbers tier by tier, or once for `EVERY_TIER`; a row is "who：what", the lowest level
    first. `told` is where a result tells it, though nothing must be confirmed for its sake. `waives` is the
    fact in which a rule that is read by it asks for less than the usual way; `weighed` are words of what it
    says that only experts can judge, by the fact that they qualify.
    """

    EVERY_TIER: ClassVar[str] = "every"

    id: str
    title: str
    source: str
    text: str
    rows: Mapping[str, tuple[str, ...]]
    told: Told | None = None
    waives: str | None = None
    weighed: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def rows_for(self, tier: str) -> tuple[str, ...]:
        """The rows that are for a tier: its own, or those for every one."""
        return self.rows.get(tier, self.rows.get(self.EVERY_TIER, ()))


@dataclass(frozen=True, slots=True)
class Advice:
    """Something worth knowing that decides nothing, shown where `when` is surely met. Its words are the
    messages `advice-<id>-title`, `advice-<id>-text` and `advice-<id>-source`. `ask_first`: it may save years,
    so that one asks before setting out.
    """

    id: str
    clause: str
    when: Rule
    tiers: tuple[str, ...]
    ask_first: bool


@dataclass(frozen=True, slots=True)
class TitleFacts:
    """The names of the facts that tell a title's level and the years since; `since` are the words by which a
    clause counts achievements from the title held now on (another title, other achievements).
    `converted_by` is the clause by which such a title becomes one of the policy's own.
    """

    level: str
    years: str
    since: str | None = None
    converted_by: str | None = None


@dataclass(frozen=True, slots=True)
class ReviewSwitch:
    """The flag that turns every open path into one to be confirmed, with its decision and clause."""

    fact: str
    decision: str
    clause: str


@dataclass(frozen=True, slots=True)
class Parts:
    """The clauses with a part of their own: who the regulation is for, how long it is in force, that experts
    decide in the end, those that keep somebody from applying whatever else is met (`bars`), and those offered
    before anybody has searched.
    """

    scope: str | None = None
    term: str | None = None
    experts: str | None = None
    bars: tuple[str, ...] = ()
    start: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cost:
    """What moving a fact by one unit costs (costs.yaml), and how many months it takes at least.

    `only_if_unknown`: where the fact is known, nothing moves it. `presumed` are the months from one level to
    the next where that is another time, by the level that is reached. `easiest` are a set's members, the
    easiest to come by first.
    """

    cost: float
    months: float
    only_if_unknown: bool = False
    presumed: Mapping[str, float] = field(default_factory=dict)
    easiest: tuple[str, ...] = ()

    def months_to(self, level: str) -> float:
        """The months that it takes at least from the level before to this one."""
        return self.presumed.get(level, self.months)


@dataclass(frozen=True, slots=True)
class Counted:
    """How the text counts the items below it: so many of them or all, with `N` in the numeral's place."""

    at_least: tuple[str, ...] = ("N项及以上",)
    all: tuple[str, ...] = ("以下N方面",)


_Derived = TypeVar("_Derived")


@dataclass(frozen=True, eq=False)
class Policy:
    """A whole policy folder, loaded and checked. Compared and hashed by identity: there is one of each.

    `title` and `other_title` tell the titles held before, without which no tier is ever held; `costs` are
    those of the facts that effort moves; `succeeds` is the id of the version before this one. `messages` are
    its words, Fluent's texts by language and file name. `lines` is the line of each clause, fact and decision
    by file and id, so that a fault found later has a place. `lexicon` are the words of its
    answers, the data of each file of `lexicon/` by its name; `knowledge` is what the folder knows beyond the
    regulation. `units` and `counted` are the words by which its text measures and counts. `asking_order` are
    the topics of an interview with their facts, `together` those that are put before a person at once.
    """

    id: str
    content_hash: str
    document: Document
    vocabulary: Vocabulary
    clauses: Mapping[str, Clause]
    tiers: tuple[Tier, ...]
    decisions: Mapping[str, Decision]
    advice: tuple[Advice, ...]
    asking_order: Mapping[str, tuple[str, ...]]
    together: tuple[tuple[str, ...], ...]
    title: TitleFacts | None
    other_title: TitleFacts | None
    review_when: ReviewSwitch | None
    parts: Parts
    costs: Mapping[str, Cost]
    succeeds: str | None
    messages: Mapping[str, Mapping[str, str]]
    lines: Mapping[tuple[str, str], int]
    lexicon: Mapping[str, object] = field(default_factory=dict)
    knowledge: Knowledge = field(default_factory=Knowledge)
    units: Units = field(default_factory=lambda: COMMON_UNITS)
    counted: Counted = Counted()
    _derived: dict[object, object] = field(default_factory=dict, init=False, repr=False)

    def __reduce__(self) -> "tuple[type[Policy], tuple[object, ...]]":
        """Only what was read is pickled, nothing that is made of it."""
        return Policy, tuple(getattr(self, each.name) for each in fields(self) if each.init)

    def derived(
        self, build: "Callable[[Policy], _Derived]", kept: "Callable[[], _Derived] | None" = None
    ) -> _Derived:
        """What `build` makes of this policy, made when first asked for and kept with it.

        For what is worked out once from a policy's data: diagrams, a search index, word lists. `build` is a
        function of a module that looks at nothing but the policy, so it always makes the same; `kept` gives
        that same value in a quicker way, for whoever loads the policy.
        """
        return self._once(build, partial(build, self) if kept is None else kept)

    def derived_in(
        self,
        phase: Phase,
        build: "Callable[[Policy, Phase], _Derived]",
        kept: "Callable[[], _Derived] | None" = None,
    ) -> _Derived:
        """The same of what `build` makes of this policy in one phase of the evaluation."""
        return self._once((build, phase), partial(build, self, phase) if kept is None else kept)

    def _once(self, key: object, make: "Callable[[], _Derived]") -> _Derived:
        made = self._derived.get(key)
        if made is None:
            made = self._derived[key] = make()
        return cast("_Derived", made)

    def tier(self, tier_id: str) -> Tier:
        """The tier of that id; raises KeyError if the policy has none."""
        for tier in self.tiers:
            if tier.id == tier_id:
                return tier
        raise KeyError(tier_id)

    def told(self, where: Told) -> tuple[Decision, ...]:
        """The decisions that a result tells there."""
        return tuple(each for each in self.decisions.values() if each.told == where)

    def counts_from_title(self, fact: Fact) -> bool:
        """Whether the regulation counts the fact from the title held now on."""
        since = self.title.since if self.title else None
        return since is not None and any(since in self.clauses[clause].text for clause in fact.clauses)

    def rule(self, clause_id: str, tier_id: str) -> Rule:
        """What the clause requires of the tier; raises KeyError where it demands nothing."""
        return self.clauses[clause_id].rules[tier_id]

    def ancestors(self, clause_id: str) -> tuple[Clause, ...]:
        """The clauses above this one, outermost first."""
        above: list[Clause] = []
        parent = self.clauses[clause_id].parent
        while parent is not None:
            above.append(self.clauses[parent])
            parent = above[-1].parent
        return tuple(reversed(above))
