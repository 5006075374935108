"""What a question names: things and what is ruled of them, the tier and the way, and facts with their values.

省科技进步二等奖，我排第三，破格高工能算一项吗
facts     science_award = provincial_second     (read as a story is)
things    奖, 科技进步奖                          (asked.yaml)
tier      senior      path  exceptional         (glossary.yaml)
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from criteria.policy.knowledge import Pattern, Ruling, Thing, read_wording
from criteria.policy.model import Policy
from criteria.policy.vocabulary import Known, Profile
from dialogs.asking.forms import Form, form_of
from dialogs.knowledge.index import Index, index_of
from dialogs.knowledge.wordings import Phrasebook, found_in, normalised
from dialogs.understanding.lexicon import GENERAL

Stretch = tuple[int, int]
"""A piece of text from its first character up to the one after its last."""

JUST_BEFORE = 3
"""So many characters before a tier may say that it is the one aimed at."""

_WITHOUT: tuple[str, ...] = GENERAL.spoken("asking", "without")
_NONE_OF_IT: tuple[str, ...] = GENERAL.spoken("asking", "none_of_it")


@dataclass(frozen=True, slots=True)
class Named:
    """What is named. `told` are the facts that the question states; `things` are named without a value of
    anybody's, `supposed` are the values that they are by themselves (团标 is one standard), `behind` are
    those that another one shall stand for. `without`: it is asked what is if the things are not there.
    `tiers` are those aimed at, or none.
    """

    text: str
    form: Form
    told: Profile
    things: tuple[Thing, ...]
    behind: tuple[Thing, ...]
    without: bool
    rulings: tuple[Ruling, ...]
    tiers: tuple[str, ...]
    path: str | None
    supposed: Profile

    @property
    def about(self) -> tuple[str, ...]:
        """The facts that the things named stand for."""
        return tuple(dict.fromkeys(fact for thing in self.things for fact in thing.about))


def named_in(policy: Policy, text: str, told: Profile, quotes: Iterable[str]) -> Named:
    """What a question names; `told` are the facts that it states, read from `quotes`."""
    clean = normalised(text)
    form, book = form_of(clean), policy.derived(_Names)
    taken = tuple(_stretches(clean, map(normalised, quotes)))
    before, behind = _divided(clean, form)
    things, rulings = book.things_in(before), book.rulings_in(clean)
    return Named(
        clean,
        form,
        told,
        tuple(thing for thing, _ in things),
        tuple(thing for thing, _ in book.things_in(behind)),
        any(_is_without(clean, spans) for _, spans in (*things, *rulings)),
        tuple(ruling for ruling, _ in rulings),
        _tiers(index_of(policy), clean, taken),
        _path(index_of(policy), clean, taken),
        _supposed(policy, [thing for thing, _ in things]),
    )


def _supposed(policy: Policy, things: Iterable[Thing]) -> Profile:
    """The values that things are, as facts; of a set all that are named."""
    values: dict[str, Known] = {}
    for thing in things:
        for fact, value in thing.value.items():
            before = values.get(fact)
            members = before if isinstance(before, frozenset) else frozenset()
            values[fact] = members | {value} if policy.vocabulary[fact].kind == "set" else value
    return values


def before_the_stand_in(text: str) -> str:
    """The part of a question that states facts: of 一级证能顶二级用吗 what stands before 顶."""
    return _divided(text, form_of(normalised(text)))[0]


def _divided(text: str, form: Form) -> tuple[str, str]:
    if form.name != "stands" or form.word not in text:
        return text, ""
    before, _, behind = text.rpartition(form.word)
    return before, behind


class _Names:
    """The things and rulings of a policy by their wordings; made once."""

    def __init__(self, policy: Policy) -> None:
        asked = policy.knowledge.asked
        self._plain: dict[str, list[Thing]] = {}
        self._patterns: list[tuple[Pattern, Thing]] = []
        for thing in asked.things:
            for wording in map(str.lower, thing.says):
                if " " in wording or "|" in wording:
                    self._patterns.append((read_wording(wording), thing))
                else:
                    self._plain.setdefault(wording, []).append(thing)
        self._book = Phrasebook(self._plain)
        self._rulings = [(read_wording(says), ruling) for ruling in asked.rulings for says in ruling.says]

    def things_in(self, text: str) -> tuple[tuple[Thing, tuple[Stretch, ...]], ...]:
        """The things named, each with where; of wordings that overlap the longest."""
        found: list[tuple[Thing, tuple[Stretch, ...]]] = []
        for pattern, thing in self._patterns:
            if words := found_in(pattern, text):
                found.append((thing, tuple(_stretches(text, words))))
        for one in self._book.find(text):
            found += [(thing, ((one.start, one.end),)) for thing in self._plain[one.phrase]]
        kept: list[tuple[Thing, tuple[Stretch, ...]]] = []
        for thing, spans in sorted(found, key=lambda each: -_length(each[1])):
            if not any(_overlap(spans, other) and other != spans for _, other in kept):
                kept.append((thing, spans))
        return tuple(kept)

    def rulings_in(self, text: str) -> tuple[tuple[Ruling, tuple[Stretch, ...]], ...]:
        """The rulings on what is named, each with where: those that decide whatever else is there first, then
        those with the longest wordings.
        """
        found: dict[str, tuple[Ruling, tuple[Stretch, ...]]] = {}
        for pattern, ruling in self._rulings:
            spans = tuple(_stretches(text, found_in(pattern, text)))
            if spans and (ruling.id not in found or _length(spans) > _length(found[ruling.id][1])):
                found[ruling.id] = ruling, spans
        return tuple(sorted(found.values(), key=lambda each: (not each[0].first, -_length(each[1]))))


def _tiers(index: Index, text: str, taken: Sequence[Stretch]) -> tuple[str, ...]:
    mentions = [
        (one, tier)
        for one in index.phrases.find(text)
        if (tier := index.meanings[one.phrase].tier) and not _overlap(((one.start, one.end),), taken)
    ]
    aspiring = index.knowledge.glossary.aspiring
    aimed = [
        tier
        for one, tier in mentions
        if any(word in text[max(0, one.start - JUST_BEFORE) : one.start] for word in aspiring)
    ]
    return tuple(dict.fromkeys(aimed or (tier for _, tier in mentions)))


def _path(index: Index, text: str, taken: Sequence[Stretch]) -> str | None:
    for phrase, path in index.paths:
        at = text.find(phrase)
        if at >= 0 and not _overlap(((at, at + len(phrase)),), taken):
            return path
    return None


def _is_without(text: str, spans: tuple[Stretch, ...]) -> bool:
    """Whether a thing is denied where it is named: 没有软著, 论文一篇都没发过."""
    start, end = min(spans)[0], max(span[1] for span in spans)
    return text[:start].endswith(_WITHOUT) or text[end:].startswith(_NONE_OF_IT)


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
