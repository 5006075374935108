"""The image without an engine: installed by its script, confined as its container is, it serves."""

import json
import os
import re
import shlex
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest

from tests.crash.house import free_port
from tests.deploy.conftest import ROOT
from tests.deploy.tools import tool
from tests.patience import PATIENCE_SECONDS

INSTALLED = "/opt/chuangping"
INSTALLING_SECONDS = 300

EARLIER = tuple(f"2020010{day}T000000Z" for day in range(1, 6))
"""Versions that were installed before, oldest first."""


@pytest.fixture(scope="module")
def image() -> dict[str, str]:
    """The instructions of the last stage of which there is one each."""
    text = (ROOT / "deploy" / "Containerfile").read_text(encoding="utf-8").replace("\\\n", " ")
    last = text[text.rindex("\nFROM") :]
    lines = [line.strip() for line in last.splitlines() if line.strip() and not line.startswith("#")]
    return {name: rest.strip() for name, _, rest in (line.partition(" ") for line in lines)}


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder into which `deploy/install` installed the project, after versions whose oldest ran."""
    folder = tmp_path_factory.mktemp("image") / "chuangping"
    for name in EARLIER:
        (folder / "releases" / name).mkdir(parents=True)
    (folder / "current").symlink_to(Path("releases") / EARLIER[0])
    done = subprocess.run(
        [ROOT / "deploy" / "install", folder],
        env={"PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": str(Path.home()), "PYTHON": sys.executable},
        capture_output=True,
        encoding="utf-8",
        timeout=INSTALLING_SECONDS,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("chuangping ")
    return folder


@dataclass(frozen=True, slots=True)
class Container:
    """A root that can only be read, with nothing of this machine but the system and what is installed."""

    confined: Sequence[str]
    environment: dict[str, str]
    data: Path
    secrets: Path

    def run(self, *command: str) -> subprocess.CompletedProcess[str]:
        """Run a command to its end."""
        return subprocess.run(
            [*self.confined, *command],
            env={},
            capture_output=True,
            encoding="utf-8",
            timeout=PATIENCE_SECONDS,
            check=False,
        )

    @contextmanager
    def serving(self, *command: str) -> Iterator[subprocess.Popen[str]]:
        """Run a service meanwhile."""
        process = subprocess.Popen(
            [*self.confined, *command],
            env={},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )
        try:
            yield process
        finally:
            process.kill()
            process.communicate()


@pytest.fixture
def container(image: dict[str, str], installed: Path, tmp_path: Path) -> Container:
    data, secrets = tmp_path / "data", tmp_path / "secrets"
    for folder in (data, secrets):
        folder.mkdir()
    user, group = image["USER"].split(":")
    environment = {
        name: value.replace(INSTALLED, str(installed)).replace("$PATH", "/usr/bin:/bin")
        for name, value in (each.split("=", 1) for each in shlex.split(image["ENV"]))
    } | {"CHUANGPING_PORT": str(free_port()), "CHUANGPING_HOST": "127.0.0.1"}
    python = sys.base_prefix
    system = [name for name in ("/usr", "/lib", "/lib64", "/bin", "/etc/ssl", python) if Path(name).exists()]
    confined = [
        tool("bwrap"),
        *("--tmpfs", "/tmp", "--proc", "/proc", "--dev", "/dev"),  # noqa: S108  as in compose
        *(word for name in dict.fromkeys(system) for word in ("--ro-bind", name, name)),
        *("--ro-bind", str(installed), str(installed)),
        *("--ro-bind", str(secrets), environment["CREDENTIALS_DIRECTORY"]),
        *("--bind", str(data), image["VOLUME"]),
        *("--remount-ro", "/"),
        *("--unshare-user", "--unshare-pid", "--unshare-ipc", "--uid", user, "--gid", group),
        *("--cap-drop", "ALL", "--die-with-parent", "--chdir", "/"),
        *(word for name, value in environment.items() for word in ("--setenv", name, value)),
    ]
    return Container(confined, environment, data, secrets)


def test_it_serves_as_nobody_in_particular_and_writes_into_its_volume_alone(
    container: Container, image: dict[str, str]
) -> None:
    (container.secrets / "CHUANGPING_LANGUAGE").write_text("en\n", encoding="utf-8")
    command = [*json.loads(image["ENTRYPOINT"]), *json.loads(image["CMD"])]
    address = f"http://127.0.0.1:{container.environment['CHUANGPING_PORT']}"
    _, *healthy = json.loads(image["HEALTHCHECK"].partition("CMD ")[2])
    with container.serving(*command) as service:
        assert service.stdout is not None
        assert address in service.stdout.readline()
        assert httpx.get(f"{address}/readyz").status_code == 200
        page = httpx.get(address).text
        assert 'lang="en"' in page
        assert container.run("python", *healthy).returncode == 0
        # bwrap hands no signal on: it goes to the service itself, which is the one process of its kind.
        (number,) = Path(f"/proc/{service.pid}/task/{service.pid}/children").read_text().split()
        (inner,) = Path(f"/proc/{number}/task/{number}/children").read_text().split() or [number]
        assert "NoNewPrivs:\t1" in Path(f"/proc/{inner}/status").read_text()
        os.kill(int(inner), signal.SIGTERM)
        said, complained = service.communicate(timeout=PATIENCE_SECONDS)
    assert (service.returncode, "Traceback" in complained) == (0, False), said + complained
    assert [file.name for file in (container.data / "chuangping").iterdir()] == ["conversations.db"]
    assert container.run("python", *healthy).returncode != 0


@pytest.mark.parametrize("place", ["/", "/usr", "/etc", INSTALLED])
def test_it_cannot_write_elsewhere(container: Container, installed: Path, place: str) -> None:
    where = str(installed) if place == INSTALLED else place
    tried = container.run("python", "-c", f"open({where + '/x'!r}, 'w')")
    assert re.search(r"Read-only file system|Permission denied", tried.stderr), tried.stderr


def test_it_holds_no_tool_of_development_nor_what_installs(container: Container) -> None:
    for module in ("pytest", "mypy", "hypothesis", "pip", "setuptools"):
        assert "ModuleNotFoundError" in container.run("python", "-c", f"import {module}").stderr
    assert container.run("chuangping", "--version").returncode == 0
    assert (
        container.run("python", "-c", "import aiogram, docx, psycopg, segno, telegram, typst").returncode == 0
    )


def test_an_update_leaves_what_runs_its_files(installed: Path) -> None:
    """Also where that is an old version, gone back to."""
    current = installed / "current"
    kept = {release.name for release in (installed / "releases").iterdir()}
    assert kept == {EARLIER[0], *EARLIER[-2:], current.resolve().name}
    assert current.is_symlink()
    program = (current / "bin" / "chuangping").read_text(encoding="utf-8")
    assert program.startswith(f"#!{current.resolve()}/bin/python")
