"""The Bot API server of the tests is as strict as Telegram: its own tests, over real HTTP."""

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
import pytest_asyncio

from tests.end_to_end.telegram.botapi.chats import Fault
from tests.end_to_end.telegram.botapi.formatting import ParseError, parse_html, utf16_length
from tests.end_to_end.telegram.botapi.person import Person
from tests.end_to_end.telegram.botapi.server import TOKEN, BotApiServer

Answer = dict[str, Any]


class Api:
    """Calls methods as a bot would: as a form, where all but strings are JSON, or as JSON."""

    def __init__(self, server: BotApiServer, client: httpx.AsyncClient) -> None:
        self.url = f"{server.address}/bot{TOKEN}"
        self.client = client

    async def __call__(self, method: str, **fields: Any) -> Answer:
        form = {
            name: value if isinstance(value, str) else json.dumps(value) for name, value in fields.items()
        }
        answer: Answer = (await self.client.post(f"{self.url}/{method}", data=form)).json()
        return answer

    async def as_json(self, method: str, **fields: Any) -> Answer:
        answer: Answer = (await self.client.post(f"{self.url}/{method}", json=fields)).json()
        return answer

    async def refusal(self, method: str, **fields: Any) -> str:
        answer = await self(method, **fields)
        assert not answer["ok"], answer
        return str(answer["description"])


@pytest_asyncio.fixture(loop_scope="session")
async def server() -> AsyncIterator[BotApiServer]:
    async with BotApiServer() as running:
        yield running


@pytest_asyncio.fixture(loop_scope="session")
async def api(server: BotApiServer) -> AsyncIterator[Api]:
    async with httpx.AsyncClient() as client:
        yield Api(server, client)


@pytest.fixture
def person(server: BotApiServer) -> Person:
    return Person(server)


@pytest.mark.parametrize(
    ("source", "complaint"),
    [
        ("<p>甲</p>", 'Unsupported start tag "p" at byte offset 0'),
        ("甲<br>", 'Unsupported start tag "br" at byte offset 3'),
        ("<b>甲", 'Can\'t find end tag corresponding to start tag "b"'),
        ("<b>甲</i>", 'Unmatched end tag at byte offset 6, expected "</b>", found "</i>"'),
        ("甲</b>", "Unexpected end tag at byte offset 3"),
        ("3 < 5", "Unclosed start tag at byte offset 2"),
        ("<b", "Unclosed start tag at byte offset 0"),
        (
            "<a href>x</a>",
            'Expected equal sign in declaration of an attribute of the tag "a" at byte offset 0',
        ),
        ('<span class="x">y</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        (
            "<blockquote>a<blockquote>b</blockquote></blockquote>",
            "Blockquote entities can't be nested at byte offset 13",
        ),
        (
            "<code><b>x</b></code>",
            "Entities of type pre and code can't contain other entities at byte offset 6",
        ),
    ],
)
def test_html_is_refused_in_telegrams_words(source: str, complaint: str) -> None:
    with pytest.raises(ParseError) as refusal:
        parse_html(source)
    assert str(refusal.value) == complaint


def test_html_becomes_text_and_entities_counted_in_utf16() -> None:
    text, entities = parse_html('😀<b>本&lt;科&gt;</b> <a href="https://t.me/x_bot?start=a1&amp;b=2">一</a>')
    assert text == "😀本<科> 一"
    assert [entity.as_json() for entity in entities] == [
        {"type": "bold", "offset": 2, "length": 4},
        {"type": "text_link", "offset": 7, "length": 1, "url": "https://t.me/x_bot?start=a1&b=2"},
    ]
    assert utf16_length("😀本") == 3


def test_an_expandable_quotation_and_unknown_references_are_read() -> None:
    text, entities = parse_html("<blockquote expandable>甲&nbsp;乙 &#20013;</blockquote>")
    assert text == "甲&nbsp;乙 中"
    assert [entity.type for entity in entities] == ["expandable_blockquote"]


async def test_both_kinds_of_body_are_read(api: Api, person: Person) -> None:
    keyboard = {"inline_keyboard": [[{"text": "本科", "callback_data": "k"}]]}
    as_form = await api("sendMessage", chat_id=person.id, text="甲", reply_markup=keyboard)
    as_json = await api.as_json("sendMessage", chat_id=person.id, text="甲", reply_markup=keyboard)
    assert as_form["result"]["reply_markup"] == as_json["result"]["reply_markup"] == keyboard
    assert [as_form["result"]["message_id"], as_json["result"]["message_id"]] == [1, 2]


@pytest.mark.parametrize(
    ("fields", "complaint"),
    [
        ({"text": " \n"}, "Bad Request: message text is empty"),
        ({"text": "<b></b>", "parse_mode": "HTML"}, "Bad Request: message text is empty"),
        ({"text": "字" * 4097}, "Bad Request: message is too long"),
        ({"text": "😀" * 2049}, "Bad Request: message is too long"),
        (
            {"text": "<b>", "parse_mode": "HTML"},
            "Bad Request: can't parse entities: Can't find end tag corresponding to start tag \"b\"",
        ),
        ({"text": "a", "colour": "red"}, "Bad Request: colour: Extra inputs are not permitted"),
        (
            {"text": "a", "disable_notification": "yes"},
            "Bad Request: can't parse disable notification JSON object",
        ),
        (
            {"text": "<b>x</b>" * 101, "parse_mode": "HTML"},
            "Bad Request: a message keeps only its first 100 entities",
        ),
        ({"text": "a", "chat_id": 1}, "Bad Request: chat not found"),
    ],
)
async def test_a_faulty_message_is_refused_and_remembered(
    api: Api, server: BotApiServer, person: Person, fields: Answer, complaint: str
) -> None:
    assert await api.refusal("sendMessage", **{"chat_id": person.id, **fields}) == complaint
    assert server.forgive() == [f"sendMessage: {complaint}"]


async def test_4096_units_after_parsing_are_enough(api: Api, person: Person) -> None:
    assert (
        await api("sendMessage", chat_id=person.id, text="<b>" + "&lt;" * 4096 + "</b>", parse_mode="HTML")
    )["ok"]


@pytest.mark.parametrize(
    ("button", "complaint"),
    [
        ({"text": "", "callback_data": "k"}, "Text must be non-empty"),
        ({"text": "甲"}, "Text buttons are unallowed"),
        ({"text": "甲", "callback_data": "k", "url": "https://t.me/x"}, "Text buttons are unallowed"),
        ({"text": "甲", "callback_data": ""}, "BUTTON_DATA_INVALID"),
        ({"text": "甲", "callback_data": "本" * 22}, "BUTTON_DATA_INVALID"),
        ({"text": "甲", "url": "not a link"}, "Wrong HTTP URL"),
        ({"text": "甲", "callback_data": "k", "colour": "red"}, "Extra inputs are not permitted"),
    ],
)
async def test_a_faulty_button_is_refused(api: Api, person: Person, button: Answer, complaint: str) -> None:
    keyboard = {"inline_keyboard": [[button]]}
    assert complaint in await api.refusal("sendMessage", chat_id=person.id, text="a", reply_markup=keyboard)


async def test_a_keyboard_has_at_most_eight_buttons_a_row_and_a_hundred_in_all(
    api: Api, person: Person
) -> None:
    button = {"text": "甲", "callback_data": "k"}
    for rows in ([[button] * 9], [[button]] * 101):
        refusal = await api.refusal(
            "sendMessage", chat_id=person.id, text="a", reply_markup={"inline_keyboard": rows}
        )
        assert refusal == "Bad Request: reply markup is too long"


async def test_an_edit_must_change_something_that_is_there(
    api: Api, server: BotApiServer, person: Person
) -> None:
    sent = await api("sendMessage", chat_id=person.id, text="<b>甲</b>", parse_mode="HTML")
    place = {"chat_id": person.id, "message_id": sent["result"]["message_id"]}
    assert "message is not modified" in await api.refusal(
        "editMessageText", **place, text="<b>甲</b>", parse_mode="HTML"
    )
    assert "message is not modified" in await api.refusal("editMessageReplyMarkup", **place)
    assert "message to edit not found" in await api.refusal(
        "editMessageText", chat_id=person.id, message_id=99, text="乙"
    )
    assert (await api("editMessageText", **place, text="乙"))["ok"]
    assert server.faulty_requests == []


async def test_a_query_is_answered_once_and_in_time(api: Api, server: BotApiServer, person: Person) -> None:
    keyboard = {"inline_keyboard": [[{"text": "本科", "callback_data": "k"}]]}
    await api("sendMessage", chat_id=person.id, text="学历？", reply_markup=keyboard)
    query = await person.presses("本科")
    assert (await api("answerCallbackQuery", callback_query_id=query))["ok"]
    assert "query is too old" in await api.refusal("answerCallbackQuery", callback_query_id=query)
    late = await person.presses("本科")
    now = server.methods.clock()
    server.methods.clock = lambda: now + 16
    assert "query is too old" in await api.refusal("answerCallbackQuery", callback_query_id=late)
    assert "query is too old" in await api.refusal("answerCallbackQuery", callback_query_id="1")


async def test_unconfirmed_updates_come_again_and_confirmed_ones_never(api: Api, person: Person) -> None:
    await person.sends("一")
    await person.sends("二")
    first = (await api("getUpdates"))["result"]
    assert first == (await api("getUpdates", limit=100))["result"]
    assert [update["message"]["text"] for update in first] == ["一", "二"]
    second = (await api("getUpdates", offset=first[0]["update_id"] + 1))["result"]
    assert [update["message"]["text"] for update in second] == ["二"]
    assert (await api("getUpdates", offset=second[0]["update_id"] + 1))["result"] == []


async def test_a_poll_waits_for_an_update_and_a_second_poll_ends_it(api: Api, person: Person) -> None:
    poll = asyncio.create_task(api("getUpdates", timeout=20))
    await asyncio.sleep(0.05)
    await person.sends("来了")
    assert [update["message"]["text"] for update in (await poll)["result"]] == ["来了"]
    offset = person.last_update["update_id"] + 1
    ended = asyncio.create_task(api("getUpdates", offset=offset, timeout=20))
    await asyncio.sleep(0.05)
    await api("getUpdates", offset=offset)
    assert (await ended)["error_code"] == 409


async def test_only_updates_that_were_asked_for_are_kept(api: Api, person: Person) -> None:
    await api("getUpdates", allowed_updates=["callback_query"])
    await person.sends("不要")
    assert (await api("getUpdates"))["result"] == []
    assert "unknown kinds: texts" in await api.refusal("getUpdates", allowed_updates=["texts"])


@pytest.mark.parametrize(
    ("fields", "complaint"),
    [
        ({"commands": [{"command": "Start", "description": "d"}]}, "BOT_COMMAND_INVALID"),
        ({"commands": [{"command": "c" * 33, "description": "d"}]}, "BOT_COMMAND_INVALID"),
        ({"commands": [{"command": "start", "description": ""}]}, "BOT_COMMAND_DESCRIPTION_INVALID"),
        ({"commands": [{"command": "start", "description": "字" * 257}]}, "BOT_COMMAND_DESCRIPTION_INVALID"),
        ({"commands": [], "language_code": "zh-CN"}, "language_code"),
    ],
)
async def test_faulty_commands_are_refused(api: Api, fields: Answer, complaint: str) -> None:
    assert complaint in await api.refusal("setMyCommands", **fields)


async def test_inline_results_have_their_limits(api: Api, person: Person) -> None:
    asked = asyncio.create_task(person.asks_inline("专利"))
    await asyncio.sleep(0.02)
    query = person.last_update["inline_query"]["id"]

    def results(*ids: str) -> list[Answer]:
        content = {"message_text": "甲"}
        return [
            {"type": "article", "id": one, "title": "乙", "input_message_content": content} for one in ids
        ]

    for wrong, complaint in (
        (results(*map(str, range(51))), "RESULTS_TOO_MUCH"),
        (results("字" * 22), "RESULT_ID_INVALID"),
        (results("1", "1"), "RESULT_ID_DUPLICATE"),
    ):
        assert complaint in await api.refusal("answerInlineQuery", inline_query_id=query, results=wrong)
    assert (await api("answerInlineQuery", inline_query_id=query, results=results("10.2.3.1")))["ok"]
    assert (await asked).answer.results[0].id == "10.2.3.1"


async def test_it_fails_as_told(api: Api, server: BotApiServer, person: Person) -> None:
    server.fail(
        "sendMessage", Fault(429, retry_after=7), Fault(502), Fault(0), Fault(500, after=True), Fault(403)
    )
    limited = await api("sendMessage", chat_id=person.id, text="甲")
    assert limited["parameters"] == {"retry_after": 7}
    assert limited["error_code"] == 429
    with pytest.raises(json.JSONDecodeError):
        await api("sendMessage", chat_id=person.id, text="甲")
    with pytest.raises(httpx.TransportError):
        await api("sendMessage", chat_id=person.id, text="甲")
    assert person.bot_messages == []
    assert (await api("sendMessage", chat_id=person.id, text="甲"))["error_code"] == 500
    assert [message.text for message in person.bot_messages] == ["甲"]
    assert (await api("sendMessage", chat_id=person.id, text="甲"))["error_code"] == 403


async def test_whoever_blocked_the_bot_hears_nothing(api: Api, person: Person) -> None:
    await person.blocks()
    assert (
        await api.refusal("sendMessage", chat_id=person.id, text="甲")
        == "Forbidden: bot was blocked by the user"
    )


async def test_a_webhook_gets_the_secret_in_order_and_again_until_it_is_taken(
    api: Api, server: BotApiServer, person: Person
) -> None:
    from aiohttp import web  # noqa: PLC0415  only this test listens itself

    heard: list[tuple[str, str]] = []
    statuses = [500, 200, 200]

    async def listen(request: web.Request) -> web.Response:
        text = (await request.json())["message"]["text"]
        heard.append((request.headers["X-Telegram-Bot-Api-Secret-Token"], text))
        return web.Response(status=statuses[len(heard) - 1])

    application = web.Application()
    application.router.add_post("/hook", listen)
    runner = web.AppRunner(application, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    try:
        url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
        assert "secret_token" in await api.refusal("setWebhook", url=url, secret_token="half a secret")
        await api("setWebhook", url=url, secret_token="s3cret")
        assert "can't use getUpdates" in await api.refusal("getUpdates")
        await person.sends("一")
        await person.sends("二")
        await server.quiet()
        assert heard == [("s3cret", "一"), ("s3cret", "一"), ("s3cret", "二")]
    finally:
        await runner.cleanup()


async def test_another_bots_token_and_an_unknown_method_are_refused(api: Api) -> None:
    assert await api.refusal("sendCake") == "Not Found: method not found"
    api.url = api.url.replace(TOKEN, "1:wrong")
    assert await api.refusal("getMe") == "Unauthorized"
