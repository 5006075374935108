"""A port is opened, or one line says why not and what to do."""

import asyncio
import errno
import socket
from asyncio import AbstractEventLoop
from collections.abc import Callable

import pytest
from uvicorn.loops.auto import auto_loop_factory

from bot.faults import ServiceError
from bot.listening import address_of, listen
from locales.wording import wording
from tests.patience import PATIENCE_SECONDS


def refusal(host: str, port: int) -> str:
    with pytest.raises(ServiceError) as refused:
        listen(host, port)
    return refused.value.say(wording("zh_CN"))


def test_a_free_port_is_found_and_its_address_told() -> None:
    with listen("127.0.0.1", 0) as listener:
        port = listener.getsockname()[1]
        assert address_of(listener) == f"http://127.0.0.1:{port}"
        with socket.create_connection(("127.0.0.1", port), timeout=PATIENCE_SECONDS):
            pass


def test_the_address_can_be_typed_even_where_every_interface_is_listened_to() -> None:
    with listen("0.0.0.0", 0) as listener:  # noqa: S104  the point of the test
        assert address_of(listener).startswith("http://127.0.0.1:")


def test_an_ipv6_address_is_written_in_brackets() -> None:
    with listen("::1", 0) as listener:
        assert address_of(listener).startswith("http://[::1]:")


def test_a_port_in_use_is_told_with_another_one_to_try() -> None:
    with listen("127.0.0.1", 0) as listener:
        port = listener.getsockname()[1]
        line = refusal("127.0.0.1", port)
    assert f"端口 {port} 已被占用" in line
    assert f"--port {port + 1}" in line


@pytest.mark.parametrize("host", ["no-such-host.invalid", "192.0.2.1"])
def test_an_address_that_is_not_this_machines_is_told(host: str) -> None:
    assert host in refusal(host, 0)


@pytest.mark.parametrize(("code", "words"), [(errno.EACCES, "没有权限"), (errno.ENOBUFS, "无法监听")])
def test_any_other_refusal_is_told(monkeypatch: pytest.MonkeyPatch, code: int, words: str) -> None:
    def refuse(*_: object) -> None:
        raise OSError(code, "refused")

    monkeypatch.setattr(socket.socket, "bind", refuse)
    assert words in refusal("127.0.0.1", 80)


@pytest.mark.parametrize("new_loop", [asyncio.new_event_loop, auto_loop_factory()], ids=["plain", "served"])
def test_what_is_written_to_a_connection_leaves_at_once(new_loop: Callable[[], AbstractEventLoop]) -> None:
    """Else a page on a kept-alive connection waits 40 ms for the other side's delayed acknowledgement."""

    async def nodelay_of_an_accepted_connection() -> int:
        accepted: asyncio.Future[int] = asyncio.get_running_loop().create_future()

        def accept(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            connection = writer.get_extra_info("socket")
            accepted.set_result(connection.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY))
            writer.close()

        listener = listen("127.0.0.1", 0)
        async with await asyncio.start_server(accept, sock=listener):
            _, writer = await asyncio.open_connection(*listener.getsockname())
            try:
                return await accepted
            finally:
                writer.close()

    with asyncio.Runner(loop_factory=new_loop) as runner:
        assert runner.run(nodelay_of_an_accepted_connection()) == 1
