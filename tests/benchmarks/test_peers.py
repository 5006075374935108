"""The rules that the peers of `make bench-peers` get say what ours say."""

import json

import pytest

from criteria.assessment import assess
from criteria.policy.model import Policy
from criteria.rules.nodes import Phase
from tests.benchmarks.peers.plain_python import judge_of
from tests.benchmarks.peers.rules import Node, person_of, rules_of, with_years_of_nothing
from tests.criteria.applicants import complete_applicant
from tests.criteria.chance import seeded
from tests.policies import hunan


@pytest.fixture(scope="module")
def policy() -> Policy:
    return hunan()


@pytest.mark.parametrize("phase", ["normal", "first"])
def test_plain_python_judges_complete_applicants_as_we_do(policy: Policy, phase: Phase) -> None:
    judge, chance, told = judge_of(rules_of(policy, phase)), seeded(7), set()
    for _ in range(300):
        profile = complete_applicant(chance)
        ours = [tier.status for tier in assess(policy, profile, phase=phase).tiers.values()]
        assert judge(with_years_of_nothing(policy, person_of(policy, profile))) == ours
        told.update(ours)
    assert told == {"held", "eligible", "needs_review", "ineligible"}


def test_the_peers_get_every_clause_of_every_path_as_json(policy: Policy) -> None:
    rules = json.loads(json.dumps(rules_of(policy)))
    for tier in policy.tiers:
        paths = next(each["paths"] for each in rules["tiers"] if each["id"] == tier.id)
        for path in tier.paths.values():
            keys = [*paths[path.id]["loose"], *paths[path.id]["strict"]]
            assert len(keys) == 2 * len(path.clauses)
            assert rules["clauses"].keys() >= set(keys)


def test_every_fact_that_a_rule_compares_is_one_of_the_facts_told(policy: Policy) -> None:
    rules = rules_of(policy)
    compared = {fact for node in rules["clauses"].values() for fact in _facts(node)}
    assert compared <= set(rules["facts"])
    assert len(compared) > len(policy.vocabulary) / 2


def _facts(node: Node) -> set[str]:
    parts = [part for part in node if isinstance(part, list)]
    return {str(node[1])} if not parts and len(node) == 3 else set().union(*map(_facts, parts))
