"""A Bot API in memory: it keeps messages, notes requests in order, and fails as told."""

from collections import defaultdict, deque
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from pydantic import JsonValue

from bot.telegram.api import NO_FILES, ApiError, BotApi, File, Files, RefusedError

Failing = ApiError | Callable[[], Awaitable[None]] | None


@dataclass
class Shown:
    """A message as it stands in the chat."""

    text: str
    keys: list[str]


@dataclass
class FakeTelegram:
    """A `bot.telegram.api.Transport`. `faults` are raised (or awaited) by the next requests of a method."""

    messages: dict[int, Shown] = field(default_factory=dict)
    requests: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    faults: defaultdict[str, deque[Failing]] = field(default_factory=lambda: defaultdict(deque))
    slept: list[float] = field(default_factory=list)
    brought: dict[str, bytes] = field(default_factory=dict)
    """What people sent as files, by their paths."""

    @property
    def api(self) -> BotApi:
        return BotApi(self)

    def fail(self, method: str, *faults: Failing) -> None:
        self.faults[method].extend(faults)

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)

    @property
    def said(self) -> list[str]:
        """The texts that were sent, oldest first."""
        return [str(asked["text"]) for method, asked in self.requests if method == "sendMessage"]

    @property
    def files(self) -> list[tuple[str, File]]:
        """The files that were sent, oldest first, each with its method."""
        names = {"sendPhoto": "photo", "sendDocument": "document"}
        return [(method, asked[names[method]]) for method, asked in self.requests if method in names]

    @property
    def pressable(self) -> list[int]:
        return [number for number, shown in self.messages.items() if shown.keys]

    async def call(
        self,
        method: str,
        parameters: Mapping[str, JsonValue],
        *,
        seconds: float,  # noqa: ARG002  nothing takes long here
        files: Files = NO_FILES,
    ) -> JsonValue:
        asked = dict(parameters) | dict(files)
        self.requests.append((method, asked))
        fault = self.faults[method].popleft() if self.faults[method] else None
        if isinstance(fault, ApiError):
            raise fault
        if fault is not None:
            await fault()
        return self._done(method, asked)

    async def download(self, path: str, *, most: int, seconds: float) -> bytes:  # noqa: ARG002  as above
        return self.brought[path][: most + 1]

    def _done(self, method: str, asked: dict[str, Any]) -> JsonValue:
        if method == "getMe":
            return {"id": 1, "is_bot": True, "first_name": "b", "username": "x_bot"}
        if method == "getFile":
            return {"file_id": asked["file_id"], "file_path": f"documents/{asked['file_id']}"}
        if method == "answerCallbackQuery":
            return True
        if method == "sendMessage":
            number = len(self.messages) + 1
            self.messages[number] = Shown(asked["text"], _keys(asked))
            return {"message_id": number}
        if method in ("sendPhoto", "sendDocument"):
            number = len(self.messages) + 1
            self.messages[number] = Shown("", [])
            return {"message_id": number}
        number = asked["message_id"]
        if number not in self.messages:
            msg = "Bad Request: message to edit not found"
            raise RefusedError(msg)
        self.messages[number] = Shown(asked.get("text", self.messages[number].text), _keys(asked))
        return {"message_id": number}


def _keys(asked: dict[str, Any]) -> list[str]:
    rows = asked.get("reply_markup", {}).get("inline_keyboard", [])
    return [button.get("callback_data", button.get("url")) for row in rows for button in row]
