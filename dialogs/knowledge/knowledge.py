"""What a policy's folder knows beyond the regulation: everyday words, terms, evidence, what lies outside."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

from criteria.policy.loading import POLICIES
from criteria.policy.model import Policy
from criteria.policy.yaml_source import Fault, PolicyError, Source, read_source
from dialogs.knowledge.checks import (
    evidence_faults,
    glossary_faults,
    outside_faults,
    term_faults,
    unknown_clauses,
)
from dialogs.knowledge.precedents import Precedent
from dialogs.knowledge.shapes import Evidence, Glossary, Outside, Proof, Term

FILES = ("glossary.yaml", "outside.yaml", "terms.yaml", "evidence.yaml")
QUESTIONS = "questions.tsv"
"""Questions, each with a tab and the clauses that answer it (any of them), or `NOWHERE`."""

NOWHERE = "-"
_Shape = TypeVar("_Shape")


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


def read_knowledge(policy: Policy, folder: Path) -> Knowledge:
    """The knowledge in `folder` about `policy`. Raises PolicyError with every fault, its file and line."""
    faults: list[Fault] = []
    sources = {file: read_source(folder / file) for file in FILES}
    glossary = _shaped(sources["glossary.yaml"], Glossary, faults)
    outside = _shaped(sources["outside.yaml"], Outside, faults)
    terms = _shaped(sources["terms.yaml"], tuple[Term, ...], faults)
    evidence = _shaped(sources["evidence.yaml"], Evidence, faults)
    precedents = _precedents(policy, folder / QUESTIONS, faults)
    if glossary and outside and terms is not None and evidence:
        for check in (
            glossary_faults(policy, glossary, sources["glossary.yaml"]),
            outside_faults(outside, sources["outside.yaml"]),
            term_faults(policy, terms, sources["terms.yaml"]),
            evidence_faults(policy, evidence, sources["evidence.yaml"]),
        ):
            faults.extend(check)
        if not faults:
            return Knowledge(glossary, outside, terms, evidence, precedents, _by_clause(evidence))
    raise PolicyError(faults)


def _shaped(source: Source, shape: type[_Shape], faults: list[Fault]) -> _Shape | None:
    from pydantic import TypeAdapter, ValidationError  # noqa: PLC0415  40 ms that only the first search needs

    try:
        return TypeAdapter(shape).validate_python(source.data)
    except ValidationError as error:
        for each in error.errors(include_url=False):
            where = " ".join(map(str, each["loc"])) or "file"
            line = source.line(tuple(each["loc"]))
            faults.append(
                Fault(source.file, line, where, each["msg"], "follow the notes at the head of the file")
            )
        return None


def _precedents(policy: Policy, file: Path, faults: list[Fault]) -> tuple[Precedent, ...]:
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        faults.append(Fault(file.name, 0, "file", f"cannot be read ({error})", "put a UTF-8 file there"))
        return ()
    made = []
    for number, line in enumerate(lines, start=1):
        text, _, right = line.partition("\t")
        clauses = () if right == NOWHERE else tuple(right.split())
        if right != NOWHERE and not clauses:
            mend = f"write a tab and the clauses that answer it, or {NOWHERE}"
            faults.append(Fault(file.name, number, text, "has no answer", mend))
        faults.extend(unknown_clauses(file.name, number, clauses, policy))
        made.append(Precedent(text, clauses))
    return tuple(made)


def _by_clause(evidence: Evidence) -> Mapping[str, tuple[Proof, ...]]:
    by_clause: dict[str, tuple[Proof, ...]] = {}
    for group in evidence.clauses:
        for clause in group.clauses:
            by_clause[clause] = (*by_clause.get(clause, ()), *group.items)
    return by_clause
