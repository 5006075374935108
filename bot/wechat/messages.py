"""Tencent's XML: what a person sent or did there, and the text that is answered.

    read_xml(b"<xml><MsgType><![CDATA[text]]></MsgType>…</xml>")   # {"MsgType": "text", …}
    read_message({"MsgType": "text", "Content": "1 3", …}).what    # Said("1 3")
    text_reply("oPerson", "gh_account", 1700000000, "…")           # b"<xml><ToUserName>…"

As developers.weixin.qq.com has it, under doc/service/guide/product/message. New kinds of messages and events
appear without notice: a kind that is not known is `Wordless`, an event `Unanswered`.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Final
from xml.parsers import expat

SCANNED: Final = "qrscene_"
"""What stands before a code's own words where whoever scanned it follows the account by that."""

_LONGEST_ID: Final = 64
_LONGEST_NUMBER: Final = 20
_NO_CHARACTER: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot carry (https://www.w3.org/TR/xml/#charsets), and Tencent sends all the same where
somebody typed it: https://github.com/offu/WeRoBot/issues/420.
"""


class UnreadableError(Exception):
    """It is no message; what is wrong is told without a word of it."""


@dataclass(frozen=True, slots=True)
class Said:
    """Words, typed or spoken."""

    text: str


@dataclass(frozen=True, slots=True)
class Arrived:
    """The person follows the account from now on, or scanned a code with these words (empty: none)."""

    code: str = ""


@dataclass(frozen=True, slots=True)
class Left:
    """The person follows the account no more: what is kept of them must go."""


@dataclass(frozen=True, slots=True)
class Clicked:
    """An entry of the menu."""

    key: str


@dataclass(frozen=True, slots=True)
class Wordless:
    """A picture, a place, something that is not known yet: nothing in it can be read."""


@dataclass(frozen=True, slots=True)
class Unanswered:
    """An event to which the person sees no answer."""


What = Said | Arrived | Left | Clicked | Wordless | Unanswered


@dataclass(frozen=True, slots=True)
class Message:
    """What came in: from which person (OpenID) to which account, made when (POSIX seconds), and what it is.

    `delivery` is the same each time that it is delivered.
    """

    person: str
    account: str
    created: int
    delivery: str
    what: What


def read_xml(body: bytes) -> Mapping[str, str]:
    """The texts of the elements directly below the root, by name; of those of one name the first.

    Raises `UnreadableError`. Document types, and with them entities, are refused whatever they hold.
    """
    parser = expat.ParserCreate("utf-8")
    reader = _Reader()
    parser.StartDoctypeDeclHandler = _refuse_document_type
    parser.StartElementHandler = reader.begin
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.take
    try:
        parser.Parse(_NO_CHARACTER.sub("", body.decode()), True)
    except UnicodeDecodeError:
        msg = "no UTF-8"
        raise UnreadableError(msg) from None
    except expat.ExpatError as error:
        msg = f"no XML: {expat.ErrorString(error.code)}"
        raise UnreadableError(msg) from None
    return reader.told


class _Reader:
    def __init__(self) -> None:
        self.told: dict[str, str] = {}
        self._depth = 0
        self._text: list[str] = []

    def begin(self, name: str, _attributes: Mapping[str, str]) -> None:
        self._depth += 1
        if self._depth == 1 and name != "xml":
            msg = "the root is not <xml>"
            raise UnreadableError(msg)
        self._text.clear()

    def take(self, text: str) -> None:
        self._text.append(text)

    def end(self, name: str) -> None:
        if self._depth == 2:
            self.told.setdefault(name, "".join(self._text))
        self._depth -= 1
        self._text.clear()


def _refuse_document_type(*_declared: object) -> None:
    msg = "it declares a document type"
    raise UnreadableError(msg)


def read_message(told: Mapping[str, str]) -> Message:
    """The message that the elements tell. Raises `UnreadableError`."""
    kind, event = told.get("MsgType", "").lower(), told.get("Event", "")
    person, account = _id(told, "FromUserName"), _id(told, "ToUserName")
    created = _number(told, "CreateTime")
    if not kind:
        msg = "MsgType is missing"
        raise UnreadableError(msg)
    what = _event(event.upper(), told) if kind == "event" else _sent(kind, told)
    return Message(person, account, created, _delivery(told, kind, event, created), what)


def _id(told: Mapping[str, str], name: str) -> str:
    value = told.get(name, "").strip()
    if not value or len(value) > _LONGEST_ID or not value.isprintable():
        msg = f"{name} is missing or no id"
        raise UnreadableError(msg)
    return value


def _number(told: Mapping[str, str], name: str) -> int:
    value = told.get(name, "").strip()
    if not (value.isascii() and value.isdigit()) or len(value) > _LONGEST_NUMBER:
        msg = f"{name} is missing or no number"
        raise UnreadableError(msg)
    return int(value)


def _delivery(told: Mapping[str, str], kind: str, event: str, created: int) -> str:
    """By what a message is known: its number, or, of what has none, what tells it from others of its second.

    Hashed, as what is told may be a secret (a code that was scanned) or long (an address).
    """
    number = told.get("MsgId", "").strip()
    if kind != "event" and number.isascii() and number.isdigit() and len(number) <= _LONGEST_NUMBER:
        return number
    rest = told.get("EventKey", "") if kind == "event" else told.get("Content", "")
    return sha256("\n".join((str(created), kind, event, rest)).encode()).hexdigest()[:32]


def _sent(kind: str, told: Mapping[str, str]) -> What:
    words = told.get({"text": "Content", "voice": "Recognition"}.get(kind, ""), "")
    return Said(words) if words.strip() else Wordless()


def _event(event: str, told: Mapping[str, str]) -> What:
    key = told.get("EventKey", "")
    match event:
        case "SUBSCRIBE":
            return Arrived(key.removeprefix(SCANNED) if key.startswith(SCANNED) else "")
        case "SCAN":
            return Arrived(key)
        case "UNSUBSCRIBE":
            return Left()
        case "CLICK":
            return Clicked(key)
        case _:
            return Unanswered()


def text_reply(person: str, account: str, now: int, text: str) -> bytes:
    """A text (plain, as WeChat shows it) from the account to the person, as XML in UTF-8."""
    return _xml(ToUserName=person, FromUserName=account, CreateTime=now, MsgType="text", Content=text)


def sealed_reply(encrypted: str, signature: str, timestamp: str, nonce: str) -> bytes:
    """The envelope of an encrypted reply."""
    return _xml(Encrypt=encrypted, MsgSignature=signature, TimeStamp=int(timestamp), Nonce=nonce)


def _xml(**elements: str | int) -> bytes:
    told = "".join(f"<{name}>{_value(value)}</{name}>" for name, value in elements.items())
    return f"<xml>{told}</xml>".encode()


def _value(value: str | int) -> str:
    if isinstance(value, int):
        return str(value)
    text = _NO_CHARACTER.sub("", value).replace("]]>", "]]]]><![CDATA[>")
    return f"<![CDATA[{text}]]>"
