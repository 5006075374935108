"""`check` as an outsider uses it: a short summary, or one line a fault."""

import shutil
from pathlib import Path

from click.testing import CliRunner, Result

from bot.command_line.group import cli

SAMPLES = Path(__file__).parents[2] / "criteria" / "policies"


def run(*args: str) -> Result:
    return CliRunner().invoke(cli, ["check", *args], prog_name="chuangping")


def test_the_policy_that_comes_with_the_program_is_sound() -> None:
    result = run()
    assert result.exit_code == 0
    assert result.stderr == ""
    assert "84" in result.stdout
    assert "湘科协通〔2023〕38号" in result.stdout


def test_a_policy_can_be_named() -> None:
    assert run("--policy", "hunan-2023").stdout == run().stdout


def test_an_unknown_policy_is_one_line() -> None:
    result = run("--policy", "hunan-1999")
    assert result.exit_code == 2
    assert len(result.stderr.splitlines()) == 1
    assert "hunan-2023" in result.stderr


def test_a_folder_can_be_checked() -> None:
    result = run(str(SAMPLES / "good" / "small"))
    assert result.exit_code == 0
    assert "示例〔2026〕1号" in result.stdout


def test_a_missing_folder_is_one_line(tmp_path: Path) -> None:
    result = run(str(tmp_path / "nowhere"))
    assert result.exit_code == 2
    assert len(result.stderr.splitlines()) == 1


def test_every_fault_has_its_line_and_nothing_goes_to_standard_output(tmp_path: Path) -> None:
    bad = SAMPLES / "bad" / "several_checks_at_once"
    folder = Path(shutil.copytree(SAMPLES / "good" / "small", tmp_path / "sample"))
    shutil.copy(bad / "measures.yaml", folder)

    result = run(str(folder))

    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr == (bad / "faults.txt").read_text(encoding="utf-8")


def test_what_keeps_a_policy_from_being_loaded_is_told_the_same_way(tmp_path: Path) -> None:
    bad = SAMPLES / "bad" / "several_at_once"
    folder = Path(shutil.copytree(SAMPLES / "good" / "small", tmp_path / "sample"))
    shutil.copy(bad / "measures.yaml", folder)

    result = run(str(folder))

    assert result.exit_code == 2
    assert result.stderr == (bad / "faults.txt").read_text(encoding="utf-8")
