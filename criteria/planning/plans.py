"""The nearest ways to a tier: which facts to move, how far at least, at what cost, and by when at the
earliest.

An engineer of four years with 1,800 of 2,000 ten thousand yuan is a year and some effort from a senior one:
the plan says so, names the clauses, and gives the day.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import chain

from criteria.changes import applied, raised_by
from criteria.diagrams.compiling import compiled
from criteria.diagrams.model import Diagrams, TierDiagrams
from criteria.diagrams.reaching import Reach, reaching
from criteria.diagrams.table import HELD
from criteria.distances import Calendar
from criteria.planning.moves import cost_of, moves_of
from criteria.planning.nearest import Nearest
from criteria.planning.staging import Change
from criteria.planning.timing import Timing
from criteria.planning.title_law import title_law
from criteria.planning.ways import ELIGIBLE_END, MET_END, NEVER, REVIEW_END, Search, Way
from criteria.policy.model import Policy
from criteria.policy.vocabulary import Profile, Value
from criteria.rules.nodes import Phase, comparisons, facts_of


@dataclass(frozen=True, slots=True)
class Plan:
    """One way to a tier: the facts to move to the values named, in the order of the vocabulary.

    `earliest` is the first day on which all of it can be there; `clauses` are those that the changes
    bear on; `steps` are the changes one by one, in the order of their days.
    """

    path: str
    changes: Mapping[str, Value]
    cost: float
    earliest: date
    clauses: tuple[str, ...]
    steps: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Outlook:
    """The ways to a tier, cheapest first. `reached`: it is held or open already. `blocked`: clauses that no
    effort meets. `costs`: what each of the tier's paths costs at least, in the policy's order; a path that
    nothing leads to is missing, one that is open (and any of a tier that is held) costs 0.
    """

    reached: bool
    plans: tuple[Plan, ...]
    blocked: tuple[str, ...]
    costs: Mapping[str, float]

    @property
    def nearest(self) -> tuple[str, ...]:
        """The paths that something leads to, nearest first; of equals the one planned first."""
        planned = [plan.path for plan in self.plans]
        place = {path: planned.index(path) if path in planned else len(planned) for path in self.costs}
        return tuple(sorted(self.costs, key=lambda path: (self.costs[path], place[path])))


def plan(
    policy: Policy,
    profile: Profile,
    *,
    to: str,
    today: date,
    phase: Phase = "normal",
    most: int = 5,
    of_each: int | None = 2,
    begun: Mapping[str, date] | None = None,
) -> Outlook:
    """The `most` nearest ways to the tier `to`, cheapest first; at most `of_each` of a path where other paths
    are about as near (None: simply the cheapest). Raises KeyError for an unknown tier, ValueError where the
    policy names no costs: then nothing tells what effort moves.

    Every plan is enough, minimal, and moves each value no further than needed; facts that are unknown count
    as not there. A new title or skill level starts its years anew, and a title is only taken by a lawful way
    (`criteria.planning.lawful`). `begun` tells of facts of the profile when their years began: of these the
    day is counted exactly.
    """
    planner = Planner(policy, profile, today=today, phase=phase, begun=begun)
    return planner.outlook(to, most=most, of_each=of_each)


class Planner:
    """Plans for one profile to several tiers; what is found on the way to one is not looked for again. Raises
    ValueError where the policy names no costs.
    """

    def __init__(
        self,
        policy: Policy,
        profile: Profile,
        *,
        today: date,
        phase: Phase = "normal",
        begun: Mapping[str, date] | None = None,
    ) -> None:
        if not policy.costs:
            msg = f"{policy.id} names no costs: write costs.yaml"
            raise ValueError(msg)
        self.policy, self.phase = policy, phase
        diagrams = compiled(policy, phase)
        allowed = diagrams.allowance.masks(profile)
        self._reach = reaching(diagrams, allowed)
        self._search = Search(diagrams, moves_of(policy, profile, phase, allowed))
        open_now = _open_now(policy, diagrams, self._reach)
        self._timing = Timing(policy, profile, Calendar(today, begun or {}), phase, open_now)

    def least(self, to: str) -> float | None:
        """What the cheapest way to a tier costs; None where it is held or open already, or nothing leads to
        it. Raises KeyError for an unknown tier.
        """
        tier = self._tier(to)
        if _done(tier, self._reach):
            return None
        prices = [self._search.cheapest(path, root) for path, root in enumerate(tier.paths.values())]
        price = min(prices, default=NEVER)
        return None if price >= NEVER else cost_of(price)

    def outlook(self, to: str, *, most: int = 5, of_each: int | None = 2) -> Outlook:
        """What `plan` gives for a tier."""
        tier = self._tier(to)
        if done := _done(tier, self._reach):
            return Outlook(True, (), (), dict.fromkeys(done, 0.0))
        search = self._search
        nearest = Nearest(search, tuple(tier.paths.values()), self.policy.derived(_falling))
        plans = tuple(_told(self._timing, search, tier, way) for way in nearest.several(most, of_each))
        names, law = tuple(tier.paths), title_law(self.policy, self.phase)
        gates = frozenset(law.gates) if law else frozenset[str]()
        costs = {names[path]: cost_of(price) for path, price in nearest.first.items()}
        return Outlook(False, plans, tuple(dict.fromkeys(_blocked(search, tier, gates))), costs)

    def _tier(self, to: str) -> TierDiagrams:
        return self._search.diagrams.tiers[self.policy.tiers.index(self.policy.tier(to))]


def _open_now(policy: Policy, diagrams: Diagrams, reach: Reach) -> Mapping[str, tuple[str, str]]:
    """The titles that can surely be applied for today, each with its tier and the most usual path."""
    found = {}
    for tier, drawn in zip(policy.tiers, diagrams.tiers, strict=True):
        path = next((name for name, root in drawn.paths.items() if reach(root) == ELIGIBLE_END), None)
        if tier.held_from is not None and path is not None:
            found[tier.held_from] = tier.id, path
    return found


def _done(tier: TierDiagrams, reach: Reach) -> tuple[str, ...]:
    """The paths that surely come to an open end already; all of them where the tier is surely held."""
    held = reach(tier.status) == 1 << HELD
    return tuple(
        path for path, root in tier.paths.items() if held or reach(root) in (ELIGIBLE_END, REVIEW_END)
    )


def _blocked(search: Search, tier: TierDiagrams, gates: frozenset[str]) -> Iterator[str]:
    """The clauses that no effort meets, path by path, the tier not being held.

    Where a title must be converted first and cannot be, it is the clause that says so (`gates`) which blocks,
    not those that ask for the titles that cannot be taken then.
    """
    blocked = [
        path
        for path, root in tier.paths.items()
        if min(search.least(root, ELIGIBLE_END), search.least(root, REVIEW_END)) == NEVER
    ]
    if blocked:
        strict, free = [
            Search(search.diagrams, search.moves.within(tier.unheld, lawful=lawful))
            for lawful in (True, False)
        ]
        for path in blocked:
            clauses = sorted(tier.clauses[path])
            unmet = [clause for clause in clauses if _is_unmet(strict, tier, clause)]
            roots = [clause for clause in unmet if clause in gates or _is_unmet(free, tier, clause)]
            yield from roots or unmet


def _is_unmet(search: Search, tier: TierDiagrams, clause: str) -> bool:
    return search.least(tier.requirements[clause], MET_END) == NEVER


def _told(timing: Timing, search: Search, tier: TierDiagrams, way: Way) -> Plan:
    policy, profile = timing.policy, timing.profile
    moved: dict[str, Value] = {}
    for name, value in (change for _, move in way.moves for change in move.changes):
        have = moved.get(name, profile.get(name))
        moved[name] = value | have if isinstance(value, frozenset) and isinstance(have, frozenset) else value
    changes = {name: moved[name] for name in policy.vocabulary if name in moved}
    path, asked = tuple(tier.paths)[way.path], policy.derived(_facts_asked)
    raised = raised_by(policy, profile, changes)
    clauses = [clause for clause in tier.clauses[path] if not asked[tier.id, clause].isdisjoint(raised)]
    steps = timing.steps(
        changes,
        search.alternatives(way, tier.paths[path]),
        _only_not_held(timing, search, tier, path, changes),
    )
    day = max(step.on for step in steps)
    return Plan(path, changes, cost_of(way.price), day, tuple(clauses), steps)


def _only_not_held(
    timing: Timing, search: Search, tier: TierDiagrams, path: str, changes: Mapping[str, Value]
) -> tuple[str, ...]:
    """The title, where nothing is known of it and all that the path asks for is there without it: it is moved
    only so that the tier is surely not held already.
    """
    policy, profile = timing.policy, timing.profile
    title = policy.title
    if title is None or title.level in profile or title.level not in changes:
        return ()
    others = {name: value for name, value in changes.items() if name not in (title.level, title.years)}
    without = applied(policy, profile, others)
    reach = reaching(search.diagrams, search.diagrams.allowance.masks(without))
    ends = (reach(tier.requirements[clause]) for clause in tier.clauses[path])
    return () if any(end & ~(MET_END | REVIEW_END) for end in ends) else (title.level,)


def _falling(policy: Policy) -> frozenset[str]:
    """The facts of which some rule wants less, or one value and no other."""
    rules = chain.from_iterable(clause.rules.values() for clause in policy.clauses.values())
    return frozenset(
        compare.fact
        for rule in rules
        for compare in comparisons(rule)
        if compare.relation in ("<=", "=") and policy.vocabulary[compare.fact].kind == "choice"
    )


def _facts_asked(policy: Policy) -> Mapping[tuple[str, str], frozenset[str]]:
    """The facts that each clause asks about for each tier."""
    return {
        (tier.id, clause): frozenset(facts_of(policy.rule(clause, tier.id)))
        for tier in policy.tiers
        for path in tier.paths.values()
        for clause in path.clauses
    }
