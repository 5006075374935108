"""Where everything is typed: signs answer, 更多 and 展开 read on, what comes twice is answered the same."""

import asyncio
import re
import sqlite3
from collections.abc import Awaitable, Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.conversations import Address, ConversationService
from bot.moving import Moving
from bot.storage.sqlite import SQLiteStore
from bot.texting.capabilities import Capabilities
from dialogs.events import Typed
from dialogs.replies import Reply
from dialogs.world import World
from tests.bot.texting.messengers import EVERY, MARKDOWN, PAGES, SHORT, Phone, texting_on
from tests.policies import hunan_versions

MORE = "回复“更多”看后面的"
TO_THE_TICKS = ("1", "1", "e", "3", "五年多", "1", "1", "b", "3 7")
TO_THE_RESULT = (*TO_THE_TICKS, "2 3?", "600万", "跳过", "1 3?", "不清楚", "1")
NEARLY = TO_THE_RESULT[:-1]


async def test_who_arrives_reads_the_welcome_with_its_notice(phone: Phone) -> None:
    shown = await phone.arrives()
    assert "您好，我是创评助手" in shown
    assert "开始就表示您同意" in shown
    assert "1. 看看我能报哪一级\n2. 助理工程师" in shown


@pytest.mark.parametrize("word", ["开始", "/start"])
async def test_to_begin_below_the_welcome_leads_to_the_first_question(phone: Phone, word: str) -> None:
    await phone.arrives()
    asked = await phone.says(word)
    assert "下面 2 点都符合吗？" in asked
    assert await phone.says("/start") == asked
    assert "您好，我是创评助手" in await phone.answers("1", "重新开始", "1")
    assert await phone.says(word) == asked


@pytest.mark.parametrize("sign", ["1", "1.", "１", "1、", "①", "(1)", "看看我能报哪一级"])
async def test_a_choice_is_made_by_its_number_or_its_label(phone: Phone, sign: str) -> None:
    await phone.arrives()
    assert "下面 2 点都符合吗？" in await phone.says(sign)


async def test_a_letter_stands_before_a_choice_where_a_number_could_be_the_answer(phone: Phone) -> None:
    await phone.arrives()
    asked = await phone.answers("1", "1", "本科", "助理工程师")
    assert "a. 不到 2 年" in asked
    assert "也可以回复选项前面的字母，例如 a。" in asked
    assert "4 到不足 5 年" in (answered := await phone.says("d")).splitlines()[0]
    assert answered.startswith("✓ 取得工程系列职称后的年限")


async def test_where_letters_stand_before_the_choices_no_number_is_asked_for(phone: Phone) -> None:
    await phone.arrives()
    asked = await phone.answers("1", "1")
    assert "e. 本科学历" in asked
    assert "回复前面的字母就行，例如 a，也可以直接打字" in asked
    assert "编号" not in asked


@pytest.mark.parametrize("missed", ["2", "2.", "99", "2?", "1 3", "k"])
async def test_what_is_no_letter_of_lettered_choices_is_told_so_and_changes_nothing(
    phone: Phone, missed: str
) -> None:
    await phone.arrives()
    await phone.answers("1", "1")
    shown = await phone.says(missed)
    assert shown.startswith("选项前面是字母，什么都没有改。请从下面选一个，例如 a，也可以把选项打出来。")
    assert "a. 初中及以下" in shown
    assert (await phone.says("e")).startswith("✓ 最高学历或学位：本科学历或学士学位")


@pytest.mark.parametrize("amount", ["2", "12"])
async def test_a_number_below_letters_is_the_answer_where_a_number_is_asked_for(
    phone: Phone, amount: str
) -> None:
    await phone.arrives()
    await phone.answers("1", "1", "e", "3")
    assert (await phone.says(amount)).startswith(f"✓ 取得工程系列职称后的年限：{amount} 年")


async def test_of_choices_side_by_side_one_may_be_typed_after_the_other(phone: Phone) -> None:
    await phone.arrives()
    asked = await phone.answers("1", "1", "e", "3", "五年多", "1", "1", "b")
    assert "下面每一项各选一个。" in asked
    assert "1. ☑ " in await phone.says("1")
    assert "2. ☑ " in (again := await phone.says("2"))
    assert "1. ☑ " not in again
    assert (await phone.says("7")).startswith("✓ 认证与能力：项目能力（自评）：能运用创新方法技术")


async def test_several_are_ticked_in_one_message_and_some_left_in_doubt(phone: Phone) -> None:
    await phone.arrives()
    await phone.answers(*TO_THE_TICKS)
    assert "有：累计创效；说不清：降本占比" in (await phone.says("1、4?")).replace(
        "降本占主营业务收入的比例", "降本占比"
    )


async def test_numbers_that_run_together_choose_nothing(phone: Phone) -> None:
    await phone.arrives()
    await phone.answers(*TO_THE_TICKS)
    shown = await phone.says("124")
    assert shown.startswith("没有这个编号")
    assert "1. 累计创效" in shown


@pytest.mark.parametrize("off", ["3", "9", "12", "99", "1 2"])
async def test_a_number_off_the_list_asks_again(phone: Phone, off: str) -> None:
    await phone.arrives()
    asked = await phone.says("1")
    shown = await phone.says(off)
    assert shown.startswith("没有这个编号，什么都没有改。")
    assert shown.endswith(asked)


async def test_what_is_no_answer_repeats_the_question_with_its_choices(phone: Phone) -> None:
    await phone.arrives()
    await phone.says("1")
    shown = await phone.says("今天天气不错")
    assert "下面 2 点都符合吗？" in shown
    assert "1. 都符合\n2. 有例外，或有说不清的" in shown


@pytest.mark.parametrize("sign", ["\u202d1\u202c", "\u200e1", "\u20681\u2069", "\u202e都符合"])
async def test_signs_of_direction_that_nobody_sees_are_nothing_that_is_said(phone: Phone, sign: str) -> None:
    await phone.arrives()
    await phone.says("1")
    assert (await phone.says(sign)).startswith("✓ 适用范围：都符合")


async def test_what_is_quoted_of_somebody_turns_nothing_round(phone: Phone) -> None:
    await phone.arrives()
    await phone.says("1")
    shown = await phone.answers("都符合", "\u202eabc")
    assert "abc" in shown
    assert "\u202e" not in shown


async def test_somebody_whom_the_welcome_was_not_shown_begins_by_no_number(phone: Phone) -> None:
    shown = await phone.says("1")
    assert "开始就表示您同意" in shown
    assert "下面 2 点都符合吗？" not in shown
    assert "下面 2 点都符合吗？" in await phone.says("1")


async def test_every_process_knows_who_was_shown_the_welcome(store: SQLiteStore) -> None:
    await Phone(texting_on(store)).arrives()
    assert "下面 2 点都符合吗？" in await Phone(texting_on(store)).says("1")


async def test_who_comes_back_reads_where_they_stand(phone: Phone) -> None:
    await phone.arrives()
    asked = await phone.answers("1", "1")
    assert asked.endswith(await phone.arrives())


async def test_words_stand_for_buttons(phone: Phone) -> None:
    await phone.arrives()
    await phone.answers("1", "1")
    assert "第七条" in await phone.says("为什么问")
    assert "下面 2 点都符合吗？" in await phone.says("上一步")
    assert (await phone.says("看看目前结果")).startswith("【目前的结果（还没答完）】")
    assert "1. " in (asked := await phone.says("删除我的数据"))
    assert "删除" in asked


async def test_deleting_leaves_nothing_and_is_told_again_where_it_is_sent_again(
    phone: Phone, store: SQLiteStore, tmp_path: Path
) -> None:
    await phone.arrives()
    await phone.answers("1", "1", "删除我的数据")
    told = await phone.says("1", delivery="sure")
    assert "删" in told
    assert await phone.says("1", delivery="sure") == told
    with closing(sqlite3.connect(tmp_path / "conversations.db")) as database:
        assert database.execute("SELECT count(*) FROM conversations").fetchone() == (0,)
    assert "开始就表示您同意" in await phone.says("你好")
    await store.close()


async def test_a_result_is_read_on_by_more_until_its_end(phone: Phone) -> None:
    await phone.arrives()
    shown = await phone.answers(*TO_THE_RESULT)
    assert shown.splitlines()[2] == "【您的结果】"
    parts = [shown]
    while shown.endswith(MORE):
        parts.append(shown := await phone.says("更多"))
    assert len(parts) > 1
    assert all(len(part.encode()) <= SHORT.longest for part in parts)
    assert "自评编号" in parts[-1]
    assert await phone.says("更多") == "后面没有了，刚才的已经全部发完。"


async def test_more_that_comes_again_is_the_same_part_and_the_next_one_goes_on(store: SQLiteStore) -> None:
    phone = Phone(texting_on(store))
    await phone.arrives()
    first = await phone.answers(*NEARLY) and await phone.says("1", delivery="result")
    second = await phone.says("更多", delivery="more")
    started_anew = Phone(texting_on(store))
    assert await started_anew.says("更多", delivery="more") == second
    assert await started_anew.says("1", delivery="result") == first
    third = await started_anew.says("更多", delivery="once more")
    assert len({first, second, third}) == 3
    assert await Phone(texting_on(store)).says("更多", delivery="more") == second


async def test_a_turn_begins_its_answer_at_the_first_part(phone: Phone) -> None:
    await phone.arrives()
    await phone.answers(*TO_THE_RESULT)
    first = await phone.says("看结果")
    second = await phone.says("更多")
    assert first.startswith("【您的结果】")
    assert await phone.says("看结果") == first
    assert await phone.says("更多") == second


async def test_what_is_folded_opens_by_its_number(phone: Phone) -> None:
    await phone.arrives()
    shown = await phone.says("开始") and await phone.says("重新开始")
    assert (fold := re.search(r"▸ (.+)（回复“展开1”看）", shown))
    opened = await phone.says("展开1")
    assert opened.startswith(f"【{fold[1]}】")
    assert await phone.says("展开 1") == opened
    assert (await phone.says("展开99")).startswith("没有这一段可以展开。")


async def test_a_fold_is_read_on_by_more_as_well(phone: Phone) -> None:
    await phone.arrives()
    await phone.answers(*TO_THE_RESULT)
    opened = await phone.says("展开2")
    assert opened.endswith(MORE)
    following = await phone.says("更多")
    assert following.splitlines()[0] not in opened
    assert "材料清单" in opened


@pytest.mark.parametrize("capabilities", EVERY, ids=lambda each: each.name)
async def test_where_all_was_shown_there_is_no_more(store: SQLiteStore, capabilities: Capabilities) -> None:
    phone = Phone(texting_on(store, capabilities))
    await phone.arrives()
    assert MORE not in await phone.says("1")
    assert await phone.says("更多") == "后面没有了，刚才的已经全部发完。"


@pytest.mark.parametrize("capabilities", EVERY, ids=lambda each: each.name)
async def test_the_same_delivery_gets_the_same_messages(
    store: SQLiteStore, capabilities: Capabilities
) -> None:
    phone = Phone(texting_on(store, capabilities))
    await phone.arrives()
    said = [("a", "1"), ("b", "99"), ("c", "1"), ("d", "为什么问"), ("e", "更多"), ("f", "本科")]
    for delivery, text in said:
        answered = await phone.sends(text, delivery)
        assert await phone.sends(text, delivery) == answered
        assert await Phone(texting_on(store, capabilities)).sends(text, delivery) == answered


async def test_a_number_that_counted_counts_where_it_comes_again_though_it_is_off_the_list_now(
    store: SQLiteStore,
) -> None:
    phone = Phone(texting_on(store))
    await phone.arrives()
    await phone.answers("1", "1", "本科")
    answered = await phone.says("3", delivery="title")
    assert answered.startswith("✓ 工程系列职称：助理工程师")
    assert await Phone(texting_on(store)).says("3", delivery="title") == answered


async def test_a_message_that_comes_again_while_the_first_is_in_work_waits_for_it(phone: Phone) -> None:
    await phone.arrives()
    await phone.says("1")
    both = await asyncio.gather(*(phone.sends("1", "twice") for _ in range(3)))
    assert both[0] == both[1] == both[2]
    assert "最高学历" in both[0][0]


async def test_a_message_that_comes_to_two_processes_at_once_counts_once(store: SQLiteStore) -> None:
    phones = [Phone(texting_on(store)) for _ in range(2)]
    await phones[0].arrives()
    await phones[0].answers("1", "1", "本科")
    first, second = await asyncio.gather(*(phone.sends("3", "to both") for phone in phones))
    assert first == second
    assert first[0].startswith("✓ 工程系列职称：助理工程师")
    assert "有多少年" in await phones[1].says("？？")


async def test_two_messages_at_once_are_answered_in_their_order(phone: Phone) -> None:
    await phone.arrives()
    first, second = await asyncio.gather(phone.says("1"), phone.says("1"))
    assert "下面 2 点都符合吗？" in first
    assert "最高学历" in second


async def test_two_people_are_apart(store: SQLiteStore) -> None:
    texting = texting_on(store)
    li, wang = Phone(texting, "li"), Phone(texting, "wang")
    await li.arrives()
    await li.answers("1", "1")
    assert "开始就表示您同意" in await wang.says("1")
    assert "最高学历" in await li.says("今天天气不错")


@dataclass(frozen=True)
class Ticket:
    """A link of those that are made one after the other."""

    code: str
    url: str | None
    expires: datetime = datetime(2026, 11, 27, tzinfo=UTC)


@dataclass
class Giving:
    """Gives links, and puts codes nowhere."""

    give: Callable[[Address], Awaitable[Ticket | None]]

    async def link(self, address: Address) -> Ticket | None:
        return await self.give(address)

    async def completed(self, _: Address, replies: Sequence[Reply], __: str | None) -> tuple[Reply, ...]:
        return tuple(replies)


async def test_going_on_elsewhere_gives_a_code_that_another_channel_takes(store: SQLiteStore) -> None:
    service = ConversationService(store, World(hunan_versions()))
    phone = Phone(texting_on(store, public_address=PAGES, moving=Moving(service, public_address=PAGES)))
    await phone.arrives()
    await phone.says("1")
    await phone.says("都符合")
    shown = await phone.says("换个设备")
    code = re.search(r"口令：(\w{4}-\w{4})", shown)
    assert code, shown
    assert f"{PAGES}/go/{code[1].replace('-', '')}" in shown
    taken = await service.take(Address("api", "elsewhere"), Typed(code[1]), origin="here")
    assert "都带过来了" in repr(taken.replies)


async def test_the_word_page_gives_a_fresh_link_each_time(store: SQLiteStore) -> None:
    made: list[Address] = []

    async def link(address: Address) -> Ticket:
        made.append(address)
        return Ticket("ABCD-EFGH", f"{PAGES}/go/{len(made)}")

    phone = Phone(texting_on(store, public_address=PAGES, moving=Giving(link)))
    await phone.arrives()
    assert await phone.says("网页") == "还没有可以带到别处的回答。"
    await phone.says("1")
    shown = await phone.says("网页", delivery="page")
    assert f'<a href="{PAGES}/go/1">{PAGES}/go/1</a>' in shown
    assert "十分钟内有效，只能用一次" in shown
    assert await phone.says("网页", delivery="page") == shown
    assert f"{PAGES}/go/2" in await phone.says("网页")
    assert "副本" in shown
    assert "不要发给别人" in shown


async def test_a_code_is_given_where_no_page_has_a_public_address(store: SQLiteStore) -> None:
    async def link(_: Address) -> Ticket:
        return Ticket("ABCD-EFGH", None)

    phone = Phone(texting_on(store, moving=Giving(link)))
    await phone.arrives()
    await phone.says("1")
    assert "输入这个码，就能接着聊：ABCD-EFGH" in await phone.says("网页")


async def test_nothing_answered_is_nothing_to_take_along(store: SQLiteStore) -> None:
    async def link(_: Address) -> None:
        return None

    phone = Phone(texting_on(store, moving=Giving(link)))
    await phone.arrives()
    await phone.says("1")
    assert await phone.says("网页") == "还没有可以带到别处的回答。"


async def test_without_a_page_the_word_says_so(phone: Phone) -> None:
    await phone.arrives()
    await phone.says("1")
    assert "没有可以打开的网页" in await phone.says("网页")


async def test_a_file_is_not_promised_where_none_can_be_sent(phone: Phone) -> None:
    await phone.arrives()
    await phone.says("1")
    shown = await phone.says("导出我的数据")
    assert "这里发不了文件" in shown
    assert "都在这个文件里" not in shown


@pytest.mark.parametrize("word", ["/link", "网页"])
async def test_the_address_that_goes_on_elsewhere_is_a_link_and_can_be_copied(
    store: SQLiteStore, word: str
) -> None:
    pages = "https://zc_1.example.org"
    moving = Moving(ConversationService(store, World(hunan_versions())), public_address=pages)
    wechat, wecom = (Phone(texting_on(store, each, moving=moving)) for each in (SHORT, MARKDOWN))
    for phone in (wechat, wecom):
        await phone.arrives()
        await phone.answers("1", "1")
    assert re.search(r'<a href="(https://zc_1\.example\.org/go/\w{8})">\1</a>', await wechat.says(word))
    shown, led_to = re.findall(r"\[(.+)\]\((https://zc_1\.example\.org/go/\w{8})\)", await wecom.says(word))[
        0
    ]
    assert shown.replace("\\_", "_") == led_to


async def test_clauses_are_links_only_where_there_is_a_public_address(store: SQLiteStore) -> None:
    phone, linked = Phone(texting_on(store)), Phone(texting_on(store, public_address=PAGES + "/"), "wang")
    assert "<a " not in await phone.arrives()
    assert f'<a href="{PAGES}/articles/18">第十八条</a>' in await linked.arrives()


async def test_links_give_way_where_they_would_cost_a_further_message(store: SQLiteStore) -> None:
    plain, linked = Phone(texting_on(store)), Phone(texting_on(store, public_address=PAGES), "wang")
    for phone in (plain, linked):
        await phone.arrives()
    for text in TO_THE_RESULT:
        shown = await plain.says(text), await linked.says(text)
        assert shown[0].endswith(MORE) == shown[1].endswith(MORE)


async def test_a_button_of_a_card_is_pressed_by_its_key(store: SQLiteStore) -> None:
    phone = Phone(texting_on(store, MARKDOWN))
    await phone.arrives()
    await phone.says("1")
    key = (await phone.texting.standing(phone.address))[-1].choices[0].key
    (shown,) = await phone.texting.press(phone.address, (key,), delivery="press")
    assert "最高学历" in shown
    assert await phone.texting.press(phone.address, (key,), delivery="press") == (shown,)
    assert "过时" in (await phone.texting.press(phone.address, (key,), delivery="late"))[0]


async def test_whoever_leaves_is_forgotten_at_once(phone: Phone, tmp_path: Path) -> None:
    await phone.arrives()
    await phone.answers("1", "1")
    await phone.texting.forget(phone.address)
    with closing(sqlite3.connect(tmp_path / "conversations.db")) as database:
        assert database.execute("SELECT count(*) FROM conversations").fetchone() == (0,)
    assert "您好，我是创评助手" in await phone.arrives()


async def test_english_is_spoken_where_it_is_wanted(store: SQLiteStore) -> None:
    texting = texting_on(store)
    address = Address("wechat", "smith")
    (shown,) = await texting.open(address, delivery="1", language="en")
    assert "1. " in shown
    (asked,) = await texting.take(address, "1", delivery="2", language="en")
    assert "Reply with the number" in asked
    (again,) = await texting.take(address, "88", delivery="3")
    assert again.startswith("There is no such number")


async def test_in_which_language_somebody_is_spoken_to_is_known_while_the_store_is_not_asked(
    phone: Phone,
) -> None:
    await phone.arrives()
    assert phone.texting.spoken_here(phone.address) is None
    asked = await phone.answers("1", "语言")
    await phone.says(re.findall(r"^(.)\. English$", asked, re.MULTILINE)[0])
    await phone.says("1")
    assert phone.texting.spoken_here(phone.address) == "en"
    await phone.texting.forget(phone.address)
    assert phone.texting.spoken_here(phone.address) is None
