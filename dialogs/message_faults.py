"""What is wrong with a policy's messages (`chuangping check`): missing, misspelt, unreadable, left over.

`locales/en/results.ftl:5: tier-master: stands for nothing in the policy → mend its name, or take it out`
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from criteria.policy.faults import Fault
from criteria.policy.model import Policy
from dialogs.in_words import label_id
from dialogs.messages import needed_messages, optional_messages
from dialogs.readings import translated_texts
from locales.checking import Unreadable, entries
from locales.wording import LANGUAGES, SOURCE_LANGUAGE, wording

NAMED = ("topic-", "question-", "label-", "why-", "value-", "measure-", "tier-", "path-", "review-",
         "requirement-", "decision-", "advice-", "evidence-", "term-", "outside-", "chapter-", "clause-",
         "reading-", "weighed-", "understanding-", "span-", "short-", "none-", "without-", "basis-",
         "waived-", "qualifier-", "barred-", "phase-", "procedure-", "way-to-", "plan-to-",
         "plan-find-out-", "thing-", "qualified-")  # fmt: skip
"""How the messages begin that stand for something of the policy; by any other name it may help itself."""

LONGEST_SUBJECT = 80
"""Characters: the channels put it into one line, Telegram into 120 with what stands around it."""


@dataclass(frozen=True, slots=True)
class Message:
    """A message where it stands: its file in the policy's folder and its line."""

    file: str
    line: int
    variables: frozenset[str]
    refers: frozenset[str]


Messages = Mapping[str, Message]
"""The messages of a language by name."""


def message_faults(policy: Policy) -> Iterator[Fault]:
    """The faults of the policy's messages in every language that it has a folder for."""
    if SOURCE_LANGUAGE not in policy.messages:
        mend = f"write at least the messages of {SOURCE_LANGUAGE}: {', '.join(needed_messages(policy))}"
        yield Fault(_folder(SOURCE_LANGUAGE), 0, "folder", "is missing", mend)
        return
    source = messages_in(policy, SOURCE_LANGUAGE)
    for language in policy.messages:
        if language in LANGUAGES:
            yield from _faults_in(policy, language, source)
        else:
            mend = f"use one of {', '.join(LANGUAGES)}, or add the language to the product first"
            yield Fault(_folder(language), 0, language, "is no language of the product", mend)


def untranslated(policy: Policy) -> tuple[str, ...]:
    """The languages that the policy has no messages in, where it speaks the source language."""
    return tuple(language for language in LANGUAGES if language not in policy.messages)


def _faults_in(policy: Policy, language: str, source: Messages) -> Iterator[Fault]:
    messages, faults = policy.derived(_all_read)[language]
    yield from faults
    translated = () if language == SOURCE_LANGUAGE else tuple(translated_texts(policy))
    for name in dict.fromkeys((*needed_messages(policy), *translated, *source)):
        if name not in messages:
            mend = f"add {name} = … to a file of the folder"
            yield Fault(_folder(language), 0, name, "is missing", mend)
    variables = _variables(policy) | dict.fromkeys(translated, frozenset[str]())
    if translated:
        variables |= dict.fromkeys(map(label_id, policy.clauses), frozenset[str]())
    for name, message in messages.items():
        for problem, mend in _problems(language, name, message, messages, variables, source):
            yield Fault(message.file, message.line, name, problem, mend)
    yield from _long_subject(policy, language, messages)


def messages_in(policy: Policy, language: str) -> Messages:
    """The messages that the policy has in a language, where they stand."""
    return policy.derived(_all_read)[language][0]


def _all_read(policy: Policy) -> Mapping[str, tuple[Messages, Sequence[Fault]]]:
    """In each language the messages, and what is wrong with the way they are written."""
    return {language: _read(files, language) for language, files in policy.messages.items()}


def _read(files: Mapping[str, str], language: str) -> tuple[Messages, Sequence[Fault]]:
    messages: dict[str, Message] = {}
    faults = []
    for name, text in files.items():
        file = f"{_folder(language)}/{name}"
        for each in entries(text):
            if isinstance(each, Unreadable):
                mend = "write it as name = text, further lines indented"
                faults.append(Fault(file, each.line, each.text, "is no message", mend))
            elif each.name in messages:
                faults.append(Fault(file, each.line, each.name, "stands twice", "keep one of them"))
            else:
                messages[each.name] = Message(file, each.line, each.variables, each.refers)
    return messages, faults


def _variables(policy: Policy) -> dict[str, frozenset[str]]:
    """The variables that each message may use which the product knows by name."""
    needed = needed_messages(policy)
    reasons = {name: frozenset({"word"}) for name in needed if name.startswith("understanding-")}
    twice = {f"decision-{each.id}": frozenset({"labels"}) for each in policy.told("twice")}
    return {**dict.fromkeys(needed, frozenset[str]()), **optional_messages(policy), **reasons, **twice}


def _problems(
    language: str,
    name: str,
    message: Message,
    messages: Messages,
    variables: Mapping[str, frozenset[str]],
    source: Messages,
) -> Iterator[tuple[str, str]]:
    """What is wrong with one message, each with how to mend it."""
    if wording(language).knows(name):
        yield "is a message of the product", "call it something else"
    if name.startswith(NAMED) and name not in variables:
        yield "stands for nothing in the policy", "mend its name, or take it out"
    reached = _reached(name, messages)
    if name in reached:
        yield "refers to itself", "take one reference of the circle out"
    used = _used(name, messages)
    usable = variables.get(name, _used(name, source) if name in source else used)
    if unknown := sorted(used - usable):
        yield f"has the variable {', '.join(unknown)}", f"use {', '.join(sorted(usable)) or 'no variable'}"
    if absent := sorted(message.refers - messages.keys()):
        yield f"refers to {', '.join(absent)}", "refer to messages of the policy only"


def _reached(name: str, messages: Messages) -> frozenset[str]:
    """The messages to which that one refers, and those to which they refer in turn."""
    reached: set[str] = set()
    waiting = [name]
    while waiting:
        further = messages[waiting.pop()].refers & messages.keys() - reached
        reached |= further
        waiting.extend(further)
    return frozenset(reached)


def _used(name: str, messages: Messages) -> frozenset[str]:
    """The variables of the message, its own and those of the messages to which it refers."""
    own = messages[name].variables
    return own.union(*(messages[each].variables for each in _reached(name, messages)))


def _long_subject(policy: Policy, language: str, messages: Messages) -> Iterator[Fault]:
    subject = messages.get("subject")
    if subject is None or subject.variables or subject.refers:
        return
    words = wording(language).with_texts(policy.messages[language].values())
    if len(words.say("subject")) > LONGEST_SUBJECT:
        problem = f"is longer than {LONGEST_SUBJECT} characters"
        yield Fault(subject.file, subject.line, "subject", problem, "say it in fewer words")


def _folder(language: str) -> str:
    return f"locales/{language}"
