"""The web over the real conversation and a real store, without a browser."""

import re
from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest
import pytest_asyncio

from bot.conversations import ConversationService
from bot.storage.sqlite import SQLiteStore
from bot.web.app import create_app
from dialogs.messages import words_of
from dialogs.world import World
from tests.bot.web.answering import is_asked, presses
from tests.bot.web.browsing import Person, can_be_pressed
from tests.bot.web.conftest import NewPerson
from tests.dialogs import people
from tests.policies import hunan, hunan_versions

ENGINEER = people.none_of_the_rest(people.ENGINEER)
words = words_of(hunan(), "zh_CN")


@pytest_asyncio.fixture
async def real(tmp_path: Path, new_person: NewPerson) -> AsyncIterator[NewPerson]:
    """Makes people who talk with the real assistant."""
    store = SQLiteStore(tmp_path / "conversations.db")
    service = ConversationService(store, World(hunan_versions()))
    app = create_app(service, hunan_versions(), server_key=await store.server_key())
    yield lambda: new_person(app=app)
    await store.close()


@pytest.fixture
def person(real: NewPerson) -> Person:
    return real()


async def test_starting_in_two_tabs_starts_one_conversation(person: Person) -> None:
    await person.open()
    other_tab = person.token
    await person.open()
    await person.send(command="start")
    await person.press("看看我能报哪一级")
    await person.press("都符合")
    await person.send(token=other_tab, command="start")
    assert "适用范围： 都符合" in person.text
    assert "最高学历" in person.last_said


@pytest.mark.parametrize("begins", ["at once", "after something that keeps nothing"])
async def test_whoever_gave_somebody_their_cookie_sees_nothing_of_what_they_begin_with_it(
    real: NewPerson, begins: str
) -> None:
    giver, person = real(), real()
    await giver.open()
    person.client.cookies = httpx.Cookies(giver.client.cookies)
    await person.open()
    await (person.send(command="start") if begins == "at once" else person.type("第三条"))
    await person.press("看看我能报哪一级")
    await person.press("都符合")
    assert "最高学历" in person.last_said
    assert person.client.cookies["chuangping"] != giver.client.cookies["chuangping"]

    await giver.open()
    assert "五分钟" in giver.text
    await giver.start()
    await giver.press("看看我能报哪一级")
    assert "都符合吗" in giver.last_said


@pytest.mark.parametrize("lost", ["all of it", "all but its cookie"])
async def test_a_beginning_whose_answer_was_lost_may_be_sent_again_and_counts_once(
    person: Person, lost: str
) -> None:
    await person.open()
    before, token = httpx.Cookies(person.client.cookies), person.token
    await person.send(token=token, command="start")
    begun = person.client.cookies["chuangping"]
    await person.press("看看我能报哪一级")
    await person.press("都符合")
    if lost == "all of it":
        person.client.cookies = before
    await person.send(token=token, command="start")
    assert person.response.is_success
    assert person.client.cookies["chuangping"] == begun
    await person.open()
    assert "适用范围： 都符合" in person.text


async def test_an_old_pages_button_answers_no_later_question(person: Person) -> None:
    await person.start()
    await person.press("看看我能报哪一级")
    old = {"token": person.token, "key": person.key("有例外，或有说不清的")}
    await person.open()
    await person.press("都符合")
    await person.send(**old)
    assert "适用范围： 都符合" in person.text
    assert "最高学历" in person.last_said


async def test_of_two_tabs_that_answer_the_same_question_one_counts_and_the_other_keeps_its_text(
    person: Person,
) -> None:
    await person.start()
    await person.press("看看我能报哪一级")
    token = person.token
    await person.open()
    await person.type("都符合")
    assert "适用范围： 都符合" in person.text

    await person.send(token=token, text="有例外")

    assert person.response.status_code == 403
    assert "对话在别处已有变动" in person.text
    assert 'value="有例外"' in person.page
    await person.open()
    assert "适用范围： 都符合" in person.text


async def test_a_text_typed_beside_a_look_at_a_clause_still_answers_the_question(person: Person) -> None:
    await person.start()
    await person.press("看看我能报哪一级")
    token = person.token
    await person.open()
    await person.press("为什么问")
    await person.send(token=token, text="都符合")
    assert "适用范围： 都符合" in person.text


async def test_everything_can_be_deleted_from_within_the_conversation(person: Person) -> None:
    await person.start()
    await person.press("看看我能报哪一级")
    await person.press("看结果")
    await person.press("删除我的数据")
    [yes, *_] = person.choices
    await person.press(yes)
    assert person.response.url.path == "/deleted"
    assert "chuangping" not in person.client.cookies
    await person.open()
    assert "开始自评" in person.text


async def test_a_hostile_key_is_answered_with_the_open_question(person: Person) -> None:
    await person.start()
    await person.press("看看我能报哪一级")
    question = person.last_said
    for key in ("", "x" * 5_000, "<script>", "\x00", "a.b.pick.yes"):
        await person.send(key=[key, key])
        assert person.response.status_code == 200
        assert person.last_said == question


async def test_a_conversation_speaks_the_language_that_was_chosen_before_it_began(person: Person) -> None:
    await person.client.post("/language", data={"language": "en", "back": "/"})
    await person.start()
    assert "Hunan" in person.last_said
    assert '<html lang="en">' in person.page


async def test_a_language_chosen_in_the_conversation_is_that_of_every_page(person: Person) -> None:
    await person.start()
    await person.press("看看我能报哪一级")
    await person.type("/language en")
    assert '<html lang="en">' in person.page
    assert "Privacy" in person.text
    assert "隐私" not in person.text
    await person.open("/privacy")
    assert '<html lang="en">' in person.page
    await person.client.post("/language", data={"language": "zh_CN", "back": "/"})
    await person.open()
    assert '<html lang="zh-CN">' in person.page
    assert "我所在的单位" in person.last_said


async def test_whoever_comes_back_without_a_language_cookie_is_spoken_to_as_before(person: Person) -> None:
    await person.start()
    await person.type("/language en")
    person.client.cookies.delete("language")
    await person.send(token="none of ours", text="bachelor")
    assert person.response.status_code == 403
    assert '<html lang="en">' in person.page
    assert "did not belong to this conversation" in person.text
    await person.open("/articles")
    assert '<html lang="en">' in person.page


async def test_a_strangers_cookie_opens_nobodys_conversation(real: NewPerson) -> None:
    one, other = real(), real()
    await one.start()
    await one.press("看看我能报哪一级")
    await one.press("都符合")
    other.client.cookies = httpx.Cookies({"chuangping": "A" * 43})
    await other.open()
    assert "开始自评" in other.text


async def test_a_conversation_begins_in_the_language_that_the_browser_likes_best(person: Person) -> None:
    person.client.headers["Accept-Language"] = "fr, zh-Hant-HK;q=0.9, en;q=0.8"
    await person.start()
    assert '<html lang="zh-TW">' in person.page
    assert "您好，我是創評助手" in person.last_said
    await person.choose_language("zh_CN")
    assert '<html lang="zh-CN">' in person.page
    await person.open("/articles")
    assert '<html lang="zh-CN">' in person.page


def bubble_of(person: Person, question: str) -> str:
    """The key of what changes the answer to a question, where that answer stands."""
    bubbles = person.page.split('<div class="said ')
    [bubble] = [each for each in bubbles if each.startswith("answered") and question in each]
    [change] = [each for each in can_be_pressed(bubble) if each.label == "改"]
    return change.key


async def test_the_bubble_of_an_answer_leads_to_its_question(person: Person) -> None:
    await person.start()
    await person.press("看看我能报哪一级")
    await person.press("都符合")
    await person.press("博士")
    await person.press_keys(bubble_of(person, "最高学历或学位"))
    assert "修改“最高学历或学位”，现在记的是：博士。" in person.last_said
    await person.press("硕士")
    assert "最高学历或学位： 硕士" in person.text


async def test_the_bubble_of_a_screen_opens_the_screen(person: Person) -> None:
    await person.start()
    await person.press("看看我能报哪一级")
    await person.press("都符合")
    await person.press_keys(bubble_of(person, "适用范围"))
    await person.press("有例外，或有说不清的")
    await person.press("工作岗位不符合", "完成")
    assert "适用范围： 工作岗位不符合" in person.text


async def on_a_tick_list(person: Person) -> None:
    await person.start()
    await person.press("看看我能报哪一级")
    while not is_asked("benefit_wan", person.page):
        await person.press_keys(*presses(hunan(), person.page, ENGINEER))


async def test_what_is_ticked_is_asked_for_and_what_is_unsure_stays_open(person: Person) -> None:
    await on_a_tick_list(person)
    benefit, unsure_of_benefit, _, unsure_of_saving, *_ = (
        each for each in can_be_pressed(person.page) if each.is_box
    )
    assert benefit.label.startswith("累计创效：")
    assert unsure_of_benefit.label == unsure_of_saving.label == "说不清"
    await person.press_keys(benefit.key, unsure_of_saving.key, person.key("完成"))
    assert "经济社会效益： 有：累计创效；说不清：累计降本；其余没有" in person.text
    assert "累计创效是多少万元" in person.last_said


async def test_the_bubble_of_a_list_opens_it_ticked_as_it_was(person: Person) -> None:
    await on_a_tick_list(person)
    benefit, _, _, unsure_of_saving, *_ = (each for each in can_be_pressed(person.page) if each.is_box)
    await person.press_keys(benefit.key, unsure_of_saving.key, person.key("完成"))
    await person.press_keys(bubble_of(person, "经济社会效益"))
    boxes = [each for each in can_be_pressed(person.page) if each.is_box]
    ticked = [each for each in boxes if f'value="{each.key}" checked' in person.page]
    assert ticked == [boxes[0], boxes[3]]
    await person.press_keys(*(each.key for each in ticked), person.key("完成"))
    assert "累计创效是多少万元" in person.last_said


async def test_an_item_that_is_both_there_and_unsure_is_refused_kindly(person: Person) -> None:
    await on_a_tick_list(person)
    there, unsure, *_ = (each for each in can_be_pressed(person.page) if each.is_box)
    await person.press_keys(there.key, unsure.key, person.key("完成"))
    assert "同一项只能留一个勾" in person.text
    assert is_asked("benefit_wan", person.page)
    assert person.page.count("checked") == 2


async def test_none_of_these_pressed_beside_a_tick_is_refused_and_the_tick_stays(person: Person) -> None:
    await on_a_tick_list(person)
    there, *_ = (each for each in can_be_pressed(person.page) if each.is_box)
    await person.press_keys(there.key, person.key("都没有"))
    assert "有勾着的，又选了“都没有”" in person.text
    assert is_asked("benefit_wan", person.page)
    assert person.page.count("checked") == 1
    await person.press("都没有")
    assert "经济社会效益： 都没有" in person.text


async def test_of_two_groups_a_choice_each_is_taken_with_the_question_above_each(person: Person) -> None:
    await person.start()
    await person.press("看看我能报哪一级")
    while not is_asked("knowledge", person.page):
        await person.press_keys(*presses(hunan(), person.page, ENGINEER))
    groups = re.findall(r"<legend>(.*?)</legend>", person.page)
    assert groups == [words.say("question-project_capability"), words.say("question-knowledge")]
    assert person.text.count(groups[0]) == 1
    await person.press("熟悉", "完成")
    assert "每一项都要选一个" in person.text
    assert person.page.count("checked") == 1
    await person.press("能参与制订方案并在项目中发挥骨干作用", "熟悉", "完成")
    assert "专业知识（自评）：熟悉" in person.text


STORY = "本科，2019年7月评的助理工程师，有一级创新方法证，累计降本600万"


async def test_whoever_tells_their_case_on_the_first_page_sees_at_once_what_was_heard(person: Person) -> None:
    await person.open()
    await person.type(STORY)
    assert person.response.status_code == 200
    assert "您的原话：2019年7月评的助理工程师" in person.last_said
    await person.press("对，就这样记")
    assert "最高学历或学位： 本科学历或学士学位（含预备技师、技师班）" in person.text


async def test_a_case_told_on_a_first_page_that_was_left_open_is_kept_and_not_taken(person: Person) -> None:
    await person.open()
    left_open = person.token
    await person.open()
    await person.send(command="start")
    await person.send(token=left_open, text=STORY)
    assert person.response.status_code == 403
    assert person.held == STORY
    assert "您的原话" not in person.text


async def test_the_first_page_takes_what_is_no_case_for_what_it_is(person: Person) -> None:
    await person.open()
    await person.type("你好")
    assert "有什么想问的直接说" in person.text
    assert "您好，我是创评助手" in person.last_said
