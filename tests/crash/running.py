"""A crash run: people talk side by side while the process dies again and again, and then all is looked at."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

from dialogs.world import World
from tests.crash.applicant import UnansweredError, newcomers
from tests.crash.at_the_web import AtTheWeb
from tests.crash.deaths import Death
from tests.crash.house import House
from tests.crash.inspecting import Inspection, Someone
from tests.crash.on_telegram import OnTelegram
from tests.crash.report import Report
from tests.database import Cluster
from tests.end_to_end.telegram.botapi.chats import Fault
from tests.end_to_end.telegram.botapi.server import BotApiServer
from tests.policies import hunan_versions

REST_SECONDS: Final = 60.0
"""How long everybody may take to finish what they began, once no process dies any more."""

FLOOD: Final = (Fault(429, retry_after=120),) * 1000

TURNS_TO_ARRIVE: Final = 50
"""What a process gave to the network before it died still arrives: so many turns of the loop later it has."""


class CrashRun:
    """So many people at the web and as many on Telegram, through some deaths of a seed."""

    def __init__(
        self,
        seed: int,
        people: int,
        folder: Path,
        tell: Callable[[str], None],
        *,
        house: type[House] = House,
        cluster: Cluster | None = None,
        key: bytes | None = None,
    ) -> None:
        """`tell` hears of each death. `people` talk at a time, in each channel. With a `cluster` their
        conversations are kept in a database of it, with a `key` sealed.
        """
        self._seed = seed
        self._people = people
        self._tell = tell
        self._server = BotApiServer()
        self.house = house(folder, self._server, cluster)
        self.house.key = key
        self._world = World(hunan_versions())
        self._everyone: list[Someone] = []
        self._unsettled: list[Someone] = []
        self._stopping = False
        self._report = Report()
        self._inspection = Inspection(self.house.place, self._report, key)

    async def play(self, deaths: Iterable[Death]) -> Report:
        """Let people talk through all the deaths, then let everything come to rest and look at it."""

        async def die() -> None:
            last = None
            for last in deaths:
                await self._die(last)
            if last is not None:
                await self.house.start(
                    replace(last, point="any moment", cold=False, outage=None, paused=False)
                )

        return await self.while_people_talk(die)

    async def while_people_talk(self, happens: Callable[[], Awaitable[None]]) -> Report:
        """Let people talk while something happens to the house, then come to rest and look at all of it."""
        async with self._server:
            talking = self._set_talking()
            try:
                await happens()
                await self._come_to_rest(talking)
            finally:
                for task in talking:
                    task.cancel()
                await asyncio.gather(*talking, return_exceptions=True)
                await self.house.end()
            await self._inspection.at_rest(self._everyone)
            for someone in self._everyone:
                if isinstance(someone, AtTheWeb):
                    await someone.close()
        return self._report

    # People

    def _set_talking(self) -> list[asyncio.Task[None]]:
        web = (
            AtTheWeb(applicant, self.house, number)
            for number, applicant in enumerate(newcomers(self._seed, "web", self._world), 1)
        )
        telegram = (
            OnTelegram(applicant, self._server)
            for applicant in newcomers(self._seed, "telegram", self._world)
        )
        both: tuple[Iterator[Someone], ...] = (web, telegram)
        return [asyncio.create_task(self._succeed(queue)) for queue in both for _ in range(self._people)]

    async def _succeed(self, queue: Iterator[Someone]) -> None:
        """One person after the other, each until the result is there."""
        while not self._stopping:
            someone = next(queue)
            self._everyone.append(someone)
            self._unsettled.append(someone)
            try:
                await someone.talk(lambda: self._stopping)
            except UnansweredError as error:
                self._report.fault("never sent", str(error))

    async def _come_to_rest(self, talking: list[asyncio.Task[None]]) -> None:
        self._stopping = True
        done, late = await asyncio.wait(talking, timeout=REST_SECONDS)
        for task in done:
            task.result()
        self._report.fault("never sent", f"{len(late)} people still wait", len(late))
        await self._server.quiet(1.0)

    async def _die(self, drawn: Death) -> None:
        """Live and die once, and look at what that left."""
        if drawn.flooded:
            self._server.fail("sendMessage", *FLOOD)

        async def look(death: Death = drawn) -> None:
            for _ in range(TURNS_TO_ARRIVE):
                await asyncio.sleep(0.001)
            await self._inspection.after(death, self._unsettled, self._server.world.latest_act)

        death = await self.house.live(drawn, look)
        self._server.world.faults.clear()
        await look(death)
        self._report.died(death)
        self._unsettled = [someone for someone in self._unsettled if not someone.applicant.is_done]
        self._tell(str(death))
