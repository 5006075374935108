"""The Telegram bot that the settings ask for."""

from bot.channels import Channel
from bot.faults import ServiceError
from bot.settings import Settings
from bot.telegram.assistant import Assistant
from bot.telegram.channel import Conversations, TelegramChannel
from bot.telegram.missing import MissingLibraryError
from bot.telegram.running import Library, TelegramBot
from criteria.loading import load_policy


def telegram_bot(settings: Settings, conversations: Conversations) -> Channel | None:
    """The bot, ready to run; None where no token is set.

    Raises `ServiceError` if its library is not installed.
    """
    if settings.telegram_token is None:
        return None
    assistant = Assistant(conversations, load_policy(settings.policy))
    try:
        return _bot(settings, assistant, settings.telegram_token.get_secret_value())
    except MissingLibraryError as error:
        raise ServiceError("telegram-library-missing", library=error.library) from None


def _bot(settings: Settings, assistant: Assistant, token: str) -> Channel:
    secret = settings.telegram_secret.get_secret_value() if settings.telegram_secret else ""
    return TelegramBot(
        _library(settings, token),
        assistant,
        TelegramChannel(assistant.conversations),
        webhook=settings.telegram_webhook,
        secret=secret,
    )


def _library(settings: Settings, token: str) -> Library:
    if settings.telegram_library == "aiogram":
        from bot.telegram.with_aiogram import AiogramLibrary  # noqa: PLC0415  an optional extra

        return AiogramLibrary(token, settings.telegram_api)
    from bot.telegram.with_python_telegram_bot import PythonTelegramBotLibrary  # noqa: PLC0415  as above

    return PythonTelegramBotLibrary(token, settings.telegram_api)
