"""Whatever is refused is a problem that says what, where and how to mend it; nothing brings the API down."""

import logging
from collections.abc import Callable
from typing import Any

import orjson
import pytest

from bot.api.models import LONGEST_ANSWER, MOST_PROFILES
from bot.api.reception import LONGEST_BODY
from dialogs.stories import LONGEST_STORY
from tests.bot.api.conftest import Program

JSON = {"Content-Type": "application/json"}
POSTS = ("/assess", "/next", "/plan", "/explain", "/understand", "/ask")


async def refused(program: Program, method: str, path: str, status: int, **sent: Any) -> Any:
    answered = await program.ask(method, path, **sent)
    assert answered.status_code == status, answered.text
    told = answered.json()
    assert told["status"] == status
    assert told["detail"]
    return told


@pytest.mark.parametrize(
    "path",
    ["/nothing", "/openapi.json/", "/search%0A", "/articles/", "/articles/10%0A", "/articles/%00", "/assess/",
     "/articles/10.2%0D", "/articles/a/b", "//api", "//api/", "//api/v1", "//api/v2/assess", "//mcp/x"],
)  # fmt: skip
async def test_an_unknown_address_is_404(program: Program, path: str) -> None:
    await refused(program, "GET", path, 404)


async def test_an_unknown_clause_names_those_that_are_near(program: Program) -> None:
    told = await refused(program, "GET", "/articles/10.2.3.9", 404)
    assert "10.2.3.4" in told["detail"]


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE", "PATCH", "OPTIONS", "HEAD", "TRACE"])
async def test_a_wrong_method_is_405_and_tells_the_right_one(program: Program, method: str) -> None:
    answered = await program.ask(method, "/assess")
    assert answered.status_code == 405
    assert answered.headers["allow"] == "POST"
    assert (await program.ask("POST", "/facts", json={})).headers["allow"] == "GET, HEAD"


async def test_head_is_answered_like_get_without_a_body(program: Program) -> None:
    answered = await program.ask("HEAD", "/facts")
    assert (answered.status_code, answered.content) == (200, b"")


@pytest.mark.parametrize(
    "kind", [None, "text/plain", "application/x-www-form-urlencoded", "application/json; charset=gbk", "json"]
)
async def test_another_media_type_is_415(program: Program, kind: str | None) -> None:
    headers = {} if kind is None else {"Content-Type": kind}
    await refused(program, "POST", "/assess", 415, content=b'{"profile":{}}', headers=headers)


async def test_a_packed_body_is_415(program: Program) -> None:
    headers = {**JSON, "Content-Encoding": "gzip"}
    await refused(program, "POST", "/assess", 415, content=b"\x1f\x8b", headers=headers)


@pytest.mark.parametrize(
    "body",
    [b"", b"{", b"nul", b'{"profile":{"books":1,"books":2}}', b'{"profile":{},"profile":{}}',
     b'{"profile":{"books":NaN}}', b'{"profile":{"books":-Infinity}}', b'{"profile":{"a":"\\ud800"}}',
     b'{"\\udfff":1}', b"\xff{}", b"[" * 100_000, b'{"a":' * 40 + b"1" + b"}" * 40, b"{} {}"],
)  # fmt: skip
@pytest.mark.parametrize("path", ["/assess", "/plan"])
async def test_what_is_no_strict_json_is_400(program: Program, path: str, body: bytes) -> None:
    await refused(program, "POST", path, 400, content=body, headers=JSON)


async def test_a_body_of_a_mebibyte_is_read_and_a_longer_one_is_413(program: Program) -> None:
    padded = b'{"profile":{}%b}' % (b" " * (LONGEST_BODY - 14))
    assert len(padded) == LONGEST_BODY
    assert (await program.ask("POST", "/assess", content=padded, headers=JSON)).status_code == 200
    await refused(program, "POST", "/assess", 413, content=padded + b" ", headers=JSON)


@pytest.mark.parametrize("path", POSTS)
@pytest.mark.parametrize(
    "body",
    [None, 5, [], "x", {}, {"to": {}}, {"profile": 5}, {"profile": {}, "x": 1}, {"text": {}}, {"story": []},
     {"profile": {}, "to": {}}, {"profile": {}, "in_vain": {}}, {"profile": {}, "today": 5},
     {"profile": {}, "to": "nobody", "target": "nobody", "clause": "999", "text": 5}],
)  # fmt: skip
async def test_a_body_of_another_shape_is_422(program: Program, path: str, body: object) -> None:
    told = await refused(program, "POST", path, 422, content=orjson.dumps(body), headers=JSON)
    assert all(each["pointer"].startswith("#") for each in told["errors"])


@pytest.mark.parametrize(
    ("path", "body", "pointer"),
    [
        ("/assess", {"profile": {"no_such": 1}}, "#/profile/no_such"),
        ("/assess", {"profile": {"title_years": -1}}, "#/profile/title_years"),
        ("/assess", {"profile": {"a/b~c": 1}}, "#/profile/a~1b~0c"),
        ("/assess", {"profile": {}, "today": "tomorrow"}, "#/today"),
        ("/assess", {"profile": {}, "today": "0001-01-01"}, "#/today"),
        ("/assess", {"profile": {}, "policy": "../../etc"}, "#/policy"),
        ("/assess", {"profile": {}, "language": "fr"}, "#/language"),
        ("/assess", {"profile": {}, "phase": "last"}, "#/phase"),
        ("/assess", {"profile": {}, "profiles": []}, "#"),
        ("/next", {"profile": {}, "target": "king"}, "#/target"),
        ("/next", {"profile": {}, "in_vain": ["education", "no_such"]}, "#/in_vain/1"),
        ("/plan", {"profile": {}, "to": "king"}, "#/to"),
        ("/explain", {"profile": {}, "clause": "999"}, "#/clause"),
        ("/explain", {"profile": {}, "clause": "1"}, "#/clause"),
        ("/explain", {"profile": {}, "tier": "senior"}, "#/tier"),
        ("/explain", {"profile": {}, "clause": "10.2", "tier": "king"}, "#/tier"),
        ("/understand", {"fact": "no_such", "text": "x"}, "#/fact"),
        ("/understand", {"fact": "books"}, "#"),
        ("/understand", {"story": " \n"}, "#/story"),
        ("/understand", {"story": "\x1c"}, "#/story"),
        ("/ask", {"text": "  "}, "#/text"),
    ],
)
@pytest.mark.parametrize("language", ["zh-CN", "en"])
async def test_what_is_wrong_is_told_at_its_place(
    program: Program, path: str, body: object, pointer: str, language: str
) -> None:
    told = await refused(program, "POST", path, 422, json=body, headers={"Accept-Language": language})
    assert [each["pointer"] for each in told["errors"]] == [pointer]


@pytest.mark.parametrize(
    ("path", "field", "most"),
    [("/understand", "story", LONGEST_STORY), ("/ask", "text", LONGEST_ANSWER)],
)
async def test_texts_have_a_length_that_is_told(program: Program, path: str, field: str, most: int) -> None:
    assert (await program.ask("POST", path, json={field: "好" * most})).status_code == 200
    assert str(most) in (await refused(program, "POST", path, 422, json={field: "好" * (most + 1)}))["detail"]


async def test_a_batch_has_a_size_that_is_told(program: Program) -> None:
    told = await refused(program, "POST", "/assess", 422, json={"profiles": [{}] * (MOST_PROFILES + 1)})
    assert str(MOST_PROFILES) in told["detail"]
    assert await program.post("/assess", profiles=[]) == {"results": []}


@pytest.mark.parametrize(
    ("query", "status"),
    [("", 422), ("q=", 422), ("q=%20", 422), ("q=a&q=b", 422), ("q=a&top=0", 422), ("q=a&top=x", 422),
     ("q=a&top=" + "9" * 5000, 422), ("q=a&x=1", 422), ("q=%ff", 400), ("q=" + "a" * 501, 422),
     ("&".join("abcdefghijklmnopqrstuvwxyz"), 400)],
)  # fmt: skip
async def test_parameters_are_read_as_strictly(program: Program, query: str, status: int) -> None:
    await refused(program, "GET", f"/search?{query}", status)


async def test_what_may_be_written_instead_is_told_in_the_language_of_the_problem(program: Program) -> None:
    told = await refused(program, "POST", "/assess", 422, json={"profile": {}, "phase": "last"})
    assert told["detail"].endswith("normal first")
    for top in ("9" * 5000, "1.5", "NaN"):
        assert "整数" in (await refused(program, "GET", f"/search?q=a&top={top}", 422))["detail"]


async def test_problems_speak_the_language_that_is_asked_for(program: Program) -> None:
    english = {"Accept-Language": "en-GB, zh;q=0.5"}
    assert (await refused(program, "GET", "/x", 404, headers=english))["title"] == "Not Found"
    body = {"profile": {"books": "two"}, "language": "zh-TW"}
    assert "數字" in (await refused(program, "POST", "/assess", 422, json=body, headers=english))["detail"]


async def test_huge_numbers_and_long_names_do_no_harm(program: Program) -> None:
    for number in (b"9" * 100_000, b"1e999", b"-1e999", b"0." + b"3" * 100_000):
        body = b'{"profile":{"title_years":%b}}' % number
        assert (await program.ask("POST", "/assess", content=body, headers=JSON)).status_code in (200, 422)
    told = await refused(program, "POST", "/assess", 422, json={"profile": {"x" * 500_000: 1}})
    assert len(orjson.dumps(told)) < 2000


async def test_a_mistake_of_ours_is_a_problem_and_the_log_says_nothing_of_the_person(
    program: Program, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*_: object) -> None:
        raise ValueError("secret text")

    monkeypatch.setattr("bot.api.desk.read_story", fail)
    with caplog.at_level(logging.ERROR):
        await refused(program, "POST", "/understand", 500, json={"story": "secret text"})
    assert caplog.records
    assert "secret" not in caplog.text


async def test_what_is_off_is_404_for_programs_and_pages_stay(connect: Callable[..., Program]) -> None:
    from bot.api.closed import Closed, beside  # noqa: PLC0415  beside what it stands for

    async def pages(_scope: Any, _receive: Any, send: Any) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": b"a page"})

    program = connect(app=beside(pages, dict.fromkeys(("/api", "/mcp"), Closed("zh_CN"))))
    for path in ("//api", "//api/v1/facts", "//api/v1/openapi.json", "//mcp"):
        assert "CHUANGPING_API" in (await refused(program, "GET", path, 404))["detail"]
    assert (await program._client.get("/apis")).text == "a page"


@pytest.mark.parametrize(
    "path", ["/assess", "/conversations", "/conversations/x/events", "/conversations/x/link"]
)
async def test_what_belongs_into_a_body_is_not_passed_over_in_the_address(
    program: Program, path: str
) -> None:
    refused = await program.ask("POST", f"//api/v1{path}?today=2020-01-01", json={"profile": {}})
    assert refused.status_code == 422
    assert [each["parameter"] for each in refused.json()["errors"]] == ["today"]
