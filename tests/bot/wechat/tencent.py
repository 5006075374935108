"""Tencent as an account meets it, strict: it signs and seals, waits so long for a reply, calls again, and
shows the person what came, or that the account is out of service.

Written from the documentation, and apart from `bot.wechat`: of that it uses nothing.
"""

import hashlib
import itertools
import os
import time
from base64 import b64decode, b64encode
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final, Literal
from xml.etree import ElementTree
from xml.sax.saxutils import escape

import httpx
from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES256
from cryptography.hazmat.primitives.ciphers.modes import CBC

Mode = Literal["plain", "compatible", "safe"]

TOKEN: Final = "QDG6eK"
APPID: Final = "wx5823bf96d3bd56c7"
AES_KEY: Final = "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C"
ACCOUNT: Final = "gh_0123456789ab"
MOST_BYTES: Final = 2047
TRIES: Final = 3


class OutOfServiceError(Exception):
    """The person reads: 该公众号暂时无法提供服务，请稍后再试."""


@dataclass
class Tencent:
    """Calls one address for the people of one account. `seconds` is how long a call may take."""

    address: str
    client: httpx.AsyncClient
    mode: Mode = "safe"
    seconds: float = 30.0
    clock: float | None = None
    numbers: Iterator[int] = field(default_factory=lambda: itertools.count(4561255354251345929))
    calls: int = 0

    @property
    def now(self) -> int:
        return int(time.time() if self.clock is None else self.clock)

    async def says(self, person: str, text: str) -> str:
        """What a person is shown who sends a text."""
        shown = await self.sends(person, MsgType="text", Content=text)
        assert shown is not None
        return shown

    async def sends(self, person: str, **elements: str) -> str | None:
        """What a person is shown who sends anything; None: nothing."""
        return await self.deliver(self.message(person, MsgId=str(next(self.numbers)), **elements))

    async def does(self, person: str, event: str, **elements: str) -> str | None:
        """What a person is shown who does something; None: nothing."""
        return await self.deliver(self.message(person, MsgType="event", Event=event, **elements))

    def message(self, person: str, **elements: str) -> bytes:
        head = {"ToUserName": ACCOUNT, "FromUserName": person, "CreateTime": str(self.now)}
        return xml_of({**head, **elements})

    async def deliver(self, message: bytes) -> str | None:
        """Call up to three times, each as long as it may take, and show what came."""
        for _ in range(TRIES):
            try:
                return await self.call(message)
            except httpx.TransportError:  # too late, or nobody there
                continue
        raise OutOfServiceError

    async def call(self, message: bytes) -> str | None:
        """Call once; to cancel it is to cut the connection."""
        query, body = self.enveloped(message)
        self.calls += 1
        post = self.client.post
        answer = await post(self.address, params=query, content=body, headers=XML, timeout=self.seconds)
        return self.shown(answer, elements_of(message))

    def query(self, **more: str) -> dict[str, str]:
        """What stands in the address of a call."""
        stamp = {"timestamp": str(self.now), "nonce": str(int.from_bytes(os.urandom(4)))}
        return {"signature": signed(TOKEN, *stamp.values()), **stamp, **more}

    def enveloped(self, message: bytes) -> tuple[dict[str, str], bytes]:
        """A call with a message as the account's mode has it: what stands in the address, and the body."""
        query, elements = (
            self.query(openid=elements_of(message).get("FromUserName", "")),
            elements_of(message),
        )
        if self.mode == "plain":
            return query, message
        encrypted = sealed(message)
        query |= {
            "encrypt_type": "aes",
            "msg_signature": signed(TOKEN, query["timestamp"], query["nonce"], encrypted),
        }
        beside = elements if self.mode == "compatible" else {"ToUserName": ACCOUNT}
        return query, xml_of({**beside, "Encrypt": encrypted})

    def shown(self, answer: httpx.Response, asked: Mapping[str, str]) -> str | None:
        """What the person is shown; raises `OutOfServiceError` where the answer is none."""
        if answer.status_code != httpx.codes.OK:
            raise OutOfServiceError(answer.status_code)
        if answer.content in (b"", b"success"):
            return None
        try:
            elements = elements_of(answer.content)
            if self.mode == "safe" or "Encrypt" in elements:
                elements = elements_of(opened(elements))
        except ElementTree.ParseError:
            raise OutOfServiceError(answer.text) from None
        assert list(elements) == ["ToUserName", "FromUserName", "CreateTime", "MsgType", "Content"]
        assert elements["ToUserName"] == asked["FromUserName"]
        assert elements["FromUserName"] == asked["ToUserName"]
        assert elements["CreateTime"].isdigit()
        assert elements["MsgType"] == "text"
        content = elements["Content"]
        if not content or len(content.encode()) > MOST_BYTES:
            raise OutOfServiceError(len(content.encode()))
        return content


XML: Final = {"Content-Type": "text/xml"}


def signed(*parts: str) -> str:
    return hashlib.sha1("".join(sorted(parts)).encode(), usedforsecurity=False).hexdigest()


def sealed(message: bytes, *, aes_key: str = AES_KEY, appid: str = APPID) -> str:
    told = os.urandom(16) + len(message).to_bytes(4, "big") + message + appid.encode()
    told += bytes([32 - len(told) % 32]) * (32 - len(told) % 32)
    encryptor = _cipher(aes_key).encryptor()
    return b64encode(encryptor.update(told) + encryptor.finalize()).decode()


def opened(elements: Mapping[str, str]) -> bytes:
    """What an account sealed."""
    assert list(elements) == ["Encrypt", "MsgSignature", "TimeStamp", "Nonce"]
    parts = (elements["TimeStamp"], elements["Nonce"], elements["Encrypt"])
    assert elements["MsgSignature"] == signed(TOKEN, *parts)
    decryptor = _cipher(AES_KEY).decryptor()
    told = decryptor.update(b64decode(elements["Encrypt"], validate=True)) + decryptor.finalize()
    assert 1 <= told[-1] <= 32
    assert len(told) % 32 == 0
    told = told[: -told[-1]]
    end = 20 + int.from_bytes(told[16:20], "big")
    assert told[end:] == APPID.encode()
    return told[20:end]


def _cipher(aes_key: str) -> Cipher[CBC]:
    key = b64decode(f"{aes_key}=")
    return Cipher(AES256(key), CBC(key[:16]))


def xml_of(elements: Mapping[str, str]) -> bytes:
    told = "".join(f"<{name}>{escape(value)}</{name}>" for name, value in elements.items())
    return f"<xml>{told}</xml>".encode()


def elements_of(body: bytes) -> dict[str, str]:
    """The elements of one level below <xml>, each once."""
    root = ElementTree.fromstring(body)  # noqa: S314  what the tests or our own code wrote
    assert root.tag == "xml"
    assert len({child.tag for child in root}) == len(root)
    return {child.tag: child.text or "" for child in root}
