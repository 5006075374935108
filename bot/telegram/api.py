"""What is asked of the Bot API, whichever library carries it there, and how that can fail."""

from collections.abc import Callable, Mapping, Sequence
from contextvars import ContextVar
from dataclasses import dataclass
from types import MappingProxyType
from typing import Annotated, Final, Literal, Protocol, TypeVar

from pydantic import BaseModel, ConfigDict, Field, JsonValue, TypeAdapter, ValidationError

from bot.telegram.keyboards import Key, Keyboard

ANSWER_SECONDS: Final = 30.0
"""How long the answer to an ordinary request may take."""

UPLOAD_SECONDS: Final = 90.0
"""How long it may take to send a file."""

LARGEST_ID: Final = 2**63 - 1
"""Telegram's own have at most 52 bits; a larger one could not be noted."""

Id = Annotated[int, Field(ge=-LARGEST_ID, le=LARGEST_ID)]

FileMethod = Literal["sendPhoto", "sendDocument"]

NO_PREVIEW: Final[JsonValue] = {"is_disabled": True}

LAST_LOOK: Final[ContextVar[Callable[[], None] | None]] = ContextVar("last look", default=None)
"""What a library of our own asks when a request is about to be written and its connection stands. What it
raises keeps the request from going out: since `call` began this process may have been paused, and replaced.
"""


def look_once_more() -> None:
    """Ask what is asked last before a request is written."""
    last_look = LAST_LOOK.get()
    if last_look is not None:
        last_look()


class ApiError(Exception):
    """A request to the Bot API did not succeed."""


class FloodError(ApiError):
    """429: the same request may be sent again after `seconds`; 0 where that was not told."""

    def __init__(self, seconds: float = 0) -> None:
        super().__init__(f"too many requests, retry after {seconds:g} s" if seconds else "too many requests")
        self.seconds = seconds


class UnreachableError(ApiError):
    """No answer, a 5xx, or a network fault: the same request may be sent again."""


class GoneError(ApiError):
    """403: the person blocked the bot, left or was deleted. Nothing more can be said in that chat."""


class RefusedError(ApiError):
    """400 and the like: the request itself was refused, and would be again."""


class MigratedError(RefusedError):
    """The group became a supergroup, whose id is `chat`; the old one takes no more messages."""

    def __init__(self, chat: int) -> None:
        super().__init__("the group became a supergroup")
        self.chat = chat


class UnauthorizedError(ApiError):
    """401 or 404 for the bot itself: the token is not, or no longer, a bot's."""


class ConflictError(ApiError):
    """409: somebody else polls with this token, or a webhook is set."""


class OddAnswerError(ApiError):
    """Answered, but not as documented: the request may have been carried out."""


@dataclass(frozen=True, slots=True)
class Me:
    """The bot: its id and its name without the `@`."""

    id: int
    username: str


@dataclass(frozen=True, slots=True)
class InlineResult:
    """One clause offered by inline mode: what is shown in the list, and what is sent when it is chosen."""

    id: str
    title: str
    description: str
    html: str
    keyboard: Keyboard


@dataclass(frozen=True, slots=True)
class File:
    """A file to send, by the name that the person sees."""

    name: str
    content: bytes


Files = Mapping[str, File]
"""Files by the parameters that they are."""

NO_FILES: Final[Files] = MappingProxyType({})


class Transport(Protocol):
    """Carries requests to a Bot API server; all that a library is needed for on the way out."""

    async def call(
        self,
        method: str,
        parameters: Mapping[str, JsonValue],
        *,
        seconds: float,
        files: Files = NO_FILES,
    ) -> JsonValue:
        """The `result` of a method, as it came. `seconds` is how long the answer may take.

        Raises `ApiError`, and nothing else.
        """
        ...

    async def download(self, path: str, *, most: int, seconds: float) -> bytes:
        """The content of a file at the `file_path` that getFile told: of a larger one at least a byte more
        than `most` bytes.

        Raises `ApiError`, and nothing else.
        """
        ...


class _Answer(BaseModel):
    """What is read of an answer; whatever else it holds is passed over."""

    model_config = ConfigDict(extra="ignore", strict=True, frozen=True)


class _User(_Answer):
    id: Id
    username: str = ""


class _Message(_Answer):
    message_id: Id


class _File(_Answer):
    file_path: str


_USER = TypeAdapter(_User)
_FILE = TypeAdapter(_File)
_MESSAGE = TypeAdapter(_Message)


class BotApi:
    """The methods that the channel uses, over any library. Texts are Telegram's HTML. Each raises `ApiError`.

    https://core.telegram.org/bots/api#available-methods
    """

    def __init__(self, transport: Transport) -> None:
        self._transport = transport
        self._me: Me | None = None

    async def me(self) -> Me:
        """getMe, asked for once."""
        if self._me is None:
            user = _read(_USER, await self._call("getMe"))
            self._me = Me(user.id, user.username)
        return self._me

    async def send(
        self,
        chat: int,
        html: str,
        keyboard: Keyboard,
        *,
        thread: int | None = None,
        reply_to: int | None = None,
    ) -> int:
        """SendMessage without a link preview; the new message's id.

        `thread` is the topic to send it to, `reply_to` the message that it answers, if that is still there.
        """
        reply: JsonValue = {"message_id": reply_to, "allow_sending_without_reply": True} if reply_to else None
        sent = await self._call(
            "sendMessage",
            chat_id=chat,
            text=html,
            parse_mode="HTML",
            link_preview_options=NO_PREVIEW,
            message_thread_id=thread,
            reply_parameters=reply,
            reply_markup=_markup(keyboard),
        )
        return _read(_MESSAGE, sent).message_id

    async def send_file(self, method: FileMethod, chat: int, file: File, *, thread: int | None = None) -> int:
        """SendPhoto (10 MB, width and height together 10,000, at most 20 times as long as wide) or
        sendDocument (50 MB); the new message's id.
        """
        parameter = "photo" if method == "sendPhoto" else "document"
        sent = await self._call(
            method, patience=UPLOAD_SECONDS, files={parameter: file}, chat_id=chat, message_thread_id=thread
        )
        return _read(_MESSAGE, sent).message_id

    async def download(self, file: str, *, most: int) -> bytes:
        """What people sent as a file, by its `file_id`; of a larger one a little more than `most` bytes."""
        told = _read(_FILE, await self._call("getFile", file_id=file))
        return await self._transport.download(told.file_path, most=most, seconds=UPLOAD_SECONDS)

    async def edit(self, chat: int, message: int, html: str, keyboard: Keyboard) -> None:
        """editMessageText; an empty keyboard removes it."""
        await self._call(
            "editMessageText",
            chat_id=chat,
            message_id=message,
            text=html,
            parse_mode="HTML",
            link_preview_options=NO_PREVIEW,
            reply_markup=_markup(keyboard),
        )

    async def edit_keyboard(self, chat: int, message: int, keyboard: Keyboard) -> None:
        """editMessageReplyMarkup; an empty keyboard removes it."""
        await self._call(
            "editMessageReplyMarkup", chat_id=chat, message_id=message, reply_markup=_markup(keyboard)
        )

    async def answer(self, query: str, text: str) -> None:
        """answerCallbackQuery, with at most 200 characters to show for a moment."""
        await self._call("answerCallbackQuery", callback_query_id=query, text=text or None)

    async def answer_inline(self, query: str, results: Sequence[InlineResult], seconds: int) -> None:
        """AnswerInlineQuery with at most 50 results that may be cached for so many seconds."""
        articles: list[JsonValue] = [_article(result) for result in results]
        await self._call("answerInlineQuery", inline_query_id=query, results=articles, cache_time=seconds)

    async def set_commands(self, commands: Sequence[tuple[str, str]], language: str) -> None:
        """SetMyCommands for private chats; `language` is a two-letter code or empty for all others."""
        await self._call(
            "setMyCommands",
            commands=[{"command": name, "description": does} for name, does in commands],
            scope={"type": "all_private_chats"},
            language_code=language or None,
        )

    async def set_descriptions(self, description: str, short: str, language: str) -> None:
        """SetMyDescription (512 characters) and setMyShortDescription (120)."""
        code = language or None
        await self._call("setMyDescription", description=description, language_code=code)
        await self._call("setMyShortDescription", short_description=short, language_code=code)

    async def fetch(
        self, offset: int | None, *, seconds: int, most: int, kinds: Sequence[str]
    ) -> list[JsonValue]:
        """getUpdates: at most so many, raw, waiting up to `seconds` for the first one."""
        updates = await self._call(
            "getUpdates",
            patience=seconds + ANSWER_SECONDS,
            offset=offset,
            limit=most,
            timeout=seconds,
            allowed_updates=list(kinds),
        )
        if not isinstance(updates, list):
            msg = "Telegram answered a poll with something that is no list"
            raise OddAnswerError(msg)
        return updates

    async def set_webhook(self, url: str, secret: str, connections: int, kinds: Sequence[str]) -> None:
        """SetWebhook, with a secret that each pushed update then carries."""
        await self._call(
            "setWebhook",
            url=url,
            secret_token=secret,
            max_connections=connections,
            allowed_updates=list(kinds),
        )

    async def delete_webhook(self) -> None:
        """DeleteWebhook, keeping what waits."""
        await self._call("deleteWebhook")

    async def _call(
        self,
        method: str,
        *,
        patience: float = ANSWER_SECONDS,
        files: Files = NO_FILES,
        **parameters: JsonValue,
    ) -> JsonValue:
        given = {name: value for name, value in parameters.items() if value is not None}
        return await self._transport.call(method, given, seconds=patience, files=files)


AnswerT = TypeVar("AnswerT")


def _read(shape: TypeAdapter[AnswerT], answer: JsonValue) -> AnswerT:
    try:
        return shape.validate_python(answer)
    except ValidationError as error:
        msg = f"Telegram answered something else than documented ({error.error_count()} faults)"
        raise OddAnswerError(msg) from None


def _markup(keyboard: Keyboard) -> JsonValue:
    if not keyboard:
        return None
    return {"inline_keyboard": [[_button(key) for key in row] for row in keyboard]}


def _button(key: Key) -> JsonValue:
    button: dict[str, JsonValue] = {"text": key.label}
    if key.data is not None:
        button["callback_data"] = key.data
    if key.url is not None:
        button["url"] = key.url
    if key.web_app is not None:
        button["web_app"] = {"url": key.web_app}
    return button


def _article(result: InlineResult) -> JsonValue:
    article: dict[str, JsonValue] = {
        "type": "article",
        "id": result.id,
        "title": result.title,
        "description": result.description,
        "input_message_content": {
            "message_text": result.html,
            "parse_mode": "HTML",
            "link_preview_options": NO_PREVIEW,
        },
    }
    if result.keyboard:
        article["reply_markup"] = _markup(result.keyboard)
    return article
