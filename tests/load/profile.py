"""`make profile`: where the CPU of a web turn goes, part by part.

The service runs in this process, people press and type in another. What each part takes is its own: a part
that calls another is not charged for it, and one that waits is charged for its steps alone.

    part                        ms a turn   calls a turn
    next question                    1.02            1.0
    page template                    0.41            1.0
"""

import asyncio
import functools
import inspect
import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections import defaultdict
from collections.abc import Awaitable, Callable, Coroutine, Generator, Iterable
from dataclasses import asdict
from pathlib import Path
from pkgutil import resolve_name
from tempfile import TemporaryDirectory
from types import ModuleType
from typing import Any

import click

from tests.load.driving import Orders, write_interviews
from tests.load.interviews import interviews
from tests.load.measuring import CHECKOUT

SEED = 2023
INTERVIEWS = 120

PARTS: dict[str, tuple[str, ...]] = {
    "next question": ("dialogs.flow:proceed",),
    "what may be done": ("dialogs.flow:offered", "dialogs.flow:meaning"),
    "reading what was typed": ("dialogs.interview.typed:take_text",),
    "drawing: question": (
        "dialogs.interview.questions:draw_question",
        "dialogs.interview.several:draw_several",
    ),
    "drawing: result": ("dialogs.results.page:draw_result",),
    "drawing: answers so far": ("dialogs.conversation:answers_so_far",),
    "the step around it": ("dialogs.conversation:step", "dialogs.conversation:begin"),
    "session: load": ("dialogs.session:load_session",),
    "session: dump": ("dialogs.session:dump_session",),
    "replies: load": ("dialogs.replies:load_replies",),
    "replies: dump": ("dialogs.replies:dump_replies",),
    "store: read": ("bot.storage.sqlite:SQLiteStore.load",),
    "store: hand over": ("bot.storage.sqlite:SQLiteStore.commit",),
    "store: commit (its thread)": ("bot.storage.writing:GroupWriter._commit",),
    "conversation service": (
        "bot.conversations:ConversationService.take",
        "bot.conversations:ConversationService.standing",
    ),
    "page: template": ("jinja2.environment:Template.render",),
    "page: around it": ("bot.web.pages:Pages.draw",),
    "page: gzip": ("starlette.middleware.gzip:GZipResponder.apply_compression",),
    "form: read": ("bot.web.forms:read_form",),
    "cookies": (
        "bot.web.sessions:SessionCookies.visitor",
        "bot.web.sessions:SessionCookies.remember",
    ),
    "token": ("bot.web.tokens:mint", "bot.web.tokens:read"),
    "chat": ("bot.web.chat:Chat.take", "bot.web.chat:Chat.show"),
    "HTTP: routing, middleware": ("starlette.middleware.errors:ServerErrorMiddleware.__call__",),
    "HTTP: parsing": ("bot.web.connections:_Bounded.data_received",),
    "HTTP: requests": ("uvicorn.protocols.http.httptools_impl:RequestResponseCycle.run_asgi",),
    "HTTP: sending": ("uvicorn.protocols.http.httptools_impl:RequestResponseCycle.send",),
}
"""What is told apart, with the functions that each part is."""


class Clock:
    """CPU time by part, each thread's by itself."""

    def __init__(self) -> None:
        self.spent: defaultdict[str, int] = defaultdict(int)
        self.calls: defaultdict[str, int] = defaultdict(int)
        self._of_thread = threading.local()

    def enter(self, part: str) -> None:
        """From now on this part is charged."""
        stack = self._stack()
        now = time.thread_time_ns()
        if stack:
            self.spent[stack[-1]] += now - self._of_thread.since
        stack.append(part)
        self._of_thread.since = now

    def leave(self) -> None:
        """What it was called by is charged again."""
        stack = self._stack()
        now = time.thread_time_ns()
        self.spent[stack.pop()] += now - self._of_thread.since
        self._of_thread.since = now

    def _stack(self) -> list[str]:
        if not hasattr(self._of_thread, "stack"):
            self._of_thread.stack = []
        stack: list[str] = self._of_thread.stack
        return stack

    def measured(self, part: str, function: Callable[..., Any]) -> Callable[..., Any]:
        """The function, charged to a part."""
        if inspect.iscoroutinefunction(function):

            @functools.wraps(function)
            async def waits(*args: object, **options: object) -> object:
                self.calls[part] += 1
                return await _Steps(self, part, function(*args, **options))

            return waits

        @functools.wraps(function)
        def runs(*args: object, **options: object) -> object:
            self.calls[part] += 1
            self.enter(part)
            try:
                return function(*args, **options)
            finally:
                self.leave()

        return runs


class _Steps(Awaitable[Any]):
    """A coroutine whose steps are charged, and not its waiting."""

    def __init__(self, clock: Clock, part: str, coroutine: Coroutine[Any, Any, Any]) -> None:
        self._clock, self._part, self._coroutine = clock, part, coroutine

    def __await__(self) -> Generator[Any, Any, Any]:
        advance: Callable[[], Any] = functools.partial(self._coroutine.send, None)
        while True:
            self._clock.enter(self._part)
            try:
                waits_for = advance()
            except StopIteration as end:
                return end.value
            finally:
                self._clock.leave()
            try:
                told = yield waits_for
                advance = functools.partial(self._coroutine.send, told)
            except BaseException as error:  # noqa: BLE001  handed in where it belongs
                advance = functools.partial(self._coroutine.throw, error)


def measure_parts(clock: Clock, parts: dict[str, tuple[str, ...]]) -> None:
    """Replace the functions of all parts, wherever they are known by name."""
    for part, names in parts.items():
        for name in names:
            _replace(name, lambda function, part=part: clock.measured(part, function))  # type: ignore[misc]


def _replace(name: str, wrap: Callable[[Callable[..., Any]], Callable[..., Any]]) -> None:
    holder, _, attribute = name.rpartition("." if "." in name.partition(":")[2] else ":")
    owner = resolve_name(holder)
    original = owner.__dict__[attribute]
    wrapped = wrap(original)
    setattr(owner, attribute, wrapped)
    if isinstance(owner, ModuleType):
        for module in list(sys.modules.values()):
            _replace_in(getattr(module, "__dict__", {}), original, wrapped)


def _replace_in(names: dict[Any, Any], original: object, wrapped: object) -> None:
    for name, value in list(names.items()):
        if value is original:
            names[name] = wrapped
        elif isinstance(value, dict) and any(each is original for each in value.values()):
            _replace_in(value, original, wrapped)


async def _serve_and_drive(orders: Orders, clock: Clock) -> tuple[int, dict[str, int], float, dict[str, int]]:
    """Turns, nanoseconds by part, CPU seconds of the process, and calls by part, once it is warm."""
    from bot.serving import serve  # noqa: PLC0415  after the data folder is chosen
    from bot.settings import load_settings  # noqa: PLC0415  as above

    address: asyncio.Future[str] = asyncio.get_running_loop().create_future()
    service = asyncio.create_task(serve(load_settings(port=0), announce=address.set_result))
    port = int((await address).rpartition(":")[2])
    await _settled()
    driver = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.load.driving",
        cwd=CHECKOUT, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    )  # fmt: skip
    assert driver.stdin
    assert driver.stdout
    driver.stdin.write(json.dumps({**asdict(orders), "port": port}).encode() + b"\n")
    if await driver.stdout.readline() != b"warm\n":
        raise RuntimeError("the people gave up: see above")
    began, before, calls = time.process_time(), dict(clock.spent), dict(clock.calls)
    told = json.loads(await driver.stdout.readline())
    seconds = time.process_time() - began
    spent = {part: ns - before.get(part, 0) for part, ns in clock.spent.items()}
    called = {part: times - calls.get(part, 0) for part, times in clock.calls.items()}
    driver.stdin.close()
    await driver.wait()
    os.kill(os.getpid(), signal.SIGTERM)
    await service
    return told["turns"], spent, seconds, called


async def _settled() -> None:
    before = -1.0
    while (now := time.process_time()) - before > 0.05:
        before = now
        await asyncio.sleep(0.7)


def table(turns: int, spent: dict[str, int], seconds: float, calls: dict[str, int]) -> Iterable[str]:
    """The lines of the table, the dearest part first."""
    total = 1e3 * seconds / turns
    rows = sorted(((ns / 1e6 / turns, part) for part, ns in spent.items()), reverse=True)
    yield f"{'part':<32} ms a turn   calls a turn"
    for milliseconds, part in rows:
        yield f"{part:<32} {milliseconds:9.3f} {calls[part] / turns:14.1f}"
    yield f"{'the loop, sockets, other threads':<32} {total - sum(each for each, _ in rows):9.3f}"
    yield f"{'all (with what measuring takes)':<32} {total:9.3f}   in {turns} turns"


@click.command()
@click.option("--seconds", default=10.0, show_default=True, help="How long is measured.")
@click.option("--plain", is_flag=True, help="Browsers without the page's script.")
def profile(seconds: float, *, plain: bool) -> None:
    """Tell where the CPU of a web turn goes."""
    import uvloop  # noqa: PLC0415  as the service does

    with TemporaryDirectory() as folder:
        path = Path(folder) / "interviews.json"
        write_interviews(path, interviews(INTERVIEWS, SEED))
        os.environ |= {"CHUANGPING_STORE": f"sqlite:///{folder}/conversations.db", "CHUANGPING_LIMITS": "off"}
        clock = Clock()
        measure_parts(clock, PARTS)
        orders = Orders("127.0.0.1", 0, str(path), 4, 3.0, seconds, plain=plain)
        found = uvloop.run(_serve_and_drive(orders, clock))
    click.echo("\n".join(table(*found)))


if __name__ == "__main__":
    profile()
