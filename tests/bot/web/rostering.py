"""An office that brings its table to the pages: a service over a real store, and people who use it."""

import asyncio
import re
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from html import unescape
from io import BytesIO
from pathlib import Path
from typing import Any

import httpx
from openpyxl import Workbook
from starlette.applications import Starlette

from bot.limits import Limits
from bot.storage.sqlite import SQLiteStore
from bot.web.app import create_app
from bot.web.roster_jobs import RosterJobs
from bot.web.roster_process import Answer, Progress
from tests.bot.web.browsing import Person
from tests.bot.web.conftest import SERVER_KEY
from tests.bot.web.scripted import Scripted
from tests.patience import PATIENCE_SECONDS
from tests.policies import hunan_versions

MARKER = "王某某的记号"
EDUCATION = "最高学历或学位"
GONE = "这里什么也没有了"
STRANGE = "第三栏"
"""A head that nobody could know."""

SETUP = {"policy": "hunan-2023", "phase": "normal"}


@dataclass
class Time:
    """A clock that can be set."""

    now: datetime = field(default_factory=lambda: datetime.now(UTC))

    def seconds(self) -> float:
        return self.now.timestamp()

    def pass_by(self, **span: float) -> None:
        self.now += timedelta(**span)


def workbook(rows: Sequence[Sequence[object]]) -> bytes:
    """A table as an .xlsx."""
    made, whole = Workbook(), BytesIO()
    sheet = made.active
    assert sheet
    for row in rows:
        sheet.append(list(row))
    made.save(whole)
    return whole.getvalue()


SMALL = workbook(
    [["姓名", EDUCATION, "所在单位", STRANGE], [MARKER, "本科", "是", "硕士"], ["李四", "大专", "是", "本科"]]
)


LOOKED = {
    "people": 2,
    "head_rows": [1],
    "passed": [],
    "columns": [
        {
            "index": index, "head": head, "place": 1, "fact": fact, "unit": None, "member": None,
            "proposed": [], "why": None, "cells": [MARKER],
        }
        for index, (head, fact) in enumerate(
            [("姓名", None), (EDUCATION, "education"), ("所在单位", "in_scope_employer"), (STRANGE, None)]
        )
    ],
}  # fmt: skip
"""What a look at `SMALL` tells."""

DONE = {
    "people": 2,
    "likely": {"engineer": 1},
    "kinds": {"to_confirm": 1, "refused": 1},
    "doubtful": 3,
    "passed": [],
}
"""What work on `SMALL` tells, or might."""


class Quick:
    """Does at once what the process would; `then` is what work on a table comes to."""

    def __init__(self) -> None:
        self.tasks: list[Mapping[str, object]] = []
        self.result = f"the result of {MARKER}".encode()
        self.then: Callable[[Mapping[str, object], bytes, Progress], Any] | None = None

    async def __call__(
        self,
        task: Mapping[str, object],
        content: bytes,
        *,
        seconds: float,  # noqa: ARG002  as it is called
        progress: Progress,
    ) -> Answer:
        self.tasks.append(task)
        if task["task"] == "look":
            return Answer(LOOKED)
        if self.then is not None:
            await self.then(task, content, progress)
        return Answer(DONE, self.result)


@dataclass
class House:
    """A store with the service over it; `replica` is another process on the same store."""

    store: SQLiteStore
    work: Any
    time: Time
    observed: list[str] = field(default_factory=list)
    all_jobs: list[RosterJobs] = field(default_factory=list)

    def app(self, **settings: Any) -> Starlette:
        jobs = RosterJobs(
            self.store.jobs,
            self.work,
            lambda outcome, _: self.observed.append(outcome),
            SETUP,
            clock=lambda: self.time.now,
        )
        self.all_jobs.append(jobs)
        return create_app(Scripted(), hunan_versions(), server_key=SERVER_KEY, rosters=jobs, **settings)

    def everything(self) -> bytes:
        """Every byte of the store's files."""
        return b"".join(file.read_bytes() for file in self.store.path.parent.iterdir())

    def log_size(self) -> int:
        """Bytes of the write-ahead log."""
        return self.store.path.with_name(f"{self.store.path.name}-wal").stat().st_size

    async def rows(self) -> int:
        counted = await self.store._read(
            "SELECT (SELECT count(*) FROM jobs) + (SELECT count(*) FROM job_pieces)"
        )
        return int(counted[0][0])


@asynccontextmanager
async def house(folder: Path, work: Any) -> AsyncIterator[House]:
    store = SQLiteStore(folder / "store" / "conversations.db")
    made = House(store, work, Time())
    yield made
    for jobs in made.all_jobs:
        await jobs.stop()
    await store.close()


class Office(Person):
    """Somebody of a staff office."""

    @property
    def address(self) -> str:
        return self.response.url.path

    @property
    def status(self) -> int:
        return self.response.status_code

    @property
    def choices_made(self) -> dict[str, str]:
        """What is chosen for each column and said of everybody, by its field."""
        found = re.findall(r'<select id="((?:column|everybody)-\w+)"[^>]*>(.*?)</select>', self.page, re.S)
        return {
            name: unescape(next(iter(re.findall(r'<option value="([^"]*)" selected>', inside)), ""))
            for name, inside in found
        }

    async def upload(
        self,
        content: bytes = SMALL,
        name: str = "名册.xlsx",
        *,
        token: str | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        if token is None:
            await self.open("/roster")
            token = self.token
        self.response = await self.client.post(
            "/roster", data={"token": token}, files={"file": (name, content)}, headers=headers
        )

    async def press_form(self, action: str, **fields: str) -> None:
        """Send one of the job's forms, with the choices that its page shows."""
        data = {"token": self.token, **self.choices_made, **fields}
        self.response = await self.client.post(f"{self.address_of_job}/{action}", data=data)

    @property
    def address_of_job(self) -> str:
        match = re.search(r'action="(/roster/[\w-]{24})/', self.page)
        assert match, self.page
        return match[1]

    async def wait_for(self, words: str) -> None:
        """Load the page until it says something."""
        async with asyncio.timeout(PATIENCE_SECONDS):
            await self.open(self.address)
            while words not in self.text:
                await asyncio.sleep(0.05)
                await self.open(self.address)


def somebody(app: Starlette, address: str = "http://localhost") -> Office:
    transport = httpx.ASGITransport(app, raise_app_exceptions=False)
    return Office(httpx.AsyncClient(transport=transport, base_url=address, follow_redirects=True))


def limited(time: Time) -> Limits:
    """Limits by that clock."""
    return Limits(clock=time.seconds)


class Held:
    """Work that goes on until it is let go."""

    def __init__(self) -> None:
        self.begun = asyncio.Event()
        self.let_go = asyncio.Event()
        self.is_stopped = False

    async def __call__(self, _: Mapping[str, object], __: bytes, progress: Progress) -> None:
        progress(1, 2)
        self.begun.set()
        try:
            await self.let_go.wait()
        except asyncio.CancelledError:
            self.is_stopped = True
            raise


async def until_gone(rosters: House) -> None:
    """Wait until the store has no row of a job, and nothing waits in its log to be emptied."""
    async with asyncio.timeout(PATIENCE_SECONDS):
        while await rosters.rows() or rosters.log_size():
            await asyncio.sleep(0.05)
