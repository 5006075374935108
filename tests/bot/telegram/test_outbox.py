"""What is owed is sent in order, noted, kept within bounds and left owed by a stop."""

import asyncio
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import pytest

from bot.storage.store import Address, Sent, StorageError
from bot.telegram import outbox as module
from bot.telegram.api import ApiError, GoneError, RefusedError
from bot.telegram.memory import ChatMemory
from bot.telegram.outbox import Note, Outbox
from bot.telegram.parcels import MOST_WAITING, Parcel
from bot.telegram.retrying import HeldBackError
from bot.telegram.showing import Progress

ANN, BEN = Address("telegram", "1"), Address("telegram", "2")


class Store:
    """Owes deliveries until they are noted as done."""

    def __init__(self) -> None:
        self.owed: dict[Address, list[str]] = defaultdict(list)
        self.notes: dict[Address, Note] = {}
        self.sent: list[Sent | None] = []
        self.fails = 0
        self.sender: str | None = "this process"
        self.others: set[Address] = set()
        self.handed: dict[Address, int] = {}
        self.left: dict[Address, int] = {}
        self.slow = asyncio.Event()
        self.slow.set()

    async def noted(self, address: Address) -> Note:
        self._fail()
        return self.notes.get(address, {})

    async def claim(self, address: Address) -> int | None:
        return None if self.sender is None or address in self.others else self.left.pop(address, 0)

    async def note(self, address: Address, state: Note, sent: Sent | None = None) -> int:
        await self.slow.wait()
        self._fail()
        self.notes[address] = state
        self.sent.append(sent)
        if sent is not None and sent.done:
            self.owed[address].remove(sent.delivery)
        return self.handed.pop(address, 0)

    def _fail(self) -> None:
        if self.fails:
            self.fails -= 1
            raise StorageError("service-storage-full", path="here")


@dataclass
class Timer:
    """What was arranged for later."""

    seconds: float
    work: Callable[[], None]

    def cancel(self) -> None:
        self.work = lambda: None


class Chats:
    """Parcels for chats, and what was shown."""

    def __init__(self) -> None:
        self.store = Store()
        self.outbox = Outbox(self.store, sleep=self.sleep, later=self.later)
        self.timers: list[Timer] = []
        self.shown: list[str] = []
        self.open = asyncio.Event()
        self.open.set()
        self.failing: dict[str, Exception] = {}
        self.slept: list[float] = []
        self.read = 0

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        await asyncio.sleep(0)

    def later(self, seconds: float, work: Callable[[], None]) -> Timer:
        self.timers.append(Timer(seconds, work))
        return self.timers[-1]

    def pass_time(self) -> list[float]:
        """Let all that was arranged for later happen; in how many seconds it should."""
        due, self.timers = self.timers, []
        for timer in due:
            timer.work()
        return [timer.seconds for timer in due]

    async def load(self, address: Address) -> Sequence[Parcel]:
        self.read += 1
        owed = list(self.store.owed[address])
        await asyncio.sleep(0)
        return [self.parcel(delivery) for delivery in owed]

    def parcel(self, delivery: str, *, owed: bool = True) -> Parcel:
        async def shown(memory: ChatMemory, progress: Progress) -> ChatMemory:
            await self.open.wait()
            if delivery in self.failing:
                raise self.failing[delivery]
            self.shown.append(delivery)
            after = ChatMemory(open=(memory.open or 0) + 1)
            await progress(after, 1)
            return after if owed else memory

        return Parcel(delivery, shown, "owed" if owed else "passing")

    def commit(self, address: Address, delivery: str) -> None:
        self.store.owed[address].append(delivery)
        self.outbox.put(address, self.parcel(delivery), self.load)

    async def rest(self) -> None:
        async with asyncio.timeout(10):
            while self.outbox.chats:
                await asyncio.sleep(0)

    async def comes_back_under_another_name(
        self, *, while_sending: str, meanwhile: Callable[[], None] = lambda: None
    ) -> None:
        """The process counts as gone while it sends to Ann, and for a while after it."""
        self.open.clear()
        self.store.owed[ANN].insert(0, while_sending)
        self.outbox.look(ANN, self.load)
        await self.go_on()
        self.store.sender = None
        self.open.set()
        await self.go_on()
        assert self.shown == [while_sending]
        assert not self.store.sent
        meanwhile()
        self.store.sender = "this process again"
        await self.rest()

    async def go_on(self) -> None:
        for _ in range(20):
            await asyncio.sleep(0)


@pytest.fixture
async def chats() -> Chats:
    return Chats()


async def test_a_chats_deliveries_are_sent_in_order_and_noted(chats: Chats) -> None:
    for n in range(5):
        chats.commit(ANN, f"1:{n}")
    await chats.rest()
    assert chats.shown == [f"1:{n}" for n in range(5)]
    assert not chats.store.owed[ANN]
    assert chats.store.notes[ANN] == {"open": 5}
    assert chats.store.sent[:2] == [Sent("1:0", 1, done=False), Sent("1:0", 0, done=True)]


async def test_a_chat_that_is_held_back_holds_up_no_other(chats: Chats) -> None:
    chats.open.clear()
    chats.commit(ANN, "1:1")
    await asyncio.sleep(0)
    chats.open = asyncio.Event()
    chats.open.set()
    chats.commit(BEN, "2:1")
    while chats.store.owed[BEN]:
        await asyncio.sleep(0)
    assert chats.store.owed[ANN]
    await cancelled(chats)


async def cancelled(chats: Chats) -> None:
    """Stop without any grace."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "GRACE_SECONDS", 0.01)
        await chats.outbox.close()


async def test_what_a_chat_has_no_room_for_waits_in_the_store(chats: Chats) -> None:
    chats.open.clear()
    many = [f"1:{n}" for n in range(3 * MOST_WAITING)]
    for delivery in many:
        chats.commit(ANN, delivery)
        await asyncio.sleep(0)
    chats.open.set()
    await chats.rest()
    assert chats.shown == many
    assert chats.read >= 2
    assert not chats.store.owed[ANN]


async def test_what_comes_in_while_the_store_is_read_is_sent_once_and_last(chats: Chats) -> None:
    chats.store.owed[ANN] += ["1:1", "1:2"]
    chats.outbox.look(ANN, chats.load)
    chats.commit(ANN, "1:3")
    await asyncio.sleep(0)
    chats.commit(ANN, "1:4")
    await chats.rest()
    assert chats.shown == ["1:1", "1:2", "1:3", "1:4"]


async def test_what_the_store_told_of_before_it_was_put_is_sent_once(chats: Chats) -> None:
    chats.store.owed[ANN] += ["1:1", "1:2"]
    chats.open.clear()
    chats.outbox.look(ANN, chats.load)
    while not chats.read:
        await asyncio.sleep(0)
    await asyncio.sleep(0.01)
    for delivery in ("1:1", "1:2"):
        chats.outbox.put(ANN, chats.parcel(delivery), chats.load)
    chats.open.set()
    await chats.rest()
    assert chats.shown == ["1:1", "1:2"]


async def test_looking_where_nothing_is_owed_sends_nothing(chats: Chats) -> None:
    chats.commit(ANN, "1:1")
    chats.outbox.look(ANN, chats.load)
    await chats.rest()
    chats.outbox.look(ANN, chats.load)
    await chats.rest()
    assert chats.shown == ["1:1"]


@pytest.mark.parametrize(
    "fault", [GoneError("blocked"), RefusedError("chat not found"), ZeroDivisionError("bug")], ids=str
)
async def test_what_is_given_up_is_told_and_not_owed_any_more(
    chats: Chats, fault: Exception, caplog: pytest.LogCaptureFixture
) -> None:
    chats.failing["1:1"] = fault
    with caplog.at_level("INFO"):
        chats.commit(ANN, "1:1")
        chats.commit(ANN, "1:2")
        await chats.rest()
    assert chats.shown == ["1:2"]
    assert not chats.store.owed[ANN]
    assert len(caplog.records) == 1
    assert isinstance(fault, ApiError) == (str(fault) in caplog.text)


async def test_a_note_waits_for_the_store_with_one_line(
    chats: Chats, caplog: pytest.LogCaptureFixture
) -> None:
    chats.store.fails = 5
    chats.commit(ANN, "1:1")
    await chats.rest()
    assert not chats.store.owed[ANN]
    assert len(caplog.records) == 1
    assert chats.slept == [0.5, 1, 2, 4, 8]


async def test_a_stop_waits_for_what_is_in_hand_and_its_note(chats: Chats) -> None:
    chats.store.slow.clear()
    chats.commit(ANN, "1:1")
    while not chats.shown:
        await asyncio.sleep(0)
    closing = asyncio.create_task(chats.outbox.close())
    await asyncio.sleep(0)
    chats.store.slow.set()
    await closing
    assert not chats.store.owed[ANN]


async def test_what_a_stop_interrupts_stays_owed_and_is_sent_after_it(chats: Chats) -> None:
    chats.open.clear()
    chats.commit(ANN, "1:1")
    chats.commit(ANN, "1:2")
    await asyncio.sleep(0)
    await cancelled(chats)
    assert chats.store.owed[ANN] == ["1:1", "1:2"]
    chats.open.set()
    chats.outbox.look(ANN, chats.load)
    await chats.rest()
    assert chats.shown == ["1:1", "1:2"]


async def test_a_stop_does_not_interrupt_the_note_of_what_was_sent(chats: Chats) -> None:
    chats.store.slow.clear()
    chats.commit(ANN, "1:1")
    while not chats.shown:
        await asyncio.sleep(0)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "GRACE_SECONDS", 0)
        closing = asyncio.create_task(chats.outbox.close())
        while chats.outbox.chats:
            await asyncio.sleep(0)
    chats.store.slow.set()
    await closing
    assert chats.store.sent == [Sent("1:1", 1, done=False)]


async def test_while_very_many_chats_wait_what_comes_in_waits_too(
    chats: Chats, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MOST_CHATS", 2)
    chats.open.clear()
    chats.commit(ANN, "1:1")
    chats.commit(BEN, "2:1")
    await asyncio.wait_for(chats.outbox.room(ANN), 10)
    waiting = [asyncio.create_task(chats.outbox.room(Address("telegram", str(person)))) for person in (3, 4)]
    await asyncio.sleep(0.01)
    assert not any(task.done() for task in waiting)
    chats.open.set()
    await asyncio.wait_for(asyncio.gather(*waiting), 10)


async def test_a_word_in_passing_is_not_noted_and_is_dropped_where_there_is_no_room(chats: Chats) -> None:
    chats.open.clear()
    words = [chats.parcel(f"1:{n}", owed=False) for n in range(MOST_WAITING + 5)]
    for word in words:
        chats.outbox.put(ANN, word, chats.load)
    assert sum(word.gone.is_set() for word in words) == 5
    chats.open.set()
    await chats.rest()
    assert len(chats.shown) == MOST_WAITING
    assert chats.store.sent == []


async def test_what_asks_once_all_is_sent_is_known_before_it_is(chats: Chats) -> None:
    async def shown(memory: ChatMemory, _: Progress) -> ChatMemory:
        await chats.open.wait()
        return memory

    chats.open.clear()
    assert chats.outbox.asks(ANN) is None
    chats.outbox.put(ANN, Parcel("1:1", shown, "passing", asks=True), chats.load)
    chats.outbox.put(ANN, Parcel("1:2", shown, "passing"), chats.load)
    assert chats.outbox.asks(ANN) is True
    chats.outbox.put(ANN, Parcel("1:3", shown, "passing", asks=False), chats.load)
    assert chats.outbox.asks(ANN) is False
    chats.open.set()
    await chats.rest()
    assert chats.outbox.asks(ANN) is None


async def test_a_chat_that_has_to_wait_makes_room_and_is_sent_to_afterwards(
    chats: Chats, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MOST_CHATS", 1)
    chats.failing["1:1"] = HeldBackError(40)
    chats.commit(ANN, "1:1")
    chats.commit(ANN, "1:2")
    await asyncio.wait_for(chats.outbox.room(BEN), 10)
    chats.commit(BEN, "2:1")
    chats.commit(ANN, "1:3")
    await chats.rest()
    assert chats.shown == ["2:1"]
    assert chats.outbox.held == 1
    del chats.failing["1:1"]
    assert chats.pass_time() == [40]
    await chats.rest()
    assert chats.shown == ["2:1", "1:1", "1:2", "1:3"]
    assert chats.outbox.held == 0


async def test_a_chat_is_held_back_longer_and_longer_and_then_shortly_again(chats: Chats) -> None:
    chats.failing["1:1"] = HeldBackError(0)
    chats.commit(ANN, "1:1")
    waited: list[float] = []
    for _ in range(4):
        await chats.rest()
        waited += chats.pass_time()
    assert waited == [0.5, 1, 2, 4]
    await chats.rest()
    chats.failing = {"1:2": HeldBackError(0)}
    chats.commit(ANN, "1:2")
    chats.pass_time()
    await chats.rest()
    assert chats.shown == ["1:1"]
    assert chats.pass_time() == [0.5]


async def test_while_a_chat_is_held_back_words_in_passing_are_dropped_and_what_is_kept_comes_last(
    chats: Chats,
) -> None:
    chats.failing["1:1"] = HeldBackError(40)
    chats.commit(ANN, "1:1")
    await chats.rest()
    word, kept = chats.parcel("1:word", owed=False), chats.parcel("aside", owed=False)
    kept = replace(kept, keeping="kept", asks=False)
    for parcel in (word, kept, kept):
        chats.outbox.put(ANN, parcel, chats.load)
    assert word.gone.is_set()
    assert chats.outbox.asks(ANN) is False
    chats.commit(ANN, "1:2")
    chats.failing.clear()
    chats.pass_time()
    await chats.rest()
    assert chats.shown == ["1:1", "1:2", "aside"]


async def test_what_is_kept_is_never_dropped_for_want_of_room(chats: Chats) -> None:
    chats.open.clear()
    for n in range(MOST_WAITING + 1):
        chats.outbox.put(ANN, chats.parcel(f"1:{n}", owed=False), chats.load)
    chats.outbox.put(ANN, replace(chats.parcel("aside", owed=False), keeping="kept"), chats.load)
    chats.open.set()
    await chats.rest()
    assert chats.shown[-1] == "aside"


async def test_after_a_stop_nothing_is_sent_to_who_was_held_back(chats: Chats) -> None:
    chats.failing["1:1"] = HeldBackError(40)
    chats.commit(ANN, "1:1")
    await chats.rest()
    await chats.outbox.close()
    chats.failing.clear()
    chats.pass_time()
    await chats.rest()
    assert chats.shown == []
    assert chats.store.owed[ANN] == ["1:1"]


async def test_a_mistake_around_a_chat_is_one_line_and_tried_again(
    chats: Chats, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    noted = chats.store.noted
    faults = [TypeError("Integer exceeds 64-bit range"), TypeError("again")]

    async def failing(address: Address) -> Note:
        if address == ANN and faults:
            raise faults.pop()
        return await noted(address)

    monkeypatch.setattr(chats.store, "noted", failing)
    chats.commit(ANN, "1:1")
    chats.commit(BEN, "2:1")
    for _ in range(3):
        await chats.rest()
        chats.pass_time()
    assert chats.shown == ["2:1", "1:1"]
    assert len(caplog.records) == 1


async def test_what_cannot_be_noted_for_a_mistake_of_ours_is_not_sent_again_and_again(
    chats: Chats, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async def failing(address: Address, state: Note, sent: Sent | None = None) -> None:
        raise TypeError

    monkeypatch.setattr(chats.store, "note", failing)
    chats.commit(ANN, "1:1")
    chats.commit(ANN, "1:2")
    await chats.rest()
    assert chats.pass_time() == []
    assert chats.shown == ["1:1", "1:2"]
    assert "test_outbox.py" in caplog.text
    assert "Traceback" not in caplog.text


async def test_what_is_owed_where_another_process_sends_is_left_to_it(chats: Chats) -> None:
    chats.store.others.add(ANN)
    chats.commit(ANN, "1:1")
    chats.outbox.put(ANN, chats.parcel("in passing", owed=False), chats.load)
    chats.commit(BEN, "2:1")
    await chats.rest()
    assert sorted(chats.shown) == ["2:1", "in passing"]
    assert chats.store.owed[ANN] == ["1:1"]
    assert not chats.timers


async def test_what_another_process_hands_over_comes_before_what_is_newer(chats: Chats) -> None:
    chats.open.clear()
    chats.commit(ANN, "1:1")
    await asyncio.sleep(0)
    chats.store.owed[ANN].append("1:2")
    chats.store.handed[ANN] = 1
    chats.commit(ANN, "1:3")
    chats.open.set()
    await chats.rest()
    assert chats.shown == ["1:1", "1:2", "1:3"]


async def test_a_process_that_was_given_up_for_gone_sends_nothing_that_another_may_be_sending(
    chats: Chats,
) -> None:
    chats.commit(ANN, "1:2")
    await chats.comes_back_under_another_name(while_sending="1:1")
    assert chats.shown == ["1:1"]  # what was on its way has left, and is noted
    assert chats.store.owed[ANN] == ["1:2"]

    chats.store.others = {ANN}
    assert chats.pass_time()
    await chats.rest()
    assert chats.shown == ["1:1"]

    chats.store.others.clear()
    chats.outbox.look(ANN, chats.load)
    await chats.rest()
    assert chats.shown == ["1:1", "1:2"]


async def test_whoever_has_no_name_while_the_store_is_away_notes_what_was_sent_once_it_has_one(
    chats: Chats,
) -> None:
    await chats.comes_back_under_another_name(while_sending="1:1")
    assert not chats.store.owed[ANN]
    chats.outbox.look(ANN, chats.load)
    await chats.rest()
    assert chats.shown == ["1:1"]


@pytest.mark.parametrize("since", ["it is about to", "it has, and noted it"])
async def test_a_process_that_was_given_up_for_gone_notes_nothing_that_another_sends_instead(
    chats: Chats, since: str
) -> None:
    def another_takes_over() -> None:
        chats.store.notes[ANN] = {"open": 7}
        if since == "it is about to":
            chats.store.others = {ANN}
        else:
            chats.store.owed[ANN].clear()

    await chats.comes_back_under_another_name(while_sending="1:1", meanwhile=another_takes_over)
    assert chats.shown == ["1:1"]
    assert chats.store.notes[ANN] == {"open": 7}
    assert not chats.store.sent


async def test_what_a_process_that_is_gone_has_left_comes_before_what_is_newer(chats: Chats) -> None:
    chats.store.owed[ANN].append("1:1")
    chats.store.left[ANN] = 1
    chats.commit(ANN, "1:2")
    await chats.rest()
    assert chats.shown == ["1:1", "1:2"]
