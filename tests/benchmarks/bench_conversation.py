"""What a turn of the conversation costs without storage, and what each of its parts costs."""

from datetime import UTC, datetime

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from dialogs.conversation import begin, step
from dialogs.events import Command, Event, Pressed, Typed
from dialogs.life import Life, advance
from dialogs.session import Session, dump_session, load_session
from dialogs.world import World
from tests.policies import hunan_versions

NOW = datetime(2026, 11, 23, tzinfo=UTC)


@pytest.fixture(scope="module")
def world() -> World:
    return World(hunan_versions())


@pytest.fixture(scope="module")
def asked(world: World) -> Session:
    """A conversation with some answers behind it and a question open."""
    made = begin(session_id="benchmark-session", world=world, now=NOW)
    for text in ("工程师", "是", "是", "是", "否", "否", "否", "助理工程师", "4年3个月", "无", "全日制本科"):
        made = step(made.session, Typed(text), world=world, now=NOW)
    assert made.session.state == "asking"
    return made.session


@pytest.mark.parametrize(
    "event",
    [Command("help"), Pressed(("an.old.key",)), Typed("<script>"), Typed("软著算吗？"), Command("result")],
    ids=["help", "stale button", "a text nobody understands", "a question in between", "the result so far"],
)
def test_a_turn(benchmark: BenchmarkFixture, world: World, asked: Session, event: Event) -> None:
    """one turn of the conversation, without storage"""
    benchmark(lambda: step(asked, event, world=world, now=NOW))


@pytest.mark.aim("1 ms")
def test_an_answer(benchmark: BenchmarkFixture, world: World, asked: Session) -> None:
    """one answer by a button, the next question chosen and drawn"""
    drawn = step(asked, Command("start"), world=world, now=NOW).replies[-1]
    event = Pressed((drawn.choices[-1].key,))
    benchmark(lambda: step(asked, event, world=world, now=NOW))


def test_writing_a_session(benchmark: BenchmarkFixture, asked: Session) -> None:
    """a session to JSON"""
    benchmark(lambda: dump_session(asked))


def test_reading_a_session(benchmark: BenchmarkFixture, asked: Session) -> None:
    """a session from JSON"""
    stored = dump_session(asked)
    benchmark(lambda: load_session(stored))


def test_a_trigger(benchmark: BenchmarkFixture) -> None:
    """one trigger of the machine"""
    benchmark(lambda: advance(Life("asking", lambda: True), "answer"))
