"""systemd's own program hands the port over, as `chuangping.socket` says, and a visitor is answered."""

import os
import re
import signal
import subprocess
from pathlib import Path

import httpx

from tests.crash.house import free_port
from tests.deploy.conftest import COMMAND
from tests.deploy.tools import tool
from tests.patience import PATIENCE_SECONDS


def test_the_first_visitor_has_it_started_and_is_answered(deploy: Path, tmp_path: Path) -> None:
    text = (deploy / "chuangping.socket").read_text(encoding="utf-8")
    (place,) = re.findall(r"(?m)^ListenStream=(.*):\d+$", text)
    address = f"{place}:{free_port()}"
    store = f"CHUANGPING_STORE=sqlite:///{tmp_path / 'conversations.db'}"
    process = subprocess.Popen(
        [tool("systemd-socket-activate"), f"--listen={address}", f"--setenv={store}", *COMMAND, "serve"],
        env=os.environ,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )
    try:
        assert process.stderr is not None
        assert address in process.stderr.readline()  # it listens, and nothing runs yet
        assert httpx.get(f"http://{address}/readyz", timeout=PATIENCE_SECONDS).status_code == 200
        assert httpx.get(f"http://{address}/").status_code == 200
        process.send_signal(signal.SIGTERM)
        said, _ = process.communicate(timeout=PATIENCE_SECONDS)
        assert address in said
        assert process.returncode == 0
    finally:
        process.kill()
        process.communicate()
