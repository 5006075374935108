"""How one talks about the regulation. Pure: (session, event) in, (session, replies) out; knows no channel and
no database.

The public names of this package stand in `__all__` (docs/api.md shows them at work); each is imported when it
is first asked for.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dialogs.asking.answering import Answer, ask
    from dialogs.conversation import Step, begin, step, transcript
    from dialogs.events import Command, Event, Pressed, Typed
    from dialogs.knowledge.index import index_of
    from dialogs.knowledge.searching import Hit, search
    from dialogs.messages import words_of
    from dialogs.rehearsal import rehearse
    from dialogs.replies import Button, Reply, dump_replies, load_replies
    from dialogs.session import Session, SessionError, dump_session, load_session
    from dialogs.understanding import Reading, understand
    from dialogs.world import World

__all__ = [
    "Answer", "Button", "Command", "Event", "Hit", "Pressed", "Reading", "Reply", "Session", "SessionError",
    "Step", "Typed", "World", "ask", "begin", "dump_replies", "dump_session", "index_of", "load_replies",
    "load_session", "rehearse", "search", "step", "transcript", "understand", "words_of",
]  # fmt: skip

_HOMES = {
    "asking.answering": ("Answer", "ask"),
    "conversation": ("Step", "begin", "step", "transcript"),
    "events": ("Command", "Event", "Pressed", "Typed"),
    "knowledge.index": ("index_of",),
    "knowledge.searching": ("Hit", "search"),
    "messages": ("words_of",),
    "rehearsal": ("rehearse",),
    "replies": ("Button", "Reply", "dump_replies", "load_replies"),
    "session": ("Session", "SessionError", "dump_session", "load_session"),
    "understanding": ("Reading", "understand"),
    "world": ("World",),
}
"""The modules in which the public names are defined."""


def __getattr__(name: str) -> object:
    for module, names in _HOMES.items():
        if name in names:
            return getattr(import_module(f"{__name__}.{module}"), name)
    msg = f"module {__name__!r} has no attribute {name!r}"
    raise AttributeError(msg)
