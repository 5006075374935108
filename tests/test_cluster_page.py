"""What docs/cluster.md shows on one machine runs as it stands there, and gives what it says."""

import re
import subprocess
import sys
from pathlib import Path

from tests.bot.assessing.folders import contents

ROOT = Path(__file__).parents[1]
COMMAND = (sys.executable, "-c", "from bot.command_line import main; main()")


def test_the_example_gives_the_same_bytes_by_one_process_and_by_two_workers(tmp_path: Path) -> None:
    page = (ROOT / "docs" / "cluster.md").read_text(encoding="utf-8")
    examples = re.findall(r"^chuangping (assess examples/.+)$", page, re.MULTILINE)
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    for example in examples:
        done = subprocess.run(
            [*COMMAND, *example.split()], check=False, cwd=tmp_path, capture_output=True, text=True
        )
        assert (done.returncode, done.stdout) == (0, ""), done.stderr
    alone, by_two = (contents(tmp_path / folder) for folder in ("results", "results-of-two"))
    assert set(alone) == {"2026/changsha.parquet", "2026/zhuzhou.parquet"}
    assert alone == by_two
