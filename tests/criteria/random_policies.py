"""Small policies of any shape, drawn at random: facts of every kind, links between them, random rule trees.

What hangs together in them is only what every policy must keep: a number beside a level is asked for
together with that level, a flag with its good value, a choice from a level upwards; titles are compared in
every way.
"""

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tests.criteria.chance import Chance, happens

Files = Mapping[str, Any]
"""The files of a policy folder by name, as data."""

NUMBERS: Mapping[str, tuple[float, ...]] = {
    "count": (1, 2, 3), "years": (1, 2.5, 4), "amount": (0.5, 20, 300), "percent": (1, 7.5, 30),
}  # fmt: skip
KINDS = (*NUMBERS, "choice", "flag", "set")
DECISIONS = [{"id": "D1", "title": "解释", "source": "示例", "text": "示例。"}]
LEVELS = ("none", "low", "middle", "high")
MEMBERS = ("this", "that")


def written(files: Files, folder: Path) -> Path:
    """The folder with those files in it (YAML takes JSON as it is, but for days, which have no quotes)."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in files.items():
        text = re.sub(r'"(\d{4}-\d\d-\d\d)"', r"\1", json.dumps(data, ensure_ascii=False))
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def random_policy(chance: Chance) -> Files:
    """A policy of one to three tiers that a title may hold or not, and of two or three ways at most."""
    return _Drafting(chance).files()


class _Drafting:
    def __init__(self, chance: Chance) -> None:
        self.chance = chance
        self.title = "grade" if happens(chance, 0.7) else None
        self.other = "rank" if self.title and happens(chance, 0.6) else None
        self.switch = "blamed" if happens(chance, 0.5) else None
        self.tiers = tuple(f"tier{n}" for n in range(1, chance.randint(1, 3) + 1))
        self.facts = self._facts()

    def files(self) -> Files:
        clauses = self._clauses()
        self._forget_what_nobody_asks_for(json.dumps(clauses))
        rows = [clause["id"] for clause in clauses if "." not in clause["id"]]
        return {
            "policy.yaml": self._policy(rows),
            "measures.yaml": {"clauses": clauses},
            "facts.yaml": {"all": self.facts},
            "decisions.yaml": DECISIONS,
        }

    def _facts(self) -> dict[str, dict[str, Any]]:
        facts: dict[str, dict[str, Any]] = {}
        for level in filter(None, (self.title, self.other)):
            facts[level] = self._fact("choice", LEVELS)
            facts[f"{level}_years"] = {**self._fact("years"), "with": level}
        if self.switch:
            facts[self.switch] = {**self._fact("flag"), "better": False}
        for n in range(self.chance.randint(2, 4)):
            facts |= self._one_more(f"fact{n}")
        return facts

    def _forget_what_nobody_asks_for(self, rules: str) -> None:
        """Each fact of a policy is used by some rule."""
        special = (self.title, f"{self.title}_years", self.other, f"{self.other}_years", self.switch)
        used = {name for name in self.facts if name in special or re.search(rf"\b{name}\b", rules)}
        self.facts = {
            name: {
                **fact,
                **(
                    {"at_least": [part for part in fact["at_least"] if part in used]}
                    if "at_least" in fact
                    else {}
                ),
            }
            for name, fact in self.facts.items()
            if name in used
        }

    def _one_more(self, name: str) -> dict[str, dict[str, Any]]:
        kind = self.chance.choice(KINDS)
        if kind in NUMBERS:
            linked = self.chance.choice(("alone", "alone", "whole", "beside"))
            if linked == "whole":
                part = f"{name}_part"
                return {name: {**self._fact(kind), "at_least": [part]}, part: self._fact(kind)}
            if linked == "beside":
                level = f"{name}_level"
                return {level: self._fact("choice", LEVELS[:3]), name: {**self._fact(kind), "with": level}}
        if kind == "flag":
            return {name: {**self._fact("flag"), "better": happens(self.chance, 0.6)}}
        values = {"choice": LEVELS[: self.chance.randint(2, 3)], "set": MEMBERS}.get(kind, ())
        return {name: self._fact(kind, values)}

    def _fact(self, kind: str, values: tuple[str, ...] = ()) -> dict[str, Any]:
        listed = {"values": {value: value for value in values}} if values else {}
        return {"type": kind, "means": "示例", "clauses": ["1"], **listed}

    def _clauses(self) -> list[dict[str, Any]]:
        clauses = []
        for n in range(1, self.chance.randint(2, 4) + 1):
            items = [
                self._clause(f"{n}.{m}", self._rule(1))
                for m in range(1, self.chance.choice((0, 0, 2, 3)) + 1)
            ]
            rule = self._joined("items", len(items)) if items else self._rule(2)
            clauses += [self._clause(str(n), rule), *items]
        return clauses

    def _clause(self, clause: str, rule: object) -> dict[str, Any]:
        says = {"id": clause, "label": f"第{clause}条", "chapter": "示例", "text": "示例。"}
        if happens(self.chance, 0.8):
            return {**says, "requires": rule}
        return {
            **says,
            "requires_by_tier": {tier: rule if n else self._rule(1) for n, tier in enumerate(self.tiers)},
        }

    def _rule(self, depth: int) -> object:
        if not depth or happens(self.chance, 0.4):
            return self._leaf()
        form = self.chance.choice(("joined", "joined", "joined", "joined", "reading", "review"))
        if form != "joined":
            return {form: "D1", "requires": self._rule(depth - 1)}
        parts = [self._rule(depth - 1) for _ in range(self.chance.randint(2, 3))]
        return self._joined(parts, len(parts))

    def _joined(self, parts: object, count: int) -> object:
        form = self.chance.choice(("all", "any", "at_least"))
        return (
            {"at_least": self.chance.randint(1, count), "of": parts} if form == "at_least" else {form: parts}
        )

    def _leaf(self) -> object:
        if self.other and happens(self.chance, 0.1):
            return self.chance.choice((
                "phase first", {"held": self.chance.choice(LEVELS[1:]), "years": self.chance.randint(1, 3)},
            ))  # fmt: skip
        name = self.chance.choice(list(self.facts))
        fact = self.facts[name]
        if "with" in fact:
            return {
                "all": [
                    self._comparison(fact["with"], self.facts[fact["with"]], 1),
                    self._comparison(name, fact),
                ]
            }
        return self._comparison(name, fact)

    def _comparison(self, name: str, fact: Mapping[str, Any], lowest: int = 0) -> str:
        kind = fact["type"]
        if kind == "flag":
            return name if fact.get("better", True) else f"not {name}"
        if kind == "set":
            return f"{name} includes {self.chance.choice(MEMBERS)}"
        if kind == "choice":
            titles = (self.title, self.other)
            relation = self.chance.choice((">=", "<=", "=")) if name in titles and not lowest else ">="
            return f"{name} {relation} {self.chance.choice(list(fact['values'])[lowest or 0 :])}"
        return f"{name} >= {self.chance.choice(NUMBERS[kind]):g}"

    def _row(self, clauses: list[str], *, whole: bool) -> list[str]:
        """The clauses that a way needs; one way needs them all, so that none leads nowhere."""
        count = len(clauses) if whole else self.chance.randint(1, len(clauses))
        return self.chance.sample(clauses, count)

    def _policy(self, rows: list[str]) -> dict[str, Any]:
        names = [f"way{n}" for n in range(1, self.chance.randint(1, 3) + 1)]
        held = LEVELS[1:] if len(self.tiers) == 3 or happens(self.chance, 0.5) else LEVELS[2:]
        tiers = [
            {
                "id": tier,
                "name": tier,
                **({"held_from": held[n]} if self.title else {}),
                "assessment": {"clause": "1", "modes": ["评审"]},
                "paths": {name: self._row(rows, whole=name == names[0]) for name in names},
            }
            for n, tier in enumerate(self.tiers)
        ]
        titles = {
            key: {"level": level, "years": f"{level}_years"}
            for key, level in (("title", self.title), ("other_title", self.other))
            if level
        }
        switch = {"fact": self.switch, "decision": "D1", "clause": "1"}
        asked = self.chance.sample(list(self.facts), len(self.facts))
        return {
            "document": {
                "title": "示例办法", "number": "示例〔2026〕1号", "issuers": ["示例单位"],
                "zone": "Asia/Urumqi", "issued": "2026-01-01", "in_force": "2026-01-01",
            },
            **titles,
            **({"review_when": switch} if self.switch else {}),
            "tiers": tiers,
            "path_names": {name: {"name": name, "clause": "1"} for name in names},
            "asking_order": {"all": asked},
        }  # fmt: skip
