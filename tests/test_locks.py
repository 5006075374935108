"""Two locks, one truth: what the assistant runs on is pinned, hash by hash, as it is tested."""

import re
import shutil
import subprocess
import tomllib
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
WHOLE, RUN = "requirements.lock", "requirements-run.lock"

Pins = dict[str, tuple[str, frozenset[str]]]
"""By a package's name: its version with its marker, and the hashes of its files."""


def pins(lock: str) -> Pins:
    """What a lock pins."""
    text = (ROOT / lock).read_text(encoding="utf-8")
    found = re.findall(r"^([\w.-]+)==(.+?)((?: \\\n    --hash=sha256:[0-9a-f]{64})+)$", text, re.MULTILINE)
    return {
        name: (told.strip(), frozenset(re.findall(r"[0-9a-f]{64}", hashes))) for name, told, hashes in found
    }


@pytest.fixture
def project() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def names(requirements: list[str]) -> set[str]:
    return {re.split(r"[^\w.-]", requirement)[0] for requirement in requirements}


def test_what_runs_is_what_was_tested() -> None:
    whole, run = pins(WHOLE), pins(RUN)
    assert len(run) > 20
    assert {name: pin for name, pin in run.items() if whole.get(name) != pin} == {}


def test_what_runs_has_all_that_serving_needs(project: dict[str, Any]) -> None:
    extras = project["project"]["optional-dependencies"]
    (named,) = extras["run"]
    needed = {"aiogram", "mcp", "opentelemetry", "postgresql", "python-telegram-bot", "report", "wecom"}
    assert set(re.findall(r"[\w-]+", named.partition("[")[2])) == needed
    wanted = [each for extra in needed for each in extras[extra]] + project["project"]["dependencies"]
    assert {name.lower().replace(".", "-") for name in names(wanted)} <= set(pins(RUN))


def test_what_runs_has_no_tools_of_development(project: dict[str, Any]) -> None:
    groups = project["dependency-groups"]
    tools = names([each for each in groups["dev"] if isinstance(each, str)])
    needed_anyway = {"httpx", "jsonschema"}  # python-telegram-bot and mcp stand on them
    assert tools & set(pins(RUN)) == needed_anyway
    assert names(groups["build"]) <= set(pins(RUN))


@pytest.mark.parametrize("lock", [WHOLE, RUN])
def test_a_lock_pins_each_line_by_hash_and_names_no_registry(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith((" ", "#"))]
    assert len(lines) == len(pins(lock))
    assert not re.search(r"https?:|--(extra-)?index|--find-links|@ ", text)


@pytest.mark.parametrize(("target", "lock"), [("run", RUN), ("test", WHOLE), ("lint", WHOLE)])
def test_make_gets_no_more_than_it_needs(target: str, lock: str, tmp_path: Path) -> None:
    for file in ("Makefile", "bootstrap", WHOLE, RUN, "pyproject.toml"):
        (tmp_path / file).write_bytes((ROOT / file).read_bytes())
    told = subprocess.run(
        [shutil.which("make") or "make", "--dry-run", target],
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        check=True,
    ).stdout
    (asked,) = [line.strip() for line in told.splitlines() if line.startswith("./bootstrap")]
    assert asked == {RUN: "./bootstrap run", WHOLE: "./bootstrap"}[lock]
