"""The tools on standard input and output, for an assistant on the same machine: one message a line.

Standard output carries the protocol alone; whatever else is printed goes to standard error.
"""

import sys
from contextlib import redirect_stdout
from dataclasses import dataclass, field
from typing import Any, BinaryIO, Final

import anyio
from anyio.abc import ObjectReceiveStream, ObjectSendStream
from anyio.to_thread import run_sync
from mcp.server import Server
from mcp.shared.message import SessionMessage
from mcp_types import PARSE_ERROR, JSONRPCError, JSONRPCMessage, JSONRPCRequest, JSONRPCResponse, RequestId

from bot.agents.messages import NoMessageError, read_message
from bot.agents.server import server_of
from bot.api.desk import Desk
from bot.api.reception import LONGEST_BODY, MOST_SECONDS, Threads
from bot.faults import ServiceError
from locales.wording import Wording, wording

_GRACE_SECONDS: Final = MOST_SECONDS
"""How long what was asked may still be answered once nothing more comes in."""


def sit(desk: Desk, language: str, public_address: str | None) -> None:
    """Answer what comes in, until nothing more does."""
    server = server_of(desk, language, public_address, Threads())
    lines = _Lines(sys.stdin.buffer, sys.stdout.buffer, wording(language))
    with redirect_stdout(sys.stderr):
        anyio.run(lines.serve, server)


@dataclass
class _Lines:
    stdin: BinaryIO
    stdout: BinaryIO
    words: Wording
    _open: set[RequestId] = field(default_factory=set)
    _is_answered: anyio.Event = field(default_factory=anyio.Event)

    async def serve(self, server: Server[Any]) -> None:
        """Lead the lines to the server and its messages back."""
        to_server, incoming = anyio.create_memory_object_stream[SessionMessage | Exception]()
        outgoing, from_server = anyio.create_memory_object_stream[SessionMessage]()
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(self._read, to_server, outgoing.clone())
            tasks.start_soon(self._write, from_server)
            await server.run(incoming, outgoing, server.create_initialization_options())
            tasks.cancel_scope.cancel()

    async def _read(
        self,
        to_server: ObjectSendStream[SessionMessage | Exception],
        answers: ObjectSendStream[SessionMessage],
    ) -> None:
        async with to_server, answers:
            while line := await run_sync(self._line, abandon_on_cancel=True):
                try:
                    message = self._message(line)
                except NoMessageError as error:
                    await answers.send(SessionMessage(error.answer))
                    continue
                if message is not None:
                    if isinstance(message, JSONRPCRequest):
                        self._open.add(message.id)
                    await to_server.send(SessionMessage(message))
            with anyio.move_on_after(_GRACE_SECONDS):
                await self._settled()

    def _line(self) -> bytes:
        """The next line, and no more than a byte above the limit of one that is too long."""
        line = piece = self.stdin.readline(LONGEST_BODY + 1)
        while len(piece) > LONGEST_BODY and not piece.endswith(b"\n"):
            piece = self.stdin.readline(LONGEST_BODY + 1)
        return line

    def _message(self, line: bytes) -> JSONRPCMessage | None:
        """The message of a line; None for a blank one."""
        if len(line) > LONGEST_BODY:
            fault = ServiceError("api-too-large", most=LONGEST_BODY >> 20)
            raise NoMessageError(PARSE_ERROR, fault.say(self.words))
        return None if line.isspace() else read_message(line, self.words)

    async def _settled(self) -> None:
        """Waits until all that was asked is answered."""
        while self._open:
            self._is_answered = anyio.Event()
            await self._is_answered.wait()

    async def _write(self, from_server: ObjectReceiveStream[SessionMessage]) -> None:
        async with from_server:
            async for each in from_server:
                told = each.message.model_dump_json(by_alias=True, exclude_unset=True)
                await run_sync(self._put, told.encode() + b"\n")
                if isinstance(each.message, JSONRPCResponse | JSONRPCError):
                    self._open -= {each.message.id}
                    self._is_answered.set()

    def _put(self, line: bytes) -> None:
        self.stdout.write(line)
        self.stdout.flush()
