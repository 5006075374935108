"""Puts a whole policy together from its folder, checking that every name in it names something."""

from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import PurePosixPath
from types import MappingProxyType
from typing import Literal

from criteria.policy.clauses import ClauseAssembly
from criteria.policy.facts import assemble_vocabulary, units_in
from criteria.policy.faults import PolicyError
from criteria.policy.files import (
    AdviceEntry,
    CostEntry,
    DecisionEntry,
    DocumentEntry,
    FactsFile,
    MeasuresFile,
    PolicyFile,
    TitleEntry,
)
from criteria.policy.folder import PolicyFolder
from criteria.policy.knowledge_files import assemble_knowledge
from criteria.policy.model import (
    Advice,
    Clause,
    Cost,
    Counted,
    Decision,
    Document,
    Parts,
    Path,
    Policy,
    ReviewSwitch,
    Tier,
    TitleFacts,
)
from criteria.policy.names import (
    check_clauses_named,
    check_costs,
    check_decisions,
    check_facts_named,
    check_ids,
    check_tiers,
)
from criteria.policy.vocabulary import Vocabulary
from criteria.rules.reading import RuleError, RuleReader


def assemble(folder: PolicyFolder) -> Policy:
    """The policy of that folder. Raises PolicyError with every fault that can be told at once."""
    file = folder.shaped("policy.yaml", PolicyFile)
    measures = folder.shaped("measures.yaml", MeasuresFile)
    facts = folder.shaped("facts.yaml", FactsFile)
    decisions = folder.shaped("decisions.yaml", tuple[DecisionEntry, ...], absent=())
    advice = folder.shaped("advice.yaml", tuple[AdviceEntry, ...], absent=())
    costs = folder.shaped("costs.yaml", dict[str, CostEntry | Literal["none"]], absent={})
    lexicon = {PurePosixPath(name).stem: folder.data(name) for name in folder.names("lexicon/*.yaml")}
    if not file or not measures or not facts or decisions is None or advice is None or costs is None:
        raise PolicyError(folder.faults)
    tiers = tuple(tier.id for tier in file.tiers)
    assembly = ClauseAssembly(folder, measures.clauses, tiers)
    vocabulary = assemble_vocabulary(folder, facts, assembly.entries)
    check_decisions(folder, decisions, tiers, vocabulary)
    check_facts_named(folder, file, vocabulary)
    check_costs(folder, costs, vocabulary)
    check_tiers(folder, file, vocabulary)
    messages = _messages(folder)
    folder.stop_on_faults()
    title, other = _title(file.title), _title(file.other_title)
    reader = RuleReader(vocabulary, frozenset(entry.id for entry in decisions), title, other)
    clauses = assembly.clauses(reader)
    check_ids(folder, "advice.yaml", [entry.id for entry in advice])
    given = tuple(_advice(folder, n, entry, reader, tiers, clauses) for n, entry in enumerate(advice))
    check_clauses_named(folder, file, decisions, clauses)
    knowledge = assemble_knowledge(folder, clauses, _tiers(file), vocabulary)
    folder.stop_on_faults()
    review = file.review_when
    return Policy(
        id=folder.id,
        content_hash=folder.content_hash(),
        document=_document(file.document),
        vocabulary=vocabulary,
        clauses=MappingProxyType(clauses),
        tiers=_tiers(file),
        decisions=MappingProxyType({entry.id: Decision(**entry.model_dump()) for entry in decisions}),
        advice=tuple(entry for entry in given if entry is not None),
        asking_order=MappingProxyType(file.topics),
        together=file.together,
        title=title,
        other_title=other,
        review_when=None if review is None else ReviewSwitch(review.fact, review.decision, review.clause),
        parts=Parts(**file.parts.model_dump()),
        costs=MappingProxyType(
            {name: Cost(**entry.model_dump()) for name, entry in costs.items() if entry != "none"}
        ),
        succeeds=file.succeeds,
        messages=messages,
        lines=MappingProxyType(_lines(folder, assembly, vocabulary, decisions)),
        lexicon=MappingProxyType(lexicon),
        knowledge=knowledge,
        units=MappingProxyType(units_in(facts)),
        counted=Counted(measures.counted.at_least, measures.counted.all),
    )


def _messages(folder: PolicyFolder) -> Mapping[str, Mapping[str, str]]:
    """The texts of the messages by language and file name, as they are written."""
    texts: dict[str, dict[str, str]] = {}
    for name in folder.names("locales/*/*.ftl"):
        _, language, file = name.split("/")
        texts.setdefault(language, {})[file] = folder.text(name)
    return MappingProxyType({language: MappingProxyType(files) for language, files in texts.items()})


def _title(entry: TitleEntry | None) -> TitleFacts | None:
    return None if entry is None else TitleFacts(**entry.model_dump())


def _advice(
    folder: PolicyFolder,
    n: int,
    entry: AdviceEntry,
    reader: RuleReader,
    tiers: tuple[str, ...],
    clauses: Mapping[str, Clause],
) -> Advice | None:
    if entry.clause not in clauses:
        problem, mend = f"there is no clause {entry.clause}", "name a clause of measures.yaml"
        folder.fault("advice.yaml", (n, "clause"), entry.id, problem, mend)
    folder.ill_named("advice.yaml", (n, "id"), entry.id)
    for tier in entry.tiers:
        folder.unknown("advice.yaml", (n, "tiers"), entry.id, "tier", tier, tiers)
    try:
        when = reader.read(entry.when, tuple)
    except RuleError as fault:
        folder.fault("advice.yaml", (n, "when"), entry.id, str(fault), fault.mend)
        return None
    return Advice(entry.id, entry.clause, when, entry.tiers, entry.ask_first)


def _document(entry: DocumentEntry) -> Document:
    return Document(
        entry.title, entry.number, entry.issuers, entry.zone, entry.issued, entry.in_force, _last_day(entry)
    )


def _last_day(entry: DocumentEntry) -> date | None:
    """The day before the anniversary that ends the term; of 29 February the last day of that month."""
    if entry.valid_years is None:
        return None
    month_after_term = date(entry.in_force.year + entry.valid_years, entry.in_force.month, 1)
    return month_after_term + timedelta(days=entry.in_force.day - 2)


def _tiers(file: PolicyFile) -> tuple[Tier, ...]:
    return tuple(
        Tier(
            tier.id, tier.name, tier.held_from, tier.assessment.modes, tier.assessment.clause,
            MappingProxyType({
                path: Path(path, file.path_names[path].name, file.path_names[path].clause, row)
                for path, row in tier.paths.items()
            }),
        )
        for tier in file.tiers
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
    lines["policy.yaml", "in_force"] = folder.line("policy.yaml", ("document", "in_force"))
    for fact in vocabulary.values():
        lines["facts.yaml", fact.name] = folder.line("facts.yaml", (fact.topic, fact.name))
    for n, entry in enumerate(decisions):
        lines["decisions.yaml", entry.id] = folder.line("decisions.yaml", (n,))
    for file in folder.names("lexicon/*.yaml"):
        words = folder.data(file)
        for group in words if isinstance(words, dict) else ():
            lines[file, group] = folder.line(file, (group,))
    return lines
