"""What is wrong with a policy's messages (`chuangping check`): missing, misspelt, unreadable, left over."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from criteria.policy.faults import Fault
from criteria.policy.model import Policy
from dialogs.messages import needed_messages
from locales.checking import Entry, Unreadable, entries
from locales.wording import LANGUAGES, SOURCE_LANGUAGE, wording

NAMED = ("topic-", "question-", "label-", "why-", "value-", "measure-", "tier-", "path-", "review-",
         "requirement-", "decision-")  # fmt: skip
"""How the messages begin that stand for something of the policy; by any other name it may help itself."""

LONGEST_SUBJECT = 80
"""Characters: the channels put it into one line, Telegram into 120 with what stands around it."""


@dataclass(frozen=True, slots=True)
class _Placed:
    file: str
    entry: Entry


def message_faults(policy: Policy) -> Iterator[Fault]:
    """The faults of the policy's messages in every language that it has a folder for."""
    if SOURCE_LANGUAGE not in policy.messages:
        mend = f"write at least the messages of {SOURCE_LANGUAGE}: {', '.join(needed_messages(policy))}"
        yield Fault(_folder(SOURCE_LANGUAGE), 0, "folder", "is missing", mend)
        return
    for language in policy.messages:
        if language not in LANGUAGES:
            mend = f"use one of {', '.join(LANGUAGES)}, or add the language to the product first"
            yield Fault(_folder(language), 0, language, "is no language of the product", mend)
        else:
            yield from _faults_in(policy, language)


def untranslated(policy: Policy) -> tuple[str, ...]:
    """The languages that the policy has no messages in, and in which it speaks the source language."""
    return tuple(language for language in LANGUAGES if language not in policy.messages)


def _faults_in(policy: Policy, language: str) -> Iterator[Fault]:
    placed: dict[str, _Placed] = {}
    for name, text in policy.messages[language].items():
        file = f"{_folder(language)}/{name}"
        for each in entries(text):
            if isinstance(each, Unreadable):
                mend = "write it as name = text, further lines indented"
                yield Fault(file, each.line, each.text, "is no message", mend)
            elif each.name in placed:
                yield Fault(file, each.line, each.name, "stands twice", "keep one of them")
            else:
                placed[each.name] = _Placed(file, each)
    yield from _missing(policy, language, placed)
    needed = {*needed_messages(policy), *(f"measure-{fact}" for fact in _numbers(policy))}
    for name, found in placed.items():
        for problem, mend in _problems(policy, language, name, found.entry, needed, placed):
            yield Fault(found.file, found.entry.line, name, problem, mend)


def _missing(policy: Policy, language: str, placed: Mapping[str, _Placed]) -> Iterator[Fault]:
    for name in needed_messages(policy):
        if name not in placed:
            yield Fault(_folder(language), 0, name, "is missing", f"add {name} = … to a file of the folder")


def _problems(
    policy: Policy,
    language: str,
    name: str,
    entry: Entry,
    needed: set[str],
    placed: Mapping[str, _Placed],
) -> Iterator[tuple[str, str]]:
    if wording(language).knows(name):
        yield "is a message of the product", "call it something else"
    if name.startswith(NAMED) and name not in needed:
        yield "stands for nothing in the policy", "mend its name, or take it out"
    wanted = {"number"} if name.startswith("measure-") else set()
    if name in needed and (unknown := sorted(entry.variables - wanted)):
        yield f"has the variable {', '.join(unknown)}", f"use {' '.join(wanted) or 'no variable'}"
    if absent := sorted(entry.refers - placed.keys()):
        yield f"refers to {', '.join(absent)}", "refer to messages of the policy only"
    said = wording(language).with_texts(policy.messages[language].values())
    if name == "subject" and not entry.variables and len(said.say(name)) > LONGEST_SUBJECT:
        yield f"is longer than {LONGEST_SUBJECT} characters", "say it in fewer words"


def _numbers(policy: Policy) -> Iterator[str]:
    return (fact.name for fact in policy.vocabulary.values() if fact.is_number)


def _folder(language: str) -> str:
    return f"locales/{language}"
