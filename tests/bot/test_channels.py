"""A channel that fails is started again, with longer and longer pauses, and nobody else notices."""

import asyncio
import itertools
from collections.abc import Callable, Sequence

import pytest
from starlette.routing import BaseRoute

from bot import channels
from bot.channels import ChannelState, Supervisor
from bot.faults import ServiceError


class Radio:
    """A channel that fails as told, then runs until it is stopped."""

    name = "radio"
    routes: Sequence[BaseRoute] = ()

    def __init__(self, *failures: Exception | None) -> None:
        self.failures = list(failures)
        self.starts: list[float] = []
        self.stopped = asyncio.Event()
        self.lasting = 0.0

    async def run(self) -> None:
        self.starts.append(asyncio.get_running_loop().time())
        if self.failures:
            await asyncio.sleep(self.lasting)
            failure = self.failures.pop(0)
            if failure is None:
                return
            raise failure
        await self.stopped.wait()

    def stop(self) -> None:
        self.stopped.set()

    def state(self) -> ChannelState:
        return "failed" if self.failures else "ok"


class Supervised:
    """A channel under supervision."""

    def __init__(self, radio: Radio) -> None:
        self.radio = radio
        self.restarts: list[str] = []
        self.supervisor = Supervisor(radio, restarted=self.restarts.append, language="zh_CN")
        self.task = asyncio.create_task(self.supervisor.run())

    async def until(self, condition: Callable[[], bool]) -> None:
        async with asyncio.timeout(30):
            while not condition():
                assert not self.task.done()
                await asyncio.sleep(0.001)

    async def stop(self) -> None:
        self.supervisor.stop()
        await asyncio.wait_for(self.task, 30)


@pytest.fixture(autouse=True)
def _quickly(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(channels, "FIRST_PAUSE_SECONDS", 0.02)
    monkeypatch.setattr(channels, "LONGEST_PAUSE_SECONDS", 0.08)


@pytest.mark.parametrize(
    "failure", [ServiceError("telegram-token-refused"), RuntimeError("用户说的话"), None], ids=str
)
async def test_whatever_ended_it_it_is_started_again_and_one_line_says_why(
    failure: Exception | None, caplog: pytest.LogCaptureFixture
) -> None:
    supervised = Supervised(Radio(failure))
    await supervised.until(lambda: len(supervised.radio.starts) == 2)
    assert supervised.restarts == ["radio"]
    (line,) = caplog.messages
    assert line.startswith("radio failed and is started again in 0.02 s: ")
    assert len(line.splitlines()) == 1
    assert "用户说的话" not in caplog.text
    await supervised.stop()


async def test_a_refused_token_is_told_in_the_words_that_say_how_to_mend_it(
    caplog: pytest.LogCaptureFixture,
) -> None:
    supervised = Supervised(Radio(ServiceError("telegram-token-refused")))
    await supervised.until(lambda: len(supervised.radio.starts) == 2)
    assert "CHUANGPING_TELEGRAM_TOKEN" in caplog.text
    await supervised.stop()


async def test_pauses_grow_up_to_a_limit(caplog: pytest.LogCaptureFixture) -> None:
    supervised = Supervised(Radio(*[RuntimeError()] * 5))
    await supervised.until(lambda: len(supervised.radio.starts) == 6)
    told = [line.partition(" again in ")[2].partition(" s:")[0] for line in caplog.messages]
    assert told == ["0.02", "0.04", "0.08", "0.08", "0.08"]
    starts = supervised.radio.starts
    assert all(later - earlier >= 0.019 for earlier, later in itertools.pairwise(starts))
    await supervised.stop()


async def test_a_channel_that_ran_well_begins_with_short_pauses_again(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(channels, "WELL_SECONDS", 0.01)
    radio = Radio(*[RuntimeError()] * 3)
    radio.lasting = 0.02
    supervised = Supervised(radio)
    await supervised.until(lambda: len(radio.starts) == 4)
    assert all("again in 0.02 s" in line for line in caplog.messages)
    await supervised.stop()


async def test_a_stop_is_heard_in_the_middle_of_a_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(channels, "FIRST_PAUSE_SECONDS", 600.0)
    monkeypatch.setattr(channels, "LONGEST_PAUSE_SECONDS", 600.0)
    supervised = Supervised(Radio(RuntimeError()))
    await supervised.until(lambda: supervised.restarts == ["radio"])
    await supervised.stop()
    assert len(supervised.radio.starts) == 1


async def test_a_channel_that_has_failed_for_days_is_still_started_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(channels, "LONGEST_PAUSE_SECONDS", 0.0)
    failures = [OSError("no network")] * 1_100
    radio = Radio(*failures)
    supervised = Supervised(radio)
    await supervised.until(lambda: len(radio.starts) > len(failures))
    await supervised.stop()
    assert len(supervised.restarts) == len(failures)
