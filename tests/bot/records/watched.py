"""The command in a process of its own, and what it took: a hostile file is refused soon, in little memory."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

MOST_MEGABYTES = 500
MOST_SECONDS = 10
"""Of the processor's time, on a slow and busy machine; it takes about one."""

_COMMAND = """
import atexit
from bot.command_line import main
atexit.register(lambda: print(*[s for s in open("/proc/self/status") if s.startswith("VmHWM")]))
main()
"""
"""The command, which tells at its end how much memory it had at most; what the system tells of a child counts
the process that started it too.
"""


@dataclass(frozen=True)
class Taken:
    """What a run came to: its status, what it said, its megabytes and its seconds of the processor."""

    status: int
    said: list[str]
    megabytes: int
    seconds: float


def assessed(file: Path) -> Taken:
    """Assesses a file."""
    said, told = file.with_name("said"), file.with_name("told")
    with said.open("wb") as errors, told.open("wb") as output:
        command = [sys.executable, "-c", _COMMAND, "assess", str(file)]
        process = subprocess.Popen(command, stdout=output, stderr=errors)
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    _, _, memory = told.read_text("utf-8").rpartition("VmHWM:")
    lines = said.read_text("utf-8").splitlines()
    return Taken(process.returncode, lines, int(memory.split()[0]) >> 10, used.ru_utime + used.ru_stime)


def assert_refused(file: Path) -> None:
    """One line with the file's name, status 2, soon, and in little memory."""
    taken = assessed(file)
    assert (taken.status, len(taken.said)) == (2, 1), taken
    assert file.name in taken.said[0]
    assert taken.megabytes < MOST_MEGABYTES
    assert taken.seconds < MOST_SECONDS
