"""While the database is away people are told so, with what they typed, and go on when it is back; nothing
restarts.
"""

import asyncio
import os
import re
import signal
import sys
from asyncio.subprocess import PIPE, create_subprocess_exec
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from time import monotonic

import httpx
import pytest
import pytest_asyncio

from tests.database import Cluster

PROGRAM = "from bot.command_line import main; main()"
MOST_SECONDS = 10.0
TYPED = "我在事业单位做检测 <b>"


@pytest.fixture
def cluster_of_its_own() -> Iterator[Cluster]:
    cluster = Cluster()
    yield cluster
    cluster.remove()


@pytest_asyncio.fixture(loop_scope="session")
async def address(cluster_of_its_own: Cluster, tmp_path: Path) -> AsyncIterator[str]:
    """Where a service over that database is served. What it logged holds nothing that was typed."""
    process = await create_subprocess_exec(
        *(sys.executable, "-c", PROGRAM, "serve", "--port", "0"),
        env=os.environ | {"CHUANGPING_STORE": cluster_of_its_own.database()},
        cwd=tmp_path,
        stdout=PIPE,
        stderr=PIPE,
    )
    assert process.stdout is not None
    found = re.search(r"http://[\d.]+:\d+", (await process.stdout.readline()).decode())
    assert found
    yield found[0]
    process.send_signal(signal.SIGTERM)
    _, log = await process.communicate()
    assert process.returncode == 0
    assert TYPED not in log.decode()
    assert log.decode().count("ERROR bot.postgresql.connections: the store cannot be used") == 1


async def within(seconds: float, is_so: Callable[[httpx.Response], bool], ask: Callable[[], object]) -> None:
    until = monotonic() + seconds
    while not is_so(await ask()):  # type: ignore[misc]  # it is a coroutine
        assert monotonic() < until
        await asyncio.sleep(0.2)


async def test_a_form_that_met_no_database_is_sent_again_and_counts_once(
    cluster_of_its_own: Cluster, address: str
) -> None:
    async with httpx.AsyncClient(base_url=address, timeout=30) as client:
        page = await client.get("/")
        token = re.search(r'name="token" value="([^"]+)"', page.text)
        assert token
        cluster_of_its_own.kill()

        began = monotonic()
        form = {"token": token[1], "text": TYPED}
        refused, again = await asyncio.gather(client.post("/turn", data=form), client.get("/"))
        assert monotonic() - began < MOST_SECONDS
        assert refused.status_code == again.status_code == 503
        assert int(refused.headers["Retry-After"]) > 0
        assert TYPED.replace("<b>", "&lt;b&gt;") in refused.text
        assert (await client.get("/healthz")).status_code == 200
        assert (await client.get("/readyz")).status_code == 503

        await asyncio.to_thread(cluster_of_its_own.start)
        await within(MOST_SECONDS, lambda answer: answer.status_code == 200, lambda: client.get("/readyz"))

        sent = [await client.post("/turn", data=form) for _ in range(2)]
        assert [answer.status_code for answer in sent] == [303, 303]
        shown = (await client.get("/")).text
        assert shown.count(TYPED.replace("<b>", "&lt;b&gt;")) <= 1
        measured = (await client.get("/metrics")).text
        assert 'chuangping_turns_total{channel="web",outcome="repeated"} 1.0' in measured
