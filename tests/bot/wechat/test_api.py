"""What is asked of Tencent: one token for all, renewed once where it is refused; no failure costs a talk."""

import asyncio
import json
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Final
from urllib.parse import parse_qs, urlsplit

import pytest
from pydantic import JsonValue

from bot.wechat.api import ApiError, TencentApi
from bot.wechat.deliveries import Timing
from bot.wechat.menu import WEB, menu, typed_for
from locales.wording import LANGUAGES, wording
from tests.bot.wechat.serving import WORDS, Conversation, account, until
from tests.bot.wechat.tencent import APPID

SECRET: Final = "0123456789abcdef0123456789abcdef"


@dataclass
class TencentServer:
    """The interface of Tencent, strict, with one token at a time; `refusals` are the next codes it says."""

    address: str = ""
    token: str = "token-1"
    lasts: int = 7200
    asked: list[tuple[str, JsonValue]] = field(default_factory=list)
    refusals: list[int] = field(default_factory=list)
    is_broken: bool = False

    def answer(self, target: str, asked: JsonValue) -> bytes:
        place = urlsplit(target)
        self.asked.append((place.path, asked))
        if self.is_broken:
            return b"<html>502</html>"
        if place.path == "/cgi-bin/stable_token":
            told: JsonValue = self._token(asked)
        elif parse_qs(place.query)["access_token"] != [self.token]:
            told = {"errcode": 40001, "errmsg": f"invalid credential {self.token}"}
        else:
            told = {"errcode": self.refusals.pop(0) if self.refusals else 0, "errmsg": "geheim"}
        return json.dumps(told).encode()

    def _token(self, asked: JsonValue) -> JsonValue:
        assert isinstance(asked, dict)
        assert asked["grant_type"] == "client_credential"
        if (asked["appid"], asked["secret"]) != (APPID, SECRET):
            return {"errcode": 40125, "errmsg": f"invalid appsecret {SECRET}"}
        if asked["force_refresh"]:
            self.token += "+"
        return {"access_token": self.token, "expires_in": self.lasts}

    @property
    def paths(self) -> list[str]:
        return [path.rpartition("/")[2] for path, _ in self.asked]


@pytest.fixture
def server() -> Iterator[TencentServer]:
    told = TencentServer()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            assert self.headers["Content-Type"] == "application/json"
            answer = told.answer(self.path, json.loads(body))
            self.send_response(200)
            self.send_header("Content-Length", str(len(answer)))
            self.end_headers()
            self.wfile.write(answer)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as listening:
        told.address = f"http://127.0.0.1:{listening.server_address[1]}"
        thread = threading.Thread(target=listening.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield told
        listening.shutdown()
        thread.join()


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def api(server: TencentServer, clock: Clock) -> TencentApi:
    return TencentApi(APPID, SECRET, server.address, clock=clock)


async def test_a_text_is_sent_as_it_is_and_nothing_is_escaped_in_it(
    server: TencentServer, api: TencentApi
) -> None:
    await api.send("oLi", "好 <a>")
    assert server.asked[-1] == (
        "/cgi-bin/message/custom/send",
        {"touser": "oLi", "msgtype": "text", "text": {"content": "好 <a>"}},
    )


async def test_the_token_is_asked_for_once_until_it_has_run_out(
    server: TencentServer, api: TencentApi, clock: Clock
) -> None:
    await asyncio.gather(*(api.send("oLi", "1") for _ in range(3)))
    assert server.paths.count("stable_token") == 1
    clock.now = server.lasts - 1.0
    await api.send("oLi", "1")
    assert server.paths.count("stable_token") == 2


async def test_a_token_that_another_process_renewed_is_taken_without_ending_it(
    server: TencentServer, api: TencentApi
) -> None:
    await api.send("oLi", "1")
    server.token = "token-2"
    await api.send("oLi", "2")
    assert server.token == "token-2"
    assert server.paths[-3:] == ["send", "stable_token", "send"]


@pytest.mark.parametrize("code", [40001, 40014, 42001])
async def test_a_token_that_is_refused_all_the_same_is_made_anew(
    server: TencentServer, api: TencentApi, code: int
) -> None:
    server.refusals = [code]
    await api.send("oLi", "1")
    assert server.token == "token-1+"
    assert server.asked[-1][1] == {"touser": "oLi", "msgtype": "text", "text": {"content": "1"}}


async def test_a_token_is_renewed_once_not_for_ever(server: TencentServer, api: TencentApi) -> None:
    server.refusals = [40001, 40001, 40001]
    with pytest.raises(ApiError, match="40001"):
        await api.send("oLi", "1")
    assert server.paths.count("send") == 2


@pytest.mark.parametrize("code", [48001, 45015, 45047, -1])
async def test_a_refusal_is_told_by_its_code_alone(server: TencentServer, api: TencentApi, code: int) -> None:
    server.refusals = [code]
    with pytest.raises(ApiError, match=str(code)) as refused:
        await api.send("oLi", "1")
    assert "geheim" not in str(refused.value)


async def test_a_wrong_secret_is_told_without_it(server: TencentServer) -> None:
    with pytest.raises(ApiError, match="40125") as refused:
        await TencentApi(APPID, SECRET[::-1], server.address).send("oLi", "1")
    assert SECRET not in str(refused.value)


async def test_a_server_that_is_broken_or_away_is_an_error_of_that_kind(
    server: TencentServer, api: TencentApi
) -> None:
    server.is_broken = True
    with pytest.raises(ApiError):
        await api.send("oLi", "1")
    with pytest.raises(ApiError) as away:
        await TencentApi(APPID, SECRET, "http://127.0.0.1:9", seconds=5).send("oLi", "1")
    assert SECRET not in str(away.value)


async def test_the_menu_is_shown_when_the_channel_starts(server: TencentServer, api: TencentApi) -> None:
    async with account(Conversation(), api=api):
        await until(lambda: "create" in server.paths)
    assert server.asked[-1][1] == {"button": menu(WORDS, web=True)}


async def test_an_account_without_a_menu_talks_all_the_same(
    server: TencentServer, api: TencentApi, caplog: pytest.LogCaptureFixture
) -> None:
    server.refusals = [48001]
    async with account(Conversation(), api=api) as opened:
        await until(lambda: "48001" in caplog.text)
        assert await opened.tencent.says("oLi", "1") == "1!"
        assert opened.channel.state() == "ok"


class Telling(TencentApi):
    """Tells when a text was sent, or was not."""

    def __init__(self, address: str) -> None:
        super().__init__(APPID, SECRET, address)
        self.tried = asyncio.Event()

    async def send(self, person: str, text: str) -> None:
        try:
            await super().send(person, text)
        finally:
            self.tried.set()


@pytest.mark.parametrize("code", [0, 48001])
async def test_a_reply_that_is_late_is_sent_and_else_kept(server: TencentServer, code: int) -> None:
    conversation, api = Conversation(), Telling(server.address)
    ready = conversation.hold("slow")
    async with account(conversation, api=api, timing=Timing(patience=0.01, last_after=0)) as opened:
        await until(lambda: "create" in server.paths)
        server.refusals = [code] if code else []
        assert await opened.tencent.says("oLi", "slow") == WORDS.say("wechat-working")
        ready.set()
        await until(api.tried.is_set)
        sent = {"touser": "oLi", "msgtype": "text", "text": {"content": "slow!"}}
        assert server.asked[-1][1] == sent
        assert await opened.tencent.says("oLi", "继续") == ("slow!" if code else "继续!")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_menu_keeps_to_tencents_limits(language: str) -> None:
    groups = menu(wording(language), web=True)
    assert isinstance(groups, list)
    assert 1 <= len(groups) <= 3
    for group in groups:
        assert isinstance(group, dict)
        assert len(str(group["name"]).encode()) <= 16
        entries = group.get("sub_button", [])
        assert isinstance(entries, list)
        assert len(entries) <= 5
        assert all(isinstance(entry, dict) and len(str(entry["name"]).encode()) <= 60 for entry in entries)


def test_a_menu_without_the_web_offers_no_link() -> None:
    assert WEB not in json.dumps(menu(WORDS, web=False))
    assert WEB in json.dumps(menu(WORDS, web=True))


def test_each_entry_is_as_if_something_was_typed() -> None:
    assert typed_for("result", WORDS) == "/result"
    assert typed_for(WEB, WORDS) == "网页"
    assert typed_for("自己做的菜单", WORDS) == "自己做的菜单"
