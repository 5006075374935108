"""Which reader reads the answers about a fact: the one that `reads` names, else that of its type."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from criteria.policy.faults import Fault
from criteria.policy.model import Policy
from criteria.policy.vocabulary import Fact, Kind, Vocabulary
from dialogs.understanding.choices import Choices
from dialogs.understanding.flags import Flags
from dialogs.understanding.holdings import Holdings
from dialogs.understanding.labels import by_label
from dialogs.understanding.ladder import Ladder
from dialogs.understanding.lexicon import (
    ENGLISH,
    EVERY,
    GENERAL,
    HEADS,
    REMARKS,
    STORIES,
    Lexicon,
    LexiconError,
)
from dialogs.understanding.numbers import Numbers
from dialogs.understanding.pieces import counting_units
from dialogs.understanding.prizes import Prizes
from dialogs.understanding.reader import Reader
from dialogs.understanding.reading import Reason, reason_of
from dialogs.understanding.sets import Sets
from dialogs.understanding.years import YearSpans

READERS: Final[Mapping[str, type[Reader]]] = {
    reader.by: reader for reader in (Numbers, YearSpans, Flags, Choices, Sets, Ladder, Holdings, Prizes)
}
"""The readers by the names that `reads: {by: …}` has for them."""

_OF_KIND: Final[Mapping[Kind, tuple[str, str]]] = {
    "amount": ("number", "numbers"),
    "percent": ("number", "numbers"),
    "count": ("number", "numbers"),
    "years": ("years", "numbers"),
    "flag": ("flag", "flags"),
    "choice": ("choice", "choices"),
    "set": ("set", "sets"),
}
"""The reader of each type of fact, and the file with its words."""


@dataclass(frozen=True, slots=True, eq=False)
class Readers:
    """The readers of a policy by the names of its facts, and the labels of their values in plain writing.

    `own` are, for each choice, the words that elsewhere say that it is not known, but here are an answer.
    """

    vocabulary: Vocabulary
    of: Mapping[str, Reader]
    labels: Mapping[str, Mapping[str, str]]
    own: Mapping[str, frozenset[str]]


def readers_of(policy: Policy) -> Readers:
    """The readers of a policy, made once. Raises LexiconError where its lexicon cannot be used."""
    return policy.derived(_made)


def own_reasons(policy: Policy) -> tuple[Reason, ...]:
    """The reasons for asking again that the policy's own words bring: each needs a message of the policy."""
    readers = dict.fromkeys(readers_of(policy).of.values())
    named = {name for reader in readers for name in reader.reasons()}
    return tuple(reason_of(name) for name in sorted(named))


def lexicon_faults(policy: Policy) -> Iterator[Fault]:
    """What is wrong with the words of a policy's answers, and with what `reads` of its facts names."""
    faults = [fault for fact in policy.vocabulary.values() for fault in _misnamed(policy, fact)]
    if faults:
        yield from faults
        return
    try:
        readers = readers_of(policy)
        for fact in policy.vocabulary.values():
            readers.of[fact.name].lexer(fact)
        own_reasons(policy)
    except LexiconError as error:
        mend = "mend the words; the head of the file tells how they are written"
        yield _fault(policy, error.file, error.group, error.problem, mend)
        return
    yield from _unheard(policy)
    for fact in policy.vocabulary.values():
        yield from _unnamed(policy, fact, readers.of[fact.name])


def unread_words(policy: Policy) -> Iterator[Fault]:
    """Words that are there, and that no answer is ever read by."""
    own, readers = Lexicon(policy.lexicon), readers_of(policy)
    used = own.lists_used().union(reader.file for reader in readers.of.values())
    named = {REMARKS, STORIES, HEADS, ENGLISH, *(file for _, file in _OF_KIND.values())}
    for file in policy.lexicon.keys() - used - named:
        mend = "mend its name, or let a fact name it (reads: {words: …})"
        yield _fault(policy, file, "", "is read for no fact", mend)
    general = GENERAL.classes()
    for fact in policy.vocabulary.values():
        reader = readers.of[fact.name]
        kinds = {entry.kind for entry in own.words(reader.file, fact.name).values()}
        for kind in sorted(kinds - reader.classes - general) if reader.classes else ():
            mend = f"use one of: {', '.join(sorted(reader.classes))}"
            yield _fault(policy, reader.file, fact.name, f"there is no class '{kind}'", mend)


def _misnamed(policy: Policy, fact: Fact) -> Iterator[Fault]:
    """Whether `reads` of a fact names a reader, one for its kind of facts, and a file."""
    by, words = fact.reads.by, fact.reads.words
    line = policy.lines.get(("facts.yaml", fact.name), 0)
    if by and by not in READERS:
        mend = f"use one of: {', '.join(READERS)}"
        yield Fault("facts.yaml", line, fact.name, f"there is no reader '{by}'", mend)
    elif by and fact.kind not in READERS[by].kinds:
        mend = f"it reads facts of type {', '.join(READERS[by].kinds)}"
        yield Fault("facts.yaml", line, fact.name, f"the reader '{by}' reads no {fact.kind}", mend)
    if words and words not in policy.lexicon:
        mend = f"put the file lexicon/{words}.yaml there"
        yield Fault("facts.yaml", line, fact.name, f"there are no words '{words}'", mend)


def _unheard(policy: Policy) -> Iterator[Fault]:
    """Words under the name of no fact that is read with that file."""
    own = Lexicon(policy.lexicon)
    for file in dict.fromkeys(file for _, file in _OF_KIND.values()):
        for group in own.groups(file):
            if group not in policy.vocabulary:
                yield _fault(policy, file, group, "is no fact", "name a fact of facts.yaml")
    for group in own.groups(REMARKS):
        if group not in (EVERY, *policy.vocabulary):
            yield _fault(policy, REMARKS, group, "is no fact", f"name a fact of facts.yaml, or {EVERY}")


def _unnamed(policy: Policy, fact: Fact, reader: Reader) -> Iterator[Fault]:
    """What the words of a fact name and is neither a value of it nor another number."""
    numbers = [other.name for other in policy.vocabulary.values() if other.is_number]
    known = numbers if fact.is_number else list(fact.values)
    for name in sorted(reader.named(fact) - {*known}):
        problem = f"the words of {fact.name} name '{name}', which is none of it"
        yield _fault(policy, reader.file, fact.name, problem, f"use one of: {', '.join(known)}")


def _fault(policy: Policy, file: str, group: str, problem: str, mend: str) -> Fault:
    path = f"lexicon/{file}.yaml"
    return Fault(path, policy.lines.get((path, group), 0), group or "file", problem, mend)


def _made(policy: Policy) -> Readers:
    own = Lexicon(policy.lexicon, counting_units(policy))
    by_words: dict[tuple[str, str], Reader] = {}
    of: dict[str, Reader] = {}
    for fact in policy.vocabulary.values():
        by, file = _OF_KIND[fact.kind]
        by, file = fact.reads.by or by, fact.reads.words or file
        if (by, file) not in by_words:
            by_words[by, file] = READERS[by](own, file, policy.vocabulary)
        of[fact.name] = by_words[by, file]
    return Readers(
        vocabulary=policy.vocabulary,
        of=of,
        labels={fact.name: by_label(fact) for fact in policy.vocabulary.values()},
        own={name: frozenset(own.spoken(reader.file, "own", name)) for name, reader in of.items()},
    )
