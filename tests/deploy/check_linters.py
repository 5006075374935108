"""Each file of `deploy/` is held against the program that reads it, or the linter of its kind."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.deploy.proxies import Certificate, caddy_for_tests, certificate, nginx_for_tests
from tests.deploy.tools import run

WORST_EXPOSURE = 1.5
"""What `systemd-analyze security` may say at most: 0 is nothing at all, 10 is everything."""

__all__ = ["certificate"]


def test_the_image(deploy: Path) -> None:
    assert run("hadolint", deploy / "Containerfile") == ""


def test_compose(deploy: Path) -> None:
    run("check-jsonschema", "--builtin-schema", "vendor.compose-spec", deploy / "compose.yaml")


def test_kubernetes_with_no_field_that_it_does_not_know(deploy: Path) -> None:
    run("kubernetes-validate", "--strict", "--quiet", deploy / "kubernetes.yaml")


@pytest.fixture
def units(deploy: Path, tmp_path: Path) -> Path:
    """The units as they are read where the service is installed: one of each template."""
    for file in (*deploy.glob("*.service"), *deploy.glob("*.socket"), *deploy.glob("*.timer")):
        text = re.sub(r"(?m)^(ExecStart)=\S+", r"\1=/bin/true", file.read_text(encoding="utf-8"))
        for name in {file.name, file.name.replace("@.", "@1.")}:
            (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_the_units(units: Path) -> None:
    whole = [unit for unit in sorted(units.iterdir()) if "@." not in unit.name]
    assert len(whole) > 1
    assert run("systemd-analyze", "verify", *whole) == ""


def test_the_service_is_given_little(units: Path) -> None:
    told = run("systemd-analyze", "security", "--offline=true", units / "chuangping@1.service")
    (exposure,) = re.findall(r"Overall exposure level for .*: ([\d.]+)", told)
    assert float(exposure) <= WORST_EXPOSURE, told


def monitoring(deploy: Path) -> dict[str, list[Path]]:
    """The files for Prometheus by what they are: configurations, rules, and tests of these."""
    found: dict[str, list[Path]] = {"config": [], "rules": [], "tests": []}
    for file in sorted((*deploy.rglob("*.yml"), *deploy.rglob("*.yaml"))):
        documents: list[Any] = list(yaml.safe_load_all(file.read_text(encoding="utf-8")))
        keys = set(documents[0]) if len(documents) == 1 else set()
        kind = "tests" if "tests" in keys else "rules" if "groups" in keys else "config"
        if keys & {"tests", "groups", "scrape_configs"}:
            found[kind].append(file)
    return found


def test_what_prometheus_reads(deploy: Path) -> None:
    files = monitoring(deploy)
    assert files["config"]
    run("promtool", "check", "config", *files["config"])
    if files["rules"]:
        run("promtool", "check", "rules", "--lint-fatal", *files["rules"])
    if files["tests"]:
        run("promtool", "test", "rules", *files["tests"])


def test_dashboards_are_whole(deploy: Path) -> None:
    for file in deploy.rglob("*.json"):
        assert json.loads(file.read_text(encoding="utf-8"))["panels"], file


@pytest.mark.parametrize("name", ["host.conf", "container.conf"])
def test_nginx(name: str, deploy: Path, tmp_path: Path, certificate: Certificate) -> None:
    configuration = nginx_for_tests(deploy / "nginx" / name, tmp_path, certificate, port=1, backends=(2, 3))
    told = run("nginx", "-t", "-p", tmp_path, "-c", configuration)
    assert "[warn]" not in told.replace('the "user" directive', ""), told


def test_caddy(deploy: Path, tmp_path: Path) -> None:
    configuration, settings = caddy_for_tests(deploy / "Caddyfile", tmp_path, port=1, backends=(2, 3))
    told = run("caddy", "validate", "--adapter", "caddyfile", "--config", configuration, **settings)
    assert "Valid configuration" in told
    run("caddy", "validate", "--adapter", "caddyfile", "--config", deploy / "Caddyfile", **{
        **settings, "CHUANGPING_PUBLIC_ADDRESS": "https://pingshen.example.cn",
    })  # fmt: skip
