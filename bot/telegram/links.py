"""Links into the bot: a clause's deep link (https://core.telegram.org/bots/features#deep-linking) and sharing
it.
"""

import re
from urllib.parse import quote

_CLAUSE = re.compile(r"\d{1,3}(?:\.\d{1,3}[a-z]?){0,8}", re.ASCII)
_PAYLOAD = re.compile(r"a(\d{1,3}(?:-\d{1,3}[a-z]?){0,8})", re.ASCII)


def payload(clause: str) -> str:
    """What stands behind `?start=` for a clause: 10.2.3.1 → a10-2-3-1; empty for what is no clause's id."""
    return f"a{clause.replace('.', '-')}" if _CLAUSE.fullmatch(clause) else ""


def clause_of(start_payload: str) -> str | None:
    """The clause that a payload names: a10-2-3-1 → 10.2.3.1; None where it is none."""
    match = _PAYLOAD.fullmatch(start_payload.strip())
    return match[1].replace("-", ".") if match else None


def bot_link(username: str, start_payload: str = "") -> str:
    """A link that opens the private chat with the bot."""
    return f"https://t.me/{username}" + (f"?start={start_payload}" if start_payload else "")


def clause_link(username: str, clause: str) -> str:
    """A link that opens the bot at a clause."""
    return bot_link(username, payload(clause))


def share_link(url: str, text: str) -> str:
    """A link that lets the person choose a chat to share a link and a text with."""
    return f"https://t.me/share/url?url={quote(url, safe='')}&text={quote(text, safe='')}"
