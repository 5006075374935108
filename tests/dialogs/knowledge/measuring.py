"""How well the search answers questions in everyday words.

`held_out` was written before the glossary was, and nobody looked at what is missed of it. `unseen` was
written when the search was done and measured once as it was: right clause first 88.6 %, among three 92.9 %,
outside told 85.3 %; some wordings were added after that. `learnt` are the questions that the search learns
from (`questions.tsv` of the policy). A line is a question, a tab, and the clauses that are right answers.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

from criteria.policy.knowledge import Precedent
from dialogs.knowledge.index import Index
from dialogs.knowledge.searching import search

CORPUS = Path(__file__).parent / "corpus"
Part = Literal["held_out", "unseen", "learnt"]
PARTS: tuple[Part, ...] = get_args(Part)


@dataclass(frozen=True, slots=True)
class Measured:
    """How a part of the questions was answered: shares from 0 to 1, and what was missed."""

    asked: int
    first: float
    among_three: float
    asked_outside: int
    told_outside: float
    missed: Sequence[str]


def questions(index: Index, part: Part) -> tuple[Precedent, ...]:
    """The questions of a part with their right clauses, none for those that lie outside the regulation."""
    if part == "learnt":
        return index.knowledge.precedents
    inside = (line.split("\t") for line in _lines(f"{part}_search.tsv"))
    beyond = (Precedent(text, ()) for text in _lines(f"{part}_outside.tsv"))
    return (*(Precedent(text, tuple(right.split())) for text, right in inside), *beyond)


def measure(index: Index, part: Part) -> Measured:
    """Asks every question of a part."""
    asked = questions(index, part)
    found = {one.text: [hit.clause.id for hit in search(index, one.text)] for one in asked}
    inside = [one for one in asked if one.clauses]
    first = [one for one in inside if found[one.text] and found[one.text][0] in one.clauses]
    among = [one for one in inside if set(found[one.text]).intersection(one.clauses)]
    beyond = [one for one in asked if not one.clauses]
    told = [one for one in beyond if not found[one.text]]
    return Measured(
        asked=len(inside),
        first=len(first) / len(inside),
        among_three=len(among) / len(inside),
        asked_outside=len(beyond),
        told_outside=len(told) / len(beyond),
        missed=[f"{one.text} → {found[one.text]}" for one in asked if one not in among and one not in told],
    )


def _lines(name: str) -> list[str]:
    return [line for line in (CORPUS / name).read_text(encoding="utf-8").splitlines() if line]
