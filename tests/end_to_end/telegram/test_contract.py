"""What each Telegram channel must do, over real HTTP: the same for both libraries, polling and webhook."""

import asyncio
from collections.abc import Callable
from itertools import pairwise
from urllib.parse import parse_qs, urlsplit

import pytest

from bot.storage.store import Address, Remembered, StorageError, Store, Turn
from tests.end_to_end.telegram.botapi.chats import Chat, Fault
from tests.end_to_end.telegram.botapi.methods import BOT
from tests.end_to_end.telegram.botapi.person import Person
from tests.end_to_end.telegram.botapi.server import BotApiServer
from tests.end_to_end.telegram.running import RunningBot
from tests.end_to_end.telegram.talking import (
    FIRST,
    SECOND,
    THIRD,
    answer_on,
    begin,
    is_result,
    is_tick_list,
)

Another = Callable[..., Person]

pytestmark = pytest.mark.filterwarnings(
    # python-telegram-bot warns of its own coming change whenever it makes a RetryAfter.
    "ignore:.*In a future major version attribute `retry_after`"
)
EXPORT = "创评助手-我的数据.json"

# The conversation


async def test_it_begins_with_what_this_is_and_a_choice_of_goals(bot: RunningBot, person: Person) -> None:
    await person.sends("/start")
    welcome = await person.sees("创评助手")
    assert "看看我能报哪一级" in welcome.labels
    await person.presses("看看我能报哪一级")
    question = await person.sees(FIRST)
    assert question.labels[:2] == ["都符合", "有例外，或有说不清的"]
    assert question.labels[2:] == ["上一步", "不清楚", "跳过", "为什么问", "更多…"]
    await person.presses("更多…")
    await person.button("重新开始")
    assert {"上一步", "查条款", "看结果"} <= set(question.labels)
    assert person.keyboards == [question]


async def test_it_goes_on_to_the_result(bot: RunningBot, person: Person) -> None:
    await begin(person)
    await answer_on(person, until=is_result)
    shown = "".join(message.text for message in person.bot_messages)
    assert "工程师" in shown
    assert shown.count("您的结果") == 1


async def test_a_pressed_answer_stands_above_the_next_question_in_the_same_message(
    bot: RunningBot, person: Person
) -> None:
    await begin(person)
    question = person.keyboards[0]
    query = await person.presses("都符合", on=question)
    await person.sees(SECOND)
    assert await person.sees_alert(query) == ""
    assert question.text.startswith("适用范围：都符合")
    assert SECOND in question.text
    assert person.keyboards == [question]


async def test_a_turn_by_button_takes_two_requests(
    bot: RunningBot, person: Person, server: BotApiServer
) -> None:
    await begin(person)
    for label in ("都符合", "为什么问", "更多…", "查条款", "硕士", "不清楚", "上一步"):
        await server.quiet()
        before = len(server.calls())
        await person.presses(label)
        await server.quiet()
        made = sorted(name for name, _ in server.calls()[before:] if name.lower() != "getupdates")
        change = "editmessagereplymarkup" if label == "更多…" else "editmessagetext"
        assert list(map(str.lower, made)) == ["answercallbackquery", change], label
    assert len(person.bot_messages) == 1


async def test_a_typed_answer_does_what_a_button_does(bot: RunningBot, person: Person) -> None:
    await begin(person)
    question = person.keyboards[0]
    await person.sends("都符合")
    await person.sees(SECOND)
    assert question.text == "适用范围：都符合"
    assert question.keyboard == []


async def test_back_leads_to_the_question_before(bot: RunningBot, person: Person) -> None:
    await begin(person)
    await person.presses("都符合")
    await person.sees(SECOND)
    await person.presses("上一步")
    await person.sees(FIRST)
    assert len(person.keyboards) == 1
    await person.sends("/back")
    await person.sees("您好，我是创评助手")
    assert len(person.keyboards) == 1


async def test_a_list_is_ticked_in_its_message_and_finished(bot: RunningBot, person: Person) -> None:
    await begin(person)
    question = await answer_on(person, until=is_tick_list)
    assert question.labels[:2] == ["☐ 1", "☐ 2"]
    number_of_messages = len(person.messages)
    for shown, next_one in pairwise(("☐ 1", "✅ 1", "❓ 1", "☐ 1", "✅ 1")):
        await person.presses(shown, on=question)
        await person.button(next_one)
        assert f"\n{next_one} " in question.text
    await person.presses("☐ 2", on=question)
    await person.presses("✅ 2", on=await person.button("✅ 2"))
    await person.button("❓ 2")
    assert "（说不清）" in question.text
    assert "都没有" not in question.labels
    await person.presses("完成", on=question)
    await person.sees_the_next()
    assert len(person.messages) == number_of_messages
    assert "说不清：" in question.text


async def test_the_numbers_of_a_list_can_be_typed(bot: RunningBot, person: Person) -> None:
    await begin(person)
    question = await answer_on(person, until=is_tick_list)
    await person.sends("1 2不清楚")
    await person.sees_the_next()
    assert question.text.startswith("经济社会效益：有：")
    assert "说不清：" in question.text
    assert question.keyboard == []


async def test_why_a_question_is_asked_stands_above_it(bot: RunningBot, person: Person) -> None:
    await begin(person)
    await person.presses("更多…")
    await person.presses("查条款")
    told = await person.sees("第四条")
    assert FIRST in told.text
    assert person.messages[-1:] == person.keyboards == [told]


async def test_everything_can_be_deleted(bot: RunningBot, person: Person) -> None:
    await begin(person)
    await person.presses("都符合")
    await person.sees(SECOND)
    await person.sends("/delete")
    await person.presses("删除", on=await person.button("删除"))
    await person.server.quiet()
    remembered = await bot.store.load(Address("telegram", str(person.id)))
    assert remembered == Remembered()
    await person.sends("/start")
    await person.sees("您好，我是创评助手")


async def test_somebody_elses_language_is_spoken(bot: RunningBot, another: Another) -> None:
    english, spanish = another("Ann", "en-GB"), another("Luz", "es")
    await english.sends("/start")
    await english.sees("Hello")
    await spanish.sends("/start")
    await spanish.sees("创评助手")


# Clauses and links


async def test_a_deep_link_opens_its_clause_and_the_clause_can_be_shared(
    bot: RunningBot, person: Person
) -> None:
    await person.sends("/start a10-2-3-1")
    clause = await person.sees("第十条（二）3.（1）")
    (share,) = [b for row in clause.keyboard for b in row if "t.me/share" in b.get("url", "")]
    shared = parse_qs(urlsplit(share["url"]).query)
    assert shared["url"] == [f"https://t.me/{BOT['username']}?start=a10-2-3-1"]
    await person.follows(shared["url"][0])
    await person.sees("第十条（二）3.（1）")


async def test_clauses_are_links_that_open_them(bot: RunningBot, person: Person) -> None:
    await begin(person)
    links = [entity["url"] for entity in person.keyboards[0].entities if entity["type"] == "text_link"]
    await person.follows(links[0])
    await person.sees("第四条")


async def test_a_long_article_comes_whole_in_several_messages(bot: RunningBot, person: Person) -> None:
    await person.sends("/article 10")
    await person.sees("第十条")
    await person.server.quiet()
    await person.sends("/search 专利")
    await person.sees("专利")


async def test_inline_mode_offers_clauses(bot: RunningBot, person: Person) -> None:
    asked = await person.asks_inline("发明专利要几项")
    assert asked.answer.results
    first = asked.answer.results[0]
    assert "专利" in first.input_message_content.message_text
    assert first.reply_markup.inline_keyboard[0][0].url == (
        f"https://t.me/{BOT['username']}?start=a{first.id.replace('.', '-')}"
    )
    assert (await person.asks_inline("")).answer.results
    assert (await person.asks_inline("<b>食堂几点开饭</b>")).answer.results == []


async def test_commands_and_descriptions_are_told_in_each_language(
    bot: RunningBot, server: BotApiServer
) -> None:
    commands = server.world.commands
    await server.world.until(lambda: len(server.world.descriptions) >= 6, 5)
    assert {code for _, code in commands} >= {"", "zh", "en"}
    wanted = [
        "start",
        "result",
        "report",
        "back",
        "edit",
        "article",
        "search",
        "restart",
        "delete",
        "language",
        "help",
        "privacy",
        "export",
        "link",
    ]
    for listed in commands.values():
        assert [command["command"] for command in listed] == wanted
    assert server.world.descriptions["description", "en"].isascii()
    assert "湖南" in server.world.descriptions["short_description", ""]


# What people do


@pytest.mark.parametrize(
    "text",
    [
        "<b>&\"'</i>",
        "</blockquote><a href='x'>",
        "字" * 4096,
        "😀" * 2048,
        "\u202e\u0007\ufffd",
        "-",
    ],
)
async def test_hostile_texts_do_no_harm(bot: RunningBot, person: Person, text: str) -> None:
    await begin(person)
    await person.sends(text)
    await person.sees(FIRST)
    await person.sends("都符合")
    await person.sees(SECOND)


async def test_an_unknown_command_is_no_answer_and_the_question_stays(
    bot: RunningBot, person: Person
) -> None:
    await begin(person)
    await person.sends("/cancel")
    await person.sees("没有这个命令")
    await person.sends("都符合")
    await person.sees(SECOND)


async def test_a_double_tap_answers_one_question(bot: RunningBot, person: Person) -> None:
    await begin(person)
    first = person.keyboards[0]
    query = await person.presses("都符合", on=first, times=2)
    await person.sees(SECOND)
    await person.server.quiet()
    assert await person.sees_alert(query) != ""
    assert sum(SECOND in message.text for message in person.bot_messages) == 1
    assert len(person.keyboards) == 1


async def test_a_button_of_an_old_question_gets_a_word_in_passing_and_goes(
    bot: RunningBot, person: Person
) -> None:
    await begin(person)
    old = person.keyboards[0]
    keyboard = old.keyboard
    await person.sends("都符合")
    await person.sees(SECOND)
    await person.presses("硕士")
    await person.sees(THIRD)
    await person.server.quiet()
    old.keyboard = keyboard
    query = await person.presses("都符合", on=old)
    assert "已经过时" in await person.sees_alert(query)
    await person.server.quiet()
    assert [act.kind for act in person.chat.acts if act.number > person.mark] == ["keyboard"]
    assert [THIRD in message.text for message in person.keyboards] == [True]


async def test_a_button_pressed_when_no_question_is_known_to_be_open_shows_it_anew(
    bot: RunningBot, person: Person
) -> None:
    await begin(person)
    await person.server.quiet()
    address = Address("telegram", str(person.id))
    await bot.store.note(address, b"{}")
    await person.presses_old(person.keyboards[0].id, "cp:garbage")
    await person.sees(FIRST)
    await person.server.quiet()
    assert [message is person.messages[-1] for message in person.keyboards] == [True]


@pytest.mark.parametrize("data", ["cp:garbage", "cp:" + "x" * 60, "cp:abcdefgh.1.pick.yes", "cp:"])
async def test_a_foreign_button_even_of_an_inaccessible_message_changes_nothing(
    bot: RunningBot, person: Person, data: str
) -> None:
    await begin(person)
    await person.server.quiet()
    query = await person.presses_old(1, data)
    assert "已经过时" in await person.sees_alert(query)
    await person.sees_nothing()


async def test_another_bots_button_is_left_alone(bot: RunningBot, person: Person) -> None:
    await begin(person)
    await person.presses_old(1, "shop:42")
    await person.sees_nothing()


async def test_a_query_that_is_too_old_does_no_harm(
    bot: RunningBot, person: Person, server: BotApiServer
) -> None:
    await begin(person)
    server.methods.clock = lambda: 1e12
    await person.presses("都符合")
    await person.sees(SECOND)


async def test_a_message_that_was_deleted_does_no_harm(bot: RunningBot, person: Person) -> None:
    await begin(person)
    person.keyboards[0].deleted = True
    await person.sends("都符合")
    await person.sees(SECOND)


@pytest.mark.parametrize(
    "content",
    [
        {"sticker": {"file_id": "s", "file_unique_id": "u", "type": "regular", "width": 1, "height": 1,
                     "is_animated": False, "is_video": False}},
        {"photo": [{"file_id": "p", "file_unique_id": "u", "width": 1, "height": 1}], "caption": "本科"},
        {"voice": {"file_id": "v", "file_unique_id": "u", "duration": 1}},
    ],
)  # fmt: skip
async def test_what_is_no_text_gets_a_word_and_the_question_stays_open(
    bot: RunningBot, person: Person, content: dict[str, object]
) -> None:
    await begin(person)
    await person.shows(**content)
    await person.sees("文字和按钮")
    await person.presses("都符合")
    await person.sees(SECOND)


async def test_a_changed_message_is_not_read_again(bot: RunningBot, person: Person) -> None:
    await begin(person)
    said = await person.sends("都符合")
    await person.sees(SECOND)
    await person.edits(said, "否")
    await person.sees("改过的消息")
    await person.presses("硕士")
    await person.sees(THIRD)


async def test_a_forwarded_text_is_no_answer(bot: RunningBot, person: Person) -> None:
    await begin(person)
    origin = {"type": "hidden_user", "sender_user_name": "某人", "date": 1}
    await person.sends("都符合", forward_origin=origin)
    await person.sees("转发")
    await person.presses("都符合")
    await person.sees(SECOND)


async def test_what_was_sent_by_inline_mode_is_no_answer(bot: RunningBot, person: Person) -> None:
    await begin(person)
    await person.sends(
        "第十条……", via_bot={key: BOT[key] for key in ("id", "is_bot", "first_name", "username")}
    )
    await person.sees_nothing()


async def test_in_a_group_the_bot_asks_into_the_private_chat(
    bot: RunningBot, person: Person, server: BotApiServer
) -> None:
    group = server.world.chats[-100200300] = Chat(-100200300, "supergroup", "职称交流")
    await person.says_in(group, "大家好")
    await person.says_in(group, "/start@other_bot")
    await server.quiet()
    assert group.acts == []
    await person.says_in(group, f"/article@{BOT['username']} 10.2.3.1")
    await server.world.until(lambda: group.acts, 5)
    (act,) = group.acts
    assert "私聊" in act.text
    assert act.message.keyboard[0][0]["url"] == f"https://t.me/{BOT['username']}?start=a10-2-3-1"


async def test_channel_posts_are_none_of_its_business(
    bot: RunningBot, person: Person, server: BotApiServer
) -> None:
    channel = server.world.chats[-100400500] = Chat(-100400500, "channel", "通知")
    await person.says_in(channel, "/start", kind="channel_post")
    await server.quiet()
    assert channel.acts == []


async def test_whoever_blocked_the_bot_is_left_alone_and_others_are_not(
    bot: RunningBot, person: Person, another: Another, server: BotApiServer
) -> None:
    await begin(person)
    other = another("沅芷")
    await person.sends("都符合")
    await person.blocks()
    await server.quiet()
    tried = len(server.calls())
    await begin(other)
    assert all(call[1].get("chat_id") != person.id for call in server.calls()[tried:])
    person.chat.blocked = False
    await person.sends("/start")
    await person.sees(SECOND)


# Exactly once, in order


async def test_the_same_update_twice_changes_nothing_and_sends_nothing_twice(
    bot: RunningBot, person: Person, server: BotApiServer
) -> None:
    await begin(person)
    await person.sends("都符合")
    await person.sees(SECOND)
    await server.quiet()
    done = len(server.calls())
    await server.redeliver(person.last_update)
    await server.quiet()
    assert len(server.calls()) == done
    await person.presses("硕士")
    await person.sees(THIRD)


async def test_two_updates_of_one_chat_at_the_same_moment_are_taken_in_order(
    bot: RunningBot, person: Person
) -> None:
    await begin(person)
    await asyncio.gather(person.sends("都符合"), person.sends("硕士"), person.sends("/back"))
    await person.server.quiet()
    sent = [act.text for act in person.chat.acts if act.kind == "sent"]
    assert [SECOND in text for text in sent][-3:] == [True, False, True]
    assert THIRD in sent[-2]
    assert len(person.keyboards) == 1


async def test_many_people_talk_side_by_side_and_one_who_is_held_back_holds_up_nobody(
    bot: RunningBot, another: Another, server: BotApiServer
) -> None:
    slow, *others = [another(f"第{n}位") for n in range(25)]
    await begin(slow)
    await server.quiet()
    server.fail("sendMessage", Fault(429, retry_after=3))
    await slow.sends("都符合")
    await server.world.until(lambda: not server.world.faults["sendmessage"], 5)
    await asyncio.gather(*map(begin, others))
    assert not any(SECOND in message.text for message in slow.bot_messages)
    await slow.sees(SECOND)


async def test_429_waits_as_told_and_keeps_the_order(
    bot: RunningBot, person: Person, server: BotApiServer
) -> None:
    await begin(person)
    server.fail("sendMessage", Fault(429, retry_after=1), Fault(429, retry_after=1))
    begun = asyncio.get_running_loop().time()
    await asyncio.gather(person.sends("都符合"), person.sends("硕士"))
    await person.sees(THIRD)
    assert asyncio.get_running_loop().time() - begun >= 2
    await server.quiet()
    sent = [act.text for act in person.chat.acts if act.kind == "sent"][-2:]
    assert SECOND in sent[0]
    assert THIRD in sent[1]


@pytest.mark.parametrize("fault", [Fault(500), Fault(502), Fault(503), Fault(0)], ids=str)
async def test_a_fault_of_the_server_or_the_network_is_got_over(
    bot: RunningBot, person: Person, server: BotApiServer, fault: Fault
) -> None:
    await begin(person)
    server.fail("sendMessage", fault)
    server.fail("editMessageText", fault)
    await person.sends("都符合")
    question = await person.sees(SECOND)
    assert question is person.messages[-1]


async def test_what_telegram_refuses_does_not_stop_the_conversation(
    bot: RunningBot, person: Person, server: BotApiServer
) -> None:
    await begin(person)
    server.fail("editMessageText", Fault(400))
    await person.sends("都符合")
    await person.sees(SECOND)


# Stopping and starting


async def test_it_goes_on_after_a_stop_in_the_middle(
    bot: RunningBot, person: Person, server: BotApiServer
) -> None:
    await begin(person)
    await person.sends("都符合")
    await person.sees(SECOND)
    await bot.stop()
    assert not server.world.waiting
    sent = len(person.chat.acts)
    await person.sends("硕士")
    await bot.start()
    await person.sees(THIRD)
    assert "最高学历或学位" in person.bot_messages[-2].text
    assert [act.kind for act in person.chat.acts[sent:]] == ["edited", "sent"]
    await answer_on(person, until=is_result)


async def test_a_stop_finishes_what_is_in_hand(bot: RunningBot, person: Person, server: BotApiServer) -> None:
    await begin(person)
    server.fail("sendMessage", Fault(429, retry_after=2))
    await person.sends("都符合")
    await server.world.until(lambda: not server.world.faults["sendmessage"], 5)
    await bot.stop()
    assert SECOND in person.bot_messages[-1].text
    assert not server.world.waiting


async def test_what_was_committed_but_not_sent_when_the_power_failed_is_sent_afterwards(
    bot: RunningBot, person: Person, server: BotApiServer
) -> None:
    await begin(person)
    await server.quiet()
    server.fail("editMessageText", Fault(429, retry_after=60))
    await person.sends("都符合")
    await server.world.until(lambda: not server.world.faults["editmessagetext"], 5)
    await bot.kill()
    await bot.start()
    await person.sees(SECOND)
    await person.presses("硕士")
    await person.sees(THIRD)
    assert sum(SECOND in act.text for act in person.chat.acts if act.kind == "sent") == 1


class FailingStore:
    """A store that cannot commit so many times."""

    def __init__(self, store: Store, times: int) -> None:
        self._store = store
        self.times = times

    def __getattr__(self, name: str) -> object:
        return getattr(self._store, name)

    async def commit(self, turn: Turn) -> bool:
        if self.times:
            self.times -= 1
            raise StorageError("service-storage-full", path="here")
        return await self._store.commit(turn)


async def test_an_update_that_could_not_be_committed_comes_again(
    bot: RunningBot, person: Person, another: Another, server: BotApiServer
) -> None:
    await begin(person)
    await bot.stop()
    bot.wrap = lambda store: FailingStore(store, times=2)  # type: ignore[assignment,return-value]  # by __getattr__
    await bot.start()
    other = another("澧兰")
    await asyncio.gather(person.sends("都符合"), other.sends("/start"))
    await person.sees(SECOND)
    await other.sees("您好，我是创评助手")
    await server.quiet()
    assert sum(SECOND in act.text for act in person.chat.acts) == 1
    assert sum("您好，我是创评助手" in act.text for act in other.chat.acts) == 1


async def test_who_writes_without_having_begun_is_invited_and_begins_by_a_button(
    bot: RunningBot, person: Person, server: BotApiServer
) -> None:
    await person.sends("你好，我是本科，累计创效800万")
    await person.sees("您好，我是创评助手")
    await server.quiet()
    told = "\n".join(message.text for message in person.bot_messages)
    assert "开始就表示您同意" in told
    assert "境外" in told
    assert await bot.store.load(Address("telegram", str(person.chat.id))) == Remembered()
    await person.presses("看看我能报哪一级")
    await person.sees(FIRST)


async def test_all_that_is_kept_is_handed_over_by_word(bot: RunningBot, person: Person) -> None:
    await begin(person)
    await person.sends("导出我的数据")
    await person.sees("您的全部内容都在这个文件里")
    await bot.server.world.until(
        lambda: [each.file.name for each in person.chat.messages.values() if each.file] == [EXPORT], 20
    )


async def test_deletion_by_word_is_confirmed_once_and_leaves_nothing(bot: RunningBot, person: Person) -> None:
    await begin(person)
    await person.sends("删除我的数据")
    await person.presses("删除我的数据")
    await person.sees("都删掉了")
    assert await bot.store.load(Address("telegram", str(person.chat.id))) == Remembered()
