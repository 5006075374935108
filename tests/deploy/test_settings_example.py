"""The sample holds every setting, explained, with its true default and no secret."""

import os
import re
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.settings import Settings, load_settings, unknown_settings, variable_name

SETTING = re.compile(r"#(CHUANGPING_\w+)=(.*)")


@pytest.fixture
def lines(deploy: Path) -> list[str]:
    return (deploy / "chuangping.env.example").read_text(encoding="utf-8").splitlines()


@pytest.fixture
def shown(lines: list[str]) -> dict[str, str]:
    """The value that stands beside each setting."""
    return {found[1]: found[2] for line in lines if (found := SETTING.fullmatch(line))}


@pytest.fixture
def defaults(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Settings:
    for name in [name for name in os.environ if name.startswith("CHUANGPING_")]:
        monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)
    return load_settings()


def test_every_setting_is_in_the_sample_and_nothing_else(shown: dict[str, str]) -> None:
    assert sorted(shown) == sorted(variable_name(field) for field in Settings.model_fields)


def test_every_setting_is_explained_right_above_it(lines: list[str]) -> None:
    unexplained = [
        line
        for above, line in zip(["", *lines], lines, strict=False)
        if SETTING.fullmatch(line) and not above.startswith("# ")
    ]
    assert unexplained == []


def test_every_other_line_is_a_comment_so_that_the_sample_changes_nothing(lines: list[str]) -> None:
    assert [line for line in lines if line and not line.startswith("#")] == []


def test_the_values_shown_are_the_defaults(shown: dict[str, str], defaults: Settings) -> None:
    told = {name: value for name, value in shown.items() if value}
    true = {variable_name(field): str(getattr(defaults, field)) for field in Settings.model_fields}
    assert told == {name: true[name] for name in told}
    # What shows no value has none, but for the store, whose place depends on who runs the service, and the
    # API, whose keys are secret and which is off.
    unshown = {name for name in shown if name not in told and true[name] != "None"}
    assert unshown == {"CHUANGPING_STORE", "CHUANGPING_API"}
    assert defaults.api_access.mode == "off"


def test_secrets_have_no_value(shown: dict[str, str]) -> None:
    secrets = [
        variable_name(field)
        for field, told in Settings.model_fields.items()
        if SecretStr in _types(told.annotation)
    ]
    assert secrets
    assert {shown[name] for name in secrets} == {""}


def _types(annotation: object) -> set[object]:
    inner = getattr(annotation, "__args__", ())
    return {annotation, getattr(annotation, "__origin__", None)}.union(*(_types(each) for each in inner))


def test_the_sample_can_be_used_as_it_is_with_every_line_in_force(
    lines: list[str], defaults: Settings, tmp_path: Path
) -> None:
    in_force = "\n".join(re.sub(r"^#(CHUANGPING_)", r"\1", line) for line in lines)
    (tmp_path / ".env").write_text(in_force, encoding="utf-8")
    assert load_settings() == defaults
    assert unknown_settings() == ()
