"""The one-time token of a form: it names the delivery, proves the session, and knows what the page showed.

A token is drawn anew for each page, so a compressed page leaks nothing about it (BREACH), and pressing twice
sends the same delivery twice, which is answered once.
"""

import hashlib
import hmac
import re
import secrets
from collections.abc import Iterable
from dataclasses import dataclass

from dialogs.replies import Reply

_SHAPE = re.compile(r"([\w-]{22})\.([\w-]{16})\.([0-9a-f]{64})", re.ASCII)


@dataclass(frozen=True, slots=True)
class FormToken:
    """What a genuine token says: which delivery sending the form is, and the state that its page showed."""

    delivery: str
    state: str


def mint(secret: str, state: str) -> str:
    """A new token for a form of the session with this secret; `state` is that of its page, by `state_of`."""
    nonce = secrets.token_urlsafe(16)
    return f"{nonce}.{state}.{_signature(secret, nonce, state)}"


def read(secret: str, token: str) -> FormToken | None:
    """What a token says, or None where this session did not give it."""
    match = _SHAPE.fullmatch(token)
    if match is None:
        return None
    nonce, state, signature = match.groups()
    if not hmac.compare_digest(signature, _signature(secret, nonce, state)):
        return None
    return FormToken(f"web:{nonce}", state)


def state_of(replies: Iterable[Reply]) -> str:
    """A short name for what can be answered now; it changes with every question and revision."""
    keys = [
        f"{reply.question}:{','.join(button.key for button in reply.choices + reply.controls)}"
        for reply in replies
        if reply.choices or reply.controls
    ]
    return hashlib.sha256("\n".join(keys).encode()).hexdigest()[:16]


def _signature(secret: str, nonce: str, state: str) -> str:
    return hmac.new(secret.encode(), f"{nonce}.{state}".encode(), hashlib.sha256).hexdigest()
