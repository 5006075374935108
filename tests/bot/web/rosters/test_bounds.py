"""What is too large, too much, too often, no table, or fails is told on the page."""

import asyncio
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from bot.web.roster_jobs import AT_WORK, MOST, SILENT
from bot.web.roster_process import RefusedError, WorkerError
from bot.web.roster_upload import AT_ONCE, FILE_LIMIT
from tests.bot.web.rostering import (
    MARKER,
    Held,
    House,
    Office,
    Quick,
    house,
    limited,
    somebody,
)
from tests.patience import PATIENCE_SECONDS


async def test_a_file_that_is_too_large_is_told_on_the_page(office: Office, quick: Quick) -> None:
    await office.upload(bytes(FILE_LIMIT + 1))
    assert office.status == 413
    assert "超过 20 MB" in office.text
    await office.upload(bytes(FILE_LIMIT * 3))
    assert office.status == 413
    assert "超过 20 MB" in office.text
    assert quick.tasks == []


async def test_no_file_is_told(office: Office) -> None:
    await office.upload(b"")
    assert office.status == 422
    assert "没有收到文件" in office.text


async def test_a_large_file_never_lies_on_a_disk_unsealed(
    office: Office, rosters: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    def spooled(_: object) -> None:
        msg = "a file was written"
        raise AssertionError(msg)

    monkeypatch.setattr(tempfile.SpooledTemporaryFile, "rollover", spooled)
    content = MARKER.encode() * (FILE_LIMIT // len(MARKER.encode()))
    await office.upload(content)
    assert "核对每一列" in office.text
    assert MARKER.encode() not in rosters.everything()
    assert len(rosters.everything()) > FILE_LIMIT


async def test_a_form_of_another_kind_is_told(office: Office) -> None:
    await office.open("/roster")
    await office.send(to="/roster", text="学历")
    assert office.status == 400
    assert "没看懂这次上传" in office.text


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (RefusedError("没有找到 <b>表头</b>"), "这张表收不下：没有找到 <b>表头</b>"),
        (WorkerError("died"), "打开时把程序弄停了"),
        (WorkerError("overdue"), "打开得太慢"),
    ],
)
async def test_a_table_that_cannot_be_looked_at_is_told_and_not_kept(
    tmp_path: Path, error: Exception, said: str
) -> None:
    async def fail(*_: object, **__: object) -> Any:
        raise error

    async with house(tmp_path, fail) as rosters:
        office = somebody(rosters.app())
        await office.upload()
        assert office.status == 422
        assert said in office.text
        assert "<b>" not in office.page
        assert await rosters.rows() == 0


@pytest.mark.parametrize(
    ("error", "said", "outcome"),
    [
        (RefusedError("这里不对"), "这里不对", "refused"),
        (WorkerError("died", "ZeroDivisionError < x.py:1"), "表里有它受不了的东西", "died"),
        (WorkerError("overdue"), "两分钟没有算完", "overdue"),
        (ZeroDivisionError(MARKER), "", "died"),
    ],
)
async def test_work_that_fails_says_so_and_can_be_started_again(
    office: Office, quick: Quick, rosters: House, error: Exception, said: str, outcome: str,
    caplog: pytest.LogCaptureFixture,
) -> None:  # fmt: skip
    async def fail(*_: object) -> None:
        raise error

    quick.then = fail
    await office.upload()
    await office.press_form("start", **{"column-3": "saving_wan|wan|"})
    if not said:
        async with asyncio.timeout(PATIENCE_SECONDS):
            while not rosters.observed:
                await asyncio.sleep(0.01)
        rosters.time.pass_by(seconds=SILENT.total_seconds() + 1)
        said = "中途停了"
    await office.wait_for(said)
    assert rosters.observed == [outcome]
    assert MARKER not in caplog.text
    assert office.choices_made.get("column-3", "saving_wan|wan|") == "saving_wan|wan|"
    quick.then = None
    await office.press_form("start")
    await office.wait_for("评好了")


async def test_of_three_jobs_at_a_time_the_third_comes_back_in_a_minute(rosters: House, quick: Quick) -> None:
    held = Held()
    quick.then = held
    app = rosters.app()
    offices = [somebody(app) for _ in range(AT_WORK + 1)]
    for each in offices:
        await each.upload()
        await each.press_form("start", **{"column-3": "saving_wan|wan|"})
    assert [each.status for each in offices] == [200, 200, 503]
    late = offices[-1]
    assert late.response.headers["retry-after"] == "60"
    assert "请过一分钟再试" in late.text
    assert late.choices_made["column-3"] == "saving_wan|wan|"
    held.let_go.set()
    await offices[0].wait_for("评好了")
    await offices[1].wait_for("评好了")
    await late.press_form("start")
    await late.wait_for("评好了")


async def test_no_more_tables_are_kept_than_there_is_room_for(rosters: House) -> None:
    for number in range(MOST):
        await rosters.store.jobs.begin(f"job {number}", rosters.time.now, most=MOST)
    office = somebody(rosters.app())
    await office.upload()
    assert office.status == 503
    assert "请过一分钟再试" in office.text


async def test_no_more_tables_come_at_a_time_than_there_is_memory_for(rosters: House, quick: Quick) -> None:
    app = rosters.app()
    slow = asyncio.Event()

    async def look(task: Mapping[str, object], *rest: object, **more: object) -> Any:
        await slow.wait()
        return await Quick()(task, b"", seconds=1, progress=lambda _d, _t: None)

    rosters.all_jobs[-1].work = look
    offices = [somebody(app) for _ in range(AT_ONCE + 1)]
    for each in offices:
        await each.open("/roster")
    coming = [asyncio.create_task(each.upload(token=each.token)) for each in offices[:-1]]
    await asyncio.sleep(0.2)
    await offices[-1].upload(token=offices[-1].token)
    assert offices[-1].status == 503
    slow.set()
    await asyncio.gather(*coming)
    assert [each.status for each in offices[:-1]] == [200] * AT_ONCE


async def test_who_brings_tables_too_often_waits(rosters: House) -> None:
    app = rosters.app(limits=limited(rosters.time))
    statuses = []
    for _ in range(11):
        office = somebody(app)
        await office.upload()
        statuses.append(office.status)
    assert statuses == [200] * 10 + [429]
    assert "上传得太密了" in office.text
    assert int(office.response.headers["retry-after"]) > 0


async def test_one_person_has_one_table(office: Office, quick: Quick) -> None:
    await office.open("/roster")
    token = office.token
    await office.upload()
    there = office.address
    await office.upload(token=token)
    assert office.status == 409
    assert there in office.page
    assert len(quick.tasks) == 1


async def test_while_the_store_is_away_the_page_says_so(office: Office, rosters: House) -> None:
    await office.open("/roster")
    token = office.token
    here, elsewhere = rosters.store.path.parent, rosters.store.path.parent.with_name("moved")
    here.rename(elsewhere)
    await office.upload(token=token)
    assert office.status == 503
    assert "存放的地方现在没有回应" in office.text
    elsewhere.rename(here)
    await office.upload()
    assert "核对每一列" in office.text
    here.rename(elsewhere)
    await office.press_form("start", **{"column-3": "saving_wan|wan|"})
    assert office.status == 503
    elsewhere.rename(here)
    await office.send_again()
    await office.wait_for("评好了")
