"""`chuangping serve --workers N`: several processes behind one port, watched by the one that was started."""

import asyncio
import os
import re
import signal
import sys
from asyncio.subprocess import PIPE, Process, create_subprocess_exec
from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest_asyncio

from tests.patience import PATIENCE_SECONDS

PROGRAM = "from bot.command_line import main; main()"


@pytest_asyncio.fixture(loop_scope="session")
async def served(database: str, tmp_path: Path) -> AsyncIterator[tuple[Process, str]]:
    """The watcher of two workers over a database, and their address."""
    process = await start(tmp_path, database)
    assert process.stdout is not None
    told = (await process.stdout.readline()).decode()
    found = re.search(r"http://[\d.]+:\d+", told)
    assert found, told + str(process.stderr and await process.stderr.read())
    yield process, found[0]
    if process.returncode is None:
        process.kill()
    await process.communicate()


async def start(folder: Path, store: str) -> Process:
    return await create_subprocess_exec(
        *(sys.executable, "-c", PROGRAM, "serve", "--port", "0", "--workers", "2"),
        env=os.environ | {"CHUANGPING_STORE": store},
        cwd=folder,
        stdout=PIPE,
        stderr=PIPE,
    )


def workers_of(watcher: Process) -> list[int]:
    children = Path(f"/proc/{watcher.pid}/task/{watcher.pid}/children").read_text(encoding="ascii")
    return [int(child) for child in children.split()]


async def until(is_so: object) -> None:
    async with asyncio.timeout(PATIENCE_SECONDS):
        while not is_so():  # type: ignore[operator]
            await asyncio.sleep(0.05)


async def begun(address: str) -> int:
    """Begin a conversation on a connection of its own; the status of its page."""
    async with httpx.AsyncClient(base_url=address, follow_redirects=True) as client:
        page = await client.get("/")
        token = re.search(r'name="token" value="([^"]+)"', page.text)
        assert token
        answered = await client.post("/turn", data={"token": token[1], "text": "看看我能报哪一级"})
        return answered.status_code


async def measured(address: str) -> float:
    async with httpx.AsyncClient(base_url=address) as client:
        text = (await client.get("/metrics")).text
    found = re.search(r'^chuangping_turns_total\{channel="web",outcome="handled"\} ([\d.]+)$', text, re.M)
    return float(found[1]) if found else 0.0


async def test_workers_share_the_port_and_whoever_is_asked_measures_for_all(
    served: tuple[Process, str],
) -> None:
    watcher, address = served
    await until(lambda: len(workers_of(watcher)) == 2)
    statuses = await asyncio.gather(*(begun(address) for _ in range(8)))
    assert set(statuses) == {200}
    turns = {await measured(address) for _ in range(8)}
    assert len(turns) == 1
    assert turns.pop() >= 8

    watcher.send_signal(signal.SIGTERM)
    _, log = await watcher.communicate()
    assert watcher.returncode == 0
    assert "Traceback" not in log.decode()


async def process_figures(address: str) -> dict[str, float]:
    async with httpx.AsyncClient(base_url=address) as client:
        text = (await client.get("/metrics")).text
    return {name: float(value) for name, value in re.findall(r"^(process_\w+) ([\d.e+]+)$", text, re.M)}


async def test_what_the_system_tells_of_the_processes_is_told_of_all_of_them(
    served: tuple[Process, str],
) -> None:
    watcher, address = served
    await until(lambda: len(workers_of(watcher)) == 2)
    before = await process_figures(address)
    of_each = [
        int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
        for pid in (watcher.pid, *workers_of(watcher))
    ]
    assert before["process_resident_memory_bytes"] > 0.8 * sum(of_each)
    assert before["process_open_fds"] > 3 * len(of_each)
    await asyncio.gather(*(begun(address) for _ in range(8)))
    os.kill(workers_of(watcher)[0], signal.SIGKILL)
    await until(lambda: len(workers_of(watcher)) == 2)
    after = await process_figures(address)
    assert after["process_cpu_seconds_total"] > before["process_cpu_seconds_total"]
    assert after["process_start_time_seconds"] == before["process_start_time_seconds"]


async def test_a_worker_that_dies_is_replaced_and_nobody_is_turned_away_meanwhile(
    served: tuple[Process, str],
) -> None:
    watcher, address = served
    await until(lambda: len(workers_of(watcher)) == 2)
    before = await measured(address)
    assert await begun(address) == 200
    victim = workers_of(watcher)[0]
    os.kill(victim, signal.SIGKILL)
    for _ in range(5):
        assert await begun(address) == 200
    await until(lambda: len(workers_of(watcher)) == 2 and victim not in workers_of(watcher))
    assert await measured(address) >= before + 6


async def test_workers_end_when_their_watcher_is_gone(served: tuple[Process, str]) -> None:
    watcher, _ = served
    await until(lambda: len(workers_of(watcher)) == 2)
    workers = workers_of(watcher)
    watcher.kill()
    await watcher.wait()
    await until(lambda: not any(Path(f"/proc/{pid}/cmdline").exists() for pid in workers))


async def test_a_store_that_cannot_be_had_ends_all_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "no.db").write_bytes(b"not a database" * 100)
    watcher = await start(tmp_path, f"sqlite:///{tmp_path / 'no.db'}")
    _, log = await asyncio.wait_for(watcher.communicate(), PATIENCE_SECONDS)
    assert watcher.returncode == 1
    assert "数据库文件已损坏" in log.decode()
    assert "Traceback" not in log.decode()
