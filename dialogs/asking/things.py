"""The things and rulings that a text names, by their wordings in the policy's asked.yaml.

两个实用新型加一个软著能凑成三个吗    things 实用新型, 软著 · ruling mixed_rights (加一个 … 软著)
"""

from collections.abc import Iterable, Iterator
from typing import Generic, TypeAlias, TypeVar

from criteria.policy.knowledge import Pattern, Ruling, Thing, read_wording
from criteria.policy.model import Policy
from dialogs.knowledge.wordings import Phrasebook, found_in
from dialogs.understanding.lexicon import GENERAL

Stretch: TypeAlias = tuple[int, int]
"""A piece of text from its first character up to the one after its last."""

_Meant = TypeVar("_Meant")

_WITHOUT: tuple[str, ...] = GENERAL.spoken("asking", "without")
_WHETHER: tuple[str, ...] = GENERAL.spoken("asking", "whether")
_NONE_OF_IT: tuple[str, ...] = GENERAL.spoken("asking", "none_of_it")


class _Patterns(Generic[_Meant]):
    """Wordings of several parts with what they mean, found by how their first part begins."""

    def __init__(self, patterns: Iterable[tuple[Pattern, _Meant]]) -> None:
        self._by_head: dict[str, list[tuple[int, Pattern, _Meant]]] = {}
        for number, (pattern, meant) in enumerate(patterns):
            for head in {word[:2] for word in pattern.parts[0]}:
                self._by_head.setdefault(head, []).append((number, pattern, meant))

    def likely_in(self, text: str) -> Iterator[tuple[Pattern, _Meant]]:
        """The wordings of which a text may have the first part, in their order."""
        heads = {text[at : at + 2] for at in range(len(text))} | set(text)
        likely = {number: (pattern, meant)
                  for head in heads for number, pattern, meant in self._by_head.get(head, ())}  # fmt: skip
        return (likely[number] for number in sorted(likely))


class Names:
    """The things and rulings of a policy by their wordings; made once."""

    def __init__(self, policy: Policy) -> None:
        asked = policy.knowledge.asked
        self._plain: dict[str, list[Thing]] = {}
        patterns: list[tuple[Pattern, Thing]] = []
        for thing in asked.things:
            for wording in map(str.lower, thing.says):
                if " " in wording or "|" in wording:
                    patterns.append((read_wording(wording), thing))
                else:
                    self._plain.setdefault(wording, []).append(thing)
        self._grades = tuple(sorted(map(str.lower, asked.grades), key=len, reverse=True))
        self._ways = dict(_ways(policy))
        titles = [says.lower() for of in _tiers(policy) for says in of]
        self._book = Phrasebook({*self._plain, *titles})
        self._way_book = Phrasebook({*self._ways, *titles})
        self._patterns = _Patterns(patterns)
        self._rulings = _Patterns(
            [(read_wording(says), ruling) for ruling in asked.rulings for says in ruling.says]
        )

    def things_in(self, text: str) -> tuple[tuple[Thing, tuple[Stretch, ...]], ...]:
        """The things named, each with where; the longest where wordings overlap, which a title may be."""
        found: list[tuple[Thing, tuple[Stretch, ...]]] = []
        for pattern, thing in self._patterns.likely_in(text):
            if words := found_in(pattern, text):
                found.append((thing, tuple(_stretches(text, words))))
        for one in self._book.find(text):
            found += [(thing, ((one.start, one.end),)) for thing in self._plain.get(one.phrase, ())]
        kept: list[tuple[Thing, tuple[Stretch, ...]]] = []
        for thing, spans in sorted(found, key=lambda each: -_length(each[1])):
            if not any(_overlap(spans, other) and other != spans for _, other in kept):
                kept.append((thing, spans))
        return tuple(kept)

    def mentions_in(self, text: str) -> Iterator[tuple[Stretch, frozenset[str]]]:
        """Where things are named in one word, whether another name overlaps it or not, and their facts."""
        for one in self._book.find(text):
            about = (fact for thing in self._plain.get(one.phrase, ()) for fact in thing.about)
            yield (one.start, one.end), frozenset(about)

    def lacks(self, text: str, spans: tuple[Stretch, ...]) -> bool:
        """Whether a thing is denied where it is named, of whatever grade: 没有省部级奖."""
        start = min(spans)[0]
        while grade := next((word for word in self._grades if text[:start].endswith(word)), None):
            start -= len(grade)
        return is_without(text, ((start, min(spans)[1]), *sorted(spans)[1:]))

    def way_in(self, text: str) -> str | None:
        """The way that is named; a title that begins like one names none."""
        named = {self._ways[one.phrase] for one in self._way_book.find(text) if one.phrase in self._ways}
        for says, way in self._ways.items():
            if way in named or (" " in says and found_in(read_wording(says), text)):
                return way
        return None

    def rulings_in(self, text: str, path: str | None) -> tuple[tuple[Ruling, tuple[Stretch, ...]], ...]:
        """The rulings on what is named, each with where: those that decide whatever else is there first, then
        those of the way that is spoken of, then those with the longest wordings.
        """
        found: dict[str, tuple[Ruling, tuple[Stretch, ...]]] = {}
        for pattern, ruling in self._rulings.likely_in(text):
            spans = tuple(_stretches(text, found_in(pattern, text)))
            is_spoken_of = not ruling.paths or path in ruling.paths
            if (
                spans
                and is_spoken_of
                and (ruling.id not in found or _length(spans) > _length(found[ruling.id][1]))
            ):
                found[ruling.id] = ruling, spans
        return tuple(sorted(found.values(), key=_rank))


def _ways(policy: Policy) -> Iterator[tuple[str, str]]:
    ways = policy.knowledge.asked.ways or policy.knowledge.glossary.paths
    return ((says.lower(), way) for way, wordings in ways.items() for says in wordings)


def _tiers(policy: Policy) -> Iterable[tuple[str, ...]]:
    return policy.knowledge.glossary.tiers.values()


def _rank(found: tuple[Ruling, tuple[Stretch, ...]]) -> tuple[bool, bool, int]:
    ruling, spans = found
    return not ruling.first, not ruling.paths, -_length(spans)


def with_denial(text: str, stretch: Stretch) -> Stretch:
    """A stretch with the words before it that say that it is not there: 没有论文."""
    start, end = stretch
    before = text[:start]
    if before.endswith(_WHETHER):
        return stretch
    return start - max((len(word) for word in _WITHOUT if before.endswith(word)), default=0), end


def is_without(text: str, spans: tuple[Stretch, ...]) -> bool:
    """Whether a thing is denied where it is named: 没有软著, 论文一篇都没发过; 有没有软著 denies nothing."""
    start, end = min(spans)[0], max(span[1] for span in spans)
    before = text[:start]
    is_denied = before.endswith(_WITHOUT) and not before.endswith(_WHETHER)
    return is_denied or text[end:].startswith(_NONE_OF_IT)


def _stretches(text: str, words: Iterable[str]) -> Iterator[Stretch]:
    for word in words:
        at = text.find(word)
        if word and at >= 0:
            yield at, at + len(word)


def _overlap(spans: Iterable[Stretch], others: Iterable[Stretch]) -> bool:
    others = tuple(others)
    return any(start < until and begins < end for start, end in spans for begins, until in others)


def _length(spans: Iterable[Stretch]) -> int:
    return sum(end - start for start, end in spans)
