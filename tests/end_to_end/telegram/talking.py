"""Talking with the assistant as an assistant engineer who wants to become an engineer."""

from collections.abc import Callable

from tests.end_to_end.telegram.botapi.chats import Message
from tests.end_to_end.telegram.botapi.person import Person

FIRST, SECOND, THIRD = "湖南省内的企业或社会组织", "是否作为专业技术人员", "请您本人承诺"

ANSWERS = {
    "立案审查": "否",
    "强制措施": "否",
    "政务处分": "否",
    "工程系列最高职称": "3 助理工程师",
    "最高学历或学位": "本科",
    "创新方法应用能力认证，最高": "三级",
    "重大攻关任务": "否",
}
"""The button for a question with certain words."""

THE_MORE_THE_BETTER = ("请您自评", "取得上述工程系列职称后", "转化")
"""Words of questions that are answered by their last button; all others by their first."""


async def begin(person: Person) -> None:
    """From /start to the first question."""
    await person.sends("/start")
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
    named = [label for words, label in ANSWERS.items() if words in question.text]
    best = choices[-1] if any(words in question.text for words in THE_MORE_THE_BETTER) else choices[0]
    return (*named, best)[0]


def is_result(message: Message) -> bool:
    """Whether a message is the result."""
    return "您的结果" in message.text


def is_multiple_choice(message: Message) -> bool:
    """Whether a message can be ticked."""
    return "完成" in message.labels
