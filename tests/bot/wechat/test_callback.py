"""Who is not Tencent is refused, all alike; what cannot be read gets 4xx; nothing gets 5xx."""

import logging
import time

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from starlette.applications import Starlette
from starlette.types import Receive

from bot.wechat.callback import FRESH_SECONDS, MOST_BYTES, Callback
from bot.wechat.codec import Codec, key_of
from bot.wechat.messages import Message
from tests.bot.wechat.tencent import AES_KEY, APPID, TOKEN, Mode, Tencent, sealed, signed, xml_of

MODES: list[Mode] = ["plain", "compatible", "safe"]


class Door:
    """What stands behind the callback."""

    def __init__(self, mode: Mode) -> None:
        self.taken: list[Message] = []
        self.unreadable = 0
        keys = [] if mode == "plain" else [key_of(AES_KEY)]
        callback = Callback(Codec(TOKEN, APPID, keys), self._answer, unreadable=self._count)
        transport = httpx.ASGITransport(Starlette(routes=list(callback.routes)))
        self.client = httpx.AsyncClient(transport=transport, base_url="http://account")
        self.tencent = Tencent("http://account/wechat", self.client, mode)

    async def _answer(self, message: Message, _receive: Receive) -> str | None:
        self.taken.append(message)
        return "好"

    def _count(self) -> None:
        self.unreadable += 1

    async def get(self, path: str = "/wechat", **query: str) -> httpx.Response:
        return await self.client.get(path, params=query)

    async def post(
        self, query: dict[str, str], body: bytes, path: str = "/wechat", *, method: str = "POST"
    ) -> httpx.Response:
        return await self.client.request(method, path, params=query, content=body)

    async def deliver(self, message: bytes, path: str = "/wechat") -> httpx.Response:
        return await self.post(*self.tencent.enveloped(message), path)


def text(tencent: Tencent, content: str = "1", **more: str) -> bytes:
    return tencent.message("oPerson", MsgType="text", Content=content, MsgId="7", **more)


@pytest.fixture(params=MODES)
def door(request: pytest.FixtureRequest) -> Door:
    return Door(request.param)


@pytest.fixture
def safe() -> Door:
    return Door("safe")


@pytest.fixture
def plain() -> Door:
    return Door("plain")


@pytest.mark.parametrize("path", ["/wechat", "/wechat/"])
async def test_the_address_is_proved_by_echoing_what_is_asked(door: Door, path: str) -> None:
    answer = await door.get(path, **door.tencent.query(echostr="5861<b>"))
    assert (answer.status_code, answer.text) == (200, "5861<b>")
    assert answer.headers["content-type"].startswith("text/plain")


async def test_the_address_is_proved_though_the_clocks_differ(door: Door) -> None:
    door.tencent.clock = 1_400_000_000
    assert (await door.get(**door.tencent.query(echostr="1"))).status_code == 200


async def test_the_address_is_proved_to_nobody_else(door: Door) -> None:
    for query in ({}, {"echostr": "1"}, {**door.tencent.query(echostr="1"), "signature": "0" * 40}):
        answer = await door.get(**query)
        assert (answer.status_code, answer.content) == (403, b"")


@pytest.mark.parametrize("path", ["/wechat", "/wechat/"])
async def test_a_message_is_taken_and_answered_in_its_envelope(door: Door, path: str) -> None:
    message = text(door.tencent, "本科 <&>")
    answer = await door.deliver(message, path)
    assert door.tencent.shown(answer, {"FromUserName": "oPerson", "ToUserName": "gh_0123456789ab"}) == "好"
    assert [each.person for each in door.taken] == ["oPerson"]


async def test_another_mode_of_the_query_is_plain(plain: Door) -> None:
    query, body = plain.tencent.enveloped(text(plain.tencent))
    assert (await plain.post({**query, "encrypt_type": "raw"}, body)).status_code == 200


async def test_without_a_key_the_plain_part_of_the_compatible_mode_is_read(plain: Door) -> None:
    plain.tencent.mode = "compatible"
    answer = await plain.deliver(text(plain.tencent))
    assert answer.status_code == 200
    assert [each.person for each in plain.taken] == ["oPerson"]


async def test_with_a_key_nothing_plain_is_taken(safe: Door) -> None:
    message = text(safe.tencent)
    query = safe.tencent.query()
    for more in ({}, {"encrypt_type": "raw"}):
        answer = await safe.post({**query, **more}, message)
        assert (answer.status_code, answer.content) == (403, b"")
    assert safe.taken == []


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("off", [-FRESH_SECONDS - 60, FRESH_SECONDS + 60])
async def test_a_call_whose_time_is_off_is_refused(mode: Mode, off: float) -> None:
    door = Door(mode)
    door.tencent.clock = time.time() + off
    answer = await door.deliver(text(door.tencent))
    assert (answer.status_code, answer.content) == (403, b"")
    assert door.taken == []


@pytest.mark.parametrize("off", [-FRESH_SECONDS + 60, FRESH_SECONDS - 60])
async def test_a_clock_that_is_a_little_off_does_no_harm(door: Door, off: float) -> None:
    door.tencent.clock = time.time() + off
    assert (await door.deliver(text(door.tencent))).status_code == 200


SIGNED: list[tuple[Mode, str]] = [
    *(("plain", part) for part in ("signature", "timestamp", "nonce")),
    *(("compatible", part) for part in ("msg_signature", "timestamp", "nonce")),
    *(("safe", part) for part in ("msg_signature", "timestamp", "nonce")),
]


@pytest.mark.parametrize(("mode", "part"), SIGNED)
@pytest.mark.parametrize("wrong", [None, "", "0", "é", "9" * 400, "-1", "²"])
async def test_a_call_that_is_not_signed_is_refused(mode: Mode, part: str, wrong: str | None) -> None:
    door = Door(mode)
    query, body = door.tencent.enveloped(text(door.tencent))
    query = {name: value for name, value in query.items() if name != part}
    answer = await door.post(query if wrong is None else {**query, part: wrong}, body)
    assert (answer.status_code, answer.content) == (403, b"")
    assert door.taken == []


async def test_whatever_is_wrong_with_what_is_sealed_is_answered_alike(safe: Door) -> None:
    message = text(safe.tencent)
    encrypted = [
        sealed(message, appid="wx0000000000000000"),
        sealed(message, aes_key="A" * 43),
        sealed(message)[:-8],
        "AAAA",
        "=",
        "",
        "一",
    ]
    for each in encrypted:
        query = safe.tencent.query(encrypt_type="aes")
        query["msg_signature"] = signed(TOKEN, query["timestamp"], query["nonce"], each)
        answer = await safe.post(query, xml_of({"Encrypt": each}))
        assert (answer.status_code, answer.content) == (403, b"")
    assert safe.taken == []


HOSTILE = [
    b"",
    b"{}",
    b"<xml>",
    b"<xml/>",
    b"\xff\xfe<\0x\0m\0l\0/\0>\0",
    b'<!DOCTYPE xml [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><xml><ToUserName>&b;</ToUserName></xml>',
    b'<!DOCTYPE xml [<!ENTITY a SYSTEM "file:///etc/passwd">]><xml><FromUserName>&a;</FromUserName></xml>',
    b"<a>" * 9000,
]


@pytest.mark.parametrize("body", HOSTILE)
async def test_what_is_signed_and_cannot_be_read_is_counted(plain: Door, body: bytes) -> None:
    answer = await plain.post(plain.tencent.query(), body)
    assert (answer.status_code, answer.content) == (400, b"")
    assert (plain.taken, plain.unreadable) == ([], 1)


@pytest.mark.parametrize("body", HOSTILE)
async def test_what_is_sealed_and_cannot_be_read_is_counted(safe: Door, body: bytes) -> None:
    encrypted = sealed(body)
    query = safe.tencent.query(encrypt_type="aes")
    query["msg_signature"] = signed(TOKEN, query["timestamp"], query["nonce"], encrypted)
    answer = await safe.post(query, xml_of({"Encrypt": encrypted}))
    assert (answer.status_code, safe.unreadable) == (400, 1)


@pytest.mark.parametrize("body", HOSTILE)
async def test_nobody_fills_the_log_without_the_token(
    safe: Door, body: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    query = {**safe.tencent.query(encrypt_type="aes"), "msg_signature": "0" * 40}
    answers = [await safe.post(query, body) for _ in range(3)]
    assert {(answer.status_code, answer.content) for answer in answers} == {(403, b"")}
    assert safe.unreadable == 0
    assert len(caplog.records) <= 1


async def test_what_is_longer_than_any_message_is_refused(door: Door) -> None:
    assert (await door.deliver(text(door.tencent, "长" * 5_000))).status_code == 200
    answer = await door.deliver(text(door.tencent, "x" * MOST_BYTES))
    assert answer.status_code == 413
    assert len(door.taken) == 1


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    body=st.binary(max_size=400), more=st.dictionaries(st.text(max_size=12), st.text(max_size=40), max_size=4)
)
async def test_whatever_comes_is_no_fault_of_ours(door: Door, body: bytes, more: dict[str, str]) -> None:
    for query in (more, {**door.tencent.query(encrypt_type="aes"), **more}):
        assert (await door.post(query, body)).status_code < 500


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH"])
async def test_there_is_nothing_else_to_ask_for(door: Door, method: str) -> None:
    assert (await door.post({}, b"", method=method)).status_code == 405


async def test_nothing_that_comes_stands_in_a_log(door: Door, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    await door.deliver(text(door.tencent, "geheim"))
    await door.deliver(door.tencent.message("oGeheim"))
    query, body = door.tencent.enveloped(text(door.tencent, "geheim"))
    await door.post({**query, "nonce": "geheim"}, body)
    ours = "".join(each.getMessage() for each in caplog.records if each.name.startswith("bot"))
    assert "MsgType is missing" in ours
    for secret in ("geheim", "oGeheim", "oPerson", query["signature"], TOKEN, APPID):
        assert secret not in ours
