"""A conversation is taken along from one place to another: by a code that is good once, or as a file."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.conversations import ConversationService
from bot.moving import Moving
from bot.policies import versions_of
from bot.storage.codes import CODE_LIFE
from bot.storage.sqlite import SQLiteStore
from bot.storage.store import Address
from dialogs.events import Command, Typed
from dialogs.replies import Folded, Heading, Listing, Paragraph, Quotation, Reply
from dialogs.world import World

NOW = datetime(2026, 11, 27, 4, 0, tzinfo=UTC)
HERE, THERE, ELSEWHERE = Address("web", "li"), Address("telegram", "7"), Address("terminal", "local")
PUBLIC = "https://chuangping.example"


class Clock:
    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[SQLiteStore]:
    store = SQLiteStore(tmp_path / "conversations.db")
    yield store
    await store.close()


def serving(store: SQLiteStore, clock: Clock, *telling: str) -> ConversationService:
    world = World(versions_of("hunan-2023", ["normal"]), "normal")
    return ConversationService(store, world, clock=clock, telling=telling)


@pytest.fixture
def service(store: SQLiteStore, clock: Clock) -> ConversationService:
    return serving(store, clock)


@pytest.fixture
def moving(service: ConversationService) -> Moving:
    return Moving(service, public_address=PUBLIC)


def told(replies: tuple[Reply, ...]) -> str:
    """All that is said, one block a line."""

    def lines(blocks: tuple[object, ...]) -> list[str]:
        found: list[str] = []
        for block in blocks:
            match block:
                case Heading(text) | Quotation(_, _, text):
                    found.append(text)
                case Paragraph(spans):
                    found.append("".join(span.text for span in spans))
                case Folded(summary, below):
                    found += [summary, *lines(below)]
                case Listing(items):
                    for item in items:
                        found += ["".join(span.text for span in item.spans), *lines(item.below)]
        return found

    return "\n".join(line for reply in replies for line in lines(reply.blocks))


async def answer(service: ConversationService, address: Address, *texts: str) -> tuple[Reply, ...]:
    """Begin, if need be, and answer what is asked."""
    replies = await service.handle(address, Command("start"))
    for text in texts:
        replies = await service.handle(address, Typed(text))
    return replies


async def answers(service: ConversationService, address: Address) -> str:
    return told(await service.current(address))


async def test_a_link_tells_the_code_the_address_and_how_long(
    service: ConversationService, moving: Moving
) -> None:
    await answer(service, HERE, "看看我能报哪一级", "是", "本科")
    link = await moving.link(HERE)
    assert link is not None
    assert link.expires == NOW + CODE_LIFE
    assert link.url == f"{PUBLIC}/go/{link.code.replace('-', '')}"


async def test_a_bare_code_brings_the_answers(service: ConversationService, moving: Moving) -> None:
    asked = await answer(service, HERE, "看看我能报哪一级", "都符合")
    link = await moving.link(HERE)
    assert link is not None
    replies = await service.handle(THERE, Typed(link.code.lower()), delivery="update 7")
    assert "网页上" in told(replies)
    assert replies[-1].blocks == asked[-1].blocks
