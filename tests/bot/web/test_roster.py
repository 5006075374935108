"""The office's table on the pages: it comes, is checked, is worked on, goes; whose it is, and how long."""

import asyncio
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import AsyncIterator, Mapping
from contextlib import closing
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlencode

import pytest
import pytest_asyncio
from openpyxl import load_workbook
from starlette.types import Message

from bot.storage.jobs import LIFE, PIECE_BYTES
from bot.storage.store import StorageError
from bot.storage.tidying import Tidying
from bot.web.roster_jobs import AT_WORK, MOST, SILENT
from bot.web.roster_process import Progress, RefusedError, WorkerError, work
from bot.web.roster_upload import AT_ONCE, FILE_LIMIT
from tests.bot.web.conftest import NewPerson
from tests.bot.web.rostering import (
    EDUCATION,
    MARKER,
    SMALL,
    House,
    Office,
    Quick,
    house,
    limited,
    somebody,
    workbook,
)
from tests.patience import PATIENCE_SECONDS

GONE = "这里什么也没有了"


@pytest.fixture
def quick() -> Quick:
    return Quick()


@pytest_asyncio.fixture
async def rosters(tmp_path: Path, quick: Quick) -> AsyncIterator[House]:
    """A service whose process works at once."""
    async with house(tmp_path, quick) as made:
        yield made


@pytest.fixture
def office(rosters: House) -> Office:
    return somebody(rosters.app())


class Held:
    """Work that goes on until it is let go."""

    def __init__(self) -> None:
        self.begun = asyncio.Event()
        self.let_go = asyncio.Event()
        self.is_stopped = False

    async def __call__(self, _: Mapping[str, object], __: bytes, progress: Progress) -> None:
        progress(1, 2)
        self.begun.set()
        try:
            await self.let_go.wait()
        except asyncio.CancelledError:
            self.is_stopped = True
            raise


async def until_gone(rosters: House) -> None:
    """Wait until the store has no row of a job, and nothing waits in its log to be emptied."""
    async with asyncio.timeout(PATIENCE_SECONDS):
        while await rosters.rows() or rosters.log_size():
            await asyncio.sleep(0.05)


# --- off and on


@pytest.mark.parametrize("path", ["/roster", "/roster/template.xlsx", "/roster/" + "a" * 24])
async def test_where_it_is_off_it_is_not_there(new_person: NewPerson, path: str) -> None:
    person = new_person()
    await person.open(path)
    assert person.response.status_code == 404
    assert "没有这个页面" in person.text
    await person.open("/")
    assert "/roster" not in person.page
    await person.open("/privacy")
    assert "名册" not in person.text


def test_where_it_is_off_what_encrypts_is_not_even_loaded() -> None:
    program = "import sys, bot.serving; sys.exit(not {'cryptography', 'xlsxwriter'}.isdisjoint(sys.modules))"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


async def test_where_it_is_on_the_pages_lead_to_it_and_say_what_is_kept(office: Office) -> None:
    await office.open("/")
    assert office.page.count('href="/roster"') == 2
    await office.open("/privacy")
    assert "15 分钟" in office.text
    await office.open("/roster")
    assert office.status == 200
    for promise in ("加密", "15 分钟", "由您单位负责", "20 MB", "5000 人"):
        assert promise in office.text


async def test_the_empty_table_comes_along(office: Office) -> None:
    await office.open("/roster/template.xlsx")
    assert EDUCATION in str(list(load_workbook(BytesIO(office.response.content)).worksheets[0].values))
    assert "名册模板.xlsx" in unquote(office.response.headers["content-disposition"])


# --- the whole way, with a real process


async def test_a_table_goes_the_whole_way_and_nothing_is_left(tmp_path: Path) -> None:
    async with house(tmp_path, work) as rosters:
        office = somebody(rosters.app())
        await office.upload()
        assert "一共 2 人" in office.text
        assert MARKER in office.text
        assert {name: chosen for name, chosen in office.choices_made.items() if "column" in name} == {
            "column-0": "", "column-1": "education||", "column-2": "in_scope_employer||", "column-3": "",
        }  # fmt: skip

        await office.press_form("start", **{"column-1": "", "column-3": "education||"})
        await office.wait_for("评好了：2 人")
        assert MARKER.encode() not in rosters.everything()
        await office.press_form("result")

        assert office.status == 200
        told = office.response.headers["content-disposition"]
        assert told.startswith("attachment; ")
        assert "名册-自评结果.xlsx" in unquote(told)
        sheet = load_workbook(BytesIO(office.response.content)).worksheets[0]
        assert MARKER in str(list(sheet.values))
        assert rosters.observed == ["done"]
        await until_gone(rosters)


async def test_a_page_without_script_loads_itself_again_while_work_goes_on(
    office: Office, quick: Quick
) -> None:
    held = Held()
    quick.then = held
    await office.upload()
    await office.press_form("start")
    assert "正在评" in office.text
    assert '<noscript><meta http-equiv="refresh" content="2"></noscript>' in office.page
    held.let_go.set()
    await office.wait_for("评好了")


async def test_progress_is_told_as_people_done_of_how_many(office: Office, quick: Quick) -> None:
    held = Held()
    quick.then = held
    await office.upload()
    await office.press_form("start")
    await office.wait_for("已完成 1 人，共 2 人")
    held.let_go.set()
    await office.wait_for("评好了：2 人")
    for count in ("可以申报工程师 1 人", "可以申报高级工程师 0 人", "没有评估（情况自相矛盾或读不懂） 1 人"):
        assert count in office.text
    assert "拿不准的格子 3 个" in office.text
    assert "有 1 人条件都满足" in office.text


# --- what is chosen for the columns


async def test_what_was_chosen_goes_to_the_work_and_the_mapping_file(office: Office, quick: Quick) -> None:
    await office.upload()
    await office.press_form("columns", **{"column-3": "saving_wan|yuan|"})
    assert office.response.headers["content-type"].startswith("application/yaml")
    assert "saving_wan" in office.page
    assert "名册.yaml" in unquote(office.response.headers["content-disposition"])

    await office.open(office.address.removesuffix("/columns"))
    assert office.choices_made["column-3"] == "saving_wan|yuan|"
    await office.press_form("start")
    await office.wait_for("评好了")
    assert ("第三栏", 1, "saving_wan", "yuan", None) in quick.tasks[-1]["mapping"]  # type: ignore[operator]


async def test_what_is_said_of_everybody_goes_to_the_work_and_the_mapping_file(
    office: Office, quick: Quick
) -> None:
    await office.upload()
    assert "everybody-in_scope_employer" not in office.page  # a column tells it
    said = {"everybody-in_scope_role": "yes", "everybody-under_investigation": "no"}
    await office.press_form("columns", **said)
    assert "in_scope_role: true" in office.page
    await office.open(office.address.removesuffix("/columns"))
    assert {name: office.choices_made[name] for name in said} == said
    await office.press_form("start", **{"everybody-in_scope_role": ""})
    await office.wait_for("评好了")
    assert quick.tasks[-1]["everybody"] == {"under_investigation": False}


@pytest.mark.parametrize(
    ("choices", "said"),
    [
        ({"column-3": "integrity||", "everybody-integrity": "yes"}, "又说全体都一样"),
        ({"column-0": "saving_wan|yuan|", "column-3": "saving_wan|wan|"}, "选了不止一列：A、D 列"),
        ({"column-1": "", "column-2": ""}, "一列事实也没有选"),
        ({"column-3": "nothing||"}, "不在列表里"),
        ({"column-3": "education|wan|"}, "不在列表里"),
        ({"column-3": "education"}, "不在列表里"),
    ],
)
async def test_choices_that_make_no_sense_are_told_and_kept(
    office: Office, quick: Quick, choices: Mapping[str, str], said: str
) -> None:
    await office.upload()
    await office.press_form("start", **choices)
    assert office.status == 422
    assert said in office.text
    assert len(quick.tasks) == 1
    assert office.choices_made.get("column-1") == choices.get("column-1", "education||")


async def test_who_is_done_can_choose_otherwise_and_start_again(office: Office) -> None:
    await office.upload()
    await office.press_form("start")
    await office.wait_for("评好了")
    await office.press_form("again")
    assert "核对每一列" in office.text
    await office.press_form("start", **{"column-3": "saving_wan|wan|"})
    await office.wait_for("评好了")


async def test_a_table_of_which_no_head_is_known_can_be_told_column_by_column(tmp_path: Path) -> None:
    async with house(tmp_path, work) as rosters:
        office = somebody(rosters.app())
        await office.upload(workbook([["某甲", "某乙"], [MARKER, "本科"], ["李四", "硕士"]]))
        assert set(office.choices_made.values()) == {""}
        await office.press_form("start")
        assert "一列事实也没有选" in office.text
        await office.press_form("start", **{"column-1": "education||"})
        await office.wait_for("评好了：2 人")


async def test_a_column_that_may_be_several_facts_is_marked_until_somebody_chooses(tmp_path: Path) -> None:
    async with house(tmp_path, work) as rosters:
        office = somebody(rosters.app())
        await office.upload(workbook([["姓名", "最高学历", "专利数"], [MARKER, "本科", 3]]))
        assert "有 1 列拿不准" in office.text
        assert "可能是" in office.text
        assert office.page.count('<li class="open">') == 1
        await office.press_form("columns")
        await office.open(office.address.removesuffix("/columns"))
        assert "拿不准，已经" not in office.text


# --- bounds and errors


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


# --- whose it is


async def test_the_cookie_is_for_these_pages_alone(rosters: House) -> None:
    office = somebody(rosters.app(public_address="https://localhost"), "https://localhost")
    await office.upload()
    (told,) = [
        each
        for response in office.response.history
        for each in response.headers.get_list("set-cookie")
        if each.startswith("__Secure-roster=")
    ]
    for attribute in ("HttpOnly", "SameSite=strict", "Path=/roster", "Secure"):
        assert attribute in told
    assert int(told.partition("Max-Age=")[2].partition(";")[0]) <= 15 * 60


async def test_another_person_sees_that_there_is_nothing(rosters: House, office: Office) -> None:
    await office.upload()
    other = somebody(rosters.app())
    await other.open(office.address)
    assert other.status == 404
    await other.upload()
    own = other.address
    await other.open(office.address)
    assert other.status == 404
    assert GONE in other.text
    other.response = await other.client.post(f"{office.address}/delete", data={"token": office.token})
    assert other.status == 404
    await office.open(office.address)
    assert office.status == 200
    await other.open(own)
    assert other.status == 200


async def test_a_form_that_comes_from_elsewhere_changes_nothing(office: Office, quick: Quick) -> None:
    await office.open("/roster")
    await office.upload(token=office.token, headers={"Sec-Fetch-Site": "cross-site"})
    assert office.status == 403
    await office.upload(token="forged")
    assert office.status == 403
    assert quick.tasks == []
    await office.upload()
    address = office.address
    for action in ("start", "columns", "again", "result", "delete"):
        response = await office.client.post(f"{address}/{action}", data={"token": "forged"})
        assert response.status_code == 403
        response = await office.client.post(
            f"{address}/{action}", data={"token": office.token}, headers={"Sec-Fetch-Site": "cross-site"}
        )
        assert response.status_code == 403
    await office.open(address)
    assert office.status == 200


async def test_of_two_tabs_that_start_one_works(office: Office, quick: Quick) -> None:
    held = Held()
    quick.then = held
    await office.upload()
    here = office.response
    await asyncio.gather(*(office.press_form("start") for _ in range(2)))
    office.response = here
    await office.press_form("start")
    assert [task["task"] for task in quick.tasks] == ["look", "assess"]
    held.let_go.set()
    await office.wait_for("评好了")


async def test_a_form_that_is_sent_again_after_the_deletion_finds_nothing(
    office: Office, rosters: House, quick: Quick
) -> None:
    await office.upload()
    address, token = office.address, office.token
    cookie = office.client.cookies["roster"]
    await office.press_form("delete")
    assert office.status == 410
    assert GONE in office.text
    assert "roster" not in office.client.cookies
    await until_gone(rosters)
    office.client.cookies.set("roster", cookie, domain="localhost.local", path="/roster")
    for action in ("start", "columns", "again", "result", "delete"):
        response = await office.client.post(f"{address}/{action}", data={"token": token})
        assert response.status_code in (404, 410)
        assert GONE in response.text
    assert len(quick.tasks) == 1
    assert await rosters.rows() == 0


async def test_a_name_is_harmless_on_the_page_and_in_the_head(office: Office) -> None:
    name = '../"; filename=evil.exe; <script>alert(1)</script>\u202exslx.\r\nX: y.xlsx'
    await office.upload(name=name)
    assert "<script>alert" not in office.page
    await office.press_form("start")
    await office.wait_for("评好了")
    await office.press_form("result")
    told = office.response.headers["content-disposition"]
    assert told.startswith("attachment; filename=\"result.xlsx\"; filename*=UTF-8''")
    saved = unquote(told.partition("UTF-8''")[2])
    assert not set('/\\"<>:\r\n\u202e') & set(saved)
    assert saved.endswith("-自评结果.xlsx")
    assert office.response.headers["x-content-type-options"] == "nosniff"
    assert office.response.headers["cache-control"] == "no-store"


async def test_who_breaks_a_download_off_can_take_it_again(rosters: House, quick: Quick) -> None:
    quick.result = bytes(PIECE_BYTES * 3)
    app = rosters.app()
    office = somebody(app)
    await office.upload()
    await office.press_form("start")
    await office.wait_for("评好了")
    body = urlencode({"token": office.token}).encode()
    half_taken = asyncio.Event()
    sent: list[Message] = []
    received = iter([{"type": "http.request", "body": body, "more_body": False}])

    async def receive() -> Message:
        for message in received:
            return message
        await half_taken.wait()
        return {"type": "http.disconnect"}

    async def send(message: Message) -> None:
        sent.append(message)
        if len(sent) > 2:
            half_taken.set()
            await asyncio.Event().wait()

    scope = {
        "type": "http", "method": "POST", "path": f"{office.address}/result", "query_string": b"",
        "root_path": "", "scheme": "http", "http_version": "1.1", "asgi": {"spec_version": "2.3"},
        "server": ("localhost", 80), "client": ("127.0.0.1", 1),
        "headers": [
            (b"host", b"localhost"),
            (b"content-type", b"application/x-www-form-urlencoded"),
            (b"cookie", f"roster={office.client.cookies['roster']}".encode()),
        ],
    }  # fmt: skip
    await app(scope, receive, send)
    assert len(sent) == 3
    await office.open(office.address)
    assert "评好了" in office.text
    await office.press_form("result")
    assert len(office.response.content) == PIECE_BYTES * 3
    assert office.response.headers["content-length"] == str(PIECE_BYTES * 3)
    await until_gone(rosters)


async def test_nothing_of_a_table_is_logged(office: Office, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("DEBUG")
    await office.upload(name=f"{MARKER}.xlsx")
    await office.press_form("start")
    await office.wait_for("评好了")
    cookie = office.client.cookies["roster"]
    await office.press_form("result")
    ours = [record.getMessage() for record in caplog.records if record.name.startswith("bot")]
    assert not [line for line in ours if MARKER in line or cookie in line]


# --- how long, and in which process


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


@pytest.mark.parametrize("language", ["en", "zh_TW"])
async def test_the_pages_speak_the_persons_language(office: Office, language: str) -> None:
    await office.open("/roster")
    await office.choose_language(language)
    assert office.address == "/roster"
    await office.upload()
    await office.choose_language("en")
    assert "Check each column" in office.text
    assert office.page.count('<select id="column-') == 4


async def test_hostile_files_end_in_a_page(tmp_path: Path) -> None:
    async with house(tmp_path, work) as rosters:
        hostile = {
            "nothing.xlsx": b"PK\x03\x04" + b"\0" * 500,
            "cut.xlsx": SMALL[: len(SMALL) // 2],
            "zero.csv": b"\0" * 5000,
            "text.pdf": b"%PDF-1.4",
            "nobody.xlsx": workbook([["姓名", EDUCATION]]),
            "many.xlsx": workbook([[EDUCATION], *[["本科"]] * 5001]),
            "wide.xlsx": workbook([[EDUCATION, *(f"列{n}" for n in range(300))], ["本科", *range(300)]]),
        }
        for name, content in hostile.items():
            office = somebody(rosters.app())
            await office.upload(content, name)
            assert office.status == 422, office.text
            assert "这张表收不下" in office.text, name
        assert await rosters.rows() == 0
