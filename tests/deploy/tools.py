"""The programs that `make deploy-check` needs: where they are, or how to get them."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from tests.patience import PATIENCE_SECONDS

PACKAGES: Final = {
    "bwrap": "bubblewrap",
    "caddy": "caddy",
    "nginx": "nginx",
    "promtool": "prometheus",
    "systemd-analyze": "systemd",
    "systemd-socket-activate": "systemd",
}
"""By a program's name: the package of Debian and Ubuntu that brings it."""


def tool(name: str) -> str:
    """The path of a program; a failure that says how to get it where it is not there."""
    beside = Path(sys.executable).parent
    found = shutil.which(name, path=os.pathsep.join((str(beside), os.environ.get("PATH", ""), "/usr/sbin")))
    if found is None:
        how = f"apt-get install {PACKAGES[name]}" if name in PACKAGES else "./bootstrap"
        pytest.fail(f"{name} is missing: {how}", pytrace=False)
    return found


def run(name: str, *arguments: str | Path, **settings: str) -> str:
    """What a program says, which must be content."""
    done = subprocess.run(
        [tool(name), *map(str, arguments)],
        env=os.environ | settings,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=PATIENCE_SECONDS,
        check=False,
    )
    assert done.returncode == 0, done.stdout
    return done.stdout
