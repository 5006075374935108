"""What an office says of all its people at once: of facts for which its table has no column, as every one of
them is employed in the province and none is under investigation.

    everybody: {in_scope_employer: true, under_investigation: false}
"""

from collections.abc import Collection

from criteria.policy.model import Policy
from criteria.rules.nodes import facts_of


def usual_of_all(policy: Policy, told: Collection[str]) -> dict[str, bool]:
    """The facts that are true or false, that every tier asks for on its usual way (or that may call for a
    decision), and of which nothing is `told`, each with its good value: what an office may want to say of
    everybody, if it is so.
    """
    usual = [next(iter(tier.paths.values())) for tier in policy.tiers]
    asked = [
        {name for clause in path.clauses for name in facts_of(policy.rule(clause, tier.id))}
        for tier, path in zip(policy.tiers, usual, strict=True)
    ]
    of_all = frozenset.intersection(*map(frozenset, asked))
    if policy.review_when is not None:
        of_all |= {policy.review_when.fact}
    return {
        name: fact.better
        for name, fact in policy.vocabulary.items()
        if fact.kind == "flag" and name in of_all and name not in told
    }
