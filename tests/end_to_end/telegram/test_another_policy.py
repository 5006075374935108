"""The bot with the second regulation: a whole conversation, inline search, and nothing of the first one."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from bot.settings import TelegramLibrary
from criteria.profile import read_profile
from criteria.screens import Screen, play
from dialogs.messages import words_of
from locales.wording import LANGUAGES, Wording
from tests.end_to_end.telegram.botapi.person import Person
from tests.end_to_end.telegram.botapi.server import BotApiServer
from tests.end_to_end.telegram.running import RunningBot
from tests.patience import PATIENCE_SECONDS
from tests.policies import hunan
from tests.water import SECOND_CLASS, foreign_names, in_words, water, water_versions

pytestmark = pytest.mark.asyncio(loop_scope="session")

TELEGRAMS_NAME = {"zh_CN": "zh-hans", "zh_TW": "zh-hant", "en": "en"}
"""By which code Telegram tells a person's language."""


@pytest_asyncio.fixture(loop_scope="session")
async def water_bot(
    server: BotApiServer, tmp_path: Path, library: TelegramLibrary
) -> AsyncIterator[RunningBot]:
    """The bot about the second regulation, on either library."""
    running = RunningBot(server, tmp_path / "conversations.db", library, webhook=False)
    running.policies = water_versions()
    await running.start()
    yield running
    await running.end()


async def answer(person: Person, words: Wording, screen: Screen) -> None:
    """Answer a screen as somebody of the second class would: by buttons, by numbers where there are some."""
    if screen.form == "declaration":
        await person.presses(words.say("declaration-yes"))
    elif screen.form == "ticks":
        await person.sees(words.say("screen-ticks"))
        there = [n for n, name in enumerate(screen.facts, start=1) if SECOND_CLASS.get(name)]
        await person.sends(" ".join(map(str, there)) or words.say("nothing-ticks"))
    else:
        [name] = screen.facts
        fact = water().vocabulary[name]
        await person.sees(words.say(f"question-{name}"))
        said = in_words(words, fact, SECOND_CLASS[name])
        await (person.sends(said) if fact.is_number else person.presses(said))


@pytest.mark.parametrize("language", TELEGRAMS_NAME)
async def test_a_whole_conversation(water_bot: RunningBot, server: BotApiServer, language: str) -> None:
    words = words_of(water(), language)
    person = Person(server, language=TELEGRAMS_NAME[language])
    await person.sends("/start")
    await person.presses(words.say("goal-auto"))
    for screen in play(water(), read_profile(water().vocabulary, SECOND_CLASS)).screens:
        await answer(person, words, screen)
    tier, path = words.say("tier-second_class"), words.say("path-stepwise")
    await person.sees(words.say("result-eligible", tier=tier, path=path))
    await server.quiet()
    assert foreign_names(person.screen(), to=water(), of=hunan()) == []


async def test_what_telegram_shows_of_the_bot_is_about_it(
    water_bot: RunningBot, server: BotApiServer
) -> None:
    def descriptions() -> list[object]:
        return [request for name, request in server.requests if name == "setMyDescription"]

    await server.world.until(lambda: len(descriptions()) >= len(LANGUAGES), PATIENCE_SECONDS)
    told = "\n".join(map(str, server.requests))
    assert "清源市水质检测师等级" in told
    assert foreign_names(told, to=water(), of=hunan()) == []


async def test_its_clauses_are_offered_inline(water_bot: RunningBot, server: BotApiServer) -> None:
    person = Person(server)
    for asked, label in (("", "第一节"), ("水样", "第五节甲款"), ("5.2.3", "第五节乙款第3目")):
        query = await person.asks_inline(asked)
        assert label in str(query.answer)
        assert foreign_names(str(query.answer), to=water(), of=hunan()) == []
