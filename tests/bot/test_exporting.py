"""An export holds all of one's own, nothing of others, and can be read by people and by the program."""

import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.conversations import Address, ConversationService
from bot.exporting import LARGEST, Export
from bot.storage.sqlite import SQLiteStore
from dialogs.events import Command, Typed
from dialogs.replies import Reply
from dialogs.session import dump_session, load_session
from dialogs.world import World
from locales.wording import LANGUAGES
from tests.policies import hunan_versions

NOW = datetime(2026, 11, 27, 4, tzinfo=UTC)
LI, WANG = Address("telegram", "77"), Address("telegram", "78")


@pytest.fixture
def service(store: SQLiteStore) -> ConversationService:
    return ConversationService(store, World(hunan_versions()), clock=lambda: NOW)


async def say(service: ConversationService, address: Address, *texts: str) -> tuple[Reply, ...]:
    await service.handle(address, Command("start"), delivery="start", owed=True)
    replies: tuple[Reply, ...] = ()
    for text in texts:
        replies = await service.handle(address, Typed(text), delivery=text, owed=True)
    return replies


async def exported(service: ConversationService, address: Address = LI) -> Export:
    return Export.model_validate_json(await service.export(address) or b"")


async def test_it_holds_answers_in_words_consent_replies_and_the_receipt(
    service: ConversationService,
) -> None:
    await say(service, LI, "看看我能报哪一级", "都符合", "本科", "不清楚")
    export = await exported(service)
    told = {each.fact: (each.label, each.said, each.given_up, each.on) for each in export.answers}
    assert (
        told["education"] == ("最高学历或学位", "本科或学士", None, NOW.date())
        or told["education"][2] is None
    )
    assert [each.given_up for each in export.answers].count("unknown") == 1
    assert [(each.shown, each.agreed) for each in export.consent] == [(NOW, NOW)]
    assert (export.channel, export.person, export.begun, export.touched) == ("telegram", "77", NOW, NOW)
    assert export.receipt.isalnum()
    assert export.handled[:2] == ("start", "看看我能报哪一级")
    assert any("学历" in line for reply in export.replies for line in reply.lines)


async def test_a_later_conversation_can_be_started_from_it(
    service: ConversationService, store: SQLiteStore
) -> None:
    await say(service, LI, "看看我能报哪一级", "都符合", "本科")
    stored = load_session((await store.load(LI)).session or b"")
    assert (await exported(service)).session == stored


async def test_nothing_of_others_is_in_it(service: ConversationService) -> None:
    await say(service, WANG, "看看我能报哪一级", "都符合", "博士")
    await say(service, LI, "看看我能报哪一级", "都符合", "本科")
    content = (await service.export(LI) or b"").decode()
    assert '"78"' not in content
    assert '"person": "77"' in content


async def test_what_the_channel_noted_and_what_was_set_aside_is_in_it(
    service: ConversationService, store: SQLiteStore
) -> None:
    await say(service, LI, "看看我能报哪一级")
    await service.note(LI, {"open": 5})
    spoilt = b'{"id": "spoilt by somebody"}'
    await store._write(lambda db: db.execute("UPDATE conversations SET session = ?", (spoilt,)))
    await service.handle(LI, Typed("都符合"), delivery="next", owed=True)
    export = await exported(service)
    assert export.noted == {"open": 5}
    assert [each.stored for each in export.set_aside] == [spoilt.decode()]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_it_speaks_the_language_of_the_conversation(
    service: ConversationService, language: str
) -> None:
    await service.handle(LI, Command("start"), language=language)
    export = await exported(service)
    assert export.language == language
    assert "session" in export.about


async def test_it_is_never_larger_than_a_mebibyte_and_says_what_was_left_out(
    service: ConversationService, store: SQLiteStore
) -> None:
    await say(service, LI, "看看我能报哪一级", "都符合", "本科")
    session = load_session((await store.load(LI)).session or b"")
    (entry,) = [each for each in session.log if each.fact == "education"]
    long = replace(session, log=session.log + tuple(replace(entry, turn=9 + n) for n in range(20_000)))
    stored = dump_session(long)
    await store._write(lambda db: db.execute("UPDATE conversations SET session = ?", (stored,)))
    content = await service.export(LI) or b""
    assert len(content) <= LARGEST < len(stored)
    export = Export.model_validate_json(content)
    assert export.left_out == ("handled", "replies", "set_aside", "session.log")
    assert "session.log" in export.about
    assert [each.fact for each in export.answers if each.fact == "education"] == ["education"]


async def test_who_has_nothing_here_gets_no_file(service: ConversationService) -> None:
    assert await service.export(LI) is None
    taken = await service.take(LI, Typed("导出我的数据"))
    assert "没有存您的任何内容" in str(taken.replies[0].blocks)
    assert not any(reply.brings for reply in taken.replies)


@pytest.mark.parametrize("text", ["导出", "导出我的数据", "/export", "Export my data"])
async def test_it_is_asked_for_by_word(service: ConversationService, text: str) -> None:
    await say(service, LI, "看看我能报哪一级")
    await service.handle(LI, Command("language", "en" if text.isascii() and text[0] != "/" else "zh_CN"))
    replies = await service.handle(LI, Typed(text))
    assert [reply.brings for reply in replies] == ["export", None]


async def test_the_file_is_indented_json_with_readable_characters(service: ConversationService) -> None:
    await say(service, LI, "看看我能报哪一级", "都符合", "本科")
    content = (await service.export(LI) or b"").decode()
    assert json.loads(content)["version"] == 1
    assert "\\u" not in content
    assert content.count("\n") > 50
