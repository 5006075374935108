"""A small strict WeCom on loopback: what WeCom would refuse it refuses, and it remembers that.

Over a real WebSocket, from what is documented or was measured by others (docs/wecom.md). `faults` must be
empty at the end of each test: a bot that swallows a refusal is found out all the same.
"""

import asyncio
import json
import logging
import re
import time
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from itertools import count
from types import TracebackType
from typing import Any

from websockets.asyncio.server import Server, ServerConnection, serve
from websockets.exceptions import ConnectionClosed

from tests.patience import PATIENCE_SECONDS

Json = dict[str, Any]

BOT_ID = "aib_4Kx9"
SECRET = "geheim-Q3nV7w"

QUIET = logging.getLogger("tests.wecom")
QUIET.setLevel(logging.CRITICAL)

LONGEST_STREAM = 20_480
TASK_ID = re.compile(r"[0-9A-Za-z_@-]{1,128}")


class RefusedFrameError(Exception):
    """A frame is refused with a code; it is a fault of the bot's unless a test is about it."""

    def __init__(self, code: int, why: str, *, fault: bool = True) -> None:
        super().__init__(why)
        self.code = code
        self.fault = fault


@dataclass
class Shown:
    """What a person sees of the bot: a text, a card, or both."""

    text: str
    card: Json | None = None
    by: str = ""


@dataclass
class Request:
    """What the bot may answer: `kind` is that of the callback."""

    kind: str
    person: str
    in_group: bool
    task: str = ""
    at: float = field(default_factory=time.monotonic)
    streams: dict[str, bool] = field(default_factory=dict)
    is_used: bool = False


class WeComServer:
    """The server. `async with WeComServer() as server:` listens at `server.address`."""

    def __init__(self, *, event_seconds: float = 5.0, most_a_minute: int = 30) -> None:
        self.bots = {BOT_ID: SECRET}
        self.event_seconds = event_seconds
        self.most_a_minute = most_a_minute
        self.address = ""
        self.frames: list[Json] = []
        self.faults: list[str] = []
        self.codes: list[int] = []
        self.chats: defaultdict[str, list[Shown]] = defaultdict(list)
        self.subscriptions: list[float] = []
        self.tries: list[float] = []
        self.closed: list[float] = []
        self.is_deaf = False
        """Frames come in and nothing becomes of them."""
        self.is_mute = False
        """What comes in is done, and nothing is confirmed."""
        self.has_forgotten = False
        """The live connection is taken for one that never subscribed."""
        self.refusals: defaultdict[str, list[int]] = defaultdict(list)
        """With which codes the next frames of a command are refused, whatever they are."""
        self._live: ServerConnection | None = None
        self._requests: dict[str, Request] = {}
        self._own: set[str] = set()
        self._tasks: set[str] = set()
        self._bodies: dict[str, tuple[str, Json]] = {}
        self._sent: defaultdict[str, list[float]] = defaultdict(list)
        self._in_work: set[str] = set()
        self._numbers = count(1)
        self._server: Server | None = None
        self._changed = asyncio.Condition()

    async def __aenter__(self) -> "WeComServer":
        await self.open()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    async def open(self) -> None:
        """Listen, at the same address as before."""
        port = int(self.address.rpartition(":")[2]) if self.address else 0
        self._server = await serve(
            self._hold, "127.0.0.1", port, ping_interval=None, close_timeout=0.1, logger=QUIET
        )
        self.address = f"ws://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"

    async def close(self) -> None:
        """Cut all connections off, and listen no more."""
        if self._server is not None:
            self._server.close()
            await self._server.wait_closed()
            self._server = None

    # What a test does

    async def says(self, person: str, text: str, **more: Any) -> str:
        """Somebody types something to the bot; the msgid."""
        return await self.sends(person, {"msgtype": "text", "text": {"content": text}}, **more)

    async def sends(
        self, person: str, message: Json, *, group: str | None = None, msgid: str | None = None
    ) -> str:
        """Somebody sends a message of whatever kind; the msgid."""
        body = self._head(person, group) | message | ({"msgid": msgid} if msgid else {})
        return await self._deliver("aibot_msg_callback", body, Request("message", person, group is not None))

    async def enters(self, person: str) -> str:
        """Somebody opens the conversation with the bot; the msgid."""
        body = self._head(person) | {"msgtype": "event", "event": {"eventtype": "enter_chat"}}
        return await self._deliver(
            "aibot_event_callback", body, Request("enter_chat", person, in_group=False)
        )

    async def presses(self, person: str, label: str, *ticked: str, card: Json | None = None) -> str:
        """Somebody presses the button with a label on the newest card, options of it being ticked; the
        msgid.
        """
        card = card or self.cards(person)[-1]
        if card["card_type"] == "vote_interaction":
            assert card["submit_button"]["text"] == label, card
            key = card["submit_button"]["key"]
            ids = {option["text"]: option["id"] for option in card["checkbox"]["option_list"]}
            options = [ids[each] for each in ticked]
            item = {"question_key": card["checkbox"]["question_key"], "option_ids": {"option_id": options}}
            pressed: Json = {"selected_items": {"selected_item": [item]}}
        else:
            key = next(button["key"] for button in card["button_list"] if button["text"] == label)
            pressed = {}
        pressed |= {"card_type": card["card_type"], "event_key": key, "task_id": card["task_id"]}
        event = {"eventtype": "template_card_event", "template_card_event": pressed}
        body = self._head(person) | {"msgtype": "event", "event": event}
        request = Request("template_card_event", person, in_group=False, task=card["task_id"])
        return await self._deliver("aibot_event_callback", body, request)

    async def rates(self, person: str, kind: int, words: str) -> None:
        """Somebody says what they think of an answer."""
        event = {"eventtype": "feedback_event", "feedback_event": {"id": "f", "type": kind, "content": words}}
        body = self._head(person) | {"msgtype": "event", "event": event}
        await self._deliver("aibot_event_callback", body, Request("feedback_event", person, in_group=False))

    async def delivers_again(self, msgid: str) -> None:
        """A callback that was delivered comes again."""
        command, body = self._bodies[msgid]
        kind = body["event"]["eventtype"] if body["msgtype"] == "event" else "message"
        card = body.get("event", {}).get("template_card_event", {})
        person, in_group = body["from"]["userid"], body["chattype"] == "group"
        await self._deliver(command, body, Request(kind, person, in_group, task=card.get("task_id", "")))

    async def sends_raw(self, frame: str) -> None:
        """Something comes over the live connection."""
        await self.until(lambda: self.is_live)
        assert self._live is not None
        await self._live.send(frame)

    async def cuts_off(self) -> None:
        """The live connection breaks."""
        await self.until(lambda: self.is_live)
        broken, self._live = self._live, None
        assert broken is not None
        broken.transport.abort()

    # What a test looks at

    @property
    def is_live(self) -> bool:
        """Whether somebody is subscribed."""
        return self._live is not None

    def commands(self, *, pings: bool = False) -> list[str]:
        """What the bot sent, in order."""
        return [frame["cmd"] for frame in self.frames if pings or frame["cmd"] != "ping"]

    def texts(self, person: str) -> list[str]:
        """What somebody was told."""
        return [shown.text for shown in self.chats[person] if shown.text]

    def cards(self, person: str) -> list[Json]:
        """The cards that stand before somebody, each as it was last updated."""
        return [shown.card for shown in self.chats[person] if shown.card is not None]

    async def sees(self, person: str, text: str, times: int = 1) -> str:
        """Wait until somebody has been told something, so often; the last text that tells it."""
        await self.until(lambda: sum(text in each for each in self.texts(person)) >= times)
        return [each for each in self.texts(person) if text in each][-1]

    async def until(self, condition: Callable[[], bool]) -> None:
        """Wait until something is so."""
        async with asyncio.timeout(PATIENCE_SECONDS), self._changed:
            await self._changed.wait_for(condition)

    def forgive(self) -> list[str]:
        """Forget the faults so far; what they were."""
        faults, self.faults = self.faults, []
        return faults

    # The protocol

    def _head(self, person: str, group: str | None = None) -> Json:
        head: Json = {"msgid": f"m{next(self._numbers)}", "aibotid": BOT_ID, "from": {"userid": person}}
        return head | ({"chattype": "group", "chatid": group} if group else {"chattype": "single"})

    async def _deliver(self, command: str, body: Json, request: Request) -> str:
        self._bodies[body["msgid"]] = (command, body)
        name = f"req{next(self._numbers)}"
        self._requests[name] = request
        await self.until(lambda: self.is_live)
        assert self._live is not None
        await self._live.send(json.dumps({"cmd": command, "headers": {"req_id": name}, "body": body}))
        return str(body["msgid"])

    async def _tell(self) -> None:
        async with self._changed:
            self._changed.notify_all()

    async def _hold(self, socket: ServerConnection) -> None:
        self.tries.append(time.monotonic())
        try:
            async for raw in socket:
                await self._take(socket, json.loads(raw))
        except ConnectionClosed:
            pass
        finally:
            if self._live is socket:
                self._live = None
            self.closed.append(time.monotonic())
            await self._tell()

    async def _take(self, socket: ServerConnection, frame: Json) -> None:
        self.frames.append(frame)
        await self._tell()
        if self.is_deaf:
            return
        name = frame["headers"]["req_id"]
        try:
            code = await self._do(socket, frame)
        except RefusedFrameError as refusal:
            code = refusal.code
            if refusal.fault:
                self.faults.append(f"{frame['cmd']}: {refusal}")
        self.codes.append(code)
        if not self.is_mute or frame["cmd"] == "aibot_subscribe":
            receipt = {"headers": {"req_id": name}, "errcode": code, "errmsg": "ok" if not code else "no"}
            await socket.send(json.dumps(receipt))
            self._in_work.discard(name)
        await self._tell()

    async def _do(self, socket: ServerConnection, frame: Json) -> int:
        command, name, body = frame["cmd"], frame["headers"]["req_id"], frame.get("body", {})
        if command == "aibot_subscribe":
            return await self._subscribe(socket, name, body)
        if self._live is not socket or self.has_forgotten:
            raise RefusedFrameError(846609, "not subscribed", fault=False)
        if self.refusals[command]:
            return self.refusals[command].pop(0)
        match command:
            case "ping":
                self._own_name(name)
            case "aibot_respond_msg":
                self._reply(self._answered(name, "message", seconds=360.0), body)
            case "aibot_respond_welcome_msg":
                self._welcome(self._answered(name, "enter_chat", self.event_seconds), body)
            case "aibot_respond_update_msg":
                self._update(self._answered(name, "template_card_event", self.event_seconds), body)
            case "aibot_send_msg":
                self._own_name(name)
                self._send(body)
            case _:
                raise RefusedFrameError(40001, f"unknown command {command}")
        return 0

    async def _subscribe(self, socket: ServerConnection, name: str, body: Json) -> int:
        self._own_name(name)
        if self.bots.get(body["bot_id"]) != body["secret"]:
            return 853000
        former, self._live, self.has_forgotten = self._live, socket, False
        self.subscriptions.append(time.monotonic())
        if former is not None:
            event = {"msgtype": "event", "event": {"eventtype": "disconnected_event"}}
            frame = {"cmd": "aibot_event_callback", "headers": {"req_id": "x"}, "body": event}
            await former.send(json.dumps(frame))
            await former.close()
        return 0

    def _own_name(self, name: str) -> None:
        if name in self._own or name in self._requests:
            raise RefusedFrameError(846605, f"the req_id {name} was used before")
        self._own.add(name)

    def _answered(self, name: str, kind: str, seconds: float) -> Request:
        request = self._requests.get(name)
        if request is None or request.kind != kind or request.is_used:
            raise RefusedFrameError(846605, f"the req_id {name} is none that this may answer")
        if name in self._in_work:
            raise RefusedFrameError(846605, f"the last frame for {name} was not confirmed yet")
        if time.monotonic() - request.at > seconds:
            raise RefusedFrameError(846608 if kind == "message" else 846605, "too late", fault=False)
        self._in_work.add(name)
        return request

    def _reply(self, request: Request, body: Json) -> None:
        kind = body["msgtype"]
        if kind not in ("stream", "stream_with_template_card", "template_card"):
            raise RefusedFrameError(40008, f"a reply of the kind {kind}")
        text = ""
        if kind.startswith("stream"):
            text = self._stream(request, body["stream"])
        card = self._card(body["template_card"]) if kind.endswith("template_card") else None
        if set(body) - {"msgtype", "stream", "template_card"}:
            raise RefusedFrameError(40008, f"unknown members: {sorted(body)}")
        self._show(request.person, Shown(text, card, "reply"))

    def _stream(self, request: Request, stream: Json) -> str:
        if not isinstance(stream["id"], str) or not isinstance(stream["finish"], bool):
            raise RefusedFrameError(40008, "a stream has an id and is finished or not")
        if request.streams.get(stream["id"]):
            raise RefusedFrameError(846608, "the stream was finished")
        if request.streams and stream["id"] not in request.streams:
            raise RefusedFrameError(846605, "a second stream for one message")
        request.streams[stream["id"]] = stream["finish"]
        request.is_used = bool(stream["finish"])
        return self._text(stream["content"])

    def _text(self, content: object) -> str:
        if not isinstance(content, str) or not content.strip():
            raise RefusedFrameError(40008, "an empty text")
        if len(content.encode()) > LONGEST_STREAM:
            raise RefusedFrameError(40008, f"a text of {len(content.encode())} bytes")
        return content

    def _welcome(self, request: Request, body: Json) -> None:
        if body["msgtype"] != "text":
            raise RefusedFrameError(40008, "a welcome is a text here")
        request.is_used = True
        self._show(request.person, Shown(self._text(body["text"]["content"]), None, "welcome"))

    def _update(self, request: Request, body: Json) -> None:
        card = body["template_card"]
        if body["response_type"] != "update_template_card" or card["task_id"] != request.task:
            raise RefusedFrameError(40008, "an update of another card")
        request.is_used = True
        self._tasks.discard(card["task_id"])
        card = self._card(card)
        for shown in self.chats[request.person]:
            if shown.card is not None and shown.card["task_id"] == request.task:
                shown.card = card

    def _send(self, body: Json) -> None:
        if body.get("chat_type") != 1:
            raise RefusedFrameError(40008, "sent to a group")
        person = body["chatid"]
        if not any(request.person == person for request in self._requests.values()):
            raise RefusedFrameError(846607, "sent to somebody who never wrote")
        match body["msgtype"]:
            case "markdown":
                self._show(person, Shown(self._text(body["markdown"]["content"]), None, "sent"))
            case "template_card":
                self._show(person, Shown("", self._card(body["template_card"]), "sent"))
            case kind:
                raise RefusedFrameError(40008, f"sent as {kind}")

    def _show(self, person: str, shown: Shown) -> None:
        now = time.monotonic()
        sent = [at for at in self._sent[person] if now - at < 60]
        if len(sent) >= self.most_a_minute:
            raise RefusedFrameError(45009, "too often")
        self._sent[person] = [*sent, now]
        self.chats[person].append(shown)

    def _card(self, card: Json) -> Json:
        task = card["task_id"]
        if not TASK_ID.fullmatch(task) or task in self._tasks:
            raise RefusedFrameError(40058, f"the task_id {task!r} is wrong, or was used before")
        self._tasks.add(task)
        _bounded(card["main_title"]["title"], 26)
        _bounded(card["main_title"].get("desc", "-"), 30)
        _bounded(card.get("sub_title_text", "-"), 112)
        match card["card_type"]:
            case "button_interaction":
                buttons = card["button_list"]
                _counted(buttons, 6)
                _distinct([button["key"] for button in buttons], 1024)
                for button in buttons:
                    _bounded(button["text"], 10)
            case "vote_interaction":
                options = card["checkbox"]["option_list"]
                _counted(options, 20)
                _distinct([option["id"] for option in options], 128)
                _distinct([card["checkbox"]["question_key"], card["submit_button"]["key"]], 1024)
                for option in options:
                    _bounded(option["text"], 11)
                _bounded(card["submit_button"]["text"], 10)
                if card["checkbox"]["mode"] not in (0, 1):
                    raise RefusedFrameError(40058, "a mode that there is not")
            case kind:
                raise RefusedFrameError(40058, f"a card of the kind {kind}")
        return card


def _bounded(text: str, most: int) -> None:
    if not 0 < len(text) <= most:
        raise RefusedFrameError(40058, f"{len(text)} characters where 1 to {most} may stand")


def _counted(items: list[Any], most: int) -> None:
    if not 0 < len(items) <= most:
        raise RefusedFrameError(40058, f"{len(items)} where 1 to {most} may stand")


def _distinct(keys: list[str], most: int) -> None:
    if len(set(keys)) < len(keys) or any(not 0 < len(key.encode()) <= most for key in keys):
        raise RefusedFrameError(40058, "keys that are not distinct, or too long")


def callback(body: Mapping[str, object], command: str = "aibot_msg_callback", request: str = "r1") -> str:
    """A frame as WeCom sends it."""
    return json.dumps({"cmd": command, "headers": {"req_id": request}, "body": body})
