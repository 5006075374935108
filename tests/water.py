"""The made-up second regulation of `tests/policies/water-2026`: where it lies, people, and names that give away
that something was said about another policy.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from criteria.policy.model import Policy

FOLDER = Path(__file__).parent / "policies" / "water-2026"

SECOND_CLASS: Mapping[str, object] = {
    "serves_waterworks": True, "falsified": False, "grade": "none", "licence": "b", "bench_years": 2.5,
    "samples": 800, "field_samples": 50, "pass_rate_gain": 0, "reagent_savings": 4, "methods_drafted": [],
    "contest_prize": "none",
}  # fmt: skip
"""Somebody who may apply for second class."""

FIRST_CLASS: Mapping[str, object] = {
    **SECOND_CLASS, "grade": "second", "grade_years": 3, "licence": "a", "bench_years": 6, "samples": 2400,
    "methods_drafted": ["international"],
}  # fmt: skip
"""Somebody who holds second class and may apply for first class."""

BEGINNER: Mapping[str, object] = {**SECOND_CLASS, "licence": "none", "samples": 120, "reagent_savings": 0}
"""Somebody who lacks the licence, samples and an improvement."""


def names_of(policy: Policy) -> frozenset[str]:
    """What a policy calls by name: itself, its offices, clauses, facts, tiers, ways, topics, in every language."""
    document = policy.document
    return frozenset({
        document.title, document.number, *document.issuers,
        *policy.vocabulary, *(tier.id for tier in policy.tiers), *policy.asking_order,
        *(clause.label for clause in policy.clauses.values()),
        *(text for messages in policy.messages.values() for text in _called(messages)),
    })  # fmt: skip


def _called(messages: Mapping[str, str]) -> Iterator[str]:
    for text in messages.values():
        yield from re.findall(r"^(?:label|topic|tier|path|requirement)-[\w-]+ = ([^{\n]+)$", text, re.MULTILINE)
