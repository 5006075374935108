"""The tools and resources in one language, as a server of the official SDK; which transport it speaks through
is known in `stdio` and `http`.
"""

import json
import logging
from collections.abc import Mapping
from importlib.metadata import version
from typing import Any, Final

from mcp.server import Server, ServerRequestContext
from mcp.shared.exceptions import MCPError
from mcp_types import (
    INTERNAL_ERROR,
    INVALID_PARAMS,
    CallToolRequestParams,
    CallToolResult,
    ListResourcesResult,
    ListToolsResult,
    PaginatedRequestParams,
    ReadResourceRequestParams,
    ReadResourceResult,
    TextContent,
    TextResourceContents,
    ToolAnnotations,
)
from mcp_types import Resource as ResourceTold
from mcp_types import Tool as ToolTold

from bot.agents.answers import TOOLS, Tool
from bot.agents.lengths import fitted, text_of
from bot.agents.resources import RESOURCES
from bot.api.body import read_body
from bot.api.description import names_of, schema_of
from bot.api.desk import Desk
from bot.api.reception import Threads
from bot.api.refusals import Refusal
from bot.faults import ServiceError, whereabouts
from criteria.policy.model import Policy
from dialogs.messages import words_of
from locales.wording import Wording

NAME: Final = "chuangping"
_MOST_FAULTS: Final = 20
_READS_ONLY: Final = ToolAnnotations(
    read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False
)

logger = logging.getLogger(__name__)

Context = ServerRequestContext[Any, Any]
Schema = dict[str, Any]


def server_of(desk: Desk, language: str, public_address: str | None, threads: Threads) -> Server[Any]:
    """A server that speaks a language; `public_address` is where people find the chat."""
    offer = _Offer(desk, language, threads)
    words, document = offer.words, desk.current().document
    instructions = [words.say("agents-instructions", document=document.title, number=document.number)]
    if public_address is not None:
        instructions.append(words.say("agents-instructions-chat", address=public_address))
    return Server(
        NAME,
        version=version(NAME),
        title=words.say("agents-title"),
        instructions="\n".join(instructions),
        website_url=public_address,
        get_tool_input_schema=offer.input_schema,
        on_list_tools=offer.tools,
        on_call_tool=offer.call,
        on_list_resources=offer.resources,
        on_read_resource=offer.read,
    )


class _Offer:
    def __init__(self, desk: Desk, language: str, threads: Threads) -> None:
        self._desk = desk
        self._language = language
        self._threads = threads
        self._told: tuple[str, list[ToolTold]] | None = None

    @property
    def words(self) -> Wording:
        return words_of(self._desk.current(), self._language)

    async def tools(self, _: Context, __: PaginatedRequestParams | None) -> ListToolsResult:
        return ListToolsResult(tools=self._tools())

    def input_schema(self, name: str) -> Mapping[str, Any] | None:
        return next((each.input_schema for each in self._tools() if each.name == name), None)

    def _tools(self) -> list[ToolTold]:
        """All tools, as told of the version in force."""
        policy = self._desk.current()
        if self._told is None or self._told[0] != policy.content_hash:
            self._told = policy.content_hash, [self._tool(each, policy) for each in TOOLS]
        return self._told[1]

    def _tool(self, tool: Tool, policy: Policy) -> ToolTold:
        words = self.words
        told: Schema = {"type": "object"}
        named = {**names_of(self._desk.policies, policy), "Profile": told, "FactName": {"type": "string"}}
        asked = schema_of(tool.asked, named)
        for name, schema in asked["properties"].items():
            asked["properties"][name] = {**schema, "description": words.say(f"agents-argument-{name}")}
        return ToolTold(
            name=tool.name,
            title=words.say(f"agents-title-{tool.name}"),
            description=words.say(f"agents-tool-{tool.name}"),
            input_schema=asked,
            output_schema=schema_of(tool.answered, {}),
            annotations=_READS_ONLY,
        )

    async def call(self, _: Context, asked: CallToolRequestParams) -> CallToolResult:
        tool = next((each for each in TOOLS if each.name == asked.name), None)
        if tool is None:
            tools = " ".join(each.name for each in TOOLS)
            raise MCPError(INVALID_PARAMS, self.words.say("agents-no-tool", tools=tools))
        return await self._threads.do(lambda: self._called(tool, asked.arguments or {}))

    def _called(self, tool: Tool, arguments: Mapping[str, object]) -> CallToolResult:
        words = self.words
        try:
            asked = read_body(tool.asked, json.dumps(arguments).encode(), words)
            told = fitted(tool.answer(self._desk, asked, self._language), words)
        except Refusal as refused:
            return _failed(_said(refused, words))
        except Exception as error:  # noqa: BLE001  whatever it is, nothing of it is told but where
            logger.error("a tool could not answer: %s", whereabouts(error))
            return _failed(ServiceError("api-broken").say(words))
        return CallToolResult(content=[TextContent(text=text_of(told))], structured_content=told)

    async def resources(self, _: Context, __: PaginatedRequestParams | None) -> ListResourcesResult:
        words = self.words
        return ListResourcesResult(
            resources=[
                ResourceTold(
                    name=each.name,
                    uri=each.uri,
                    title=words.say(f"agents-title-{each.name}"),
                    description=words.say(f"agents-resource-{each.name}"),
                    mime_type=each.kind,
                )
                for each in RESOURCES
            ]
        )

    async def read(self, _: Context, asked: ReadResourceRequestParams) -> ReadResourceResult:
        found = next((each for each in RESOURCES if each.uri == asked.uri), None)
        if found is None:
            known = " ".join(each.uri for each in RESOURCES)
            raise MCPError(INVALID_PARAMS, self.words.say("agents-no-resource", resources=known))
        try:
            text = await self._threads.do(lambda: found.text(self._desk, self._language))
        except Exception as error:  # noqa: BLE001  as with a tool
            logger.error("a resource could not be read: %s", whereabouts(error))
            raise MCPError(INTERNAL_ERROR, ServiceError("api-broken").say(self.words)) from None
        return ReadResourceResult(
            contents=[TextResourceContents(uri=found.uri, mime_type=found.kind, text=text)]
        )


def _said(refused: Refusal, words: Wording) -> str:
    """What is wrong with the arguments, each at its place: `profile/books: …`."""
    if not refused.places:
        return refused.detail
    lines = []
    for place in refused.places[:_MOST_FAULTS]:
        where = (place.pointer or "").removeprefix("#/") or place.parameter
        lines.append(f"{where}: {place.detail}" if where else place.detail)
    if more := len(refused.places) - len(lines):
        lines.append(words.say("agents-more-faults", count=more))
    return "\n".join(lines)


def _failed(said: str) -> CallToolResult:
    return CallToolResult(content=[TextContent(text=said)], is_error=True)
