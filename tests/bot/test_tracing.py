"""Traces tell of the work and of nobody, and without them nothing of their library is there."""

import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import httpx
import pytest
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from bot import tracing
from bot.api.closed import Closed
from bot.conversations import Address, ConversationService
from bot.request_ids import RequestIds
from bot.storage.sqlite import SQLiteStore
from bot.storage.store import StorageError
from bot.web.app import create_app
from dialogs.events import Command, Typed
from dialogs.world import World
from tests.bot.web.browsing import Person
from tests.policies import hunan_versions

MARKER = "m4rk3r"


@pytest.fixture
def spans() -> Iterator[InMemorySpanExporter]:
    exporter = InMemorySpanExporter()
    provider = TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    stop = tracing.trace_to(provider)
    yield exporter
    stop()


@pytest.fixture
async def service(tmp_path: Path) -> AsyncIterator[ConversationService]:
    store = SQLiteStore(tmp_path / "conversations.db")
    yield ConversationService(store, World(hunan_versions()))
    await store.close()


def told(spans: InMemorySpanExporter) -> list[tuple[str, dict[str, object]]]:
    return [(span.name, dict(span.attributes or {})) for span in spans.get_finished_spans()]


def parent(span: ReadableSpan, spans: InMemorySpanExporter) -> str | None:
    return next(
        (
            each.name
            for each in spans.get_finished_spans()
            if span.parent and each.context.span_id == span.parent.span_id
        ),
        None,
    )


async def test_a_turn_and_its_waits_for_the_store_are_one_trace(
    service: ConversationService, spans: InMemorySpanExporter
) -> None:
    await service.handle(Address("web", MARKER), Command("start"))
    assert told(spans) == [
        ("store load", {}),
        ("store commit", {}),
        ("turn", {"channel": "web", "outcome": "handled"}),
    ]
    load, commit, turn = spans.get_finished_spans()
    assert (parent(load, spans), parent(commit, spans), parent(turn, spans)) == ("turn", "turn", None)


async def test_a_request_of_the_web_is_the_root_and_nothing_that_was_sent_is_told(
    service: ConversationService, spans: InMemorySpanExporter
) -> None:
    app = create_app(service, hunan_versions(), server_key=bytes(32))
    transport = httpx.ASGITransport(app)
    async with httpx.AsyncClient(
        transport=transport,
        base_url="http://localhost",
        follow_redirects=True,
        headers={"X-Request-Id": MARKER, "Referer": MARKER, "traceparent": MARKER},
    ) as client:
        person = Person(client)
        await person.start()
        await person.type(MARKER)
        await person.open(f"/search?q={MARKER}")
        await person.open(f"/{MARKER}/{MARKER}")
        await client.request(MARKER.upper(), "/")
    pages = [attributes for name, attributes in told(spans) if name == "request"]
    assert {"channel": "web", "method": "POST", "page": "/turn", "status": "303"} in pages
    assert {"channel": "web", "method": "GET", "page": "other", "status": "404"} in pages
    roots = [span.name for span in spans.get_finished_spans() if span.parent is None]
    assert set(roots) == {"request"}
    everything = "".join(span.to_json() for span in spans.get_finished_spans())
    assert MARKER not in everything.lower()


async def test_a_request_of_a_program_is_told_as_that(spans: InMemorySpanExporter) -> None:
    app = RequestIds(Closed("en"), pages=("api",), channel="api")
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://localhost") as client:
        answer = await client.get(f"/api/{MARKER}")
    assert told(spans) == [("request", {"channel": "api", "method": "GET", "page": "/api", "status": "404"})]
    assert len(answer.headers["x-request-id"]) == 12


async def test_what_goes_wrong_is_told_by_its_kind_alone(
    service: ConversationService, spans: InMemorySpanExporter, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise KeyError(MARKER)

    await service.handle(Address("web", "li"), Command("start"))
    spans.clear()
    monkeypatch.setattr("bot.conversations.step", fail)
    with pytest.raises(KeyError):
        await service.handle(Address("web", "li"), Typed(MARKER))
    (turn,) = [span for span in spans.get_finished_spans() if span.name == "turn"]
    assert turn.status.description == "KeyError"
    assert (turn.attributes or {})["outcome"] == "failed"
    assert not turn.events
    assert MARKER not in turn.to_json()


async def test_a_store_that_fails_is_seen_in_its_span(
    service: ConversationService, spans: InMemorySpanExporter, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail(*_: object) -> bool:
        raise StorageError("service-storage-full", path=MARKER)

    monkeypatch.setattr(SQLiteStore, "commit", fail)
    with pytest.raises(StorageError):
        await service.handle(Address("web", "li"), Command("start"))
    assert [span.name for span in spans.get_finished_spans() if span.status.description] == [
        "store commit",
        "turn",
    ]


@pytest.mark.parametrize(
    ("variables", "wanted"),
    [
        ({}, False),
        ({"OTEL_EXPORTER_OTLP_ENDPOINT": "http://127.0.0.1:4318"}, True),
        ({"OTEL_EXPORTER_OTLP_TRACES_ENDPOINT": "http://127.0.0.1:4318/v1/traces"}, True),
        ({"OTEL_TRACES_EXPORTER": "console"}, True),
        ({"OTEL_TRACES_EXPORTER": "otlp"}, True),
        ({"OTEL_TRACES_EXPORTER": "none", "OTEL_EXPORTER_OTLP_ENDPOINT": "http://127.0.0.1:4318"}, False),
        ({"OTEL_SDK_DISABLED": "true", "OTEL_EXPORTER_OTLP_ENDPOINT": "http://127.0.0.1:4318"}, False),
        ({"OTEL_SERVICE_NAME": "x"}, False),
    ],
)
def test_the_standard_variables_ask_for_traces(variables: dict[str, str], wanted: bool) -> None:
    assert tracing.is_wanted(variables) == wanted


def test_without_the_library_whoever_asks_for_traces_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    assert not tracing.lacks_library()
    monkeypatch.setenv("OTEL_TRACES_EXPORTER", "console")
    assert not tracing.lacks_library()
    monkeypatch.setattr(tracing, "find_spec", lambda _: None)
    assert tracing.lacks_library()


def test_nothing_of_the_library_is_imported_unless_asked_for() -> None:
    program = (
        "import sys; import bot.serving, bot.command_line; from bot.tracing import span, traced\n"
        "with traced(), span('turn'): print([m for m in sys.modules if m.startswith('opentelemetry')])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], check=True, capture_output=True, encoding="utf-8", env={}
    )
    assert done.stdout.strip() == "[]"


def test_traces_go_where_the_variables_say() -> None:
    program = (
        "from bot.tracing import span, traced, trace_id\n"
        "with traced(), span('turn', channel='web'): assert len(trace_id()) == 32"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        check=True,
        capture_output=True,
        encoding="utf-8",
        env={"OTEL_TRACES_EXPORTER": "console", "OTEL_RESOURCE_ATTRIBUTES": "site=changsha"},
    )
    assert '"name": "turn"' in done.stdout
    assert '"service.name": "chuangping"' in done.stdout
    assert '"site": "changsha"' in done.stdout
