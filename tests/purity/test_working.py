"""`criteria` and `dialogs` at work reach for nothing outside: no file, no connection, no clock, no chance."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_nothing_outside_is_reached_for() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.purity.working"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == []


def test_whatever_is_reached_for_would_be_noticed() -> None:
    reaching = """
import random, socket, sys, time
from datetime import date, datetime
from pathlib import Path
from tests.purity.working import watch
found = {}
end = watch(found)
Path("README.md").read_text(); socket.socket().close()
date.today(); datetime.now(); time.time(); random.random()
end()
Path("README.md").read_text()
print(*sorted(each.split(" ")[0].split("(")[0] for each in found))
"""
    done = subprocess.run(
        [sys.executable, "-c", reaching], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["now", "open", "random", "socket.__new__", "time", "today"]
