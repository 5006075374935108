"""People at browsers, as many as one likes, in a process of their own: `python -m tests.load.driving`.

Each has a connection that is kept open, cookies, and an interview to answer; who has come to the result
begins another one as somebody else. A turn is measured from sending the form to having the whole page of what
came of it. Told by JSON on standard input; says `warm` when measuring begins, then tells what was measured.
"""

import asyncio
import json
import re
import sys
import zlib
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from itertools import count
from pathlib import Path
from random import Random
from time import perf_counter
from urllib.parse import urlencode

import uvloop

_TOKEN = re.compile(r'name="token" value="([^"]+)"')
_COOKIE = re.compile(rb"set-cookie: ([\w-]+=[^;]*)", re.IGNORECASE)
_LENGTH = re.compile(rb"content-length: (\d+)", re.IGNORECASE)
_BUSY = 503
_SEE_OTHER = 303
_OK = 200

PAGE_FROM_POST = "Prefer: return=representation\r\n"
"""What the page's script says: answer the form with the page itself."""

_HEAD = (
    "Host: {host}\r\nConnection: keep-alive\r\nsec-ch-ua-platform: \"Linux\"\r\n"
    "User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0"
    " Safari/537.36\r\nAccept: */*\r\nSec-Fetch-Site: same-origin\r\nSec-Fetch-Mode: cors\r\n"
    "Sec-Fetch-Dest: empty\r\nAccept-Encoding: gzip, deflate, br, zstd\r\n"
    "Accept-Language: zh-CN,zh;q=0.9,en;q=0.8\r\n"
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Does:
    """One turn of a person: they begin, press or tick, or type."""

    start: bool = False
    keys: tuple[str, ...] = ()
    whole: bool = False
    text: str = ""


Interview = tuple[Does, ...]


@dataclass(frozen=True, slots=True)
class Orders:
    """What a run is: `per_second` 0 is as fast as it goes; `plain` are browsers without the page's script."""

    host: str
    port: int
    interviews: str
    clients: int
    warm_up_seconds: float
    seconds: float
    per_second: float = 0.0
    plain: bool = False
    seed: int = 1


@dataclass
class Measured:
    """What came of a run; `busy` are the 503, `cut_off` the connections that the service broke off."""

    turns: list[float] = field(default_factory=list)
    busy: int = 0
    cut_off: int = 0
    requests: int = 0
    is_on: bool = False


class Connection(asyncio.Protocol):
    """One connection; one request at a time."""

    def __init__(self) -> None:
        self._received = bytearray()
        self._head: bytes | None = None
        self._length = 0
        self._answer: asyncio.Future[tuple[int, bytes, bytes]] | None = None
        self._transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # it is one
        self._transport = transport

    async def ask(self, request: bytes) -> tuple[int, bytes, bytes]:
        """Status, head and body of the answer."""
        assert self._transport
        self._answer = asyncio.get_running_loop().create_future()
        self._transport.write(request)
        return await self._answer

    def data_received(self, data: bytes) -> None:
        self._received += data
        if self._head is None:
            end = self._received.find(b"\r\n\r\n")
            if end < 0:
                return
            self._head = bytes(self._received[: end + 2])
            length = _LENGTH.search(self._head)
            self._length = int(length[1]) if length else 0
            del self._received[: end + 4]
        if len(self._received) >= self._length and self._answer and not self._answer.done():
            head, body = self._head, bytes(self._received)
            self._head = None
            self._received.clear()
            self._answer.set_result((int(head[9:12]), head, body))

    def connection_lost(self, exc: Exception | None) -> None:
        if self._answer and not self._answer.done():
            self._answer.set_exception(exc or ConnectionResetError("the server closed the connection"))

    def close(self) -> None:
        """Hang up."""
        if self._transport:
            self._transport.close()


class Browser:
    """Somebody at a browser: their cookies, and the page they see."""

    def __init__(self, orders: Orders, connection: Connection, measured: Measured) -> None:
        self._head = _HEAD.format(host=f"{orders.host}:{orders.port}")
        self._origin = f"http://{orders.host}:{orders.port}"
        self._prefers = "" if orders.plain else PAGE_FROM_POST
        self._connection = connection
        self._measured = measured
        self._cookies: dict[bytes, bytes] = {}
        self.page = ""

    async def look(self) -> None:
        """Fetch the page."""
        request = f"GET / HTTP/1.1\r\n{self._head}{self._cookie()}\r\n"
        while (status := await self._ask(request.encode())) == _BUSY:
            self._measured.busy += self._measured.is_on
            await asyncio.sleep(0.2)
        if status != _OK:
            raise AssertionError((status, self.page))

    async def send(self, does: Does) -> None:
        """Send a form, again while the server says that it is busy, and see the page of what came of it."""
        body = urlencode(self._form(does))
        request = (
            f"POST /turn HTTP/1.1\r\n{self._head}{self._cookie()}Origin: {self._origin}\r\n"
            f"Referer: {self._origin}/\r\n{self._prefers}"
            f"Content-Type: application/x-www-form-urlencoded;charset=UTF-8\r\n"
            f"Content-Length: {len(body)}\r\n\r\n{body}"
        ).encode()
        while (status := await self._ask(request)) == _BUSY:
            self._measured.busy += self._measured.is_on
            await asyncio.sleep(0.2)
        if status == _SEE_OTHER:
            await self.look()
        elif status != _OK:
            raise AssertionError((status, does, self.page))

    def _form(self, does: Does) -> list[tuple[str, str]]:
        found = _TOKEN.search(self.page)
        if not found:
            raise AssertionError(("no form of ours", self.page))
        token = found[1]
        moment = token.split(".", 1)[1].rpartition(".")[0]
        keys = [f"{moment}.{does_}" for does_ in does.keys]
        for key in keys:
            if f'value="{key}"' not in self.page:
                raise AssertionError((key, does, self.page))
        fields = [("token", token), *(("key", key) for key in keys)]
        fields += [("whole", "1")] if does.whole else []
        fields += [("text", does.text)] if does.text else []
        return [*fields, ("command", "start")] if does.start else fields

    def _cookie(self) -> str:
        return f"Cookie: {b'; '.join(self._cookies.values()).decode()}\r\n" if self._cookies else ""

    async def _ask(self, request: bytes) -> int:
        status, head, body = await self._connection.ask(request)
        self._measured.requests += self._measured.is_on
        for cookie in _COOKIE.findall(head):
            self._cookies[cookie.partition(b"=")[0]] = cookie
        if body[:2] == b"\x1f\x8b":
            body = zlib.decompress(body, 31)
        if status != _BUSY:
            self.page = body.decode()
        return status


async def _talk(
    orders: Orders, all_of_them: Sequence[Interview], which: "count[int]", measured: Measured
) -> None:
    chance = Random(next(which))  # noqa: S311  nobody is to be surprised
    pause = orders.clients / orders.per_second if orders.per_second else 0.0
    loop = asyncio.get_running_loop()
    while True:
        connection: Connection | None = None
        try:
            _, connection = await loop.create_connection(Connection, orders.host, orders.port)
            while True:
                browser = Browser(orders, connection, measured)
                await browser.look()
                for does in all_of_them[next(which) % len(all_of_them)]:
                    if pause:
                        await asyncio.sleep(pause * chance.uniform(0.5, 1.5))
                    began = perf_counter()
                    await browser.send(does)
                    if measured.is_on:
                        measured.turns.append(perf_counter() - began)
        except ConnectionError:
            measured.cut_off += measured.is_on
            await asyncio.sleep(chance.random())
        finally:
            if connection is not None:
                connection.close()


def read_interviews(path: Path) -> tuple[Interview, ...]:
    """The interviews of a file that `write_interviews` wrote."""
    return tuple(
        tuple(Does(**{**each, "keys": tuple(each["keys"])}) for each in interview)
        for interview in json.loads(path.read_bytes())
    )


def write_interviews(path: Path, all_of_them: Sequence[Interview]) -> None:
    """Keep interviews for a driver, which need not know the regulation."""
    path.write_text(json.dumps([[asdict(each) for each in interview] for interview in all_of_them]))


async def drive(orders: Orders) -> dict[str, float]:
    """Let everybody talk, and tell what was measured."""
    all_of_them = read_interviews(Path(orders.interviews))
    measured, which = Measured(), count(orders.seed)
    talking = [
        asyncio.ensure_future(_talk(orders, all_of_them, which, measured)) for _ in range(orders.clients)
    ]
    await _for(orders.warm_up_seconds, talking)
    measured.is_on = True
    tell("warm")
    began = perf_counter()
    await _for(orders.seconds, talking)
    measured.is_on = False
    seconds = perf_counter() - began
    for each in talking:
        each.cancel()
    await asyncio.gather(*talking, return_exceptions=True)
    turns = sorted(measured.turns)
    return {
        "turns": len(turns),
        "turns_a_second": len(turns) / seconds,
        "requests_a_turn": measured.requests / len(turns),
        "busy": measured.busy,
        "cut_off": measured.cut_off,
        **{f"p{percent}_ms": turns[len(turns) * percent // 100] * 1e3 for percent in (50, 95, 99)},
    }


async def _for(seconds: float, talking: Sequence["asyncio.Future[None]"]) -> None:
    """Wait, and raise what went wrong with anybody."""
    done, _ = await asyncio.wait(talking, timeout=seconds, return_when=asyncio.FIRST_EXCEPTION)
    for each in done:
        each.result()


def tell(line: str) -> None:
    """Tell whoever started this a line."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    told = uvloop.run(drive(Orders(**json.loads(sys.stdin.readline()))))
    tell(json.dumps(told))
    sys.stdin.read()
