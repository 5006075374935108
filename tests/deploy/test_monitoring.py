"""The dashboard and the alerts watch what the service measures, and the alerts come when they should."""

import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from bot.metrics import Metrics
from dialogs.figures import places
from tests.bot.test_health import Radio
from tests.deploy.conftest import ROOT
from tests.policies import hunan

PROMTOOL = shutil.which("promtool")
OF_PROMETHEUS = {"up", "ALERTS"}

needs_promtool = pytest.mark.skipif(
    PROMTOOL is None, reason="promtool (Debian: prometheus) is not installed: `make deploy-check` fails then"
)


@pytest.fixture(scope="module")
def measured() -> dict[str, set[str]]:
    """The labels of every measurement that a service at work offers."""
    metrics = Metrics()
    metrics.turn("web", "handled", 0.01)
    metrics.failed("web", "storage")
    metrics.refused("crowd")
    metrics.unheard("education")
    for operation in ("load", "commit", "note", "forget"):
        metrics.waited(operation, 0.01)
    metrics.commit(0.01, 3)
    metrics.channel("radio")
    metrics.connections("radio", ("lost",))
    metrics.rated("radio", "good")
    metrics.roster("done", 1.5)
    text = metrics.read(0, [Radio()], dict.fromkeys(places(hunan()), 0)).decode()
    found: dict[str, set[str]] = {}
    for name, labels in re.findall(r"^([a-z_]+)(?:\{(.*)\})? ", text, re.MULTILINE):
        found.setdefault(name, {"job", "instance"}).update(re.findall(r"(\w+)=\"", labels))
    return found


def expressions() -> Iterator[str]:
    board = json.loads((ROOT / "deploy" / "grafana.json").read_text(encoding="utf-8"))
    yield from (target["expr"] for panel in board["panels"] for target in panel.get("targets", ()))
    yield from (each["definition"] for each in board["templating"]["list"] if "definition" in each)
    rules = yaml.safe_load((ROOT / "deploy" / "alerts.yml").read_text(encoding="utf-8"))
    yield from (rule["expr"] for group in rules["groups"] for rule in group["rules"])


@pytest.mark.parametrize("expression", sorted(set(expressions())))
def test_what_is_watched_is_measured_with_those_labels(
    expression: str, measured: dict[str, set[str]]
) -> None:
    named = set(re.findall(r"\b(?:chuangping|process)_\w+", expression))
    assert named or OF_PROMETHEUS & set(re.findall(r"\w+", expression))
    assert named <= measured.keys()
    known = set().union(*(measured[name] for name in named)) | {"job", "instance"}
    used = {label for row in re.findall(r"by \(([^)]*)\)", expression) for label in row.split(", ")}
    used |= set(re.findall(r"[{,]\s*(\w+)\s*=", expression))
    assert used <= known


def test_every_measurement_of_ours_is_watched_by_something(measured: dict[str, set[str]]) -> None:
    watched = " ".join(expressions())
    ours = {
        re.sub(r"_(bucket|sum|count|total|created)$", "", name)
        for name in measured
        if name.startswith("chuangping_")
    }
    assert {name for name in ours if name not in watched} == set()


def test_every_alert_is_tried() -> None:
    rules = (ROOT / "deploy" / "alerts.yml").read_text(encoding="utf-8")
    tried = (ROOT / "deploy" / "alerts.test.yml").read_text(encoding="utf-8")
    assert [name for name in re.findall(r"alert: (\w+)", rules) if name not in tried] == []


@needs_promtool
@pytest.mark.parametrize(
    "arguments",
    [
        ("check", "config", "prometheus.yml"),
        ("check", "rules", "alerts.yml"),
        ("test", "rules", "alerts.test.yml"),
    ],
    ids=" ".join,
)
def test_prometheus_own_tool_finds_nothing_wrong(arguments: tuple[str, ...], deploy: Path) -> None:
    done = subprocess.run(
        [str(PROMTOOL), *arguments], cwd=deploy, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
