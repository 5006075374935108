"""Puts the vocabulary of a policy together from `facts.yaml`."""

import math
import re
from collections.abc import Collection, Mapping
from dataclasses import replace
from types import MappingProxyType

from criteria.policy.files import FactEntry, FactsFile
from criteria.policy.folder import PolicyFolder
from criteria.policy.vocabulary import COMMON_UNITS, Fact, Reads, Units, Vocabulary

FILE = "facts.yaml"
NONE = "none"
_OWN_UNIT = re.compile(r"N(?P<unit>[^\dN]+?)(?:及?以上|$)")


def assemble_vocabulary(folder: PolicyFolder, file: FactsFile, clauses: Collection[str]) -> Vocabulary:
    """All facts by name, `at_least` followed down to the last; faults are noted in `folder`."""
    facts: dict[str, Fact] = {}
    units: Units = {**COMMON_UNITS, "count": file.units}
    for topic, entries in file.topics.items():
        for name, entry in entries.items():
            if name in facts:
                folder.fault(
                    FILE, (topic, name), name, "the name stands twice", "give each fact its own name"
                )
            _check_entry(folder, (topic, name), entry, clauses)
            facts[name] = Fact(
                name, topic, entry.type, entry.means, entry.clauses, MappingProxyType(dict(entry.values)),
                entry.better, entry.at_least, entry.applies_with, MappingProxyType(_quoted(entry, units)),
                _most(entry, file),
                Reads(entry.reads.by, entry.reads.words), entry.grades, entry.sensitive,
            )  # fmt: skip
    before = len(folder.faults)
    for fact in facts.values():
        _check_links(folder, fact, facts)
    if len(folder.faults) > before:
        return facts
    below = {name: _all_below(folder, fact, facts) for name, fact in facts.items()}
    return MappingProxyType(
        {
            name: replace(
                fact,
                at_least=below[name],
                at_most=tuple(broader for broader, narrower in below.items() if name in narrower),
                beside=tuple(other.name for other in facts.values() if other.applies_with == name),
            )
            for name, fact in facts.items()
        }
    )


def units_in(file: FactsFile) -> Units:
    """The units of each kind of number. Counts have those of the file, and what stands behind `N` in the
    words of one of them and is no unit of another kind.
    """
    counts = [
        entry for entries in file.topics.values() for entry in entries.values() if entry.type == "count"
    ]
    found = (_OWN_UNIT.search(words) for entry in counts for words in entry.quoted.get("number", ()))
    own = (match["unit"] for match in found if match is not None)
    others = {unit for kind, words in COMMON_UNITS.items() if kind != "count" for unit in words}
    pieces = tuple(dict.fromkeys((*file.units, *(unit for unit in own if unit not in others))))
    return {**COMMON_UNITS, "count": pieces}


def _quoted(entry: FactEntry, units: Units) -> dict[str, tuple[str, ...]]:
    """The words of its values: a number that has none of its own is asked for by its units."""
    asked = next((words for kind, words in _thresholds(units).items() if kind == entry.type), ())
    return ({"number": asked} if asked else {}) | entry.quoted


def _thresholds(units: Units) -> dict[str, tuple[str, ...]]:
    """How a text asks for a number of each kind, with `N` in the number's place."""
    return {
        kind: (*(f"N{unit}及以上" for unit in words), *(("满N年",) if kind == "years" else ()))
        for kind, words in units.items()
    }


def _most(entry: FactEntry, file: FactsFile) -> float:
    return next((most for kind, most in file.bounds.items() if kind == entry.type), math.inf)


def _check_entry(
    folder: PolicyFolder, place: tuple[str, str], entry: FactEntry, clauses: Collection[str]
) -> None:
    topic, name = place
    for each in (topic, name, *entry.values):
        folder.ill_named(FILE, place, each)
    listed = entry.type in ("choice", "set")
    if bool(entry.values) != listed:
        mend = "a choice or set needs values, nothing else has them"
        folder.fault(FILE, place, name, f"a {entry.type} with values {list(entry.values)}", mend)
    for clause in entry.clauses:
        if clause not in clauses:
            mend = "name a clause of measures.yaml"
            folder.fault(FILE, (*place, "clauses"), name, f"there is no clause {clause}", mend)
    for value in (each for grades in entry.grades for each in grades):
        folder.unknown(FILE, (*place, "grades"), name, "value", value, entry.values)
    quotable = {"choice": entry.values, "set": entry.values, "flag": ("true",)}.get(entry.type, ("number",))
    for value in entry.quoted:
        folder.unknown(FILE, (*place, "quoted"), name, "value to quote", value, quotable)


def _check_links(folder: PolicyFolder, fact: Fact, facts: Mapping[str, Fact]) -> None:
    place = (fact.topic, fact.name)
    for narrower in fact.at_least:
        folder.unknown(FILE, (*place, "at_least"), fact.name, "fact", narrower, facts)
        if narrower in facts and not (fact.is_number and facts[narrower].kind == fact.kind):
            problem = f"a {fact.kind} cannot be at_least the {facts[narrower].kind} {narrower}"
            mend = "at_least stands between two numbers of one kind"
            folder.fault(FILE, (*place, "at_least"), fact.name, problem, mend)
    beside = fact.applies_with
    if beside is None:
        return
    folder.unknown(FILE, (*place, "with"), fact.name, "fact", beside, facts)
    if fact.name in _beside(fact, facts):
        mend = "name the choice beside which it is told"
        folder.fault(FILE, (*place, "with"), fact.name, "stands with itself", mend)
    if beside in facts and next(iter(facts[beside].values), None) != NONE:
        mend = f"'with' names a choice whose first value is '{NONE}'"
        folder.fault(FILE, (*place, "with"), fact.name, f"{beside} cannot be '{NONE}'", mend)


def _beside(fact: Fact, facts: Mapping[str, Fact]) -> list[str]:
    """The fact with which this one is told, the one with which that is, and so on; each once."""
    chain: list[str] = []
    beside = fact.applies_with
    while beside is not None and beside in facts and beside not in chain:
        chain.append(beside)
        beside = facts[beside].applies_with
    return chain


def _all_below(folder: PolicyFolder, fact: Fact, facts: Mapping[str, Fact]) -> tuple[str, ...]:
    below: dict[str, None] = {}
    waiting = list(fact.at_least)
    while waiting:
        name = waiting.pop(0)
        if name == fact.name:
            mend = "take one of the links of the circle out"
            folder.fault(FILE, (fact.topic, name, "at_least"), name, "is at_least itself", mend)
        elif name not in below:
            below[name] = None
            waiting.extend(facts[name].at_least)
    return tuple(below)
