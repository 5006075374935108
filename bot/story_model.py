"""The optional reader: a model behind an OpenAI-compatible address that may propose quotes of a story.

One request, within a time limit, by the standard library; what is sent and what comes back is neither stored
nor logged. Off unless `CHUANGPING_READER_URL` is set. What of the answer is believed is decided in
`dialogs.stories.proposing`.
"""

import http.client
import json
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from threading import Thread
from typing import Final
from urllib.parse import urlsplit

from bot.settings import Settings

SECONDS: Final = 10.0
"""How long the request may take, all in all."""
LONGEST_ANSWER: Final = 65_536
"""Bytes of the longest answer that is read."""

Message = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class StoryModel:
    """A model behind an address (`https://host/v1`), with the name it is asked by and its key."""

    address: str
    model: str
    key: str | None = None
    seconds: float = SECONDS

    def answer(self, messages: Sequence[Message]) -> str | None:
        """What the model answers; None where it does not within the time, or not as it should."""
        told: list[str] = []
        # A thread, as a server that sends byte after byte never runs into the time limit of a socket.
        asking = Thread(target=self._ask, args=(messages, told), daemon=True)
        asking.start()
        asking.join(self.seconds)
        return told[0] if told else None

    def _ask(self, messages: Sequence[Message], told: list[str]) -> None:
        with suppress(OSError, http.client.HTTPException, ValueError, RecursionError):
            told.append(_content(self._asked(messages)))

    def _asked(self, messages: Sequence[Message]) -> bytes:
        """The body of the answer. Raises OSError, HTTPException or ValueError."""
        place = urlsplit(self.address)
        kind = http.client.HTTPSConnection if place.scheme == "https" else http.client.HTTPConnection
        connection = kind(place.hostname or "", place.port, timeout=self.seconds)
        asked = {"model": self.model, "messages": list(messages), "temperature": 0, "stream": False}
        headers = {"Content-Type": "application/json", "Accept": "application/json"}
        if self.key:
            headers["Authorization"] = f"Bearer {self.key}"
        try:
            path = f"{place.path.rstrip('/')}/chat/completions"
            connection.request("POST", path, json.dumps(asked).encode(), headers)
            response = connection.getresponse()
            body = response.read(LONGEST_ANSWER + 1)
        finally:
            connection.close()
        if response.status != http.client.OK or len(body) > LONGEST_ANSWER:
            msg = "this is no answer"
            raise ValueError(msg)
        return body


def model_of(settings: Settings) -> StoryModel | None:
    """The model that the settings name; None where they name none."""
    if settings.reader_url is None:
        return None
    key = settings.reader_key.get_secret_value() if settings.reader_key else None
    return StoryModel(settings.reader_url, settings.reader_model, key)


def _content(body: bytes) -> str:
    """The text of the first choice. Raises ValueError."""
    told = json.loads(body)
    try:
        content = told["choices"][0]["message"]["content"]
    except (TypeError, KeyError, IndexError):
        content = None
    if not isinstance(content, str):
        msg = "the answer has no text"
        raise ValueError(msg)
    return content
