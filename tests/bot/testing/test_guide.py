"""The guide to adding a channel: its table is what is declared, and its channel of Feishu runs."""

import ast
import importlib
import json
import re
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import httpx
import pytest
from starlette.applications import Starlette

from bot.storage.sqlite import SQLiteStore
from bot.texting.capabilities import UNBOUNDED, Capabilities
from tests.bot.texting.messengers import texting_on

if TYPE_CHECKING:
    from bot.testing.text_channels import TextChannel

ROOT = Path(__file__).parents[3]
GUIDE = (ROOT / "docs" / "channels.md").read_text(encoding="utf-8")
TOKEN = "a token of the platform"

UNITS = {"bytes": "字节", "utf16": "个 UTF-16 单位", "characters": "个字"}
LINKS = {"anchors": "`<a>`", "markdown": "Markdown", "bare": "不写"}


def declared() -> Iterator[str]:
    """Every `NAME: Final = Capabilities(…)` of the program, by module and name."""
    for module in sorted((ROOT / "bot").rglob("*.py")):
        for node in ast.parse(module.read_text(encoding="utf-8")).body:
            value = node.value if isinstance(node, ast.Assign | ast.AnnAssign) else None
            if isinstance(value, ast.Call) and ast.unparse(value.func) == "Capabilities":
                target = node.target if isinstance(node, ast.AnnAssign) else node.targets[0]  # type: ignore[attr-defined]
                yield f"{'.'.join(module.relative_to(ROOT).with_suffix('').parts)}.{ast.unparse(target)}"


def rows() -> dict[str, list[str]]:
    """The cells of the guide's table behind the declaration, by the declaration."""
    found = re.findall(r"^\| [^|]+ \| `(bot\.[\w.]+)` \| (.+) \|$", GUIDE, re.MULTILINE)
    return {name: cells.split(" | ") for name, cells in found}


def told(capabilities: Capabilities) -> list[str]:
    """What the table tells of a channel."""
    most, seconds = capabilities.messages, capabilities.seconds
    is_bounded = capabilities.longest < UNBOUNDED
    return [
        "是" if capabilities.buttons else "否",
        "是" if capabilities.edits else "否",
        f"{capabilities.longest} {UNITS[capabilities.unit]}" if is_bounded else "不限",
        LINKS[capabilities.links],
        "不限" if most is None else f"{most}",
        "不限" if seconds is None else f"{seconds:g}",
    ]


def test_every_channel_stands_in_the_table() -> None:
    assert sorted(rows()) == sorted(declared())


@pytest.mark.parametrize("name", rows())
def test_the_table_tells_what_is_declared(name: str) -> None:
    module, _, constant = name.rpartition(".")
    assert rows()[name] == told(getattr(importlib.import_module(module), constant))


def block(name: str) -> dict[str, Any]:
    """What a block of the guide defines."""
    found = re.search(rf"^```python {re.escape(name)}\n(.*?)^```$", GUIDE, re.MULTILINE | re.DOTALL)
    assert found, f"the guide has no {name}"
    defined: dict[str, Any] = {"__name__": name}
    exec(compile(found[1], name, "exec"), defined)  # noqa: S102  the guide is ours
    return defined


class OnFeishu:
    """The guide's channel behind HTTP, and what it replies."""

    def __init__(self, client: httpx.AsyncClient, capabilities: Capabilities) -> None:
        self.capabilities = capabilities
        self._client = client
        self.replies: list[str] = []

    async def reply(self, _: str, text: str, uuid: str) -> None:
        assert uuid
        self.replies.append(text)

    async def send(self, person: str, text: str, delivery: str) -> list[str]:
        self.replies.clear()
        answered = await self.post(person, json.dumps({"text": text}), delivery)
        assert answered.status_code == 200
        return list(self.replies)

    async def post(self, person: str, content: str, message: str, token: str = TOKEN) -> httpx.Response:
        event = {
            "schema": "2.0",
            "header": {"event_type": "im.message.receive_v1", "token": token},
            "event": {
                "sender": {"sender_id": {"open_id": person}},
                "message": {"message_id": message, "message_type": "text", "content": content},
            },
        }
        return await self._client.post("/feishu", json=event)


@pytest.fixture
async def feishu(tmp_path: Path) -> AsyncIterator[OnFeishu]:
    made, app, store = block("feishu.py"), Starlette(), SQLiteStore(tmp_path / "conversations.db")
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://localhost") as client:
        channel = OnFeishu(client, made["FEISHU"])
        texting = texting_on(store, made["FEISHU"])
        app.router.routes.extend(made["Feishu"](texting, TOKEN, channel.reply).routes)
        yield channel
    await store.close()


async def test_the_guides_channel_holds_to_everything(feishu: OnFeishu) -> None:
    channel: TextChannel = feishu
    await block("test_feishu.py")["holds_to_everything"](channel)


@pytest.mark.parametrize(
    ("content", "token", "status"), [("{}", "wrong", 403), ("[1]", TOKEN, 400), ("{", TOKEN, 400)]
)
async def test_the_guides_channel_refuses_what_is_not_the_platforms(
    feishu: OnFeishu, content: str, token: str, status: int
) -> None:
    assert (await feishu.post("zhang", content, "1", token)).status_code == status
    assert feishu.replies == []
