"""The statistics are for whoever knows the operator's token, and tell of no few people."""

import re
from collections.abc import Mapping
from html import unescape
from typing import TYPE_CHECKING

import pytest
import time_machine
from starlette.applications import Starlette

from bot.storage.figures import Figure
from bot.web.app import create_app
from bot.web.statistics_entry import SECONDS
from tests.bot.web.browsing import Person
from tests.bot.web.conftest import SERVER_KEY, NewPerson
from tests.bot.web.scripted import Scripted
from tests.policies import hunan_versions
from tests.water import water_versions

if TYPE_CHECKING:
    import httpx

TOKEN = "t0ken-of-the-operator"

TOLD = {
    Figure("2026-10", "begun"): 38,
    Figure("2026-10", "result senior"): 12,
    Figure("2026-09", "begun"): 7,
    Figure("2026-09", "at education"): 6,
    Figure("2026-09", "unanswered cost_reduction_wan"): 5,
}


async def told() -> Mapping[Figure, int]:
    return TOLD


async def nothing() -> Mapping[Figure, int]:
    return {}


@pytest.fixture
def app(service: Scripted) -> Starlette:
    return create_app(service, hunan_versions(), server_key=SERVER_KEY, admin_token=TOKEN, told=told)


async def enter(person: Person, token: str = TOKEN) -> None:
    person.response = await person.client.post("/statistics", data={"token": token})


def rows(page: str) -> dict[str, str]:
    """The numbers by what they are about, as a table that is read aloud."""
    row = r'<th role="rowheader".*?>(.*?)</th>.*?<td role="cell">(?!\s*<svg)(.*?)</td></tr>'
    row = r'<th role="rowheader".*?>(.*?)</th>.*?<td role="cell">(?!\s*<svg)(.*?)</td></tr>'
    found = re.findall(row, page, re.S)
    return {
        unescape(re.sub(r"<[^>]+>|\s+", "", name)): re.sub(r"<[^>]+>|\s+", "", value) for name, value in found
    }


async def test_without_a_token_there_is_no_such_page(service: Scripted, new_person: NewPerson) -> None:
    app = create_app(service, hunan_versions(), server_key=SERVER_KEY, told=told)
    person = new_person(app=app)
    for asked in (person.client.get("/statistics"), person.client.post("/statistics", data={"token": TOKEN})):
        assert (await asked).status_code == 404
    authorized = await person.client.get("/statistics", headers={"Authorization": f"Bearer {TOKEN}"})
    assert authorized.status_code == 404


async def test_whoever_comes_without_a_token_is_asked_for_it(person: Person) -> None:
    await person.open("/statistics")
    assert person.response.status_code == 401
    assert person.response.headers["www-authenticate"].startswith("Bearer")
    assert 'type="password"' in person.page
    assert "38" not in person.text


async def test_the_token_opens_the_page_for_half_an_hour(person: Person) -> None:
    with time_machine.travel(1_795_000_000, tick=False) as clock:
        await enter(person)
        assert str(person.response.url).endswith("/statistics")
        assert person.response.status_code == 200
        clock.shift(SECONDS - 1)
        await person.open("/statistics")
        assert person.response.status_code == 200
        clock.shift(1)
        await person.open("/statistics")
        assert person.response.status_code == 401


async def test_the_cookie_is_for_this_page_of_this_site_alone(new_person: NewPerson) -> None:
    for address, name in (("http://localhost", "statistics"), ("https://localhost", "__Secure-statistics")):
        person = new_person(address=address)
        answer = await person.client.post("/statistics", data={"token": TOKEN}, follow_redirects=False)
        assert (answer.status_code, answer.headers["location"]) == (303, "/statistics")
        value, *traits = answer.headers["set-cookie"].split("; ")
        assert value.startswith(f"{name}=")
        assert TOKEN not in value
        expected = {"httponly", "samesite=strict", f"max-age={SECONDS}", "path=/statistics"}
        assert {trait.lower() for trait in traits} >= expected
        assert ("secure" in {trait.lower() for trait in traits}) == address.startswith("https")


async def test_a_header_opens_it_too_and_sets_no_cookie(person: Person) -> None:
    for scheme in ("Bearer", "bearer"):
        answer = await person.client.get("/statistics", headers={"Authorization": f"{scheme} {TOKEN}"})
        assert answer.status_code == 200
        assert "set-cookie" not in answer.headers


@pytest.mark.parametrize("given", ["", "x", TOKEN + " x", TOKEN[:-1], TOKEN.upper(), "é" * 20, "\x00"])
async def test_another_token_opens_nothing(person: Person, given: str) -> None:
    await enter(person, given)
    assert person.response.status_code == 401
    assert "set-cookie" not in person.response.headers
    await person.open("/statistics")
    assert person.response.status_code == 401


async def test_a_token_in_the_address_opens_nothing(person: Person) -> None:
    for name in ("token", "admin_token", "access_token", "bearer"):
        await person.open(f"/statistics?{name}={TOKEN}")
        assert person.response.status_code == 401


@pytest.mark.parametrize(
    "cookie",
    ["", "1", "9999999999", "9999999999.", f"9999999999.{'0' * 64}", "-1.x", "1e9.x", "٣.x", "9" * 400],
)
async def test_a_cookie_that_was_not_made_here_opens_nothing(person: Person, cookie: str) -> None:
    answer = await person.client.get("/statistics", headers={b"Cookie": f"statistics={cookie}".encode()})
    assert answer.status_code == 401


async def test_a_cookie_holds_on_every_process_and_ends_with_the_token(
    person: Person, new_person: NewPerson, service: Scripted
) -> None:
    await enter(person)

    def with_token(token: str) -> Starlette:
        return create_app(service, hunan_versions(), server_key=SERVER_KEY, admin_token=token, told=told)

    for token, status in ((TOKEN, 200), ("another-token-of-theirs", 401)):
        other = new_person(app=with_token(token))
        other.client.cookies = person.client.cookies
        await other.open("/statistics")
        assert other.response.status_code == status


async def test_wrong_tokens_are_soon_looked_at_no_more_and_the_right_one_neither(person: Person) -> None:
    for _ in range(5):
        await enter(person, "wrong-wrong-wrong-wrong")
        assert person.response.status_code == 401
    for _ in range(3):
        await enter(person)
        assert person.response.status_code == 429
        assert 0 < int(person.response.headers["retry-after"]) <= 60
        answer = await person.client.get("/statistics", headers={"Authorization": f"Bearer {TOKEN}"})
        assert answer.status_code == 429
    assert TOKEN not in person.page


async def test_right_tokens_and_those_who_are_inside_are_never_too_many(person: Person) -> None:
    for _ in range(20):
        answer = await person.client.get("/statistics", headers={"Authorization": f"Bearer {TOKEN}"})
        assert answer.status_code == 200


async def test_whoever_is_inside_stays_there_while_somebody_else_guesses(person: Person) -> None:
    await enter(person)
    for _ in range(8):
        await person.client.get("/statistics", headers={"Authorization": "Bearer wrong"})
    await person.open("/statistics")
    assert person.response.status_code == 200


async def test_another_site_can_send_no_token(person: Person) -> None:
    for headers in ({"Origin": "https://evil.example"}, {"Sec-Fetch-Site": "cross-site"}):
        answer = await person.client.post("/statistics", data={"token": TOKEN}, headers=headers)
        assert answer.status_code == 403
        assert "set-cookie" not in answer.headers


async def test_whoever_leaves_is_outside(person: Person) -> None:
    await enter(person)
    await person.send(to="/statistics/leave", token="")
    assert person.response.status_code == 401


@pytest.mark.parametrize("token", [TOKEN, "wrong-wrong-wrong-wrong"])
async def test_no_answer_is_kept_or_found_by_searching(person: Person, token: str) -> None:
    answers: list[httpx.Response] = []
    await person.open("/statistics")
    answers.append(person.response)
    await enter(person, token)
    answers += [person.response, *person.response.history]
    for answer in answers:
        assert answer.headers["cache-control"] == "no-store"
        assert "noindex" in answer.headers["x-robots-tag"]


async def test_totals_are_round_and_few_people_are_no_number(person: Person) -> None:
    await enter(person)
    shown = rows(person.page)
    assert shown["2026-10"] == "约40"
    assert shown["2026-09"] == "约10"
    assert shown["高级工程师"] == "12"
    assert shown["助理工程师"] == "‹5›"
    assert "38" not in person.text


async def test_each_month_can_be_looked_at(person: Person) -> None:
    await enter(person)
    await person.open("/statistics?month=2026-09")
    assert rows(person.page)["高级工程师"] == "‹5›"
    assert "停在哪一题" in person.text
    education = re.search(r'rowheader" scope="row">最高学历.*?</tr>', person.page, re.S)
    assert education is not None
    assert ">6<" in education[0]


async def test_a_question_without_answers_leads_to_its_clause(person: Person) -> None:
    await enter(person)
    await person.open("/statistics?month=2026-09")
    found = re.search(r'>累计降本 <a class="clause" href="(/articles/[^"]+)">', person.page)
    assert found
    assert (await person.client.get(unescape(found[1]))).status_code == 200


@pytest.mark.parametrize("month", ["2020-01", "x", "", "2026-10'--", "<script>"])
async def test_a_month_of_which_nothing_is_known_is_no_page(person: Person, month: str) -> None:
    await enter(person)
    answer = await person.client.get("/statistics", params={"month": month})
    assert answer.status_code == 404
    assert "<script>" not in answer.text


async def test_it_is_there_before_anybody_came_in_every_language_for_any_policy(
    service: Scripted, new_person: NewPerson
) -> None:
    app = create_app(service, water_versions(), server_key=SERVER_KEY, admin_token=TOKEN, told=nothing)
    for language in ("zh-CN", "zh-TW", "en"):
        person = new_person(app=app)
        headers = {"Authorization": f"Bearer {TOKEN}", "Accept-Language": language}
        answer = await person.client.get("/statistics", headers=headers)
        assert answer.status_code == 200
        assert "‹5›" in answer.text
        assert set(rows(answer.text).values()) == {"‹5›"}
