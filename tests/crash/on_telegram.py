"""People of a crash run on Telegram: whatever the bot did not confirm comes again by itself."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from bot.storage.store import Address
from bot.telegram.keyboards import shortened
from bot.telegram.updates import MORE, SAVE
from dialogs.replies import lines_of
from tests.crash.applicant import Applicant, Saying, words_in
from tests.end_to_end.telegram.botapi.chats import Act, Message
from tests.end_to_end.telegram.botapi.methods import BOT
from tests.end_to_end.telegram.botapi.person import Person
from tests.end_to_end.telegram.botapi.server import BotApiServer

PATIENCE_SECONDS: Final = 3600.0
"""Longer than any run: whoever still waits at its end is counted then."""
HURRIED: Final = 0.25
"""How often somebody types ahead, without waiting for the next question."""


@dataclass(frozen=True)
class Expected:
    """A message that the bot owes, by some words of it, and the delivery that it answers."""

    words: str
    delivery: str


class OnTelegram:
    """Somebody in a private chat with the bot."""

    channel: Final = "telegram"

    def __init__(self, applicant: Applicant, server: BotApiServer) -> None:
        self.applicant = applicant
        self.person = Person(server, name=applicant.name)
        self.expected: list[Expected] = []

    async def talk(self, stopped: Callable[[], bool]) -> None:
        """Answer until the result is there, or until told to stop."""
        applicant = self.applicant
        await self.person.sends("/start")
        self._expect()
        await self._sees_what_is_open()
        await self._say(applicant.begins())
        await self._sees_what_is_open()
        while not applicant.is_done and not stopped():
            if applicant.chance.random() < HURRIED:
                await self._hurry()
            else:
                await self._say(applicant.chooses())
            await self._sees_what_is_open()
            applicant.acknowledge()

    async def _hurry(self) -> None:
        """Type two answers at once, the second one to a question that is not there yet."""
        for _ in range(2):
            typed = None if self.applicant.is_done else self.applicant.types()
            if typed is not None:
                await self._say(typed)

    async def _say(self, saying: Saying) -> None:
        shown = self.answerable() if saying.button is not None else []
        self.applicant.say(saying)
        if saying.button is None or not shown:
            await self.person.sends(saying.text)
        else:
            await self.person.presses(shortened(saying.label), on=self.applicant.chance.choice(shown))
        self._expect()

    def _expect(self) -> None:
        delivery = f"{BOT['id']}:{self.person.last_update['update_id']}"
        self.expected.append(Expected(words_in(self.applicant.open), delivery))

    async def _sees_what_is_open(self) -> None:
        await self.person.server.world.until(self.answerable, PATIENCE_SECONDS)

    @property
    def address(self) -> Address:
        """Where the conversation is kept."""
        return Address(self.channel, str(self.person.chat.id))

    # What is to be found out about the chat at rest

    def answerable(self) -> list[Message]:
        """The messages with which what stands open now can be answered; the newest last."""
        stands = self.applicant.open
        on_lines = (line.button for line in lines_of(stands.blocks) if line.button is not None)
        moves = {_move(button.key) for button in (*stands.choices, *stands.controls, *on_lines)}
        return [message for message in self.person.keyboards if _moves(message) <= moves]

    def shown(self, expected: Expected) -> list[Act]:
        """When the bot said something that it owes: once, if all is well, be it in the place of another."""
        acts = self.person.chat.acts
        return [act for act in acts if act.kind in ("sent", "edited") and expected.words in act.text]

    def copies(self, expected: Expected) -> Iterator[tuple[Act, Act]]:
        """Each message that was sent of something that the bot owes, with its next copy.

        The result, which is the last, has several messages, and of those behind the first no words are known:
        their copies are told by their texts.
        """
        begin = next((act.number for act in self.shown(expected)), None)
        is_last = expected is self.expected[-1]
        sent: defaultdict[str, list[Act]] = defaultdict(list)
        for act in self.person.chat.acts:
            if act.kind == "sent" and expected.words in act.text:
                sent[expected.words].append(act)
            elif act.kind == "sent" and is_last and begin is not None and act.number > begin:
                sent[act.text].append(act)
        return (pair for acts in sent.values() for pair in pairwise(acts))

    @property
    def in_order(self) -> bool:
        """Whether what was owed came in the order in which it was. What is asked once more has words that
        were said before: each is looked for from the one before it on.
        """
        latest = 0
        for expected in self.expected:
            if shown := [act.number for act in self.shown(expected)]:
                later = [number for number in shown if number >= latest]
                if not later:
                    return False
                latest = later[0]
        return True


def _moves(message: Message) -> set[str]:
    """What the buttons of a message lead to; those that are nothing of the conversation's lead nowhere."""
    keys = {button.get("callback_data", MORE) for row in message.keyboard for button in row}
    return {_move(key) for key in keys - {MORE, *SAVE.values()}}


def _move(key: str) -> str:
    """A key without its conversation: what is pressed, and at which moment."""
    return key.partition(".")[2]
