"""The service keeps every conversation in order, exactly once, and never loses one."""

import asyncio
import logging
import random
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import orjson
import pytest

from bot.conversations import (
    Address,
    ConversationError,
    ConversationService,
    OwedReplies,
    Sent,
    StaleMomentError,
)
from bot.storage.laying import lift
from bot.storage.sqlite import SQLiteStore
from bot.storage.store import StorageError, Turn
from bot.watching import Outcome, Unwatched
from dialogs.events import Command, Pressed, Typed
from dialogs.keys import moment_of_key
from dialogs.replies import Button, Reply
from dialogs.world import World
from tests.patience import PATIENCE_SECONDS
from tests.policies import hunan_versions

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
LI = Address("web", "li")
WANG = Address("web", "wang")
START = Command("start")


class WatchedStore(SQLiteStore):
    """A store that tells in which order it was written to, and that can be slow or broken."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.committed: list[str] = []
        self.broken = False
        self.slow: dict[Address, asyncio.Event] = {}

    async def commit(self, turn: Turn) -> bool:
        await asyncio.sleep(random.random() / 1000)  # noqa: S311  any delay will do
        if turn.address in self.slow:
            await self.slow[turn.address].wait()
        if self.broken:
            raise StorageError("service-storage-full", path=str(self.path))
        committed = await super().commit(turn)
        if committed:
            self.committed.append(turn.delivery)
        return committed


class Turns(Unwatched):
    """Notes the turns."""

    def __init__(self, turns: list[tuple[str, str]]) -> None:
        self._turns = turns

    def turn(self, channel: str, outcome: Outcome, seconds: float) -> None:  # noqa: ARG002  as watched
        self._turns.append((channel, outcome))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "conversations.db"


@pytest.fixture
async def store(path: Path) -> AsyncIterator[WatchedStore]:
    store = WatchedStore(path)
    yield store
    await store.close()


@pytest.fixture
def turns() -> list[tuple[str, str]]:
    return []


@pytest.fixture
def service(store: WatchedStore, turns: list[tuple[str, str]]) -> ConversationService:
    return ConversationService(
        store,
        World(hunan_versions()),
        clock=lambda: NOW,
        watch=Turns(turns),
    )


def button(replies: tuple[Reply, ...], action: str) -> Pressed:
    """The press of the open button that does something (`aim.auto`, `delete`, `pick.yes` …)."""
    buttons: list[Button] = [b for reply in replies for b in (*reply.choices, *reply.controls)]
    return Pressed((next(b.key for b in buttons if b.key.split(".", 2)[2] == action),))


def texts(replies: tuple[Reply, ...]) -> str:
    return "\n".join(str(block) for reply in replies for block in reply.blocks)


async def test_a_start_is_answered_with_the_welcome(service: ConversationService) -> None:
    (welcome,) = await service.handle(LI, START)
    assert welcome.kind == "question"
    assert [b.label for b in welcome.choices] == ["看看我能报哪一级", "助理工程师", "工程师", "高级工程师"]


async def test_a_conversation_begins_in_the_language_of_its_channel(service: ConversationService) -> None:
    (welcome,) = await service.handle(LI, START, language="en")
    assert "title" in texts((welcome,))


async def test_the_language_of_a_conversation_can_be_asked_for(service: ConversationService) -> None:
    assert await service.language(LI) is None
    await service.handle(LI, START, language="en")
    assert await service.language(LI) == "en"


async def test_whoever_begins_with_a_question_gets_an_answer_and_the_welcome(
    service: ConversationService,
) -> None:
    replies = await service.handle(LI, Command("article", "10.2.3.1"))
    assert len(replies) == 2
    assert replies[-1].kind == "question"


async def test_a_conversation_goes_on_where_it_was_in_another_process(
    service: ConversationService, path: Path
) -> None:
    before = await service.handle(LI, button(await service.handle(LI, START), "aim.auto"))

    restarted = SQLiteStore(path)
    after = await ConversationService(restarted, World(hunan_versions())).current(LI)
    await restarted.close()

    assert after == before


async def test_a_reply_is_given_only_when_it_is_committed(
    service: ConversationService, store: WatchedStore
) -> None:
    welcome = await service.handle(LI, START)
    store.broken = True
    with pytest.raises(StorageError):
        await service.handle(LI, button(welcome, "aim.auto"))

    store.broken = False
    assert await service.current(LI) == welcome
    (question,) = await service.handle(LI, button(welcome, "aim.auto"))
    assert question.progress is not None


async def test_the_same_delivery_gets_the_same_replies_and_changes_nothing(
    service: ConversationService, store: WatchedStore, turns: list[tuple[str, str]]
) -> None:
    press = button(await service.handle(LI, START), "aim.auto")
    first = await service.handle(LI, press, delivery="update 7")
    await service.handle(LI, Typed("什么？"), delivery="update 8")

    assert await service.handle(LI, press, delivery="update 7") == first
    assert store.committed[1:] == ["update 7", "update 8"]
    assert turns == [("web", "handled")] * 3 + [("web", "repeated")]


async def test_the_same_delivery_twice_at_once_is_handled_once(
    service: ConversationService, store: WatchedStore
) -> None:
    press = button(await service.handle(LI, START), "aim.auto")
    replies = await asyncio.gather(*(service.handle(LI, press, delivery="update 7") for _ in range(5)))
    assert replies == [replies[0]] * 5
    assert store.committed.count("update 7") == 1


async def test_the_same_delivery_in_two_processes_at_once_is_handled_once(path: Path) -> None:
    stores = [WatchedStore(path), WatchedStore(path)]
    services = [ConversationService(store, World(hunan_versions())) for store in stores]
    press = button(await services[0].handle(LI, START), "aim.auto")

    replies = await asyncio.gather(*(each.handle(LI, press, delivery="update 7") for each in services))

    assert replies[0] == replies[1]
    assert sum(store.committed.count("update 7") for store in stores) == 1
    for store in stores:
        await store.close()


async def test_one_button_pressed_in_two_processes_at_once_answers_one_question(path: Path) -> None:
    stores = [WatchedStore(path), WatchedStore(path)]
    services = [ConversationService(store, World(hunan_versions())) for store in stores]
    question = await services[0].handle(LI, button(await services[0].handle(LI, START), "aim.auto"))

    replies = await asyncio.gather(*(each.handle(LI, button(question, "pick.yes")) for each in services))

    assert sorted(reply[0].kind for reply in replies) == ["answered", "notice"]
    assert [reply.kind for reply in await services[0].current(LI)].count("answered") == 1
    for store in stores:
        await store.close()


async def test_events_of_one_conversation_are_handled_in_the_order_of_their_arrival(
    service: ConversationService, store: WatchedStore
) -> None:
    await service.handle(LI, START, delivery="start")
    deliveries = [f"update {number}" for number in range(50)]
    await asyncio.gather(*(service.handle(LI, Typed(name), delivery=name) for name in deliveries))
    assert store.committed == ["start", *deliveries]


async def test_one_conversation_does_not_wait_for_another(
    service: ConversationService, store: WatchedStore
) -> None:
    store.slow[LI] = asyncio.Event()
    waiting = asyncio.create_task(service.handle(LI, START))
    async with asyncio.timeout(PATIENCE_SECONDS):
        await service.handle(WANG, START)
    assert not waiting.done()
    assert service.in_hand == 1

    store.slow[LI].set()
    await waiting


async def test_nothing_is_left_of_a_conversation_that_is_not_in_hand(
    service: ConversationService, store: WatchedStore
) -> None:
    people = [Address("web", f"person {number}") for number in range(100)]
    await asyncio.gather(*(service.handle(person, START) for person in people))
    assert service.in_hand == 0

    store.broken = True
    await asyncio.gather(*(service.handle(p, Typed("1")) for p in people), return_exceptions=True)
    assert service.in_hand == 0

    store.slow = {person: asyncio.Event() for person in people}
    tasks = [asyncio.create_task(service.handle(person, START)) for person in people]
    await asyncio.sleep(0.01)
    assert service.in_hand == 100
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    del task, tasks
    assert service.in_hand == 0


async def test_a_failure_is_told_to_whoever_watches(
    service: ConversationService, store: WatchedStore, turns: list[tuple[str, str]]
) -> None:
    store.broken = True
    with pytest.raises(StorageError):
        await service.handle(LI, START)
    assert turns == [("web", "failed")]


async def test_where_there_is_no_conversation_nothing_stands_open(service: ConversationService) -> None:
    assert await service.current(LI) == ()


async def test_what_stands_open_is_the_answers_and_what_was_said_last(service: ConversationService) -> None:
    replies = await service.handle(LI, button(await service.handle(LI, START), "aim.auto"))
    replies = await service.handle(LI, button(replies, "pick.yes"))
    replies = await service.handle(LI, button(replies, "pick.7"))
    aside = await service.handle(LI, Command("help"))

    shown = await service.current(LI)

    assert [reply.kind for reply in shown[:2]] == ["answered", "answered"]
    assert shown[2:] == aside
    assert await service.current(LI) == shown


async def test_deleting_ones_data_in_the_conversation_deletes_it(
    service: ConversationService, store: WatchedStore
) -> None:
    await service.handle(LI, START)
    asked = await service.handle(LI, Command("delete"))
    assert await service.current(LI)

    goodbye = await service.handle(LI, button(asked, "confirm"))

    assert goodbye[-1].kind == "notice"
    assert await service.current(LI) == ()
    assert (await store.load(LI)).session is None


async def test_a_forgotten_conversation_begins_anew(service: ConversationService) -> None:
    question = await service.handle(LI, button(await service.handle(LI, START), "aim.auto"))
    await service.forget(LI)
    assert await service.current(LI) == ()

    replies = await service.handle(LI, button(question, "pick.yes"))

    assert [reply.kind for reply in replies] == ["notice", "question"]


async def test_a_channel_may_note_something_beside_the_conversation(service: ConversationService) -> None:
    assert await service.noted(LI) == {}
    await service.handle(LI, START, note={"message": 12})
    assert await service.noted(LI) == {"message": 12}

    await service.note(LI, {"message": 13, "edited": "yes"})
    await service.handle(LI, Typed("1"))
    assert await service.noted(LI) == {"message": 13, "edited": "yes"}


@pytest.mark.parametrize(
    "unreadable", [b'{"schema": 99}', b"\xff\xfe", b"", b"[]", b'{"id": null}'], ids=repr
)
async def test_a_conversation_that_cannot_be_read_is_set_aside_and_a_new_one_begins(
    service: ConversationService, store: WatchedStore, unreadable: bytes
) -> None:
    await service.handle(LI, START)
    mark = (await store.load(LI)).mark
    await store.commit(Turn(LI, mark, unreadable, b"[]", True, NOW, "from the future"))
    assert await service.current(LI) == ()
    assert await service.language(LI) is None

    told, welcome = await service.handle(LI, Typed("4年"))

    assert (told.kind, welcome.kind) == ("notice", "question")
    assert "读不出来" in texts((told,))
    with closing(sqlite3.connect(store.path)) as db:
        kept = db.execute("SELECT channel, person, session FROM set_aside").fetchall()
    assert [(channel, person, lift(session)) for channel, person, session in kept] == [
        ("web", "li", unreadable)
    ]
    assert (await service.handle(LI, button((welcome,), "aim.auto")))[-1].kind == "question"

    await service.forget(LI)
    with closing(sqlite3.connect(store.path)) as db:
        assert db.execute("SELECT count(*) FROM set_aside").fetchone() == (0,)


@pytest.mark.parametrize(
    "change",
    [
        {"asked": "nonsense"},
        {"log": [{"turn": 1, "fact": "nonsense", "on": "2026-11-23", "known": True}]},
        {"log": [{"turn": 1, "fact": "education", "on": "2026-11-23", "known": 12345}]},
        {"log": [{"turn": 1, "fact": "education", "on": "2026-11-23", "known": "nonsense"}]},
        {"language": "xx"},
        {"updated": "2026-11-23T00:00:00"},
    ],
    ids=str,
)
async def test_a_conversation_that_makes_no_sense_is_one_that_cannot_be_read(
    service: ConversationService, store: WatchedStore, change: dict[str, object]
) -> None:
    await service.handle(LI, START)
    remembered = await store.load(LI)
    asked = {"state": "asking", "asked": "integrity"}
    senseless = orjson.dumps(orjson.loads(remembered.session or b"") | asked | change)
    await store.commit(Turn(LI, remembered.mark, senseless, b"[]", True, NOW, "by whatever"))

    assert {reply.kind for reply in await service.current(LI)} <= {"question"}
    replies = await service.handle(LI, Typed("是"))

    assert [reply.kind for reply in replies] == ["notice", "question"]
    assert "读不出来" in texts(replies)


async def test_a_fault_of_the_program_sets_no_conversation_aside(
    service: ConversationService, store: WatchedStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    await service.handle(LI, START)
    before = (await store.load(LI)).session

    def fail(*_: object, **__: object) -> None:
        raise KeyError("a fault")

    monkeypatch.setattr("bot.conversations.step", fail)
    with pytest.raises(KeyError, match="a fault"):
        await service.handle(LI, Typed("是"))
    assert (await store.load(LI)).session == before


async def test_what_cannot_be_read_of_one_person_spoils_no_other(
    service: ConversationService, store: WatchedStore
) -> None:
    for person in (LI, WANG):
        await service.handle(person, START, delivery="first", owed=True)
    with closing(sqlite3.connect(store.path)) as db:
        db.execute(
            "UPDATE conversations SET session = CAST(x'fffe' AS TEXT), channel_state = 'no' WHERE id = 1"
        )
        db.execute("UPDATE deliveries SET replies = CAST(x'fffe' AS TEXT) WHERE conversation = 1")
        db.commit()

    of_li, of_wang = await service.owed("web")

    assert (of_li.address, of_li.replies) == (LI, ())
    assert of_wang.replies == await service.current(WANG)
    assert await service.noted(LI) == {}
    assert await service.handle(LI, START, delivery="first") == ()
    assert (await service.handle(LI, START))[0].kind == "notice"


async def test_what_stands_open_is_told_anew_where_the_last_replies_cannot_be_read(
    service: ConversationService, store: WatchedStore
) -> None:
    await service.handle(LI, START)
    question = await service.handle(LI, button(await service.current(LI), "aim.auto"))
    with closing(sqlite3.connect(store.path)) as db:
        db.execute("UPDATE deliveries SET replies = '[{}]'")
        db.commit()
    assert await service.current(LI) == question


async def test_whoever_is_overtaken_all_the_time_is_told_so_and_nobody_else_is(
    service: ConversationService, store: WatchedStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def overtaken(_: Turn) -> bool:
        return False

    monkeypatch.setattr(store, "commit", overtaken)
    with pytest.raises(ConversationError, match="service-conversation-overtaken"):
        await service.handle(LI, START)


async def test_owed_replies_are_handed_out_once_and_told_for_one_person_or_all(
    service: ConversationService,
) -> None:
    said = await service.handle(LI, START, delivery="1", language="en", owed=True)
    await service.handle(WANG, START, delivery="2", owed=True)
    assert await service.handle(LI, START, delivery="1", owed=True) == ()
    assert await service.owed("web", "li") == (OwedReplies(LI, "1", "en", said, messages=0),)
    assert len(await service.owed("web")) == 2


async def test_replies_are_owed_until_they_are_noted_as_sent(service: ConversationService) -> None:
    first = await service.handle(LI, START, delivery="1", language="en", owed=True)
    second = await service.handle(LI, button(first, "aim.auto"), delivery="2", owed=True)
    await service.handle(WANG, START, delivery="3")

    assert await service.owed("web") == (
        OwedReplies(LI, "1", "en", first, messages=0),
        OwedReplies(LI, "2", "en", second, messages=0),
    )
    assert await service.owed("telegram") == ()

    await service.note(LI, {"open": 7}, Sent("1", 1, done=True))
    await service.note(LI, {"open": 8}, Sent("2", 1, done=False))

    assert await service.owed("web") == (OwedReplies(LI, "2", "en", second, messages=1),)
    assert await service.noted(LI) == {"open": 8}


async def test_a_text_that_answers_what_is_no_longer_open_changes_nothing(
    service: ConversationService, turns: list[tuple[str, str]]
) -> None:
    question = await service.handle(LI, button(await service.handle(LI, START), "aim.auto"))
    seen = moment_of_key(question[-1].choices[0].key)
    after = await service.handle(LI, Typed("是"), delivery="one tab", moment=seen)

    with pytest.raises(StaleMomentError):
        await service.handle(LI, Typed("不是"), delivery="the other tab", moment=seen)

    assert turns[-1] == ("web", "stale")
    assert (await service.current(LI))[-1] == after[-1]
    assert await service.handle(LI, Typed("是"), delivery="one tab", moment=seen) == after


async def test_a_text_typed_before_everything_was_deleted_begins_nothing(
    service: ConversationService,
) -> None:
    question = await service.handle(LI, button(await service.handle(LI, START), "aim.auto"))
    await service.forget(LI)
    with pytest.raises(StaleMomentError):
        await service.handle(LI, Typed("是"), moment=moment_of_key(question[-1].choices[0].key))
    assert await service.current(LI) == ()


async def test_two_tabs_answered_at_once_in_two_processes_give_one_answer(path: Path) -> None:
    stores = [WatchedStore(path), WatchedStore(path)]
    services = [ConversationService(store, World(hunan_versions())) for store in stores]
    question = await services[0].handle(LI, button(await services[0].handle(LI, START), "aim.auto"))
    seen = moment_of_key(question[-1].choices[0].key)

    outcomes = await asyncio.gather(
        *(each.handle(LI, Typed("是"), moment=seen) for each in services), return_exceptions=True
    )

    assert [type(outcome) for outcome in outcomes].count(StaleMomentError) == 1
    assert [reply.kind for reply in await services[0].current(LI)].count("answered") == 1
    for store in stores:
        await store.close()


async def test_what_a_person_types_is_never_logged(
    service: ConversationService, store: WatchedStore, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    await service.handle(LI, Typed("我叫李雷，身份证号 430102"))
    await service.handle(LI, START)
    store.broken = True
    with pytest.raises(StorageError) as failed:
        await service.handle(LI, Typed("我叫李雷，身份证号 430102"))
    assert "李雷" not in caplog.text
    assert "李雷" not in str(failed.value)
