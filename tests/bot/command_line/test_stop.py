"""How a command stops: whenever it is told to, also at a moment at which Python hears nothing."""

import subprocess
import sys

from tests.patience import PATIENCE_SECONDS

PROGRAM = """
import time
import bot.command_line.group

class Destroyed:
    def __del__(self):
        raise KeyboardInterrupt

def cli(**_):
    Destroyed()
    time.sleep(3600)

bot.command_line.group.cli = cli
from bot.command_line import main
main()
"""


def test_whoever_stops_it_while_an_object_is_destroyed_stops_it_right_after() -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        capture_output=True,
        text=True,
        timeout=PATIENCE_SECONDS,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (1, "", "")
