"""Two assistants over one PostgreSQL behind each sample proxy, as visitors and attackers see them."""

import asyncio
import os
import re
import secrets
import signal
import socket
import ssl
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing
from functools import cache
from pathlib import Path

import httpx
import pytest

from tests.crash.house import free_port
from tests.database import Cluster
from tests.deploy.conftest import COMMAND, ROOT
from tests.deploy.proxies import Certificate, Proxy, certificate, running
from tests.patience import PATIENCE_SECONDS

__all__ = ["certificate"]

SAMPLES = {"nginx": "nginx/host.conf", "nginx of compose": "nginx/container.conf", "caddy": "Caddyfile"}

TLS = ssl.create_default_context()
TLS.check_hostname = False
TLS.verify_mode = ssl.CERT_NONE

SMUGGLED = b"GET /metrics HTTP/1.1\r\nHost: localhost\r\n\r\n"
MEASURED = b"process_start_time_seconds"
"""What stands in the answer to that, where it came through."""


HANDED = """
import os, sys
os.dup2(int(sys.argv[1]), 3)
os.environ |= {"LISTEN_FDS": "1", "LISTEN_PID": str(os.getpid())}
os.execv(sys.argv[2], sys.argv[2:])
"""
"""Becomes a program that is handed a port as systemd hands one over."""


class Assistant:
    """A process that serves at a port of its own, or at one that is held for it, and can be started again."""

    def __init__(self, settings: dict[str, str], folder: Path, held: socket.socket | None) -> None:
        self.port = free_port() if held is None else int(held.getsockname()[1])
        self._settings = settings | {"CHUANGPING_PORT": str(self.port)}
        self._folder = folder
        self._held = held
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start it, and wait until it serves."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith("CHUANGPING_")}
        handed = [] if self._held is None else [self._held.fileno()]
        command = [*COMMAND, "serve"]
        if handed:
            command = [sys.executable, "-c", HANDED, str(handed[0]), *command]
        place = self._folder / "notify"
        with (
            (self._folder / "log").open("ab") as log,
            socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as heard,
        ):
            place.unlink(missing_ok=True)
            heard.bind(str(place))
            heard.settimeout(PATIENCE_SECONDS)
            self._process = subprocess.Popen(
                command,
                env=kept | self._settings | {"NOTIFY_SOCKET": str(place)},
                cwd=self._folder,
                stdout=log,
                stderr=log,
                pass_fds=handed,
            )
            assert heard.recv(100) == b"READY=1"

    def stop(self) -> int:
        """Stop it as systemd does; its exit status."""
        assert self._process is not None
        self._process.send_signal(signal.SIGTERM)
        return self._process.wait(PATIENCE_SECONDS)


Pair = tuple[Assistant, Assistant]


@pytest.fixture(scope="module")
def port() -> int:
    """Where the proxies listen, one after the other: the assistants know it as their public address."""
    return free_port()


@pytest.fixture(scope="module")
def pairs(
    cluster: Cluster, port: int, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Callable[[bool], Pair]]:
    """Two assistants over one database, at one port that is held for them or at two of their own."""
    with ExitStack() as ends:

        @cache
        def pair(held: bool) -> Pair:
            settings = {
                "CHUANGPING_STORE": cluster.database(),
                "CHUANGPING_PUBLIC_ADDRESS": f"https://localhost:{port}",
                "CHUANGPING_ROSTER": "on",
            }
            listener = None
            if held:
                listener = ends.enter_context(socket.create_server(("127.0.0.1", free_port()), backlog=2048))
            first, second = (
                Assistant(settings, tmp_path_factory.mktemp("assistant"), listener) for _ in range(2)
            )
            for assistant in (first, second):
                assistant.start()
                ends.callback(assistant.stop)
            return first, second

        yield pair


@pytest.fixture(scope="module", params=SAMPLES)
def sample(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def assistants(pairs: Callable[[bool], Pair], sample: str) -> Pair:
    """Behind compose's proxy each has a port of its own; the others stand before one that systemd holds."""
    return pairs("compose" not in sample)


@pytest.fixture(scope="module")
def proxy(
    pairs: Callable[[bool], Pair],
    sample: str,
    port: int,
    certificate: Certificate,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Proxy]:
    folder = tmp_path_factory.mktemp("proxy") / "running"
    folder.parent.chmod(0o755)
    backends = sorted({each.port for each in pairs("compose" not in sample)})
    with running(ROOT / "deploy" / SAMPLES[sample], folder, certificate, port, backends) as proxy:
        yield proxy


def visitor(proxy: Proxy, **headers: str) -> httpx.Client:
    """Somebody who comes from an address that nobody came from before."""
    return httpx.Client(
        base_url=proxy.address,
        transport=httpx.HTTPTransport(verify=TLS, local_address=an_address_of_this_machine()),
        timeout=PATIENCE_SECONDS,
        headers={name.replace("_", "-"): value for name, value in headers.items()},
    )


def an_address_of_this_machine() -> str:
    return "127.{}.{}.{}".format(*(1 + secrets.randbelow(250) for _ in range(3)))


def first_form(page: str) -> dict[str, str]:
    """What the button of the first page sends."""
    token = re.search(r'name="token" value="([^"]+)"', page)
    button = re.search(
        r'<button\b[^>]*\bname="(\w+)" value="([^"]+)"[^>]*>(?:(?!</button>).)*开始', page, re.DOTALL
    )
    assert token, page
    assert button, page
    return {"token": token[1], button[1]: button[2]}


def begin(client: httpx.Client) -> int:
    """Press the button of the first page; the status of the answer."""
    return client.post("/turn", data=first_form(client.get("/").text)).status_code


def spoken(proxy: Proxy, *said: bytes) -> bytes:
    """What a proxy answers to bytes, until it closes the connection or has nothing more to say."""
    with (
        closing(socket.create_connection(("127.0.0.1", proxy.port), timeout=3)) as plain,
        TLS.wrap_socket(plain, server_hostname="localhost") as line,
    ):
        heard = b""
        try:
            for part in said:
                line.sendall(part)
            while received := line.recv(65536):
                heard += received
        except OSError:
            pass  # a reset or a time-out ends it as well: what was heard is judged
        return heard


def test_people_talk_with_it_over_tls_alone(proxy: Proxy) -> None:
    with visitor(proxy) as client:
        page = client.get("/")
        assert page.status_code == 200
        assert page.headers["strict-transport-security"] == "max-age=31536000"
        assert not {"x-powered-by", "via"} & set(page.headers)
        assert not re.search(r"\d", page.headers.get("server", ""))
        assert begin(client) == 303
        assert all(cookie.secure for cookie in client.cookies.jar)


@pytest.mark.parametrize(
    "path",
    [
        "/healthz",
        "/readyz",
        "/metrics",
        "/%6detrics",
        "//metrics",
        "/x/../metrics",
        "/metrics/",
        "/metrics?x=y",
    ],
)
def test_addresses_for_whoever_watches_are_not_there(proxy: Proxy, path: str) -> None:
    heard = spoken(proxy, f"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".encode())
    assert re.match(rb"HTTP/1\.1 [34]\d\d", heard), heard[:300]
    assert MEASURED not in heard


def test_a_body_that_is_too_large_is_refused(proxy: Proxy) -> None:
    with visitor(proxy) as client:
        refused = {413} if proxy.name != "Caddyfile" else {400, 413, 502}  # 2.6 finds it out too late
        assert client.post("/turn", content=b"x" * 5_000_000).status_code in refused
        assert client.post("/roster", content=b"x" * 23_000_000).status_code in refused


@pytest.mark.parametrize(
    "framing",
    [
        b"Content-Length: 4\r\nTransfer-Encoding: chunked",
        b"Transfer-Encoding: chunked\r\nContent-Length: 4",
        b"Content-Length: 4\r\nContent-Length: %d" % (4 + len(SMUGGLED)),
        b"Transfer-Encoding: xchunked\r\nContent-Length: %d" % (5 + len(SMUGGLED)),
        b"Transfer-Encoding : chunked\r\nContent-Length: %d" % (5 + len(SMUGGLED)),
        b"Transfer-Encoding: chunked\r\nTransfer-Encoding: identity",
        b"Transfer-Encoding:\x0bchunked\r\nContent-Length: %d" % (5 + len(SMUGGLED)),
        b"Content-Length: +4",
    ],
)
def test_no_request_comes_through_within_another(proxy: Proxy, framing: bytes) -> None:
    head = b"POST /turn HTTP/1.1\r\nHost: localhost\r\n" + framing + b"\r\n\r\n"
    heard = spoken(proxy, head + b"0\r\n\r\n" + SMUGGLED)
    assert re.match(rb"HTTP/1\.1 [45]\d\d", heard) or heard == b"", heard[:300]
    assert MEASURED not in heard
    for _ in range(3):  # nor does somebody else get its answer
        with visitor(proxy) as client:
            page = client.get("/")
            assert page.status_code == 200
            assert MEASURED not in page.content


def test_the_service_is_told_where_a_visitor_is_not_what_they_claim(
    sample: str, certificate: Certificate, tmp_path: Path
) -> None:
    tmp_path.chmod(0o755)
    with socket.create_server(("127.0.0.1", free_port())) as service, ThreadPoolExecutor() as visiting:
        backends = [service.getsockname()[1]]
        with running(
            ROOT / "deploy" / SAMPLES[sample], tmp_path / "running", certificate, free_port(), backends
        ) as proxy:
            claims = b"".join(
                b"%s: 198.51.100.7, evil.example\r\n" % name
                for name in (
                    b"X-Forwarded-For",
                    b"X-Forwarded-Host",
                    b"X-Forwarded-Proto",
                    b"X-Real-IP",
                    b"Forwarded",
                )
            )
            asked = b"GET / HTTP/1.1\r\nHost: localhost:%d\r\n%sConnection: close\r\n\r\n" % (
                proxy.port,
                claims,
            )
            answered = visiting.submit(spoken, proxy, asked)
            line, _ = service.accept()
            with line:
                head = line.recv(65536).decode()
                line.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok")
            assert answered.result(PATIENCE_SECONDS).endswith(b"ok")
    told = {name.lower(): value for name, value in re.findall(r"(?m)^([\w-]+): (.*?)\r?$", head)}
    assert (told["x-forwarded-for"], told["x-forwarded-proto"]) == ("127.0.0.1", "https")
    assert told["host"].partition(":")[0] == "localhost"
    assert "198.51" not in head
    assert "evil.example" not in head


def test_a_host_that_is_not_ours_is_given_no_page(proxy: Proxy) -> None:
    heard = spoken(proxy, b"GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n")
    assert b'id="log"' not in heard


def test_nothing_is_written_down_of_what_people_searched_for(proxy: Proxy) -> None:
    with visitor(proxy, referer=f"{proxy.address}/search?q=SECRET-WORDS") as client:
        client.get("/search", params={"q": "SECRET-WORDS"})
        client.post("/turn", data={"token": "SECRET-WORDS", "text": "SECRET-WORDS"})
    spoken(proxy, b"GET /SECRET-WORDS HTTP/1.1\r\nHost: a b\r\n\r\n")
    assert "SECRET-WORDS" not in proxy.logs


async def flood(proxy: Proxy, requests: int) -> Counter[int]:
    statuses = Counter[int]()
    transport = httpx.AsyncHTTPTransport(verify=TLS, local_address=an_address_of_this_machine())
    async with httpx.AsyncClient(
        base_url=proxy.address, transport=transport, timeout=PATIENCE_SECONDS
    ) as client:

        async def ask(times: int) -> None:
            for _ in range(times):
                statuses[(await client.get("/static/nothing")).status_code] += 1

        await asyncio.gather(*(ask(requests // 50) for _ in range(50)))
    return statuses


async def test_a_flood_from_one_address_is_told_to_wait_by_nginx(proxy: Proxy) -> None:
    statuses = await flood(proxy, 600)
    assert bool(statuses[429]) == (proxy.name != "Caddyfile")
    assert sum(statuses.values()) == 600
    assert not any(status >= 500 for status in statuses)


async def test_no_request_is_lost_while_the_assistants_are_restarted_one_after_the_other(
    proxy: Proxy, assistants: Pair
) -> None:
    enough = asyncio.Event()
    statuses = Counter[int]()
    failed: list[str] = []

    async def keep_asking() -> None:
        transport = httpx.AsyncHTTPTransport(verify=TLS, local_address=an_address_of_this_machine())
        async with httpx.AsyncClient(
            base_url=proxy.address, transport=transport, timeout=PATIENCE_SECONDS
        ) as client:
            form = first_form((await client.get("/")).text)
            while not enough.is_set():
                # The form is sent again and again: it counts once, and is answered each time.
                for sent in (client.get("/"), client.post("/turn", data=form)):
                    try:
                        statuses[(await sent).status_code] += 1
                    except httpx.TransportError as error:
                        failed.append(repr(error))
                await asyncio.sleep(0.05)

    asking = [asyncio.create_task(keep_asking()) for _ in range(4)]
    for assistant in assistants:
        await asyncio.sleep(0.5)
        assert await asyncio.to_thread(assistant.stop) == 0
        await asyncio.to_thread(assistant.start)
    await asyncio.sleep(0.5)
    enough.set()
    await asyncio.gather(*asking)
    assert failed == []
    assert not any(status >= 500 for status in statuses), (statuses, proxy.logs)
    assert sum(statuses.values()) > 20
