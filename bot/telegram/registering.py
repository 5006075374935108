"""What Telegram shows of the bot: its commands in each language and its descriptions."""

import logging

from bot.telegram.api import ApiError, BotApi
from bot.telegram.patience import harmlessly
from dialogs.events import COMMANDS
from locales.wording import LANGUAGES, SOURCE_LANGUAGE, Wording, wording

logger = logging.getLogger(__name__)


async def register(api: BotApi) -> None:
    """Set commands and descriptions in every language, the source language for all others.

    Where Telegram refuses, the bot works all the same.
    """
    try:
        for language in LANGUAGES:
            for code in _codes(language):
                await _say(api, wording(language), code)
    except ApiError as error:
        logger.warning("commands and descriptions could not be set: %s", error)


async def _say(api: BotApi, words: Wording, code: str) -> None:
    commands = commands_in(words)
    await harmlessly(lambda: api.set_commands(commands, code))
    description, short = words.say("telegram-description"), words.say("telegram-short-description")
    await harmlessly(lambda: api.set_descriptions(description, short, code))


def commands_in(words: Wording) -> tuple[tuple[str, str], ...]:
    """The commands with what they do."""
    return tuple((command, words.say(f"telegram-command-{command}")) for command in COMMANDS)


def _codes(language: str) -> tuple[str, ...]:
    """The two-letter codes that Telegram is told for a language: it knows no regions, so zh_TW has none of
    its own.
    """
    code, _, region = language.partition("_")
    if language == SOURCE_LANGUAGE:
        return ("", code)
    return () if region and code == SOURCE_LANGUAGE.split("_")[0] else (code,)
