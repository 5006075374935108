"""The assistant's process with a trap in it: at a named point it kills itself as a loss of power would.

It runs the command line that people run; the product has no hooks for this and needs none.
"""

import os
import signal
import subprocess
import sys
from collections.abc import Awaitable, Callable, Mapping, Sequence
from pathlib import Path
from typing import Final

from pydantic import JsonValue
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from bot.command_line import main
from bot.postgresql.store import PostgreSQLStore
from bot.storage.sqlite import SQLiteStore
from bot.storage.store import Noted, Store, Turn
from bot.telegram.with_aiogram import AiogramTransport
from bot.telegram.with_python_telegram_bot import PythonTelegramBotTransport
from tests.crash.deaths import Channel, Death, Point

WEBHOOK: Final = "/telegram"
FORM: Final = "/turn"

STORES: Final = (SQLiteStore, PostgreSQLStore)


class Trap:
    """Kills the process when it is passed for the so-manieth time."""

    def __init__(self, passage: int) -> None:
        self._left = passage

    def passed(self) -> None:
        """Pass it."""
        self._left -= 1
        if self._left <= 0:
            os.kill(os.getpid(), signal.SIGKILL)


def run(death: Death, arguments: Sequence[str], settings: Mapping[str, str], folder: Path) -> None:
    """Be the process: set the trap, then do what the command line says. What it prints goes to a file."""
    os.chdir(folder)
    os.environ.update(settings)
    with (folder / "log").open("ab") as log:  # through a process of its own: this one's disk may be full
        writer = subprocess.Popen(["/bin/cat"], stdin=subprocess.PIPE, stdout=log)
    assert writer.stdin is not None
    for stream in ("stdout", "stderr"):
        os.dup2(writer.stdin.fileno(), getattr(sys, stream).fileno())
        setattr(sys, stream, os.fdopen(getattr(sys, stream).fileno(), "w", buffering=1, closefd=False))
    writer.stdin.close()
    if death.point != "any moment":
        TRAPS[death.point](Trap(death.passage), death.channel)
    sys.argv = ["chuangping", *arguments]
    main()


def _after_commit(trap: Trap, channel: Channel) -> None:
    """The turn is durable; nobody was told."""
    for kind in STORES:
        commit: Callable[..., Awaitable[bool]] = kind.commit

        async def dying(store: Store, turn: Turn, commit: Callable[..., Awaitable[bool]] = commit) -> bool:
            committed = await commit(store, turn)
            if committed and turn.address.channel == channel:
                trap.passed()
            return committed

        kind.commit = dying  # type: ignore[assignment]  # the trap


def _before_send(trap: Trap, channel: Channel) -> None:
    """The reply is ready; nothing of it has left."""
    if channel == "web":
        _around_responses(FORM, before=trap.passed)
    else:
        _around_requests(_is_message, before=trap.passed)


def _after_send(trap: Trap, channel: Channel) -> None:
    """The reply has left; the process knows that, and nothing else does."""
    if channel == "web":
        _around_responses(FORM, after=trap.passed)
    else:
        _around_requests(_is_message, after=trap.passed)


def _before_note(trap: Trap, _: Channel) -> None:
    """What was sent is not yet noted."""
    for kind in STORES:
        note: Callable[..., Awaitable[Noted | None]] = kind.note

        async def dying(*what: object, note: Callable[..., Awaitable[Noted | None]] = note) -> Noted | None:
            trap.passed()
            return await note(*what)

        kind.note = dying  # type: ignore[assignment]  # the trap


def _before_confirm(trap: Trap, _: Channel) -> None:
    """Telegram has not heard yet that an update need not come again."""
    _around_requests(_is_confirming(), before=trap.passed)
    _around_responses(WEBHOOK, before=trap.passed)


TRAPS: Final[Mapping[Point, Callable[[Trap, Channel], None]]] = {
    "after commit": _after_commit,
    "before send": _before_send,
    "after send": _after_send,
    "before note": _before_note,
    "before confirm": _before_confirm,
}

Parameters = Mapping[str, JsonValue]


def _nothing() -> None:
    """No trap on this side."""


def _is_message(method: str, _: Parameters) -> bool:
    return method == "sendMessage"


def _is_confirming() -> Callable[[str, Parameters], bool]:
    """Tells the polls that confirm something from those that only ask for more."""
    newest = 0

    def confirms(method: str, parameters: Parameters) -> bool:
        nonlocal newest
        offset = parameters.get("offset")
        if method != "getUpdates" or not isinstance(offset, int) or offset <= newest:
            return False
        newest = offset
        return True

    return confirms


def _around_requests(
    which: Callable[[str, Parameters], bool],
    *,
    before: Callable[[], None] = _nothing,
    after: Callable[[], None] = _nothing,
) -> None:
    for transport in (AiogramTransport, PythonTelegramBotTransport):
        _trap_requests(transport, which, before, after)


def _trap_requests(
    transport: type[AiogramTransport] | type[PythonTelegramBotTransport],
    which: Callable[[str, Parameters], bool],
    before: Callable[[], None],
    after: Callable[[], None],
) -> None:
    call: Callable[..., Awaitable[JsonValue]] = transport.call

    async def dying(itself: object, method: str, parameters: Parameters, **more: object) -> JsonValue:
        wanted = which(method, parameters)
        if wanted:
            before()
        answer = await call(itself, method, parameters, **more)
        if wanted:
            after()
        return answer

    transport.call = dying  # type: ignore[assignment]  # the trap


def _around_responses(
    path: str, *, before: Callable[[], None] = _nothing, after: Callable[[], None] = _nothing
) -> None:
    respond = Response.__call__

    async def dying(response: Response, scope: Scope, receive: Receive, send: Send) -> None:
        wanted = scope["path"] == path
        if wanted:
            before()
        await respond(response, scope, receive, send)
        if wanted:
            after()

    Response.__call__ = dying  # type: ignore[method-assign,assignment]  # the trap
