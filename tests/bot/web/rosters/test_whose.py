"""A table is its office's alone, whoever has the address, the form or the name of the file."""

import asyncio
from urllib.parse import unquote, urlencode

import pytest
from starlette.types import Message

from bot.storage.jobs import PIECE_BYTES
from tests.bot.web.rostering import (
    GONE,
    MARKER,
    Held,
    House,
    Office,
    Quick,
    somebody,
    until_gone,
)


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
