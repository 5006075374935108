"""A policy whose words are faulty is refused before anybody talks about it, in the words of `check`."""

import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import time_machine
from click.testing import CliRunner

from bot.command_line.group import cli
from bot.faults import BadInputError
from bot.policies import versions_of, warn_of_unready
from tests.patience import PATIENCE_SECONDS
from tests.water import FOLDER, with_next_version

SPOILT = [
    ("lexicon/licences.yaml", "b: b类", "b: a类 b类"),
    ("facts.yaml", "by: ladder", "by: leader"),
    ("locales/zh_CN/facts.ftl", "question-samples =", "question-sample ="),
    ("locales/en/facts.ftl", "{ $number }", "{ $numbers }"),
]
COMMANDS = (
    ("chat",),
    ("search", "--policy", "water-2026", "水样要做多少"),
    ("understand", "--policy", "water-2026", "samples", "五百个"),
)


@pytest.fixture(autouse=True)
def interruptible() -> Iterator[None]:
    """`chat` ends by ignoring Ctrl-C, which is meant for its own process and not for the tests after it."""
    before = signal.getsignal(signal.SIGINT)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the made-up regulation to spoil, which the settings name."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CHUANGPING_POLICY", "water-2026")
    monkeypatch.setenv("CHUANGPING_STORE", f"sqlite:///{tmp_path / 'conversations.db'}")
    return Path(shutil.copytree(FOLDER, tmp_path / "water-2026"))


def told(*arguments: str) -> tuple[int, list[str]]:
    """The exit status of a command, and the faults that it tells."""
    result = CliRunner().invoke(cli, arguments, input="", prog_name="chuangping")
    return result.exit_code, [line.partition("：")[2] or line for line in result.stderr.splitlines()]


@pytest.mark.parametrize(("file", "old", "new"), SPOILT)
def test_faulty_words_are_refused_as_check_tells_them(folder: Path, file: str, old: str, new: str) -> None:
    text = (folder / file).read_text(encoding="utf-8")
    assert old in text
    (folder / file).write_text(text.replace(old, new, 1), encoding="utf-8")
    status, expected = told("check", "water-2026")
    assert (status, bool(expected)) == (2, True)
    for command in (*COMMANDS, *COMMANDS):  # nor is it taken the second time
        assert told(*command) == (2, expected), command


def test_the_service_does_not_begin_with_faulty_words(folder: Path) -> None:
    messages = folder / "locales/zh_CN/facts.ftl"
    sound = messages.read_text(encoding="utf-8")
    messages.write_text(sound.replace("question-samples", "question-sample"), encoding="utf-8")
    status, expected = told("check", "water-2026")
    serve = [sys.executable, "-c", "from bot.command_line import main; main()", "serve", "--port", "0"]
    ended = subprocess.run(serve, capture_output=True, text=True, timeout=PATIENCE_SECONDS, check=False)
    assert (ended.returncode, ended.stdout) == (status, "")
    assert all(fault in ended.stderr for fault in expected)


def test_mended_it_is_taken(folder: Path) -> None:
    messages = folder / "locales/zh_CN/facts.ftl"
    sound = messages.read_text(encoding="utf-8")
    messages.write_text(sound.replace("question-samples", "question-sample"), encoding="utf-8")
    assert told("chat")[0] == 2
    messages.write_text(sound, encoding="utf-8")
    assert told("chat") == (0, [])


def test_a_faulty_draft_stops_no_service_and_is_told_in_its_log(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    older = with_next_version(tmp_path)
    newer = older.with_name("water-2027")
    (newer / "measures.yaml").unlink()
    with time_machine.travel(datetime(2027, 6, 30, 12, tzinfo=UTC), tick=False):
        versions = versions_of(older)
        warn_of_unready(versions)
    assert [version.id for version in versions.versions] == ["water-2026"]
    (told,) = caplog.messages
    assert told.startswith("the version water-2027 is missing from 2027-07-01 on: water-2027/measures.yaml: ")
    with time_machine.travel(datetime(2027, 7, 1, 12, tzinfo=UTC), tick=False), pytest.raises(BadInputError):
        versions_of(older)
