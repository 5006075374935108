"""Looking at what a crash run left: in the store after each death, in the store and the chats at rest."""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from bot.storage.store import Address
from tests.crash.at_the_web import AtTheWeb
from tests.crash.comparing import difference
from tests.crash.deaths import Death
from tests.crash.on_telegram import Expected, OnTelegram
from tests.crash.report import Report
from tests.crash.snapshot import Snapshot, snapshot
from tests.end_to_end.telegram.botapi.chats import Message

Someone = AtTheWeb | OnTelegram


@dataclass(frozen=True)
class _Past:
    """A death, what was owed then, and the number of the last thing that the bot had done in any chat."""

    death: Death
    owed: frozenset[tuple[Address, str]]
    latest_act: int


class Inspection:
    """Compares what people said and saw with what is kept, and reports on it."""

    def __init__(self, place: str, report: Report, key: bytes | None = None) -> None:
        """`place` is where the conversations are kept, sealed if there is a `key`; it is looked at only while
        no process writes there.
        """
        self._place = place
        self._key = key
        self._report = report
        self._pasts: list[_Past] = []

    async def after(self, death: Death, people: Sequence[Someone], latest_act: int) -> None:
        """Look at what a death left, before anything can mend it.

        `latest_act` is the number of the last thing that the bot did in any chat before it.
        """
        left = await self._snapshot(people)
        self._compare(people, left, str(death))
        self._pasts.append(_Past(death, left.owed, latest_act))

    async def at_rest(self, people: Sequence[Someone]) -> None:
        """Look at everybody, once all is said."""
        left = await self._snapshot(people)
        self._compare(people, left, "the end")
        self._report.fault("owed at rest", f"{len(left.owed)} replies", len(left.owed))
        for someone in people:
            self._report.talked(someone.channel, someone.applicant)
            if isinstance(someone, OnTelegram):
                self._look_at_chat(someone)
            else:
                self._report.asked_again += someone.asked_again

    async def _snapshot(self, people: Iterable[Someone]) -> Snapshot:
        return await snapshot(self._place, [someone.address for someone in people], self._key)

    def _compare(self, people: Iterable[Someone], left: Snapshot, when: str) -> None:
        for someone in people:
            applicant = someone.applicant
            found = difference(applicant.said, applicant.acknowledged, left.kept.get(someone.address, ()))
            where = f"{applicant.name}, after {when}"
            self._report.fault("lost", where, found.lost)
            self._report.fault("doubled", where, found.doubled)
            self._report.fault("misordered", where, found.misordered)

    def _look_at_chat(self, someone: OnTelegram) -> None:
        name, report = someone.applicant.name, self._report
        report.messages += sum(act.kind == "sent" for act in someone.person.chat.acts)
        for expected in someone.expected:
            if not someone.shown(expected):
                report.fault("never sent", f"{name}: {expected.words}")
        if not someone.in_order:
            report.fault("sent out of order", self._story(someone))
        forgotten = [each for expected in someone.expected for each in self._forgotten(someone, expected)]
        keyboards = someone.person.keyboards
        left = [message for message in keyboards if message not in forgotten]
        report.left_behind += len(keyboards) - len(left)
        if len(left) != 1 or left[0] not in someone.answerable():
            report.fault("keyboards astray", self._story(someone))

    def _forgotten(self, someone: OnTelegram, expected: Expected) -> Iterator[Message]:
        """The messages that came and could not be noted any more, so that they had to be sent once more.

        A second copy of one that was noted, or in the life of one process, is a fault.
        """
        for first, again in someone.copies(expected):
            between = [past for past in self._pasts if first.number <= past.latest_act < again.number]
            if between and all((someone.address, expected.delivery) in past.owed for past in between):
                self._report.sent_again(between[0].death)
                yield first.message
            else:
                self._report.fault("sent twice though noted", f"{expected.words}: {self._story(someone)}")

    def _story(self, someone: OnTelegram) -> str:
        """What the bot did in a chat, with the deaths in between: to find out what went wrong."""
        pasts = deque(self._pasts)
        lines = [someone.applicant.name]
        for act in someone.person.chat.acts:
            while pasts and pasts[0].latest_act < act.number:
                lines.append(f"- {pasts.popleft().death}")
            lines.append(f"{act.kind} message {act.message.id}: {act.text[:60]!r}")
        lines.append(f"can be pressed: {[message.id for message in someone.person.keyboards]}")
        return "\n    ".join(lines)
