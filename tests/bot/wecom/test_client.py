"""The long connection stays up through everything that WeCom does to it, and lets others have their turn."""

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator

import pytest
from pydantic import SecretStr

from bot.wecom.bodies import Body
from bot.wecom.client import Client, Pauses, Timings
from bot.wecom.connection import Credentials, Ending, RefusedError, UnconfirmedError
from bot.wecom.frames import Happening, Said
from tests.bot.wecom.server import BOT_ID, SECRET, WeComServer

QUICK = Timings(
    receipt=0.5, ping=0.05, pause=0.02, longest_pause=0.1, refused_pause=0.05, longest_refused_pause=0.1,
    displaced=(0.3, 0.4),
)  # fmt: skip


class Bot:
    """A client, and what it was told."""

    def __init__(self, server: WeComServer, secret: str = SECRET, timings: Timings = QUICK) -> None:
        self.server = server
        self.happened: list[Happening] = []
        self.endings: list[Ending] = []
        self.opened = 0
        self.unreadable = 0
        self.client = Client(
            server.address,
            Credentials(BOT_ID, SecretStr(secret)),
            ended=self.endings.append,
            unreadable=self._count_unreadable,
            timings=timings,
        )

    def _count_opened(self) -> None:
        self.opened += 1

    def _count_unreadable(self) -> None:
        self.unreadable += 1

    @contextlib.asynccontextmanager
    async def running(self) -> AsyncIterator["Bot"]:
        task = asyncio.create_task(self.client.run(self.happened.append, self._count_opened))
        try:
            await self.server.until(lambda: bool(self.server.tries))
            yield self
        finally:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)

    async def is_live(self) -> None:
        async with asyncio.timeout(30):
            while not self.client.is_live:
                await asyncio.sleep(0.005)


async def test_it_is_live_only_once_the_subscription_is_confirmed(server: WeComServer) -> None:
    server.is_deaf = True
    async with Bot(server).running() as bot:
        await server.until(lambda: "aibot_subscribe" in server.commands())
        assert not bot.client.is_live
        assert bot.client.confirmed_seconds_ago() is None
        with pytest.raises(UnconfirmedError):
            await bot.client.ask("aibot_send_msg", {})

        server.is_deaf = False
        await bot.is_live()
        assert bot.opened == 1
        assert bot.client.confirmed_seconds_ago() is not None


async def test_pings_keep_it_known_to_be_live(server: WeComServer) -> None:
    async with Bot(server).running() as bot:
        await server.until(lambda: server.commands(pings=True).count("ping") >= 3)
        assert (bot.client.confirmed_seconds_ago() or 9) < 1
        assert len(server.subscriptions) == 1


async def test_a_connection_that_confirms_no_ping_is_made_anew(server: WeComServer) -> None:
    quick = Timings(receipt=0.1, ping=0.05, pause=0.02)
    async with Bot(server, timings=quick).running() as bot:
        await bot.is_live()
        server.is_mute = True
        await server.until(lambda: len(server.subscriptions) >= 2)
        assert bot.endings[0] == "silent"
        server.is_mute = False


async def test_one_lost_ping_changes_nothing(server: WeComServer) -> None:
    quick = Timings(receipt=0.1, ping=0.05)
    async with Bot(server, timings=quick).running() as bot:
        await bot.is_live()
        pings = server.commands(pings=True).count("ping")
        server.is_deaf = True
        await server.until(lambda: server.commands(pings=True).count("ping") > pings)
        server.is_deaf = False
        await server.until(lambda: server.commands(pings=True).count("ping") > pings + 3)
        assert len(server.subscriptions) == 1
        assert bot.endings == []


async def test_a_connection_that_breaks_is_made_anew_and_goes_on(server: WeComServer) -> None:
    async with Bot(server).running() as bot:
        await bot.is_live()
        await server.cuts_off()
        await server.until(lambda: len(server.subscriptions) == 2)
        await server.says("zhang", "在吗")
        async with asyncio.timeout(30):
            while not bot.happened:
                await asyncio.sleep(0.005)
        assert isinstance(bot.happened[0], Said)
        assert bot.endings == ["lost"]


async def test_a_server_that_is_away_is_waited_for(server: WeComServer) -> None:
    async with Bot(server).running() as bot:
        await bot.is_live()
        await server.close()
        async with asyncio.timeout(30):
            while bot.endings.count("unreachable") < 3:
                await asyncio.sleep(0.005)
        await server.open()
        await server.until(lambda: len(server.subscriptions) == 2)


async def test_refused_credentials_are_told_in_words_and_tried_slowly(
    server: WeComServer, caplog: pytest.LogCaptureFixture
) -> None:
    async with Bot(server, secret="wrong-one").running() as bot:
        await server.until(lambda: len(server.tries) >= 2)
        assert not bot.client.is_live
        assert bot.endings[0] == "refused"
        server.bots[BOT_ID] = "wrong-one"
        await bot.is_live()
    assert any("wecom-refused" in record.getMessage() for record in caplog.records)
    assert "wrong-one" not in caplog.text


async def test_whoever_is_displaced_leaves_the_other_alone_for_a_while_then_tries_once(
    server: WeComServer, caplog: pytest.LogCaptureFixture
) -> None:
    async with Bot(server).running() as first:
        await first.is_live()
        patient = Timings(receipt=0.5, ping=0.05, displaced=(30, 60))
        async with Bot(server, timings=patient).running() as second:
            await second.is_live()
            await server.until(lambda: len(server.subscriptions) == 3)
            assert first.endings == ["displaced"]
            _, mine, again = server.subscriptions
            assert again - mine >= 0.3
    assert any("wecom-displaced" in record.getMessage() for record in caplog.records)


async def test_a_forgotten_subscription_is_made_anew_at_once(server: WeComServer) -> None:
    unhurried = Timings(receipt=0.5, ping=0.05, pause=0.01, longest_pause=30)
    async with Bot(server, timings=unhurried).running() as bot:
        await server.until(lambda: server.commands(pings=True).count("ping") >= 2)
        server.has_forgotten = True
        await server.until(lambda: len(server.subscriptions) == 2)
        assert bot.endings == ["unsubscribed"]


async def test_frames_that_cannot_be_read_are_counted_and_hurt_no_other(
    server: WeComServer, caplog: pytest.LogCaptureFixture
) -> None:
    async with Bot(server).running() as bot:
        for frame in ("{", "[]", '{"cmd": "aibot_msg_callback", "body": {"text": "我的秘密"}}'):
            await server.sends_raw(frame)
        await server.says("zhang", "好")
        async with asyncio.timeout(30):
            while not bot.happened:
                await asyncio.sleep(0.005)
        assert bot.unreadable == 3
        assert len(server.subscriptions) == 1
    assert "我的秘密" not in caplog.text


async def test_a_receipt_that_does_not_come_holds_up_no_other_frame(server: WeComServer) -> None:
    patient = Timings(receipt=0.2, ping=30)
    async with Bot(server, timings=patient).running() as bot:
        await server.says("zhang", "在吗")
        await bot.is_live()
        server.is_mute = True
        lost = asyncio.create_task(bot.client.ask("aibot_send_msg", _sent("一")))
        await server.sees("zhang", "一")
        server.is_mute = False
        await bot.client.ask("aibot_send_msg", _sent("二"))
        assert not lost.done()
        with pytest.raises(UnconfirmedError):
            await lost
        assert bot.client.is_live


async def test_a_refusal_tells_its_code(server: WeComServer) -> None:
    async with Bot(server).running() as bot:
        await server.says("zhang", "在吗")
        await bot.is_live()
        server.refusals["aibot_send_msg"] = [45009]
        with pytest.raises(RefusedError) as refused:
            await bot.client.ask("aibot_send_msg", _sent("一"))
        assert refused.value.code == 45009


async def test_whoever_waits_for_a_receipt_learns_at_once_that_the_connection_is_gone(
    server: WeComServer,
) -> None:
    async with Bot(server, timings=Timings(receipt=60, ping=60)).running() as bot:
        await bot.is_live()
        server.is_deaf = True
        asked = asyncio.create_task(bot.client.ask("aibot_send_msg", _sent("一")))
        await server.until(lambda: "aibot_send_msg" in server.commands())
        await server.cuts_off()
        with pytest.raises(UnconfirmedError):
            await asked


async def test_nothing_that_is_typed_and_no_secret_is_logged_at_any_level(
    server: WeComServer, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    caplog.set_level(logging.DEBUG, logger="websockets")
    async with Bot(server).running() as bot:
        await server.says("zhangsan007", "我的秘密")
        await bot.is_live()
        async with asyncio.timeout(30):
            while not bot.happened:
                await asyncio.sleep(0.005)
        await bot.client.ask("aibot_send_msg", _sent("您的结果", "zhangsan007"))
    for never in ("我的秘密", "\\u6211", "您的结果", "zhangsan007", SECRET):
        assert never not in caplog.text


@pytest.mark.parametrize(
    ("endings", "pauses"),
    [
        (["lost"] * 7, [1, 2, 4, 8, 16, 30, 30]),
        (["unreachable", "silent", "lost"], [1, 2, 4]),
        (["refused"] * 6, [30, 60, 120, 240, 480, 600]),
        (["displaced", "displaced"], [30, 30]),
        (["lost", "refused", "lost"], [1, 30, 2]),
    ],
)
def test_pauses_grow_by_the_reason(endings: list[Ending], pauses: list[float]) -> None:
    paused = Pauses(Timings(), lambda: 0.0)
    assert [paused.after(ending, 0.0) for ending in endings] == pauses


def test_only_a_confirmed_subscription_lets_pauses_begin_again() -> None:
    paused = Pauses(Timings(), lambda: 0.0)
    assert [paused.after("lost", 0.0) for _ in range(3)] == [1, 2, 4]
    paused.subscribed()
    assert paused.after("lost", 400.0) == 1


def test_a_subscription_that_is_forgotten_again_and_again_is_not_made_in_a_circle() -> None:
    paused = Pauses(Timings(), lambda: 0.0)
    assert paused.after("unsubscribed", 70.0) == 0
    assert paused.after("unsubscribed", 0.1) == 1


def test_chance_keeps_pauses_within_their_bounds() -> None:
    paused = Pauses(Timings(), lambda: 0.999)
    assert 0.75 <= paused.after("lost", 0.0) <= 1
    assert 59 < paused.after("displaced", 0.0) <= 60


def _sent(text: str, person: str = "zhang") -> Body:
    return {"chatid": person, "chat_type": 1, "msgtype": "markdown", "markdown": {"content": text}}
