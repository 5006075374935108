"""What people said stands under a key: nobody reads it, moves it or writes past it."""

import asyncio
import logging
from dataclasses import replace

import pytest
from sqlite_utils import Migrations

from bot.postgresql.connections import Connections
from bot.postgresql.schema import SEALS, bring_up_to_date, known_steps
from bot.storage.keys import PLAIN, StoreKey, prefix_of
from bot.storage.opening import examine
from bot.storage.places import file_of, is_database, open_bare, open_store
from bot.storage.schema import SEALED_WORKS_WITH, WORKS_WITH
from bot.storage.sealed import SealedStore
from bot.storage.seals import OtherSealError
from bot.storage.store import Address, Remembered, Sent, StorageError
from dialogs.session import SessionError, load_session
from locales.wording import wording
from tests.bot.storage.conftest import MakeTurn
from tests.bot.storage.stored import ONE, THREE, TWO, rekey, run, values

LI, WANG = Address("web", "li"), Address("web", "wang")
MARKER = b"a software copyright of 2019, and a patent"


async def turn_to(address: str, key: bytes) -> None:
    """What `rekey` begins with."""
    store = await open_bare(address)
    await store.seals.turn_to(StoreKey.of(key).prefix, StoreKey.of(key).canary)
    await store.close()


async def say(address: str, turn: MakeTurn, *keys: bytes, person: str = "li") -> None:
    """Somebody says the marker."""
    store = await open_store(address, keys)
    said = {"session": MARKER, "replies": MARKER, "channel_state": MARKER, "owed": True}
    assert await store.commit(turn(person, mark=(await store.load(Address("web", person))).mark, **said))
    await store.close()


def refusal(refused: pytest.ExceptionInfo[StorageError]) -> str:
    """One line, in every language, that shows no key and no password."""
    for language in ("zh_CN", "zh_TW", "en"):
        line = refused.value.say(wording(language))
        assert "\n" not in line
        assert "CHUANGPING_STORE_KEY" in line
        assert not any(key.hex() in line for key in (ONE, TWO, THREE))
    return refused.value.say(wording("zh_CN"))


async def test_nothing_that_was_said_can_be_read_in_the_store(address: str, turn: MakeTurn) -> None:
    await say(address, turn, ONE)
    stored = values(address)
    assert len(stored) == 3
    assert {prefix_of(value) for value in stored} == {StoreKey.of(ONE).prefix}
    assert not any(MARKER in value for value in stored)


async def test_what_was_said_is_read_again_with_the_key(address: str, turn: MakeTurn) -> None:
    await say(address, turn, ONE)
    store = await open_store(address, [ONE])
    found = await store.load(LI)
    assert (found.session, found.channel_state, found.replies) == (MARKER, MARKER, MARKER)
    (owed,) = await store.owed("web")
    assert (owed.session, owed.channel_state, owed.replies) == (MARKER, MARKER, MARKER)
    await store.close()


@pytest.mark.parametrize(
    ("keys", "said"), [((), "没有设密钥"), ((TWO,), "另一把密钥"), ((TWO, THREE), "另一把密钥")]
)
async def test_a_wrong_or_missing_key_refuses_the_start_and_changes_nothing(
    address: str, turn: MakeTurn, keys: tuple[bytes, ...], said: str, caplog: pytest.LogCaptureFixture
) -> None:
    await say(address, turn, ONE)
    before = values(address), run(address, "SELECT * FROM ~seals")
    file = None if is_database(address) else file_of(address).read_bytes()

    with pytest.raises(StorageError) as refused:
        await open_store(address, keys)

    assert said in refusal(refused)
    assert not caplog.records  # whoever starts it says so, once
    assert (values(address), run(address, "SELECT * FROM ~seals")) == before
    assert file is None or file_of(address).read_bytes() == file


async def test_while_an_older_key_is_still_needed_a_start_without_it_is_refused(
    address: str, turn: MakeTurn
) -> None:
    await say(address, turn, ONE)
    await turn_to(address, TWO)
    with pytest.raises(StorageError) as refused:
        await open_store(address, [TWO])
    assert "旧密钥" in refusal(refused)
    assert StoreKey.of(ONE).name in refusal(refused)
    await (await open_store(address, [TWO, ONE])).close()


async def test_a_new_key_is_only_made_known_until_somebody_turns_to_it(address: str, turn: MakeTurn) -> None:
    await say(address, turn, ONE)
    await say(address, turn, TWO, ONE, person="wang")
    assert {prefix_of(value) for value in values(address)} == {StoreKey.of(ONE).prefix}


async def test_a_store_that_was_plain_is_written_encrypted_from_the_first_start_with_a_key(
    address: str, turn: MakeTurn, caplog: pytest.LogCaptureFixture
) -> None:
    await say(address, turn)
    with caplog.at_level(logging.WARNING):
        await say(address, turn, ONE, person="wang")
    assert [prefix_of(value) for value in values(address)].count(StoreKey.of(ONE).prefix) == 3
    assert [value for value in values(address) if prefix_of(value) == PLAIN] == [MARKER] * 3
    assert "run chuangping rekey" in caplog.text

    store = await open_store(address, [ONE])
    assert (await store.load(LI)).session == (await store.load(WANG)).session == MARKER
    await store.close()
    with pytest.raises(StorageError) as refused:
        await open_store(address)
    assert "没有设密钥" in refusal(refused)


async def test_what_was_decrypted_on_purpose_stays_so_though_there_is_a_key(
    address: str, turn: MakeTurn, caplog: pytest.LogCaptureFixture
) -> None:
    await say(address, turn)
    bare = await open_bare(address)
    await bare.seals.turn_to(PLAIN, b"")
    await bare.close()
    with caplog.at_level(logging.WARNING):
        await say(address, turn, ONE, person="wang")
    assert {prefix_of(value) for value in values(address)} == {PLAIN}
    assert "run chuangping rekey" in caplog.text


async def test_processes_that_begin_a_store_at_once_agree_on_the_key(address: str, turn: MakeTurn) -> None:
    stores = await asyncio.gather(*(open_store(address, [ONE, TWO]) for _ in range(3)))
    for number, store in enumerate(stores):
        assert await store.commit(turn(f"person {number}", session=MARKER))
        await store.close()
    assert {prefix_of(value) for value in values(address)} == {StoreKey.of(ONE).prefix}
    assert len(run(address, "SELECT 1 FROM ~seals")) == 1


MOVED = {
    "to another person": "UPDATE ~conversations SET session = (SELECT session FROM ~conversations"
    " WHERE person = 'wang') WHERE person = 'li'",
    "to another column": "UPDATE ~conversations SET session = channel_state WHERE person = 'li'",
    "from the replies": "UPDATE ~conversations SET session = (SELECT max(replies) FROM ~deliveries)"
    " WHERE person = 'li'",
}


@pytest.mark.parametrize("how", MOVED)
async def test_a_value_that_was_moved_does_not_open(
    address: str, turn: MakeTurn, how: str, caplog: pytest.LogCaptureFixture
) -> None:
    await say(address, turn, ONE)
    await say(address, turn, ONE, person="wang")
    run(address, MOVED[how])
    store = await open_store(address, [ONE])
    found = await store.load(LI)
    assert found.session is not None
    assert found.channel_state == MARKER
    with pytest.raises(SessionError):
        load_session(found.session)
    assert (await store.load(WANG)).session == MARKER
    assert "does not open" in caplog.text
    assert MARKER.decode() not in caplog.text
    await store.close()


async def test_replies_that_were_moved_to_another_delivery_do_not_open(address: str, turn: MakeTurn) -> None:
    store = await open_store(address, [ONE])
    await store.commit(turn(replies=b'["one"]', delivery="1"))
    await store.commit(turn(mark=(await store.load(LI)).mark, replies=b'["two"]', delivery="2"))
    run(
        address,
        "UPDATE ~deliveries SET replies = (SELECT replies FROM ~deliveries WHERE delivery = '1')"
        " WHERE delivery = '2'",
    )
    assert (await store.load(LI, "1")).replies == b'["one"]'
    assert (await store.load(LI, "2")).replies == b""
    await store.close()


async def test_plain_text_that_somebody_slips_in_is_not_taken_for_a_conversation(
    address: str, turn: MakeTurn
) -> None:
    await say(address, turn, ONE)
    drop = "DROP TRIGGER seal_of_conversation ON ~conversations"
    run(address, drop if is_database(address) else "DROP TRIGGER seal_of_session_changed")
    run(address, "UPDATE ~conversations SET session = ?", b'{"asked": "education"}')
    store = await open_store(address, [ONE])
    assert (await store.load(LI)).session == b""
    await store.close()


async def test_whoever_cannot_read_a_conversation_sets_it_aside_as_it_is(
    address: str, turn: MakeTurn
) -> None:
    await say(address, turn, ONE)
    await say(address, turn, ONE, person="wang")
    run(address, MOVED["to another person"])
    store = await open_store(address, [ONE])
    begun = turn(mark=(await store.load(LI)).mark, session=b'{"begun": "anew"}')
    assert await store.commit(replace(begun, sets_aside=True))
    assert (await store.load(LI)).session == b'{"begun": "anew"}'
    assert len(run(address, "SELECT 1 FROM ~set_aside")) == 1
    await store.close()


async def test_a_running_process_follows_when_the_store_turns_to_another_key(
    address: str, turn: MakeTurn
) -> None:
    here, there = await open_store(address, [TWO, ONE]), await open_store(address, [ONE, TWO])
    assert await here.commit(turn(session=b"one", channel_state=b"noted", owed=True, delivery="1"))
    older = prefix_of(values(address)[0])
    await turn_to(address, ONE if older == StoreKey.of(TWO).prefix else TWO)

    for number, store in enumerate((here, there), start=2):
        found = await store.load(LI)
        assert found.session is not None
        assert await store.commit(turn(mark=found.mark, session=b"%d" % number, delivery=str(number)))
    assert await here.note(LI, b"noted", Sent("1", 1, done=True)) is not None
    stored = run(address, "SELECT session, channel_state FROM ~conversations")[0]
    assert all(prefix_of(bytes(value)) != older for value in stored)
    assert (await here.load(LI)).session == (await there.load(LI)).session == b"3"
    await here.close()
    await there.close()


async def test_a_process_that_does_not_know_the_new_key_reads_on_writes_nothing_and_says_so_once(
    address: str, turn: MakeTurn, caplog: pytest.LogCaptureFixture
) -> None:
    old = await open_store(address, [ONE])
    await old.commit(turn(session=MARKER))
    await turn_to(address, TWO)
    before = values(address)

    assert (await old.load(LI)).session == MARKER
    for _ in range(3):
        with pytest.raises(StorageError):
            await old.commit(turn(mark=(await old.load(LI)).mark, session=b"lost?"))
        with pytest.raises(StorageError):
            await old.check()
    assert values(address) == before
    assert caplog.text.count("the store cannot be used") == 1

    new = await open_store(address, [TWO, ONE])
    await new.commit(turn(mark=(await new.load(LI)).mark, session=b"new"))
    with pytest.raises(StorageError):
        await old.load(LI)
    await old.close()
    await new.close()


async def test_a_process_without_any_key_neither_reads_nor_writes_once_the_store_is_encrypted(
    address: str, turn: MakeTurn
) -> None:
    plain = await open_store(address)
    await plain.commit(turn(session=MARKER))
    encrypted = await open_store(address, [ONE])
    await encrypted.commit(turn("wang", session=MARKER))

    with pytest.raises(StorageError):
        await plain.load(WANG)
    with pytest.raises(StorageError):
        await plain.commit(turn("zhao", session=MARKER))
    assert (await plain.load(LI)).session == MARKER
    assert len(run(address, "SELECT 1 FROM ~conversations")) == 2
    await plain.close()
    await encrypted.close()


async def test_a_program_that_is_older_than_all_this_writes_no_plain_text_any_more(
    address: str, turn: MakeTurn
) -> None:
    older = await open_bare(address)  # it knows nothing of keys
    assert await older.commit(turn(session=b"{}"))
    await (await open_store(address, [ONE])).close()
    for writing in (
        older.commit(turn("wang", session=MARKER)),
        older.commit(turn(mark=(await older.load(LI)).mark, session=MARKER)),
        older.note(LI, MARKER),
    ):
        with pytest.raises(OtherSealError):
            await writing
    assert not any(MARKER in value for value in values(address))
    await older.close()


async def test_what_is_not_changed_may_stand_under_the_older_key(address: str, turn: MakeTurn) -> None:
    store = await open_store(address, [ONE, TWO])
    await store.commit(turn(channel_state=b"noted", owed=True, delivery="1", sender="me"))
    await turn_to(address, TWO)
    assert await store.note(LI, b"noted again", Sent("1", 1, done=True)) is not None
    assert await store.commit(turn(mark=(await store.load(LI)).mark))
    assert (await store.load(LI)).channel_state == b"noted again"
    assert (await store.load(LI, "1")).replies == b'["hello"]'
    await store.close()


async def test_over_a_store_that_is_not_begun_the_keys_are_looked_at_with_the_first_use(
    address: str, turn: MakeTurn
) -> None:
    await say(address, turn, ONE)
    store = SealedStore(await open_bare(address), [ONE], where="here")
    assert (await store.load(LI)).session == MARKER
    assert await store.load(Address("web", "nobody")) == Remembered()
    await store.close()
    wrong = SealedStore(await open_bare(address), [TWO], where="here")
    with pytest.raises(StorageError):
        await wrong.load(LI)
    await wrong.close()


async def opened_by_a_program_from_before_seals(address: str) -> None:
    """Opens the store as a program does that knows the steps before seals alone."""
    if is_database(address):
        connections = Connections(address)
        try:
            await bring_up_to_date(connections, known_steps()[: SEALS - 1])
        finally:
            await connections.close()
        return
    older = Migrations("chuangping")
    for number in range(1, SEALED_WORKS_WITH):
        older(name=f"step {number}")(lambda _db: None)
    examine(file_of(address), older)


async def test_a_program_from_before_seals_leaves_a_store_alone_as_long_as_something_in_it_is_sealed(
    address: str, turn: MakeTurn
) -> None:
    await say(address, turn)
    await opened_by_a_program_from_before_seals(address)

    await turn_to(address, ONE)
    with pytest.raises(StorageError, match="newer"):
        await opened_by_a_program_from_before_seals(address)
    await say(address, turn, ONE, person="wang")
    with pytest.raises(StorageError, match="newer"):
        await opened_by_a_program_from_before_seals(address)

    await rekey(address, None, ONE)
    await opened_by_a_program_from_before_seals(address)


async def test_a_store_that_was_sealed_before_it_said_so_says_so_at_the_next_start(
    address: str, turn: MakeTurn
) -> None:
    await say(address, turn, ONE)
    if is_database(address):
        run(address, "UPDATE chuangping.steps SET works_with = 1")
    else:
        run(address, f"PRAGMA user_version = {WORKS_WITH}")
    await opened_by_a_program_from_before_seals(address)

    await (await open_store(address, [ONE])).close()

    with pytest.raises(StorageError, match="newer"):
        await opened_by_a_program_from_before_seals(address)
