"""Stories with what they state, and how what is heard of them is judged."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from criteria.policy.vocabulary import Range
from dialogs.stories import Heard, Story, read_story
from dialogs.understanding.reading import Bounded, Since, Taken
from tests.policies import hunan

TODAY = date(2026, 11, 26)
HERE = Path(__file__).parent
LEARNT = HERE.parent / "understanding" / "told" / "learnt_from.jsonl"
OUTSIDE = HERE / "from_outside.jsonl"


@dataclass(frozen=True, slots=True)
class Case:
    """A story: what it states, which other readings are right as well, and what may be doubtful."""

    id: str
    text: str
    facts: Mapping[str, object]
    loose: Mapping[str, object]
    doubtful: frozenset[str] = field(default_factory=frozenset)

    def allows(self, fact: str, told: object) -> bool:
        """Whether it is right to hear this of a fact."""
        return any(same(told, stated[fact]) for stated in (self.facts, self.loose) if fact in stated)


def cases(file: Path) -> Iterator[Case]:
    for line in file.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        yield Case(row["id"], row["input"], row["facts"], row["loose"], frozenset(row.get("doubtful", ())))


def story(text: str) -> Story:
    return read_story(hunan(), text, today=TODAY)


def heard(text: str) -> dict[str, object]:
    """The facts of a story: their values, bounds or dates by name."""
    return {each.fact: plain(each) for each in story(text).facts}


def plain(heard: Heard) -> object:
    match heard.outcome:
        case Taken(frozenset() as members):
            return sorted(map(str, members))
        case Taken(value):
            return value
        case Bounded(bounds):
            return bounds
    return {"since": str(heard.outcome)}


def same(told: object, stated: object) -> bool:
    if isinstance(stated, dict) and "value" in stated:
        stated = stated["value"]
    if isinstance(stated, dict) and "range" in stated:
        low, high = stated["range"]
        ends = stated.get("open", [])
        return told == Range(low, high, "lo" in ends, "hi" in ends)
    if isinstance(stated, list):
        return isinstance(told, list) and sorted(map(str, stated)) == told
    return type(told) is type(stated) and told == stated


def judged(file: Path) -> tuple[Counter[str], list[str]]:
    """How many stated facts are heard, missed or wrong, and every one that was heard and must not be."""
    figures: Counter[str] = Counter()
    wrong: list[str] = []
    for case in cases(file):
        told = heard(case.text)
        for fact, value in told.items():
            if case.allows(fact, value):
                figures["right"] += 1
            elif fact not in case.doubtful:
                wrong.append(f"{case.id} {fact}: {value}, stated {case.facts.get(fact)}")
        figures["missing"] += len(case.facts.keys() - told.keys())
    return figures, wrong


__all__ = [
    "LEARNT",
    "OUTSIDE",
    "TODAY",
    "Case",
    "Since",
    "cases",
    "heard",
    "judged",
    "plain",
    "same",
    "story",
]
