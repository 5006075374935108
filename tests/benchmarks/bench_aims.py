"""The core's aims: what an assessment, a batch, a next question, a plan and a start cost, side by side.

One `figure` a row; CPU time, medians of rounds that go through all rows in turn (see `interleaved`).
"""

import os
import random
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import partial
from itertools import cycle, islice
from pathlib import Path
from statistics import median
from typing import TypeVar

import httpx
import orjson
import pytest

from bot.assessing.batch import assess_stretch
from bot.assessing.json_lines import JsonLines
from bot.assessing.reading import Setting
from bot.command_line.localised import words
from bot.records.faults import Line
from criteria.assessment import assess
from criteria.interview import next_facts
from criteria.planning import plan
from criteria.policy.model import Policy
from criteria.policy.vocabulary import Profile
from criteria.receipts import json_value
from criteria.screens import play
from tests.benchmarks.conftest import Figure
from tests.benchmarks.interleaved import Case, command, median_and_p99, medians, of_children
from tests.criteria.applicants import complete_applicant, unsure_of
from tests.criteria.chance import seeded
from tests.policies import hunan

COMMAND = (sys.executable, "-c", "from bot.command_line import main; main()")
TODAY = date(2026, 11, 26)
KINDS = ("complete", "half known", "nothing known")
MANY, DIFFERENT = 100_000, 10_000
ROUNDS = 7

_T = TypeVar("_T")


@pytest.fixture(scope="module")
def policy() -> Policy:
    return hunan()


def people(kind: str, count: int) -> Iterator[Profile]:
    """Random applicants, the same each time."""
    chance = seeded(20231017)
    for _ in range(count):
        world = complete_applicant(chance)
        hidden = {"complete": 0, "half known": len(world) // 2, "nothing known": len(world)}[kind]
        yield unsure_of(world, chance.sample(list(world), hidden))


def lines(kind: str, count: int) -> list[bytes]:
    return [orjson.dumps(dict(each), default=json_value) for each in people(kind, count)]


def _each(do: Callable[[_T], object], some: Iterator[_T]) -> object:
    return do(next(some))


def test_one_profile(policy: Policy, figure: Figure) -> None:
    setting = Setting(policy, "normal", TODAY, words(policy))

    in_json = JsonLines(setting)

    def json_to_json(line: bytes) -> bytes:
        return in_json(assess_stretch([(1, Line(line, "people.jsonl", 1))], setting))

    cases = []
    for kind in KINDS:
        profiles, written = cycle(tuple(people(kind, 300))), cycle(lines(kind, 300))
        judging = partial(_each, partial(assess, policy), profiles)
        cases.append(Case(f"assess, statuses only: {kind}", judging, 300))
        cases.append(Case(f"JSON to JSON: {kind}", partial(_each, json_to_json, written), 300))
    measured = medians(cases, rounds=ROUNDS)
    for what, aims in (("assess, statuses only", (40, 80, 120)), ("JSON to JSON", (100, 200, 400))):
        for kind, aim in zip(KINDS, aims, strict=True):
            told = {"JSON to JSON": "one profile with open facts, JSON to JSON"}.get(what, what)
            figure(f"{told} ({kind})", measured[f"{what}: {kind}"] * 1e6, "µs", aim=f"{aim} µs")


def test_a_batch(tmp_path: Path, figure: Figure) -> None:
    files = {}
    for kind in KINDS[:2]:
        files[kind] = tmp_path / f"{kind}.jsonl"
        files[kind].write_bytes(b"\n".join(islice(cycle(lines(kind, DIFFERENT)), MANY)))

    def assessing(kind: str, jobs: int) -> Callable[[], object]:
        return command([*COMMAND, "assess", str(files[kind]), "--jobs", str(jobs)])

    cases = [Case(kind, assessing(kind, 1), clock=of_children) for kind in files]
    for kind, seconds in medians(cases, rounds=3).items():
        aim = {"complete": "1.2 s", "half known": "3 s"}[kind]
        figure(f"{MANY:,} profiles, JSON lines to JSON lines ({kind})", seconds, "s", aim=aim)
    clocked = [
        Case(f"{kind} {jobs}", assessing(kind, jobs), clock=time.perf_counter)
        for kind in files
        for jobs in (1, 2)
    ]
    by_clock = medians(clocked, rounds=3)
    for kind in files:
        share = by_clock[f"{kind} 2"] / by_clock[f"{kind} 1"]
        figure(f"the same with --jobs 2, by the clock, of one job's time ({kind})", share, "", aim="near 0.5")


def test_the_next_question(policy: Policy, figure: Figure) -> None:
    """Over every moment of whole interviews."""
    moments: list[tuple[Profile, frozenset[str]]] = []
    for world in people("complete", 60):
        unsure = random.Random(len(moments)).sample(list(world), 8)  # noqa: S311  repeatable, no secret
        asked, _, _ = play(policy, unsure_of(world, unsure))
        for count in range(len(asked)):
            told = {fact: world[fact] for fact in asked[:count] if fact in world and fact not in unsure}
            moments.append((told, frozenset(set(asked[:count]) - told.keys())))
    calls = [partial(_next_question, policy, told, vain) for told, vain in moments]
    middle, worst = median_and_p99(calls)
    figure("next question, median", middle * 1e3, "ms", aim="0.2 ms")
    figure("next question, 99th percentile", worst * 1e3, "ms", aim="1 ms")


def _next_question(policy: Policy, told: Profile, vain: frozenset[str]) -> str | None:
    return next(iter(next_facts(policy, told, given_up=vain)), None)


def test_plans(policy: Policy, figure: Figure) -> None:
    profiles = tuple(people("half known", 40))
    for tier in [each.id for each in reversed(policy.tiers)][:2]:
        plan(policy, profiles[0], to=tier, today=TODAY)
        calls = [partial(plan, policy, one, to=tier, today=TODAY) for one in profiles]
        middle, worst = median_and_p99(calls)
        figure(f"plan to {tier}, median", middle * 1e3, "ms", aim="1 ms")
        figure(f"plan to {tier}, 99th percentile", worst * 1e3, "ms")


def test_starting(tmp_path: Path, figure: Figure) -> None:
    profile = tmp_path / "one.json"
    profile.write_bytes(b'{"education": "master"}')
    helping, assessing = command([*COMMAND, "--help"]), command([*COMMAND, "assess", str(profile)])
    cases = [Case("help", helping, clock=of_children), Case("assess", assessing, clock=of_children)]
    measured = medians(cases, rounds=9)
    figure("chuangping --help, whole process", measured["help"] * 1e3, "ms")
    figure("assess of one profile, whole process", measured["assess"] * 1e3, "ms", aim="150 ms")
    figure("serve to ready, by the clock", median(_seconds_to_ready(tmp_path, 7)), "s", aim="0.4 s")


def _seconds_to_ready(folder: Path, rounds: int) -> Sequence[float]:
    """From the start of `serve` until `/readyz` says yes; the first start, which fills caches, apart."""
    environment = os.environ | {"CHUANGPING_STORE": f"sqlite:///{folder / 'conversations.db'}"}
    taken = []
    for _ in range(rounds + 1):
        started = time.perf_counter()
        with subprocess.Popen(
            [*COMMAND, "serve", "--port", "0"],
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        ) as process:
            assert process.stdout is not None
            address = re.search(r"http://\S+:\d+", process.stdout.readline())
            assert address
            assert httpx.get(f"{address[0]}/readyz", timeout=10).status_code == 200
            taken.append(time.perf_counter() - started)
            process.send_signal(signal.SIGTERM)
    return taken[1:]
