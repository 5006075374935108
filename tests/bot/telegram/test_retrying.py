"""Requests are repeated where that helps, with the pauses that Telegram asks for."""

import pytest

from bot.telegram.api import (
    ApiError,
    FloodError,
    GoneError,
    OddAnswerError,
    RefusedError,
    UnauthorizedError,
    UnreachableError,
)
from bot.telegram.retrying import harmlessly, patiently, persistently


class Telegram:
    """Answers each request with the next of these faults, then with success; notes how long was waited."""

    def __init__(self, *faults: ApiError) -> None:
        self.faults = list(faults)
        self.waited: list[float] = []

    async def request(self) -> str:
        if self.faults:
            raise self.faults.pop(0)
        return "done"

    async def sleep(self, seconds: float) -> None:
        self.waited.append(seconds)


async def test_429_is_waited_for_as_long_as_told() -> None:
    telegram = Telegram(FloodError(3), FloodError(40))
    assert await patiently(telegram.request, sleep=telegram.sleep) == "done"
    assert telegram.waited == [3, 40]


async def test_faults_are_repeated_with_longer_and_longer_pauses() -> None:
    telegram = Telegram(*[UnreachableError("502")] * 4)
    assert await patiently(telegram.request, sleep=telegram.sleep) == "done"
    assert telegram.waited == [0.5, 1, 2, 4]


async def test_in_the_end_it_is_given_up_loudly() -> None:
    telegram = Telegram(*[UnreachableError("502")] * 20)
    with pytest.raises(UnreachableError):
        await patiently(telegram.request, sleep=telegram.sleep)
    assert telegram.waited == [0.5, 1, 2, 4, 8, 16, 30]
    telegram = Telegram(FloodError(600), FloodError(600))
    with pytest.raises(FloodError):
        await patiently(telegram.request, sleep=telegram.sleep)
    assert telegram.waited == [600]


@pytest.mark.parametrize("fault", [GoneError("blocked"), RefusedError("chat not found")])
async def test_what_is_hopeless_is_not_repeated(fault: ApiError) -> None:
    telegram = Telegram(fault)
    with pytest.raises(type(fault)):
        await patiently(telegram.request, sleep=telegram.sleep)
    assert telegram.waited == []


async def test_what_is_owed_is_repeated_for_as_long_as_it_takes() -> None:
    faults = [*[UnreachableError("502")] * 20, FloodError(3600), UnauthorizedError("401")]
    telegram = Telegram(*faults)
    assert await persistently(telegram.request, sleep=telegram.sleep) == "done"
    assert telegram.waited[-4:] == [30, 30, 3600, 30]
    for hopeless in (GoneError("blocked"), RefusedError("can't parse entities"), OddAnswerError("odd")):
        with pytest.raises(type(hopeless)):
            await persistently(Telegram(hopeless).request, sleep=telegram.sleep)


@pytest.mark.parametrize(
    ("told", "as_wanted"),
    [
        ("Bad Request: message is not modified: specified new message content and reply markup are …", True),
        ("Query is too old and response timeout expired or query id is invalid", False),
        ("Message to edit not found", False),
    ],
)
async def test_a_harmless_refusal_is_not_worth_a_line(
    told: str, as_wanted: bool, caplog: pytest.LogCaptureFixture
) -> None:
    assert await harmlessly(Telegram(RefusedError(told)).request) is as_wanted
    assert caplog.records == []


async def test_another_refusal_is_told_and_does_not_stop_what_follows(
    caplog: pytest.LogCaptureFixture,
) -> None:
    assert not await harmlessly(Telegram(RefusedError("can't parse entities")).request)
    assert "can't parse entities" in caplog.text


async def test_nothing_beside_the_message_itself_stops_what_follows() -> None:
    telegram = Telegram(GoneError("blocked"), *[UnreachableError("502")] * 8)
    assert not await harmlessly(telegram.request, sleep=telegram.sleep)
    assert not await harmlessly(telegram.request, sleep=telegram.sleep)
    assert not await harmlessly(Telegram(OddAnswerError("it may have been done")).request)


async def test_429_without_a_time_to_wait_is_waited_for_longer_and_longer() -> None:
    for ask in (patiently, persistently):
        telegram = Telegram(*[FloodError()] * 4)
        assert await ask(telegram.request, sleep=telegram.sleep) == "done"
        assert telegram.waited == [1, 2, 4, 8]
