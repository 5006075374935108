"""What a crash run found, in figures: by point and channel, and what must be nothing."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from tests.crash.applicant import Applicant
from tests.crash.deaths import POINTS, Channel, Death, Point

CHANNELS: Final[tuple[Channel, ...]] = ("web", "telegram")
MUST_BE_NOTHING: Final = (
    "lost",
    "doubled",
    "misordered",
    "never sent",
    "sent out of order",
    "sent twice though noted",
    "keyboards astray",
    "owed at rest",
)


@dataclass
class Report:
    """The figures of a run. `faults` counts what must be nothing; `details` says where each was found."""

    deaths: Counter[tuple[Point, Channel]] = field(default_factory=Counter)
    cold: int = 0
    flooded: int = 0
    bots: Counter[str] = field(default_factory=Counter)
    people: Counter[Channel] = field(default_factory=Counter)
    acknowledged: Counter[Channel] = field(default_factory=Counter)
    unacknowledged: int = 0
    asked_again: Counter[str] = field(default_factory=Counter)
    messages: int = 0
    sent_twice: Counter[tuple[Point, Channel]] = field(default_factory=Counter)
    left_behind: int = 0
    faults: Counter[str] = field(default_factory=Counter)
    details: list[str] = field(default_factory=list)

    @property
    def is_clean(self) -> bool:
        """Whether all that must be nothing is nothing."""
        return not self.faults.total()

    def died(self, death: Death) -> None:
        """Count a death."""
        self.deaths[death.point, death.channel] += 1
        self.cold += death.cold
        self.flooded += death.flooded
        self.bots[death.bot] += 1

    def talked(self, channel: Channel, applicant: Applicant) -> None:
        """Count a person and the answers they gave."""
        self.people[channel] += 1
        self.acknowledged[channel] += applicant.acknowledged
        self.unacknowledged += len(applicant.said) - applicant.acknowledged

    def sent_again(self, death: Death) -> None:
        """Count a message that came twice as the process died between Telegram's doing and our note."""
        self.sent_twice[death.point, death.channel] += 1

    def fault(self, kind: str, where: str, count: int = 1) -> None:
        """Count something that must not be."""
        if count:
            self.faults[kind] += count
            self.details.append(f"{kind}: {where}")

    def lines(self) -> Iterator[str]:
        """The figures as lines of text."""
        yield f"{'died':<16}{'web':>8}{'telegram':>10}{'sent twice':>12}"
        for point in POINTS:
            web, telegram = (self.deaths[point, channel] for channel in CHANNELS)
            twice = sum(self.sent_twice[point, channel] for channel in CHANNELS)
            yield f"{point:<16}{web:>8}{telegram:>10}{twice:>12}"
        yield ""
        yield f"deaths: {self.deaths.total()} ({self.cold} of cold starts, {self.flooded} in a flood wait)"
        yield "; ".join(f"{bot}: {count} deaths" for bot, count in sorted(self.bots.items()))
        for channel in CHANNELS:
            people, answers = self.people[channel], self.acknowledged[channel]
            yield f"{channel}: {people} people, {answers} answers acknowledged"
        yield f"requests at the web that went unanswered, and were made again: {self.asked_again.total()}"
        yield f"answers sent and never acknowledged at the end: {self.unacknowledged}"
        yield f"messages of the bot: {self.messages}; sent twice, as they could not be noted: {self.twice}"
        yield f"keyboards left at the first copies of these: {self.left_behind}"
        yield ", ".join(f"{kind} {self.faults[kind]}" for kind in MUST_BE_NOTHING)
        yield from self.details

    @property
    def twice(self) -> int:
        """Messages that came twice because the process died between Telegram's doing and our note."""
        return self.sent_twice.total()
