"""Whether every name in policy.yaml, decisions.yaml and costs.yaml names something: a fact, a tier, a clause,
a decision.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Literal

from criteria.policy.facts import NONE
from criteria.policy.faults import Place
from criteria.policy.files import CostEntry, DecisionEntry, PolicyFile, TitleEntry
from criteria.policy.folder import PolicyFolder
from criteria.policy.model import Clause, Decision
from criteria.policy.vocabulary import Kind, Vocabulary

FILE = "policy.yaml"
COSTS = "costs.yaml"

TAKEN = frozenset({
    "auto", Decision.EVERY_TIER,
    "record", "likely", "open_facts", "receipt", "doubtful", "error",
})  # fmt: skip
"""Names that stand for something else wherever tiers and facts are named: goals, rows, columns of results."""


def check_ids(folder: PolicyFolder, file: str, ids: Sequence[str]) -> None:
    """Notes ids of the entries of a file that stand twice."""
    for n, each in enumerate(ids):
        if each in ids[:n]:
            folder.fault(file, (n,), each, "the id stands twice", "give each entry its own id")


def check_decisions(
    folder: PolicyFolder,
    decisions: tuple[DecisionEntry, ...],
    tiers: tuple[str, ...],
    vocabulary: Vocabulary,
) -> None:
    """Notes ids that stand twice, rows for tiers that there are not, and facts waived that there are not."""
    check_ids(folder, "decisions.yaml", [entry.id for entry in decisions])
    for n, entry in enumerate(decisions):
        for key in entry.rows:
            place = (n, "rows", key)
            folder.unknown("decisions.yaml", place, entry.id, "tier", key, (*tiers, Decision.EVERY_TIER))
        for key, names in (("waives", [entry.waives] if entry.waives else []), ("weighed", [*entry.weighed])):
            for name in names:
                folder.unknown("decisions.yaml", (n, key), entry.id, "fact", name, vocabulary)


def check_facts_named(folder: PolicyFolder, file: PolicyFile, vocabulary: Vocabulary) -> None:
    """Notes facts that the vocabulary has not, or that are of another kind than their part asks."""
    for place, name, kind in _facts_named(file):
        where = str(place[0])
        folder.unknown(FILE, place, where, "fact", name, vocabulary)
        if name in vocabulary and vocabulary[name].kind != kind:
            folder.fault(FILE, place, where, f"{name} is a {vocabulary[name].kind}", f"name a {kind} fact")
    for where, title in _titles(file):
        _check_title(folder, where, title, vocabulary)
    if file.other_title is not None and file.title is None:
        mend = "name the policy's own title, or take other_title out"
        folder.fault(FILE, ("other_title",), "other_title", "there is no title beside it", mend)
    _check_asking_order(folder, file, vocabulary)
    for fact in vocabulary.values():
        _check_taken(folder, "facts.yaml", (fact.topic, fact.name), fact.name)


def _check_asking_order(folder: PolicyFolder, file: PolicyFile, vocabulary: Vocabulary) -> None:
    for topic, names in file.topics.items():
        folder.ill_named(FILE, ("asking_order", topic), topic)
        for name in names:
            folder.unknown(FILE, ("asking_order", topic), topic, "fact", name, vocabulary)
    for topic, asked in file.asking_order.items():
        for n, facts in enumerate(asked):
            if not isinstance(facts, str):
                _check_together(folder, ("asking_order", topic, n), topic, facts, vocabulary)


def _check_together(
    folder: PolicyFolder, place: Place, topic: str, facts: tuple[str, ...], vocabulary: Vocabulary
) -> None:
    """Notes brackets that hold nothing to be asked at once, and choices in a list to be ticked that have no
    level for what is not ticked.
    """
    if len(facts) < 2:
        problem = f"[{', '.join(facts)}] asks nothing at once"
        folder.fault(FILE, place, topic, problem, "take the brackets off, or name two facts or more in them")
    known = [vocabulary[name] for name in facts if name in vocabulary]
    if {fact.kind for fact in known} == {"choice"}:
        return
    for fact in known:
        if fact.kind == "choice" and next(iter(fact.values), NONE) != NONE:
            problem = f"{fact.name} cannot be '{NONE}', and is to be ticked"
            folder.fault(FILE, place, topic, problem, f"let its first value be '{NONE}', or ask for it alone")


def check_costs(
    folder: PolicyFolder, costs: Mapping[str, CostEntry | Literal["none"]], vocabulary: Vocabulary
) -> None:
    """Notes facts without a cost, and names of facts, levels and members in costs.yaml that there are not."""
    for name, entry in costs.items():
        folder.unknown(COSTS, (name,), name, "fact", name, vocabulary)
        if entry == "none" or name not in vocabulary:
            continue
        fact = vocabulary[name]
        levels, members = [fact.values if fact.kind == kind else () for kind in ("choice", "set")]
        for level in entry.presumed:
            folder.unknown(COSTS, (name, "presumed"), name, "level", level, levels)
        for member in entry.easiest:
            folder.unknown(COSTS, (name, "easiest"), name, "member", member, members)
        if entry.easiest and sorted(entry.easiest) != sorted(members):
            mend = "name every member once, the easiest first"
            folder.fault(COSTS, (name, "easiest"), name, "leaves members out, or names one twice", mend)
    for name in vocabulary.keys() - set(costs) if costs else ():
        mend = "write what it costs to move it, or none where no effort does"
        folder.fault(COSTS, (), name, "has no cost", mend)


def _facts_named(file: PolicyFile) -> Iterator[tuple[tuple[str, str], str, Kind]]:
    for where, title in _titles(file):
        yield (where, "level"), title.level, "choice"
        yield (where, "years"), title.years, "years"
    if file.review_when is not None:
        yield ("review_when", "fact"), file.review_when.fact, "flag"


def _titles(file: PolicyFile) -> Iterator[tuple[str, TitleEntry]]:
    for where, title in (("title", file.title), ("other_title", file.other_title)):
        if title is not None:
            yield where, title


def _check_title(folder: PolicyFolder, where: str, title: TitleEntry, vocabulary: Vocabulary) -> None:
    years, level = vocabulary.get(title.years), vocabulary.get(title.level)
    if years is not None and years.applies_with != title.level:
        mend = f"give {title.years} 'with: {title.level}' in facts.yaml"
        folder.fault(FILE, (where,), where, f"{title.years} does not stand with its title", mend)
    if level is not None and next(iter(level.values), NONE) != NONE:
        mend = f"let its first value be '{NONE}'"
        folder.fault(FILE, (where,), where, f"{level.name} cannot be '{NONE}'", mend)


def check_tiers(folder: PolicyFolder, file: PolicyFile, vocabulary: Vocabulary) -> None:
    """Notes tiers that stand twice, are out of order, are held from no level that there is or have paths
    without a name; and names of paths without a tier.
    """
    for repeated in (name for name, n in Counter(tier.id for tier in file.tiers).items() if n > 1):
        folder.fault(FILE, ("tiers",), repeated, "the tier stands twice", "give each tier its own id")
    level = vocabulary.get(file.title.level) if file.title is not None else None
    levels = list(level.values) if level is not None else []
    for n, tier in enumerate(file.tiers):
        for name in (tier.id, *tier.paths):
            folder.ill_named(FILE, ("tiers", n), name)
        _check_taken(folder, FILE, ("tiers", n), tier.id)
        _check_held_from(folder, file, n, levels)
        _check_paths(folder, file, n)
    for name in file.path_names.keys() - {path for tier in file.tiers for path in tier.paths}:
        folder.fault(FILE, ("path_names", name), name, "no tier has this path", "take it out")
    held = [levels.index(tier.held_from) for tier in file.tiers if tier.held_from in levels]
    if any(higher <= lower for lower, higher in pairwise(held)) or 0 in held:
        mend = f"order tiers from lowest to highest, each held from a higher level, none from '{NONE}'"
        folder.fault(FILE, ("tiers",), "tiers", "held_from does not rise from tier to tier", mend)


def _check_held_from(folder: PolicyFolder, file: PolicyFile, n: int, levels: Sequence[str]) -> None:
    tier = file.tiers[n]
    if tier.held_from is None:
        return
    if file.title is None:
        mend = "name the fact of the title held before under title, or take held_from out"
        folder.fault(FILE, ("tiers", n, "held_from"), tier.id, "the policy has no title", mend)
    elif levels:
        place = ("tiers", n, "held_from")
        folder.unknown(FILE, place, tier.id, "title level", tier.held_from, levels)


def _check_paths(folder: PolicyFolder, file: PolicyFile, n: int) -> None:
    tier = file.tiers[n]
    if not tier.paths:
        mend = "name a path, and the clauses that it asks for"
        folder.fault(FILE, ("tiers", n, "paths"), tier.id, "has no path", mend)
    for path, row in tier.paths.items():
        place = ("tiers", n, "paths", path)
        if path not in file.path_names:
            folder.fault(FILE, place, tier.id, f"path '{path}' has no name", "add it to path_names")
        for clause in (clause for clause, times in Counter(row).items() if times > 1):
            folder.fault(
                FILE, place, f"{tier.id} {path}", f"clause {clause} stands twice", "keep one of them"
            )


def _check_taken(folder: PolicyFolder, file: str, place: Place, name: str) -> None:
    if name in TAKEN:
        folder.fault(file, place, name, "the name stands for something else in results", "use another name")


def check_clauses_named(
    folder: PolicyFolder,
    file: PolicyFile,
    decisions: tuple[DecisionEntry, ...],
    clauses: Mapping[str, Clause],
) -> None:
    """Notes clauses and decisions that there are not, and rows of paths that require nothing."""
    mend = "name a clause of measures.yaml"
    for place, where, clause in _clauses_named(file):
        if clause not in clauses:
            folder.fault(FILE, place, where, f"there is no clause {clause}", mend)
    for n, tier in enumerate(file.tiers):
        for path, row in tier.paths.items():
            for clause in row:
                if clause in clauses and tier.id not in clauses[clause].rules and not folder.faults:
                    problem = f"clause {clause} requires nothing of {tier.id}"
                    add = "add requires to the clause, or take it out of the row"
                    folder.fault(FILE, ("tiers", n, "paths", path), f"{tier.id} {path}", problem, add)
    review = file.review_when
    if review is not None and review.decision not in {entry.id for entry in decisions}:
        problem = f"there is no decision {review.decision}"
        place = ("review_when", "decision")
        folder.fault(FILE, place, "review_when", problem, "use an id of decisions.yaml")


def _clauses_named(file: PolicyFile) -> Iterator[tuple[tuple[str | int, ...], str, str]]:
    for n, tier in enumerate(file.tiers):
        yield ("tiers", n, "assessment", "clause"), tier.id, tier.assessment.clause
        for path, row in tier.paths.items():
            for clause in row:
                yield ("tiers", n, "paths", path), f"{tier.id} {path}", clause
    for path, entry in file.path_names.items():
        yield ("path_names", path), path, entry.clause
    yield from _parts_named(file)
    if file.review_when is not None:
        yield ("review_when", "clause"), "review_when", file.review_when.clause
    if file.other_title is not None and file.other_title.converted_by is not None:
        yield ("other_title", "converted_by"), "other_title", file.other_title.converted_by


def _parts_named(file: PolicyFile) -> Iterator[tuple[tuple[str | int, ...], str, str]]:
    parts = file.parts
    for name, named in (("scope", parts.scope), ("term", parts.term), ("experts", parts.experts)):
        if named is not None:
            yield ("parts", name), f"parts {name}", named
    for name, several in (("bars", parts.bars), ("start", parts.start)):
        for n, clause in enumerate(several):
            yield ("parts", name, n), f"parts {name}", clause
