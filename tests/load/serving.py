"""The real service as people start it, from any checkout, and the CPU that it and its children took."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Timer
from time import perf_counter, sleep
from typing import Final

PATIENCE_SECONDS: Final = 120
AT_REST_SECONDS: Final = 0.7
_TICK: Final = os.sysconf("SC_CLK_TCK")
_PAGE: Final = os.sysconf("SC_PAGE_SIZE")
_COMMAND: Final = (
    "import sys; sys.argv[0] = 'chuangping'; from bot.command_line import main; sys.exit(main())"
)


@dataclass(frozen=True, slots=True)
class Service:
    """A running service; `start_seconds` is how long it took to say its address."""

    pid: int
    host: str
    port: int
    start_seconds: float

    def cpu_seconds(self) -> float:
        """The CPU time that the process and its children took until now, in user and kernel."""
        return sum(_cpu_seconds(pid) for pid in self._processes())

    def settle(self) -> None:
        """Wait until it has loaded what it loads beside its first answers, and is at rest."""
        before = -1.0
        while (now := self.cpu_seconds()) - before > AT_REST_SECONDS / 20:
            before = now
            sleep(AT_REST_SECONDS)

    def memory_bytes(self) -> int:
        """The resident memory of the process and its children."""
        return sum(_resident(pid) for pid in self._processes())

    def _processes(self) -> Iterator[int]:
        parents = {int(path.name): _stat(path)[1] for path in Path("/proc").iterdir() if path.name.isdigit()}
        waiting = [self.pid]
        while waiting:
            pid = waiting.pop()
            yield pid
            waiting += [child for child, parent in parents.items() if parent == str(pid)]


def _stat(process: Path) -> Sequence[str]:
    """The fields of a process behind its name; its parent is the second."""
    try:
        return (process / "stat").read_text().rpartition(") ")[2].split()
    except OSError:  # it has ended meanwhile
        return ("", "")


def _cpu_seconds(pid: int) -> float:
    fields = _stat(Path(f"/proc/{pid}"))
    return (int(fields[11]) + int(fields[12])) / _TICK if len(fields) > 12 else 0.0


def _resident(pid: int) -> int:
    fields = _stat(Path(f"/proc/{pid}"))
    return int(fields[21]) * _PAGE if len(fields) > 21 else 0


@contextmanager
def serving(
    checkout: Path,
    folder: Path,
    *arguments: str,
    settings: Mapping[str, str] | None = None,
    descriptors: int | None = None,
) -> Iterator[Service]:
    """The service of a checkout, on a store in `folder` unless the settings say otherwise."""
    others = {name: value for name, value in os.environ.items() if not name.startswith("CHUANGPING_")}
    limit = ["sh", "-c", f'ulimit -n {descriptors}; exec "$@"', "sh"] if descriptors else []
    began = perf_counter()
    with (folder / "log").open("ab") as log:
        process = subprocess.Popen(
            [*limit, sys.executable, "-c", _COMMAND, "serve", "--port", "0", *arguments],
            cwd=folder,
            env={
                **others,
                "PYTHONPATH": str(checkout),
                "CHUANGPING_STORE": f"sqlite:///{folder / 'conversations.db'}",
                "CHUANGPING_LIMITS": "off",
                **(settings or {}),
            },
            stdout=subprocess.PIPE,
            stderr=log,
            encoding="utf-8",
        )
    assert process.stdout
    overdue = Timer(PATIENCE_SECONDS, process.kill)
    overdue.start()
    try:
        said = process.stdout.readline()
        overdue.cancel()
        found = re.search(r"http://([\d.]+):(\d+)", said)
        if not found:
            raise RuntimeError(f"the service did not start: {said!r}; see {folder / 'log'}")
        yield Service(process.pid, found[1], int(found[2]), perf_counter() - began)
    finally:
        overdue.cancel()
        process.terminate()
        process.wait(timeout=PATIENCE_SECONDS)
        process.stdout.close()
