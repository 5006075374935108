"""`criteria` and `dialogs` at work reach for nothing outside: no file, no connection, no clock, no chance."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]

KNOWN = ("in wording", "in read_files", "in <genexpr>", "in shaped", "in _read")
"""The ends of what is still reached for."""


def test_nothing_outside_is_reached_for() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.purity.working"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert [line for line in done.stdout.splitlines() if not line.endswith(KNOWN)] == []
