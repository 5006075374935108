"""The Telegram channel through aiogram 3: a router to mount into a dispatcher, and a bot of its own."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any
from urllib.request import getproxies
from weakref import WeakKeyDictionary

from bot.telegram.missing import MissingLibraryError

try:
    from aiogram import Bot, Dispatcher, Router
    from aiogram.client.session.aiohttp import AiohttpSession
    from aiogram.client.telegram import PRODUCTION, TelegramAPIServer
    from aiogram.exceptions import (
        ClientDecodeError,
        TelegramAPIError,
        TelegramConflictError,
        TelegramForbiddenError,
        TelegramNetworkError,
        TelegramNotFound,
        TelegramRetryAfter,
        TelegramServerError,
        TelegramUnauthorizedError,
    )
    from aiogram.methods import (
        AnswerCallbackQuery,
        EditMessageReplyMarkup,
        EditMessageText,
        GetUpdates,
        Response,
        SendMessage,
    )
    from aiogram.types import (
        BotCommand,
        BotCommandScopeAllPrivateChats,
        CallbackQuery,
        InlineKeyboardButton,
        InlineKeyboardMarkup,
        InlineQuery,
        InlineQueryResultArticle,
        InputTextMessageContent,
        LinkPreviewOptions,
        Message,
        TelegramObject,
        Update,
    )
    from aiohttp import ClientSession
except ModuleNotFoundError as error:
    raise MissingLibraryError("aiogram") from error

from pydantic import ValidationError

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

# aiogram makes the class of an answer when it needs it, in about 10 ms, and the garbage collector may take
# it any time: it is kept.
_ANSWERS = tuple(
    Response[method.__returning__]  # type: ignore[name-defined]  # as aiogram itself does
    for method in (SendMessage, EditMessageText, EditMessageReplyMarkup, AnswerCallbackQuery, GetUpdates)
)
NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


def router(assistant: Assistant) -> Router:
    """The assistant for a dispatcher: `dispatcher.include_router(router(assistant))`, after the bot's own
    routers.

    It takes what they leave: messages in private chats, its commands in groups, its own buttons, inline
    queries.
    """
    return _router(assistant, TelegramChannel(assistant.conversations, redelivered=False))


def _router(assistant: Assistant, channel: TelegramChannel) -> Router:
    apis: WeakKeyDictionary[Bot, AiogramApi] = WeakKeyDictionary()
    made = Router(name="chuangping")

    def api_of(bot: Bot) -> AiogramApi:
        return apis.setdefault(bot, AiogramApi(bot))

    async def message(message: Message, bot: Bot, event_update: Update) -> bool | dict[str, Any]:
        me = await api_of(bot).me()
        return _found(read_message(event_update.update_id, message, me.username))

    async def edited(message: Message, bot: Bot, event_update: Update) -> bool | dict[str, Any]:
        me = await api_of(bot).me()
        return _found(read_message(event_update.update_id, message, me.username, edited=True))

    async def pressed(query: CallbackQuery, event_update: Update) -> bool | dict[str, Any]:
        return _found(read_press(event_update.update_id, query))

    async def take(_: TelegramObject, bot: Bot, incoming: Incoming) -> None:
        await channel.handle(incoming, api_of(bot))

    async def offer(query: InlineQuery, bot: Bot) -> None:
        api = api_of(bot)
        me = await api.me()
        words = wording(match_language(query.from_user.language_code))
        await channel.offer(query.id, results(query.query, assistant.policy, words, me.username), api)

    made.message.register(take, message)
    made.edited_message.register(take, edited)
    made.callback_query.register(take, pressed)
    made.inline_query.register(offer)
    return made


def _found(incoming: Incoming | None) -> bool | dict[str, Any]:
    return {"incoming": incoming} if incoming else False


class AiogramApi:
    """`bot.telegram.api.Api` through aiogram's `Bot`."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot
        self._me: Me | None = None

    async def me(self) -> Me:
        """See `Api`."""
        if self._me is None:
            with _faults():
                user = await self._bot.me()
            self._me = Me(user.id, user.username or "")
        return self._me

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
        listed = [BotCommand(command=command, description=description) for command, description in commands]
        with _faults():
            await self._bot.set_my_commands(
                listed, scope=BotCommandScopeAllPrivateChats(), language_code=language or None
            )

    async def set_descriptions(self, description: str, short: str, language: str) -> None:
        """See `Api`."""
        with _faults():
            await self._bot.set_my_description(description, language_code=language or None)
            await self._bot.set_my_short_description(short, language_code=language or None)


class AiogramLibrary:
    """`bot.telegram.running.Library`: a bot of its own through aiogram."""

    def __init__(
        self, assistant: Assistant, channel: TelegramChannel, token: str, server: str | None = None
    ) -> None:
        """`server` is the base address of another Bot API server."""
        api_server = TelegramAPIServer.from_base(server) if server else PRODUCTION
        self._bot = Bot(token, session=_Session(api=api_server))
        self._dispatcher = Dispatcher()
        self._dispatcher.include_router(_router(assistant, channel))
        self.api = AiogramApi(self._bot)

    async def open(self) -> None:
        """See `Library`."""

    async def close(self) -> None:
        """See `Library`."""
        await self._bot.session.close()

    async def fetch(self, offset: int | None, *, seconds: int, most: int) -> list[Update]:
        """See `Library`."""
        with _faults():
            return await self._bot.get_updates(
                offset=offset,
                limit=most,
                timeout=seconds,
                allowed_updates=list(UPDATES),
                request_timeout=seconds + 20,
            )

    def parse(self, body: bytes) -> Update:
        """See `Library`."""
        return Update.model_validate_json(body, context={"bot": self._bot})

    def number(self, update: Update) -> int:
        """See `Library`."""
        return update.update_id

    async def take(self, update: Update) -> None:
        """See `Library`."""
        await self._dispatcher.feed_update(self._bot, update)

    async def set_webhook(self, url: str, secret: str, connections: int) -> None:
        """See `Library`."""
        with _faults():
            await self._bot.set_webhook(
                url, secret_token=secret, max_connections=connections, allowed_updates=list(UPDATES)
            )

    async def delete_webhook(self) -> None:
        """See `Library`."""
        with _faults():
            await self._bot.delete_webhook()


class _Session(AiohttpSession):
    """Uses the proxy that the environment names, as python-telegram-bot does by itself."""

    async def create_session(self) -> ClientSession:
        if self._session is None or self._session.closed:
            connector = self._connector_type(**self._connector_init)
            # Asking the environment anew for each request takes two threads: it is asked once for a proxy.
            self._session = ClientSession(connector=connector, trust_env=bool(getproxies()))
            self._should_reset_connector = False
        return self._session


@contextmanager
def _faults() -> Iterator[None]:
    """Say aiogram's exceptions in the channel's own words."""
    try:
        yield
    except TelegramRetryAfter as error:
        raise FloodError(error.retry_after) from error
    except TelegramForbiddenError as error:
        raise GoneError(error.message) from error
    except (TelegramNetworkError, TelegramServerError) as error:
        raise UnreachableError(error.message) from error
    except TelegramConflictError as error:
        raise ConflictError(error.message) from error
    except (TelegramUnauthorizedError, TelegramNotFound) as error:
        raise UnauthorizedError(error.message) from error
    except TelegramAPIError as error:
        raise RefusedError(error.message) from error
    except ClientDecodeError as error:
        if isinstance(error.original, ValidationError):
            msg = "Telegram's answer is of a newer kind than this version of aiogram reads"
            raise RefusedError(msg) from error
        msg = "the answer is no JSON"
        raise UnreachableError(msg) from error


def _markup(keyboard: Keyboard) -> InlineKeyboardMarkup | None:
    if not keyboard:
        return None
    return InlineKeyboardMarkup(
        inline_keyboard=[
            [InlineKeyboardButton(text=key.label, callback_data=key.data, url=key.url) for key in row]
            for row in keyboard
        ]
    )


def _article(result: InlineResult) -> InlineQueryResultArticle:
    content = InputTextMessageContent(
        message_text=result.html, parse_mode="HTML", link_preview_options=NO_PREVIEW
    )
    return InlineQueryResultArticle(
        id=result.id,
        title=result.title,
        description=result.description,
        input_message_content=content,
        reply_markup=_markup(result.keyboard),
    )
