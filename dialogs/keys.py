"""The keys of buttons: opaque to channels, naming the conversation, its revision and what the button does."""

import re
from dataclasses import dataclass

from dialogs.session import Session

LIMIT = 60
"""The most bytes a key may have; Telegram carries 64."""

_KEY = re.compile(r"([0-9A-Za-z_-]{1,12}\.[0-9a-z]{1,8})\.([a-z]{1,12})(?:\.([!-~]{1,40}))?", re.ASCII)

_LINK = re.compile(r"(change|edit)-([0-9A-Za-z_-]{1,40})", re.ASCII)


@dataclass(frozen=True, slots=True)
class Action:
    """What a button, a command or a typed word asks for; `argument` says of what."""

    name: str
    argument: str = ""


def moment_of(session: Session) -> str:
    """What stands open now, by a name that changes with it; every key of a button begins with it."""
    return f"{_short(session)}.{session.revision:x}"


def moment_of_key(key: str) -> str:
    """The moment at which a button was given."""
    return ".".join(key.split(".")[:2])


def link_of_key(key: str) -> str:
    """What a link carries that asks for the same as a button, whenever it is followed (`change-education`);
    empty where no link can, or where late is too late.
    """
    parts = _KEY.fullmatch(key)
    link = f"{parts[2]}-{parts[3]}" if parts else ""
    return link if read_link(link) else ""


def read_link(link: str) -> Action | None:
    """What a link asks for; None if it is none of `link_of_key`."""
    parts = _LINK.fullmatch(link.strip())
    return Action(parts[1], parts[2]) if parts else None


def button_key(session: Session, action: Action) -> str:
    """The key of a button of this conversation as it stands now."""
    key = f"{moment_of(session)}.{action.name}"
    return f"{key}.{action.argument}" if action.argument else key


def read_key(session: Session, key: str) -> Action | None:
    """What a key asks for; None if it is not one that this conversation gives as it stands now."""
    parts = _KEY.fullmatch(key)
    if parts is None or parts[1] != moment_of(session):
        return None
    return Action(parts[2], parts[3] or "")


def _short(session: Session) -> str:
    return session.id[:8]
