"""The Telegram channel through python-telegram-bot 22: handlers to mount into an application, a bot of its
own.
"""

import json
import logging
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

from bot.telegram.missing import MissingLibraryError

try:
    from telegram import (
        Bot,
        BotCommand,
        BotCommandScopeAllPrivateChats,
        InlineKeyboardButton,
        InlineKeyboardMarkup,
        InlineQueryResultArticle,
        InputTextMessageContent,
        LinkPreviewOptions,
        Update,
    )
    from telegram.error import (
        BadRequest,
        ChatMigrated,
        Conflict,
        Forbidden,
        InvalidToken,
        NetworkError,
        RetryAfter,
        TelegramError,
    )
    from telegram.ext import Application, BaseHandler
    from telegram.request import HTTPXRequest
except ModuleNotFoundError as error:
    raise MissingLibraryError("python-telegram-bot") from error

from bot.storage.store import StorageError
from bot.telegram.api import (
    ConflictError,
    FloodError,
    GoneError,
    InlineResult,
    Me,
    RefusedError,
    UnauthorizedError,
    UnreachableError,
)
from bot.telegram.assistant import Assistant
from bot.telegram.channel import TelegramChannel
from bot.telegram.incoming import UPDATES, Incoming, read_message, read_press
from bot.telegram.inline import results
from bot.telegram.keyboards import Keyboard
from locales.wording import match_language, wording

NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
CONNECTIONS = 100

AnyApplication = Application[Any, Any, Any, Any, Any, Any]
Take = Callable[[Incoming, "PythonTelegramBotApi"], Awaitable[None]]


def handlers(assistant: Assistant) -> list[BaseHandler[Update, Any, None]]:
    """The assistant for an application: `application.add_handlers(handlers(assistant))`, after the bot's own
    handlers.

    They take what those leave: messages in private chats, its commands in groups, its own buttons, inline
    queries.
    """
    channel = TelegramChannel(assistant.conversations, redelivered=False)
    return _handlers(assistant, channel, channel.handle, block=False)


def _handlers(
    assistant: Assistant, channel: TelegramChannel, take: Take, *, block: bool
) -> list[BaseHandler[Update, Any, None]]:
    return [_Conversing(take, block=block), _Offering(assistant, channel, block=block)]


class _Conversing(BaseHandler[Update, Any, None]):
    """Messages, changed messages and pressed buttons."""

    def __init__(self, take: Take, *, block: bool) -> None:
        super().__init__(_unused, block=block)
        self._take = take

    def check_update(self, update: object) -> Incoming | None:
        """What the update means to the conversation; None where it is not meant for it."""
        if not isinstance(update, Update):
            return None
        number = update.update_id
        if update.message is not None:
            return read_message(number, update.message, update.get_bot().username)
        if update.edited_message is not None:
            return read_message(number, update.edited_message, update.get_bot().username, edited=True)
        return read_press(number, update.callback_query) if update.callback_query else None

    async def handle_update(
        self,
        update: Update,  # noqa: ARG002  the base class hands it over
        application: AnyApplication,
        check_result: object,
        context: object,  # noqa: ARG002  as above
    ) -> None:
        """Take what `check_update` read."""
        if isinstance(check_result, Incoming):
            await self._take(check_result, PythonTelegramBotApi(application.bot))


class _Offering(BaseHandler[Update, Any, None]):
    """Inline queries."""

    def __init__(self, assistant: Assistant, channel: TelegramChannel, *, block: bool) -> None:
        super().__init__(_unused, block=block)
        self._assistant = assistant
        self._channel = channel

    def check_update(self, update: object) -> bool:
        """Whether it is an inline query."""
        return isinstance(update, Update) and update.inline_query is not None

    async def handle_update(
        self,
        update: Update,
        application: AnyApplication,
        check_result: object,  # noqa: ARG002  the base class hands it over
        context: object,  # noqa: ARG002  as above
    ) -> None:
        """Offer the clauses that answer it."""
        query = update.inline_query
        if query is None:
            return
        api = PythonTelegramBotApi(application.bot)
        words = wording(match_language(query.from_user.language_code))
        found = results(query.query, self._assistant.policy, words, (await api.me()).username)
        await self._channel.offer(query.id, found, api)


async def _unused(update: Update, context: object) -> None:
    """The base class wants a callback; `handle_update` does its work."""


class PythonTelegramBotApi:
    """`bot.telegram.api.Api` through python-telegram-bot's `Bot`, once that is initialised."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot

    async def me(self) -> Me:
        """See `Api`."""
        return Me(self._bot.id, self._bot.username)

    async def send(self, chat: int, html: str, keyboard: Keyboard) -> int:
        """See `Api`."""
        with _faults():
            sent = await self._bot.send_message(
                chat, html, parse_mode="HTML", link_preview_options=NO_PREVIEW, reply_markup=_markup(keyboard)
            )
        return sent.message_id

    async def edit(self, chat: int, message: int, html: str, keyboard: Keyboard) -> None:
        """See `Api`."""
        with _faults():
            await self._bot.edit_message_text(
                html,
                chat_id=chat,
                message_id=message,
                parse_mode="HTML",
                link_preview_options=NO_PREVIEW,
                reply_markup=_markup(keyboard),
            )

    async def strip(self, chat: int, message: int) -> None:
        """See `Api`."""
        with _faults():
            await self._bot.edit_message_reply_markup(chat_id=chat, message_id=message)

    async def answer(self, query: str, text: str) -> None:
        """See `Api`."""
        with _faults():
            await self._bot.answer_callback_query(query, text=text or None)

    async def answer_inline(self, query: str, results: Sequence[InlineResult], seconds: int) -> None:
        """See `Api`."""
        with _faults():
            await self._bot.answer_inline_query(
                query, [_article(result) for result in results], cache_time=seconds
            )

    async def set_commands(self, commands: Sequence[tuple[str, str]], language: str) -> None:
        """See `Api`."""
        listed = [BotCommand(command, description) for command, description in commands]
        with _faults():
            await self._bot.set_my_commands(
                listed, scope=BotCommandScopeAllPrivateChats(), language_code=language or None
            )

    async def set_descriptions(self, description: str, short: str, language: str) -> None:
        """See `Api`."""
        with _faults():
            await self._bot.set_my_description(description, language_code=language or None)
            await self._bot.set_my_short_description(short, language_code=language or None)


class PythonTelegramBotLibrary:
    """`bot.telegram.running.Library`: a bot of its own through python-telegram-bot."""

    def __init__(
        self, assistant: Assistant, channel: TelegramChannel, token: str, server: str | None = None
    ) -> None:
        """`server` is the base address of another Bot API server."""
        # Ours, so that they are closed even if Telegram could never be reached.
        self._requests = (
            HTTPXRequest(connection_pool_size=CONNECTIONS),
            HTTPXRequest(connection_pool_size=2),
        )
        builder = Application.builder().token(token).updater(None).job_queue(None)
        builder = builder.request(self._requests[0]).get_updates_request(self._requests[1])
        if server:
            builder = builder.base_url(f"{server}/bot").base_file_url(f"{server}/file/bot")
        self._application = builder.build()
        self._failed: dict[int, StorageError] = {}

        async def take(incoming: Incoming, api: PythonTelegramBotApi) -> None:
            # The application logs what a handler raises and goes on: the failure is kept for `take` below.
            try:
                await channel.handle(incoming, api)
            except StorageError as error:
                self._failed[incoming.update] = error

        self._application.add_handlers(_handlers(assistant, channel, take, block=True))
        self.api = PythonTelegramBotApi(self._application.bot)

    async def open(self) -> None:
        """See `Library`."""
        # httpx logs each request's address at INFO, and the token is part of it.
        logging.getLogger("httpx").setLevel(logging.WARNING)
        with _faults():
            await self._application.initialize()

    async def close(self) -> None:
        """See `Library`."""
        await self._application.shutdown()
        for request in self._requests:
            await request.shutdown()

    async def fetch(self, offset: int | None, *, seconds: int, most: int) -> Sequence[Update]:
        """See `Library`."""
        with _faults():
            return await self._application.bot.get_updates(
                offset=offset,
                limit=most,
                timeout=timedelta(seconds=seconds),
                allowed_updates=list(UPDATES),
                read_timeout=20,
            )

    def parse(self, body: bytes) -> Update:
        """See `Library`."""
        update = json.loads(body)
        if not isinstance(update, dict) or "update_id" not in update:
            msg = "not an update"
            raise ValueError(msg)
        return Update.de_json(update, self._application.bot)

    def number(self, update: Update) -> int:
        """See `Library`."""
        return update.update_id

    async def take(self, update: Update) -> None:
        """See `Library`."""
        await self._application.process_update(update)
        error = self._failed.pop(update.update_id, None)
        if error is not None:
            raise error

    async def set_webhook(self, url: str, secret: str, connections: int) -> None:
        """See `Library`."""
        with _faults():
            await self._application.bot.set_webhook(
                url, secret_token=secret, max_connections=connections, allowed_updates=list(UPDATES)
            )

    async def delete_webhook(self) -> None:
        """See `Library`."""
        with _faults():
            await self._application.bot.delete_webhook()


@contextmanager
def _faults() -> Iterator[None]:
    """Say the library's exceptions in the channel's own words."""
    try:
        yield
    except RetryAfter as error:
        wait = error.retry_after
        raise FloodError(wait.total_seconds() if isinstance(wait, timedelta) else wait) from error
    except Forbidden as error:
        raise GoneError(error.message) from error
    except (BadRequest, ChatMigrated) as error:
        raise RefusedError(error.message) from error
    except Conflict as error:
        raise ConflictError(error.message) from error
    except InvalidToken as error:
        raise UnauthorizedError(error.message) from error
    except NetworkError as error:
        raise UnreachableError(error.message) from error
    except TelegramError as error:
        raise RefusedError(error.message) from error


def _markup(keyboard: Keyboard) -> InlineKeyboardMarkup | None:
    if not keyboard:
        return None
    return InlineKeyboardMarkup(
        [
            [InlineKeyboardButton(key.label, callback_data=key.data, url=key.url) for key in row]
            for row in keyboard
        ]
    )


def _article(result: InlineResult) -> InlineQueryResultArticle:
    content = InputTextMessageContent(result.html, parse_mode="HTML", link_preview_options=NO_PREVIEW)
    return InlineQueryResultArticle(
        id=result.id,
        title=result.title,
        description=result.description,
        input_message_content=content,
        reply_markup=_markup(result.keyboard),
    )
