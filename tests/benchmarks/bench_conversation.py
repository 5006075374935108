"""What a turn of the conversation costs without storage, and what each of its parts costs."""

from dataclasses import replace
from datetime import UTC, datetime
from statistics import median, quantiles
from time import process_time

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from dialogs.conversation import begin, step
from dialogs.events import Command, Event, Pressed, Typed
from dialogs.life import Life, advance
from dialogs.results.page import draw_result
from dialogs.session import Entry, Session, dump_session, load_session
from dialogs.world import Scene, World
from tests.benchmarks.conftest import Figure
from tests.criteria.applicants import complete_applicant, unsure_of
from tests.criteria.chance import seeded
from tests.policies import hunan_versions

PEOPLE = 100
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


def test_a_result(world: World, figure: Figure) -> None:
    """the whole result of people near the thresholds, of whom some told little"""
    chance, spent = seeded(5), list[float]()
    for _ in range(PEOPLE):
        known = complete_applicant(chance)
        told = unsure_of(known, chance.sample(list(known), chance.choice((0, 0, 3, 10, 30))))
        log = tuple(Entry(1, fact, NOW.date(), value) for fact, value in told.items())
        session = replace(begin(session_id="benchmark-result", world=world, now=NOW).session, log=log)
        scene = Scene(replace(session, state="result", target="auto"), world, NOW)
        began = process_time()
        draw_result(scene)
        spent.append(1000 * (process_time() - began))
    figure("drawing a whole result, median", median(spent), "ms")
    figure("drawing a whole result, the slowest tenth", quantiles(spent, n=10)[-1], "ms")


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
