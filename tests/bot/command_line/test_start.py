"""How a command starts: it loads only what it needs, the policy as it was kept by the process before."""

import os
import subprocess
import sys
from pathlib import Path

PROGRAM = """
import sys
from bot.command_line import main
try:
    main()
except SystemExit as end:
    print(*sorted({name.partition(".")[0] for name in sys.modules}), file=sys.stderr)
    sys.exit(end.code)
"""
HEAVY = {"pydantic", "yaml", "fluent", "rich", "opencc", "pypinyin", "starlette", "openpyxl"}


def modules_of(cache: Path, *args: str, given: str = "{}") -> set[str]:
    """The packages that a process of the command has imported by its end."""
    environment = {**os.environ, "XDG_CACHE_HOME": str(cache)}
    line = [sys.executable, "-c", PROGRAM, *args]
    done = subprocess.run(line, input=given, capture_output=True, text=True, check=True, env=environment)
    return set(done.stderr.split())


def test_the_second_process_that_assesses_imports_nothing_heavy(tmp_path: Path) -> None:
    assert "yaml" in modules_of(tmp_path, "assess", "--format", "json")
    assert modules_of(tmp_path, "assess", "--format", "json") & HEAVY == set()


def test_without_a_place_to_keep_anything_a_command_works_all_the_same(tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("", encoding="utf-8")
    for _ in range(2):
        assert "yaml" in modules_of(in_the_way, "assess", "--format", "json")
