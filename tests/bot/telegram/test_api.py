"""What is asked of the Bot API, and what is made of its answers, whichever library carries both."""

from collections.abc import Mapping

import pytest
from pydantic import JsonValue

from bot.telegram.api import NO_FILES, BotApi, File, Files, Me, OddAnswerError
from bot.telegram.keyboards import Key

ODD: list[JsonValue] = [None, True, 5, "ok", [], {}, {"message_id": "3"}, {"message_id": None}]
ME: JsonValue = {"id": 7, "is_bot": True, "first_name": "b", "username": "our_bot", "something_new": {"x": 1}}


class Wire:
    """A transport that notes what it carries and answers as told."""

    def __init__(self, answer: JsonValue) -> None:
        self.answer = answer
        self.calls: list[tuple[str, dict[str, JsonValue]]] = []
        self.files: list[Files] = []
        self.seconds = 0.0

    async def call(
        self, method: str, parameters: Mapping[str, JsonValue], *, seconds: float, files: Files = NO_FILES
    ) -> JsonValue:
        self.calls.append((method, dict(parameters)))
        self.files.append(files)
        self.seconds = seconds
        return self.answer

    async def download(self, path: str, *, most: int, seconds: float) -> bytes:
        self.calls.append((path, {"most": most}))
        self.seconds = seconds
        return b"content"


async def test_what_was_sent_as_a_file_is_asked_for_and_fetched() -> None:
    wire = Wire({"file_id": "f1", "file_unique_id": "u1", "file_path": "documents/file_1.json"})
    assert await BotApi(wire).download("f1", most=10) == b"content"
    assert wire.calls == [("getFile", {"file_id": "f1"}), ("documents/file_1.json", {"most": 10})]


async def test_the_bot_is_asked_once_who_it_is() -> None:
    wire = Wire(ME)
    api = BotApi(wire)
    assert await api.me() == await api.me() == Me(7, "our_bot")
    assert wire.calls == [("getMe", {})]


async def test_a_sent_message_is_known_by_its_id_whatever_else_is_told_of_it() -> None:
    wire = Wire({"message_id": 3, "date": "soon", "chat": None, "forward_origin": {"type": "new"}})
    assert (
        await BotApi(wire).send(
            5, "<b>是</b>", ((Key("是", data="cp:1"), Key("条款", url="https://t.me/b")),)
        )
        == 3
    )
    ((method, sent),) = wire.calls
    assert method == "sendMessage"
    assert sent == {
        "chat_id": 5,
        "text": "<b>是</b>",
        "parse_mode": "HTML",
        "link_preview_options": {"is_disabled": True},
        "reply_markup": {
            "inline_keyboard": [
                [{"text": "是", "callback_data": "cp:1"}, {"text": "条款", "url": "https://t.me/b"}]
            ]
        },
    }


async def test_an_answer_in_a_topic_names_topic_and_message() -> None:
    wire = Wire({"message_id": 3})
    await BotApi(wire).send(-5, "是", (), thread=42, reply_to=10)
    ((_, sent),) = wire.calls
    assert sent["message_thread_id"] == 42
    assert sent["reply_parameters"] == {"message_id": 10, "allow_sending_without_reply": True}
    assert "reply_markup" not in sent


@pytest.mark.parametrize("answer", ODD, ids=repr)
async def test_an_answer_that_tells_no_message_is_odd(answer: JsonValue) -> None:
    with pytest.raises(OddAnswerError):
        await BotApi(Wire(answer)).send(5, "是", ())


@pytest.mark.parametrize("answer", [None, True, 5, "[]", {}, {"0": {}}], ids=repr)
async def test_a_poll_that_brings_no_list_is_odd(answer: JsonValue) -> None:
    with pytest.raises(OddAnswerError):
        await BotApi(Wire(answer)).fetch(None, seconds=30, most=100, kinds=("message",))


async def test_a_poll_brings_updates_as_they_are_and_is_waited_for() -> None:
    updates: JsonValue = [None, {"update_id": 5, "message": {"new": []}}, "x"]
    wire = Wire(updates)
    assert await BotApi(wire).fetch(5, seconds=30, most=100, kinds=("message",)) == updates
    assert wire.seconds > 30
    assert wire.calls == [
        ("getUpdates", {"offset": 5, "limit": 100, "timeout": 30, "allowed_updates": ["message"]})
    ]


async def test_a_file_goes_beside_the_parameters_and_has_more_time() -> None:
    wire = Wire({"message_id": 3})
    file = File("报告.pdf", b"%PDF")
    assert await BotApi(wire).send_file("sendDocument", 5, file, thread=7) == 3
    assert wire.calls == [("sendDocument", {"chat_id": 5, "message_thread_id": 7})]
    assert wire.files == [{"document": file}]
    assert wire.seconds > 30
