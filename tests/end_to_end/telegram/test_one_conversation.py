"""The one conversation on Telegram, through either library."""

import re
from collections.abc import Sequence
from pathlib import Path

from bot.settings import TelegramLibrary
from bot.testing.playing import missing, one_conversation, play
from tests.end_to_end.telegram.botapi.person import Person
from tests.end_to_end.telegram.botapi.server import BotApiServer
from tests.end_to_end.telegram.running import RunningBot
from tests.patience import PATIENCE_SECONDS


class OnTelegram:
    """Somebody with a private chat with the bot."""

    sees_all_again = True

    def __init__(self, person: Person) -> None:
        self._person = person

    async def says(self, text: str) -> None:
        await self._person.sends(text)

    async def presses(self, label: str) -> None:
        """Press the button; one that is folded away is said by its label."""
        shown = self._label(label)
        await (self._person.presses(shown) if shown else self._person.sends(label))

    async def sees(self, pieces: Sequence[str]) -> str:
        await self._person.server.world.until(
            lambda: missing(pieces, self._shown()) is None, PATIENCE_SECONDS
        )
        await self._person.server.quiet(0.03)
        return self._shown()

    def _shown(self) -> str:
        """What the bot has shown since the person's last action."""
        person = self._person
        acts = [act for act in person.chat.acts if act.number > person.mark and act.kind != "keyboard"]
        return "\n".join(act.text for act in acts)

    def _label(self, said: str) -> str | None:
        """The button of the open message that is labelled so, apart from ticks and numbers."""
        for message in reversed(self._person.keyboards):
            for label in message.labels:
                if re.sub(r"^(?:[✅☐] )?(?:\d+ )?", "", label) == said:
                    return label
                if label.endswith("…") and said.startswith(re.sub(r"^\d+ ", "", label).removesuffix("…")):
                    return label
        return None


async def test_the_one_conversation_is_held_on_telegram(
    server: BotApiServer, library: TelegramLibrary, tmp_path: Path, person: Person
) -> None:
    bot = RunningBot(server, tmp_path / "conversations.db", library, webhook=False)
    await bot.start()
    await play(one_conversation(), OnTelegram(person))
    await bot.stop()
