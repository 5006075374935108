"""The conversation in a terminal: draw what is said, read a line, hand it on, until the person leaves."""

from asyncio import Runner
from collections.abc import Callable, Sequence

from rich.console import Console
from rich.text import Text

from bot.conversations import Address, ConversationService
from bot.storage.store import StorageError
from bot.terminal.choosing import read_line
from bot.terminal.drawing import Drawing
from bot.terminal.sheet import MARGIN, Sheet
from dialogs.events import Command, Event
from dialogs.replies import Reply
from locales.wording import wording

ADDRESS = Address("terminal", "local")
"""The store is in the data folder of whoever runs the program, so one name is enough."""

PROMPT = " " * MARGIN + "› "

ReadLine = Callable[[], str | None]
"""Gives the next line that the person types, without its end; None when the person leaves."""


class Chat:
    """One sitting at a terminal."""

    def __init__(
        self, service: ConversationService, console: Console, read: ReadLine, *, language: str, unfold: bool
    ) -> None:
        """`unfold` draws at once what may be folded."""
        self._service = service
        self._read = read
        self._language = language
        self._words = wording(language)
        self._sheet = Sheet(console)
        self._drawing = Drawing(self._sheet, self._words, unfold=unfold)
        self._said: Sequence[Reply] = ()
        self._leave_words = self._words.say("terminal-leave-words").split()
        self._unfold_words = self._words.say("terminal-unfold-words").split()
        self._look_up_words = tuple(self._words.say("terminal-look-up-words").split())

    def run(self, runner: Runner, *, fresh: bool) -> bool:
        """Talk until the person leaves; `fresh` forgets what was said before.

        Returns whether there is a conversation to come back to: not if the person had it deleted.
        """
        try:
            self._open(runner, fresh=fresh)
            while (line := self._read()) is not None and line.strip() not in self._leave_words:
                if line.strip() and not self._take(runner, line.strip()):
                    return False
        except KeyboardInterrupt:
            self._sheet.blank()
        return True

    def say_goodbye(self) -> None:
        """Say that the conversation is kept."""
        self._sheet.blank()
        self._note("terminal-goodbye")

    def _open(self, runner: Runner, *, fresh: bool) -> None:
        if fresh:
            runner.run(self._service.forget(ADDRESS))
        self._said = runner.run(self._service.current(ADDRESS))
        if self._said:
            self._sheet.blank()
            self._note("terminal-resumed")
        else:
            self._said = runner.run(self._handled(Command("start")))
        self._drawing.draw(self._said)
        self._sheet.blank()
        self._note("terminal-keys")

    def _take(self, runner: Runner, text: str) -> bool:
        """Whether the conversation goes on after a line."""
        if text in self._unfold_words:
            if not self._drawing.unfold():
                self._note("terminal-nothing-folded")
            return True
        event = read_line(text, self._shown(), self._look_up_words)
        if event is None:
            self._note("terminal-no-such-command")
            return True
        shown = self._shown()
        try:
            self._said = runner.run(self._handled(event))
        except StorageError as error:
            self._sheet.write(Text(error.say(self._words), "warning"))
            return True
        self._drawing.draw(self._said, shown=shown)
        return bool(runner.run(self._service.current(ADDRESS)))

    def _shown(self) -> Reply | None:
        """What stands open: the last reply with something to press."""
        return next((reply for reply in reversed(self._said) if reply.choices), None)

    async def _handled(self, event: Event) -> tuple[Reply, ...]:
        return await self._service.handle(ADDRESS, event, language=self._language)

    def _note(self, message: str) -> None:
        self._sheet.write(Text(self._words.say(message), "quiet"))
