"""`chuangping chat` as a person at a terminal, and a program at a pipe, meet it."""

import re
import signal
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from subprocess import CompletedProcess, Popen
from typing import Protocol

import pytest

Pipe = Callable[..., CompletedProcess[str]]


class Terminal(Protocol):
    """See conftest."""

    process: Popen[bytes]
    seen: str

    def wait_for(self, text: str) -> str: ...
    def type(self, line: str) -> None: ...
    def press_control(self, letter: str) -> None: ...
    def end(self) -> int: ...


Open = Callable[..., Terminal]


def test_a_conversation_can_be_held_through_pipes(pipe: Pipe) -> None:
    done = pipe("1\n1\n本科\n看结果\n")
    assert done.returncode == 0
    assert done.stderr == ""
    rest = done.stdout
    for wanted in (
        "您好，我是创评助手", "› 1", "下面 2 点都符合吗？", "› 1", "✓ 适用范围：都符合", "› 本科", "› 看结果",
        "目前的结果", "对话已保存",
    ):  # fmt: skip
        assert wanted in rest
        rest = rest[rest.index(wanted) + len(wanted) :]
    assert "\x1b" not in done.stdout


def test_after_a_search_every_choice_has_a_sign_of_its_own(pipe: Pipe) -> None:
    said = pipe("1\n/search 软著算吗\nz\n").stdout
    found = said[said.index("› /search") : said.rindex("› z")]
    signs = re.findall(r"(?m)^ +(\w)  \S", found)
    assert signs[0] == "z"
    assert len(set(signs)) == len(signs) > 2
    assert "第一条" in said[said.rindex("› z") :]


def test_a_conversation_goes_on_next_time(pipe: Pipe) -> None:
    first = pipe("1\n1\n").stdout
    question = first[first.rindex("学历、职称与资历") : first.rindex("上一步")]

    again = pipe("").stdout

    assert "接着上次的对话" in again
    assert "✓ 适用范围：都符合" in again
    assert question in again


def test_who_has_begun_nothing_is_not_told_that_it_is_kept(pipe: Pipe) -> None:
    assert "对话已保存" not in pipe("").stdout
    assert "对话已保存" not in pipe("/help\n/quit\n").stdout


def test_a_fresh_conversation_forgets_the_last_one(pipe: Pipe, tmp_path: Path) -> None:
    pipe("1\n1\n")
    fresh = pipe("", "--fresh").stdout
    assert "您好，我是创评助手" in fresh
    assert "适用范围" not in fresh
    with closing(sqlite3.connect(tmp_path / "data" / "conversations.db")) as db:
        assert db.execute("SELECT count(*) FROM deliveries").fetchone() == (0,)


def test_whoever_comes_back_after_weeks_reads_no_log(pipe: Pipe, tmp_path: Path) -> None:
    pipe("1\n")
    file = tmp_path / "data" / "conversations.db"
    with closing(sqlite3.connect(file)) as db:
        db.execute("UPDATE service SET alive = alive - 14 * 86400")
        db.execute("UPDATE conversations SET updated = updated - 14 * 86400")
        db.commit()
    assert pipe("").stderr == ""


def test_leaving_by_word_is_leaving(pipe: Pipe) -> None:
    done = pipe("1\n/quit\n1\n")
    assert done.returncode == 0
    assert "✓" not in done.stdout


@pytest.mark.parametrize("line", ["都没有", "无"])
def test_none_of_several_ends_the_choice_with_nothing(pipe: Pipe, line: str) -> None:
    done = pipe(f"1\n把标准改成一二三\n{line}\n")
    assert "无  都没有" in done.stdout
    assert "✓ 标准：没有" in done.stdout


def test_a_command_that_there_is_not_is_answered_with_those_that_there_are(pipe: Pipe) -> None:
    assert "/result" in pipe("/nonsense\n").stdout


def test_deleting_ones_data_ends_the_sitting_and_leaves_nothing(pipe: Pipe, tmp_path: Path) -> None:
    done = pipe("1\n1\n/delete\n1\n1\n")
    assert done.returncode == 0
    assert "对话已保存" not in done.stdout
    with closing(sqlite3.connect(tmp_path / "data" / "conversations.db")) as db:
        assert db.execute("SELECT count(*) FROM conversations").fetchone() == (0,)


def test_hostile_lines_harm_nothing(pipe: Pipe) -> None:
    lines = [
        "'\"><script>alert(1)</script>",
        "\x1b[2J\x1b]0;owned\x07",
        "长" * 10_000,
        "😀" * 50,
        "\x00\x08\x7f",
        "{$x}",
    ]
    done = pipe("1\n" + "\n".join(lines) + "\n1\n")
    assert done.returncode == 0
    assert done.stderr == ""
    assert "✓ 适用范围：都符合" in done.stdout
    assert not any(character in done.stdout for character in "\x1b\x07\x08\x00")


LOCALES = [
    {"LC_ALL": "C", "PYTHONUTF8": "0"},
    {"LC_ALL": "C"},
    {"LANG": "C", "LC_ALL": ""},
    {"LANG": "xx_YY", "LC_ALL": ""},
]


@pytest.mark.parametrize("locale", LOCALES)
def test_chinese_is_read_and_shown_whatever_the_locale(pipe: Pipe, locale: dict[str, str]) -> None:
    done = pipe("1\n都符合\n上一步\n", **locale)
    assert "✓ 适用范围：都符合" in done.stdout
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("locale", LOCALES)
def test_chinese_is_typed_and_mended_at_a_terminal_whatever_the_locale(
    terminal: Open, locale: dict[str, str]
) -> None:
    screen = terminal(TERM="dumb", **locale)
    screen.wait_for("› ")
    screen.type("1")
    screen.wait_for("都符合吗？")
    screen.wait_for("› ")
    screen.type("都不\x7f符合")  # one key takes back one character
    assert "✓ 适用范围：都符合" in screen.wait_for("2/8")


def test_bytes_that_are_no_text_are_answered_kindly(pipe: Pipe) -> None:
    done = pipe("1\n\udcff\udce4\n都符合\n")
    assert "✓ 适用范围：都符合" in done.stdout
    assert (done.returncode, done.stderr) == (0, "")


def test_the_store_that_cannot_be_used_is_one_clear_line(pipe: Pipe, tmp_path: Path) -> None:
    (tmp_path / "other.db").write_text("something else" * 100)
    failed = pipe("1\n", CHUANGPING_STORE=f"sqlite:///{tmp_path / 'other.db'}")
    assert failed.returncode == 1
    (line,) = failed.stderr.splitlines()
    assert str(tmp_path / "other.db") in line


def test_the_conversation_speaks_the_language_of_the_settings(pipe: Pipe) -> None:
    assert "this is the title assistant" in pipe("", CHUANGPING_LANGUAGE="en").stdout


def test_the_terminal_follows_when_the_language_changes(pipe: Pipe) -> None:
    done = pipe("1\n/language en\n1\n")
    assert "2/8 · about 3–17 steps" in done.stdout
    assert "chuangping chat again" in done.stdout
    assert "conversation goes on" in pipe("").stdout


def test_a_person_at_a_terminal_answers_by_number_and_by_word(terminal: Open) -> None:
    screen = terminal()
    screen.wait_for("› ")
    screen.type("1")
    screen.wait_for("所在的单位")
    screen.wait_for("› ")
    screen.type("是")
    assert "✓" in screen.wait_for("› ")
    screen.press_control("D")
    screen.wait_for("对话已保存")
    assert screen.end() == 0


def test_control_c_leaves_politely_and_the_conversation_goes_on_next_time(terminal: Open) -> None:
    screen = terminal()
    screen.wait_for("› ")
    screen.type("1")
    screen.wait_for("所在的单位")
    screen.wait_for("› ")
    for _ in range(3):  # an impatient person
        screen.process.send_signal(signal.SIGINT)
        time.sleep(0.2)
    assert "Traceback" not in screen.wait_for("对话已保存")
    assert screen.end() == 0

    again = terminal()
    again.wait_for("接着上次的对话")
    again.wait_for("所在的单位")


def test_a_conversation_goes_on_after_the_program_was_killed(terminal: Open) -> None:
    screen = terminal()
    screen.wait_for("› ")
    screen.type("1")
    screen.wait_for("所在的单位")
    screen.process.kill()
    screen.process.wait()

    again = terminal()
    again.wait_for("接着上次的对话")
    again.wait_for("所在的单位")


def test_a_terminal_is_coloured_unless_it_cannot_or_should_not_be(terminal: Open) -> None:
    assert "\x1b[1;36m" in terminal().wait_for("› ")
    assert "\x1b[1;36m" not in terminal(NO_COLOR="1").wait_for("› ")
    assert "\x1b[" not in terminal(TERM="dumb").wait_for("› ")


def test_what_is_folded_is_unfolded_on_demand(terminal: Open) -> None:
    screen = terminal(TERM="dumb")
    screen.wait_for("› ")
    screen.type("1")
    screen.wait_for("所在的单位")
    screen.type("1")
    screen.wait_for("✓")
    screen.type("看结果")
    summary = screen.wait_for("  输入“展开”查看").rsplit("▸ ", 1)[1].split("  ")[0]
    screen.wait_for("› ")
    screen.type("展开")
    screen.wait_for(f"{summary}\r\n")


def exported(pipe: Pipe, tmp_path: Path) -> Path:
    """The file of somebody who has answered a little here, and deleted that."""
    pipe("1\n1\n本科\n导出我的数据\n")
    [file] = tmp_path.rglob("创评助手-我的数据.json")
    return file


def test_an_exported_file_is_gone_on_from(pipe: Pipe, tmp_path: Path) -> None:
    file = exported(pipe, tmp_path)
    again = pipe("", "--fresh", "--from", str(file))
    assert again.returncode == 0
    assert "照您导出的文件接着来：3 项回答都读进来了" in again.stdout
    assert "本科" in again.stdout
    assert "接着上次的对话" not in again.stdout


def test_whoever_has_a_conversation_is_asked_before_a_file_takes_its_place(
    pipe: Pipe, tmp_path: Path
) -> None:
    file = exported(pipe, tmp_path)
    said = pipe("留着这里的\n", "--from", str(file)).stdout
    assert "您在这里已经答了 3 项" in said


@pytest.mark.parametrize(
    ("content", "told"),
    [(b"{}", "不是从这里导出的文件"), (None, "打不开文件"), (b" " * 1_100_000, "文件太大了")],
)
def test_a_file_that_cannot_be_used_is_told_in_a_line(
    pipe: Pipe, tmp_path: Path, content: bytes | None, told: str
) -> None:
    file = tmp_path / "file.json"
    if content is not None:
        file.write_bytes(content)
    done = pipe("", "--from", str(file))
    assert (done.returncode, len(done.stderr.splitlines())) == (2, 1)
    assert told in done.stderr


def test_a_file_that_cannot_be_used_costs_nothing(pipe: Pipe, tmp_path: Path) -> None:
    pipe("1\n1\n")
    file = tmp_path / "file.json"
    file.write_text("{}", encoding="utf-8")
    assert pipe("", "--fresh", "--from", str(file)).returncode == 2
    assert "✓ 适用范围：都符合" in pipe("").stdout


def test_a_code_is_shown_and_a_wrong_one_is_told(pipe: Pipe) -> None:
    said = pipe("1\n1\n/link\nK7QM-3XRD\n").stdout
    assert re.search(r"口令：[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}", said)
    assert "这个口令不对" in said
