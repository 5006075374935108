"""Several processes give what one gives, and none of them outlives the work."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.assessing.jobs import side_by_side
from bot.faults import ServiceError
from tests.bot.assessing.some_records import STRANGE, some_records
from tests.criteria.chance import seeded

COMMAND = (sys.executable, "-c", "from bot.command_line import main; main()", "assess")


def written(folder: Path, count: int) -> Path:
    """A file of many records, some of which are refused."""
    records = (record for _, record in some_records(seeded(9), 2 * count))
    lines = [record.text for record in records if hasattr(record, "text")][:count]
    file = folder / "people.jsonl"
    file.write_bytes(b"\n".join(line.strip() for line in lines))
    return file


@pytest.mark.parametrize("jobs", [1, 2, 5])
@pytest.mark.parametrize("count", [0, 1, 4, 23])
def test_results_come_in_the_order_of_the_tasks(jobs: int, count: int) -> None:
    def work(number: int) -> int:
        time.sleep(0.001 * (number % 3))
        return number * number

    assert list(side_by_side(work, range(count), jobs)) == [number * number for number in range(count)]


def test_a_task_is_taken_up_only_when_a_worker_is_free_for_it() -> None:
    begun = 0

    def tasks() -> Iterator[int]:
        nonlocal begun
        for number in range(20):
            begun += 1
            yield number

    for done, _ in enumerate(side_by_side(abs, tasks(), 2), start=1):
        assert begun <= done + 2


def test_the_work_is_done_in_other_processes() -> None:
    processes = set(side_by_side(lambda _: os.getpid(), range(10), 2))
    assert len(processes) == 2
    assert os.getpid() not in processes


def test_a_mistake_in_a_worker_is_ours_and_says_nothing_of_what_was_typed() -> None:
    def work(number: int) -> int:
        if number == 3:
            raise ValueError("what a person typed")
        return number

    made = side_by_side(work, range(9), 2)
    assert [next(made), next(made), next(made)] == [0, 1, 2]
    with pytest.raises(RuntimeError, match="ValueError") as raised:
        next(made)
    assert "typed" not in str(raised.value)


def test_a_worker_that_is_killed_is_told_in_one_line() -> None:
    made = side_by_side(lambda _: os.kill(os.getpid(), signal.SIGKILL), range(9), 2)
    with pytest.raises(ServiceError, match="assess-worker-ended"):
        next(made)


def test_workers_go_when_nobody_wants_more_results() -> None:
    made = side_by_side(lambda _: os.getpid(), range(100), 2)
    workers = {next(made), next(made)}
    made.close()
    assert not [worker for worker in workers if is_alive(worker)]


def is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


@pytest.mark.parametrize("ending", [".jsonl", ".csv", ".parquet"])
def test_a_file_is_the_same_whatever_the_number_of_jobs(tmp_path: Path, ending: str) -> None:
    people = written(tmp_path, 5000)
    files = []
    for jobs in ("1", "2"):
        files.append(tmp_path / f"{jobs}{ending}")
        done = subprocess.run([*COMMAND, str(people), "--jobs", jobs, "--out", str(files[-1])], check=False)
        assert done.returncode == 2  # some were refused
    assert files[0].read_bytes() == files[1].read_bytes()
    assert any(strange in people.read_bytes() for strange in STRANGE)


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_no_worker_outlives_a_run_that_is_stopped(tmp_path: Path, stop: signal.Signals) -> None:
    people = tmp_path / "people.jsonl"
    people.write_bytes(b'{"books": 1}\n' * 50_000)
    with subprocess.Popen(
        [*COMMAND, str(people), "--jobs", "2"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as run:
        assert run.stdout is not None
        assert run.stdout.readline().startswith(b"{")
        workers = children(run.pid)
        run.send_signal(stop)
        _, said = run.communicate(timeout=60)
    assert len(workers) == 2
    assert run.returncode != 0
    assert b"Traceback" not in said
    until = time.monotonic() + 30
    while any(map(is_running, workers)) and time.monotonic() < until:
        time.sleep(0.05)
    assert not any(map(is_running, workers))


STOPPED_WHILE_A_WORKER_IS_MADE = """
import os, signal
from bot.assessing.jobs import side_by_side

for stop in (signal.SIGTERM, signal.SIGHUP):
    signal.signal(stop, signal.default_int_handler)
os.register_at_fork({moment}=lambda: signal.raise_signal(signal.{stop}))
try:
    next(side_by_side(abs, range(9), 2))
except KeyboardInterrupt:
    print("stopped")
"""


@pytest.mark.parametrize("moment", ["before", "after_in_parent"])
@pytest.mark.parametrize("stop", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_who_stops_a_run_while_a_worker_is_made_is_heard(moment: str, stop: str) -> None:
    program = STOPPED_WHILE_A_WORKER_IS_MADE.format(moment=moment, stop=stop)
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, timeout=60, check=True)
    assert ran.stdout == b"stopped\n"
    assert not ran.stderr


def children(process: int) -> list[int]:
    listed = Path(f"/proc/{process}/task/{process}/children").read_text("ascii")
    return [int(child) for child in listed.split()]


def is_running(process: int) -> bool:
    """Whether a process is there and no mere remainder that nobody has asked for."""
    try:
        state = Path(f"/proc/{process}/stat").read_text("ascii").rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"
