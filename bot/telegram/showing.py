"""Showing the replies to an update in a chat: which message is changed, which is new, which keyboard goes."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.telegram.api import BotApi
from bot.telegram.drawing import Drawn, draw
from bot.telegram.incoming import Incoming
from bot.telegram.keyboards import Keyboard
from bot.telegram.memory import ChatMemory
from bot.telegram.patience import Sleep, harmlessly, patiently
from dialogs.replies import Reply
from locales.wording import Wording

MOST_TOAST = 200
"""The characters of what a pressed button may show for a moment."""


@dataclass(frozen=True, slots=True)
class Stage:
    """Where replies are shown: a bot and one of its chats, in the words of a language."""

    api: BotApi
    chat: int
    username: str
    words: Wording
    sleep: Sleep

    def draw(self, reply: Reply) -> Drawn:
        """The reply as this chat's messages."""
        return draw(reply, self.words, self.username)

    async def say(self, html: str, keyboard: Keyboard) -> int:
        """Send a message; its id."""
        return await patiently(lambda: self.api.send(self.chat, html, keyboard), sleep=self.sleep)

    async def change(self, message: int, html: str, keyboard: Keyboard) -> bool:
        """Change a message; whether that could be done."""
        return await harmlessly(lambda: self.api.edit(self.chat, message, html, keyboard), sleep=self.sleep)

    async def strip(self, message: int) -> None:
        """Take a message's keyboard away."""
        await harmlessly(lambda: self.api.strip(self.chat, message), sleep=self.sleep)

    async def close(self, incoming: Incoming, toast: str = "") -> None:
        """End the waiting of a pressed button, perhaps with a few words."""
        query = incoming.query
        if query is not None:
            await harmlessly(lambda: self.api.answer(query, toast), sleep=self.sleep)


async def show(stage: Stage, incoming: Incoming, replies: Sequence[Reply], memory: ChatMemory) -> ChatMemory:
    """Show the replies to what came in; the memory of the chat after it. Raises `ApiError` where it is
    hopeless.
    """
    if _double_tap(incoming, replies, memory):
        await stage.close(incoming, _toast(replies[0]))
        return memory
    if incoming.query is None:
        return await _shown_all(stage, incoming, replies, memory)
    _, after = await asyncio.gather(stage.close(incoming), _shown_all(stage, incoming, replies, memory))
    return after


async def _shown_all(
    stage: Stage, incoming: Incoming, replies: Sequence[Reply], memory: ChatMemory
) -> ChatMemory:
    if len(replies) == 1 and await _changed_in_place(stage, incoming, replies[0], memory):
        return replace(memory, question=replies[0].question)
    for reply in replies:
        memory = await _shown(stage, reply, memory)
    return memory


async def _shown(stage: Stage, reply: Reply, memory: ChatMemory) -> ChatMemory:
    drawn = stage.draw(reply)
    if reply.kind == "answered" and memory.open is not None and reply.question == memory.question:
        *before, last = drawn.texts
        if not before and await stage.change(memory.open, last, ()):
            return replace(memory, open=None, question=None, answered=memory.open)
    waits = reply.kind in ("question", "result")
    if waits and memory.open is not None:
        await stage.strip(memory.open)
    message = 0
    for n, text in enumerate(drawn.texts, 1):
        message = await stage.say(text, drawn.keyboard if n == len(drawn.texts) else ())
    return replace(memory, open=message, question=reply.question) if waits else memory


async def _changed_in_place(stage: Stage, incoming: Incoming, reply: Reply, memory: ChatMemory) -> bool:
    """A button of the open question that only leads to a question (a tick, 上一步) changes that message."""
    if reply.kind != "question" or incoming.message is None or incoming.message != memory.open:
        return False
    drawn = stage.draw(reply)
    return len(drawn.texts) == 1 and await stage.change(memory.open, drawn.texts[0], drawn.keyboard)


def _double_tap(incoming: Incoming, replies: Sequence[Reply], memory: ChatMemory) -> bool:
    """Whether a button of the question that was just answered was pressed once more: a word in passing is
    enough.
    """
    return (
        incoming.message is not None
        and incoming.message == memory.answered
        and [reply.kind for reply in replies] == ["notice", "question"]
        and memory.open is not None
        and replies[-1].question == memory.question
        and len(_toast(replies[0])) <= MOST_TOAST
    )


def _toast(notice: Reply) -> str:
    paragraphs = [block.spans for block in notice.blocks if hasattr(block, "spans")]
    return "\n".join("".join(span.text for span in spans) for spans in paragraphs)
