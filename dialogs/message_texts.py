"""What is wrong with what a policy's messages say once they are said (`chuangping check`).

label-samples = 水样数
label-field-samples = 水样数        one name for two facts: nobody can tell their columns apart
tier-first = { $rank }              cannot be said
measure-samples = 个                says no number
"""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping

from criteria.policy.faults import Fault
from criteria.policy.model import Policy
from dialogs.message_faults import Messages, messages_in
from dialogs.messages import needed_messages, optional_messages, words_of
from dialogs.understanding.normalising import normalise
from locales.wording import LANGUAGES, Variable, Wording, WordingError

SAMPLES = (1.5, 40)
"""Two numbers that every language takes for many: what is said of them differs only where it says them."""

TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Characters that turn round what stands behind them."""


def text_faults(policy: Policy) -> Iterator[Fault]:
    """The faults of what the messages say, in every language that the policy has messages in."""
    known = (*needed_messages(policy), *optional_messages(policy))
    for language in policy.messages.keys() & set(LANGUAGES):
        words = words_of(policy, language)
        messages = messages_in(policy, language)
        for name in known:
            for problem, mend in _problems(words, name) if name in messages else ():
                yield Fault(messages[name].file, messages[name].line, name, problem, mend)
        for told_apart in _told_apart(policy):
            yield from _same(words, told_apart, messages)


def _problems(words: Wording, name: str) -> Iterator[tuple[str, str]]:
    try:
        said = [words.say(name, **_variables(sample)) for sample in SAMPLES]
    except WordingError:
        yield "cannot be said", "give it a text, and use only variables and messages that there are"
        return
    if not said[0].strip():
        yield "says nothing", "write some words"
    if unfit := sorted({char for text in said for char in text if _is_unfit(char)}):
        named = ", ".join(f"U+{ord(char):04X}" for char in unfit)
        yield f"has the character {named}", "take it out: no page and no terminal can show it"
    if name.startswith("measure-") and said[0] == said[1]:
        yield "does not say the number", "write { $number } where it stands"


def _variables(sample: float) -> Mapping[str, Variable]:
    """What a message may be told when it is said."""
    return {"number": sample, **dict.fromkeys(("word", "labels", "years", "level", "value", "tier"), "一")}


def _is_unfit(char: str) -> bool:
    return (unicodedata.category(char) in ("Cc", "Cs") and char != "\n") or char in TURNING


def _told_apart(policy: Policy) -> Iterator[tuple[str, ...]]:
    """The messages that people choose between, or read as the heads of columns."""
    yield tuple(f"label-{fact}" for fact in policy.vocabulary)
    yield tuple(f"tier-{tier.id}" for tier in policy.tiers)
    for fact in policy.vocabulary.values():
        yield tuple(f"value-{fact.name}-{value}" for value in fact.values)


def _same(words: Wording, names: Iterable[str], messages: Messages) -> Iterator[Fault]:
    first: dict[str, str] = {}
    for name in names:
        if name not in messages or next(_problems(words, name), None):
            continue
        if (before := first.setdefault(normalise(words.say(name)), name)) != name:
            file, line = messages[name].file, messages[name].line
            yield Fault(file, line, name, f"says the same as {before}", "let people tell the two apart")
