"""How soon the service is there."""

import os
import re
import statistics
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

import httpx

COMMAND = (sys.executable, "-c", "from bot.command_line import main; main()", "serve", "--port", "0")


def test_start_of_the_web_server(tmp_path: Path, figure: Callable[..., None]) -> None:
    environment = os.environ | {"CHUANGPING_STORE": f"sqlite:///{tmp_path / 'conversations.db'}"}
    taken = []
    for _ in range(7):
        started = perf_counter()
        process = subprocess.Popen(
            COMMAND, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        assert process.stdout is not None
        address = re.search(r"http://\S+:\d+", process.stdout.readline())
        assert address
        assert httpx.get(address[0], timeout=10).status_code == 200
        taken.append(perf_counter() - started)
        process.terminate()
        process.communicate()
    figure("start of the web server to its first page", statistics.median(taken), "s", aim="< 1.5 s")
