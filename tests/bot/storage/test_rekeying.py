"""All that is stored comes under another key, whoever answers meanwhile and whenever it is cut off."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from bot.storage import rekeying
from bot.storage.keys import PLAIN, NoKeyError, StoreKey, prefix_of
from bot.storage.places import open_bare, open_store
from bot.storage.rekeying import Rekeying
from bot.storage.seals import VALUES_IN_ONE_STEP, OtherSealError
from bot.storage.store import Address, Store
from tests.bot.storage.conftest import MakeTurn
from tests.bot.storage.stored import ONE, THREE, TWO, rekey, run, values

MARKER = b"a software copyright of 2019, and a patent"
PEOPLE = VALUES_IN_ONE_STEP + 10


async def fill(address: str, turn: MakeTurn, *keys: bytes, people: int = 3) -> None:
    """Some conversations, of the first one also an older session that was set aside."""
    store = await open_store(address, keys)
    said = {"session": MARKER, "replies": MARKER, "channel_state": MARKER, "owed": True}
    await asyncio.gather(*(store.commit(turn(f"{number}", **said)) for number in range(people)))
    again = turn("0", mark=(await store.load(Address("web", "0"))).mark, **said)
    assert await store.commit(replace(again, sets_aside=True))
    await store.close()


def prefixes(address: str) -> set[bytes]:
    """What all that is stored begins with."""
    return {prefix_of(value) for value in values(address)}


async def everything_is_read(address: str, *keys: bytes, people: int = 3) -> None:
    store = await open_store(address, keys)
    for number in range(people):
        found = await store.load(Address("web", f"{number}"))
        assert (found.session, found.channel_state, found.replies) == (MARKER, MARKER, MARKER)
    await store.close()


STATES: Sequence[tuple[bytes | None, bytes | None]] = ((None, ONE), (ONE, TWO), (ONE, None))


@pytest.mark.parametrize(("before", "after"), STATES, ids=("encrypt", "rotate", "decrypt"))
async def test_everything_comes_under_the_new_key_and_the_old_one_can_go(
    address: str, turn: MakeTurn, before: bytes | None, after: bytes | None
) -> None:
    old, new = ([] if key is None else [key] for key in (before, after))
    await fill(address, turn, *old, people=PEOPLE)
    done = await rekey(address, after, *old)
    assert (done.done, done.lost) == (3 * PEOPLE + 2, 0)
    assert prefixes(address) == {PLAIN if after is None else StoreKey.of(after).prefix}
    assert len(run(address, "SELECT 1 FROM ~seals")) == 1
    await everything_is_read(address, *new, people=PEOPLE)


async def test_a_second_run_has_nothing_to_do(address: str, turn: MakeTurn) -> None:
    await fill(address, turn, ONE)
    await rekey(address, TWO, ONE)
    before = sorted(values(address))
    assert (await rekey(address, TWO)).done == 0
    assert sorted(values(address)) == before


@pytest.mark.parametrize("stop_after", [1, 2, 3])
async def test_wherever_it_is_cut_off_all_is_read_and_the_next_run_goes_on(
    address: str, turn: MakeTurn, stop_after: int
) -> None:
    await fill(address, turn, people=PEOPLE)
    cut = await rekey(address, ONE, stop_after=stop_after)
    assert 0 < cut.done < 3 * PEOPLE
    assert len(prefixes(address)) == 2
    await everything_is_read(address, ONE, people=PEOPLE)

    rest = await rekey(address, ONE)
    assert cut.done + rest.done == 3 * PEOPLE + 2
    assert prefixes(address) == {StoreKey.of(ONE).prefix}
    await everything_is_read(address, ONE, people=PEOPLE)


async def test_old_and_new_processes_answer_meanwhile_and_nothing_is_lost(
    address: str, turn: MakeTurn
) -> None:
    await fill(address, turn, people=PEOPLE)
    knows_both = [[ONE, TWO], [TWO, ONE]]
    serving = [await open_store(address, keys) for keys in knows_both]
    said: dict[str, int] = {}
    is_done = False

    async def talk(store: Store, person: str) -> None:
        while not is_done:
            address_of = Address("web", person)
            found = await store.load(address_of)
            assert found.session is not None
            number = said.get(person, 0) + 1
            assert await store.commit(turn(person, mark=found.mark, session=b"%d" % number))
            said[person] = number
            await asyncio.sleep(0)

    talking = [asyncio.create_task(talk(store, f"{number}")) for number, store in enumerate(serving * 4)]
    await rekey(address, ONE)
    await rekey(address, TWO, ONE)
    is_done = True
    await asyncio.gather(*talking)
    for store in serving:
        await store.close()

    assert prefixes(address) == {StoreKey.of(TWO).prefix}
    alone = await open_store(address, [TWO])
    for person, number in said.items():
        assert (await alone.load(Address("web", person))).session == b"%d" % number
    await alone.close()


async def test_what_somebody_writes_between_look_and_put_stays(address: str, turn: MakeTurn) -> None:
    await fill(address, turn, ONE, people=1)
    store = await open_bare(address)
    key = StoreKey.of(TWO)
    await store.seals.turn_to(key.prefix, key.canary)
    (old,) = await store.seals.some("session", but=key.prefix)
    serving = await open_store(address, [TWO, ONE])
    whose = Address("web", "0")
    await serving.commit(turn("0", mark=(await serving.load(whose)).mark, session=b"newer"))
    await store.seals.put("session", [(old, key.seal(b"older", old.bound_to))])
    assert (await serving.load(whose)).session == b"newer"
    await serving.close()
    await store.close()


async def test_without_a_key_that_is_needed_nothing_is_changed(address: str, turn: MakeTurn) -> None:
    await fill(address, turn, ONE)
    before = values(address), run(address, "SELECT * FROM ~seals")
    for target, others in ((TWO, ()), (TWO, (THREE,)), (None, ()), (None, (TWO,))):
        with pytest.raises(NoKeyError):
            await rekey(address, target, *others)
    assert (values(address), run(address, "SELECT * FROM ~seals")) == before


async def test_what_opens_with_no_key_stays_as_it_is_and_is_counted(address: str, turn: MakeTurn) -> None:
    await fill(address, turn, ONE)
    run(
        address,
        "UPDATE ~conversations SET session = (SELECT session FROM ~conversations WHERE person = '1')"
        " WHERE person = '2'",
    )
    done = await rekey(address, TWO, ONE)
    assert done.lost == 1
    store = await open_store(address, [TWO])
    assert (await store.load(Address("web", "2"))).session == b""
    assert (await store.load(Address("web", "1"))).session == MARKER
    await store.close()


async def test_of_two_runs_to_different_keys_one_gives_up(address: str, turn: MakeTurn) -> None:
    await fill(address, turn, ONE, people=PEOPLE)
    store = await open_bare(address)
    keys = [StoreKey.of(key) for key in (TWO, ONE, THREE)]
    steps = Rekeying(store.seals, keys, keys[0]).run()
    await anext(steps)
    await rekey(address, THREE, ONE, TWO)
    with pytest.raises(OtherSealError):
        async for _ in steps:
            pass
    await store.close()
    assert prefixes(address) == {StoreKey.of(THREE).prefix}
    await everything_is_read(address, THREE, people=PEOPLE)


async def test_what_stands_under_which_key_is_counted(address: str, turn: MakeTurn) -> None:
    await fill(address, turn, people=PEOPLE)
    await rekey(address, ONE, stop_after=1)
    store = await open_bare(address)
    counts = await rekeying.count(store.seals)
    assert counts == {StoreKey.of(ONE).prefix: VALUES_IN_ONE_STEP, PLAIN: 3 * PEOPLE + 2 - VALUES_IN_ONE_STEP}
    await store.close()


async def test_after_plain_text_was_encrypted_no_byte_of_it_is_left_in_any_file(
    path: Path, turn: MakeTurn
) -> None:
    address = f"sqlite:///{path}"
    for number in range(5):
        await fill(address, turn, people=3 * number + 1)
        store = await open_store(address)
        for person in range(0, 3 * number + 1, 2):  # the file has holes, and rows that were moved about
            await store.forget(Address("web", f"{person}"))
        await store.close()
    serving = await open_store(address, [ONE])
    assert any(MARKER in file.read_bytes() for file in path.parent.iterdir())

    await rekey(address, ONE)

    assert not any(MARKER in file.read_bytes() for file in path.parent.iterdir())
    assert await serving.commit(turn("li", session=MARKER))
    assert not any(MARKER in file.read_bytes() for file in path.parent.iterdir())
    await serving.close()
