"""The shapes of what a policy knows beyond the regulation: glossary, topics outside, terms, evidence."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar, Literal

Certainty = Literal["regulation", "law", "confirmed", "one_source", "presumed"]
"""How sure a statement is: the regulation's words, a statute's, several sources, one source, our reading."""

_STRICT: dict[str, Any] = {"extra": "forbid"}  # pydantic's own settings type is a TypedDict of Any


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
