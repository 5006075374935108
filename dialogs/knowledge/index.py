"""The search index of one policy: which clauses each wording, pair of characters and number points to.

Weighted as BM25 does (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009), over pairs of
characters in the place of words; a clause is also found, more weakly, by the headings above it.
"""

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from criteria.policy.knowledge import Entry, Knowledge, OutsideTopic, Pattern, read_wording
from criteria.policy.model import Clause, Policy
from dialogs.knowledge.pages import family
from dialogs.knowledge.precedents import Experience, learn
from dialogs.knowledge.wordings import Phrasebook, amounts, normalised, pairs_of, with_rulings
from dialogs.understanding.slips import SoundBook

SATURATION = 1.2
LENGTH_MATTERS = 0.4
HEADING_ABOVE = 0.3
FIRST_HOME = 1.2
HOME = 1.0
MENTION = 0.6

SOUNDING = 0.9
"""From this weight on a wording is also recognised by its sound."""

LONGEST_SOUND = 8
"""Characters of the longest wording that is looked for by its sound."""

Postings = tuple[tuple[int, float], ...]
"""Clauses by their place in the regulation, each with a weight."""


@dataclass(frozen=True, slots=True)
class Subject:
    """A glossary entry as the index knows it."""

    weight: float
    postings: Postings


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a clause belongs: the tiers that use it, and the special paths if it serves no regular one."""

    tiers: frozenset[str]
    paths: frozenset[str]


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a phrase stands for: subjects, a tier, or nothing (filler)."""

    subjects: tuple[int, ...] = ()
    tier: str | None = None
    filler: bool = False


@dataclass(frozen=True, eq=False)
class Index:
    """Everything that a search needs; made once a policy."""

    policy: Policy
    knowledge: Knowledge
    clauses: tuple[Clause, ...]
    parents: tuple[int | None, ...]
    standings: tuple[Standing, ...]
    phrases: Phrasebook
    meanings: Mapping[str, Meaning]
    patterns: tuple[tuple[Pattern, int], ...]
    subjects: tuple[Subject, ...]
    pairs: Mapping[str, Postings]
    numbers: Mapping[str, Postings]
    outside: tuple[tuple[Pattern, OutsideTopic], ...]
    experience: Experience
    tier_ids: tuple[str, ...]
    paths: tuple[tuple[str, str], ...]

    @cached_property
    def sounds(self) -> SoundBook:
        """The telling wordings by their sound, made when the first question with a slip comes."""
        entries = (entry for entry in self.knowledge.glossary.entries if entry.weight >= SOUNDING)
        common = [word for word in self.knowledge.glossary.filler if len(word) > 1]
        return SoundBook(
            [
                wording
                for entry in entries
                for wording in entry.says
                if len(wording) > 1
                and not _is_pattern(wording)
                and not any(word in wording for word in common)
            ],
            longest=LONGEST_SOUND,
        )


def index_of(policy: Policy) -> Index:
    """The index of a policy, made once (about 30 ms)."""
    return policy.derived(build_index)


def build_index(policy: Policy) -> Index:
    """The index of a policy and what is known about it."""
    knowledge = replace(policy.knowledge, glossary=with_rulings(policy.knowledge))
    clauses = tuple(policy.clauses.values())
    texts = tuple(normalised(clause.text) for clause in clauses)
    places = {clause.id: place for place, clause in enumerate(clauses)}
    glossary, meanings = knowledge.glossary, _meanings(knowledge)
    return Index(
        policy=policy,
        knowledge=knowledge,
        clauses=clauses,
        parents=tuple(places[clause.parent] if clause.parent else None for clause in clauses),
        standings=tuple(_standing(policy, clause) for clause in clauses),
        phrases=Phrasebook(meanings),
        meanings=meanings,
        patterns=tuple(
            (read_wording(wording), number)
            for number, entry in enumerate(glossary.entries)
            for wording in entry.says
            if _is_pattern(wording)
        ),
        subjects=tuple(_subject(entry, texts, places) for entry in glossary.entries),
        pairs=_pair_postings(policy, clauses, texts, places),
        numbers=_number_postings(texts),
        outside=tuple(
            (read_wording(w), topic)
            for topic in (*knowledge.outside.topics, knowledge.outside.elsewhere)
            for w in topic.says
        ),
        experience=learn(knowledge.precedents, places),
        tier_ids=tuple(tier.id for tier in policy.tiers),
        paths=tuple((phrase, path) for path, phrases in glossary.paths.items() for phrase in phrases),
    )


def _is_pattern(wording: str) -> bool:
    return " " in wording or "|" in wording


def _meanings(knowledge: Knowledge) -> Mapping[str, Meaning]:
    glossary = knowledge.glossary
    subjects: dict[str, list[int]] = {}
    for number, entry in enumerate(glossary.entries):
        for wording in entry.says:
            if not _is_pattern(wording):
                subjects.setdefault(wording, []).append(number)
    tiers = {phrase: tier for tier, phrases in glossary.tiers.items() for phrase in phrases}
    meanings = {phrase: Meaning(filler=True) for phrase in glossary.filler}
    for phrase in subjects.keys() | tiers.keys():
        meanings[phrase] = Meaning(tuple(subjects.get(phrase, ())), tiers.get(phrase))
    return meanings


def _standing(policy: Policy, clause: Clause) -> Standing:
    related = family(policy, clause)
    uses = [
        (tier.id, path.id, path.id == next(iter(tier.paths)))
        for tier in policy.tiers
        for path in tier.paths.values()
        if related.intersection(path.clauses)
    ]
    only_special = (
        frozenset() if any(regular for *_, regular in uses) else frozenset(path for _, path, _ in uses)
    )
    return Standing(frozenset(tier for tier, *_ in uses), only_special)


def _subject(entry: Entry, texts: tuple[str, ...], places: Mapping[str, int]) -> Subject:
    weights = {places[clause]: HOME if n else FIRST_HOME for n, clause in enumerate(entry.clauses)}
    words = [normalised(word) for word in entry.means]
    for place, text in enumerate(texts):
        if any(word in text for word in words):
            weights[place] = weights.get(place, 0.0) + (MENTION if entry.clauses else HOME)
    rarity = _rarity(len(entry.clauses) or len(weights), len(texts))
    return Subject(entry.weight, tuple((place, rarity * weight) for place, weight in weights.items()))


def _rarity(clauses: int, of: int) -> float:
    return math.log(1 + of / clauses)


def _pair_postings(
    policy: Policy, clauses: tuple[Clause, ...], texts: tuple[str, ...], places: Mapping[str, int]
) -> Mapping[str, Postings]:
    own = [Counter(pairs_of(text)) for text in texts]
    usual = sum(len(text) for text in texts) / len(texts)
    spread = Counter(pair for counter in own for pair in counter)
    postings: dict[str, list[tuple[int, float]]] = {}
    for place, clause in enumerate(clauses):
        above = Counter[str]()
        for ancestor in policy.ancestors(clause.id):
            above.update(own[places[ancestor.id]].keys())
        above.update(pairs_of(normalised(clause.chapter)))
        norm = SATURATION * (1 - LENGTH_MATTERS + LENGTH_MATTERS * len(texts[place]) / usual)
        for pair in own[place].keys() | above.keys():
            count = own[place][pair] + HEADING_ABOVE * min(1, above[pair])
            weight = count * (SATURATION + 1) / (count + norm)
            postings.setdefault(pair, []).append(
                (place, weight * _rarity(max(1, spread[pair]), len(clauses)))
            )
    return {pair: tuple(group) for pair, group in postings.items()}


def _number_postings(texts: Iterable[str]) -> Mapping[str, Postings]:
    postings: dict[str, list[int]] = {}
    texts = tuple(texts)
    for place, text in enumerate(texts):
        for amount in set(amounts(text)):
            postings.setdefault(amount, []).append(place)
    return {
        amount: tuple((place, _rarity(len(group), len(texts))) for place in group)
        for amount, group in postings.items()
    }
