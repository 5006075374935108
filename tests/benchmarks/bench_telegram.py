"""The Telegram channel beside the same library with a bare handler: what conversation and durable storage
cost.

Bot and load are processes of their own, each on one core, as both share a machine. What is compared is how
many turns a core of the bot's carries: a turn's share of the processor does not depend on what else the
machine does.
"""

import json
import os
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import pytest

PEOPLE, TURNS, ROUNDS = 40, 1000, 3
MANY = 10_000
TICKS = os.sysconf("SC_CLK_TCK")

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="reads the processor's time from /proc")


@dataclass(frozen=True, slots=True)
class Run:
    """One run: turns a second by the clock and by the bot's processor time, and a turn's 99th percentile."""

    by_clock: float
    on_a_core: float
    p99_ms: float
    requests: float


class Processes:
    """A bot and its load."""

    def __init__(self, kind: str, library: str, file: Path, people: int, turns: int) -> None:
        self.load = _start(1, "telegram_load", str(people), str(turns))
        address = self.line()
        self.bot = _start(0, "telegram_bots", kind, library, address, str(file))

    def line(self) -> str:
        """The next line that the load prints."""
        assert self.load.stdout
        line = self.load.stdout.readline().strip()
        assert line, "the load ended before its time"
        return line

    def processor_seconds(self) -> float:
        """The processor time of the bot so far, all its threads'."""
        fields = Path(f"/proc/{self.bot.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / TICKS

    def resident_bytes(self) -> int:
        """The memory that the bot holds now."""
        return int(Path(f"/proc/{self.bot.pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")

    def end(self) -> None:
        """Stop both."""
        self.bot.terminate()
        self.bot.communicate(timeout=30)
        self.load.communicate(timeout=30)


def _start(core: int, module: str, *arguments: str) -> "subprocess.Popen[str]":
    cores = sorted(os.sched_getaffinity(0))
    process = subprocess.Popen(
        [sys.executable, "-m", f"tests.benchmarks.{module}", *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,  # libraries complain when the load goes away
        text=True,
    )
    os.sched_setaffinity(process.pid, {cores[core % len(cores)]})
    return process


def _run(kind: str, library: str, file: Path) -> Run:
    processes = Processes(kind, library, file, PEOPLE, TURNS)
    assert processes.line() == "warm"
    before = processes.processor_seconds()
    measured = json.loads(processes.line())
    spent = processes.processor_seconds() - before
    processes.end()
    return Run(measured["turns_a_second"], TURNS / spent, measured["p99_ms"], measured["requests_a_turn"])


@pytest.mark.parametrize("library", ["aiogram", "python-telegram-bot"])
def test_turns_through_a_library(library: str, tmp_path: Path, figure: Callable[..., None]) -> None:
    runs: dict[str, list[Run]] = {"bare": [], "assistant": []}
    for number in range(ROUNDS):
        for kind, done in runs.items():
            file = tmp_path / f"{kind}-{number}.db"
            done.append(_run(kind, library, file))
            if kind == "assistant":
                with sqlite3.connect(file) as db:
                    (changes,) = db.execute("SELECT sum(revision) FROM conversations").fetchone()
                assert changes >= TURNS, "every turn changes a row"
    for kind, done in runs.items():
        assert all(run.requests == pytest.approx(2, abs=0.1) for run in done), "two requests a turn"
        what = (
            f"{library}, {'with conversation and durable storage' if kind == 'assistant' else 'bare handler'}"
        )
        figure(f"{what}: turns a second on one core", median(run.on_a_core for run in done), "/s")
        figure(f"{what}: turns a second by the clock", median(run.by_clock for run in done), "/s")
        figure(f"{what}: 99th percentile of a turn", median(run.p99_ms for run in done) / 1e3, "s")
    ratios = [
        ours.on_a_core / bare.on_a_core for ours, bare in zip(runs["assistant"], runs["bare"], strict=True)
    ]
    figure(f"{library}: share of the bare rate", median(ratios), "", aim="> 0.75")


@pytest.mark.parametrize("library", ["aiogram", "python-telegram-bot"])
def test_memory_for_open_conversations(library: str, tmp_path: Path, figure: Callable[..., None]) -> None:
    processes = Processes("assistant", library, tmp_path / "c.db", MANY, MANY - 200)
    assert processes.line() == "warm"
    time.sleep(0.2)
    before = processes.resident_bytes()
    processes.line()
    grown = processes.resident_bytes() - before
    processes.end()
    with sqlite3.connect(tmp_path / "c.db") as db:
        assert db.execute("SELECT count(*) FROM conversations").fetchone() == (MANY,)
    figure(f"{library}: memory more for {MANY:,} open conversations", grown / 2**20, "MiB")
