"""What arrives is read alike from the raw JSON and from either library's objects."""

from collections.abc import Callable
from typing import Any

import aiogram.types
import pytest
import telegram

from bot.telegram import with_aiogram
from bot.telegram.updates import MORE, Asked, Incoming, read_update
from dialogs.events import Command, Event, Pressed, Typed

Json = dict[str, Any]
Read = Callable[[Json], Incoming | Asked | None]

ANN = {"id": 7, "is_bot": False, "first_name": "Ann", "language_code": "en"}
PRIVATE = {"id": 7, "type": "private", "first_name": "Ann"}
GROUP = {"id": -9, "type": "supergroup", "title": "群"}


def alone(update: Json) -> Incoming | Asked | None:
    return read_update(update, "Our_bot")


def through_aiogram(update: Json) -> Incoming | Asked | None:
    return read_update(with_aiogram.raw(aiogram.types.Update.model_validate(update)), "Our_bot")


def through_python_telegram_bot(update: Json) -> Incoming | Asked | None:
    return read_update(telegram.Update.de_json(update, None).to_dict(), "Our_bot")


@pytest.fixture(params=[alone, through_aiogram, through_python_telegram_bot])
def read(request: pytest.FixtureRequest) -> Read:
    function: Read = request.param
    return function


def saying(text: str, kind: str = "message", chat: Json = PRIVATE, sender: Json = ANN, **extra: Any) -> Json:
    message = {"message_id": 3, "date": 1, "chat": chat, "from": sender, **extra}
    return {"update_id": 5, kind: message | ({"text": text} if text else {})}


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("本科", Typed("本科")),
        ("/start", Command("start")),
        ("/START@our_bot  ", Command("start")),
        ("/start a10-2-3-1", Command("article", "10.2.3.1")),
        ("/start hello", Command("start")),
        ("/start change-education", Command("start", "change-education")),
        ("/article 10.2.3.1", Command("article", "10.2.3.1")),
        ("/search  发明\n专利 ", Command("search", "发明\n专利")),
        ("/Back@OUR_BOT", Command("back")),
        ("/3", Typed("/3")),
        ("/", Typed("/")),
        ("看 /start", Typed("看 /start")),
    ],
)
def test_a_text_is_an_answer_or_a_command(read: Read, text: str, event: Event) -> None:
    assert read(saying(text)) == Incoming(5, 7, "en", event)


@pytest.mark.parametrize(
    ("update", "puzzle"),
    [
        (
            saying(
                "", photo=[{"file_id": "f", "file_unique_id": "u", "width": 1, "height": 1}], caption="是"
            ),
            "wordless",
        ),
        (saying("  "), "wordless"),
        (saying("/cancel"), "command"),
        (saying("/取消"), "command"),
        (saying("否", kind="edited_message", edit_date=2), "edited"),
        (
            saying("是", forward_origin={"type": "hidden_user", "sender_user_name": "某", "date": 1}),
            "forwarded",
        ),
    ],
)
def test_what_is_no_answer_is_a_puzzle(read: Read, update: Json, puzzle: str) -> None:
    assert read(update) == Incoming(5, 7, "en", puzzle)  # type: ignore[arg-type]  # a table of literals


@pytest.mark.parametrize(
    "update",
    [
        saying("大家好", chat=GROUP),
        saying("/start@another_bot", chat=GROUP),
        saying("/unknown", chat=GROUP),
        saying("/back@another_bot"),
        saying("/start", kind="edited_message", chat=GROUP, edit_date=2),
        saying("第十条", via_bot={"id": 1, "is_bot": True, "first_name": "b", "username": "our_bot"}),
        saying("/start", sender={"id": 2, "is_bot": True, "first_name": "b"}),
    ],
)
def test_what_is_not_meant_for_the_bot_is_left_alone(read: Read, update: Json) -> None:
    assert read(update) is None


def test_a_command_in_a_group_leads_to_the_private_chat(read: Read) -> None:
    assert read(saying("/article@our_bot 10.2", chat=GROUP)) == Incoming(
        5, -9, "en", "group", start="a10-2", reply_to=3, sender=7
    )


def pressing(data: str, chat: Json = PRIVATE, **extra: Any) -> Json:
    message = {"message_id": 3, "date": 1, "chat": chat, "text": "?", **extra}
    query = {"id": "9", "from": ANN, "chat_instance": "c", "data": data, "message": message}
    return {"update_id": 5, "callback_query": query}


def test_a_pressed_button_names_its_message_and_query(read: Read) -> None:
    assert read(pressing("cp:abc.1.pick")) == Incoming(5, 7, "en", Pressed(("abc.1.pick",)), "9", 3)


def test_more_is_none_of_the_conversations_buttons(read: Read) -> None:
    assert read(pressing(MORE)) == Incoming(5, 7, "en", "more", "9", 3)


def test_a_button_of_a_message_too_old_to_be_shown_is_read_too(read: Read) -> None:
    update = pressing("cp:abc")
    update["callback_query"]["message"] = {"message_id": 3, "date": 0, "chat": PRIVATE}
    assert read(update) == Incoming(5, 7, "en", Pressed(("abc",)), "9", 3)


@pytest.mark.parametrize("update", [pressing("shop:1"), pressing("cp:abc", chat=GROUP)])
def test_other_buttons_are_left_alone(read: Read, update: Json) -> None:
    assert read(update) is None


TOPIC: Json = {"message_thread_id": 42, "is_topic_message": True}


def test_an_answer_in_a_group_belongs_to_its_message_and_topic(read: Read) -> None:
    update = saying("/start@our_bot", chat=GROUP | {"is_forum": True}, **TOPIC)
    assert read(update) == Incoming(5, -9, "en", "group", thread=42, reply_to=3, sender=7)


def test_a_topic_of_a_private_chat_is_kept_by_messages_and_buttons(read: Read) -> None:
    assert read(saying("是", **TOPIC)) == Incoming(5, 7, "en", Typed("是"), thread=42)
    assert read(pressing("cp:abc", **TOPIC)) == Incoming(5, 7, "en", Pressed(("abc",)), "9", 3, thread=42)


def test_a_thread_of_replies_is_no_topic(read: Read) -> None:
    update = saying("/start", chat=GROUP, message_thread_id=42)
    assert read(update) == Incoming(5, -9, "en", "group", reply_to=3, sender=7)


def test_the_pictures_of_an_album_name_it(read: Read) -> None:
    photo = [{"file_id": "f", "file_unique_id": "u", "width": 1, "height": 1}]
    assert read(saying("", photo=photo, media_group_id="77")) == Incoming(5, 7, "en", "wordless", album="77")


def test_a_place_on_its_way_is_no_changed_answer(read: Read) -> None:
    place = {"longitude": 112.9, "latitude": 28.2, "live_period": 900}
    assert read(saying("", kind="edited_message", edit_date=2, location=place)) is None


def test_an_inline_query_is_asked(read: Read) -> None:
    query = {"id": "8", "from": ANN, "query": "专利", "offset": ""}
    assert read({"update_id": 5, "inline_query": query}) == Asked("8", "专利", "en")
