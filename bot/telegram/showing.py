"""Showing replies in a chat: which message is changed, which is new, which keyboard goes."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import chain

from bot.telegram.drawing import Drawn
from bot.telegram.keyboards import Keyboard
from bot.telegram.memory import ChatMemory
from bot.telegram.retrying import HeldBackError
from bot.telegram.stage import Stage
from bot.telegram.updates import Incoming
from dialogs.events import Pressed
from dialogs.keys import moment_of_key
from dialogs.replies import Reply

Progress = Callable[[ChatMemory, int], Awaitable[None]]
"""Told at once of what is known to be sent: the memory of the chat by then, and how many messages."""


def waits(reply: Reply) -> bool:
    """Whether a reply stands open until the person answers or goes on from it."""
    return reply.kind in ("question", "result")


def moment(reply: Reply) -> str | None:
    """The moment of a reply's buttons."""
    keys = [button.key for button in (*reply.choices, *reply.controls)]
    return moment_of_key(keys[0]) if keys else None


async def show(
    stage: Stage,
    incoming: Incoming | None,
    replies: Sequence[Reply],
    memory: ChatMemory,
    *,
    told: int = 0,
    progress: Progress,
) -> ChatMemory:
    """Show the replies to what came in (None: that is no longer known); the memory of the chat after it.

    `told` messages are known to be sent already. Raises `GoneError` or `RefusedError` where it is hopeless,
    `HeldBackError` where the rest has to be shown later.
    """
    press = _press(incoming)
    if press is not None and memory.open is None and press.moment == memory.moment:
        memory = replace(memory, open=press.message)  # Telegram did not tell its id
    if press is not None and _is_stale(press, replies, memory):
        return await _told_stale(stage, press, replies[-1], memory)
    showing = _Showing(stage, replies, memory, told, progress)
    if press is not None and press.message == memory.open and await showing.in_place(press):
        return showing.memory
    await showing.below(press)
    return showing.memory


@dataclass(frozen=True, slots=True)
class _Press:
    """A button that was pressed: of which message, and given at which moment."""

    query: str
    message: int
    moment: str


def _press(incoming: Incoming | None) -> _Press | None:
    if incoming is None or incoming.query is None or incoming.message is None:
        return None
    keys = incoming.what.keys if isinstance(incoming.what, Pressed) else ()
    return _Press(incoming.query, incoming.message, moment_of_key(keys[0]) if keys else "")


def _is_stale(press: _Press, replies: Sequence[Reply], memory: ChatMemory) -> bool:
    """Whether a button of an earlier question was pressed, while the open one still stands in the chat."""
    return (
        [waits(reply) for reply in replies] == [False, True]
        and replies[0].kind == "notice"
        and memory.open is not None
        and memory.moment == moment(replies[-1]) != press.moment
    )


async def unfold(stage: Stage, incoming: Incoming, standing: Reply | None, memory: ChatMemory) -> None:
    """Show all buttons of what stands open, under the message whose 更多 was pressed; one that does not count
    any more loses its buttons.
    """
    if incoming.query is None or incoming.message is None:
        return
    is_open = standing is not None and memory.open in (None, incoming.message)
    keyboard = stage.draw(standing, folded=False).keyboard if standing is not None and is_open else ()
    toast = "" if is_open else stage.words.say("telegram-stale")
    with suppress(HeldBackError):
        await asyncio.gather(
            stage.release(incoming.query, toast), stage.give_keyboard(incoming.message, keyboard)
        )


async def _told_stale(stage: Stage, press: _Press, standing: Reply, memory: ChatMemory) -> ChatMemory:
    """A word in passing is enough; the pressed message loses what led astray."""
    drawn = stage.draw(standing)
    mending = (
        stage.strip(press.message)
        if press.message != memory.open
        else stage.change(press.message, drawn.texts[-1], drawn.keyboard)
    )
    toast = stage.release(press.query, stage.words.say("telegram-stale"))
    with suppress(HeldBackError):
        await asyncio.gather(toast, mending)
    return memory


def _is_well_done(task: asyncio.Task[object]) -> bool:
    return task.done() and not task.cancelled() and task.exception() is None


@dataclass(frozen=True, slots=True)
class _Sheet:
    """Replies that are said together; the last of them may stand open."""

    ending: Reply
    drawn: Drawn

    def messages(self) -> Iterator[tuple[Reply | None, str, Keyboard]]:
        """Its messages; the last one ends it, and has its buttons."""
        *others, last = self.drawn.texts
        for text in others:
            yield None, text, ()
        yield self.ending, last, self.drawn.keyboard


class _Showing:
    """The replies to one event on their way into a chat."""

    def __init__(
        self, stage: Stage, replies: Sequence[Reply], memory: ChatMemory, told: int, progress: Progress
    ) -> None:
        self.memory = memory
        self._stage = stage
        self._replies = replies
        self._told = told
        self._progress = progress

    async def in_place(self, press: _Press) -> bool:
        """What a button of the open message leads to takes the place of that message, if it is one message
        and something stands open after it; whether it did.
        """
        if not self._replies or not waits(self._replies[-1]):
            return False
        drawn = self._stage.draw(*self._replies)
        if len(drawn.texts) != 1:
            return False
        try:
            changed, _ = await asyncio.gather(
                self._stage.change(press.message, drawn.texts[0], drawn.keyboard),
                self._stage.release(press.query),
            )
        except HeldBackError:
            return False
        if changed:
            self._opened(press.message, self._replies[-1])
        return changed

    async def below(self, press: _Press | None) -> None:
        """Say the replies as new messages. What stood open is closed at the same time: a question that waits
        for that comes twice as late.
        """
        sheets = list(self._sheets())
        echo = self._echo(sheets)
        if self._told == 0:
            self.memory = ChatMemory(closing=self.memory.open, thread=self.memory.thread)
        beside: list[Coroutine[object, object, object]] = []
        if press is not None:
            beside.append(self._stage.release(press.query))
            if press.message != self.memory.closing:
                beside.append(self._stage.strip(press.message))
        if self.memory.closing is not None:
            beside.append(self._close(self.memory.closing, echo))
        tasks = [asyncio.create_task(work) for work in beside]
        try:
            await asyncio.sleep(0)  # what is older is asked for first
            await self._say(sheets, tasks, echoed=echo is not None)
        except asyncio.CancelledError:
            for task in tasks:
                task.cancel()
            raise
        finally:
            ended = await asyncio.gather(*tasks, return_exceptions=True)
        for end in ended:
            if isinstance(end, HeldBackError):
                raise end

    def _sheets(self) -> Iterator[_Sheet]:
        """The replies as they are said: what is told in passing stands above what follows it, in the same
        message if there is room. An answer that comes first may take the place of its question.
        """
        sheet: list[Reply] = []
        for place, reply in enumerate(self._replies):
            if sheet and len(self._stage.draw(*sheet, reply).texts) > 1:
                yield self._sheet(sheet)
                sheet = []
            sheet.append(reply)
            if reply.kind not in ("notice", "answered") or (reply.kind == "answered" and place == 0):
                yield self._sheet(sheet)
                sheet = []
        if sheet:
            yield self._sheet(sheet)

    def _sheet(self, replies: Sequence[Reply]) -> _Sheet:
        return _Sheet(replies[-1], self._stage.draw(*replies))

    def _echo(self, sheets: Sequence[_Sheet]) -> str | None:
        """The answer, to take the place of its question; None where that is not in the chat."""
        first = self._replies[0] if self._replies else None
        if first is None or first.kind != "answered" or len(sheets[0].drawn.texts) != 1:
            return None
        stands = self.memory.closing is not None if self._told else self.memory.open is not None
        return (
            sheets[0].drawn.texts[0]
            if stands and (self._told or first.question == self.memory.question)
            else None
        )

    async def _close(self, message: int, echo: str | None) -> None:
        if echo is None or not await self._stage.change(message, echo, ()):
            await self._stage.strip(message)
        self.memory = replace(self.memory, closing=None)

    async def _say(
        self, sheets: Sequence[_Sheet], beside: Sequence[asyncio.Task[object]], *, echoed: bool
    ) -> None:
        messages = list(chain.from_iterable(sheet.messages() for sheet in sheets))
        for number, (ending, text, keyboard) in enumerate(messages, 1):
            if number <= max(self._told, echoed):
                continue
            message = await self._stage.say(text, keyboard)
            self.memory = replace(self.memory, thread=self._stage.thread)
            if ending is not None and waits(ending):
                self._opened(message, ending)
            if number < len(messages) or not all(map(_is_well_done, beside)):
                await self._progress(self.memory, number)

    def _opened(self, message: int | None, reply: Reply) -> None:
        self.memory = replace(self.memory, open=message, question=reply.question, moment=moment(reply))
