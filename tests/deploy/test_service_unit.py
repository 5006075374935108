"""The systemd units start a command that exists and give it the port, time and rights that it needs."""

import shlex
import tomllib
from collections import defaultdict
from pathlib import Path

import httpx
import pytest

from bot.command_line.group import COMMANDS
from bot.serving import GRACE_SECONDS
from bot.settings import Settings, variable_name
from tests.deploy.conftest import ROOT, Start

Unit = dict[str, list[str]]


@pytest.fixture
def unit(deploy: Path) -> Unit:
    return assignments(deploy / "chuangping@.service")


@pytest.fixture
def port(deploy: Path) -> Unit:
    return assignments(deploy / "chuangping.socket")


def assignments(file: Path) -> Unit:
    """A unit's assignments as `Section.Name`, each with all of its values in order."""
    section = ""
    found: Unit = defaultdict(list)
    for line in file.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            section = line.strip("[]")
        elif line and not line.startswith("#"):
            name, equals, value = line.partition("=")
            assert equals, line
            found[f"{section}.{name}"].append(value)
    return found


def test_every_process_has_the_port_that_systemd_holds(unit: Unit, port: Unit) -> None:
    assert unit["Service.Sockets"] == ["chuangping.socket"]
    assert port["Socket.Service"] == ["chuangping@1.service"]
    fields = Settings.model_fields
    assert port["Socket.ListenStream"] == [f"{fields['host'].default}:{fields['port'].default}"]
    assert port["Install.WantedBy"] == ["sockets.target"]


def test_it_is_up_when_people_are_welcome(unit: Unit) -> None:
    assert (unit["Service.Type"], unit["Service.NotifyAccess"]) == (["notify"], ["main"])


def test_every_secret_may_be_a_credential(unit: Unit) -> None:
    secrets = {
        variable_name(field)
        for field, told in Settings.model_fields.items()
        if "SecretStr" in str(told.annotation)
    }
    assert set(unit["Service.LoadCredential"]) == secrets | {variable_name("store")}


def test_it_starts_a_command_that_the_installation_puts_there(unit: Unit, deploy: Path) -> None:
    (start,) = unit["Service.ExecStart"]
    program, subcommand = shlex.split(start)
    scripts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["scripts"]
    assert Path(program).is_absolute()
    assert Path(program).name in scripts
    assert subcommand in COMMANDS
    folder, current = Path(program).parents[2], Path(program).parents[1].name
    script = (deploy / "install").read_text(encoding="utf-8")
    assert f"deploy/install {folder}" in script
    assert f'"$target/{current}"' in script


def test_the_process_that_works_on_a_table_may_limit_itself(unit: Unit) -> None:
    *before, last = unit["Service.SystemCallFilter"]
    assert "~" not in last
    assert {"getrlimit", "setrlimit", "prlimit64", "setpriority"} <= set(last.split())
    assert "@resources" in before[-1]


def test_what_it_starts_keeps_its_conversations_in_the_folder_that_systemd_gives_it(
    unit: Unit, start: Start, tmp_path: Path
) -> None:
    (command,) = unit["Service.ExecStart"]
    (folder,) = unit["Service.StateDirectory"]
    (tmp_path / folder).mkdir()
    assert unit["Service.DynamicUser"] == ["yes"]
    assert len(unit["Service.User"]) == 1  # or each process would have a user of its own
    environment = dict(
        each.replace("%S", str(tmp_path)).split("=", 1) for each in unit["Service.Environment"]
    )
    with start(*shlex.split(command)[1:], **environment) as service:
        assert httpx.get(f"{service.address}/readyz").json() == {
            "status": "ready",
            "parts": {"storage": "ok"},
        }
        status, complaints = service.stop()
    assert (status, "Traceback" in complaints) == (0, False)
    assert [file.name for file in (tmp_path / folder).iterdir()] == ["conversations.db"]


def test_it_waits_until_requests_and_then_channels_have_finished(unit: Unit) -> None:
    (patience,) = unit["Service.TimeoutStopSec"]
    assert int(patience) > 2 * GRACE_SECONDS
    assert unit["Service.KillSignal"] == ["SIGTERM"]


def test_wrong_settings_are_not_tried_again(unit: Unit) -> None:
    assert unit["Service.Restart"] == ["on-failure"]
    assert unit["Service.RestartPreventExitStatus"] == ["2"]


@pytest.mark.parametrize(
    ("directive", "value"),
    [
        ("DynamicUser", "yes"),
        ("NoNewPrivileges", "yes"),
        ("CapabilityBoundingSet", ""),
        ("ProtectSystem", "strict"),
        ("ProtectHome", "yes"),
        ("PrivateTmp", "yes"),
        ("PrivateDevices", "yes"),
        ("ProtectKernelTunables", "yes"),
        ("RestrictNamespaces", "yes"),
        ("MemoryDenyWriteExecute", "yes"),
        ("StateDirectoryMode", "0700"),
        ("UMask", "0077"),
        ("LimitCORE", "0"),
    ],
)
def test_it_gives_the_service_no_more_than_it_needs(unit: Unit, directive: str, value: str) -> None:
    assert unit[f"Service.{directive}"] == [value]


def test_it_starts_with_the_machine(unit: Unit) -> None:
    assert unit["Install.WantedBy"] == ["multi-user.target"]
