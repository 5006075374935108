"""A run that is stopped, or that loses a process, leaves neither half a workbook nor people's data behind."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.benchmarks.rosters import roster

COMMAND = "import sys; from bot.command_line import main; sys.exit(main())"
OLDER = b"the result of yesterday"
PEOPLE = 3_000


@pytest.fixture
def run(tmp_path: Path) -> Iterator["subprocess.Popen[bytes]"]:
    """A run in three processes, in the midst of its work, over an older result."""
    file, out = roster(tmp_path / "a.xlsx", PEOPLE, distinct=PEOPLE), tmp_path / "out.xlsx"
    out.write_bytes(OLDER)
    args = ["assess", str(file), "--out", str(out), "--jobs", "2", "--today", "2026-11-26"]
    with subprocess.Popen([sys.executable, "-c", COMMAND, *args], stderr=subprocess.PIPE) as command:
        while len(workers(command)) < 2:
            assert command.poll() is None
            time.sleep(0.05)
        yield command
        command.kill()


def workers(command: "subprocess.Popen[bytes]") -> list[int]:
    try:
        return list(
            map(int, Path(f"/proc/{command.pid}/task/{command.pid}/children").read_text("ascii").split())
        )
    except OSError:
        return []


@pytest.mark.skipif(sys.platform != "linux", reason="processes are looked up in /proc")
@pytest.mark.parametrize("whom", ["all of it", "a worker"])
def test_a_run_that_is_stopped_leaves_the_older_result_and_nothing_else(
    tmp_path: Path, run: "subprocess.Popen[bytes]", whom: str
) -> None:
    if whom == "a worker":
        os.kill(workers(run)[0], signal.SIGKILL)
    else:
        run.send_signal(signal.SIGTERM)
    run.communicate(timeout=120)
    assert run.returncode != 0
    assert sorted(each.name for each in tmp_path.iterdir()) == ["a.xlsx", "out.xlsx"]
    assert (tmp_path / "out.xlsx").read_bytes() == OLDER
