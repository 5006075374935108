"""How well the search answers the questions of the corpus.

`held_out` was written before the glossary, and the glossary never looked at what it misses; `fresh` and `last`
were written after a round of work and measured once before they were learnt from; `known` is what the glossary
was made with. A line of a search file is a question, a tab, and the clauses that are right answers.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

from dialogs.articles.index import Index
from dialogs.articles.searching import search

CORPUS = Path(__file__).parent / "corpus"
Part = Literal["held_out", "unseen"]
PARTS: tuple[Part, ...] = get_args(Part)


@dataclass(frozen=True, slots=True)
class Measured:
    """How a part of the corpus was answered: shares from 0 to 1, and what was missed."""

    asked: int
    first: float
    among_three: float
    asked_outside: int
    told_outside: float
    missed: Sequence[str]


def questions(part: Part) -> list[tuple[str, list[str]]]:
    """The questions of a part, each with the clauses that are right."""
    lines = (line.split("\t") for line in _lines(f"{part}_search.tsv"))
    return [(text, right.split()) for text, right in lines]


def questions_outside(part: Part) -> list[str]:
    """The questions of a part that the regulation does not answer."""
    return _lines(f"{part}_outside.tsv")


def measure(index: Index, part: Part) -> Measured:
    """Asks every question of a part."""
    inside, beyond = questions(part), questions_outside(part)
    found = {text: [hit.clause.id for hit in search(index, text)] for text, _ in inside}
    first = [text for text, right in inside if found[text] and found[text][0] in right]
    among = {text for text, right in inside if set(found[text]).intersection(right)}
    answered = [text for text in beyond if search(index, text)]
    return Measured(
        asked=len(inside),
        first=len(first) / len(inside),
        among_three=len(among) / len(inside),
        asked_outside=len(beyond),
        told_outside=1 - len(answered) / len(beyond),
        missed=[f"{text} → {found[text]}" for text, _ in inside if text not in among] + answered,
    )


def _lines(name: str) -> list[str]:
    return [line for line in (CORPUS / name).read_text(encoding="utf-8").splitlines() if line]
