"""What a policy's folder knows beyond the regulation: everyday words, terms, evidence, what lies outside."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any, ClassVar, Literal, TypeVar

from criteria.loading import POLICIES
from criteria.policy import Policy
from criteria.yaml_source import Fault, PolicyError, Source, read_source
from dialogs.articles.precedents import Precedent
from dialogs.articles.wordings import read_wording

Certainty = Literal["regulation", "law", "confirmed", "one_source", "presumed"]
"""How sure a statement is: the regulation's words, a statute's, several sources, one source, our reading."""

FILES = ("glossary.yaml", "outside.yaml", "terms.yaml", "evidence.yaml")
QUESTIONS = "questions.tsv"
"""Questions, each with a tab and the clauses that answer it (any of them), or `NOWHERE`."""

NOWHERE = "-"
_STRICT: dict[str, Any] = {"extra": "forbid"}  # pydantic's own settings type is a TypedDict of Any
_Shape = TypeVar("_Shape")


@dataclass(frozen=True, slots=True)
class Entry:
    """Everyday wordings of something the regulation speaks of.

    `means` are the regulation's words for it, `clauses` where it is at home beyond the clauses that contain
    them; `weight` is how much it tells of what is asked.
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT
    says: tuple[str, ...]
    means: tuple[str, ...]
    clauses: tuple[str, ...] = ()
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Glossary:
    """glossary.yaml; see its head for each part."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT
    tiers: Mapping[str, tuple[str, ...]]
    paths: Mapping[str, tuple[str, ...]]
    aspiring: tuple[str, ...]
    asking: tuple[str, ...]
    field: tuple[str, ...]
    denying: tuple[str, ...]
    filler: tuple[str, ...]
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class OutsideTopic:
    """Something that people ask and the regulation does not answer: `about` names it, `ask` tells who can."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT
    id: str
    about: str
    ask: str
    certainty: Certainty
    says: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Outside:
    """outside.yaml: the topics, and what is said of everything else."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT
    topics: tuple[OutsideTopic, ...]
    elsewhere: OutsideTopic


@dataclass(frozen=True, slots=True)
class Term:
    """A term of the regulation explained; `words` are its forms in the clauses' texts."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT
    term: str
    words: tuple[str, ...]
    meaning: str
    source: str
    certainty: Certainty


@dataclass(frozen=True, slots=True)
class Proof:
    """One kind of evidence that is usually handed in."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT
    text: str
    certainty: Certainty
    source: str


@dataclass(frozen=True, slots=True)
class ClauseEvidence:
    """The usual evidence for some clauses."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT
    clauses: tuple[str, ...]
    items: tuple[Proof, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """evidence.yaml: what holds for all evidence, and the usual evidence clause by clause."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT
    general: tuple[Proof, ...]
    clauses: tuple[ClauseEvidence, ...]


@dataclass(frozen=True, eq=False)
class Knowledge:
    """All four files of one policy, checked against its clauses."""

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
    if glossary and outside and terms is not None and evidence:
        for check in (
            _glossary_faults(policy, glossary, sources["glossary.yaml"]),
            _outside_faults(outside, sources["outside.yaml"]),
            _term_faults(policy, terms, sources["terms.yaml"]),
            _evidence_faults(policy, evidence, sources["evidence.yaml"]),
        ):
            faults.extend(check)
        if not faults:
            precedents = _precedents(policy, folder / QUESTIONS, faults)
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
    made = []
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1):
        text, _, right = line.partition("\t")
        clauses = () if right == NOWHERE else tuple(right.split())
        if right != NOWHERE and not clauses:
            mend = f"write a tab and the clauses that answer it, or {NOWHERE}"
            faults.append(Fault(file.name, number, text, "has no answer", mend))
        faults.extend(_unknown(file.name, number, clauses, policy))
        made.append(Precedent(text, clauses))
    return tuple(made)


def _by_clause(evidence: Evidence) -> Mapping[str, tuple[Proof, ...]]:
    by_clause: dict[str, tuple[Proof, ...]] = {}
    for group in evidence.clauses:
        for clause in group.clauses:
            by_clause[clause] = (*by_clause.get(clause, ()), *group.items)
    return by_clause


def _glossary_faults(policy: Policy, glossary: Glossary, source: Source) -> Iterator[Fault]:
    text = "\n".join(clause.text for clause in policy.clauses.values())
    for n, entry in enumerate(glossary.entries):
        line = source.line(("entries", n))
        for word in entry.means:
            if word not in text:
                yield Fault(
                    source.file,
                    line,
                    f"means {word}",
                    "occurs in no clause",
                    "use the regulation's own words",
                )
        yield from _unknown(source.file, line, entry.clauses, policy)
        yield from _unreadable(source.file, line, entry.says)
    tiers = {tier.id for tier in policy.tiers}
    for name in glossary.tiers.keys() - tiers:
        yield Fault(
            source.file,
            source.line(("tiers", name)),
            f"tiers {name}",
            "is no tier",
            "name a tier of the policy",
        )
    paths = {path for tier in policy.tiers for path in tier.paths}
    for name in glossary.paths.keys() - paths:
        yield Fault(
            source.file,
            source.line(("paths", name)),
            f"paths {name}",
            "is no path",
            "name a path of the policy",
        )


def _outside_faults(outside: Outside, source: Source) -> Iterator[Fault]:
    for n, topic in enumerate(outside.topics):
        yield from _unreadable(source.file, source.line(("topics", n)), topic.says)


def _term_faults(policy: Policy, terms: tuple[Term, ...], source: Source) -> Iterator[Fault]:
    text = "\n".join(clause.text for clause in policy.clauses.values())
    for n, term in enumerate(terms):
        for word in term.words:
            if word not in text:
                yield Fault(
                    source.file,
                    source.line((n,)),
                    word,
                    "occurs in no clause",
                    "use the regulation's own words",
                )


def _evidence_faults(policy: Policy, evidence: Evidence, source: Source) -> Iterator[Fault]:
    for n, group in enumerate(evidence.clauses):
        yield from _unknown(source.file, source.line(("clauses", n)), group.clauses, policy)


def _unknown(file: str, line: int, clauses: tuple[str, ...], policy: Policy) -> Iterator[Fault]:
    for clause in clauses:
        if clause not in policy.clauses:
            yield Fault(
                file, line, f"clause {clause}", "is not in the policy", "name a clause of measures.yaml"
            )


def _unreadable(file: str, line: int, wordings: tuple[str, ...]) -> Iterator[Fault]:
    for wording in wordings:
        try:
            read_wording(wording)
        except ValueError as error:
            yield Fault(file, line, wording, str(error), "write what must occur, then what must not")
