"""The one conversation that all channels hold, through the JSON API."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx

from bot.api.access import read_access
from bot.api.app import api_of
from bot.conversations import ConversationService
from bot.storage.sqlite import SQLiteStore
from dialogs.world import World
from tests.end_to_end.telegram.one_conversation import missing, turns
from tests.policies import hunan_versions

TOLD = ("text", "label", "summary")


def shown(part: Any) -> Iterator[str]:
    """All that stands in the replies, in its order, without what can be pressed."""
    if isinstance(part, list):
        for each in part:
            yield from shown(each)
    elif isinstance(part, dict):
        for name, each in part.items():
            if name in TOLD:
                yield each
            elif name not in ("choices", "controls", "button", "typing", "progress"):
                yield from shown(each)


def key_of(reply: Any, said: str) -> str | None:
    """The key of the button that is labelled so."""
    buttons = [*reply.get("choices", ()), *reply.get("controls", ())]
    return next((button["key"] for button in buttons if button["label"] == said), None)


async def test_through_the_api(tmp_path: Path) -> None:
    store, world = SQLiteStore(tmp_path / "conversations.db"), World(hunan_versions())
    app = api_of(read_access("open"), ConversationService(store, world), world, language="zh_CN")
    async with httpx.AsyncClient(
        transport=httpx.ASGITransport(app), base_url="http://localhost/api/v1/"
    ) as client:
        told: Any = (await client.post("conversations", json={})).json()
        for place, (said, pieces) in enumerate(turns()):
            if place:
                key = key_of(told["replies"][-1], said)
                question = told["question"] and told["question"]["id"]
                event = {"id": str(place), "question": question}
                event |= {"keys": [key]} if key else {"text": said}
                told = (await client.post(f"conversations/{told['id']}/events", json=event)).json()
            text = "\n".join(shown(told["replies"]))
            assert missing(pieces, text) is None, f"after “{said}”: {missing(pieces, text)}"
        assert told["done"]
        assert told["assessment"]["tiers"]["engineer"]["status"] == "undetermined"
    await store.close()
