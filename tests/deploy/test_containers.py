"""The container files name what exists, and their health check, which is really run, tells true."""

import json
import os
import re
import shlex
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.command_line.group import COMMANDS
from bot.serving import GRACE_SECONDS
from bot.settings import Settings, variable_name
from tests.deploy.conftest import ROOT, Start
from tests.patience import PATIENCE_SECONDS

Instructions = list[tuple[str, str]]
SETTINGS = {variable_name(field) for field in Settings.model_fields}

NOT_FOR_SERVING = frozenset({"cluster", "parquet"})
"""Extras that only a command needs."""


@pytest.fixture
def instructions(deploy: Path) -> Instructions:
    text = (deploy / "Containerfile").read_text(encoding="utf-8").replace("\\\n", " ")
    lines = [line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#")]
    return [(name, rest.strip()) for name, _, rest in (line.partition(" ") for line in lines)]


@pytest.fixture
def final(instructions: Instructions) -> dict[str, str]:
    """The last stage's instructions of which there is one each."""
    start = max(at for at, (name, _) in enumerate(instructions) if name == "FROM")
    return dict(instructions[start:])


@pytest.fixture
def environment(final: dict[str, str]) -> dict[str, str]:
    return dict(each.split("=", 1) for each in shlex.split(final["ENV"]))


# YAML's values are what they are.
@pytest.fixture
def compose(deploy: Path) -> dict[str, Any]:
    loaded = yaml.safe_load((deploy / "compose.yaml").read_text(encoding="utf-8"))
    assert isinstance(loaded, dict)
    return loaded


def sources(instructions: Instructions) -> list[str]:
    """What the build copies from the project's folder."""
    copies = [shlex.split(rest) for name, rest in instructions if name == "COPY"]
    return [source for words in copies if not words[0].startswith("--from=") for source in words[:-1]]


def test_images_have_short_names_and_no_registry(instructions: Instructions, compose: dict[str, Any]) -> None:
    bases = {rest.split()[0] for name, rest in instructions if name == "FROM"}
    assert bases == {"python:${PYTHON}-slim"}
    assert all("/" not in service["image"] for service in compose["services"].values())


def test_python_is_one_that_the_project_supports(instructions: Instructions) -> None:
    (version,) = [rest.removeprefix("PYTHON=") for name, rest in instructions if name == "ARG"]
    required = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"][
        "requires-python"
    ]
    assert [int(part) for part in version.split(".")] >= [
        int(part) for part in required.removeprefix(">=").split(".")
    ]


def test_everything_that_is_copied_exists_and_is_let_into_the_build(
    instructions: Instructions, deploy: Path
) -> None:
    rules = (deploy / "Containerfile.dockerignore").read_text(encoding="utf-8").splitlines()
    let_in = {rule[1:] for rule in rules if rule.startswith("!")}
    copied = sources(instructions)
    assert [source for source in copied if not (ROOT / source).exists()] == []
    assert set(copied) == let_in


def test_the_installation_takes_every_package_that_serving_needs_and_checks_every_hash(
    instructions: Instructions, deploy: Path
) -> None:
    script = (deploy / "install").read_text(encoding="utf-8")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    packages = {name.rstrip("*") for name in project["tool"]["setuptools"]["packages"]["find"]["include"]}
    (copied,) = re.findall(r"^cp -R (.+) \"", script, re.MULTILINE)
    assert packages | {"pyproject.toml", "README.md", "LICENSE"} == set(copied.split())
    assert set(copied.split()) <= set(sources(instructions))
    assert "--require-hashes" in script
    needed = [extra for extra in project["project"]["optional-dependencies"] if extra not in NOT_FOR_SERVING]
    assert f"[{','.join(needed)}]" in script
    subprocess.run(["/bin/sh", "-n", str(deploy / "install")], check=True)
    assert os.access(deploy / "install", os.X_OK)


def test_it_runs_as_nobody_in_particular_and_keeps_its_data_in_a_volume(
    final: dict[str, str], environment: dict[str, str]
) -> None:
    assert re.fullmatch(r"[1-9]\d+:[1-9]\d+", final["USER"])
    assert environment["CHUANGPING_STORE"] == f"sqlite:///{final['VOLUME']}/conversations.db"
    assert environment["CHUANGPING_PORT"] == final["EXPOSE"]


def test_it_starts_a_command_that_exists(final: dict[str, str]) -> None:
    (program,), (subcommand,) = json.loads(final["ENTRYPOINT"]), json.loads(final["CMD"])
    scripts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["scripts"]
    assert program in scripts
    assert subcommand in COMMANDS


def test_settings_that_are_set_exist(environment: dict[str, str], compose: dict[str, Any]) -> None:
    given = {name for name in environment if name.startswith("CHUANGPING_")}
    assert given | set(compose["services"]["app"]["environment"]) <= SETTINGS


def test_the_health_check_knows_a_service_that_lives_from_one_that_does_not(
    final: dict[str, str], start: Start, tmp_path: Path
) -> None:
    program, *arguments = json.loads(final["HEALTHCHECK"].partition("CMD ")[2])
    assert program == "python"

    def is_healthy(address: str) -> bool:
        environment = {
            "CHUANGPING_PORT": address.rsplit(":", 1)[1],
            "http_proxy": "http://127.0.0.1:9",  # nobody listens there, and nobody should be asked there
        }
        checked = subprocess.run(
            [sys.executable, *arguments],
            env=os.environ | environment,
            capture_output=True,
            check=False,
            timeout=PATIENCE_SECONDS,
        )
        return checked.returncode == 0

    with start("serve", CHUANGPING_STORE=f"sqlite:///{tmp_path / 'conversations.db'}") as service:
        assert is_healthy(service.address)
        service.stop()
        assert not is_healthy(service.address)


def test_containers_may_write_nowhere_but_into_their_volumes_and_have_no_capabilities(
    compose: dict[str, Any],
) -> None:
    for service in compose["services"].values():
        assert service["read_only"] is True
        assert service["cap_drop"] == ["ALL"]
        assert service["security_opt"] == ["no-new-privileges:true"]
        assert service["restart"] == "unless-stopped"
    assert "cap_add" not in compose["services"]["app"]
    assert compose["services"]["proxy"]["cap_add"] == ["NET_BIND_SERVICE"]


def test_compose_builds_this_project(compose: dict[str, Any], deploy: Path) -> None:
    build = compose["services"]["app"]["build"]
    assert (deploy / build["context"]).resolve() == ROOT
    assert (ROOT / build["dockerfile"]).is_file()


def test_the_conversations_are_in_a_named_volume_where_the_image_keeps_them(
    compose: dict[str, Any], final: dict[str, str], environment: dict[str, str]
) -> None:
    app = compose["services"]["app"]
    (mount,) = app["volumes"]
    volume, target = mount.split(":")
    assert volume in compose["volumes"]
    assert target == final["VOLUME"]
    assert {name: environment[name] for name in app["environment"] if name in environment} == {
        name: value for name, value in app["environment"].items() if name in environment
    }


def test_only_the_proxy_is_reached_from_outside(compose: dict[str, Any]) -> None:
    app, proxy = compose["services"]["app"], compose["services"]["proxy"]
    # The service trusts whoever speaks to it about where a request came from: that must be the proxy alone.
    assert app["environment"]["CHUANGPING_TRUSTED_PROXIES"] == "*"
    assert "ports" not in app
    assert "network_mode" not in app
    assert [port.split(":")[0] for port in proxy["ports"]] == ["80", "443", "443"]
    assert proxy["environment"]["APP"] == f"app:{app['environment']['CHUANGPING_PORT']}"


def test_the_proxy_gets_what_its_configuration_asks_for_and_no_secret(
    compose: dict[str, Any], deploy: Path
) -> None:
    proxy = compose["services"]["proxy"]
    asked = set(re.findall(r"\{\$(\w+)", (deploy / "Caddyfile").read_text(encoding="utf-8")))
    assert asked == set(proxy["environment"])
    assert "env_file" not in proxy
    (mount,) = [each for each in proxy["volumes"] if each.startswith("./")]
    assert (deploy / mount.split(":")[0]).is_file()
    assert mount.endswith(":ro")


def test_containers_have_the_time_to_finish_what_is_in_hand(compose: dict[str, Any]) -> None:
    patience = compose["services"]["app"]["stop_grace_period"]
    assert int(patience.removesuffix("s")) > 2 * GRACE_SECONDS
