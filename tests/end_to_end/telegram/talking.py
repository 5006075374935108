"""Talking with the assistant as an assistant engineer who wants to become an engineer."""

from collections.abc import Callable

from dialogs.messages import words_of
from tests.end_to_end.telegram.botapi.chats import Message
from tests.end_to_end.telegram.botapi.person import Person
from tests.policies import hunan

WORDS = words_of(hunan(), "zh_CN")
FIRST, SECOND, THIRD = (
    WORDS.say(f"question-{fact}") for fact in ("in_scope_employer", "in_scope_role", "integrity")
)

CHOICES = {
    "under_investigation": 1,
    "under_penalty": 1,
    "disciplined": 1,
    "title_level": 2,
    "title_years": -1,
    "education": 4,
    "method_cert": -1,
    "project_capability": -1,
    "knowledge": -1,
    "results_transformed": -1,
    "major_task": 1,
}
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
        label = _favourable(shown)
        if label.startswith("▫️"):
            await person.presses(label, on=shown)
            await person.button(label.replace("▫️", "✅"))
            label = "完成"
        await person.presses(label, on=shown)
        await person.sees_the_next(shown)
    msg = "it was not reached in 60 answers:\n" + person.screen()[-3000:]
    raise AssertionError(msg)


def _favourable(question: Message) -> str:
    choices = question.labels[: question.labels.index("上一步")]
    named = [place for fact, place in CHOICES.items() if WORDS.say(f"question-{fact}") in question.text]
    return choices[named[0] if named else 0]


def is_result(message: Message) -> bool:
    """Whether a message is the result."""
    return "您的结果" in message.text


def is_multiple_choice(message: Message) -> bool:
    """Whether a message can be ticked."""
    return "完成" in message.labels
