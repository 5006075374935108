"""The one conversation that all channels hold, through the JSON API."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import httpx

from bot.storage.sqlite import SQLiteStore
from bot.testing.playing import one_conversation, play
from examples.http_client import lines
from tests.bot.api.applications import application


class Person:
    """Somebody who talks through a program that shows all that it is told."""

    sees_all_again = True

    def __init__(self, client: httpx.AsyncClient) -> None:
        self._client = client
        self._events = 0
        self.told: Any = None

    async def says(self, text: str) -> None:
        if self.told is None:
            self.told = (await self._client.post("conversations", json={})).json()
        else:
            await self._does(text=text)

    async def presses(self, label: str) -> None:
        reply = self.told["replies"][-1]
        buttons = [*reply.get("choices", ()), *reply.get("controls", ())]
        await self._does(keys=[next(each["key"] for each in buttons if each["label"] == label)])

    async def sees(self, pieces: Sequence[str]) -> str:  # noqa: ARG002  it is told all at once
        return "\n".join(lines(self.told["replies"]))

    async def _does(self, **what: object) -> None:
        self._events += 1
        question = self.told["question"] and self.told["question"]["id"]
        event = {"id": str(self._events), "question": question, **what}
        answered = await self._client.post(f"conversations/{self.told['id']}/events", json=event)
        self.told = answered.json()


async def test_through_the_api(tmp_path: Path) -> None:
    store = SQLiteStore(tmp_path / "conversations.db")
    transport = httpx.ASGITransport(application(store))
    async with httpx.AsyncClient(transport=transport, base_url="http://localhost/api/v1/") as client:
        person = Person(client)
        await play(one_conversation(), person)
        assert person.told["done"]
        assert person.told["assessment"]["tiers"]["engineer"]["status"] == "undetermined"
    await store.close()
