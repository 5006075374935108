"""The conversation in a terminal: draw what is said, read a line, hand it on, until the person leaves."""

from asyncio import Runner
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from rich.console import Console
from rich.text import Text

from bot.conversations import Address, ConversationService, Taken
from bot.moving import Moving
from bot.reports.writing import FORMATS
from bot.storage.store import StorageError
from bot.terminal.drawing import Drawing
from bot.terminal.saving import Wish, save, save_export
from bot.terminal.sheet import MARGIN, Sheet
from bot.texting.capabilities import Capabilities
from bot.texting.choosing import read_line
from locales.wording import wording

if TYPE_CHECKING:
    from dialogs.replies import Reply

TERMINAL: Final = Capabilities("terminal")
"""Nothing can be pressed; a message may be of any length, and clauses are typed, not followed."""

ADDRESS = Address(TERMINAL.name, "local")
"""The store is in the data folder of whoever runs the program, so one name is enough."""

PROMPT = " " * MARGIN + "› "

ReadLine = Callable[[], str | None]
"""Gives the next line that the person types, without its end; None when the person leaves."""


class Chat:
    """One sitting at a terminal."""

    def __init__(
        self,
        service: ConversationService,
        console: Console,
        read: ReadLine,
        *,
        language: str,
        unfold: bool,
        public_address: str | None = None,
    ) -> None:
        """`unfold` draws at once what may be folded. `public_address` is where the receipts of reports are
        checked.
        """
        self._service = service
        self._public_address = public_address
        self._moving = Moving(service, public_address=public_address)
        self._read = read
        self._language = language
        self._sheet = Sheet(console)
        self._drawing = Drawing(self._sheet, wording(language), unfold=unfold)
        self._said: Sequence[Reply] = ()
        self._is_invited = False

    def run(self, runner: Runner, *, fresh: bool, export: bytes | None = None) -> bool:
        """Talk until the person leaves; `fresh` forgets what was said before, and an `export` is gone on
        from. Raises `ExportError` where it cannot be.

        Returns whether there is a conversation to come back to: not if the person has begun none, or had it
        deleted.
        """
        try:
            self._open(runner, fresh=fresh, export=export)
            while (line := self._read()) is not None and line.strip() not in self._known("leave"):
                if line.strip() and not self._take(runner, line.strip()):
                    return False
        except KeyboardInterrupt:
            self._sheet.blank()
        return not self._is_invited

    def say_goodbye(self) -> None:
        """Say that the conversation is kept."""
        self._sheet.blank()
        self._note("terminal-goodbye")

    def _open(self, runner: Runner, *, fresh: bool, export: bytes | None) -> None:
        if fresh:
            if export is not None:  # a file from which nobody can go on deletes nothing
                runner.run(self._service.read_export(export, self._language))
            runner.run(self._service.forget(ADDRESS))
        if export is not None:
            runner.run(self._moving.start(export, ADDRESS, language=self._language))
        self._said = runner.run(self._service.current(ADDRESS))
        if self._said:
            self._speaks(runner.run(self._service.language(ADDRESS)))
            if export is None:
                self._sheet.blank()
                self._note("terminal-resumed")
        else:
            self._said = self._service.invite(ADDRESS, self._language)
            self._is_invited = True
        self._drawing.draw(self._said)
        self._sheet.blank()
        self._note("terminal-keys")

    def _take(self, runner: Runner, text: str) -> bool:
        """Whether the conversation goes on after a line."""
        if text in self._known("unfold"):
            if not self._drawing.unfold():
                self._note("terminal-nothing-folded")
            return True
        command, _, rest = text.partition(" ")
        if command in self._known("save"):
            self._save(runner, rest.strip())
            return True
        event = read_line(text, self._said, self._drawing.words)
        if event is None:
            self._note("terminal-no-such-command")
            return True
        shown = self._said[-1] if self._said else None
        try:
            taken = runner.run(
                self._service.take(ADDRESS, event, language=self._language, seen=self._is_invited)
            )
        except StorageError as error:
            self._sheet.write(Text(error.say(wording(self._language)), "warning"))
            return True
        self._said, self._is_invited = self._completed(runner, taken), taken.is_invited
        is_kept = self._speaks(taken.language)
        self._drawing.draw(self._said, shown=shown)
        if any(reply.brings == "export" for reply in self._said):
            self._export(runner)
        if self._said and self._said[-1].kind == "result":
            self._sheet.blank()
            self._note("terminal-save-hint")
        return is_kept

    def _completed(self, runner: Runner, taken: Taken) -> "Sequence[Reply]":
        return runner.run(self._moving.completed(ADDRESS, taken.replies, taken.language))

    def _save(self, runner: Runner, said: str) -> None:
        words = wording(self._language)
        wish = Wish.read(said, self._known("employer"))
        if wish is None:
            self._sheet.write(Text(words.say("terminal-save-how", endings=" ".join(FORMATS)), "quiet"))
            return
        report = runner.run(self._service.report(ADDRESS, wish.cut))
        if report is None:
            self._note("terminal-nothing-to-save")
            return
        for line in save(report, wish, words, public_address=self._public_address):
            self._sheet.write(Text(line))

    def _export(self, runner: Runner) -> None:
        words = wording(self._language)
        content = runner.run(self._service.export(ADDRESS))
        if content is not None:
            place = Path(f"{words.say('export-name')}.json")
            for line in save_export(content, place, words):
                self._sheet.write(Text(line))

    def _speaks(self, language: str | None) -> bool:
        """Speak the conversation's language, which may have changed; false if it is kept no longer."""
        self._language = language or self._language
        self._drawing.words = wording(self._language)
        return language is not None

    def _known(self, which: str) -> tuple[str, ...]:
        """The words that the terminal itself listens to: `leave`, `unfold`, `save`, `employer`."""
        return tuple(wording(self._language).say(f"terminal-{which}-words").split())

    def _note(self, message: str) -> None:
        self._sheet.write(Text(wording(self._language).say(message), "quiet"))
