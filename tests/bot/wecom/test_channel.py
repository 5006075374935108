"""What people say is taken once, in order, and answered once, whatever becomes of the connection."""

import asyncio

import pytest

from bot.storage.store import Address, StorageError, Store
from bot.wecom.bodies import NAME
from tests.bot.wecom.running import IMPATIENT, RunningBot
from tests.bot.wecom.server import WeComServer

FIRST = "下面 2 点都符合吗"
SECOND = "最高学历或学位是什么"
THIRD = "工程系列最高职称是哪一级"
ZHANG = Address(NAME, "zhang")


async def begin(server: WeComServer) -> None:
    """Have Zhang begin, by typing."""
    await server.says("zhang", "开始")
    await server.sees("zhang", "看看我能报哪一级")
    await server.says("zhang", "1")
    await server.sees("zhang", FIRST)


async def test_whoever_opens_the_chat_is_greeted_with_the_notice_before_anything_is_kept(
    server: WeComServer, bot: RunningBot
) -> None:
    await server.enters("zhang")
    welcome = await server.sees("zhang", "开始就表示您同意")
    assert "单位也可能看得到" in welcome
    assert "1. 看看我能报哪一级" in welcome
    assert server.commands()[-1] == "aibot_respond_welcome_msg"
    assert await bot.store.everything(ZHANG) is None

    await server.says("zhang", "1")
    await server.sees("zhang", FIRST)
    assert await bot.store.everything(ZHANG) is not None


async def test_an_answer_is_one_finished_stream_and_choices_can_be_typed(
    server: WeComServer, bot: RunningBot
) -> None:
    await begin(server)
    await server.says("zhang", "都符合")
    await server.sees("zhang", SECOND)
    await server.says("zhang", "本科")
    told = await server.sees("zhang", THIRD)
    assert "3." in told
    replies = [frame for frame in server.frames if frame["cmd"] == "aibot_respond_msg"]
    assert all(frame["body"]["stream"]["finish"] for frame in replies)


async def test_speech_that_was_turned_into_text_is_heard(server: WeComServer, bot: RunningBot) -> None:
    await begin(server)
    await server.sends("zhang", {"msgtype": "voice", "voice": {"content": "都符合"}})
    await server.sees("zhang", SECOND)


async def test_pictures_get_a_kind_word_and_change_nothing(server: WeComServer, bot: RunningBot) -> None:
    await begin(server)
    before = await bot.store.everything(ZHANG)
    await server.sends("zhang", {"msgtype": "image", "image": {"url": "u"}})
    await server.sees("zhang", "图片和文件看不了")
    assert await bot.store.everything(ZHANG) == before


async def test_in_a_group_it_only_says_that_it_talks_in_private(server: WeComServer, bot: RunningBot) -> None:
    await begin(server)
    before = await bot.store.everything(ZHANG)
    await server.says("zhang", "@创评 都符合", group="g1")
    await server.sees("zhang", "请在和我的单聊里进行")
    assert await bot.store.everything(ZHANG) == before
    assert not any(SECOND in text for text in server.texts("zhang"))


async def test_messages_that_come_at_once_are_answered_one_after_the_other(
    server: WeComServer, bot: RunningBot
) -> None:
    await begin(server)
    for text in ("都符合", "本科", "助理工程师"):
        await server.says("zhang", text)
    await server.sees("zhang", "从事专业技术工作有多少年了")
    asked = [text for text in server.texts("zhang") if SECOND in text or THIRD in text]
    assert [SECOND in text for text in asked] == [True, False]


async def test_people_do_not_wait_for_each_other(server: WeComServer, bot: RunningBot) -> None:
    people = [f"person{number}" for number in range(20)]
    await asyncio.gather(*(server.says(person, "开始") for person in people))
    await asyncio.gather(*(server.sees(person, "看看我能报哪一级") for person in people))


async def test_a_message_that_comes_again_changes_nothing_and_is_not_answered_again(
    server: WeComServer, bot: RunningBot
) -> None:
    await begin(server)
    again = await server.says("zhang", "都符合")
    await server.sees("zhang", SECOND)
    await server.delivers_again(again)
    await server.delivers_again(again)
    await server.says("zhang", "本科")
    await server.sees("zhang", THIRD)
    assert sum(SECOND in text for text in server.texts("zhang")) == 1


async def test_what_was_never_confirmed_is_said_again_when_its_message_comes_again(
    server: WeComServer, bot: RunningBot
) -> None:
    await bot.becomes(IMPATIENT)
    await begin(server)
    server.is_deaf = True
    again = await server.says("zhang", "都符合")
    answered = server.commands().count("aibot_respond_msg")
    await server.until(lambda: server.commands().count("aibot_respond_msg") > answered)
    server.is_deaf = False
    await server.delivers_again(again)
    await server.sees("zhang", SECOND)
    await server.says("zhang", "本科")
    await server.sees("zhang", THIRD)


async def test_what_the_connection_swallowed_is_said_once_it_stands_anew(
    server: WeComServer, bot: RunningBot
) -> None:
    await begin(server)
    server.is_deaf = True
    await server.says("zhang", "都符合")
    answered = server.commands().count("aibot_respond_msg")
    await server.until(lambda: server.commands().count("aibot_respond_msg") > answered)
    await server.cuts_off()
    server.is_deaf = False
    await server.sees("zhang", SECOND)
    assert server.chats["zhang"][-1].by == "sent" or server.chats["zhang"][-2].by == "sent"
    await server.says("zhang", "本科")
    await server.sees("zhang", THIRD)
    assert sum(SECOND in text for text in server.texts("zhang")) == 1


async def test_an_answer_that_meets_a_forgotten_subscription_is_said_over_the_next(
    server: WeComServer, bot: RunningBot
) -> None:
    await begin(server)
    server.has_forgotten = True
    await server.says("zhang", "都符合")
    await server.sees("zhang", SECOND)
    assert bot.counts.counted["wecom", "disconnected", "unsubscribed"] == 1


@pytest.mark.parametrize("code", [846605, 846608])
async def test_where_a_message_can_be_answered_no_more_its_answer_is_sent(
    server: WeComServer, bot: RunningBot, code: int
) -> None:
    await begin(server)
    server.refusals["aibot_respond_msg"] = [code]
    await server.says("zhang", "都符合")
    await server.sees("zhang", SECOND)
    assert "aibot_send_msg" in server.commands()


async def test_a_card_that_is_refused_costs_nobody_the_answer(server: WeComServer, bot: RunningBot) -> None:
    await begin(server)
    await server.says("zhang", "都符合")
    await server.sees("zhang", SECOND)
    server.refusals["aibot_respond_msg"] = [40058]
    await server.says("zhang", "本科")
    await server.sees("zhang", THIRD)


async def test_a_card_that_cannot_be_made_costs_nobody_the_answer(
    server: WeComServer, bot: RunningBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> None:
        raise RuntimeError

    await begin(server)
    monkeypatch.setattr("bot.wecom.channel.card_of", fails)
    await server.says("zhang", "都符合")
    await server.sees("zhang", SECOND)
    assert not any("请再发一次" in text for text in server.texts("zhang"))


async def test_after_a_kill_what_was_committed_is_said_by_the_next_process_once(
    server: WeComServer, bot: RunningBot
) -> None:
    await begin(server)
    server.is_deaf = True
    again = await server.says("zhang", "都符合")
    answered = server.commands().count("aibot_respond_msg")
    await server.until(lambda: server.commands().count("aibot_respond_msg") > answered)
    await bot.kill()
    server.is_deaf = False

    await bot.start()
    await server.sees("zhang", SECOND)
    await server.delivers_again(again)
    await server.says("zhang", "本科")
    await server.sees("zhang", THIRD)
    assert sum(SECOND in text for text in server.texts("zhang")) == 1


async def test_after_a_restart_what_was_confirmed_is_not_said_again(
    server: WeComServer, bot: RunningBot
) -> None:
    await begin(server)
    again = await server.says("zhang", "都符合")
    await server.sees("zhang", SECOND)
    await bot.stop()
    await bot.start()
    await server.delivers_again(again)
    await server.says("zhang", "本科")
    await server.sees("zhang", THIRD)
    assert sum(SECOND in text for text in server.texts("zhang")) == 1


async def test_an_older_question_is_never_said_below_a_newer_one(
    server: WeComServer, bot: RunningBot
) -> None:
    await bot.becomes(IMPATIENT)
    await begin(server)
    server.is_deaf = True
    older = await server.says("zhang", "都符合")
    answered = server.commands().count("aibot_respond_msg")
    await server.until(lambda: server.commands().count("aibot_respond_msg") > answered)
    server.is_deaf = False
    await server.says("zhang", "本科")
    await server.sees("zhang", THIRD)
    await server.delivers_again(older)
    await server.says("zhang", "助理工程师")
    await server.sees("zhang", "从事专业技术工作有多少年了")
    assert not any(SECOND in text for text in server.texts("zhang"))


async def test_told_to_stop_it_finishes_what_is_in_hand(server: WeComServer, bot: RunningBot) -> None:
    await begin(server)
    await server.says("zhang", "都符合")
    await bot.until(lambda: bot.service.in_hand > 0 or SECOND in "".join(server.texts("zhang")))
    await bot.stop()
    assert any(SECOND in text for text in server.texts("zhang"))
    assert not server.is_live


class AwayStore:
    """A store that is away as long as it is told to be."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.is_away = False

    def __getattr__(self, name: str) -> object:
        if self.is_away and name in ("load", "commit", "owed"):
            raise StorageError("service-storage-away")
        return getattr(self._store, name)


async def test_while_the_store_is_away_people_are_told_and_may_say_it_again(
    server: WeComServer, bot: RunningBot
) -> None:
    await begin(server)
    away = AwayStore(bot.store)
    bot.service._store = away  # type: ignore[assignment]
    away.is_away = True
    await server.says("zhang", "都符合")
    await server.sees("zhang", "请再发一次")
    away.is_away = False
    await server.says("zhang", "都符合")
    await server.sees("zhang", SECOND)


async def test_who_sends_too_much_is_told_once_and_goes_on_later(
    server: WeComServer, bot: RunningBot
) -> None:
    await bot.stop()
    server.most_a_minute = 1000
    bot.limits = True
    await bot.start()
    for number in range(125):
        await server.sends("zhang", {"msgtype": "image", "image": {"url": str(number)}}, group="g1")
    await server.sees("zhang", "您发得有点密")
    assert sum("您发得有点密" in text for text in server.texts("zhang")) == 1


async def test_all_data_can_be_deleted_by_word(server: WeComServer, bot: RunningBot) -> None:
    await begin(server)
    await server.says("zhang", "删除我的数据")
    question = await server.sees("zhang", "删除")
    await server.says("zhang", "1")
    await bot.until(lambda: len(server.texts("zhang")) > 3 and question != server.texts("zhang")[-1])
    assert await bot.store.everything(ZHANG) is None


async def test_what_people_think_of_answers_is_counted_without_their_words(
    server: WeComServer, bot: RunningBot, caplog: pytest.LogCaptureFixture
) -> None:
    for kind in (1, 2, 2, 3):
        await server.rates("zhang", kind, "说得不对，我是张三")
    await bot.until(lambda: bot.counts.counted["wecom", "rated", "withdrawn"] == 1)
    assert bot.counts.counted["wecom", "rated", "good"] == 1
    assert bot.counts.counted["wecom", "rated", "bad"] == 2
    assert "张三" not in caplog.text


async def test_it_says_how_it_does(server: WeComServer, bot: RunningBot) -> None:
    await bot.until(lambda: bot.bot.state() == "ok")
    assert (bot.bot.confirmed_seconds_ago() or 0) < 5
    await server.close()
    await bot.until(lambda: bot.bot.state() == "failed")
    await server.open()
    await bot.until(lambda: bot.bot.state() == "ok")
