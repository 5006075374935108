"""The process that works on a table: what it may, how it ends, and that nothing outlives it."""

import asyncio
from pathlib import Path
from typing import Any

import pytest

from bot.web.roster_process import RefusedError, WorkerError, work
from tests.bot.web.rostering import EDUCATION, SETUP, workbook
from tests.patience import PATIENCE_SECONDS

MAPPING = [("姓名", 1, None, None, None), (EDUCATION, 1, "education", None, None)]
HOSTILE = "tests.bot.web.hostile_worker"


async def ask(task: str, *, seconds: float = PATIENCE_SECONDS, **more: Any) -> Any:
    answer = await work({"task": task}, b"table", seconds=seconds, worker=HOSTILE, **more)
    return answer.told["told"]


async def is_dead(pid: int) -> bool:
    """Whether a process ends; one that nobody waited for yet is dead too."""
    state = Path(f"/proc/{pid}/stat")
    async with asyncio.timeout(PATIENCE_SECONDS):
        while state.exists() and state.read_text().rpartition(")")[2].split()[0] != "Z":
            await asyncio.sleep(0.01)
    return True


async def test_it_knows_no_setting_of_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHUANGPING_TELEGRAM_TOKEN", "123:secret")
    assert not [name for name in await ask("environment") if name.startswith("CHUANGPING_")]


async def test_it_can_write_no_file() -> None:
    assert await ask("file") in ("OSError", "FileNotFoundError")


async def test_it_can_take_no_more_memory_than_a_table_needs() -> None:
    assert await ask("memory") == "MemoryError"


@pytest.mark.parametrize("task", ["abort", "half", "noise"])
async def test_one_that_dies_is_told(task: str) -> None:
    with pytest.raises(WorkerError) as died:
        await ask(task)
    assert died.value.outcome == "died"


async def test_one_that_takes_too_long_is_killed() -> None:
    heard: list[int] = []
    with pytest.raises(WorkerError) as overdue:
        await ask("sleep", seconds=2, progress=lambda pid, _: heard.append(pid))
    assert overdue.value.outcome == "overdue"
    assert await is_dead(heard[0])


async def test_one_that_nobody_waits_for_any_more_is_killed() -> None:
    heard: list[int] = []
    asking = asyncio.create_task(ask("sleep", progress=lambda pid, _: heard.append(pid)))
    async with asyncio.timeout(PATIENCE_SECONDS):
        while not heard:
            await asyncio.sleep(0.01)
    asking.cancel()
    with pytest.raises(asyncio.CancelledError):
        await asking
    assert await is_dead(heard[0])


async def test_what_it_began_ends_with_it() -> None:
    assert await is_dead(await ask("child"))


async def test_the_work_on_five_thousand_people_ends_in_time_and_memory() -> None:
    content = workbook([["姓名", EDUCATION, "所在单位"], *[[f"某{n}", "本科", "是"] for n in range(5000)]])
    heard: list[int] = []
    answer = await work(
        {
            "task": "assess",
            "name": "a.xlsx",
            "people": 5000,
            "language": "zh_CN",
            "mapping": MAPPING,
            "everybody": {"integrity": True},
            **SETUP,
        },
        content,
        seconds=120,
        progress=lambda done, _: heard.append(done),
    )
    assert answer.told["people"] == 5000
    assert heard[-1] == 5000
    assert len(heard) > 10


async def test_a_table_of_too_many_people_is_refused_in_words() -> None:
    content = workbook([[EDUCATION], *[["本科"]] * 5001])
    with pytest.raises(RefusedError) as refused:
        await work({"task": "look", "name": "a.xlsx", "language": "zh_CN", **SETUP}, content, seconds=60)
    assert "超过 5000 人" in refused.value.said
