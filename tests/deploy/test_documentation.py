"""What docs/deploying.md tells operators to type and to watch is there."""

import re

import pytest

from bot.metrics import Metrics
from tests.bot.test_health import Radio
from tests.deploy.conftest import ROOT


@pytest.fixture
def page() -> str:
    return (ROOT / "docs" / "deploying.md").read_text(encoding="utf-8")


def test_every_measurement_that_it_watches_is_measured(page: str) -> None:
    metrics = Metrics()
    metrics.turn("web", "handled", 0.01)
    metrics.channel("radio")
    metrics.roster("done", 1.5)
    measured = metrics.read(0, [Radio()]).decode()
    watched = set(re.findall(r"\b(?:chuangping|process)_\w+", page))
    assert watched
    assert [name for name in watched if f"\n{name}{{" not in measured and f"\n{name} " not in measured] == []


def test_every_file_that_it_names_is_there_and_every_file_that_is_there_is_named(page: str) -> None:
    named = {
        name
        for row in re.findall(r"^\| (`.+?) \|", page, re.MULTILINE)
        for name in re.findall("`(.+?)`", row)
    }
    folder = ROOT / "deploy"
    files = {file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()}
    files -= {file for file in files if file.startswith(("__pycache__/", "secrets/"))}
    assert files - named == {"Containerfile.dockerignore"}
    written_there = {"chuangping.env", "secrets"}
    assert set(re.findall(r"deploy/([\w.@/-]+\w)", page)) - files - {"nginx"} <= written_there


def test_settings_that_it_names_are_in_the_sample(page: str) -> None:
    sample = (ROOT / "deploy" / "chuangping.env.example").read_text(encoding="utf-8")
    assert [name for name in re.findall(r"CHUANGPING_\w+", page) if f"#{name}=" not in sample] == []
