"""A table is there a quarter of an hour at most, whichever process holds it, whatever the store suffers."""

import asyncio
import sqlite3
from contextlib import closing

import pytest

from bot.storage.jobs import LIFE
from bot.storage.store import StorageError
from bot.storage.tidying import Tidying
from bot.web.roster_jobs import SILENT
from tests.bot.web.rostering import (
    MARKER,
    Held,
    House,
    Office,
    Quick,
    somebody,
    until_gone,
)
from tests.patience import PATIENCE_SECONDS


async def test_after_a_quarter_of_an_hour_nothing_is_there_whatever_was_going_on(
    office: Office, rosters: House, quick: Quick
) -> None:
    held = Held()
    quick.then = held
    await office.upload()
    await office.press_form("start")
    await held.begun.wait()
    tidying = Tidying(rosters.store, retention_days=30, clock=lambda: rosters.time.now)
    rosters.time.pass_by(minutes=14)
    assert await tidying.tidy_jobs() == 0
    await office.open(office.address)
    assert office.status == 200
    rosters.time.pass_by(seconds=31)
    await office.open(office.address)
    assert office.status == 410
    assert await tidying.tidy_jobs() == 1
    await until_gone(rosters)
    async with asyncio.timeout(PATIENCE_SECONDS):
        while not held.is_stopped:
            await asyncio.sleep(0.05)
    assert rosters.observed == ["gone"]


async def test_deleting_a_table_at_work_stops_the_work(office: Office, rosters: House, quick: Quick) -> None:
    held = Held()
    quick.then = held
    await office.upload()
    await office.press_form("start")
    await held.begun.wait()
    await office.press_form("delete")
    assert office.status == 410
    await until_gone(rosters)
    async with asyncio.timeout(PATIENCE_SECONDS):
        while rosters.observed != ["gone"]:
            await asyncio.sleep(0.01)
    assert held.is_stopped


async def test_another_replica_shows_the_work_and_gives_the_result(rosters: House, quick: Quick) -> None:
    held = Held()
    quick.then = held
    office = somebody(rosters.app())
    await office.upload()
    await office.press_form("start")
    await office.wait_for("已完成 1 人")
    elsewhere = Office(somebody(rosters.app()).client)
    elsewhere.client.cookies = office.client.cookies
    await elsewhere.open(office.address)
    assert "已完成 1 人" in elsewhere.text
    held.let_go.set()
    elsewhere.response = office.response
    await elsewhere.wait_for("评好了")
    await elsewhere.press_form("result")
    assert elsewhere.response.content.startswith(b"the result")


async def test_what_a_killed_process_was_working_on_can_be_started_again(
    rosters: House, quick: Quick
) -> None:
    held = Held()
    quick.then = held
    office = somebody(rosters.app())
    await office.upload()
    await office.press_form("start", **{"column-3": "saving_wan|wan|"})
    await held.begun.wait()
    await rosters.all_jobs[0].stop()
    quick.then = None
    restarted = somebody(rosters.app())
    restarted.client.cookies = office.client.cookies
    await restarted.open(office.address)
    assert "正在评" in restarted.text
    rosters.time.pass_by(seconds=SILENT.total_seconds() + 1)
    await restarted.open(office.address)
    assert "可以重新开始" in restarted.text
    await restarted.press_form("start")
    await restarted.wait_for("评好了")
    assert ("第三栏", 1, "saving_wan", "wan", None) in quick.tasks[-1]["mapping"]  # type: ignore[operator]


async def test_the_store_alone_cannot_read_or_swap_anything(office: Office, rosters: House) -> None:
    await office.upload()
    await office.press_form("start")
    await office.wait_for("评好了")
    assert MARKER.encode() not in rosters.everything()
    assert office.client.cookies["roster"].encode() not in rosters.everything()
    assert office.address.rpartition("/")[2].encode() not in rosters.everything()
    with closing(sqlite3.connect(rosters.store.path)) as db, db:
        db.execute("DELETE FROM job_pieces WHERE part = 'result'")
        db.execute("UPDATE job_pieces SET part = 'result' WHERE part = 'file'")
    address = office.address
    await office.press_form("result")
    assert office.address == address
    assert "评好了" in office.text


async def test_a_store_error_while_a_result_is_kept_is_no_mistake_of_the_page(
    office: Office, rosters: House, quick: Quick, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def away(*_: object, **__: object) -> bool:
        raise StorageError("service-storage-busy", path="x")

    async def break_store(*_: object) -> None:
        monkeypatch.setattr(rosters.store.jobs, "put", away)

    quick.then = break_store
    await office.upload()
    await office.press_form("start")
    async with asyncio.timeout(PATIENCE_SECONDS):
        while rosters.observed != ["died"]:
            await asyncio.sleep(0.01)
    monkeypatch.undo()
    quick.then = None
    rosters.time.pass_by(seconds=SILENT.total_seconds() + 1)
    await office.wait_for("可以重新开始")
    await office.press_form("start")
    await office.wait_for("评好了")


async def test_people_are_told_no_longer_than_it_lasts(office: Office) -> None:
    await office.upload()
    assert "还有 14 分钟" in office.text
    assert LIFE.total_seconds() < 15 * 60
