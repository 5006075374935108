"""What a policy knows beyond the regulation: everyday words, what lies outside, terms, evidence, questions.

All of it is optional: a policy without it is searched by its text alone.
"""

import dataclasses
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
    tiers: Mapping[str, tuple[str, ...]] = dataclasses.field(default_factory=dict)
    paths: Mapping[str, tuple[str, ...]] = dataclasses.field(default_factory=dict)
    aspiring: tuple[str, ...] = ()
    asking: tuple[str, ...] = ()
    field: tuple[str, ...] = ()
    denying: tuple[str, ...] = ()
    filler: tuple[str, ...] = ()
    entries: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class OutsideTopic:
    """Something that people ask and the regulation does not answer. Its words are the messages
    `outside-<id>-about` (what it is), `outside-<id>-ask` (who can tell) and `outside-source-<source>`.
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT
    id: str
    certainty: Certainty
    says: tuple[str, ...] = ()
    source: str | None = None


_NOT_TOLD = OutsideTopic("elsewhere", "presumed")


@dataclass(frozen=True, slots=True)
class Outside:
    """outside.yaml: the topics, and what is said of everything else (nothing where the policy has none)."""

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT
    topics: tuple[OutsideTopic, ...] = ()
    elsewhere: OutsideTopic = _NOT_TOLD

    @property
    def told(self) -> tuple[OutsideTopic, ...]:
        """All that the policy has words for."""
        return self.topics if self.elsewhere == _NOT_TOLD else (*self.topics, self.elsewhere)


@dataclass(frozen=True, slots=True)
class Term:
    """A term of the regulation explained; `words` are its forms in the clauses' texts. Its words are the
    messages `term-<id>`, `term-<id>-meaning` and `term-<id>-source`.
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT
    id: str
    words: tuple[str, ...]
    certainty: Certainty


Shown = Literal["role", "time", "effect"]
"""What evidence proves of an achievement: the applicant's own role, when it was, what it brought about."""


@dataclass(frozen=True, slots=True)
class Proof:
    """One document that is usually handed in: what it proves of an achievement, who gives it out,
    where we have it from. Its words are the messages `evidence-<id>`, `evidence-issuer-<issuer>` and
    `evidence-source-<source>`. `of` is the fact that it is about: who has none of it needs no such paper.
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT
    id: str
    shows: tuple[Shown, ...]
    issuer: str
    certainty: Certainty
    source: str
    of: str | None = None


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
    general: tuple[Proof, ...] = ()
    clauses: tuple[ClauseEvidence, ...] = ()

    @property
    def proofs(self) -> tuple[Proof, ...]:
        """All of it, each once."""
        return (*self.general, *(proof for group in self.clauses for proof in group.items))


@dataclass(frozen=True, slots=True)
class Thing:
    """Something that people ask about by name: the facts it stands for, and of a choice or set the value it
    is (团标 is the member `group` of the standards). `says` are wordings; of two that overlap the longer one
    is meant.
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT
    says: tuple[str, ...]
    facts: tuple[str, ...] = ()
    value: Mapping[str, str] = dataclasses.field(default_factory=dict)

    @property
    def about(self) -> tuple[str, ...]:
        """The facts that it is about, each once."""
        return tuple(dict.fromkeys((*self.value, *self.facts)))


Ruled = Literal["need", "worth", "counts", "cases", "silence"]
"""What a ruling is about: whether something is needed, whether something will do, whether it counts
(which does not make it enough), what differs from case to case, and what the text leaves open."""


@dataclass(frozen=True, slots=True)
class Ruling:
    """What clauses say of a matter that no fact holds (面试答辩 is needed of a senior engineer alone).

    `holds`: whether that which is asked is needed, or will do; `holds_for`: the tiers of which it holds,
    where it differs; `paths`: the ways that must be spoken of, where it is on these alone. `first`: it
    decides whatever facts are named beside it (who stands fourth may have many patents), but for what is
    enough by itself where it says so: `unless_enough` (what is not added up). `tells` are the facts on which
    it depends. `of` are the facts of which alone it is said, where things are named: a place
    among the inventors is none of the benefit's. Its sentence is the message `asked-<id>`.
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT
    id: str
    says: tuple[str, ...]
    clauses: tuple[str, ...]
    about: Ruled
    holds: bool = True
    holds_for: tuple[str, ...] = ()
    paths: tuple[str, ...] = ()
    first: bool = False
    unless_enough: bool = False
    tells: tuple[str, ...] = ()
    of: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Asked:
    """asked.yaml: what questions name, what is decided without facts, the grades that may stand before a
    thing, and English words for what is named; see its head for each part.
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = _STRICT
    ways: Mapping[str, tuple[str, ...]] = dataclasses.field(default_factory=dict)
    things: tuple[Thing, ...] = ()
    rulings: tuple[Ruling, ...] = ()
    grades: tuple[str, ...] = ()
    english: Mapping[str, str] = dataclasses.field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Precedent:
    """A question and the clauses that answer it, any of them; none where the regulation does not."""

    text: str
    clauses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Knowledge:
    """All of it for one policy, checked against its clauses; `evidence_of` is the evidence by clause."""

    glossary: Glossary = Glossary()
    outside: Outside = Outside()
    terms: tuple[Term, ...] = ()
    evidence: Evidence = Evidence()
    asked: Asked = Asked()
    precedents: tuple[Precedent, ...] = ()
    evidence_of: Mapping[str, tuple[Proof, ...]] = dataclasses.field(default_factory=dict, repr=False)


@dataclass(frozen=True, slots=True)
class Pattern:
    """A wording of several parts: one alternative of each of `parts` must occur, and none of `absent`."""

    parts: tuple[tuple[str, ...], ...]
    absent: tuple[str, ...]


def read_wording(wording: str) -> Pattern:
    """The pattern of a wording as the data writes it: its parts, separated by blanks, must all occur; `a|b`
    is either of the two, `-a` must not occur. Raises ValueError where no part of it must occur.
    """
    words = wording.lower().split()
    parts = tuple(tuple(filter(None, word.split("|"))) for word in words if not word.startswith("-"))
    absent = tuple(word[1:] for word in words if word.startswith("-") and len(word) > 1)
    if not parts or not all(parts):
        msg = f"the wording {wording!r} has no part that must occur"
        raise ValueError(msg)
    return Pattern(parts, absent)
