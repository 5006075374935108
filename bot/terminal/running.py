"""One sitting at a terminal, with everything that it needs."""

import locale
import os
import signal
import sys
from asyncio import Runner

from rich.console import Console

from bot.conversations import ConversationService
from bot.logs import log_nothing
from bot.policies import versions_of
from bot.settings import Settings
from bot.storage.places import open_store
from bot.storage.tidying import Tidying
from bot.story_model import model_of
from bot.terminal.chat import PROMPT, Chat
from bot.terminal.sheet import clean
from dialogs.world import World


def sit(settings: Settings, *, fresh: bool, export: bytes | None = None) -> None:
    """Hold the conversation until the person leaves, from an `export` on where there is one. Raises
    `ServiceError` if the store or the export cannot be used.
    """
    log_nothing()
    interactive = sys.stdin.isatty() and sys.stdout.isatty()
    model, policies = model_of(settings), versions_of(settings.policy, [settings.phase])
    world = World(policies, settings.phase, settings.terms)
    with Runner() as runner:
        store = runner.run(open_store(settings.store, settings.store_keys))
        try:
            runner.run(Tidying(store, retention_days=settings.retention_days).tidy())
            chat = Chat(
                ConversationService(store, world, ask_model=None if model is None else model.answer),
                Console(highlight=False, markup=False, emoji=False),
                read_from_keyboard if interactive else read_from_pipe,
                language=settings.language,
                unfold=not interactive,
                public_address=settings.public_address,
            )
            is_kept = chat.run(runner, fresh=fresh, export=export)
        finally:
            signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever leaves impatiently loses nothing
            runner.run(store.close())
    if is_kept:
        chat.say_goodbye()


def read_from_keyboard() -> str | None:
    """A line typed at a terminal, which may be edited while it is typed; Ctrl-C and Ctrl-D leave."""
    _edit_whole_characters()
    import readline  # noqa: PLC0415  lets `input` edit lines; only where there is a keyboard

    for letting_through in ("input-meta on", "convert-meta off", "output-meta on"):  # in the C locale too
        readline.parse_and_bind(f"set {letting_through}")
    sys.stdout.write("\n")
    try:
        return input(PROMPT)
    except (EOFError, KeyboardInterrupt):
        sys.stdout.write("\n")
        return None


def _edit_whole_characters() -> None:
    """Readline asks the environment what a character is: in the C locale, or one that is not installed, a
    key would take back a third of one.
    """
    try:
        locale.setlocale(locale.LC_CTYPE, "")
        knows_characters = locale.nl_langinfo(locale.CODESET) == "UTF-8"
    except locale.Error:
        knows_characters = False
    if not knows_characters:
        os.environ["LC_ALL"] = "C.UTF-8"


def read_from_pipe() -> str | None:
    """The next line of standard input, repeated on standard output so that both sides can be read."""
    line = sys.stdin.readline()
    if not line:
        return None
    text = line.rstrip("\n")
    sys.stdout.write(f"\n{PROMPT}{clean(text)}\n")
    return text
