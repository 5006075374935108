"""The files of `deploy/`, and a service that runs as they say."""

import os
import re
import signal
import subprocess
import sys
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from starlette.routing import Route

from bot.health import service_routes
from bot.metrics import Metrics
from bot.storage.sqlite import SQLiteStore
from tests.patience import PATIENCE_SECONDS

ROOT = Path(__file__).parents[2]
COMMAND = [sys.executable, "-c", "from bot.command_line import main; main()"]


@dataclass(frozen=True, slots=True)
class Running:
    """A service in a process of its own."""

    process: subprocess.Popen[str]
    address: str

    def stop(self) -> tuple[int, str]:
        """Stop it; its exit status and what it complained of."""
        self.process.send_signal(signal.SIGTERM)
        complaints = self.process.communicate(timeout=PATIENCE_SECONDS)[1]
        return self.process.returncode, complaints

    def kill(self) -> None:
        """End it as a loss of power would."""
        self.process.kill()
        self.process.communicate()


Start = Callable[..., AbstractContextManager[Running]]


@pytest.fixture
def deploy() -> Path:
    return ROOT / "deploy"


@pytest.fixture
def start(tmp_path: Path) -> Start:
    """Start the service on a free port with these arguments and settings, and no others."""

    @contextmanager
    def start(*arguments: str, **settings: str) -> Iterator[Running]:
        inherited = {name: value for name, value in os.environ.items() if not name.startswith("CHUANGPING_")}
        process = subprocess.Popen(
            [*COMMAND, *arguments],
            env=inherited | settings | {"CHUANGPING_PORT": "0"},
            cwd=tmp_path,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )
        assert process.stdout is not None
        try:
            announced = process.stdout.readline()
            found = re.search(r"http://[\d.]+:\d+", announced)
            assert found, announced + process.communicate()[1]
            yield Running(process, found[0])
        finally:
            if process.poll() is None:
                process.kill()
                process.communicate()

    return start


@pytest.fixture
async def inner_addresses(tmp_path: Path) -> AsyncIterator[set[str]]:
    """Where whoever watches the service looks."""
    store = SQLiteStore(tmp_path / "conversations.db")
    routes = service_routes(store, Metrics())
    yield {route.path for route in routes if isinstance(route, Route)}
    await store.close()
