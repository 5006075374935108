"""CONTRIBUTING's chapter on making a policy, walked word by word: its files, changes and commands, in order.

A block names its file behind the language (```yaml folder/file.yaml); a diff replaces lines of it; in a
console block … stands for anything.
"""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from bot.command_line.group import cli

CHAPTER = "## Making a policy"
_BLOCK = re.compile(r"^```(\w+)(?: (\S+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def blocks() -> list[tuple[str, str, str]]:
    """The chapter's blocks: language, file (or nothing) and content."""
    page = (Path(__file__).parents[1] / "CONTRIBUTING.md").read_text(encoding="utf-8")
    chapter = page.split(f"{CHAPTER}\n")[1].split("\n## ")[0]
    return _BLOCK.findall(chapter)


def change(file: Path, diff: str) -> None:
    """Does to the file what the diff says."""
    old, new = ("".join(f"{line[1:]}\n" for line in diff.splitlines() if line[0] == sign) for sign in "-+")
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{file.name} does not have: {old}"
    file.write_text(text.replace(old, new), encoding="utf-8")


def commands(console: str) -> Iterator[tuple[str, str]]:
    """Each command with what it says."""
    for part in re.split(r"^\$ ", console, flags=re.MULTILINE)[1:]:
        command, _, said = part.partition("\n")
        yield command, said


def run(command: str) -> str:
    """What `chuangping …`, or `echo … | chuangping …`, says."""
    given, _, piped = command.rpartition(" | ")
    name, *arguments = shlex.split(piped)
    assert name == "chuangping"
    typed = " ".join(shlex.split(given)[1:])
    return CliRunner().invoke(cli, arguments, input=typed, prog_name=name, catch_exceptions=False).output


def says(expected: str) -> re.Pattern[str]:
    """The page's words, where … is anything."""
    return re.compile(".*".join(re.escape(piece.strip("\n")) for piece in expected.split("…")), re.DOTALL)


def test_the_walk_leads_to_a_policy_that_can_be_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    done = []
    for language, file, content in blocks():
        if language == "console":
            for command, said in commands(content):
                output = run(command)
                assert says(said).fullmatch(output.strip("\n")), f"$ {command}\n{output}"
                done.append(command)
        elif language == "diff":
            change(tmp_path / file, content)
        else:
            (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / file).write_text(content, encoding="utf-8")

    assert len(done) >= 8
