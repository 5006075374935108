"""The way from a profile to a status, node by node of the rule tree, each with what it comes to.

Clause 10.2 asks for two of three things; one report is known, of the rest nothing:

    article 10.2
      text     第十条（二）以下三项中的两项 …
      status   unknown
      at_least unknown
        count    2
        compare  met       fact reports, needed >= 1, known 1
        compare  unknown   fact patents, needed >= 1
        compare  unknown   fact awards, needed = true
      open     patents
      open     awards

Nothing is left out and nothing is weighed: what decides, and what is nearest, `criteria.explanation` tells.
"""

from criteria.assessment import Assessment, TierAssessment, assess, open_facts
from criteria.policy.model import Policy
from criteria.policy.vocabulary import Known, Profile, Range
from criteria.rules.nodes import (
    AllOf,
    AnyOf,
    AtLeast,
    ClauseRule,
    Compare,
    InPhase,
    Phase,
    Reading,
    Review,
    Rule,
    facts_of,
    in_phase,
)
from criteria.rules.truth import truth
from criteria.tracing import Trace


def trace_clause(
    policy: Policy, profile: Profile, clause: str, *, tier: str, phase: Phase = "normal"
) -> Trace:
    """What a clause requires of a tier, with what the profile says of each part, and the facts that are open.

    Raises KeyError for an unknown tier or clause, or where the clause requires nothing of the tier.
    """
    assessed = assess(policy, profile, phase=phase).tiers[tier]
    open_now = frozenset(open_facts(policy, profile, phase=phase))
    return _Way(policy, profile, phase, open_now).requirement(clause, tier, assessed)


def trace_assessment(
    policy: Policy, profile: Profile, assessment: Assessment, *, phase: Phase = "normal"
) -> Trace:
    """The whole way to an assessment of the profile: of each tier its paths, and every clause that they ask
    for once.
    """
    way = _Way(policy, profile, phase, frozenset(open_facts(policy, profile, phase=phase)))
    whole = Trace("assessment")
    whole.step("likely", assessment.likely)
    for tier in policy.tiers:
        assessed = assessment.tiers[tier.id]
        told = whole.step("tier", tier.id)
        told.step("status", assessed.status)
        for name, path in assessed.paths.items():
            below = told.step("path", name)
            below.step("status", path.status)
            for clause, status in path.requirements.items():
                below.step("requirement", clause).step("status", status)
        clauses = dict.fromkeys(clause for path in assessed.paths.values() for clause in path.requirements)
        told.steps += [way.requirement(clause, tier.id, assessed) for clause in clauses]
    return whole


class _Way:
    def __init__(self, policy: Policy, profile: Profile, phase: Phase, open_now: frozenset[str]) -> None:
        self.policy, self.profile, self.phase, self.open = policy, profile, phase, open_now

    def requirement(self, clause: str, tier: str, assessed: TierAssessment) -> Trace:
        rule = in_phase(self.policy.rule(clause, tier), self.phase)
        judged = (path.requirements.get(clause) for path in assessed.paths.values())
        status = next((each for each in judged if each), self.truth(rule))
        made = self.clause(clause, status)
        made.steps.append(self.node(rule))
        for fact in facts_of(rule) if status == "unknown" else ():
            if fact in self.open:
                made.step("open", fact)
        return made

    def clause(self, clause: str, status: str) -> Trace:
        told = self.policy.clauses[clause]
        made = Trace("article", clause)
        made.step("text", f"{told.label} {told.text}")
        made.step("status", status)
        return made

    def truth(self, rule: Rule) -> str:
        return truth(self.policy.vocabulary, self.profile, rule)

    def node(self, rule: Rule) -> Trace:
        """One node of a rule that is read in its phase."""
        match rule:
            case Compare():
                return self.compare(rule)
            case ClauseRule(clause, inner):
                made = self.clause(clause, self.truth(inner))
                made.steps.append(self.node(inner))
                return made
            case Reading(decision, inner) | Review(decision, inner):
                made = Trace("reading" if isinstance(rule, Reading) else "review", decision)
                made.steps.append(self.node(inner))
                return made
            case AllOf(rules) | AnyOf(rules) | AtLeast(_, rules):
                made = Trace(_NAMES[type(rule)], self.truth(rule))
                if isinstance(rule, AtLeast):
                    made.step("count", rule.count)
                made.steps += [self.node(part) for part in rules]
                return made
            case InPhase():
                raise ValueError("a rule must be read in a phase before it is traced")

    def compare(self, compare: Compare) -> Trace:
        made = Trace("compare", self.truth(compare))
        made.step("fact", compare.fact)
        made.step("needed", f"{compare.relation} {_written(compare.value)}")
        known = self.profile.get(compare.fact)
        if known is not None:
            made.step("known", _written(known))
        return made


_NAMES: dict[type[Rule], str] = {AllOf: "all", AnyOf: "any", AtLeast: "at-least"}


def _written(known: Known) -> str:
    """A value as a profile has it: 1200, true, national industry, 3..<4 (a range)."""
    if isinstance(known, bool):
        return str(known).lower()
    if isinstance(known, frozenset):
        return " ".join(sorted(known))
    if isinstance(known, Range):
        low, high = ("" if bound is None else f"{bound:g}" for bound in (known.low, known.high))
        return f"{'>' if known.low_open else ''}{low}..{'<' if known.high_open else ''}{high}"
    return known if isinstance(known, str) else f"{known:g}"
