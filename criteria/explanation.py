"""Why a path is open, closed or undecided: each of its requirements with what now decides it."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from criteria.assessment import PathAssessment, PathStatus, RequirementStatus, assess, assess_all
from criteria.findings import Finding, Findings, Group, Way, measures_in, meeting, ways_in
from criteria.policy.model import Policy
from criteria.policy.vocabulary import Profile
from criteria.rules.nodes import (
    Phase,
    Review,
    Rule,
    facts_of,
    in_phase,
    simplified,
    walk,
    without_review,
)
from criteria.rules.truth import truth


@dataclass(frozen=True, slots=True)
class Requirement:
    """One requirement of a path. It does not apply where the clause's demand is not about this person: then
    it is met, but nothing was done for it.
    """

    clause: str
    status: RequirementStatus
    applies: bool
    finding: Finding


@dataclass(frozen=True, slots=True)
class PathExplanation:
    """A path with each of its requirements, in the order of its row.

    `lacking` is what they still cost together, in the unit of the policy's costs. `review` names the
    decisions for which the path must be confirmed though everything is met. `hangs_on` is the fact on which
    alone an undetermined path hangs although every requirement is met. `counted_twice` are facts used in an
    additional requirement that count in an ordinary one as well, themselves or as part of a broader fact (a
    decision told as `twice`).
    """

    tier: str
    path: str
    status: PathStatus
    requirements: tuple[Requirement, ...]
    lacking: float
    review: tuple[str, ...]
    hangs_on: str | None
    counted_twice: tuple[str, ...]


def explain(
    policy: Policy, profile: Profile, *, tier: str, path: str, phase: Phase = "normal"
) -> PathExplanation:
    """The explanation of one path of a tier. Raises KeyError for an unknown tier or path, or for a tier that
    is held.
    """
    return TierExplanations(policy, profile, tier, phase).explained(path)


def explain_tier(
    policy: Policy, profile: Profile, *, tier: str, phase: Phase = "normal"
) -> tuple[PathExplanation, ...]:
    """The explanation of every path of a tier, in the policy's order; none for a tier that is held. Raises
    KeyError for an unknown tier.
    """
    told = TierExplanations(policy, profile, tier, phase)
    return tuple(map(told.explained, told.paths))


class TierExplanations:
    """Explains the paths of one tier, each when it is first asked for; what several of them require is told
    once. Raises KeyError for an unknown tier.
    """

    def __init__(self, policy: Policy, profile: Profile, tier: str, phase: Phase) -> None:
        self.policy, self.profile, self.tier, self.phase = policy, profile, tier, phase
        self.paths = assess(policy, profile, phase=phase).tiers[tier].paths
        self.findings, self.rules = Findings(policy, profile), policy.derived_in(phase, _Rules)
        self.told: dict[str, tuple[Requirement, float]] = {}
        self.known: dict[str, PathExplanation] = {}

    def explained(self, path: str) -> PathExplanation:
        """One path."""
        if path not in self.known:
            self.known[path] = self._explained(path)
        return self.known[path]

    def hangs_on(self, path: str) -> str | None:
        """The fact on which alone an undetermined path hangs, as its explanation names it."""
        return _hangs_on_review(self.policy, self.profile, self.tier, path, self.paths[path], self.phase)

    def _explained(self, path: str) -> PathExplanation:
        policy, profile, tier, assessed = self.policy, self.profile, self.tier, self.paths[path]
        told = [self.requirement(*each) for each in assessed.requirements.items()]
        requirements = tuple(requirement for requirement, _ in told)
        return PathExplanation(
            tier,
            path,
            assessed.status,
            requirements,
            sum(lacking for _, lacking in told),
            _review(policy, profile, [self.rules[clause, tier] for clause in assessed.requirements])
            if assessed.status == "needs_review"
            else (),
            self.hangs_on(path),
            _counted_twice(policy, requirements),
        )

    def requirement(self, clause: str, status: RequirementStatus) -> tuple[Requirement, float]:
        """What a clause requires, and what it still costs; `status` is the exact one."""
        if clause not in self.told:
            finding = self.findings.requirement(clause, self.rules[clause, self.tier], status)
            applies = _applies(self.policy, self.profile, clause, self.phase)
            lacking = self.findings.lacking(finding)
            self.told[clause] = Requirement(clause, status, applies, finding), lacking
        return self.told[clause]


def review_of(
    policy: Policy, profile: Profile, *, tier: str, path: str, phase: Phase = "normal"
) -> tuple[str, ...]:
    """The decisions for which a path of a tier that is not held must be confirmed though everything is met,
    as its explanation names them.
    """
    assessed = assess(policy, profile, phase=phase).tiers[tier].paths[path]
    if assessed.status != "needs_review":
        return ()
    rules = policy.derived_in(phase, _Rules)
    return _review(policy, profile, [rules[clause, tier] for clause in assessed.requirements])


class _Rules(dict[tuple[str, str], Rule]):
    """The rule of a clause for a tier as it reads in a phase, made when first asked for."""

    def __init__(self, policy: Policy, phase: Phase) -> None:
        self.policy, self.phase = policy, phase

    def __missing__(self, key: tuple[str, str]) -> Rule:
        rule = self[key] = simplified(in_phase(self.policy.rule(*key), self.phase))
        return rule


class _Asks(dict[tuple[str, str], frozenset[str]]):
    """The facts that the rule of a clause for a tier asks about, looked up when first asked for."""

    def __init__(self, policy: Policy, phase: Phase) -> None:
        self.rules = policy.derived_in(phase, _Rules)

    def __missing__(self, key: tuple[str, str]) -> frozenset[str]:
        facts = self[key] = frozenset(facts_of(self.rules[key]))
        return facts


def _applies(policy: Policy, profile: Profile, clause: str, phase: Phase) -> bool:
    concerns = policy.clauses[clause].concerns
    return concerns is None or truth(policy.vocabulary, profile, in_phase(concerns, phase)) != "unmet"


def _hangs_on_review(
    policy: Policy, profile: Profile, tier: str, path: str, assessed: PathAssessment, phase: Phase
) -> str | None:
    """The review switch where the path is open whatever its answer, and that answer alone is wanting."""
    fact = policy.review_when.fact if policy.review_when is not None else None
    wanting = assessed.status == "undetermined" and set(assessed.requirements.values()) == {"met"}
    if fact is None or fact in profile or not wanting:
        return None
    answered = assess_all(policy, [{**profile, fact: answer} for answer in (True, False)], phase=phase)
    return fact if all(each.tiers[tier].paths[path].status != "undetermined" for each in answered) else None


def _review(policy: Policy, profile: Profile, rules: Iterable[Rule]) -> tuple[str, ...]:
    """The decisions for which a path that is open must be confirmed."""
    switch, needed = policy.review_when, []
    if switch is not None and profile.get(switch.fact) is (not policy.vocabulary[switch.fact].better):
        needed.append(switch.decision)
    for rule in rules:
        if truth(policy.vocabulary, profile, without_review(rule)) != "met":
            needed.extend(node.decision for node in walk(rule) if isinstance(node, Review))
    return tuple(dict.fromkeys(needed))


def _counted_twice(policy: Policy, requirements: tuple[Requirement, ...]) -> tuple[str, ...]:
    ordinary, extra = set[str](), set[str]()
    for each in requirements:
        if each.status == "met":
            additional = [group for group in _groups(each.finding) if group.joint == "at_least"]
            counted: list[Finding] = [*additional] or [each.finding]
            facts = extra if additional else ordinary
            facts |= {name for finding in counted for name in _met_facts(finding)}
    facts_of = policy.vocabulary
    return tuple(sorted(name for name in extra if not ordinary.isdisjoint((name, *facts_of[name].at_most))))


def _groups(finding: Finding) -> Iterator[Group]:
    if isinstance(finding, Group):
        yield finding
        for member in finding.members:
            yield from _groups(member)


def _met_facts(finding: Finding) -> set[str]:
    return {measure.fact for _, measure in measures_in(finding) if measure.status == "met"}


def weighed_in(policy: Policy, explained: PathExplanation) -> Mapping[str, tuple[str, ...]]:
    """The words that only experts can judge, by clause: of every requirement of the path that is not known to
    fail, of what meets it, and of the decision that its numbers come from.
    """
    told: dict[str, dict[str, None]] = {}
    for requirement in explained.requirements:
        if requirement.status == "unmet" or not requirement.applies:
            continue
        clause = policy.clauses[requirement.clause]
        told.setdefault(clause.id, {}).update(dict.fromkeys(clause.weighed))
        by_fact = policy.decisions[clause.basis].weighed if clause.basis is not None else {}
        for way in (each for met in meeting(requirement.finding) for each in ways_in(met)):
            if way.status == "met":
                told.setdefault(way.clause, {}).update(dict.fromkeys(policy.clauses[way.clause].weighed))
                said = [words for each in way.measures for words in by_fact.get(each.fact, ())]
                told[clause.id].update(dict.fromkeys(said))
    return {name: tuple(words) for name, words in told.items() if words}


def waived(
    policy: Policy, profile: Profile, tier: str, way: Way, *, phase: Phase = "normal"
) -> tuple[str, ...]:
    """The decisions by which the way asks for less than the usual one, where that is needed: once it is met,
    the usual way still fails for the fact that the decision waives.
    """
    after = {**profile, **{each.fact: each.needed for each in way.measures if each.status != "met"}}
    usual = next(iter(policy.tier(tier).paths.values()))
    needed = []
    for decision in way.decisions:
        facts = _waived_facts(policy, decision)
        rules = [in_phase(policy.rule(clause, tier), phase) for clause in usual.clauses]
        asking = [rule for rule in rules if not facts.isdisjoint(facts_of(rule))]
        if any(_fails_for(policy, after, rule, facts) for rule in asking):
            needed.append(decision)
    return tuple(needed)


def _waived_facts(policy: Policy, decision: str) -> frozenset[str]:
    """The fact that the decision waives; of years with a title those with one of another series as well."""
    fact, title, other = policy.decisions[decision].waives, policy.title, policy.other_title
    if fact is None:
        return frozenset()
    is_years = title is not None and other is not None and fact == title.years
    return frozenset({fact, other.years}) if is_years and other is not None else frozenset({fact})


def _fails_for(policy: Policy, profile: Profile, rule: Rule, facts: frozenset[str]) -> bool:
    """Whether the rule fails, and would not if nothing were known of the facts."""
    others = {name: known for name, known in profile.items() if name not in facts}
    return (
        truth(policy.vocabulary, profile, rule) == "unmet"
        and truth(policy.vocabulary, others, rule) != "unmet"
    )


def unknown_facts(way: PathExplanation) -> frozenset[str]:
    """The facts that keep a requirement of the way from being met or unmet."""
    return frozenset(fact for each in way.requirements for fact in _unknown_in(each))


def undetermining_facts(
    policy: Policy, profile: Profile, among: Collection[str], *, phase: Phase = "normal"
) -> frozenset[str]:
    """The `unknown_facts` of all ways that are undetermined, as far as they are `among` these facts."""
    asks, rules = policy.derived_in(phase, _Asks), policy.derived_in(phase, _Rules)
    findings = Findings(policy, profile)
    found: set[str] = set()
    for tier, judged in assess(policy, profile, phase=phase).tiers.items():
        unknown = {
            clause
            for path in judged.paths.values()
            if path.status == "undetermined"
            for clause, status in path.requirements.items()
            if status == "unknown" and not asks[clause, tier].isdisjoint(among)
        }
        for clause in unknown:
            found.update(_unknown_measures(findings.requirement(clause, rules[clause, tier], "unknown")))
    return frozenset(found.intersection(among))


def _unknown_in(requirement: Requirement) -> Iterator[str]:
    if requirement.status == "unknown":
        yield from _unknown_measures(requirement.finding)


def _unknown_measures(finding: Finding) -> Iterator[str]:
    return (measure.fact for _, measure in measures_in(finding) if measure.status == "unknown")
