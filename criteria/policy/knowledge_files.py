"""Reads what a policy knows beyond the regulation, and checks it against the clauses, tiers and paths."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final, get_args

from criteria.policy.faults import Fault, Place
from criteria.policy.folder import PolicyFolder
from criteria.policy.knowledge import (
    Asked,
    Evidence,
    Glossary,
    Knowledge,
    Outside,
    Precedent,
    Proof,
    Ruling,
    Shown,
    Term,
    read_wording,
)
from criteria.policy.model import Clause, Tier
from criteria.policy.names import check_ids
from criteria.policy.vocabulary import Vocabulary

QUESTIONS: Final = "questions.tsv"
"""Questions, each with a tab and the clauses that answer it (any of them), or `NOWHERE`."""

NOWHERE: Final = "-"

EVIDENCE: Final = "evidence.yaml"
OUTSIDE: Final = "outside.yaml"
ASKED: Final = "asked.yaml"
_OTHER_WORDS: Final = "use the regulation's own words"


def assemble_knowledge(
    folder: PolicyFolder, clauses: Mapping[str, Clause], tiers: Iterable[Tier], facts: Vocabulary
) -> Knowledge:
    """What the folder knows beyond the regulation; faults are noted in `folder`."""
    tiers = tuple(tiers)
    glossary = folder.shaped("glossary.yaml", Glossary, absent=Glossary()) or Glossary()
    outside = folder.shaped(OUTSIDE, Outside, absent=Outside()) or Outside()
    terms = folder.shaped("terms.yaml", tuple[Term, ...], absent=()) or ()
    evidence = folder.shaped(EVIDENCE, Evidence, absent=Evidence()) or Evidence()
    _check_glossary(folder, glossary, clauses, tiers)
    _check_outside(folder, outside)
    check_ids(folder, "terms.yaml", [term.id for term in terms])
    for n, term in enumerate(terms):
        folder.ill_named("terms.yaml", (n,), term.id)
        _check_words(folder, "terms.yaml", (n,), term.words, clauses)
    by_clause = _by_clause(evidence)
    _check_evidence(folder, evidence, by_clause, clauses)
    for place, proof in _placed(evidence):
        if proof.of is not None:
            folder.unknown(EVIDENCE, place, proof.id, "fact", proof.of, tuple(facts))
    asked = folder.shaped(ASKED, Asked, absent=Asked()) or Asked()
    _check_asked(folder, asked, clauses, tiers, facts)
    precedents = _precedents(folder, clauses)
    return Knowledge(glossary, outside, terms, evidence, asked, precedents, by_clause)


def _check_asked(
    folder: PolicyFolder,
    asked: Asked,
    clauses: Mapping[str, Clause],
    tiers: tuple[Tier, ...],
    facts: Vocabulary,
) -> None:
    """Facts and values that there are, and sound rulings."""
    for n, thing in enumerate(asked.things):
        place: Place = ("things", n)
        _check_wordings(folder, ASKED, place, thing.says)
        for fact in thing.about:
            folder.unknown(ASKED, place, thing.says[0], "fact", fact, facts)
        for fact, value in thing.value.items():
            if fact in facts:
                folder.unknown(ASKED, place, thing.says[0], "value", value, facts[fact].values)
    ids = [ruling.id for ruling in asked.rulings]
    for n, ruling in enumerate(asked.rulings):
        if ruling.id in ids[:n]:
            place = ("rulings", n)
            folder.fault(ASKED, place, ruling.id, "the id stands twice", "give each ruling its own id")
        _check_ruling(folder, ("rulings", n), ruling, clauses, tiers)
        for fact in (*ruling.tells, *ruling.of):
            folder.unknown(ASKED, ("rulings", n), ruling.id, "fact", fact, facts)


def _check_ruling(
    folder: PolicyFolder,
    place: Place,
    ruling: Ruling,
    clauses: Mapping[str, Clause],
    tiers: tuple[Tier, ...],
) -> None:
    """A name that messages can carry, a clause to rest on, tiers and ways that there are."""
    folder.ill_named(ASKED, place, ruling.id)
    _check_wordings(folder, ASKED, place, ruling.says)
    _check_clauses(folder, ASKED, place, ruling.clauses, clauses)
    if not ruling.clauses:
        folder.fault(ASKED, place, ruling.id, "rests on no clause", "name the clause that says so")
    for tier in ruling.holds_for:
        folder.unknown(ASKED, place, ruling.id, "tier", tier, [each.id for each in tiers])
    for path in ruling.paths:
        folder.unknown(ASKED, place, ruling.id, "path", path, [path for each in tiers for path in each.paths])


def _check_outside(folder: PolicyFolder, outside: Outside) -> None:
    """Names that messages can carry, wordings, and a source for whatever is more than presumed."""
    ids = [topic.id for topic in outside.told]
    for n, topic in enumerate(outside.told):
        place: Place = ("topics", n) if n < len(outside.topics) else ("elsewhere",)
        for name in (topic.id, *filter(None, (topic.source,))):
            folder.ill_named(OUTSIDE, place, name)
        if topic.id in ids[:n]:
            folder.fault(OUTSIDE, place, topic.id, "the id stands twice", "give each topic its own id")
        if topic.source is None and topic.certainty != "presumed":
            problem = f"is {topic.certainty} by no source"
            folder.fault(OUTSIDE, place, topic.id, problem, "name its source, or call it presumed")
        _check_wordings(folder, OUTSIDE, place, topic.says)


def _check_evidence(
    folder: PolicyFolder,
    evidence: Evidence,
    by_clause: Mapping[str, tuple[Proof, ...]],
    clauses: Mapping[str, Clause],
) -> None:
    """Clauses that there are, names that messages can carry, and the whole of an achievement proved."""
    for n, group in enumerate(evidence.clauses):
        _check_clauses(folder, EVIDENCE, ("clauses", n), group.clauses, clauses)
    places: dict[str, Place] = {}
    for place, proof in _placed(evidence):
        if proof.id in places:
            folder.fault(EVIDENCE, place, proof.id, "the id stands twice", "name its clauses in one group")
        places.setdefault(proof.id, place)
        for name in (proof.id, proof.issuer, proof.source):
            folder.ill_named(EVIDENCE, place, name)
    for clause, proofs in by_clause.items():
        shown = {each for proof in proofs for each in proof.shows}
        if absent := [each for each in get_args(Shown) if shown and each not in shown]:
            problem, mend = f"nothing shows {' and '.join(absent)}", "name what proves it as well"
            folder.fault(EVIDENCE, places[proofs[0].id], clause, problem, mend)


def _placed(evidence: Evidence) -> Iterator[tuple[Place, Proof]]:
    for n, proof in enumerate(evidence.general):
        yield ("general", n), proof
    for n, group in enumerate(evidence.clauses):
        for m, proof in enumerate(group.items):
            yield ("clauses", n, "items", m), proof


def _check_glossary(
    folder: PolicyFolder, glossary: Glossary, clauses: Mapping[str, Clause], tiers: tuple[Tier, ...]
) -> None:
    for n, entry in enumerate(glossary.entries):
        place = ("entries", n)
        _check_words(folder, "glossary.yaml", place, entry.means, clauses)
        _check_clauses(folder, "glossary.yaml", place, entry.clauses, clauses)
        _check_wordings(folder, "glossary.yaml", place, entry.says)
    for name in glossary.tiers:
        folder.unknown(
            "glossary.yaml", ("tiers", name), f"tiers {name}", "tier", name, [tier.id for tier in tiers]
        )
    paths = [path for tier in tiers for path in tier.paths]
    for name in glossary.paths:
        folder.unknown("glossary.yaml", ("paths", name), f"paths {name}", "path", name, paths)


def _check_words(
    folder: PolicyFolder, file: str, place: Place, words: Iterable[str], clauses: Mapping[str, Clause]
) -> None:
    for word in words:
        if not any(word in clause.text for clause in clauses.values()):
            folder.fault(file, place, word, "occurs in no clause", _OTHER_WORDS)


def _check_clauses(
    folder: PolicyFolder, file: str, place: Place, named: Iterable[str], clauses: Mapping[str, Clause]
) -> None:
    for clause in named:
        if clause not in clauses:
            folder.fault(
                file, place, clause, f"there is no clause {clause}", "name a clause of measures.yaml"
            )


def _check_wordings(folder: PolicyFolder, file: str, place: Place, wordings: Iterable[str]) -> None:
    for wording in wordings:
        try:
            read_wording(wording)
        except ValueError as error:
            folder.fault(file, place, wording, str(error), "write what must occur, then what must not")


def _precedents(folder: PolicyFolder, clauses: Mapping[str, Clause]) -> tuple[Precedent, ...]:
    made = []
    for number, line in enumerate(folder.text(QUESTIONS).splitlines(), start=1):
        text, _, right = line.partition("\t")
        answers = () if right == NOWHERE else tuple(right.split())
        if right != NOWHERE and not answers:
            mend = f"write a tab and the clauses that answer it, or {NOWHERE}"
            folder.faults.append(Fault(QUESTIONS, number, text, "has no answer", mend))
        for clause in answers:
            if clause not in clauses:
                mend = "name a clause of measures.yaml"
                folder.faults.append(Fault(QUESTIONS, number, text, f"there is no clause {clause}", mend))
        made.append(Precedent(text, answers))
    return tuple(made)


def _by_clause(evidence: Evidence) -> Mapping[str, tuple[Proof, ...]]:
    by_clause: dict[str, tuple[Proof, ...]] = {}
    for group in evidence.clauses:
        for clause in group.clauses:
            by_clause[clause] = (*by_clause.get(clause, ()), *group.items)
    return by_clause
