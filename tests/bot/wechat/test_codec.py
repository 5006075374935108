"""What Tencent signs and encrypts is opened, and nothing else is: its published sample, and laws."""

import base64
import json
from pathlib import Path
from typing import TypedDict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.wechat.codec import Codec, ForgedError, Sealed, key_of

SAMPLE = json.loads((Path(__file__).parent / "tencent_sample.json").read_text(encoding="utf-8"))
KEY = bytes(range(32))
FORMER = bytes(range(32, 64))
APPID = "wx5823bf96d3bd56c7"


class Stamp(TypedDict):
    timestamp: str
    nonce: str


STAMP: Stamp = {"timestamp": "1409659813", "nonce": "1372623149"}


def codec(*keys: bytes, knows: str = "QDG6eK", appid: str = APPID) -> Codec:
    """An account that knows a token."""
    return Codec(knows, appid, keys or (KEY,))


@pytest.fixture
def tencents() -> Codec:
    """The account of the published sample."""
    return Codec(SAMPLE["token"], SAMPLE["receiver"], [key_of(SAMPLE["encoding_aes_key"])])


def sampled(name: str, encrypted: str) -> Sealed:
    told = SAMPLE[name]
    return Sealed(told[encrypted], told["msg_signature"], told["timestamp"], told["nonce"])


def test_the_published_address_check_opens(tencents: Codec) -> None:
    opened = tencents.open(sampled("address_check", "echostr"))
    assert opened.message.decode() == SAMPLE["address_check"]["plain"]


def test_the_published_message_opens(tencents: Codec) -> None:
    opened = tencents.open(sampled("message", "encrypt"))
    assert SAMPLE["message"]["content"] in opened.message.decode()
    assert SAMPLE["message"]["from"] in opened.message.decode()


@pytest.mark.parametrize("flipped", ["encrypted", "signature", "timestamp", "nonce"])
def test_no_part_of_the_published_message_can_be_changed(tencents: Codec, flipped: str) -> None:
    sealed = sampled("message", "encrypt")
    parts = {name: getattr(sealed, name) for name in ("encrypted", "signature", "timestamp", "nonce")}
    parts[flipped] = parts[flipped][:-1] + ("0" if parts[flipped][-1] != "0" else "1")
    with pytest.raises(ForgedError):
        tencents.open(Sealed(**parts))


@given(st.binary(max_size=3000))
def test_what_is_sealed_opens_to_the_same(message: bytes) -> None:
    ours = codec()
    assert ours.open(ours.seal(message, KEY, **STAMP)).message == message


@given(st.binary(max_size=200), st.data())
def test_every_flipped_bit_is_refused(message: bytes, data: st.DataObject) -> None:
    sealed = codec().seal(message, KEY, **STAMP)
    raw = bytearray(base64.b64decode(sealed.encrypted))
    bit = data.draw(st.integers(0, len(raw) * 8 - 1))
    raw[bit // 8] ^= 1 << bit % 8
    with pytest.raises(ForgedError):
        codec().open(Sealed(base64.b64encode(raw).decode(), sealed.signature, **STAMP))


@given(st.binary(max_size=100))
def test_what_is_signed_but_was_never_sealed_is_refused(raw: bytes) -> None:
    ours, text = codec(), base64.b64encode(raw).decode()
    signature = ours.signature(STAMP["timestamp"], STAMP["nonce"], text)
    with pytest.raises(ForgedError):
        ours.open(Sealed(text, signature, **STAMP))


@given(st.text(max_size=60))
def test_what_is_signed_but_no_base64_is_refused(text: str) -> None:
    ours = codec()
    signature = ours.signature(STAMP["timestamp"], STAMP["nonce"], text)
    with pytest.raises(ForgedError):
        ours.open(Sealed(text, signature, **STAMP))


def test_the_same_message_is_never_sealed_twice_alike() -> None:
    ours = codec()
    assert ours.seal(b"x", KEY, **STAMP).encrypted != ours.seal(b"x", KEY, **STAMP).encrypted


def test_while_the_key_is_changed_both_open_and_the_answer_is_sealed_with_the_same() -> None:
    both = codec(KEY, FORMER)
    opened = both.open(codec(FORMER).seal(b"hello", FORMER, **STAMP))
    assert (opened.message, opened.key) == (b"hello", FORMER)
    assert codec(FORMER).open(both.seal(b"well", opened.key, **STAMP)).message == b"well"


def test_a_message_sealed_with_another_key_is_refused() -> None:
    with pytest.raises(ForgedError):
        codec(KEY).open(codec().seal(b"hello", FORMER, **STAMP))


@pytest.mark.parametrize("appid", ["wx0000000000000000", "", APPID[:-1], APPID + "x"])
def test_a_message_for_another_account_is_refused(appid: str) -> None:
    with pytest.raises(ForgedError):
        codec().open(codec(appid=appid).seal(b"hello", KEY, **STAMP))


def test_a_message_of_who_does_not_know_the_token_is_refused() -> None:
    with pytest.raises(ForgedError):
        codec().open(codec(knows="another").seal(b"hello", KEY, **STAMP))


def test_the_signature_of_a_call_does_not_do_for_an_empty_message() -> None:
    ours = codec()
    with pytest.raises(ForgedError):
        ours.open(Sealed("", ours.signature(STAMP["timestamp"], STAMP["nonce"]), **STAMP))


def test_a_call_is_checked_by_its_signature() -> None:
    ours = codec()
    signature = ours.signature(STAMP["timestamp"], STAMP["nonce"])
    ours.check(signature, STAMP["timestamp"], STAMP["nonce"])
    for wrong in ("", signature[:-1], signature.upper(), "é" * 40):
        with pytest.raises(ForgedError):
            ours.check(wrong, STAMP["timestamp"], STAMP["nonce"])


@pytest.mark.parametrize("wrong", ["", "short", "x" * 42, "x" * 44, "é" * 43, "-" * 43])
def test_a_key_has_43_characters(wrong: str) -> None:
    with pytest.raises(ValueError, match="43"):
        key_of(wrong)
