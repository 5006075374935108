"""What is sent keeps to WeCom's lengths, and what is no Markdown holds none of its marks."""

import json

from hypothesis import given
from hypothesis import strategies as st

from bot.texting.lines import Line, Run
from bot.texting.writing import write
from bot.wecom.bodies import WECOM, message, reply, unmarked, welcome

TEXTS = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=20)


@given(st.lists(st.tuples(TEXTS, st.booleans()), min_size=1, max_size=4))
def test_a_text_without_its_marks_is_what_was_written(runs: list[tuple[str, bool]]) -> None:
    line = Line(tuple(Run(text, strong=strong) for text, strong in runs))
    plain = unmarked(write([line], WECOM))
    # What would become a link by itself is kept apart by a sign without width; that may stay.
    assert plain.replace("\u200b", "") == "".join(text for text, _ in runs).replace("\u200b", "")


def test_a_link_is_written_out_where_there_is_no_markdown() -> None:
    assert unmarked(r"依据：[第七条](https://a.cn/articles/7)、**1\.** 无") == (
        "依据：第七条 https://a.cn/articles/7 、1. 无"
    )


def test_every_answer_is_a_stream_of_its_own_that_is_finished() -> None:
    bodies = [json.loads(json.dumps(reply("好"))) for _ in range(2)]
    assert all(body["msgtype"] == "stream" and body["stream"]["finish"] for body in bodies)
    assert bodies[0]["stream"]["id"] != bodies[1]["stream"]["id"]


def test_what_is_sent_is_sent_to_one_person() -> None:
    assert message("zhang", "好")["chat_type"] == 1


def test_a_welcome_is_plain() -> None:
    assert welcome("**您好**") == {"msgtype": "text", "text": {"content": "您好"}}
