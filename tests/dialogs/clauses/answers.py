"""Typed answers with what they mean, and what comes of them.

A line of `remarks/*.jsonl` (tests/dialogs/understanding) has the answer with the reading that is `expected`,
those that are right as well (`accept`), and what it tells `besides`; `{"unclear": true}` is any reason.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, Final

from criteria.policy.model import Policy
from dialogs.messages import words_of
from dialogs.understanding import Reading, to_json, understand
from tests.policies import hunan

FOLDER: Final = Path(__file__).parents[1] / "understanding" / "remarks"
TODAY: Final = date(2026, 11, 26)
Told = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Answer:
    """One typed answer, and what it means."""

    fact: str
    text: str
    expected: Told
    accept: tuple[Told, ...]
    besides: Told

    @property
    def is_clear(self) -> bool:
        """Whether it is to be understood at once."""
        return not any("unclear" in told for told in (self.expected, *self.accept))


@dataclass(slots=True)
class Figures:
    """What came of many answers: `wrong` are taken for what they do not say, `missed` asked again."""

    clear: int = 0
    at_once: int = 0
    besides: int = 0
    heard_besides: int = 0
    wrong: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)


def answers(part: str) -> list[Answer]:
    """The answers of one file."""
    rows = map(json.loads, (FOLDER / f"{part}.jsonl").read_text(encoding="utf-8").splitlines())
    return [
        Answer(row["fact"], row["input"], row["expected"], tuple(row["accept"]), row["besides"])
        for row in rows
    ]


def hear(fact: str, text: str, policy: Policy | None = None) -> Reading:
    """The reading of one answer."""
    policy = policy or hunan()
    return understand(policy, policy.vocabulary[fact], text, today=TODAY)


def as_json(fact: str, text: str) -> dict[str, Any]:
    """The reading as `chuangping understand` prints it."""
    policy = hunan()
    return to_json(hear(fact, text), words_of(policy, "zh_CN"), policy.vocabulary[fact])


@cache
def measured(part: str) -> Figures:
    """What comes of the answers of one file."""
    figures = Figures()
    for answer in answers(part):
        told = as_json(answer.fact, answer.text)
        line = f"{answer.fact} {answer.text!r}: {answer.expected}, read as {told}"
        also = told.get("also", {})
        right = any(_same(told, wanted) for wanted in (answer.expected, *answer.accept))
        asked_again = "unclear" in told or "intent" in told
        beside = any(
            name in also and not _same(also[name], _told(answer.besides[name])) for name in answer.besides
        )
        if beside or not (right or asked_again):
            figures.wrong.append(line)
        elif answer.is_clear and not right:
            figures.missed.append(line)
        figures.clear += answer.is_clear
        figures.at_once += answer.is_clear and right
        figures.besides += len(answer.besides)
        figures.heard_besides += len(answer.besides.keys() & also.keys())
    return figures


def _told(value: object) -> Told:
    return value if isinstance(value, dict) else {"value": value}


def _same(told: Told, wanted: Told) -> bool:
    if "unclear" in wanted:
        return "unclear" in told
    key = next(iter(wanted))
    one, other = told.get(key), wanted[key]
    if key == "range":
        return one == other and sorted(told.get("open", [])) == sorted(wanted.get("open", []))
    if isinstance(other, list):
        return isinstance(one, list) and sorted(one) == sorted(other)
    return (type(one) is type(other) and one == other) or _near(one, other)


def _near(one: object, other: object) -> bool:
    numbers = all(isinstance(each, int | float) and not isinstance(each, bool) for each in (one, other))
    return numbers and abs(float(str(one)) - float(str(other))) < 1e-9
