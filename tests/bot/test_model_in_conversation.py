"""With a model set up: what it points at in a story is shown to be confirmed, and nothing else gets in."""

import json
from collections.abc import AsyncIterator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.conversations import Address, ConversationService
from bot.storage.sqlite import SQLiteStore
from dialogs.events import Command, Pressed, Typed
from dialogs.replies import Reply
from dialogs.world import World
from tests.bot.test_story_model import LIES
from tests.bot.test_story_model import STORY as UNHEARD
from tests.policies import hunan_versions

NOW = datetime(2026, 11, 26, 4, tzinfo=UTC)
LI = Address("web", "li")
STORY = f"我是本科。{UNHEARD}"
POINTED = "这一处是语言模型指出来的"


class Model:
    """A model that answers always the same, and knows what it was asked."""

    def __init__(self, answer: str | None) -> None:
        self.answer_always = answer
        self.asked: list[Sequence[Mapping[str, str]]] = []

    def answer(self, messages: Sequence[Mapping[str, str]]) -> str | None:
        self.asked.append(messages)
        return self.answer_always


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[SQLiteStore]:
    store = SQLiteStore(tmp_path / "conversations.db")
    yield store
    await store.close()


def service_with(store: SQLiteStore, model: Model) -> ConversationService:
    world = World(hunan_versions(), model=True)
    return ConversationService(store, world, clock=lambda: NOW, ask_model=model.answer)


def texts(replies: tuple[Reply, ...]) -> str:
    return "\n".join(str(block) for reply in replies for block in reply.blocks)


def facts(replies: tuple[Reply, ...]) -> set[str]:
    """The facts on the sheet, by the buttons that leave them out."""
    keys = [button.key.split(".", 2)[2] for button in replies[-1].choices]
    return {key.removeprefix("unsay.") for key in keys if key.startswith("unsay.")}


async def test_what_it_points_at_is_shown_and_of_its_lies_nothing(store: SQLiteStore) -> None:
    plain = await service_with(store, Model(None)).handle(Address("web", "wang"), Typed(STORY))
    model = Model(json.dumps({"facts": LIES}))
    service = service_with(store, model)
    await service.handle(LI, Command("start"))
    replies = await service.handle(LI, Typed(STORY))
    assert len(model.asked) == 1
    assert facts(replies) == facts(plain) | {"saving_wan"}
    assert texts(replies).count(POINTED) == 1
    assert POINTED not in texts(plain)


async def test_nothing_is_noted_down_before_the_person_agrees(store: SQLiteStore) -> None:
    service = service_with(store, Model(json.dumps({"facts": LIES})))
    replies = await service.handle(LI, Typed(STORY))
    left_out = next(each.key for each in replies[-1].choices if each.key.endswith("unsay.saving_wan"))
    replies = await service.handle(LI, Pressed((left_out,)))
    agree = next(each.key for each in replies[-1].choices if each.key.endswith("agree"))
    await service.handle(LI, Pressed((agree,)))
    told = texts(await service.handle(LI, Command("edit")) + await service.current(LI))
    assert "640" not in told


@pytest.mark.parametrize("answer", [None, "", "no json", "[]", '{"facts": 1}', "[" * 5_000])
async def test_what_is_no_answer_changes_nothing(store: SQLiteStore, answer: str | None) -> None:
    plain = await service_with(store, Model(None)).handle(Address("web", "wang"), Typed(STORY))
    replies = await service_with(store, Model(answer)).handle(LI, Typed(STORY))
    assert facts(replies) == facts(plain)
    assert POINTED not in texts(replies)


async def test_it_is_asked_about_stories_only_and_where_something_was_left_unheard(
    store: SQLiteStore,
) -> None:
    model = Model(None)
    service = service_with(store, model)
    for text in ("软著算吗", "我是本科", "你好"):
        await service.handle(LI, Typed(text))
    assert model.asked == []


async def test_people_are_told_of_it(store: SQLiteStore) -> None:
    told = await service_with(store, Model(None)).handle(LI, Command("privacy"))
    assert "语言模型" in texts(told)
    plain = ConversationService(store, World(hunan_versions()), clock=lambda: NOW)
    assert "语言模型" not in texts(await plain.handle(Address("web", "wang"), Command("privacy")))
