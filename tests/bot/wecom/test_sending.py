"""People are written to no more often than WeCom allows, and it is told whether that was confirmed."""

from collections import deque

import pytest

from bot.limits import Rate
from bot.wecom.bodies import Body
from bot.wecom.connection import RefusedError, UnconfirmedError
from bot.wecom.sending import PACE, TRIES, Answer, Outcome, Sender


class Line:
    """A line on which frames fail as told."""

    def __init__(self, *failures: Exception | None) -> None:
        self.failures = deque(failures)
        self.asked: list[tuple[str, Body]] = []

    async def ask(self, command: str, body: Body, *, request: str | None = None) -> None:  # noqa: ARG002  a line takes it
        self.asked.append((command, body))
        failure = self.failures.popleft() if self.failures else None
        if failure is not None:
            raise failure

    @property
    def commands(self) -> list[str]:
        return [command.removeprefix("aibot_") for command, _ in self.asked]


class Clock:
    """Somebody who waits without time passing for anybody else."""

    def __init__(self) -> None:
        self.slept: list[float] = []

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)


def sender(line: Line, clock: Clock) -> Sender:
    return Sender(line, pace=Rate(at_once=1000, per_minute=1000), sleep=clock.sleep)


TEXT = Answer("好")
WITH_CARD = Answer("好", {"card_type": "button_interaction"})
CARD_ALONE = Answer("好", {"card_type": "button_interaction"}, card_is_enough=True)


@pytest.mark.parametrize(
    ("answer", "failures", "commands", "outcome"),
    [
        (TEXT, [], ["respond_msg"], "confirmed"),
        (WITH_CARD, [], ["respond_msg"], "confirmed"),
        (TEXT, [UnconfirmedError()], ["respond_msg"], "unconfirmed"),
        (TEXT, [RefusedError(846609)], ["respond_msg"], "unconfirmed"),
        (TEXT, [RefusedError(40008)], ["respond_msg"], "refused"),
        (TEXT, [RefusedError(846605)], ["respond_msg", "send_msg"], "confirmed"),
        (WITH_CARD, [RefusedError(846608)], ["respond_msg", "send_msg", "send_msg"], "confirmed"),
        (CARD_ALONE, [RefusedError(846608)], ["respond_msg", "send_msg", "send_msg"], "confirmed"),
        (WITH_CARD, [RefusedError(40058)], ["respond_msg", "send_msg"], "confirmed"),
        (TEXT, [RefusedError(45009)] * 2, ["respond_msg"] * 3, "confirmed"),
        (TEXT, [RefusedError(45009)] * TRIES, ["respond_msg"] * TRIES, "unconfirmed"),
    ],
)
async def test_an_answer_gets_there_as_far_as_it_can(
    answer: Answer, failures: list[Exception], commands: list[str], outcome: Outcome
) -> None:
    line, clock = Line(*failures), Clock()
    assert await sender(line, clock).reply("zhang", "r1", answer) == outcome
    assert line.commands == commands


@pytest.mark.parametrize(
    ("answer", "failures", "kinds", "outcome"),
    [
        (WITH_CARD, [], ["markdown", "template_card"], "confirmed"),
        (WITH_CARD, [None, RefusedError(40058)], ["markdown", "template_card"], "confirmed"),
        (WITH_CARD, [UnconfirmedError()], ["markdown"], "unconfirmed"),
        (CARD_ALONE, [], ["template_card"], "confirmed"),
        (CARD_ALONE, [UnconfirmedError()], ["template_card"], "unconfirmed"),
        (CARD_ALONE, [RefusedError(40058)], ["template_card", "markdown"], "confirmed"),
        (CARD_ALONE, [RefusedError(40058), RefusedError(40058)], ["template_card", "markdown"], "refused"),
    ],
)
async def test_what_is_sent_gets_there_as_far_as_it_can(
    answer: Answer, failures: list[Exception | None], kinds: list[str], outcome: Outcome
) -> None:
    line, clock = Line(*failures), Clock()
    assert await sender(line, clock).send("zhang", answer) == outcome
    assert [body["msgtype"] for _, body in line.asked] == kinds


async def test_where_it_comes_too_often_it_waits_longer_and_longer() -> None:
    line, clock = Line(*[RefusedError(45009)] * TRIES), Clock()
    await sender(line, clock).send("zhang", TEXT)
    assert clock.slept == [2, 4, 8, 16, 32, 60, 60]


async def test_nobody_is_written_to_more_often_than_wecom_allows() -> None:
    line, clock = Line(), Clock()
    paced = Sender(line, sleep=clock.sleep)
    for _ in range(PACE.at_once):
        await paced.send("zhang", TEXT)
    assert clock.slept == []
    await paced.send("li", TEXT)
    assert clock.slept == []


def test_the_pace_keeps_within_what_wecom_allows_in_any_minute_and_any_hour() -> None:
    assert PACE.at_once + PACE.per_minute <= 30
    assert PACE.at_once + 60 * PACE.per_minute <= 1000


@pytest.mark.parametrize("failure", [UnconfirmedError(), RefusedError(846605)])
async def test_a_card_that_cannot_be_updated_hurts_nobody(failure: Exception) -> None:
    await sender(Line(failure), Clock()).update("r1", {})


@pytest.mark.parametrize(
    ("failure", "outcome"),
    [(None, "confirmed"), (UnconfirmedError(), "unconfirmed"), (RefusedError(846605), "refused")],
)
async def test_a_welcome_is_tried_once(failure: Exception | None, outcome: Outcome) -> None:
    line = Line(failure)
    assert await sender(line, Clock()).welcome("zhang", "r1", TEXT) == outcome
    assert line.commands == ["respond_welcome_msg"]
