"""The Telegram bot that the settings ask for."""

from collections.abc import Callable

from bot.channels import Channel
from bot.faults import ServiceError
from bot.limits import Limits
from bot.settings import Settings
from bot.telegram.assistant import Assistant
from bot.telegram.channel import NAME, Conversations, TelegramChannel
from bot.telegram.missing import MissingLibraryError
from bot.telegram.running import Library, TelegramBot
from criteria.policy.loading import load_policy


def _uncounted(_channel: str) -> None:
    """Nobody counts the updates that cannot be read."""


def telegram_bot(
    settings: Settings, conversations: Conversations, *, unreadable: Callable[[str], None] = _uncounted
) -> Channel | None:
    """The bot, ready to run; None where no token is set.

    `unreadable` is told the channel's name for each update that cannot be read.
    Raises `ServiceError` if its library is not installed.
    """
    if settings.telegram_token is None:
        return None
    assistant = Assistant(conversations, load_policy(settings.policy))
    try:
        library = _library(settings, settings.telegram_token.get_secret_value())
    except MissingLibraryError as error:
        raise ServiceError("telegram-library-missing", library=error.library) from None
    secret = settings.telegram_secret.get_secret_value() if settings.telegram_secret else ""
    return TelegramBot(
        library,
        assistant,
        TelegramChannel(assistant.conversations, limits=Limits() if settings.limits == "on" else None),
        webhook=settings.telegram_webhook,
        secret=secret,
        unreadable=lambda: unreadable(NAME),
    )


def _library(settings: Settings, token: str) -> Library:
    if settings.telegram_library == "aiogram":
        from bot.telegram.with_aiogram import AiogramLibrary  # noqa: PLC0415  an optional extra

        return AiogramLibrary(token, settings.telegram_api)
    from bot.telegram.with_python_telegram_bot import PythonTelegramBotLibrary  # noqa: PLC0415  as above

    return PythonTelegramBotLibrary(token, settings.telegram_api)
