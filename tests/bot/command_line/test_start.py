"""How a command starts: it loads only what it needs, the policy as it was kept by the process before."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

PROGRAM = """
import sys
from bot.command_line import main
try:
    main()
except SystemExit as end:
    print(*sorted({name.partition(".")[0] for name in sys.modules}), file=sys.stderr)
    sys.exit(end.code)
"""
HEAVY = {
    "pydantic",
    "yaml",
    "fluent",
    "rich",
    "opencc",
    "pypinyin",
    "starlette",
    "openpyxl",
    "multiprocessing",
}


def modules_of(cache: Path, *args: str, given: str = "{}") -> set[str]:
    """The packages that a process of the command has imported by its end."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, *args],
        input=given, capture_output=True, text=True, check=True, env={**os.environ, "XDG_CACHE_HOME": str(cache)},
    )  # fmt: skip
    return set(done.stderr.split())


@pytest.mark.parametrize("args", [("assess", "--format", "json"), ("article", "18", "--format", "json")])
def test_the_second_process_imports_nothing_heavy(tmp_path: Path, args: tuple[str, ...]) -> None:
    first = modules_of(tmp_path, *args)
    assert "yaml" in first
    assert modules_of(tmp_path, *args) & HEAVY == set()


def test_without_a_place_to_keep_anything_a_command_works_all_the_same(tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("", encoding="utf-8")
    for _ in range(2):
        assert "yaml" in modules_of(in_the_way, "assess", "--format", "json")
