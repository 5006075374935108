"""The chat page without scripts: forms, redirects, and forms sent twice, late or from elsewhere."""

import asyncio
import re

import httpx
import pytest
from starlette.applications import Starlette

from bot.web.app import create_app
from dialogs.events import Command, Pressed, Typed
from tests.bot.web.browsing import Person
from tests.bot.web.conftest import SERVER_KEY, NewPerson
from tests.bot.web.scripted import Scripted
from tests.policies import hunan_versions


def without_token(page: str) -> str:
    return re.sub(r'name="token" value="[^"]+"', "", page)


async def test_a_first_visit_keeps_nothing_until_the_conversation_is_started(
    person: Person, service: Scripted
) -> None:
    await person.open()
    assert "五分钟" in person.text
    assert service.events == []
    await person.send(command="start")
    assert [event for _, event, _ in service.events] == [Command("start")]
    assert "您好，我是创评助手" in person.text


async def test_an_answer_leads_back_to_the_page_so_that_reloading_sends_nothing_again(person: Person) -> None:
    await person.start()
    await person.press("看看我能报哪一级")
    assert [step.status_code for step in person.response.history] == [303]
    assert person.response.request.method == "GET"
    assert "您的最高学历或学位是？" in person.text


async def test_the_pages_script_is_answered_with_the_very_page_that_a_reload_shows(person: Person) -> None:
    await person.start()
    person.client.headers["Prefer"] = "return=representation"
    await person.press("看看我能报哪一级")
    assert person.response.history == []
    assert person.response.request.method == "POST"
    answered = without_token(person.page)
    await person.open()
    assert answered == without_token(person.page)
    await person.press("博士")
    assert "您的最高学历或学位是？" not in person.text


async def test_the_script_that_sends_a_form_twice_is_shown_where_the_conversation_stands(
    person: Person, service: Scripted
) -> None:
    await person.start()
    person.client.headers["Prefer"] = "return=representation"
    sent_twice = {"token": person.token, "key": person.key("看看我能报哪一级")}
    for _ in range(2):
        person.response = await person.client.post("/turn", data=sent_twice)
        assert "您的最高学历或学位是？" in person.text
    assert len(service.events) == 2


async def test_the_whole_conversation_can_be_held_with_forms_alone(person: Person, service: Scripted) -> None:
    await person.start()
    await person.press("看看我能报哪一级")
    await person.press("博士")
    await person.type("一千二百多万")
    await person.press("国际标准", "行业标准", "完成")
    assert "您可以申报 工程师" in person.text
    assert "已有 800 万元，还差 200 万元" in person.text
    assert [event for _, event, _ in service.events][2:] == [
        Pressed(("a.education.7",)),
        Typed("一千二百多万"),
        Pressed(("a.standards.0", "a.standards.2", "a.standards.go"), whole=True),
    ]


async def test_what_was_remarked_is_shown_once_and_gone_with_the_next_turn(person: Person) -> None:
    await person.start()
    await person.press("看看我能报哪一级")
    await person.press("查条款")
    assert "作为主要完成人" in person.text
    assert "您的最高学历或学位是？" in person.text
    await person.press("博士")
    assert "作为主要完成人" not in person.text


async def test_a_page_reloaded_later_shows_no_old_remarks(person: Person) -> None:
    await person.start()
    await person.press("看看我能报哪一级")
    await person.press("查条款")
    await person.press("博士")
    await person.open()
    assert "作为主要完成人" not in person.text
    assert "累计创效大约多少万元" in person.text


async def test_a_form_sent_twice_answers_once(person: Person, service: Scripted) -> None:
    await person.start()
    token, key = person.token, person.key("看看我能报哪一级")
    await asyncio.gather(*(person.client.post("/turn", data={"token": token, "key": key}) for _ in range(4)))
    await person.send(token=token, key=key)
    assert len(service.answers[service.events[0][0]]) == 1
    assert "您的最高学历或学位是？" in person.text


async def test_a_text_sent_twice_answers_once(person: Person, service: Scripted) -> None:
    await person.start()
    await person.press("看看我能报哪一级")
    token = person.token
    await person.type("博士")
    await person.send(token=token, text="博士")
    assert person.response.status_code == 200
    assert service.answers[service.events[0][0]] == ["看看我能报哪一级", "博士"]


async def test_a_text_typed_into_an_old_tab_answers_no_later_question_and_stays_in_the_box(
    person: Person, service: Scripted
) -> None:
    await person.start()
    await person.press("看看我能报哪一级")
    old_tab = person.token
    await person.open()
    await person.press("博士")
    await person.send(token=old_tab, text="本科")
    assert "对话在别处已有变动" in person.text
    assert 'value="本科"' in person.page
    assert service.answers[service.events[0][0]] == ["看看我能报哪一级", "博士"]


async def test_another_sessions_form_token_is_refused_kindly_and_nothing_is_lost(
    new_person: NewPerson, service: Scripted
) -> None:
    one, other = new_person(), new_person()
    for each in (one, other):
        await each.start()
        await each.press("看看我能报哪一级")
    await one.send(token=other.token, text="我写了很久的回答")
    assert one.response.status_code == 403
    assert "您的回答都还在" in one.text
    assert 'value="我写了很久的回答"' in one.page
    assert "您的最高学历或学位是？" in one.text
    await one.press("博士")
    assert one.response.status_code == 200
    assert "累计创效大约多少万元" in one.text


async def test_a_form_sent_without_any_cookie_is_answered_with_a_new_beginning(
    new_person: NewPerson, person: Person
) -> None:
    await person.start()
    stranger = new_person()
    await stranger.send(token=person.token, text="我写了很久的回答")
    assert stranger.response.status_code == 403
    assert "没有记录" in stranger.text
    assert stranger.held == "我写了很久的回答"


async def test_a_form_of_another_site_is_refused_even_with_a_genuine_token_until_the_person_sends_it(
    person: Person, service: Scripted
) -> None:
    await person.start()
    elsewhere = {"Origin": "https://elsewhere.example"}, {"Origin": "null"}, {"Sec-Fetch-Site": "cross-site"}
    for header in elsewhere:
        data = {"token": person.token, "key": person.key("看看我能报哪一级")}
        response = await person.client.post("/turn", data=data, headers=header)
        assert response.status_code == 403
    data = {"token": person.token, "text": "我写了很久的回答"}
    person.response = await person.client.post("/turn", data=data, headers=elsewhere[0])
    assert person.held == "我写了很久的回答"
    assert len(service.events) == 1
    person.response = await person.client.post("/turn", data=_pressed(person), headers=elsewhere[0])
    assert len(service.events) == 1
    await person.send_again()
    assert [event for _, event, _ in service.events][1:] == [Pressed(("a.goal.0", "a.goal.1"))]


def _pressed(person: Person) -> dict[str, str | list[str]]:
    return {"token": person.token, "key": ["a.goal.0", "a.goal.1"]}


async def test_another_text_under_the_same_token_is_another_answer_and_is_not_dropped(
    person: Person, service: Scripted
) -> None:
    await person.start()
    await person.press("看看我能报哪一级")
    token = person.token
    for text in ("博士", "博士"):
        await person.send(token=token, text=text)
        assert person.response.status_code == 200
    await person.send(token=token, text="硕士，不是博士")
    assert person.response.status_code == 403
    assert "没有记录" in person.text
    assert 'value="硕士，不是博士"' in person.page
    assert service.answers[service.events[0][0]] == ["看看我能报哪一级", "博士"]


async def test_a_text_for_a_conversation_that_is_gone_is_told_so_and_stays(
    person: Person, service: Scripted
) -> None:
    await person.start()
    await person.press("看看我能报哪一级")
    await service.forget(service.events[0][0])
    await person.type("我写了很久的回答")
    assert person.response.status_code == 403
    assert "找不到您的对话了" in person.text
    assert "别处" not in person.text
    assert person.held == "我写了很久的回答"


@pytest.mark.parametrize("language", ["en", "zh_TW"])
async def test_what_stays_in_the_box_of_a_stale_page_outlasts_another_language(
    person: Person, service: Scripted, language: str
) -> None:
    await person.start()
    await person.press("看看我能报哪一级")
    old_tab = person.token
    await person.press("博士")
    await person.send(token=old_tab, text="我写了 <很> 久")
    await person.choose_language(language)
    assert person.response.status_code == 200
    assert f'<html lang="{language.replace("_", "-")}">' in person.page
    assert 'value="我写了 &lt;很&gt; 久"' in person.page
    await person.open()
    assert f'<html lang="{language.replace("_", "-")}">' in person.page


async def test_what_is_held_without_a_conversation_outlasts_another_language(
    person: Person, service: Scripted
) -> None:
    await person.start()
    await service.forget(service.events[0][0])
    await person.type("我写了很久的回答")
    await person.choose_language("en")
    assert '<html lang="en">' in person.page
    assert person.held == "我写了很久的回答"
    await person.open()
    assert '<html lang="en">' in person.page


async def test_a_form_that_the_browser_calls_our_own_is_taken_behind_a_proxy_with_another_name(
    person: Person, service: Scripted
) -> None:
    await person.open()
    data = {"token": person.token, "command": "start"}
    headers = {"Origin": "https://ceping.example", "Sec-Fetch-Site": "same-origin"}
    await person.client.post("/turn", data=data, headers=headers)
    assert len(service.events) == 1


async def test_a_form_of_this_site_is_taken_whatever_address_people_know_it_by(
    service: Scripted, new_person: NewPerson
) -> None:
    public = create_app(
        service, hunan_versions(), server_key=SERVER_KEY, public_address="https://ceping.example"
    )
    person = new_person(app=public, address="https://10.0.0.7")
    await person.open()
    data = {"token": person.token, "command": "start"}
    origin = {"Origin": "https://ceping.example"}
    await person.client.post("/turn", data=data, headers=origin)
    assert len(service.events) == 1


@pytest.mark.parametrize(
    "hostile",
    [
        "'\"><script>alert(1)</script>",
        "</title><img src=x onerror=alert(1)>",
        "{{ 7 * 7 }}{% raw %}",
        "一" * 10_000,
        "👩‍🔧🈶" * 50,
        "\x00\x01\x1b[31m\u202e\u0085",
        "",
    ],
    ids=["script", "tag", "template", "long", "emoji", "control", "empty"],
)
async def test_hostile_texts_are_passed_on_whole_and_drawn_as_plain_text(
    person: Person, service: Scripted, hostile: str
) -> None:
    await person.start()
    await person.press("看看我能报哪一级")
    await person.type(hostile)
    assert person.response.status_code == 200
    assert service.events[-1][1] == Typed(hostile)
    assert "<script>alert" not in person.page
    assert "<img" not in person.page
    assert "49" not in person.text
    assert "累计创效大约多少万元" in person.text


async def test_a_form_that_is_none_of_ours_is_refused_kindly(person: Person) -> None:
    await person.start()
    await person.send(command="delete")
    assert person.response.status_code == 400
    assert "没有记录" in person.text


@pytest.mark.parametrize("length", [100_000, 400_000])
async def test_a_body_over_the_limit_is_refused_kindly_and_nothing_is_lost(
    person: Person, length: int
) -> None:
    await person.start()
    await person.press("看看我能报哪一级")
    await person.send(token=person.token, text="一" * length)
    assert person.response.status_code == 413
    assert "内容太长了" in person.text
    assert person.held == "一" * length
    await person.open()
    assert "您的最高学历或学位是？" in person.text


async def test_a_form_with_too_many_fields_is_refused_and_its_text_is_held(person: Person) -> None:
    await person.start()
    await person.send(text="我写了很久的回答", other=["x"] * 300)
    assert person.response.status_code == 400
    assert person.held == "我写了很久的回答"


async def test_an_error_of_ours_is_said_plainly_and_tells_nothing_about_itself(
    person: Person, service: Scripted
) -> None:
    await person.start()
    service.fails = True
    await person.send(text="secret words")
    assert person.response.status_code == 500
    assert "问题出在我们这边" in person.text
    assert "disk" not in person.page
    assert person.held == "secret words"
    assert person.response.headers["content-security-policy"].startswith("default-src 'none'")


async def test_numbers_get_a_keypad_and_choices_do_not(person: Person) -> None:
    await person.start()
    await person.press("看看我能报哪一级")
    assert "inputmode" not in person.page
    await person.press("博士")
    assert 'inputmode="decimal"' in person.page


async def test_the_title_names_the_question(person: Person) -> None:
    await person.start()
    await person.press("看看我能报哪一级")
    assert "<title>您的最高学历或学位是？ · 创评助手</title>" in person.page


async def test_two_people_never_see_each_others_conversation(new_person: NewPerson) -> None:
    one, other = new_person(), new_person()
    await one.start()
    await one.press("看看我能报哪一级")
    await other.open()
    assert "五分钟" in other.text


async def test_the_cookie_is_unguessable_and_out_of_scripts_reach(app: Starlette) -> None:
    client = httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://localhost")
    header = (await client.get("/")).headers["set-cookie"]
    name, value = header.split(";")[0].split("=")
    assert name == "chuangping"
    assert len(value) == 43 + 1 + 64
    assert "HttpOnly" in header
    assert "SameSite=lax" in header
    assert "Secure" not in header


async def test_behind_tls_the_cookie_is_bound_to_host_and_tls(new_person: NewPerson) -> None:
    person = new_person(address="https://localhost")
    await person.open()
    header = person.response.headers["set-cookie"]
    assert header.startswith("__Host-chuangping=")
    assert "Secure" in header
    assert "Path=/;" in header
    assert "Domain" not in header
    await person.start()
    assert "您好，我是创评助手" in person.text


async def test_the_service_knows_only_a_digest_of_the_cookie(person: Person, service: Scripted) -> None:
    await person.start()
    secret = person.client.cookies["chuangping"]
    address = service.events[0][0]
    assert address.channel == "web"
    assert secret not in address.person
    assert len(address.person) == 64


async def test_a_cookie_that_this_server_did_not_sign_is_nobodys_and_quietly_replaced(
    new_person: NewPerson, person: Person, service: Scripted
) -> None:
    await person.start()
    value = person.client.cookies["chuangping"]
    secret, signature = value.split(".")
    planted = [secret, f"{'A' * 43}.{signature}", f"{'A' * 43}.{'0' * 64}"]
    for each in planted:
        stranger = new_person()
        stranger.client.headers["cookie"] = f"chuangping={each}"
        await stranger.open()
        assert stranger.response.status_code == 200
        assert "五分钟" in stranger.text
        given = stranger.response.headers["set-cookie"]
        assert each not in given
        assert secret not in given


async def test_a_cookie_of_another_server_is_nobodys(
    new_person: NewPerson, person: Person, service: Scripted
) -> None:
    await person.start()
    other = new_person(app=create_app(service, hunan_versions(), server_key=bytes(31) + b"\1"))
    other.client.cookies.update(person.client.cookies)
    await other.open()
    assert "五分钟" in other.text


@pytest.mark.parametrize("value", ["", "short", "x" * 43 + "!", "../../etc", "一" * 43])
async def test_a_cookie_that_is_none_of_ours_is_replaced(app: Starlette, value: str) -> None:
    client = httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://localhost")
    response = await client.get("/", headers={b"cookie": f"chuangping={value}".encode()})
    assert response.status_code == 200
    assert response.headers["set-cookie"].startswith("chuangping=")
    assert value == "" or value not in response.headers["set-cookie"]


async def test_a_line_of_the_result_is_changed_where_it_stands(person: Person, service: Scripted) -> None:
    await person.start()
    for said in ("看看我能报哪一级", "博士"):
        await person.press(said)
    await person.type("800")
    await person.press("国际标准", "完成")
    button = re.search(r'<button name="key"[^>]*form="lines"[^>]*>', person.page)
    assert button
    assert re.search(
        r'<form id="lines" method="post" action="/turn" data-turn>\s*<input[^>]*token', person.page
    )
    assert 'aria-label="改 第十条（二）1.（1）　经济社会效益"' in button[0]
    await person.send(key=person.key("改"))
    assert service.events[-1][1] == Pressed(("a.result.change.benefit_wan",))
