"""The one-time token of a form: it names the delivery (with what is sent), proves the session, and knows
which moment of the conversation the page showed.

A token is drawn anew for each page, so a compressed page leaks nothing about it (BREACH), and pressing twice
sends the same delivery twice, which is answered once. Another answer under the same
token is another delivery.
"""

import hashlib
import hmac
import re
import secrets
from collections.abc import Sequence
from dataclasses import dataclass

from bot.conversations import NOTHING_OPEN
from dialogs.events import Event
from dialogs.keys import moment_of_key
from dialogs.replies import Reply

_SHAPE = re.compile(r"([\w-]{22})\.([\w.-]{1,21})\.([0-9a-f]{64})", re.ASCII)

NONE = NOTHING_OPEN
"""The moment of a page on which nothing stands open."""


@dataclass(frozen=True, slots=True)
class FormToken:
    """What a genuine token says: which form it is, and the moment that its page showed."""

    nonce: str
    moment: str

    def delivery(self, event: Event) -> str:
        """Which delivery sending the form with this event is; nothing of the event can be learnt from it."""
        digest = hmac.new(self.nonce.encode(), repr(event).encode(errors="backslashreplace"), hashlib.sha256)
        return f"web:{digest.hexdigest()[:32]}"


def mint(secret: str, moment: str) -> str:
    """A new token for a form of the session with this secret; `moment` is that of its page."""
    nonce = secrets.token_urlsafe(16)
    return f"{nonce}.{moment}.{_signature(secret, nonce, moment)}"


def read(secret: str, token: str) -> FormToken | None:
    """What a token says, or None where this session did not give it."""
    said = claimed(token)
    if said is None:
        return None
    signature = token.rpartition(".")[2]
    is_genuine = hmac.compare_digest(signature, _signature(secret, said.nonce, said.moment))
    return said if is_genuine else None


def claimed(token: str) -> FormToken | None:
    """What a token says, whoever made it; None of what is none."""
    match = _SHAPE.fullmatch(token)
    return None if match is None else FormToken(match[1], match[2])


def moment_of(replies: Sequence[Reply]) -> str:
    """The moment (`dialogs.keys`) of what can be answered now, which its buttons name."""
    keys = (button.key for reply in reversed(replies) for button in reply.choices + reply.controls)
    return next((moment_of_key(key) for key in keys), NONE)


def _signature(secret: str, nonce: str, moment: str) -> str:
    return hmac.new(secret.encode(), f"{nonce}.{moment}".encode(), hashlib.sha256).hexdigest()
