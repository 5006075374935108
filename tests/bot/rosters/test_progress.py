"""Whoever waits at a terminal sees how far it has come; a pipe gets nothing of it."""

import sys
from pathlib import Path

import pytest

from bot.rosters.progress import jobs_for, watched
from locales.wording import wording

PEOPLE = range(1, 40)


def test_a_pipe_is_told_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    with watched(PEOPLE, wording("zh_CN")) as records:
        assert list(records) == list(PEOPLE)
    assert capsys.readouterr().err == ""


def test_a_terminal_sees_how_many_there_were(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    with watched(PEOPLE, wording("zh_CN"), total=len(PEOPLE)) as records:
        assert list(records) == list(PEOPLE)
    told = capsys.readouterr().err
    assert "评估中" in told
    assert "39/39" in told


@pytest.mark.parametrize(("cores", "jobs"), [(None, 1), (1, 1), (2, 2), (64, 4)])
def test_large_tables_are_assessed_in_as_many_processes_as_there_are_cores(
    monkeypatch: pytest.MonkeyPatch, cores: int | None, jobs: int
) -> None:
    monkeypatch.setattr("os.cpu_count", lambda: cores)
    assert jobs_for(str(Path("out.XLSX"))) == jobs
    assert jobs_for("out.parquet") == jobs
    assert jobs_for("out.csv") == 1
