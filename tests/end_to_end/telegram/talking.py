"""Talking with the assistant as an assistant engineer who wants to become an engineer."""

from collections.abc import Callable
from itertools import pairwise

from dialogs.messages import words_of
from tests.end_to_end.telegram.botapi.chats import Message
from tests.end_to_end.telegram.botapi.person import Person
from tests.policies import hunan

WORDS = words_of(hunan(), "zh_CN")
FIRST = WORDS.say("item-in_scope_employer")
"""On the first screen, which 都符合 answers."""
SECOND, THIRD = WORDS.say("question-education"), WORDS.say("question-title_level")
"""The questions after it, of which 硕士 answers the former."""

CHOICES = {"title_level": 2, "title_years": -1, "education": 4, "method_cert": -1}
"""Which of a fact's buttons is pressed; for all others it is the first one."""


async def begin(person: Person, command: str = "/start") -> None:
    """From a command that begins to the first question."""
    await person.sends(command)
    await person.presses("看看我能报哪一级")
    await person.sees(FIRST)


async def answer_on(person: Person, until: Callable[[Message], bool]) -> Message:
    """Answer each question by its buttons until one is as wanted; that message."""
    for _ in range(60):
        (shown,) = person.keyboards
        if until(shown):
            return shown
        if is_list(shown):
            for label in _ticked(shown):
                await person.presses(label, on=shown)
                await person.button(label.replace("☐", "✅"))
            await person.presses("完成", on=shown)
        else:
            await person.presses(_favourable(shown), on=shown)
        await person.sees_the_next()
    msg = "it was not reached in 60 answers:\n" + person.screen()[-3000:]
    raise AssertionError(msg)


def _favourable(question: Message) -> str:
    choices = question.labels[: question.labels.index("上一步")]
    named = [place for fact, place in CHOICES.items() if WORDS.say(f"question-{fact}") in question.text]
    return choices[named[0] if named else 0]


def _ticked(question: Message) -> list[str]:
    """The first line of a list; where one of each group is chosen, the highest of each."""
    labels = question.labels
    return [before for before, label in pairwise(labels) if label == "❓ 说不清"] or labels[:1]


def is_result(message: Message) -> bool:
    """Whether a message is the last one of a result."""
    return "材料清单" in message.labels


def is_list(message: Message) -> bool:
    """Whether a message is a list to be ticked."""
    return "完成" in message.labels


def is_tick_list(message: Message) -> bool:
    """Whether a message is a list of which one may have all, or nothing."""
    return "都没有" in message.labels
