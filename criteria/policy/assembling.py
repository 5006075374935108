"""Puts a whole policy together from its folder, checking that every name in it names something."""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from itertools import pairwise
from types import MappingProxyType

from criteria.policy.clauses import ClauseAssembly
from criteria.policy.facts import NONE, assemble_vocabulary
from criteria.policy.files import (
    AdviceEntry,
    DecisionEntry,
    DocumentEntry,
    FactsFile,
    MeasuresFile,
    PathsFile,
)
from criteria.policy.folder import PolicyFolder
from criteria.policy.model import (
    Advice,
    Clause,
    Decision,
    Document,
    Path,
    Policy,
    ReviewSwitch,
    Tier,
    TitleFacts,
)
from criteria.policy.vocabulary import Kind, Vocabulary
from criteria.policy.yaml_source import PolicyError
from criteria.rules.reading import RuleError, RuleReader


def assemble(folder: PolicyFolder) -> Policy:
    """The policy of that folder. Raises PolicyError with every fault that can be told at once."""
    measures = folder.shaped("measures.yaml", MeasuresFile)
    facts = folder.shaped("facts.yaml", FactsFile)
    paths = folder.shaped("paths.yaml", PathsFile)
    decisions = folder.shaped("decisions.yaml", tuple[DecisionEntry, ...])
    advice = folder.shaped("advice.yaml", tuple[AdviceEntry, ...])
    if measures is None or facts is None or paths is None or decisions is None or advice is None:
        raise PolicyError(folder.faults)
    tiers = tuple(tier.id for tier in paths.tiers)
    assembly = ClauseAssembly(folder, measures.clauses, tiers)
    vocabulary = assemble_vocabulary(folder, facts, assembly.entries)
    _check_decisions(folder, decisions, tiers)
    _check_facts_named(folder, paths, vocabulary)
    _check_tiers(folder, paths, vocabulary)
    folder.stop_on_faults()
    title, other = TitleFacts(**paths.title.model_dump()), TitleFacts(**paths.other_title.model_dump())
    reader = RuleReader(vocabulary, frozenset(entry.id for entry in decisions), title, other)
    clauses = assembly.clauses(reader)
    given = tuple(_advice(folder, n, entry, reader, paths, clauses) for n, entry in enumerate(advice))
    _check_clauses_named(folder, paths, decisions, clauses)
    folder.stop_on_faults()
    return Policy(
        id=folder.id,
        content_hash=folder.content_hash,
        document=_document(measures.document),
        vocabulary=vocabulary,
        clauses=MappingProxyType(clauses),
        tiers=_tiers(paths),
        decisions=MappingProxyType({entry.id: Decision(**entry.model_dump()) for entry in decisions}),
        advice=tuple(entry for entry in given if entry is not None),
        asking_order=MappingProxyType(dict(paths.asking_order)),
        title=title,
        other_title=other,
        review_when=ReviewSwitch(**paths.review_when.model_dump()),
        lines=MappingProxyType(_lines(folder, assembly, vocabulary, decisions)),
    )


def _check_decisions(
    folder: PolicyFolder, decisions: tuple[DecisionEntry, ...], tiers: tuple[str, ...]
) -> None:
    seen: set[str] = set()
    for n, entry in enumerate(decisions):
        if entry.id in seen:
            mend = "give each decision its own id"
            folder.fault("decisions.yaml", (n,), entry.id, "the id stands twice", mend)
        seen.add(entry.id)
        for key in entry.rows:
            folder.unknown(
                "decisions.yaml", (n, "rows", key), entry.id, "tier", key, (*tiers, Decision.EVERY_TIER)
            )


def _check_facts_named(folder: PolicyFolder, paths: PathsFile, vocabulary: Vocabulary) -> None:
    named: tuple[tuple[str, str, str, Kind], ...] = (
        ("title", "level", paths.title.level, "choice"),
        ("title", "years", paths.title.years, "years"),
        ("other_title", "level", paths.other_title.level, "choice"),
        ("other_title", "years", paths.other_title.years, "years"),
        ("review_when", "fact", paths.review_when.fact, "flag"),
    )
    for entry, key, name, kind in named:
        place = (entry, key)
        folder.unknown("paths.yaml", place, entry, "fact", name, vocabulary)
        if name in vocabulary and vocabulary[name].kind != kind:
            problem = f"{name} is a {vocabulary[name].kind}"
            folder.fault("paths.yaml", place, entry, problem, f"name a {kind} fact")
    for entry, title in (("title", paths.title), ("other_title", paths.other_title)):
        years, level = vocabulary.get(title.years), vocabulary.get(title.level)
        if years is not None and years.applies_with != title.level:
            mend = f"give {title.years} 'with: {title.level}' in facts.yaml"
            folder.fault("paths.yaml", (entry,), entry, f"{title.years} does not stand with its title", mend)
        if level is not None and next(iter(level.values), NONE) != NONE:
            mend = f"let its first value be '{NONE}'"
            folder.fault("paths.yaml", (entry,), entry, f"{level.name} cannot be '{NONE}'", mend)
    for topic, names in paths.asking_order.items():
        for name in names:
            folder.unknown("paths.yaml", ("asking_order", topic), topic, "fact", name, vocabulary)


def _check_tiers(folder: PolicyFolder, paths: PathsFile, vocabulary: Vocabulary) -> None:
    for repeated in (name for name, n in Counter(tier.id for tier in paths.tiers).items() if n > 1):
        mend = "give each tier its own id"
        folder.fault("paths.yaml", ("tiers",), repeated, "the tier stands twice", mend)
    levels = list(vocabulary[paths.title.level].values) if paths.title.level in vocabulary else []
    for n, tier in enumerate(paths.tiers):
        if levels:
            place = ("tiers", n, "held_from")
            folder.unknown("paths.yaml", place, tier.id, "title level", tier.held_from, levels)
        for path in tier.paths:
            if path not in paths.path_names:
                mend = "add it to path_names"
                folder.fault(
                    "paths.yaml", ("tiers", n, "paths", path), tier.id, f"path '{path}' has no name", mend
                )
    held = [levels.index(tier.held_from) for tier in paths.tiers if tier.held_from in levels]
    if any(higher <= lower for lower, higher in pairwise(held)) or 0 in held:
        mend = f"order tiers from lowest to highest, each held from a higher level, none from '{NONE}'"
        folder.fault("paths.yaml", ("tiers",), "tiers", "held_from does not rise from tier to tier", mend)


def _check_clauses_named(
    folder: PolicyFolder,
    paths: PathsFile,
    decisions: tuple[DecisionEntry, ...],
    clauses: Mapping[str, Clause],
) -> None:
    mend = "name a clause of measures.yaml"
    for place, where, clause in _clauses_named(paths):
        if clause not in clauses:
            folder.fault("paths.yaml", place, where, f"there is no clause {clause}", mend)
    for n, tier in enumerate(paths.tiers):
        for path, row in tier.paths.items():
            for clause in row:
                if clause in clauses and tier.id not in clauses[clause].rules and not folder.faults:
                    problem = f"clause {clause} requires nothing of {tier.id}"
                    add = "add requires to the clause, or take it out of the row"
                    folder.fault("paths.yaml", ("tiers", n, "paths", path), f"{tier.id} {path}", problem, add)
    review = paths.review_when
    if review.decision not in {entry.id for entry in decisions}:
        problem = f"there is no decision {review.decision}"
        folder.fault(
            "paths.yaml", ("review_when", "decision"), "review_when", problem, "use an id of decisions.yaml"
        )


def _clauses_named(paths: PathsFile) -> Iterator[tuple[tuple[str | int, ...], str, str]]:
    for n, tier in enumerate(paths.tiers):
        yield ("tiers", n, "assessment", "clause"), tier.id, tier.assessment.clause
        for path, row in tier.paths.items():
            for clause in row:
                yield ("tiers", n, "paths", path), f"{tier.id} {path}", clause
    for path, entry in paths.path_names.items():
        yield ("path_names", path), path, entry.clause
    yield ("review_when", "clause"), "review_when", paths.review_when.clause


def _advice(
    folder: PolicyFolder,
    n: int,
    entry: AdviceEntry,
    reader: RuleReader,
    paths: PathsFile,
    clauses: Mapping[str, Clause],
) -> Advice | None:
    if entry.clause not in clauses:
        problem, mend = f"there is no clause {entry.clause}", "name a clause of measures.yaml"
        folder.fault("advice.yaml", (n, "clause"), entry.id, problem, mend)
    for tier in entry.tiers:
        folder.unknown(
            "advice.yaml", (n, "tiers"), entry.id, "tier", tier, (known.id for known in paths.tiers)
        )
    try:
        when = reader.read(entry.when, tuple)
    except RuleError as fault:
        folder.fault("advice.yaml", (n, "when"), entry.id, str(fault), fault.mend)
        return None
    return Advice(entry.id, entry.title, entry.text, entry.source, entry.clause, when, entry.tiers)


def _document(entry: DocumentEntry) -> Document:
    month_after_term = date(entry.in_force.year + entry.valid_years, entry.in_force.month, 1)
    last_day = month_after_term + timedelta(days=entry.in_force.day - 2)
    return Document(**entry.model_dump(), valid_until=last_day)


def _tiers(paths: PathsFile) -> tuple[Tier, ...]:
    return tuple(
        Tier(
            tier.id, tier.name, tier.held_from, tier.assessment.modes, tier.assessment.clause,
            MappingProxyType({
                path: Path(path, paths.path_names[path].name, paths.path_names[path].clause, row)
                for path, row in tier.paths.items()
            }),
        )
        for tier in paths.tiers
    )  # fmt: skip


def _lines(
    folder: PolicyFolder,
    assembly: ClauseAssembly,
    vocabulary: Vocabulary,
    decisions: tuple[DecisionEntry, ...],
) -> dict[tuple[str, str], int]:
    lines = {
        ("measures.yaml", clause): folder.line("measures.yaml", place)
        for clause, place in assembly.places.items()
    }
    for fact in vocabulary.values():
        lines["facts.yaml", fact.name] = folder.line("facts.yaml", (fact.topic, fact.name))
    for n, entry in enumerate(decisions):
        lines["decisions.yaml", entry.id] = folder.line("decisions.yaml", (n,))
    return lines
