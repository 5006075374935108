"""How a service that has kept many conversations differs from one that has kept few.

python -m tests.load.growing 10000 1000000     (the second takes 10 GB and some minutes to make)

Told are the seconds until the service says its address, what `/metrics` takes in the middle, and how long
fifty people wait at what rate they like.
"""

import asyncio
import http.client
import os
import sqlite3
import sys
from contextlib import closing
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter, time
from typing import Final

from bot.conversations import ConversationService
from bot.storage.sqlite import SQLiteStore
from bot.storage.store import Address
from dialogs.events import Command, Typed
from dialogs.world import World
from tests.load.driving import Orders, write_interviews
from tests.load.interviews import interviews
from tests.load.measuring import CHECKOUT, Figures, measure
from tests.load.serving import Service, serving
from tests.policies import hunan_versions

PER_SECOND: Final = 60.0
ASKED: Final = 30


async def _one_conversation(path: Path) -> None:
    store = SQLiteStore(path)
    service = ConversationService(store, World(hunan_versions()))
    for event in (Command("start"), Typed("看看我能报哪一级"), Typed("是"), Typed("本科")):
        await service.handle(Address("web", "the first"), event)
    await store.close()


def grow(path: Path, count: int) -> None:
    """A store with so many conversations as one that was begun and left; nobody touched them on one day."""
    asyncio.run(_one_conversation(path))
    with closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA synchronous = OFF")
        db.execute("PRAGMA secure_delete = OFF")
        numbers = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?1)"
        db.execute(
            f"{numbers} INSERT INTO conversations"  # noqa: S608  a name of our own
            " (channel, person, revision, unfinished, updated, last_delivery, channel_state, session)"
            " SELECT 'web', hex(randomblob(32)), revision, 1, ?2 - i % 2000000, last_delivery, channel_state,"
            " session"
            " FROM n, (SELECT * FROM conversations LIMIT 1)",
            (count - 1, time() - 60),
        )
        db.execute(
            "INSERT INTO deliveries (conversation, delivery, at, replies)"
            " SELECT c.id, c.last_delivery, c.updated, d.replies FROM conversations AS c,"
            " (SELECT * FROM deliveries ORDER BY id DESC LIMIT 1) AS d WHERE c.person <> 'the first'"
        )
        db.commit()
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def metrics_ms(service: Service) -> float:
    """What `/metrics` takes, the median of some."""
    taken = []
    for _ in range(ASKED):
        connection = http.client.HTTPConnection(service.host, service.port)
        began = perf_counter()
        connection.request("GET", "/metrics")
        connection.getresponse().read()
        taken.append(1e3 * (perf_counter() - began))
        connection.close()
    return median(taken)


def measured(folder: Path, count: int, talks: Path) -> tuple[float, float, Figures]:
    """Seconds to start, milliseconds of `/metrics`, and how people are served."""
    folder.mkdir()
    grow(folder / "conversations.db", count)
    os.sync()  # or people would wait for the disk, which is still busy with what was made
    with serving(CHECKOUT, folder) as service:
        started = service.start_seconds
        service.settle()
        taken = metrics_ms(service)
        found = measure(service, Orders(service.host, service.port, str(talks), 50, 3.0, 15.0, PER_SECOND))
    return started, taken, found


def main() -> None:
    """Measure stores of the sizes that the command line names."""
    with TemporaryDirectory() as name:
        talks = Path(name) / "interviews.json"
        write_interviews(talks, interviews(60, 2023))
        for count in map(int, sys.argv[1:]):
            folder = Path(name) / str(count)
            started, taken, found = measured(folder, count, talks)
            size = (folder / "conversations.db").stat().st_size / 1e6
            told = f"{count:>9,} kept ({size:,.0f} MB): started in {started:.2f} s, /metrics {taken:.1f} ms"
            waits = f"p50 {found.p50_ms:.1f}, p99 {found.p99_ms:.1f} ms"
            sys.stdout.write(f"{told}, {found.cpu_ms:.2f} ms CPU a turn, {waits}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
