"""The updates of a chat are taken in their order, also where one of them could not be stored."""

import asyncio

import pytest

from bot.storage.store import StorageError
from bot.telegram.receiving import LATE_SECONDS, Turns

ANN, BEN = 1, 2


class Chats:
    """Takes updates in turn, and stores them where there is room."""

    def __init__(self) -> None:
        self.now = 0.0
        self.turns = Turns(lambda: self.now)
        self.stored: list[tuple[int, int]] = []
        self.full_for = {7}

    async def take(self, chat: int, number: int) -> bool:
        """Whether it was stored."""
        try:
            async with self.turns.turn(chat, number):
                await asyncio.sleep(0)
                if number in self.full_for:
                    raise StorageError("service-storage-full", path="here")
                self.stored.append((chat, number))
        except StorageError:
            return False
        return True

    async def come(self, *updates: tuple[int, int]) -> list[bool]:
        """They come at once."""
        return await asyncio.gather(*(self.take(chat, number) for chat, number in updates))


@pytest.fixture
def chats() -> Chats:
    return Chats()


async def test_after_one_that_could_not_be_stored_nothing_newer_of_its_chat_is_taken(chats: Chats) -> None:
    assert await chats.come((ANN, 7), (ANN, 8), (BEN, 9)) == [False, False, True]
    assert await chats.come((ANN, 10)) == [False]
    chats.full_for.clear()
    assert await chats.come((ANN, 7), (ANN, 8), (ANN, 10)) == [True, True, True]
    assert chats.stored == [(BEN, 9), (ANN, 7), (ANN, 8), (ANN, 10)]


async def test_one_that_fails_again_is_waited_for_again(chats: Chats) -> None:
    for _ in range(3):
        assert await chats.come((ANN, 7), (ANN, 8)) == [False, False]
        chats.now += LATE_SECONDS
    assert not chats.stored


async def test_one_that_never_comes_again_is_not_waited_for_for_ever(chats: Chats) -> None:
    assert await chats.come((ANN, 7), (ANN, 8)) == [False, False]
    chats.now += LATE_SECONDS
    assert await chats.come((ANN, 8)) == [True]
    assert await chats.come((ANN, 9)) == [True]


async def test_an_older_one_than_that_which_failed_does_not_wait(chats: Chats) -> None:
    assert await chats.come((ANN, 7)) == [False]
    assert await chats.come((ANN, 6)) == [True]
