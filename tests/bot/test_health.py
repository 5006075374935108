"""Whoever watches over the service learns whether it lives, is ready, and what it measures."""

import asyncio
import re
import sqlite3
from collections.abc import AsyncIterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest
from starlette.applications import Starlette
from starlette.routing import BaseRoute

from bot.census import Census
from bot.channels import ChannelState
from bot.conversations import Address, ConversationService
from bot.health import service_routes
from bot.metrics import Metrics
from bot.storage.sqlite import SQLiteStore
from bot.storage.store import ConversationDamagedError, ConversationError, StorageError
from bot.watching import failure
from dialogs.events import Command, Pressed, Typed
from dialogs.world import World
from tests.patience import PATIENCE_SECONDS
from tests.policies import hunan_versions


@dataclass
class Radio:
    """A channel."""

    condition: ChannelState = "ok"
    name: str = "radio"
    routes: Sequence[BaseRoute] = ()

    async def run(self) -> None: ...

    def stop(self) -> None: ...

    def state(self) -> ChannelState:
        return self.condition


@pytest.fixture
def radio() -> Radio:
    return Radio()


@pytest.fixture
def metrics() -> Metrics:
    return Metrics()


@pytest.fixture
async def store(tmp_path: Path, metrics: Metrics) -> AsyncIterator[SQLiteStore]:
    store = SQLiteStore(tmp_path / "conversations.db", observe=metrics.commit)
    yield store
    await store.close()


@pytest.fixture
async def client(store: SQLiteStore, metrics: Metrics, radio: Radio) -> AsyncIterator[httpx.AsyncClient]:
    app = Starlette(routes=service_routes(store, metrics, [radio]))
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://service") as client:
        yield client


def spoil(store: SQLiteStore) -> None:
    with closing(sqlite3.connect(store.path)) as db:
        db.execute("DROP TABLE conversations")
        db.execute("DROP TABLE service")


async def test_a_service_that_runs_is_alive(client: httpx.AsyncClient) -> None:
    answer = await client.get("/healthz")
    assert (answer.status_code, answer.json()) == (200, {"status": "alive"})


async def test_a_service_whose_parts_answer_is_ready(client: httpx.AsyncClient) -> None:
    answer = await client.get("/readyz")
    assert answer.status_code == 200
    assert answer.json() == {"status": "ready", "parts": {"storage": "ok", "radio": "ok"}}


async def test_a_service_whose_store_fails_is_alive_but_not_ready(
    client: httpx.AsyncClient, store: SQLiteStore
) -> None:
    spoil(store)
    answer = await client.get("/readyz")
    assert answer.status_code == 503
    assert answer.json()["parts"]["storage"] == "failed"
    assert str(store.path) not in answer.text
    assert (await client.get("/healthz")).status_code == 200


async def test_a_service_is_ready_only_while_its_store_can_be_written_to(
    client: httpx.AsyncClient, store: SQLiteStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.health.FRESH_SECONDS", 0.0)
    monkeypatch.setattr("bot.health.PATIENCE_SECONDS", 0.2)
    with closing(sqlite3.connect(store.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert (await client.get("/readyz")).status_code == 503
        other.execute("ROLLBACK")
    monkeypatch.setattr("bot.health.PATIENCE_SECONDS", PATIENCE_SECONDS)
    assert (await client.get("/readyz")).status_code == 200


async def test_a_service_is_ready_again_by_itself_when_its_file_is_back(
    client: httpx.AsyncClient, store: SQLiteStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.health.FRESH_SECONDS", 0.0)
    store.path.rename(tmp_path / "elsewhere.db")
    assert (await client.get("/readyz")).status_code == 503
    (tmp_path / "elsewhere.db").rename(store.path)
    assert (await client.get("/readyz")).status_code == 200


async def test_many_who_ask_at_once_cost_one_commit(
    client: httpx.AsyncClient, store: SQLiteStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = 0
    check = store.check

    async def count() -> None:
        nonlocal asked
        asked += 1
        await check()

    monkeypatch.setattr(store, "check", count)
    monkeypatch.setattr("bot.health.FRESH_SECONDS", 60.0)
    answers = await asyncio.gather(*(client.get("/readyz") for _ in range(50)))
    assert {answer.status_code for answer in answers} == {200}
    assert asked == 1


async def test_a_service_whose_store_is_too_slow_is_not_ready(
    client: httpx.AsyncClient, store: SQLiteStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.health.PATIENCE_SECONDS", 0.05)
    monkeypatch.setattr(store, "check", lambda: asyncio.sleep(5))
    assert (await client.get("/readyz")).json()["parts"]["storage"] == "failed"


@pytest.mark.parametrize("condition", ["standby", "failed"])
async def test_a_channel_that_reaches_nobody_is_named_and_the_service_stays_ready(
    client: httpx.AsyncClient, radio: Radio, condition: ChannelState
) -> None:
    radio.condition = condition
    answer = await client.get("/readyz")
    assert (answer.status_code, answer.json()["parts"]) == (200, {"storage": "ok", "radio": condition})
    assert 'chuangping_channel_up{channel="radio"} 0.0' in (await client.get("/metrics")).text


class Confirming(Radio):
    """A channel whose other side confirms that it is there."""

    def confirmed_seconds_ago(self) -> float | None:
        return 12.34


async def test_of_a_channel_whose_other_side_confirms_it_is_told_how_long_ago(
    store: SQLiteStore, metrics: Metrics
) -> None:
    app = Starlette(routes=service_routes(store, metrics, [Radio(), Confirming(name="line")]))
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://service") as client:
        told = (await client.get("/readyz")).json()
    assert told["parts"] == {"storage": "ok", "radio": "ok", "line": "ok"}
    assert told["confirmed_seconds_ago"] == {"line": 12.3}


async def test_how_long_connections_ended_is_counted_from_nothing(
    client: httpx.AsyncClient, metrics: Metrics
) -> None:
    metrics.connections("line", ("lost", "displaced"))
    before = (await client.get("/metrics")).text
    metrics.disconnected("line", "displaced")
    metrics.rated("line", "bad")
    after = (await client.get("/metrics")).text
    displaced = 'chuangping_channel_disconnections_total{channel="line",reason="displaced"}'
    assert f"{displaced} 0.0" in before
    assert f"{displaced} 1.0" in after
    assert 'chuangping_answers_rated_total{channel="line",kind="bad"} 1.0' in after


async def test_failures_of_a_channel_and_unreadable_updates_are_counted_from_nothing(
    client: httpx.AsyncClient, metrics: Metrics
) -> None:
    metrics.channel("radio")
    before = (await client.get("/metrics")).text
    metrics.restarted("radio")
    metrics.unreadable("radio")
    after = (await client.get("/metrics")).text
    assert 'chuangping_channel_up{channel="radio"} 1.0' in after
    for counted in ("channel_restarts", "updates_unreadable"):
        assert f'chuangping_{counted}_total{{channel="radio"}} 0.0' in before
        assert f'chuangping_{counted}_total{{channel="radio"}} 1.0' in after


async def test_turns_commits_and_conversations_are_measured_without_telling_of_any_person(
    client: httpx.AsyncClient, store: SQLiteStore, metrics: Metrics
) -> None:
    service = ConversationService(store, World(hunan_versions()), watch=metrics)
    for person in ("li-lei", "han-meimei"):
        await service.handle(Address("radio", person), Command("start"), delivery="first")
    await service.handle(Address("radio", "li-lei"), Command("start"), delivery="first")
    await service.handle(Address("radio", "li-lei"), Typed("我叫李雷"))

    answer = await client.get("/metrics")

    assert answer.headers["content-type"].startswith("text/plain; version=0.0.4")
    lines = answer.text.splitlines()
    assert 'chuangping_turns_total{channel="radio",outcome="handled"} 3.0' in lines
    assert 'chuangping_turns_total{channel="radio",outcome="repeated"} 1.0' in lines
    assert 'chuangping_turn_seconds_count{channel="radio"} 4.0' in lines
    assert "chuangping_commit_seconds_count 3.0" in lines
    assert "chuangping_unfinished_conversations 2.0" in lines
    assert not any(secret in answer.text for secret in ("li-lei", "李雷", "first"))


async def test_failures_waits_and_unheard_answers_are_counted_by_names_of_our_own(
    client: httpx.AsyncClient, store: SQLiteStore, metrics: Metrics, monkeypatch: pytest.MonkeyPatch
) -> None:
    service = ConversationService(store, World(hunan_versions()), watch=metrics)
    li = Address("radio", "li-lei")
    replies = await service.handle(li, Command("start"))
    aim = next(b.key for reply in replies for b in reply.choices if ".aim." in b.key)
    await service.handle(li, Pressed((aim,)))
    for _ in range(2):
        await service.handle(li, Typed("呜里哇啦咕噜咕噜李雷"))

    def keep_out(_: bool) -> None:
        raise PermissionError

    with pytest.raises(PermissionError):
        await service.take(li, Typed("李雷"), admit=keep_out)
    spoil(store)
    with pytest.raises(StorageError):
        await service.handle(li, Typed("李雷"))

    text = (await client.get("/metrics")).text
    lines = text.splitlines()
    (unheard,) = [line for line in lines if line.startswith("chuangping_answers_unheard_total")]
    assert unheard.endswith(" 2.0")
    assert re.fullmatch(r'chuangping_answers_unheard_total\{question="\w+"\} 2.0', unheard)
    assert 'chuangping_turns_total{channel="radio",outcome="refused"} 1.0' in lines
    assert 'chuangping_turns_total{channel="radio",outcome="failed"} 1.0' in lines
    assert 'chuangping_turn_failures_total{channel="radio",kind="storage"} 1.0' in lines
    assert 'chuangping_store_wait_seconds_count{operation="load"} 6.0' in lines
    assert not any(secret in text for secret in ("li-lei", "李雷", "呜里"))


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (StorageError("x"), "storage"),
        (ConversationDamagedError(), "damaged"),
        (ConversationError("x"), "overtaken"),
        (ValueError("李雷"), "unexpected"),
    ],
)
def test_what_is_in_the_way_of_a_turn_is_one_of_few_kinds(error: Exception, kind: str) -> None:
    assert failure(error) == kind


async def test_of_people_the_measurements_tell_what_the_statistics_tell(
    store: SQLiteStore, metrics: Metrics
) -> None:
    world = World(hunan_versions())
    census = Census(store.figures, world)
    service = ConversationService(store, world, moved=census.moved)
    for number in range(7):
        await service.handle(Address("radio", f"p{number}"), Command("start"))
    app = Starlette(routes=service_routes(store, metrics, census=census))
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://localhost") as client:
        lines = (await client.get("/metrics")).text.splitlines()
    assert "chuangping_people_begun 10.0" in lines
    assert 'chuangping_people_with_result{tier="senior"} 0.0' in lines
    assert 'chuangping_people_stopped{question="education"} 0.0' in lines


async def test_of_people_nothing_is_told_while_the_store_fails(store: SQLiteStore, metrics: Metrics) -> None:
    census = Census(store.figures, World(hunan_versions()))
    app = Starlette(routes=service_routes(store, metrics, census=census))
    with closing(sqlite3.connect(store.path)) as db:
        db.execute("DROP TABLE figures")
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://localhost") as client:
        answer = await client.get("/metrics")
    assert answer.status_code == 200
    assert "chuangping_people" not in answer.text


async def test_measurements_are_told_even_if_the_store_fails(
    client: httpx.AsyncClient, store: SQLiteStore
) -> None:
    spoil(store)
    answer = await client.get("/metrics")
    assert answer.status_code == 200
    assert "chuangping_unfinished_conversations NaN" in answer.text.splitlines()


def test_work_on_tables_is_counted_by_what_came_of_it_and_timed() -> None:
    metrics = Metrics()
    for outcome, seconds in (("done", 1.5), ("done", 20), ("overdue", 120)):
        metrics.roster(outcome, seconds)
    lines = metrics.read(0).decode().splitlines()
    assert 'chuangping_roster_jobs_total{outcome="done"} 2.0' in lines
    assert 'chuangping_roster_jobs_total{outcome="overdue"} 1.0' in lines
    assert "chuangping_roster_seconds_sum 141.5" in lines
