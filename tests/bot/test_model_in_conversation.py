"""With a model set up: people are asked, each time, before anything is sent; what it then points at is shown
to be confirmed, and nothing else gets in.
"""

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

import pytest

from bot.conversations import Address, ConversationService
from bot.storage.sqlite import SQLiteStore
from dialogs.events import Command, Pressed, Typed
from dialogs.privacy import Terms
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


def service_with(store: SQLiteStore, model: Model) -> ConversationService:
    world = World(hunan_versions(), terms=Terms(reader="model.example.cn"))
    return ConversationService(store, world, clock=lambda: NOW, ask_model=model.answer)


def button(replies: tuple[Reply, ...], action: str) -> Pressed:
    """The press of an open choice."""
    return Pressed((next(each.key for each in replies[-1].choices if each.key.endswith(f".{action}")),))


async def told(service: ConversationService, story: str = STORY) -> tuple[Reply, ...]:
    """The sheet of a story that is told at the beginning."""
    await service.handle(LI, Command("start"))
    return await service.handle(LI, Typed(story))


def texts(replies: tuple[Reply, ...]) -> str:
    return "\n".join(str(block) for reply in replies for block in reply.blocks)


def facts(replies: tuple[Reply, ...]) -> set[str]:
    """The facts on the sheet, by the buttons that leave them out."""
    keys = [button.key.split(".", 2)[2] for button in replies[-1].choices]
    return {key.removeprefix("unsay.") for key in keys if key.startswith("unsay.")}


async def test_nothing_is_sent_before_the_person_wants_it_and_the_host_is_named(store: SQLiteStore) -> None:
    model = Model(json.dumps({"facts": LIES}))
    replies = await told(service_with(store, model))
    assert model.asked == []
    assert "model.example.cn" in texts(replies)
    labels = [each.label for each in replies[-1].choices if each.role == "choice"]
    assert labels == ["发给它看看", "不发"]


async def test_only_what_was_left_unheard_is_sent(store: SQLiteStore) -> None:
    model = Model(None)
    service = service_with(store, model)
    await service.handle(LI, button(await told(service), "consult"))
    ((_, sent),) = model.asked
    assert sent["content"].splitlines() == ["降本方面", "财务证明上写的是六百四十万元", "我同事有3个发明"]


async def test_what_it_points_at_is_shown_and_of_its_lies_nothing(store: SQLiteStore) -> None:
    model = Model(json.dumps({"facts": LIES}))
    service = service_with(store, model)
    plain = await told(service)
    replies = await service.handle(LI, button(plain, "consult"))
    assert len(model.asked) == 1
    assert facts(replies) == facts(plain) | {"saving_wan"}
    assert texts(replies).count(POINTED) == 1
    assert POINTED not in texts(plain)


async def test_refusing_takes_one_press_and_nothing_is_sent_or_asked_again(store: SQLiteStore) -> None:
    model = Model(json.dumps({"facts": LIES}))
    service = service_with(store, model)
    replies = await service.handle(LI, button(await told(service), "decline"))
    assert model.asked == []
    assert "没有发出去" in texts(replies)
    assert "model.example.cn" not in texts(replies[-1:])
    assert not [each for each in replies[-1].choices if each.role == "choice"]
    stored = (await store.load(LI)).session or b""
    assert STORY.encode() not in stored


async def test_each_story_is_asked_about_anew(store: SQLiteStore) -> None:
    model = Model("[]")
    service = service_with(store, model)
    replies = await service.handle(LI, button(await told(service), "consult"))
    assert not [each for each in replies[-1].choices if each.role == "choice"]
    replies = await service.handle(LI, Typed(f"我还是工程师。{UNHEARD}"))
    assert len(model.asked) == 1
    assert button(replies, "consult").keys


async def test_a_press_that_comes_twice_sends_nothing_twice(store: SQLiteStore) -> None:
    model = Model("[]")
    service = service_with(store, model)
    press = button(await told(service), "consult")
    await service.handle(LI, press, delivery="a")
    await service.handle(LI, press, delivery="a")
    await service.handle(LI, press, delivery="b")
    assert len(model.asked) == 1


async def test_nothing_is_noted_down_before_the_person_agrees(store: SQLiteStore) -> None:
    service = service_with(store, Model(json.dumps({"facts": LIES})))
    replies = await service.handle(LI, button(await told(service), "consult"))
    replies = await service.handle(LI, button(replies, "unsay.saving_wan"))
    await service.handle(LI, button(replies, "agree"))
    shown = texts(await service.handle(LI, Command("edit")) + await service.current(LI))
    assert "640" not in shown


async def test_the_story_is_kept_no_longer_than_it_waits(store: SQLiteStore) -> None:
    service = service_with(store, Model(None))
    replies = await told(service)
    assert UNHEARD.encode() in ((await store.load(LI)).session or b"")
    await service.handle(LI, button(replies, "agree"))
    assert UNHEARD.encode() not in ((await store.load(LI)).session or b"")


@pytest.mark.parametrize("answer", [None, "", "no json", "[]", '{"facts": 1}', "[" * 5_000])
async def test_what_is_no_answer_changes_nothing(store: SQLiteStore, answer: str | None) -> None:
    service = service_with(store, Model(answer))
    plain = await told(service)
    replies = await service.handle(LI, button(plain, "consult"))
    assert facts(replies) == facts(plain)
    assert POINTED not in texts(replies)


async def test_it_is_offered_for_stories_only_and_where_something_was_left_unheard(
    store: SQLiteStore,
) -> None:
    service = service_with(store, Model(None))
    await service.handle(LI, Command("start"))
    for text in ("软著算吗", "我是本科", "你好"):
        assert "model.example.cn" not in texts(await service.handle(LI, Typed(text)))


async def test_without_a_model_no_story_is_kept_and_nobody_is_asked(store: SQLiteStore) -> None:
    plain = ConversationService(store, World(hunan_versions()), clock=lambda: NOW)
    replies = await told(plain)
    assert not [each for each in replies[-1].choices if each.role == "choice"]
    assert UNHEARD.encode() not in ((await store.load(LI)).session or b"")


async def test_people_are_told_of_it(store: SQLiteStore) -> None:
    told = await service_with(store, Model(None)).handle(LI, Command("privacy"))
    assert "model.example.cn" in texts(told)
    plain = ConversationService(store, World(hunan_versions()), clock=lambda: NOW)
    assert "语言模型" not in texts(await plain.handle(Address("web", "wang"), Command("privacy")))
