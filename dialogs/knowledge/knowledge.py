"""What a policy's folder knows beyond the regulation: everyday words, terms, evidence, what lies outside."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from criteria.policy.disk import POLICIES, read_files
from criteria.policy.faults import Fault, PolicyError
from criteria.policy.folder import PolicyFolder
from criteria.policy.model import Policy
from dialogs.knowledge.checks import (
    evidence_faults,
    glossary_faults,
    outside_faults,
    term_faults,
    unknown_clauses,
)
from dialogs.knowledge.precedents import Precedent
from dialogs.knowledge.shapes import Evidence, Glossary, Outside, Proof, Term

QUESTIONS = "questions.tsv"
"""Questions, each with a tab and the clauses that answer it (any of them), or `NOWHERE`."""

NOWHERE = "-"


@dataclass(frozen=True, eq=False)
class Knowledge:
    """All of it for one policy, checked against its clauses."""

    glossary: Glossary
    outside: Outside
    terms: tuple[Term, ...]
    evidence: Evidence
    precedents: tuple[Precedent, ...]
    evidence_of: Mapping[str, tuple[Proof, ...]] = field(repr=False)


@lru_cache(maxsize=8)
def load_knowledge(policy: Policy) -> Knowledge:
    """The knowledge in the folder of a policy that comes with the program, read once. Raises PolicyError."""
    return read_knowledge(policy, POLICIES / policy.id)


def read_knowledge(policy: Policy, path: Path) -> Knowledge:
    """The knowledge in the folder at `path` about `policy`. Raises PolicyError with every fault, its file and
    line.
    """
    folder = PolicyFolder(policy.id, read_files(path))
    glossary = folder.shaped("glossary.yaml", Glossary)
    outside = folder.shaped("outside.yaml", Outside)
    terms = folder.shaped("terms.yaml", tuple[Term, ...])
    evidence = folder.shaped("evidence.yaml", Evidence)
    precedents = _precedents(policy, folder)
    if glossary and outside and terms is not None and evidence:
        for found in (
            glossary_faults(policy, glossary, folder),
            outside_faults(outside, folder),
            term_faults(policy, terms, folder),
            evidence_faults(policy, evidence, folder),
        ):
            folder.faults.extend(found)
        if not folder.faults:
            return Knowledge(glossary, outside, terms, evidence, precedents, _by_clause(evidence))
    raise PolicyError(folder.faults)


def _precedents(policy: Policy, folder: PolicyFolder) -> tuple[Precedent, ...]:
    made = []
    for number, line in enumerate(folder.text(QUESTIONS).splitlines(), start=1):
        text, _, right = line.partition("\t")
        clauses = () if right == NOWHERE else tuple(right.split())
        if right != NOWHERE and not clauses:
            mend = f"write a tab and the clauses that answer it, or {NOWHERE}"
            folder.faults.append(Fault(QUESTIONS, number, text, "has no answer", mend))
        folder.faults.extend(unknown_clauses(QUESTIONS, number, clauses, policy))
        made.append(Precedent(text, clauses))
    return tuple(made)


def _by_clause(evidence: Evidence) -> Mapping[str, tuple[Proof, ...]]:
    by_clause: dict[str, tuple[Proof, ...]] = {}
    for group in evidence.clauses:
        for clause in group.clauses:
            by_clause[clause] = (*by_clause.get(clause, ()), *group.items)
    return by_clause
