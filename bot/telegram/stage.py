"""Speaking in a chat: what Telegram refuses is said more plainly, so that nobody is left without a word."""

import asyncio
import logging
import re
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Final

from bot.telegram.api import BotApi, File, FileMethod, GoneError, MigratedError, OddAnswerError, RefusedError
from bot.telegram.drawing import Drawn, draw
from bot.telegram.keyboards import Keyboard
from bot.telegram.markup import into_messages, to_html
from bot.telegram.retrying import HeldBackError, Sleep, harmlessly, persistently, says
from bot.telegram.updates import MORE, SAVE
from bot.texting.lines import Line, Run
from dialogs.replies import Reply
from locales.wording import Wording

logger = logging.getLogger(__name__)

THREAD_REFUSALS: Final = ("message thread not found", "topic_closed", "topic_deleted", "topic_id_invalid")
CHAT_REFUSALS: Final = (
    "chat not found",
    "user not found",
    "peer_id_invalid",
    "chat_write_forbidden",
    "rights to send",
    "group chat was deactivated",
    "user is deactivated",
)
"""What refusals say, in lower case, where no other wording would help."""

MOST_DETOURS: Final = 3
"""How often a message is tried elsewhere: outside its topic, in the group that the group became."""

_TAG: Final = re.compile("<[^>]*>")


class Stage:
    """A bot in one of its chats, in the words of a language."""

    def __init__(
        self,
        api: BotApi,
        chat: int,
        username: str,
        words: Wording,
        *,
        thread: int | None = None,
        reply_to: int | None = None,
        result_page: str | None = None,
        sleep: Sleep = asyncio.sleep,
    ) -> None:
        """`thread` is the topic to speak in; it becomes None where that is gone. `reply_to` is the message
        that is replied to, `result_page` where a result can be read within Telegram.
        """
        self._api = api
        self._chat = chat
        self._reply_to = reply_to
        self._result_page = result_page
        self._sleep = sleep
        self.username = username
        self.words = words
        self.thread = thread

    def draw(self, *replies: Reply, folded: bool = True) -> Drawn:
        """The replies as this chat's messages, one below the other; not `folded`, with every button."""
        return draw(replies, self.words, self.username, folded=folded, result_page=self._result_page)

    async def say(self, html: str, keyboard: Keyboard) -> int | None:
        """Send a message, without its looks or its buttons if it must be; its id, None if that was not told.

        Waits for as long as Telegram cannot be reached or asks to. Raises `GoneError` if nothing can be said
        in the chat, `RefusedError` if Telegram takes it in no way.
        """
        try:
            return await self._sent(html, keyboard)
        except RefusedError as refusal:
            logger.error("Telegram refused a message, it is said plainly: %s", refusal)
        plain = _TAG.sub("", html)
        try:
            return await self._sent(plain, keyboard)
        except RefusedError:
            if not keyboard:
                raise
        message = await self._sent(plain, ())
        for choices in self._choices(keyboard):
            await self._sent(choices, ())
        return message

    async def change(self, message: int, html: str, keyboard: Keyboard) -> bool:
        """Change a message; whether it is so now."""
        return await harmlessly(
            lambda: self._api.edit(self._chat, message, html, keyboard), sleep=self._sleep
        )

    async def strip(self, message: int) -> None:
        """Take a message's keyboard away."""
        await self.give_keyboard(message, ())

    async def give_keyboard(self, message: int, keyboard: Keyboard) -> None:
        """Give a message another keyboard."""
        await harmlessly(lambda: self._api.edit_keyboard(self._chat, message, keyboard), sleep=self._sleep)

    async def release(self, query: str, toast: str = "") -> None:
        """End the waiting of a pressed button, perhaps with a few words; later that would be too late."""
        with suppress(HeldBackError):
            await harmlessly(lambda: self._api.answer(query, toast), sleep=self._sleep)

    async def hand_over(self, method: FileMethod, file: File) -> None:
        """Send a file.

        Raises `GoneError` if nothing can be said in the chat, `RefusedError` if Telegram does not take it.
        """

        async def send() -> int:
            return await self._api.send_file(method, self._chat, file, thread=self.thread)

        await self._carried(send)

    async def _sent(self, html: str, keyboard: Keyboard) -> int | None:
        return await self._carried(lambda: self._send(html, keyboard))

    async def _carried(self, send: Callable[[], Awaitable[int]]) -> int | None:
        """The id of what was sent, wherever the chat is by now; None if that was not told."""
        for _ in range(MOST_DETOURS):
            try:
                return await persistently(send, sleep=self._sleep)
            except OddAnswerError as odd:
                # Sent once more, it would probably stand there twice; its buttons work all the same.
                logger.warning("a message was probably sent: %s", odd)
                return None
            except MigratedError as moved:
                self._chat = moved.chat
            except RefusedError as refusal:
                if says(refusal, CHAT_REFUSALS):
                    raise GoneError(str(refusal)) from refusal
                if self.thread is None or not says(refusal, THREAD_REFUSALS):
                    raise
                self.thread = None
        msg = "a chat that is somewhere else each time"
        raise GoneError(msg)

    async def _send(self, html: str, keyboard: Keyboard) -> int:
        return await self._api.send(self._chat, html, keyboard, thread=self.thread, reply_to=self._reply_to)

    def _choices(self, keyboard: Keyboard) -> tuple[str, ...]:
        """What the buttons would have offered, as texts: each can be typed as well."""
        labels = [
            key.label for row in keyboard for key in row if key.data not in (None, MORE, *SAVE.values())
        ]
        if not labels:
            return ()
        lead = Line((Run(self.words.say("telegram-no-buttons")),))
        return tuple(map(to_html, into_messages((lead, *(Line((Run(f"• {label}"),)) for label in labels)))))
