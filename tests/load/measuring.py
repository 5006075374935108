"""One measured run: people drive a running service, and its CPU is read when measuring begins and ends."""

import json
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median

from tests.load.driving import Orders
from tests.load.serving import Service

CHECKOUT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class Figures:
    """What a run came to. `cpu_ms` is the product's CPU a turn, the people's not counted."""

    turns: float
    turns_a_second: float
    requests_a_turn: float
    busy: float
    cut_off: float
    p50_ms: float
    p95_ms: float
    p99_ms: float
    cpu_ms: float
    memory_mb: float


def measure(service: Service, orders: Orders) -> Figures:
    """Let the people of `orders` drive a service."""
    driver = subprocess.Popen(
        [sys.executable, "-m", "tests.load.driving"],
        cwd=CHECKOUT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )
    assert driver.stdin
    assert driver.stdout
    driver.stdin.write(json.dumps(asdict(orders)) + "\n")
    driver.stdin.flush()
    if driver.stdout.readline() != "warm\n":
        raise RuntimeError("the people gave up: see above")
    before = service.cpu_seconds()
    said = driver.stdout.readline()
    spent = service.cpu_seconds() - before
    memory = service.memory_bytes()
    driver.stdin.close()
    driver.wait()
    if not said:
        raise RuntimeError("the people gave up: see above")
    told = json.loads(said)
    return Figures(**told, cpu_ms=1e3 * spent / told["turns"], memory_mb=memory / 1e6)


def medians(runs: Sequence[Figures]) -> Figures:
    """The median of each figure."""
    return Figures(**{name: median(asdict(run)[name] for run in runs) for name in Figures.__slots__})
