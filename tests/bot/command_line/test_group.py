"""The command line as a whole: quick help, one line a problem, the operator's language, exit statuses."""

import subprocess
import sys
from datetime import date
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from bot.command_line.common import Phase, command, fail, format_option, policy_options, write_json
from bot.command_line.group import COMMANDS, LazyGroup, cli
from bot.faults import ServiceError
from criteria.policy.model import Policy
from locales.wording import LANGUAGES, wording
from tests.patience import PATIENCE_SECONDS


@command("assess")
@click.argument("name")
@policy_options
@format_option
def trial(name: str, phase: Phase, today: date, policy: Policy, format_: str) -> int:
    """Says what it was given, or fails in the way that it is told."""
    match name:
        case "bad":
            fail("第 1 行：…", "第 2 行：…")
        case "broken":
            raise ServiceError("cli-no-such-command", command="x")
        case "pipe":
            raise BrokenPipeError
        case "interrupted":
            raise KeyboardInterrupt
    write_json({"name": name, "phase": phase, "today": today, "policy": policy.id, "format": format_})
    return 2 if name == "partly" else 0


@pytest.fixture
def group() -> LazyGroup:
    places = {"assess": f"{__name__}:trial", "check": "bot.command_line.absent:check"}
    return LazyGroup(name="chuangping", places=places)


def run(group: click.Command, *args: str) -> Result:
    return CliRunner().invoke(group, args, prog_name="chuangping")


def test_the_policy_options_come_as_what_they_mean(group: LazyGroup) -> None:
    result = run(group, "assess", "甲", "--phase", "first", "--today", "2026-07-01", "--policy", "hunan-2023")
    assert result.exit_code == 0
    assert result.stdout == (
        '{"name":"甲","phase":"first","today":"2026-07-01","policy":"hunan-2023","format":"json"}\n'
    )


def test_a_returned_status_is_the_exit_status(group: LazyGroup) -> None:
    assert run(group, "assess", "partly").exit_code == 2


def test_bad_input_is_one_line_a_problem_and_status_2(group: LazyGroup) -> None:
    result = run(group, "assess", "bad")
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", "第 1 行：…\n第 2 行：…\n")


def test_what_is_wrong_outside_is_one_line_and_status_1(group: LazyGroup) -> None:
    result = run(group, "assess", "broken")
    assert result.exit_code == 1
    assert result.stderr.splitlines() == [wording("zh_CN").say("cli-no-such-command", command="x")]


def test_an_interruption_ends_quietly_with_status_1(group: LazyGroup) -> None:
    result = run(group, "assess", "interrupted")
    assert (result.exit_code, result.output.strip()) == (1, "")


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (["nothing"], ["nothing"]),
        (["assess", "--nothing"], ["--nothing"]),
        (["assess"], ["NAME"]),
        (["assess", "甲", "--phase", "second"], ["--phase", "normal first"]),
        (["assess", "甲", "--today", "1.7.2026"], ["--today", "2026-07-01"]),
        (["assess", "甲", "--policy", "../../etc"], ["--policy", "hunan-2023"]),
    ],
)
def test_a_slip_of_typing_is_one_line_in_the_operators_language(
    group: LazyGroup, args: list[str], words: list[str]
) -> None:
    result = run(group, *args)
    assert (result.exit_code, result.stdout) == (2, "")
    (line,) = result.stderr.splitlines()
    assert all(word in line for word in words)
    assert any("一" <= character <= "鿿" for character in line)


def test_the_help_needs_no_subcommand_to_be_there(group: LazyGroup) -> None:
    result = run(group, "--help")
    assert result.exit_code == 0
    assert wording("zh_CN").say("cli-check") in result.stdout


def test_a_subcommands_help_explains_its_options(group: LazyGroup) -> None:
    result = run(group, "assess", "--help")
    assert "--today YYYY-MM-DD" in result.stdout
    assert wording("zh_CN").say("cli-option-phase") in result.stdout


def test_alone_it_prints_its_help() -> None:
    result = run(cli)
    assert result.exit_code == 0
    assert all(f"\n  {name} " in result.stdout for name in COMMANDS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_subcommand_is_explained_in_every_language(language: str) -> None:
    assert [name for name in COMMANDS if not wording(language).knows(f"cli-{name}")] == []


@pytest.fixture
def chuangping() -> list[str]:
    """The command as a process of its own."""
    return [sys.executable, "-c", "from bot.command_line import main; main()"]


def test_the_language_is_the_operators_and_the_output_is_utf_8(chuangping: list[str], tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("CHUANGPING_LANGUAGE=en\n", encoding="utf-8")
    for environment, words in (({}, "Usage: "), ({"CHUANGPING_LANGUAGE": "zh-Hans"}, "用法：")):
        done = subprocess.run(
            chuangping, cwd=tmp_path, env={**environment, "LC_ALL": "C"}, capture_output=True, check=True
        )
        assert done.stdout.decode("utf-8").startswith(words)


def test_a_reader_that_leaves_early_is_no_traceback(chuangping: list[str]) -> None:
    process = subprocess.Popen([*chuangping, "--help"], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None
    process.stdout.close()
    _, complaint = process.communicate(timeout=PATIENCE_SECONDS)
    assert (process.returncode, complaint) == (1, b"")


def test_the_help_loads_nothing_heavy(chuangping: list[str]) -> None:
    watch = "import atexit, sys; atexit.register(lambda: print(*sys.modules, file=sys.stderr))"
    done = subprocess.run(
        [*chuangping[:2], f"{watch}; {chuangping[2]}", "--help"], capture_output=True, check=True
    )
    heavy = {
        "pydantic",
        "pyarrow",
        "openpyxl",
        "starlette",
        "aiogram",
        "telegram",
        "opencc",
        "pypinyin",
        "yaml",
    }
    assert heavy & set(done.stderr.decode().split()) == set()


@pytest.mark.parametrize(
    "args", [("search", "--top", "0", "x"), ("search", "--top", "x", "y"), ("chat", "x"), ("check", "a", "b")]
)
def test_what_is_typed_wrong_is_said_in_the_operators_language(args: tuple[str, ...]) -> None:
    result = CliRunner().invoke(cli, args, prog_name="chuangping")
    assert (result.exit_code, len(result.stderr.splitlines())) == (2, 1)
    assert "请" in result.stderr
    assert "xpected" not in result.stderr
