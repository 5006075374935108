"""What WeCom sends over the long connection, read into what it means.

    {"cmd": "aibot_msg_callback", "headers": {"req_id": "r1"},
     "body": {"msgid": "m1", "chattype": "single", "from": {"userid": "zhang"},
              "msgtype": "text", "text": {"content": "4年"}}}

becomes `Said(Head("r1", "m1", "zhang"), "4年")`. A frame without `cmd` is a receipt for one of ours. New
kinds of messages and events come without notice: they are `Other`, and nothing is wrong with them.
https://developer.work.weixin.qq.com/document/path/101463
"""

import re
from dataclasses import dataclass
from typing import Annotated, Final, Literal

from pydantic import AliasChoices, AliasPath, BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from bot.lenient_json import read_json

CONTROLS: Final = re.compile(r"[\x00-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class Receipt:
    """What became of a frame of ours, named by its `request`; `code` 0 is well."""

    request: str
    code: int


@dataclass(frozen=True, slots=True)
class Head:
    """Who did something: `request` is what an answer names, `delivery` is the same where it comes again."""

    request: str
    delivery: str
    person: str
    in_group: bool = False


@dataclass(frozen=True, slots=True)
class Said:
    """Somebody wrote or spoke; None where it was something else than words (a picture, a file …)."""

    head: Head
    text: str | None


@dataclass(frozen=True, slots=True)
class Entered:
    """Somebody opened the conversation with the bot, for the first time of the day."""

    head: Head


@dataclass(frozen=True, slots=True)
class Pressed:
    """Somebody pressed a button of the card `task`; `chosen` are the options that were ticked in it."""

    head: Head
    task: str
    key: str
    chosen: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rated:
    """Somebody found an answer good or bad, or took that back. What they wrote to it is not read."""

    kind: Literal["good", "bad", "withdrawn"]


@dataclass(frozen=True, slots=True)
class Displaced:
    """Another connection took the place of this one."""


@dataclass(frozen=True, slots=True)
class Other:
    """Something that nobody here waits for."""


Happening = Said | Entered | Pressed | Rated | Displaced | Other
Frame = Receipt | Happening


class UnreadableFrameError(ValueError):
    """A frame is not as it should be; `str()` tells where, and nothing of what stands there."""


class _Model(BaseModel):
    model_config = ConfigDict(hide_input_in_errors=True, frozen=True)


Id = Annotated[str, Field(min_length=1, max_length=1024)]


class _Envelope(_Model):
    cmd: str = ""
    request: Annotated[str, Field(validation_alias=AliasPath("headers", "req_id"))] = ""
    errcode: int | None = None
    body: object = None


class _Person(_Model):
    userid: Id


class _Words(_Model):
    content: str


class _Piece(_Model):
    text: _Words | None = None


class _Mixed(_Model):
    msg_item: list[_Piece]


class _Head(_Model):
    delivery: Annotated[Id, Field(validation_alias="msgid")]
    chattype: Literal["single", "group"]
    person: Annotated[_Person, Field(validation_alias="from")]


class _Message(_Head):
    msgtype: str
    text: _Words | None = None
    voice: _Words | None = None
    mixed: _Mixed | None = None


class _Event(_Model):
    """`event` holds what belongs to an event under the event's own name."""

    kind: Annotated[str, Field(validation_alias=AliasPath("event", "eventtype"))]


def _as_list(value: object) -> object:
    """A list of one where the one stands alone."""
    return [value] if isinstance(value, dict | str) else value


def _in_card(*names: str) -> AliasChoices:
    """Where a member of a card's event stands: nested as measured, flat as the SDKs have it."""
    places = (("event", "template_card_event"), ("event",))
    return AliasChoices(*(AliasPath(*place, name) for place in places for name in names))


class _Options(_Model):
    option_id: Annotated[list[Id], BeforeValidator(_as_list)]


class _Selected(_Model):
    option_ids: _Options


class _Selection(_Model):
    selected_item: Annotated[list[_Selected], BeforeValidator(_as_list)]


class _CardEvent(_Head):
    task: Annotated[Id, Field(validation_alias=_in_card("task_id", "taskid"))]
    key: Annotated[Id, Field(validation_alias=_in_card("event_key", "eventkey"))]
    selection: Annotated[_Selection | None, Field(validation_alias=_in_card("selected_items"))] = None


class _Feedback(_Model):
    type: Annotated[int, Field(validation_alias=AliasPath("event", "feedback_event", "type"))]


def read_frame(raw: str | bytes) -> Frame:
    """What a frame says. Raises `UnreadableFrameError`.

    A control character becomes a blank before anything is read: left out, it would join numbers beside it.
    """
    text = raw.decode(errors="replace") if isinstance(raw, bytes) else raw
    try:
        value = read_json(CONTROLS.sub(" ", text).encode(errors="replace"))
    except ValueError:
        msg = "it is no JSON"
        raise UnreadableFrameError(msg) from None
    try:
        return _read(_Envelope.model_validate(value))
    except ValidationError as error:
        places = (".".join(map(str, fault["loc"])) or "frame" for fault in error.errors(include_input=False))
        raise UnreadableFrameError(", ".join(places)) from None


def _read(envelope: _Envelope) -> Frame:
    match envelope.cmd:
        case "":
            if envelope.errcode is None or not envelope.request:
                msg = "it is neither a receipt nor anything else"
                raise UnreadableFrameError(msg)
            return Receipt(envelope.request, envelope.errcode)
        case "aibot_msg_callback":
            return _said(envelope)
        case "aibot_event_callback":
            return _happened(envelope)
        case _:
            return Other()


def _said(envelope: _Envelope) -> Said:
    message = _Message.model_validate(envelope.body)
    match message.msgtype:
        case "text":
            text = _needed(message.text, "text").content
        case "voice":
            text = _needed(message.voice, "voice").content
        case "mixed":
            items = [] if message.mixed is None else message.mixed.msg_item
            text = "\n".join(item.text.content for item in items if item.text is not None)
        case _:
            text = ""
    return Said(_head(envelope, message), text or None)


def _needed(words: _Words | None, where: str) -> _Words:
    if words is None:
        raise UnreadableFrameError(where)
    return words


def _happened(envelope: _Envelope) -> Happening:
    match _Event.model_validate(envelope.body).kind:
        case "enter_chat":
            return Entered(_head(envelope, _Head.model_validate(envelope.body)))
        case "template_card_event":
            pressed = _CardEvent.model_validate(envelope.body)
            items = pressed.selection.selected_item if pressed.selection else []
            chosen = tuple(option for item in items for option in item.option_ids.option_id)
            return Pressed(_head(envelope, pressed), pressed.task, pressed.key, chosen)
        case "feedback_event":
            kinds: dict[int, Literal["good", "bad", "withdrawn"]] = {1: "good", 2: "bad", 3: "withdrawn"}
            kind = kinds.get(_Feedback.model_validate(envelope.body).type)
            return Rated(kind) if kind else Other()
        case "disconnected_event":
            return Displaced()
        case _:
            return Other()


def _head(envelope: _Envelope, head: _Head) -> Head:
    if not envelope.request:
        msg = "headers.req_id"
        raise UnreadableFrameError(msg)
    return Head(envelope.request, head.delivery, head.person.userid, in_group=head.chattype == "group")
