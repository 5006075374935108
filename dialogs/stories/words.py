"""The words of stories: every word that tells something, with all that it may be.

    参与      mark shared · mark took_part · owner personal
    一级      step level1 of a certificate
    高级工    holding senior_worker of a family

The product's words lie in `dialogs/understanding/data/stories.yaml`, a policy's in its
`lexicon/stories.yaml`; the levels that a fact's own reader knows are taken from there.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from criteria.policy.model import Policy
from criteria.policy.vocabulary import Fact
from dialogs.stories.roles import Role, RoleOf, known_words
from dialogs.understanding.holdings import Holdings
from dialogs.understanding.ladder import Ladder
from dialogs.understanding.lexicon import GENERAL, STORIES, Lexicon, Words
from dialogs.understanding.normalising import normalise
from dialogs.understanding.readers import Readers, readers_of

ANY_UNIT: Final = "个"
"""What everything may be counted in."""
SILENT: Final = "silent"
_PRODUCT_GROUPS: Final = ("owners", "frames", "events", "ranks", "counting", "denials", "silent")
_QUANTITY_GROUPS: Final = (
    ("amounts", "money"), ("amounts", "percent"), ("counts", "pieces"), ("numbers", "bounds"),
    ("numbers", "spans"), ("time", "durations"),
)  # fmt: skip


class Wordbook:
    """Words with their roles, found at a place of a text: the longest first."""

    def __init__(self, roles: Iterable[RoleOf]) -> None:
        found: dict[str, dict[Role, None]] = {}
        for word, role in roles:
            found.setdefault(word, {})[role] = None
        self._roles = {
            word: (word, tuple(each), frozenset(role.kind for role in each)) for word, each in found.items()
        }
        lengths: dict[str, set[int]] = {}
        for word in self._roles:
            lengths.setdefault(word[0], set()).add(len(word))
        self._lengths = {first: sorted(found, reverse=True) for first, found in lengths.items()}

    def at(self, text: str, place: int) -> tuple[str, tuple[Role, ...], frozenset[str]] | None:
        """The longest word that begins there, with its roles and their kinds; None if none does."""
        for length in self._lengths.get(text[place], ()):
            found = self._roles.get(text[place : place + length])
            if found is not None:
                return found
        return None


@dataclass(frozen=True, slots=True)
class ThingRule:
    """How a fact is told by a noun of its own: the things, and the marks that must stand beside one.

    `qualifiers` are marks that the fact's text asks for; `denied_by` those beside which a denial of the thing
    says that there is none. `people`: it counts heads. `total`: one year's amount is none.
    """

    fact: Fact
    things: frozenset[str]
    marks: frozenset[str]
    qualifiers: tuple[str, ...]
    denied_by: frozenset[str]
    people: bool
    total: bool


@dataclass(frozen=True, slots=True)
class FlagRule:
    """A set of marks that tells a flag; `alone`: nothing else stands in the clause. A word before one of
    `names` is part of a name, and tells nothing (长沙理工大学).
    """

    fact: Fact
    value: bool
    marks: frozenset[str]
    unless: frozenset[str]
    alone: bool
    names: frozenset[str]


@dataclass(frozen=True, slots=True)
class LadderRule:
    """How the steps of a ladder are told apart: by themselves, or by `noun` beside them (`nouns` are its
    words), by a broader `word` (one of `words`) beside a step, or alone in a clause near one of `beside`.
    """

    fact: Fact
    noun: str
    nouns: tuple[str, ...]
    word: str
    words: tuple[str, ...]
    beside: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class StoryWords:
    """All that a policy's stories are heard by."""

    policy: Policy
    readers: Readers
    book: Wordbook
    things: tuple[ThingRule, ...]
    flags: tuple[FlagRule, ...]
    ladders: tuple[LadderRule, ...]
    holdings: tuple[Holdings, ...]
    told: frozenset[str]
    ranks: Mapping[str, int]
    unclear: Mapping[str, tuple[str, ...]]
    contraries: Mapping[str, str]
    counted: Mapping[str, frozenset[str]]
    titles: Mapping[str, tuple[str, ...]]
    unclear_in_english: frozenset[str]

    def best(self, rules: Sequence[ThingRule], marks: frozenset[str]) -> list[ThingRule]:
        """The rules that these marks meet, without those of which a narrower one is met as well."""
        met = [rule for rule in rules if rule.marks <= marks]
        narrow = {name for rule in met for name in rule.marks if name in self.unclear}
        return [
            rule
            for rule in met
            if narrow <= rule.marks | (narrow - marks)
            and not any(rule.marks < other.marks and rule.things == other.things for other in met)
        ]

    def within(self, fact: str) -> frozenset[str]:
        """The facts that one is never below, theirs as well."""
        own = frozenset(self.policy.vocabulary[fact].at_least)
        return own.union(*(self.within(name) for name in own))

    def counts(self, things: frozenset[str], unit: str) -> bool:
        """Whether one of the things may be counted in that word: books in 本, patents not."""
        of = {thing for thing, units in self.counted.items() if unit in units}
        own = {thing for thing in things if thing in self.counted}
        return bool(of & things) or (not of and (not own or not unit or unit == ANY_UNIT))

    @property
    def behind_all(self) -> str:
        """The mark of a place in an order that is behind all that count for anything."""
        return self.contraries.get(max(self.ranks, key=lambda name: self.ranks[name], default=""), "")


def qualifiers(policy: Policy) -> tuple[str, ...]:
    """The qualifiers of its facts that a policy's stories tell of: each needs a message `qualifier-…`."""
    own = Lexicon(policy.lexicon)
    told = [policy.vocabulary[name] for name in own.setting(STORIES, "facts")]
    rules = (_thing_rule(own, fact) for fact in told if _things(own, fact))
    return tuple(dict.fromkeys(name for rule in rules for name in rule.qualifiers))


def story_words(policy: Policy) -> StoryWords:
    """The words of a policy's stories, made once. Raises LexiconError where its lexicon cannot be used."""
    return policy.derived(_made)


def _made(policy: Policy) -> StoryWords:
    own, readers = Lexicon(policy.lexicon), readers_of(policy)
    told = {name: policy.vocabulary[name] for name in own.setting(STORIES, "facts")}
    return StoryWords(
        policy=policy,
        readers=readers,
        book=Wordbook(_roles(policy, own, readers, told)),
        things=tuple(_thing_rule(own, fact) for fact in told.values() if _things(own, fact)),
        flags=tuple(rule for fact in told.values() for rule in _flag_rules(own, fact)),
        ladders=tuple(
            _ladder_rule(own, fact) for fact in told.values() if isinstance(readers.of[fact.name], Ladder)
        ),
        holdings=tuple(
            dict.fromkeys(reader for name in told if isinstance(reader := readers.of[name], Holdings))
        ),
        told=frozenset(told),
        ranks={name: int(str(most)) for name, most in own.setting(STORIES, "ranks").items()},
        unclear={name: own.names(STORIES, "unclear", name) for name in own.setting(STORIES, "unclear")},
        counted={
            name: frozenset(own.spoken(STORIES, "counted", name)) for name in own.setting(STORIES, "counted")
        },
        titles={name: own.spoken(STORIES, "titles", name) for name in own.setting(STORIES, "titles")},
        unclear_in_english=frozenset(own.spoken(STORIES, "unclear_in_english")),
        contraries={name: str(other) for name, other in own.setting(STORIES, "contraries").items()},
    )


def _things(own: Lexicon, fact: Fact) -> tuple[str, ...]:
    path = ("facts", fact.name)
    named = own.setting(STORIES, *path).get("thing")
    return (named,) if isinstance(named, str) else own.names(STORIES, *path, "thing")


def _thing_rule(own: Lexicon, fact: Fact) -> ThingRule:
    path = ("facts", fact.name)
    setting, marks = own.setting(STORIES, *path), own.names(STORIES, *path, "marks")
    return ThingRule(
        fact=fact,
        things=frozenset(_things(own, fact)),
        marks=frozenset(marks),
        qualifiers=own.names(STORIES, *path, "qualifiers"),
        denied_by=frozenset(own.names(STORIES, *path, "denied_by") if "denied_by" in setting else marks),
        people=setting.get("people") is True,
        total=setting.get("total") is True,
    )


def _flag_rules(own: Lexicon, fact: Fact) -> Iterator[FlagRule]:
    told = own.setting(STORIES, "facts", fact.name).get("told")
    for each in told if isinstance(told, list | tuple) else ():
        yield FlagRule(
            fact=fact,
            value=each["value"] is True,
            marks=frozenset(each["marks"]),
            unless=frozenset(each.get("unless", ())),
            alone=each.get("alone") is True,
            names=frozenset(own.names(STORIES, "facts", fact.name, "names")),
        )


def _ladder_rule(own: Lexicon, fact: Fact) -> LadderRule:
    path = ("facts", fact.name)
    noun = own.setting(STORIES, *path).get("noun")
    nouns = own.spoken(STORIES, "marks", str(noun)) if noun else ()
    word = own.setting(STORIES, *path).get("word")
    broader = own.spoken(STORIES, "marks", str(word)) if word else ()
    return LadderRule(
        fact, str(noun or ""), nouns, str(word or ""), broader, own.names(STORIES, *path, "beside")
    )


def _roles(policy: Policy, own: Lexicon, readers: Readers, told: Mapping[str, Fact]) -> Iterator[RoleOf]:
    yield from _of_product(readers)
    for kind, part in (("thing", "things"), ("mark", "marks"), ("title_noun", "titles")):
        for name in own.setting(STORIES, part):
            yield from ((word, Role(kind, name)) for word in own.spoken(STORIES, part, name))
    yield from ((word, Role(SILENT)) for word in own.spoken(STORIES, SILENT))
    known = [(fact, tuple(known_words(readers.of[fact.name], fact))) for fact in told.values()]
    yield from _members(own, known)
    yield from ((normalise(tier.name), Role("tier", tier.id)) for tier in policy.tiers)
    unheard = frozenset(own.spoken(STORIES, "unheard"))
    for _, words in known:
        yield from ((word, role) for word, role in words if word not in unheard)


def _of_product(readers: Readers) -> Iterator[RoleOf]:
    """The words that the product knows whatever a story is about, and those in which the policy counts."""
    for file, group in _QUANTITY_GROUPS:
        yield from _of(GENERAL.words(file, group), "quantity")
    yield from _of(GENERAL.words("common", "padding"), "quantity", only=frozenset({"about"}))
    yield from ((word, Role("deny")) for word in GENERAL.words("none"))
    units = (words for reader in readers.of.values() for words in reader.own.units.values())
    yield from ((unit, Role("piece")) for unit in {word for words in units for word in words})
    for group in _PRODUCT_GROUPS:
        for kind in GENERAL.setting(STORIES, group):
            yield from ((word, Role(kind)) for word in GENERAL.spoken(STORIES, group, kind))


def _members(own: Lexicon, known: Iterable[tuple[Fact, Iterable[RoleOf]]]) -> Iterator[RoleOf]:
    """Members of a set by longer names of their thing: 湖南省地方标准."""
    for fact, words in known:
        nouns = {word: thing for thing in _things(own, fact) for word in own.spoken(STORIES, "things", thing)}
        for word, role in words:
            for noun, thing in nouns.items():
                if role.kind in ("member", "prize") and noun in word:
                    yield word, Role("thing", thing)


def _of(words: Words, kind: str, only: frozenset[str] | None = None) -> Iterator[RoleOf]:
    for word, entry in words.items():
        if only is None or entry.kind in only:
            yield word, Role(kind, entry.kind, entry.meaning)


def counts_people(policy: Policy, fact: str) -> bool:
    """Whether a fact of the policy is counted in heads."""
    return any(rule.people for rule in story_words(policy).things if rule.fact.name == fact)
