"""The real server as its own process, with a data folder of its own; it can be stopped and started again."""

import os
import re
import subprocess
import sys
from pathlib import Path
from threading import Timer

from tests.patience import PATIENCE_SECONDS


class Server:
    """`chuangping serve` on a free port of this machine, the same one after a restart."""

    def __init__(self, folder: Path, *, descriptors: int | None = None, **settings: str) -> None:
        """`descriptors` is how many it may open at most; `settings` are those beside the usual ones."""
        self._folder = folder
        self._settings = settings
        self._limited = ["sh", "-c", f'ulimit -n {descriptors}; exec "$@"', "sh"] if descriptors else []
        self._port = "0"
        self._process: subprocess.Popen[str] | None = None
        self.address = ""

    def come_to(self, address: str) -> None:
        """Start, from now on, where another one has been."""
        self._port = address.rpartition(":")[2]

    def start(self) -> None:
        """Start it and wait until it says its address."""
        inherited = {name: value for name, value in os.environ.items() if not name.startswith("CHUANGPING_")}
        with (self._folder / "log").open("a", encoding="utf-8") as log:
            self._process = subprocess.Popen(
                [*self._limited, Path(sys.executable).with_name("chuangping"), "serve", "--port", self._port],
                cwd=self._folder,
                env={
                    **inherited,
                    "CHUANGPING_STORE": f"sqlite:///{self._folder / 'conversations.db'}",
                    "CHUANGPING_LIMITS": "off",
                    **self._settings,
                },
                stdout=subprocess.PIPE,
                stderr=log,
                encoding="utf-8",
            )
        assert self._process.stdout
        overdue = Timer(PATIENCE_SECONDS, self._process.kill)
        overdue.start()
        said = self._process.stdout.readline()
        overdue.cancel()
        found = re.search(r"http://127\.0\.0\.1:(\d+)", said)
        assert found, f"the server did not start: {said!r} {self.log}"
        self.address, self._port = found[0], found[1]

    def stop(self) -> None:
        """Ask it to stop, as a service manager does, and wait until it has."""
        if self._process and self._process.stdout:
            self._process.terminate()
            self._process.wait(timeout=PATIENCE_SECONDS)
            self._process.stdout.close()
            self._process = None

    def kill(self) -> None:
        """End it without a word, as a power failure does."""
        if self._process and self._process.stdout:
            self._process.kill()
            self._process.wait(timeout=PATIENCE_SECONDS)
            self._process.stdout.close()
            self._process = None

    @property
    def log(self) -> str:
        """What it wrote to standard error."""
        return (self._folder / "log").read_text(encoding="utf-8")
