r"""The process that works on a table for the web: a small one of its own, stopped by time, memory or a kill.

    ours                                          theirs (bot/web/roster_worker.py)
    {"task": "look", "size": 5120, …}\n + 5,120 bytes   →
                                                  ←   {"done": 120, "total": 300}\n
                                                  ←   {"answer": {…}, "size": 7300}\n + 7,300 bytes

It is given the table and what is to be done by its standard input, and answers by its standard output: it
knows no key, no address and no setting, and can write no file. What it holds goes with it.
"""

import asyncio
import contextlib
import os
import signal
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import orjson

LONGEST_LINE: Final = 8 * 1024 * 1024
MOST_BYTES: Final = 100_000_000
"""Of a result."""

_HOUSE: Final = Path(__file__).parents[2]
_WORKER: Final = "bot.web.roster_worker"

Progress = Callable[[int, int], None]
"""Hears how many people are done, of how many."""


class WorkerError(Exception):
    """The process gave no answer: `outcome` is `overdue` where its time was over, else `died`. `where` is
    the place of a mistake of ours, without anything of the table.
    """

    def __init__(self, outcome: str, where: str = "") -> None:
        super().__init__(outcome, where)
        self.outcome = outcome
        self.where = where


class RefusedError(Exception):
    """The table cannot be taken; `said` tells why in the person's language."""

    def __init__(self, said: str) -> None:
        super().__init__("refused")
        self.said = said


@dataclass(frozen=True, slots=True)
class Answer:
    """What the process made of the table: facts about it, and the bytes of a file where one was wanted."""

    told: Mapping[str, Any]
    content: bytes = field(default=b"", repr=False)


async def work(
    task: Mapping[str, object],
    content: bytes,
    *,
    seconds: float,
    progress: Progress = lambda _done, _total: None,
    worker: str = _WORKER,
) -> Answer:
    """Have a process do a task with a table, and await its answer.

    Raises `RefusedError`, and `WorkerError` where it died or took longer than `seconds`. However it ends, the
    process has ended with it, and whatever that had begun.
    """
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-P", "-m", worker,
        stdin=PIPE, stdout=PIPE, stderr=DEVNULL,  # a traceback may quote the table
        env=_environment(), start_new_session=True, limit=LONGEST_LINE,
    )  # fmt: skip
    try:
        async with asyncio.timeout(seconds):
            return await _converse(process, task, content, progress)
    except TimeoutError:
        raise WorkerError("overdue") from None
    finally:
        _kill(process)
        await process.wait()


async def _converse(
    process: Process, task: Mapping[str, object], content: bytes, progress: Progress
) -> Answer:
    assert process.stdin  # noqa: S101  for mypy: it was asked for
    assert process.stdout  # noqa: S101  as above
    with contextlib.suppress(BrokenPipeError, ConnectionResetError):  # its answer, or none, tells why
        process.stdin.write(orjson.dumps({**task, "size": len(content)}) + b"\n")
        process.stdin.write(content)
        await process.stdin.drain()
    try:
        while line := await process.stdout.readline():
            said = orjson.loads(line)
            if "refused" in said:
                raise RefusedError(said["refused"])
            if "mistake" in said:
                raise WorkerError("died", said["mistake"])
            if "answer" in said:
                if said["size"] > MOST_BYTES:
                    raise WorkerError("died", "the result is too long")
                return Answer(said["answer"], await process.stdout.readexactly(said["size"]))
            progress(said["done"], said["total"])
    except (ValueError, asyncio.IncompleteReadError):  # what died in the middle of a line, or of a result
        raise WorkerError("died") from None
    raise WorkerError("died")


def _environment() -> dict[str, str]:
    """What the process may know: nothing of our settings and secrets."""
    ours = {name: value for name, value in os.environ.items() if not name.startswith("CHUANGPING_")}
    path = os.pathsep.join([str(_HOUSE), *filter(None, [os.environ.get("PYTHONPATH")])])
    return {**ours, "PYTHONPATH": path, "PYTHONDONTWRITEBYTECODE": "1"}


def _kill(process: Process) -> None:
    """End the process and whatever it has begun."""
    with contextlib.suppress(ProcessLookupError):
        if hasattr(os, "killpg"):
            os.killpg(process.pid, signal.SIGKILL)
        elif process.returncode is None:
            process.kill()
