"""One conversation, four channels: the same is said through either library, in the terminal, on the web."""

import os
import re
import subprocess
import sys
from pathlib import Path

import httpx

from bot.conversations import ConversationService
from bot.settings import TelegramLibrary
from bot.storage.sqlite import SQLiteStore
from bot.web.app import create_app
from dialogs.world import World
from locales.wording import wording
from tests.bot.web.browsing import Person as WebPerson
from tests.bot.web.browsing import can_be_pressed
from tests.end_to_end.telegram.botapi.person import Person
from tests.end_to_end.telegram.botapi.server import BotApiServer
from tests.end_to_end.telegram.one_conversation import FILE, missing, recorded, turns
from tests.end_to_end.telegram.running import RunningBot
from tests.patience import PATIENCE_SECONDS
from tests.policies import hunan_versions

HOW_TO_MEND = "if the change is meant, run: python -m tests.end_to_end.telegram.one_conversation"


def test_the_file_holds_what_the_conversation_says_now() -> None:
    assert FILE.read_text(encoding="utf-8") == recorded(), HOW_TO_MEND


async def test_on_telegram(
    server: BotApiServer, library: TelegramLibrary, tmp_path: Path, person: Person
) -> None:
    bot = RunningBot(server, tmp_path / "conversations.db", library, webhook=False)
    await bot.start()
    for said, pieces in turns():
        label = _label(person, said)
        await (person.presses(label) if label else person.sends(said))
        await server.world.until(lambda: missing(pieces, _shown(person)) is None, PATIENCE_SECONDS)  # noqa: B023
        await server.quiet(0.03)
        shown = _shown(person)
        assert missing(pieces, shown) is None, f"after “{said}”: {missing(pieces, shown)} is not in\n{shown}"
    await bot.stop()


def _shown(person: Person) -> str:
    """What the bot has shown since the person's last action."""
    acts = [act for act in person.chat.acts if act.number > person.mark and act.kind != "keyboard"]
    return "\n".join(act.text for act in acts)


def _label(person: Person, said: str) -> str | None:
    """The button of the open message that is labelled so, apart from ticks and numbers."""
    for message in reversed(person.keyboards):
        for label in message.labels:
            if re.sub(r"^(?:[✅☐] )?(?:\d+ )?", "", label) == said:
                return label
            if label.endswith("…") and said.startswith(re.sub(r"^\d+ ", "", label).removesuffix("…")):
                return label
    return None


async def test_on_the_web(tmp_path: Path) -> None:
    store = SQLiteStore(tmp_path / "conversations.db")
    app = create_app(
        ConversationService(store, World(hunan_versions())),
        hunan_versions(),
        server_key=await store.server_key(),
    )
    transport = httpx.ASGITransport(app)
    async with httpx.AsyncClient(
        transport=transport, base_url="http://localhost", follow_redirects=True
    ) as client:
        person = WebPerson(client)
        await person.open()
        for said, pieces in turns():
            await _say_on_the_web(person, said)
            assert missing(pieces, person.text) is None, f"after “{said}”: {missing(pieces, person.text)}"
    await store.close()


async def _say_on_the_web(person: WebPerson, said: str) -> None:
    if said == "/start":
        await person.start()
        return
    if any(each.label == said for each in can_be_pressed(person.page)):
        await person.press(said)
    else:
        await person.type(said)


def test_in_the_terminal(tmp_path: Path) -> None:
    script = turns()
    lines = "".join(f"{said}\n" for said, _ in script[1:])
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("CHUANGPING_")}
    done = subprocess.run(
        [sys.executable, "-c", "from bot.command_line import main; main()", "chat"],
        env=inherited | {"CHUANGPING_STORE": f"sqlite:///{tmp_path / 'conversations.db'}", "COLUMNS": "100"},
        input=lines,
        capture_output=True,
        encoding="utf-8",
        timeout=PATIENCE_SECONDS,
        check=True,
    )
    rest = done.stdout
    for place, (said, pieces) in enumerate(script):
        after = f"› {script[place + 1][0]}\n" if place + 1 < len(script) else "› "
        heard, _, rest = rest.partition(f"\n  {after}")
        told = _told_in_the_terminal(pieces, heard)
        assert missing(told, heard) is None, f"after “{said}”: {missing(told, heard)} is not in\n{heard}"


def _told_in_the_terminal(pieces: list[str], heard: str) -> list[str]:
    """What must be shown: of a result that stands above already only what it begins with is said again."""
    words = wording("zh_CN")
    for title in map(words.say, ("result-title", "result-title-so-far")):
        in_short = words.say("terminal-headline", title=title)
        if title in pieces and in_short in heard and heard.count(title) == 1:
            return pieces[: pieces.index(title) + 1]
    return pieces
