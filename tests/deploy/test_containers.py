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

APPS = ("app-1", "app-2")


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
    assert all(":" in compose["services"][name]["image"] for name in ("database", "proxy"))


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


def test_the_installation_takes_what_runs_and_checks_every_hash(
    instructions: Instructions, deploy: Path
) -> None:
    script = (deploy / "install").read_text(encoding="utf-8")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    packages = {name.rstrip("*") for name in project["tool"]["setuptools"]["packages"]["find"]["include"]}
    (copied,) = re.findall(r"^cp -R (.+) \"", script, re.MULTILINE)
    assert packages | {"pyproject.toml", "README.md", "LICENSE"} == set(copied.split())
    assert {*copied.split(), "requirements-run.lock"} <= set(sources(instructions))
    assert "--require-hashes --no-deps --requirement requirements-run.lock" in script
    subprocess.run(["/bin/sh", "-n", str(deploy / "install")], check=True)
    assert os.access(deploy / "install", os.X_OK)


def test_it_runs_as_nobody_in_particular_and_keeps_its_data_in_a_volume(
    final: dict[str, str], environment: dict[str, str]
) -> None:
    assert re.fullmatch(r"[1-9]\d+:[1-9]\d+", final["USER"])
    assert environment["XDG_DATA_HOME"] == final["VOLUME"]
    assert environment["CHUANGPING_PORT"] == final["EXPOSE"]


def test_it_starts_a_command_that_exists(final: dict[str, str]) -> None:
    (program,), (subcommand,) = json.loads(final["ENTRYPOINT"]), json.loads(final["CMD"])
    scripts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["scripts"]
    assert program in scripts
    assert subcommand in COMMANDS


def test_settings_that_are_set_exist(environment: dict[str, str], compose: dict[str, Any]) -> None:
    given = {name for name in environment if name.startswith("CHUANGPING_")}
    assert given | set(compose["services"]["app-1"]["environment"]) <= SETTINGS


def test_what_is_secret_comes_as_a_file_and_stands_in_no_environment(
    environment: dict[str, str], compose: dict[str, Any]
) -> None:
    assert environment["CREDENTIALS_DIRECTORY"] == "/run/secrets"
    app, database, proxy = (compose["services"][name] for name in ("app-1", "database", "proxy"))
    assert app["secrets"] == ["CHUANGPING_STORE"]
    assert database["environment"]["POSTGRES_PASSWORD_FILE"] == f"/run/secrets/{database['secrets'][0]}"
    assert all(
        f"/run/secrets/{name}" in (ROOT / "deploy/nginx/container.conf").read_text()
        for name in proxy["secrets"]
    )
    for service in (app, database, proxy):
        assert set(service["secrets"]) <= set(compose["secrets"])
    assert all(secret["file"].startswith("secrets/") for secret in compose["secrets"].values())
    assert "/deploy/secrets/" in (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()


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


def test_containers_may_write_nowhere_but_into_their_volumes_and_have_no_rights(
    compose: dict[str, Any],
) -> None:
    for service in compose["services"].values():
        assert service["read_only"] is True
        assert service["cap_drop"] == ["ALL"]
        assert "cap_add" not in service
        assert service["security_opt"] == ["no-new-privileges:true"]
        assert service["restart"] == "unless-stopped"
        assert service["ulimits"]["core"] == 0
        assert service["mem_limit"]
        assert service["pids_limit"]
    # The image of the assistants has a user of its own.
    assert all(
        re.fullmatch(r"[1-9]\d*:[1-9]\d*", compose["services"][name]["user"])
        for name in ("database", "proxy")
    )


def test_compose_builds_this_project(compose: dict[str, Any], deploy: Path) -> None:
    for name in APPS:
        build = compose["services"][name]["build"]
        assert (deploy / build["context"]).resolve() == ROOT
        assert (ROOT / build["dockerfile"]).is_file()


def test_the_conversations_are_in_a_volume_of_a_database_that_the_assistants_alone_reach(
    compose: dict[str, Any],
) -> None:
    services = compose["services"]
    (mount,) = services["database"]["volumes"]
    assert mount.split(":")[0] in compose["volumes"]
    assert services["database"]["networks"] == ["inside"]
    assert compose["networks"]["inside"] == {"internal": True}
    reaching = {name for name, service in services.items() if "inside" in service["networks"]}
    assert reaching == {"database", *APPS}


def test_only_the_proxy_is_reached_from_outside(compose: dict[str, Any], deploy: Path) -> None:
    services = compose["services"]
    # The service trusts whoever speaks to it about where a request came from: that must be the proxy alone.
    assert services["app-1"]["environment"]["CHUANGPING_TRUSTED_PROXIES"] == "*"
    assert services["app-1"] == services["app-2"]
    assert [name for name, service in services.items() if "ports" in service] == ["proxy"]
    assert not any("network_mode" in service for service in services.values())
    configured = (deploy / "nginx" / "container.conf").read_text(encoding="utf-8")
    listening = set(re.findall(r"listen (\d+)", configured))
    assert {port.split(":")[1] for port in services["proxy"]["ports"]} == listening
    handed = re.findall(r"server ([\w-]+):(\d+) ", configured)
    assert handed == [(name, services[name]["environment"]["CHUANGPING_PORT"]) for name in APPS]


def test_the_proxy_gets_its_configuration_and_no_setting(compose: dict[str, Any], deploy: Path) -> None:
    proxy = compose["services"]["proxy"]
    assert not {"env_file", "environment"} & set(proxy)
    (mount,) = proxy["volumes"]
    source, target, mode = mount.split(":")
    assert mode == "ro"
    (started,) = [word for word in proxy["entrypoint"] if word.startswith("/")]
    assert (deploy / source / started.removeprefix(f"{target}/")).is_file()


def test_containers_have_the_time_to_finish_what_is_in_hand(compose: dict[str, Any]) -> None:
    for name in APPS:
        patience = compose["services"][name]["stop_grace_period"]
        assert int(patience.removesuffix("s")) > 2 * GRACE_SECONDS
