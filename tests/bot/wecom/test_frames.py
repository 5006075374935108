"""What WeCom sends is read into what it means; what is not as it should be is told by its place alone."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.wecom.frames import (
    Displaced,
    Entered,
    Head,
    Other,
    Pressed,
    Rated,
    Receipt,
    Said,
    UnreadableFrameError,
    read_frame,
)
from tests.bot.wecom.server import Json, callback

HEAD = Head("r1", "m1", "zhang")


def message(kind: str, content: object, **more: object) -> str:
    body: Json = {"msgid": "m1", "aibotid": "b", "chattype": "single", "from": {"userid": "zhang"}}
    return callback(body | {"msgtype": kind, kind: content} | more)


def event(kind: str, **members: object) -> str:
    body: Json = {"msgid": "m1", "aibotid": "b", "chattype": "single", "from": {"userid": "zhang"}}
    return callback(
        body | {"msgtype": "event", "event": {"eventtype": kind} | members}, "aibot_event_callback"
    )


@pytest.mark.parametrize(
    ("frame", "text"),
    [
        (message("text", {"content": "4年3个月"}), "4年3个月"),
        (message("text", {"content": "好"}, quote={"msgtype": "?", "x": [1]}), "好"),
        (message("voice", {"content": "我是本科"}), "我是本科"),
        (message("mixed", {"msg_item": [{"msgtype": "text", "text": {"content": "看"}},
                                        {"msgtype": "image", "image": {"url": "u"}},
                                        {"msgtype": "text", "text": {"content": "这里"}}]}), "看\n这里"),
        (message("mixed", {"msg_item": [{"msgtype": "image", "image": {"url": "u"}}]}), None),
        (message("image", {"url": "u", "aeskey": "k"}), None),
        (message("hologram", {"depth": 3}), None),
    ],
)  # fmt: skip
def test_words_are_read_out_of_every_kind_of_message(frame: str, text: str | None) -> None:
    assert read_frame(frame) == Said(HEAD, text)


def test_a_message_of_a_group_says_so() -> None:
    frame = message("text", {"content": "@创评 在吗"}, chattype="group", chatid="g1")
    assert read_frame(frame) == Said(Head("r1", "m1", "zhang", in_group=True), "@创评 在吗")


NESTED = {"card_type": "vote_interaction", "event_key": "go", "task_id": "t1"}
TICKED = {"selected_item": [{"question_key": "q", "option_ids": {"option_id": ["a", "b"]}}]}
ALONE = {"selected_item": {"question_key": "q", "option_ids": {"option_id": "a"}}}


@pytest.mark.parametrize(
    ("frame", "chosen"),
    [
        (event("template_card_event", template_card_event=NESTED), ()),
        (event("template_card_event", template_card_event=NESTED | {"selected_items": TICKED}), ("a", "b")),
        (event("template_card_event", template_card_event=NESTED | {"selected_items": ALONE}), ("a",)),
        (event("template_card_event", **NESTED), ()),
        (event("template_card_event", event_key="go", taskid="t1"), ()),
        (event("template_card_event", event_key="?", task_id="?", template_card_event=NESTED), ()),
    ],
)
def test_a_press_is_read_nested_first_and_in_either_spelling(frame: str, chosen: tuple[str, ...]) -> None:
    assert read_frame(frame) == Pressed(HEAD, "t1", "go", chosen)


@pytest.mark.parametrize(
    ("frame", "read"),
    [
        (event("enter_chat"), Entered(HEAD)),
        (event("feedback_event", feedback_event={"id": "f", "type": 2, "content": "不对"}), Rated("bad")),
        (event("feedback_event", feedback_event={"id": "f", "type": 9}), Other()),
        (callback({"event": {"eventtype": "disconnected_event"}}, "aibot_event_callback"), Displaced()),
        (event("moon_event"), Other()),
        ('{"cmd": "aibot_new", "headers": {"req_id": "r"}, "body": 7}', Other()),
        ('{"headers": {"req_id": "ping_1"}, "errcode": 0, "errmsg": "ok"}', Receipt("ping_1", 0)),
        ('{"headers": {"req_id": "x"}, "errcode": 846609, "errmsg": "no"}', Receipt("x", 846609)),
    ],
)
def test_events_and_receipts(frame: str, read: object) -> None:
    assert read_frame(frame) == read


def test_a_control_character_does_not_join_the_numbers_beside_it() -> None:
    frame = message("text", {"content": "3|5"}).replace("|", "\n\x00")
    assert read_frame(frame) == Said(HEAD, "3  5")


def test_half_a_character_costs_only_itself() -> None:
    frame = message("text", {"content": "好|的"}).replace("|", "\\ud83d")
    assert read_frame(frame) == Said(HEAD, "好�的")


SECRET = "秘密的回答"


@pytest.mark.parametrize(
    "frame",
    [
        "",
        SECRET,
        f'"{SECRET}"',
        f'{{"{SECRET}": 1}}',
        json.dumps({"headers": {}, "errcode": 0}),
        json.dumps({"headers": {"req_id": "x"}}),
        message("text", {"text": SECRET}),
        message("text", SECRET),
        message("text", {"content": SECRET}, chattype="crowd"),
        message("text", {"content": SECRET}, msgid=""),
        message("text", {"content": SECRET}, **{"from": {"userid": ""}}),
        message("text", {"content": SECRET}).replace('"r1"', '""'),
        event("template_card_event", event_key=SECRET),
        callback({"event": SECRET}, "aibot_event_callback"),
    ],
)
def test_what_cannot_be_read_tells_where_and_nothing_of_what_stands_there(frame: str) -> None:
    with pytest.raises(UnreadableFrameError) as refused:
        read_frame(frame)
    assert str(refused.value)
    assert SECRET not in str(refused.value)


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=8),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(["cmd", "headers", "req_id", "body", "msgtype", "text", "event", "errcode"]),
                inner,
                max_size=4,
            )
        ),
        max_leaves=12,
    )
)
def test_whatever_comes_is_read_or_refused(value: object) -> None:
    try:
        read_frame(json.dumps(value))
    except UnreadableFrameError:
        return
