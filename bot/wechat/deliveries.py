"""Tencent waits five seconds for an answer, then cuts the connection and calls again, three times in all.

    0 s    a message comes: its turn begins
    5 s    it takes long: the first call was never answered, the second one waits for the same turn
    7 s    the turn is done: the second call gets its reply
    later  the same message comes once more: it gets the same reply

If even the last call would run out, it is answered that the work goes on, and the reply is kept: whatever the
person sends next gets it, for nobody answers well what they have not read. The calls of one process are
counted; where they are spread over several, the age of the message tells which one is the last.
"""

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Final

from starlette.types import Receive

MOST_UNREAD: Final = 10_000
"""Of so many people replies are kept that they have not read; those kept longest go first."""


@dataclass(frozen=True, slots=True)
class Timing:
    """How Tencent calls, in seconds: a call has run out after `patience`; there are so many `calls` for one
    message, and one that comes `last_after` so long after the message was made is the last. A reply is
    `held` as long as the message may still come again.
    """

    patience: float = 4.5
    calls: int = 3
    last_after: float = 9.5
    held: float = 30.0


TENCENTS: Final = Timing()


@dataclass(frozen=True, slots=True)
class Answer:
    """What is said to a message; None: nothing. What is not `lasting` (a failure) is not said again to the
    same message: it is tried anew.
    """

    text: str | None
    lasting: bool = True


Work = Callable[[str | None], Awaitable[Answer]]
"""Answers a message, given the reply that its person has not read (None: they have read all); raises
nothing.
"""


@dataclass(slots=True)
class _Delivery:
    task: "asyncio.Task[Answer]"
    calls: int = 0
    is_unread: bool = False


class Deliveries:
    """The messages that are being answered, and those that were a moment ago. Those of one person are
    answered one after the other, in the order of their coming.
    """

    def __init__(
        self,
        *,
        timing: Timing = TENCENTS,
        clock: Callable[[], float] = time.time,
        late: Callable[[str, str], None],
    ) -> None:
        """`clock` tells POSIX seconds. `late` is told of a reply that its person has not read: whose it is,
        and the text.
        """
        self._timing = timing
        self._clock = clock
        self._late = late
        self._deliveries: dict[tuple[str, str], _Delivery] = {}
        self._last: dict[str, asyncio.Task[Answer]] = {}
        self._unread: dict[str, str] = {}

    async def answer(
        self, person: str, name: str, made: float, work: Work, *, still_working: str | None, receive: Receive
    ) -> str | None:
        """What a call is answered for the message of that `name` that was `made` then (POSIX seconds).

        `still_working` is said by the last call where the work takes longer. A call that is not the last one
        is left without an answer then, until it is given up, which is what it receives.
        """
        delivery = self._deliveries.get((person, name)) or self._begin(person, name, work)
        delivery.calls += 1
        is_last = delivery.calls >= self._timing.calls or self._clock() - made >= self._timing.last_after
        done, _ = await asyncio.wait({delivery.task}, timeout=self._timing.patience)
        if not done and is_last:
            delivery.is_unread = True
            return still_working
        if not done:
            given_up = asyncio.ensure_future(_given_up(receive))
            await asyncio.wait({delivery.task, given_up}, return_when=asyncio.FIRST_COMPLETED)
            given_up.cancel()
        return delivery.task.result().text if delivery.task.done() else None

    def read(self, person: str, text: str) -> None:
        """A reply that was kept has reached its person on another way."""
        if self._unread.get(person) == text:
            del self._unread[person]

    async def finish(self) -> None:
        """Wait until nothing is being answered any more."""
        while tasks := {each.task for each in self._deliveries.values() if not each.task.done()}:
            await asyncio.wait(tasks)

    def _begin(self, person: str, name: str, work: Work) -> _Delivery:
        before = self._last.get(person)
        task = asyncio.ensure_future(self._in_turn(person, before, work))
        delivery = self._deliveries[person, name] = _Delivery(task)
        self._last[person] = task
        task.add_done_callback(lambda _: self._done(person, name, delivery))
        return delivery

    async def _in_turn(self, person: str, before: "asyncio.Task[Answer] | None", work: Work) -> Answer:
        if before is not None:
            await asyncio.wait({before})
        return await work(self._unread.pop(person, None))

    def _done(self, person: str, name: str, delivery: _Delivery) -> None:
        if self._last.get(person) is delivery.task:
            del self._last[person]
        answer = Answer(None, lasting=False) if delivery.task.cancelled() else delivery.task.result()
        if answer.lasting and delivery.is_unread and answer.text is not None:
            self._keep(person, answer.text)
        if answer.lasting:
            loop = asyncio.get_running_loop()
            loop.call_later(self._timing.held, self._deliveries.pop, (person, name), None)
        else:
            del self._deliveries[person, name]

    def _keep(self, person: str, text: str) -> None:
        self._unread.pop(person, None)
        if len(self._unread) >= MOST_UNREAD:
            del self._unread[next(iter(self._unread))]
        self._unread[person] = text
        self._late(person, text)


async def _given_up(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        continue
