"""The result is saved from the terminal, in the format that the file's ending names."""

from pathlib import Path

import pytest

from bot.terminal.saving import Wish
from tests.bot.terminal.test_chat import Pipe

TALK = "1\n1\n本科\n看结果\n"


def test_a_result_is_saved_and_the_conversation_goes_on(pipe: Pipe, tmp_path: Path) -> None:
    said = pipe(f"{TALK}保存 结果.pdf\n保存 交单位.txt 给单位\n保存\n保存 a.odt\n看结果\n").stdout
    assert "例如：保存 结果.pdf" in said[: said.index("› 保存")]
    assert "存好了：结果.pdf" in said
    assert said.count("格式看结尾：.pdf .docx .png .html .txt .json") == 2
    assert said.rstrip().endswith("可以接着聊。")
    assert (tmp_path / "结果.pdf").read_bytes().startswith(b"%PDF")
    assert "这一份供单位参考" in (tmp_path / "交单位.txt").read_text(encoding="utf-8")


def test_where_nothing_can_be_written_one_line_says_why(pipe: Pipe) -> None:
    said = pipe(f"{TALK}/report no/such/folder/a.json\n").stdout
    assert "no/such/folder/a.json" in said[said.rindex("› /report") :].splitlines()[1]
    assert "存好了" not in said


@pytest.mark.parametrize(
    ("said", "wish"),
    [
        ("a.pdf", Wish(Path("a.pdf"), "own")),
        ("我的 结果.PDF", Wish(Path("我的 结果.PDF"), "own")),
        ("a.pdf 给单位", Wish(Path("a.pdf"), "employer")),
        ("给单位", None),
        ("", None),
        ("a.exe", None),
    ],
)
def test_what_stands_behind_the_command(said: str, wish: Wish | None) -> None:
    assert Wish.read(said, ("给单位",)) == wish
