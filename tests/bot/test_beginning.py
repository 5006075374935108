"""Who has not begun leaves nothing; who begins agrees to a notice, of which version and when is kept."""

import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.conversations import Address, ConversationService
from bot.storage.sqlite import SQLiteStore
from bot.storage.store import MET_FOR
from bot.storage.tidying import Tidying
from dialogs.beginning import INVITED
from dialogs.events import Command, Event, Pressed, Typed
from dialogs.privacy import Terms, notice_version
from dialogs.replies import Reply
from dialogs.session import Notice, Session, load_session
from dialogs.world import World
from tests.policies import hunan_versions

NOW = datetime(2026, 11, 27, 4, tzinfo=UTC)
LI = Address("telegram", "77")
STORY = "我是本科，助理工程师满四年，累计创效800万。"
NEWER = Terms(retention_days=90)

NO_BEGINNING: list[Event] = [
    Typed("你好"),
    Typed(STORY),
    Typed("软著算吗"),
    Typed("删除我的数据"),
    Typed("看看我能报哪一级"),
    Command("privacy"),
    Command("help"),
    Command("article", "10.2"),
    Command("language", "en"),
    Command("result"),
    Command("delete"),
    Command("restart"),
    Pressed(("abcdefgh.3.pick.7",)),
    Pressed((f"{INVITED}.privacy",)),
    Pressed((f"{INVITED}.confirm",)),
]

BEGINNINGS: list[Event] = [
    Command("start"),
    Typed("开始"),
    Typed(" 开始！"),
    Typed("Begin"),
    Typed("同意"),
    Pressed((f"{INVITED}.aim.auto",)),
    Pressed((f"{INVITED}.aim.engineer",)),
]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "conversations.db"


@pytest.fixture
async def store(file: Path) -> AsyncIterator[SQLiteStore]:
    store = SQLiteStore(file)
    yield store
    await store.close()


def service_over(store: SQLiteStore, terms: Terms | None = None, now: datetime = NOW) -> ConversationService:
    world = World(hunan_versions(), terms=terms or Terms())
    return ConversationService(store, world, clock=lambda: now)


async def session(store: SQLiteStore) -> Session:
    return load_session((await store.load(LI)).session or b"")


def texts(replies: tuple[Reply, ...]) -> str:
    return "\n".join(str(block) for reply in replies for block in reply.blocks)


@pytest.mark.parametrize("event", NO_BEGINNING, ids=str)
async def test_who_sends_something_without_beginning_is_invited_and_leaves_nothing(
    store: SQLiteStore, file: Path, event: Event
) -> None:
    taken = await service_over(store).take(LI, event, delivery="update 4711", owed=True)
    assert taken.is_invited
    assert taken.replies[-1].choices[0].key == f"{INVITED}.aim.auto"
    assert (await store.load(LI)).session is None
    assert [await store.owed("telegram"), await store.waiting("telegram", "")] == [[], []]
    await store.close()
    kept = b"".join(each.read_bytes() for each in file.parent.iterdir())
    assert not [trace for trace in ("update 4711", "创效800万", "软著") if trace.encode() in kept]


@pytest.mark.parametrize("event", BEGINNINGS, ids=str)
async def test_a_word_a_button_and_start_begin_without_a_further_step(
    store: SQLiteStore, event: Event
) -> None:
    taken = await service_over(store).take(LI, event, delivery="1", owed=True)
    assert not taken.is_invited
    begun = await session(store)
    assert begun.state == ("asking" if isinstance(event, Pressed) else "welcome")
    assert begun.notices == (Notice(notice_version(Terms(), "telegram"), NOW, NOW),)
    assert all(each.key.startswith(begun.id[:8]) for each in taken.replies[-1].choices)


@pytest.mark.parametrize("text", [STORY, "工程师"])
async def test_where_the_welcome_stands_before_the_person_a_story_or_a_goal_begins(
    store: SQLiteStore, text: str
) -> None:
    taken = await service_over(store).take(LI, Typed(text), seen=True)
    assert not taken.is_invited
    assert (await session(store)).state != "welcome"


@pytest.mark.parametrize("word", ["开始", "同意！", "start"])
async def test_who_says_begin_below_the_welcome_reads_the_first_question_and_no_welcome_again(
    store: SQLiteStore, word: str
) -> None:
    taken = await service_over(store).take(LI, Typed(word), seen=True)
    assert [reply.question is not None for reply in taken.replies] == [True]
    begun = await session(store)
    assert (begun.state, begun.target) == ("asking", "auto")
    assert begun.notices == (Notice(notice_version(Terms(), "telegram"), NOW, NOW),)


async def test_a_greeting_below_the_welcome_begins_nothing(store: SQLiteStore) -> None:
    assert (await service_over(store).take(LI, Typed("你好"), seen=True)).is_invited


async def test_what_is_delivered_again_is_answered_once_for_ten_minutes(store: SQLiteStore) -> None:
    service = service_over(store)
    assert (await service.take(LI, Typed("你好"), delivery="1", owed=True)).replies
    assert not (await service.take(LI, Typed("你好"), delivery="1", owed=True)).replies
    await Tidying(store, retention_days=30, clock=lambda: NOW + MET_FOR).tidy_jobs()
    assert not (await service.take(LI, Typed("你好"), delivery="1", owed=True)).replies
    later = NOW + timedelta(minutes=10)
    await Tidying(store, retention_days=30, clock=lambda: later).tidy_jobs()
    assert await store.meet("another", NOW)
    assert (await service.take(LI, Typed("你好"), delivery="1", owed=True)).replies


async def test_a_clock_that_was_set_back_keeps_no_stranger(store: SQLiteStore) -> None:
    await store.meet("a", NOW + timedelta(days=1))
    await Tidying(store, retention_days=30, clock=lambda: NOW).tidy_jobs()
    assert await store.meet("a", NOW)


async def test_after_deletion_one_begins_anew_by_beginning_alone(store: SQLiteStore) -> None:
    service = service_over(store)
    await service.take(LI, Command("start"))
    await service.forget(LI)
    assert (await service.take(LI, Typed("你好"))).is_invited


@pytest.mark.parametrize("language", ["zh_CN", "en"])
async def test_a_deletion_that_is_delivered_again_to_another_process_is_told_again_and_begins_nothing(
    store: SQLiteStore, language: str
) -> None:
    one, another = service_over(store), service_over(store)
    await one.handle(LI, Command("start"), delivery="1", language=language)
    asked = await one.handle(LI, Command("delete"), delivery="2")
    confirmed = Pressed((asked[-1].choices[0].key,))
    told = (await one.take(LI, confirmed, delivery="3", comes_again=True)).replies
    assert len(told) == 1
    # The same number below the welcome, which this process believes to be what the person reads now.
    pressed = Pressed((f"{INVITED}.aim.auto",))
    again = await another.take(LI, pressed, delivery="3", seen=True, comes_again=True)
    assert again.replies == told
    assert (await store.load(LI)).session is None
    assert not (await another.take(LI, Typed("开始"), delivery="4", seen=True)).is_invited


async def test_on_telegram_the_notice_says_that_messages_pass_servers_abroad(store: SQLiteStore) -> None:
    service = service_over(store)
    assert "境外" in texts(await service.handle(LI, Typed("你好")))
    assert "境外" in texts(await service.handle(LI, Command("privacy")))
    assert "境外" not in texts(await service.handle(Address("web", "li"), Command("start")))


async def test_a_changed_notice_is_shown_once_and_agreed_to_by_going_on(store: SQLiteStore) -> None:
    await service_over(store).handle(LI, Command("start"))
    later = NOW + timedelta(hours=1)
    service = service_over(store, NEWER, later)
    first = await service.handle(LI, Command("help"))
    assert texts(first).count("隐私说明改过了") == 1
    assert "90 天" in texts(first[:1])
    version = notice_version(NEWER, "telegram")
    assert (await session(store)).notices[-1] == Notice(version, later, None)
    again = await service.handle(LI, Command("help"))
    assert "隐私说明改过了" not in texts(again)
    assert (await session(store)).notices[-1] == Notice(version, later, later)


async def test_the_notice_is_shown_once_also_while_two_versions_of_the_service_take_turns(
    store: SQLiteStore,
) -> None:
    old, new = service_over(store), service_over(store, NEWER)
    await old.handle(LI, Command("start"))
    told = [texts(await each.handle(LI, Command("help"))) for each in (new, old, new, old)]
    assert ["隐私说明改过了" in each for each in told] == [True, False, False, False]


async def test_a_changed_notice_makes_no_button_late(store: SQLiteStore) -> None:
    (welcome,) = await service_over(store).handle(LI, Command("start"))
    replies = await service_over(store, NEWER).handle(LI, Pressed((welcome.choices[0].key,)))
    assert replies[-1].question


async def test_who_began_before_notices_had_versions_is_shown_the_notice_once(store: SQLiteStore) -> None:
    service = service_over(store)
    await service.handle(LI, Command("start"))
    with closing(sqlite3.connect(store.path)) as db, db:
        db.execute("UPDATE conversations SET session = json_remove(CAST(session AS TEXT), '$.notices')")
    assert "隐私说明改过了" in texts(await service.handle(LI, Command("help")))
    assert "隐私说明改过了" not in texts(await service.handle(LI, Command("help")))


async def test_the_word_below_a_welcome_that_is_kept_goes_on_to_the_first_question(
    store: SQLiteStore,
) -> None:
    service = service_over(store)
    await service.handle(LI, Typed("开始"))
    replies = await service.handle(LI, Typed("开始"))
    assert replies[-1].question
    assert (await session(store)).state == "asking"
