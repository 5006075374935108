"""Loads a policy folder, checking every entry as it goes: a fault says file, line, clause and how to mend it."""

import hashlib
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path as FilePath
from types import MappingProxyType
from typing import TypeVar

from pydantic import TypeAdapter, ValidationError

from criteria.policy import Advice, Clause, Decision, Document, Path, Policy, ReviewSwitch, Tier, TitleFacts
from criteria.policy_files import (
    AdviceEntry,
    ClauseEntry,
    DecisionEntry,
    DocumentEntry,
    FactEntry,
    MeasuresFile,
    PathsFile,
)
from criteria.rule_reading import RuleFault, RuleReader
from criteria.rules import ClauseRule, Rule
from criteria.vocabulary import Fact, Vocabulary
from criteria.yaml_source import Fault, Place, PolicyError, Source, read_source

POLICIES = FilePath(__file__).parent / "policies"
DEFAULT_POLICY = "hunan-2023"
FILES = ("measures.yaml", "facts.yaml", "paths.yaml", "decisions.yaml", "advice.yaml")

_Shape = TypeVar("_Shape")


def policy_ids() -> tuple[str, ...]:
    """The policies that come with the program."""
    return tuple(sorted(folder.name for folder in POLICIES.iterdir() if (folder / FILES[0]).is_file()))


@lru_cache(maxsize=8)
def load_policy(policy_id: str = DEFAULT_POLICY) -> Policy:
    """The policy that comes with the program under that id, loaded once. Raises PolicyError, KeyError for no such policy."""
    if policy_id not in policy_ids():
        raise KeyError(policy_id)
    return load_folder(POLICIES / policy_id)


def load_folder(folder: FilePath) -> Policy:
    """The policy in `folder`, whose name is its id. Raises PolicyError with every fault that can be told at once."""
    sources = {name: read_source(folder / name) for name in FILES}
    return _Assembly(sources).policy(folder.name, _content_hash(folder))


def _content_hash(folder: FilePath) -> str:
    digest = hashlib.sha256()
    for name in FILES:
        digest.update(name.encode() + b"\0" + (folder / name).read_bytes().replace(b"\r\n", b"\n") + b"\0")
    return digest.hexdigest()


class _Assembly:
    """Puts the files of one folder together, collecting faults on the way."""

    def __init__(self, sources: dict[str, Source]) -> None:
        self.sources = sources
        self.faults: list[Fault] = []
        self.tier_ids: tuple[str, ...] = ()
        self.entries: dict[str, ClauseEntry] = {}
        self.places: dict[str, Place] = {}
        self.children: dict[str, tuple[str, ...]] = {}

    def policy(self, policy_id: str, content_hash: str) -> Policy:
        measures = self._shaped("measures.yaml", MeasuresFile)
        topics = self._shaped("facts.yaml", dict[str, dict[str, FactEntry]])
        paths = self._shaped("paths.yaml", PathsFile)
        decisions = self._shaped("decisions.yaml", tuple[DecisionEntry, ...])
        advice = self._shaped("advice.yaml", tuple[AdviceEntry, ...])
        if self.faults or not (
            measures and topics and paths and decisions is not None and advice is not None
        ):
            raise PolicyError(self.faults)
        self.tier_ids = tuple(tier.id for tier in paths.tiers)
        self._index_clauses(measures)
        vocabulary = self._vocabulary(topics)
        self._check_names(paths, decisions, vocabulary)
        self._stop_on_faults()
        title, other = TitleFacts(**paths.title.model_dump()), TitleFacts(**paths.other_title.model_dump())
        reader = RuleReader(vocabulary, frozenset(entry.id for entry in decisions), title, other)
        clauses = self._clauses(reader)
        given = tuple(self._advice(n, entry, reader) for n, entry in enumerate(advice))
        self._check_paths(paths, clauses)
        self._stop_on_faults()
        return Policy(
            id=policy_id,
            content_hash=content_hash,
            document=_document(measures.document),
            vocabulary=vocabulary,
            clauses=MappingProxyType(clauses),
            tiers=_tiers(paths),
            decisions=MappingProxyType({d.id: Decision(**d.model_dump()) for d in decisions}),
            advice=tuple(entry for entry in given if entry is not None),
            asking_order=MappingProxyType(dict(paths.asking_order)),
            title=title,
            other_title=other,
            review_when=ReviewSwitch(**paths.review_when.model_dump()),
        )

    def fault(self, file: str, place: Place, where: str, problem: str, mend: str) -> None:
        self.faults.append(Fault(file, self.sources[file].line(place), where, problem, mend))

    def _stop_on_faults(self) -> None:
        if self.faults:
            raise PolicyError(self.faults)

    def _shaped(self, file: str, shape: type[_Shape]) -> _Shape | None:
        source = self.sources[file]
        try:
            return TypeAdapter(shape).validate_python(source.data)
        except ValidationError as error:
            for each in error.errors(include_url=False):
                place = tuple(each["loc"])
                where = self._named(source, place)
                self.fault(file, place, where, each["msg"], "follow the notes at the head of the file")
            return None

    @staticmethod
    def _named(source: Source, place: Place) -> str:
        """The entry's own id where it has one, such as `clause 10.2.1 text`, otherwise its place in the file."""
        data, names = source.data, list(map(str, place))
        for n, step in enumerate(place):
            try:
                data = data[step]  # type: ignore[index]  # walks a YAML tree; a wrong step ends the walk
            except (KeyError, IndexError, TypeError):
                break
            if isinstance(data, dict) and "id" in data:
                names = [str(data["id"]), *map(str, place[n + 1 :])]
        return " ".join(names) or "file"

    def _index_clauses(self, measures: MeasuresFile) -> None:
        for n, entry in enumerate(measures.clauses):
            place: Place = ("clauses", n)
            if entry.id in self.entries:
                first = self.sources["measures.yaml"].line(self.places[entry.id])
                self.fault(
                    "measures.yaml",
                    place,
                    entry.id,
                    f"the id stands already in line {first}",
                    "give each clause its own id",
                )
                continue
            self.entries[entry.id], self.places[entry.id] = entry, place
        below: dict[str, list[str]] = {}
        for clause_id in self.entries:
            parent = _parent(clause_id)
            if parent is None:
                continue
            if parent not in self.entries:
                mend = f"add clause {parent}, or mend the id"
                self.fault(
                    "measures.yaml",
                    self.places[clause_id],
                    clause_id,
                    f"there is no clause {parent} above it",
                    mend,
                )
            below.setdefault(parent, []).append(clause_id)
        self.children = {parent: tuple(items) for parent, items in below.items()}

    def _vocabulary(self, topics: dict[str, dict[str, FactEntry]]) -> Vocabulary:
        vocabulary: dict[str, Fact] = {}
        for topic, entries in topics.items():
            for name, entry in entries.items():
                place = (topic, name)
                if name in vocabulary:
                    self.fault(
                        "facts.yaml", place, name, "the name stands twice", "give each fact its own name"
                    )
                if bool(entry.values) != (entry.type in ("choice", "set")):
                    self.fault("facts.yaml", place, name, f"a {entry.type} with values {list(entry.values)}",
                               "a choice or set needs values, nothing else has them")  # fmt: skip
                for clause_id in entry.clauses:
                    if clause_id not in self.entries:
                        self.fault(
                            "facts.yaml",
                            place,
                            name,
                            f"there is no clause {clause_id}",
                            "name a clause of measures.yaml",
                        )
                vocabulary[name] = Fact(
                    name, topic, entry.type, entry.means, entry.clauses, MappingProxyType(dict(entry.values)),
                    entry.better, entry.at_least, entry.applies_with,
                )  # fmt: skip
        for fact in vocabulary.values():
            for other in (*fact.at_least, *filter(None, [fact.applies_with])):
                if other not in vocabulary:
                    self.fault(
                        "facts.yaml",
                        (fact.topic, fact.name),
                        fact.name,
                        f"there is no fact '{other}'",
                        "mend the name",
                    )
        if self.faults:
            return vocabulary
        return MappingProxyType(
            {
                name: replace(fact, at_least=_all_below(fact, vocabulary)) if fact.at_least else fact
                for name, fact in vocabulary.items()
            }
        )

    def _check_names(
        self, paths: PathsFile, decisions: tuple[DecisionEntry, ...], vocabulary: Vocabulary
    ) -> None:
        named = [
            paths.title.level,
            paths.title.years,
            paths.other_title.level,
            paths.other_title.years,
            paths.review_when.fact,
        ]
        for name in named:
            if name not in vocabulary:
                self.fault(
                    "paths.yaml", (), name, "is no fact of facts.yaml", "name a fact of the vocabulary"
                )
        for topic, names in paths.asking_order.items():
            for name in names:
                if name not in vocabulary:
                    self.fault(
                        "paths.yaml",
                        ("asking_order", topic),
                        name,
                        "is no fact of facts.yaml",
                        "mend the name",
                    )
        for repeated in (
            name for name, count in Counter(tier.id for tier in paths.tiers).items() if count > 1
        ):
            self.fault(
                "paths.yaml", ("tiers",), repeated, "the tier stands twice", "give each tier its own id"
            )
        for n, tier in enumerate(paths.tiers):
            title = vocabulary.get(paths.title.level)
            if title is not None and tier.held_from not in title.values:
                self.fault("paths.yaml", ("tiers", n, "held_from"), tier.id, f"'{tier.held_from}' is no value of {title.name}",
                           f"use one of: {', '.join(title.values)}")  # fmt: skip
            for path in tier.paths:
                if path not in paths.path_names:
                    self.fault(
                        "paths.yaml",
                        ("tiers", n, "paths", path),
                        tier.id,
                        f"path '{path}' has no name",
                        "add it to path_names",
                    )
        for n, repeated_id in enumerate(entry.id for entry in decisions):
            if [entry.id for entry in decisions].index(repeated_id) != n:
                self.fault(
                    "decisions.yaml",
                    (n,),
                    repeated_id,
                    "the id stands twice",
                    "give each decision its own id",
                )

    def _clauses(self, reader: RuleReader) -> dict[str, Clause]:
        rules: dict[str, dict[str, Rule]] = {}

        def rules_of(clause_id: str) -> dict[str, Rule]:
            if clause_id not in rules:
                rules[clause_id] = {}
                rules[clause_id] = self._rules(clause_id, reader, rules_of)
            return rules[clause_id]

        return {
            entry.id: Clause(
                entry.id, entry.label, entry.chapter, entry.text, _parent(entry.id),
                self.children.get(entry.id, ()), MappingProxyType(rules_of(entry.id)), entry.basis,
            )
            for entry in self.entries.values()
        }  # fmt: skip

    def _rules(
        self, clause_id: str, reader: RuleReader, rules_of: Callable[[str], dict[str, Rule]]
    ) -> dict[str, Rule]:
        entry, place = self.entries[clause_id], self.places[clause_id]
        if entry.basis is not None and entry.basis not in reader.decisions:
            self.fault(
                "measures.yaml",
                (*place, "basis"),
                clause_id,
                f"there is no decision {entry.basis}",
                "name an id of decisions.yaml",
            )
        if entry.requires is not None and entry.requires_by_tier is not None:
            self.fault(
                "measures.yaml", place, clause_id, "has requires and requires_by_tier", "keep one of the two"
            )
        forms: dict[str, object] = entry.requires_by_tier or {}
        if entry.requires is not None:
            forms = dict.fromkeys(self.tier_ids, entry.requires)
        read: dict[str, Rule] = {}
        for tier, form in forms.items():
            if tier not in self.tier_ids:
                self.fault("measures.yaml", (*place, "requires_by_tier", tier), clause_id, f"there is no tier '{tier}'",
                           f"use one of: {', '.join(self.tier_ids)}")  # fmt: skip
                continue

            def items(tier: str = tier) -> tuple[ClauseRule, ...]:
                below = self.children.get(clause_id, ())
                return tuple(
                    ClauseRule(item, rules_of(item)[tier]) for item in below if tier in rules_of(item)
                )

            try:
                read[tier] = reader.read(form, items)
            except RuleFault as fault:
                where = (
                    (*place, "requires") if entry.requires is not None else (*place, "requires_by_tier", tier)
                )
                if not any(f.where == clause_id and f.problem == str(fault) for f in self.faults):
                    self.fault("measures.yaml", where, clause_id, str(fault), fault.mend)
        return read

    def _advice(self, n: int, entry: AdviceEntry, reader: RuleReader) -> Advice | None:
        if entry.clause not in self.entries:
            self.fault(
                "advice.yaml",
                (n, "clause"),
                entry.id,
                f"there is no clause {entry.clause}",
                "name a clause of measures.yaml",
            )
        try:
            when = reader.read(entry.when, tuple)
        except RuleFault as fault:
            self.fault("advice.yaml", (n, "when"), entry.id, str(fault), fault.mend)
            return None
        return Advice(entry.id, entry.title, entry.text, entry.source, entry.clause, when, entry.tiers)

    def _check_paths(self, paths: PathsFile, clauses: dict[str, Clause]) -> None:
        for n, tier in enumerate(paths.tiers):
            for path, row in tier.paths.items():
                for clause_id in row:
                    if clause_id not in clauses:
                        self.fault("paths.yaml", ("tiers", n, "paths", path), f"{tier.id} {path}", f"there is no clause {clause_id}",
                                   "name a clause of measures.yaml")  # fmt: skip
                    elif tier.id not in clauses[clause_id].rules and not self.faults:
                        self.fault("paths.yaml", ("tiers", n, "paths", path), f"{tier.id} {path}",
                                   f"clause {clause_id} requires nothing of {tier.id}", "add requires to the clause, or take it out of the row")  # fmt: skip


def _all_below(fact: Fact, vocabulary: Vocabulary) -> tuple[str, ...]:
    below: dict[str, None] = {}
    waiting = list(fact.at_least)
    while waiting:
        name = waiting.pop(0)
        if name not in below:
            below[name] = None
            waiting.extend(vocabulary[name].at_least)
    return tuple(below)


def _parent(clause_id: str) -> str | None:
    return clause_id.rpartition(".")[0] or None


def _document(entry: DocumentEntry) -> Document:
    end = date(entry.in_force.year + entry.valid_years, entry.in_force.month, entry.in_force.day) - timedelta(
        days=1
    )
    return Document(**entry.model_dump(), valid_until=end)


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
