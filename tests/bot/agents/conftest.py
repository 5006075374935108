"""An assistant as it reaches the tools: the SDK's own client, and what it may check of every answer."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

import jsonschema
import orjson
import pytest
from mcp import Client

from bot.agents.lengths import LONGEST
from bot.agents.server import server_of
from bot.api.desk import Desk
from bot.api.reception import Threads
from criteria.policy.model import Policy
from criteria.policy.versions import Succession
from tests.policies import hunan
from tests.water import water

POLICIES: dict[str, Callable[[], Policy]] = {"hunan": hunan, "water": water}
DAY = "2026-11-27"


class Assistant:
    """Somebody's assistant; each answer fits what the tool says of itself, and its text says the same."""

    def __init__(self, client: Client, policy: Policy) -> None:
        self.client = client
        self.policy = policy

    async def call(self, tool: str, **arguments: Any) -> Any:
        """What a tool answers to sound arguments."""
        answered = await self.client.call_tool(tool, arguments)
        text = self._text(answered)
        assert not answered.is_error, text
        assert orjson.loads(text) == answered.structured_content
        assert len(text) < LONGEST
        told = {each.name: each for each in (await self.client.list_tools()).tools}[tool]
        assert told.output_schema is not None
        jsonschema.Draft202012Validator(told.output_schema).validate(answered.structured_content)
        return answered.structured_content

    async def refused(self, tool: str, **arguments: Any) -> str:
        """What a tool says of arguments that it does not take."""
        answered = await self.client.call_tool(tool, arguments)
        assert answered.is_error
        assert answered.structured_content is None
        return self._text(answered)

    async def read(self, uri: str) -> str:
        """The text of a resource."""
        (content,) = (await self.client.read_resource(uri)).contents
        text: str = content.text  # type: ignore[union-attr]  # ours are texts
        assert len(text) < LONGEST
        return text

    @staticmethod
    def _text(answered: Any) -> str:
        (content,) = answered.content
        text: str = content.text
        return text


@asynccontextmanager
async def assistant_of(
    policy: Policy, *, language: str = "zh_CN", address: str | None = None
) -> AsyncIterator[Assistant]:
    """An assistant with the tools of a policy, in one process with them."""
    server = server_of(Desk(Succession((policy,))), language, address, Threads())
    async with Client(server) as client:
        yield Assistant(client, policy)


Connect = Callable[..., Any]


@pytest.fixture
def connect() -> Connect:
    """Connects assistants: `async with connect(policy, language="en") as assistant`.

    A client's tasks must end in the task that began them, which a fixture's need not be.
    """
    return assistant_of
