"""What `make run` does before it starts: one line in Chinese for each step, and for what went wrong."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from docs.pictures.architecture import ROOT

INTERPRETER = """#!/bin/sh
case "$*" in
    "--version") echo "Python 3.12.0" ;;
    "-m venv --clear .venv") mkdir -p .venv/bin && cp "$0" .venv/bin/python ;;
    "-m pip install "*) echo "$PIP_INDEX_URL $*" >> asked; [ -z "$OFFLINE" ] ;;
    "-c import pip"*) [ -e .venv/.whole ] ;;
esac
"""
"""An interpreter that makes an environment of itself, and notes what pip is asked for."""


def bootstrap(folder: Path, *arguments: str, **settings: str) -> subprocess.CompletedProcess[str]:
    shutil.copy(ROOT / "bootstrap", folder)
    python = folder / "python"
    python.write_text(INTERPRETER, encoding="utf-8")
    python.chmod(0o755)
    return subprocess.run(
        [folder / "bootstrap", *arguments],
        env={"PATH": os.environ["PATH"], "PYTHON": str(python), "PIP_INDEX_URL": "", "OFFLINE": ""}
        | settings,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.parametrize("locale", [{}, {"LC_ALL": "C"}])
def test_each_step_is_one_line_in_chinese(tmp_path: Path, locale: dict[str, str]) -> None:
    done = bootstrap(tmp_path, **locale)
    making, installing = done.stdout.splitlines()
    assert (done.returncode, done.stderr) == (0, "")
    assert making == "建立运行环境 .venv（Python 3.12.0）……"
    assert installing.startswith("下载并安装所需的库")


@pytest.mark.parametrize(
    ("arguments", "lock"), [((), "requirements.lock"), (("run",), "requirements-run.lock")]
)
def test_running_needs_a_lock_of_its_own(tmp_path: Path, arguments: tuple[str, ...], lock: str) -> None:
    assert bootstrap(tmp_path, *arguments).returncode == 0
    locked, project = (tmp_path / "asked").read_text(encoding="utf-8").splitlines()
    assert locked.endswith(f"--require-hashes --requirement {lock}")
    assert project.endswith("--no-deps --no-build-isolation --editable .")


def test_an_argument_that_it_does_not_know_makes_nothing(tmp_path: Path) -> None:
    refused = bootstrap(tmp_path, "runs")
    assert (refused.returncode, refused.stderr) == (2, "usage: ./bootstrap [run]\n")
    assert not (tmp_path / ".venv").exists()


def test_a_mirror_is_named_as_an_option_and_used_where_it_is_set(tmp_path: Path) -> None:
    done = bootstrap(tmp_path, PIP_INDEX_URL="https://mirror.example/simple")
    assert "PIP_INDEX_URL=镜像网址" in done.stdout
    asked = (tmp_path / "asked").read_text(encoding="utf-8").splitlines()
    assert len(asked) == 2
    assert all(line.startswith("https://mirror.example/simple -m pip install") for line in asked)


def test_what_cannot_be_downloaded_ends_it_with_what_to_do(tmp_path: Path) -> None:
    failed = bootstrap(tmp_path, OFFLINE="yes")
    assert failed.returncode == 1
    (line,) = failed.stderr.splitlines()
    assert line.startswith("没能准备好：")
    assert "PIP_INDEX_URL=镜像网址 make run" in line
    assert len((tmp_path / "asked").read_text(encoding="utf-8").splitlines()) == 1
