"""The way to a reading and to a clause found: the same answer with it, drawn as a tree or as JSON."""

from collections.abc import Iterator

import orjson
import pytest
from click.testing import CliRunner, Result

from bot.command_line.group import cli

Step = dict[str, object]


def run(*args: str) -> Result:
    result = CliRunner().invoke(cli, args, prog_name="chuangping")
    assert result.exit_code == 0, result.output
    return result


def steps(trace: object) -> Iterator[Step]:
    """Every step of a way."""
    assert isinstance(trace, dict)
    yield trace
    below = trace.get("steps", [])
    assert isinstance(below, list)
    for step in below:
        yield from steps(step)


def told(trace: object, what: str) -> list[object]:
    return [step.get("value") for step in steps(trace) if step["what"] == what]


def test_the_way_to_a_reading_names_clauses_words_and_the_reader() -> None:
    found = orjson.loads(
        run("understand", "utility_patents", "３项，还在申请", "--trace", "--format", "json").stdout
    )
    assert "unclear" in found
    assert told(found["trace"], "plain") == ["3项,还在申请"]
    assert told(found["trace"], "reader") == ["number numbers"]
    assert told(found["trace"], "clause") == ["3项", "还在申请", "还在申请"]  # read whole, then walked
    assert told(found["trace"], "token") == ["3", "项", "还", "在", "申请"]
    assert told(found["trace"], "reason") == ["understanding-clause-pending"]


@pytest.mark.parametrize(
    ("answer", "what", "value"),
    [
        ("不知道", "intent", "unknown"),
        ("本科学历或学士学位(含预备技师、技师班)", "label", "本科学历或学士学位;含预备技师、技师班"),
        ("本课", "sounds-like", "本科"),
        ("本科和饕餮", "unread", "饕餮"),
        ("什么是本科?", "question", "什么是本科?"),
    ],
)
def test_the_way_tells_what_was_tried(answer: str, what: str, value: str) -> None:
    found = orjson.loads(run("understand", "education", answer, "--trace", "--format", "json").stdout)
    assert value in told(found["trace"], what)


@pytest.mark.parametrize("answer", ["本科", "大学", "不知道", "硕士在读，本科毕业"])
def test_the_reading_is_the_same_with_its_way(answer: str) -> None:
    plain = orjson.loads(run("understand", "education", answer).stdout)
    traced = orjson.loads(run("understand", "education", answer, "--trace", "--format", "json").stdout)
    del traced["trace"]
    assert traced == plain


def test_a_reader_sees_the_way_as_a_tree_before_the_reading() -> None:
    *tree, reading = run(
        "understand", "education", "全日制本科", "--trace", "--format", "text"
    ).stdout.splitlines()
    assert tree[0] == "回答 全日制本科"
    assert any("本科  归入 level bachelor" in line for line in tree)
    assert orjson.loads(reading) == {"value": "bachelor"}


def test_the_way_to_a_clause_tells_what_its_score_is_made_of() -> None:
    found = orjson.loads(run("search", "软柱算吗", "--trace", "--format", "json").stdout)
    assert told(found["trace"], "sounds-like") == ["软著算吗"]
    assert "软件著作权 软著" in told(found["trace"], "subject")
    assert told(found["trace"], "found") == [hit["id"] for hit in found["found"]]
    assert told(found["trace"], "score") == [hit["score"] for hit in found["found"]]


def test_the_way_to_silence_names_the_topic_and_the_words_for_it() -> None:
    found = orjson.loads(run("search", "评审费多少", "--trace", "--format", "json").stdout)
    assert found["found"] == []
    assert told(found["trace"], "outside") == ["fees: 评审费"]
    assert told(found["trace"], "asked-here") == [False]


def test_a_search_with_its_way_finds_the_same() -> None:
    plain = orjson.loads(run("search", "高工要几个发明专利", "--format", "json").stdout)
    traced = orjson.loads(run("search", "高工要几个发明专利", "--trace", "--format", "json").stdout)
    assert traced["found"] == plain


def test_a_reader_sees_tier_and_parts_of_the_score() -> None:
    shown = run("search", "高工要几个发明专利", "--trace", "--format", "text").stdout
    assert "层级 senior" in shown
    assert "得分" in shown
    assert "办法里最接近的条款" in shown
