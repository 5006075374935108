"""What Telegram shows of the bot: its commands in each language and its descriptions."""

import logging
from collections.abc import Awaitable, Callable, Iterator, Sequence
from functools import partial
from typing import Final

from bot.telegram.api import ApiError, BotApi
from bot.telegram.markup import TELEGRAM
from bot.telegram.retrying import harmlessly
from criteria.policy.model import Policy
from dialogs.events import COMMANDS
from dialogs.messages import words_of
from dialogs.privacy import Terms, short_notice
from locales.wording import LANGUAGES, SOURCE_LANGUAGE, Wording, wording

logger = logging.getLogger(__name__)

CHANNEL: Final = TELEGRAM.name

LONGEST_DESCRIPTION: Final = 512
"""https://core.telegram.org/bots/api#setmydescription"""

ListCommands = Callable[[Wording, str], Sequence[tuple[str, str]]]


async def register(api: BotApi, policy: Policy, terms: Terms) -> None:
    """Set commands and descriptions. Where Telegram refuses, the bot works all the same."""
    await set_commands(api, lambda words, _: commands_in(words))
    await describe(api, policy, terms)


async def set_commands(api: BotApi, listed: ListCommands) -> None:
    """Set the commands in every language, the source language for all others.

    `listed` gives them with what they do, by the words of a language and its two-letter code.
    """
    await _in_each_language(lambda words, code: api.set_commands(listed(words, code), code))


async def describe(api: BotApi, policy: Policy, terms: Terms) -> None:
    """Set the descriptions in every language, the source language for all others. The longer one stands above
    the button that begins, and so tells the notice on privacy.
    """

    async def set_descriptions(words: Wording, code: str) -> None:
        subject = words_of(policy, words.language).say("subject")
        what = words.say("telegram-description", subject=subject)
        told = short_notice(words, terms, CHANNEL)
        whole = f"{what}\n\n{told}"
        short = words.say("telegram-short-description", subject=subject)
        await api.set_descriptions(whole if len(whole) <= LONGEST_DESCRIPTION else told, short, code)

    await _in_each_language(set_descriptions)


def commands_in(words: Wording) -> tuple[tuple[str, str], ...]:
    """The commands with what they do; the result is followed by what saves it."""
    after = COMMANDS.index("result") + 1
    names = (*COMMANDS[:after], "report", *COMMANDS[after:])
    return tuple((name, words.say(f"telegram-command-{name}")) for name in names)


async def _in_each_language(request: Callable[[Wording, str], Awaitable[None]]) -> None:
    try:
        for words, code in _codes():
            await harmlessly(partial(request, words, code))
    except ApiError as error:
        logger.warning("commands and descriptions could not be set: %s", error)


def _codes() -> Iterator[tuple[Wording, str]]:
    """The words with the two-letter codes that Telegram is told for them: it knows no regions, so zh_TW has
    none of its own.
    """
    for language in LANGUAGES:
        code, _, region = language.partition("_")
        if language == SOURCE_LANGUAGE:
            yield wording(language), ""
        if language == SOURCE_LANGUAGE or not (region and code == SOURCE_LANGUAGE.split("_")[0]):
            yield wording(language), code
