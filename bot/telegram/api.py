"""What the channel asks of the Bot API, whichever library carries it there, and how that can fail."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from bot.telegram.keyboards import Keyboard


class ApiError(Exception):
    """A request to the Bot API did not succeed."""


class FloodError(ApiError):
    """429: the same request may be sent again after `seconds`."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"too many requests, retry after {seconds:g} s")
        self.seconds = seconds


class UnreachableError(ApiError):
    """No answer, a 5xx, or a network fault: the same request may be sent again."""


class GoneError(ApiError):
    """403: the person blocked the bot, left or was deleted. Nothing more can be said in that chat."""


class RefusedError(ApiError):
    """400 and the like: the request itself was refused, and would be again."""


class UnauthorizedError(ApiError):
    """401 or 404 for the bot itself: the token is not, or no longer, a bot's."""


class ConflictError(ApiError):
    """409: somebody else polls with this token, or a webhook is set."""


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


class Api(Protocol):
    """The Bot API's methods that the channel uses. Texts are Telegram's HTML. Each raises `ApiError`."""

    async def me(self) -> Me:
        """getMe, asked for once."""
        ...

    async def send(self, chat: int, html: str, keyboard: Keyboard) -> int:
        """SendMessage without a link preview; the new message's id."""
        ...

    async def edit(self, chat: int, message: int, html: str, keyboard: Keyboard) -> None:
        """editMessageText; an empty keyboard removes it."""
        ...

    async def strip(self, chat: int, message: int) -> None:
        """editMessageReplyMarkup: remove the keyboard."""
        ...

    async def answer(self, query: str, text: str) -> None:
        """answerCallbackQuery, with at most 200 characters to show for a moment."""
        ...

    async def answer_inline(self, query: str, results: Sequence[InlineResult], seconds: int) -> None:
        """AnswerInlineQuery with at most 50 results that may be cached for so many seconds."""
        ...

    async def set_commands(self, commands: Sequence[tuple[str, str]], language: str) -> None:
        """SetMyCommands for private chats; `language` is a two-letter code or empty for all others."""
        ...

    async def set_descriptions(self, description: str, short: str, language: str) -> None:
        """SetMyDescription (512 characters) and setMyShortDescription (120)."""
        ...
