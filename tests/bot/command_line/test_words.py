"""Every command ends in words, never in a traceback, whatever it is started with: on the real command."""

import os
import shlex
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

import pytest

PATIENCE = 120
"""Seconds that a command may take on a busy machine."""

IN_C = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
"""A terminal that knows no Chinese."""

COMMAND = shlex.join([sys.executable, "-c", "from bot.command_line import main; main()"])


@pytest.fixture
def room(tmp_path: Path) -> Path:
    """A folder with sound and broken files."""
    (tmp_path / "ok.jsonl").write_text("{}\n", "utf-8")
    (tmp_path / "ok.csv").write_text("books\n1\n", "utf-8")
    for ending in (".json", ".csv", ".xlsx"):
        (tmp_path / f"binary{ending}").write_bytes(bytes(range(256)) * 20)
    (tmp_path / "folder.json").mkdir()
    (tmp_path / "folder.xlsx").mkdir()
    (tmp_path / "many.jsonl").write_text('{"books": 3}\n' * 3000, "utf-8")
    (tmp_path / os.fsdecode(b"bad\xff.jsonl")).write_text("{}\nx\n", "utf-8")
    (tmp_path / ".env").write_bytes(b"\xff\xfe")
    return tmp_path


def run(room: Path, line: str, environment: Mapping[str, str] | None = None) -> tuple[int, str, str]:
    """Runs a line of the shell in which `chuangping` is the command."""
    done = subprocess.run(
        ["/bin/sh", "-c", line.replace("chuangping", COMMAND)],
        cwd=room,
        env={
            **os.environ,
            "PYTHONPATH": str(Path.cwd()),
            "PYTHONDONTWRITEBYTECODE": "1",  # a full disk would leave half a module in everybody's cache
            "HOME": str(room),
            **(environment or {}),
        },
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=PATIENCE,
        check=False,
    )
    return done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8")


@pytest.mark.parametrize(
    ("line", "status", "said"),
    [
        ("chuangping assess ok.jsonl >/dev/full", 1, "磁盘已满"),
        ("chuangping assess many.jsonl --format text >/dev/full", 1, "磁盘已满"),
        ("chuangping interview --profile ok.jsonl >/dev/full", 1, "磁盘已满"),
        ("chuangping article 10 >/dev/full", 1, "磁盘已满"),
        ("chuangping check >/dev/full", 1, "磁盘已满"),
        ("chuangping --help >/dev/full", 1, "磁盘已满"),
        ("chuangping assess ok.jsonl >&-", 1, "输入或输出已经关闭"),
        ("chuangping article 10 --format text >&-", 1, "没能做完"),
        ("ulimit -f 8; chuangping assess many.jsonl --out out.csv", 2, "out.csv"),
        ("ulimit -f 8; chuangping assess many.jsonl --out out.jsonl", 2, "out.jsonl"),
        ("ulimit -f 8; chuangping template out.xlsx", 2, "out.xlsx"),
        ("ulimit -f 8; chuangping assess many.jsonl --out out.xlsx", 2, "out.xlsx"),
        ("chuangping assess ok.jsonl --out /proc/nowhere.csv", 2, "/proc/nowhere.csv"),
        ("chuangping assess ok.jsonl --out folder.xlsx", 2, "folder.xlsx"),
        ("chuangping assess ok.csv --out ./ok.csv", 2, "ok.csv"),
        ("chuangping assess nowhere.csv", 2, "nowhere.csv"),
        ("chuangping assess folder.json", 2, "folder.json"),
        ("chuangping assess binary.json", 2, "binary.json"),
        ("chuangping assess binary.csv", 2, "binary.csv"),
        ("chuangping assess binary.xlsx", 2, "binary.xlsx"),
        ("chuangping assess ok.doc", 2, ".jsonl"),
        ("chuangping replay folder.json", 2, "folder.json"),
        ("chuangping replay <&-", 2, "凭据"),
        ("chuangping plan --to senior --profile ok.jsonl --today 9999-12-31", 2, "--today"),
        ("chuangping assess ok.jsonl --today 0001-01-01", 2, "--today"),
        ("chuangping check binary.json", 2, "binary.json"),
        ("chuangping understand $(printf '\\377') x", 2, "�"),
        ("chuangping $(printf '\\377')", 2, "�"),
        ("chuangping assess $(printf '\\377').csv", 2, "�.csv"),
    ],
)
def test_what_goes_wrong_is_one_line(room: Path, line: str, status: int, said: str) -> None:
    code, _, complaint = run(room, line)
    assert (code, len(complaint.splitlines())) == (status, 1), complaint
    assert said in complaint
    assert not list(room.glob(".*unfinished"))


@pytest.mark.parametrize(
    ("line", "status", "printed"),
    [
        ("chuangping assess <&-", 0, ""),
        ("chuangping understand <&-", 0, ""),
        ("chuangping assess ok.jsonl 2>&-", 0, '"likely":null'),
        ("chuangping assess nowhere.csv 2>&-", 2, ""),
        ("chuangping assess $(printf 'bad\\377.jsonl')", 2, "bad�.jsonl:2"),
        ("chuangping search $(printf '本\\237科') --format json", 0, "[]"),
        ("chuangping understand education $(printf '本\\237科')", 0, "unclear"),
        ("chuangping understand books $(head -c 100000 /dev/zero | tr '\\0' 3)", 0, "unclear"),
    ],
)
def test_what_can_be_done_is_done_without_a_word(room: Path, line: str, status: int, printed: str) -> None:
    code, output, complaint = run(room, line)
    assert (code, complaint) == (status, "")
    assert printed in output


@pytest.mark.parametrize(
    ("line", "status", "printed"),
    [
        ("chuangping understand education 本科", 0, '{"value":"bachelor"}'),
        ("chuangping search 软著算吗 --format json", 0, "10.2.3.1"),
        ("chuangping article 第十条 --format json", 0, '"id":"10"'),
        ("printf '看看我能报哪一级\\n是\\n' | chuangping chat --fresh", 0, "我所在的单位"),
        ("chuangping assess 没有.json", 2, "没有.json"),
    ],
)
def test_a_terminal_without_chinese_is_understood(room: Path, line: str, status: int, printed: str) -> None:
    (room / ".env").unlink()
    code, output, complaint = run(room, line, IN_C)
    assert (code, "Traceback" in complaint) == (status, False)
    assert printed in output + complaint


def test_an_interruption_ends_without_a_word(room: Path) -> None:
    process = subprocess.Popen(
        [*shlex.split(COMMAND), "assess"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(b"{}\n" * 5_000)  # more than are assessed together, so that there is a first answer
    process.stdin.flush()
    assert process.stdout.read(1) == b"{"
    time.sleep(0.1)
    process.send_signal(signal.SIGINT)
    _, complaint = process.communicate(timeout=PATIENCE)
    assert (process.returncode, complaint.strip()) == (1, b"")
