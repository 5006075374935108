"""How soon the command answers."""

import subprocess
import sys

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

COMMAND = (sys.executable, "-c", "from bot.command_line import main; main()")


@pytest.mark.aim("< 300 ms")
def test_help(benchmark: BenchmarkFixture) -> None:
    """start of chuangping --help"""
    given = {"check": True, "capture_output": True}
    benchmark.pedantic(subprocess.run, ([*COMMAND, "--help"],), given, rounds=11, warmup_rounds=1)


def test_one_profile(benchmark: BenchmarkFixture) -> None:
    """start of chuangping assess with one profile"""
    given = {"check": True, "capture_output": True, "input": b'{"education": "master"}'}
    benchmark.pedantic(subprocess.run, ([*COMMAND, "assess"],), given, rounds=5, warmup_rounds=1)
