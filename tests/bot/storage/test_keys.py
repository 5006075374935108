"""Keys as people write them, and what they seal."""

import re
from base64 import b64encode, urlsafe_b64encode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.storage.keys import PLAIN, InUse, KeyRing, NoKeyError, StoreKey, bound, parse_keys, prefix_of
from bot.storage.xaes import XAES256GCM

ONE, OTHER = bytes(range(32)), bytes(range(100, 132))
LI, WANG = bound("session", "web", "li"), bound("session", "web", "wang")


def in_use(*keys: StoreKey, plain: bool = False) -> list[InUse]:
    """The first is the current one."""
    known = [InUse(key.prefix, key.canary, not number, False) for number, key in enumerate(keys)]
    return [*known, InUse(PLAIN, b"", not known, False)] if plain else known


@given(st.lists(st.binary(min_size=32, max_size=32), min_size=1, max_size=4, unique=True))
def test_keys_are_read_in_every_way_that_base64_is_written(keys: list[bytes]) -> None:
    for encode in (b64encode, urlsafe_b64encode):
        written = [encode(key).decode() for key in keys]
        assert parse_keys(",".join(written)) == tuple(keys)
        assert parse_keys(", ".join(key.rstrip("=") for key in written)) == tuple(keys)


@pytest.mark.parametrize(
    "text",
    [
        "",
        ",",
        b64encode(bytes(31)).decode(),
        b64encode(bytes(33)).decode(),
        b64encode(bytes(32)).decode() + ",",
        "," + b64encode(bytes(32)).decode(),
        b64encode(bytes(32)).decode() + "=",
        b64encode(bytes(32)).decode().replace("A", "A\n", 1),
        "密" * 43,
        bytes(32).hex(),
    ],
)
def test_what_is_no_key_of_32_bytes_is_refused_without_being_told(text: str) -> None:
    with pytest.raises(ValueError, match="32 bytes") as refused:
        parse_keys(text)
    assert not text.strip(",") or text not in str(refused.value)


def test_a_key_that_is_given_twice_is_one() -> None:
    written = b64encode(ONE).decode()
    assert parse_keys(f"{written},{written.rstrip('=')}") == (ONE,)


def test_xaes_is_the_one_of_the_specification() -> None:
    """The test vectors of https://c2sp.org/XAES-256-GCM."""
    nonce = b"ABCDEFGHIJKLMNOPQRSTUVWX"
    for byte, also, expected in (
        (b"\x01", b"", "ce546ef63c9cc60765923609b33a9a1974e96e52daf2fcf7075e2271"),
        (b"\x03", b"c2sp.org/XAES-256-GCM", "986ec1832593df5443a179437fd083bf3fdb41abd740a21f71eb769d"),
    ):
        sealed = XAES256GCM(byte * 32).seal(b"XAES-256-GCM", also, nonce=nonce)
        assert sealed == nonce + bytes.fromhex(expected)


@given(st.binary(max_size=300))
def test_what_is_sealed_opens_as_what_it_was_and_never_looks_the_same(value: bytes) -> None:
    key = StoreKey.of(ONE)
    sealed, again = key.seal(value, LI), key.seal(value, LI)
    assert key.open(sealed, LI) == value
    assert sealed != again
    assert prefix_of(sealed) == key.prefix


def test_what_is_changed_moved_or_another_keys_does_not_open() -> None:
    key = StoreKey.of(ONE)
    sealed = key.seal(b"words", LI)
    assert key.open(sealed, WANG) is None
    assert key.open(sealed, bound("note", "web", "li")) is None
    assert StoreKey.of(OTHER).open(sealed, LI) is None
    for place in range(len(key.prefix), len(sealed)):
        changed = bytearray(sealed)
        changed[place] ^= 1
        assert key.open(bytes(changed), LI) is None
        assert key.open(sealed[:place], LI) is None


def test_whose_a_value_is_cannot_be_read_in_two_ways() -> None:
    assert bound("session", "web", "a\x00b") != bound("session", "web\x00a", "b")
    assert bound("session", 'web","li', "x") != bound("session", "web", 'li","x')


def test_a_key_shows_nothing_of_itself() -> None:
    key = StoreKey.of(ONE)
    shown = repr(key) + repr(KeyRing.of([key], in_use(key))) + key.name
    assert ONE.hex() not in shown
    assert "object at" not in shown
    assert b64encode(ONE).decode() not in shown
    assert re.fullmatch(r"[0-9a-f]{8}", key.name)
    assert not ONE.startswith(bytes.fromhex(key.name))


def test_a_ring_seals_with_the_current_key_and_opens_with_all_that_are_in_use() -> None:
    one, other = StoreKey.of(ONE), StoreKey.of(OTHER)
    ring = KeyRing.of([other, one], in_use(one, other, plain=True))
    sealed = ring.seal(b"words", LI)
    assert prefix_of(sealed) == one.prefix
    assert ring.open(sealed, LI) == ring.open(other.seal(b"words", LI), LI) == b"words"
    assert ring.open(b'{"plain": true}', LI) == b'{"plain": true}'


def test_what_cannot_stand_in_the_store_does_not_open() -> None:
    one, other = StoreKey.of(ONE), StoreKey.of(OTHER)
    ring = KeyRing.of([other, one], in_use(one))
    assert ring.open(b'{"plain": true}', LI) is None
    assert ring.open(other.seal(b"words", LI), LI) is None


def test_over_a_plain_store_everything_stays_as_it_is() -> None:
    ring = KeyRing.of([StoreKey.of(ONE)], in_use(plain=True))
    assert ring.seal(b"words", LI) == ring.open(b"words", LI) == b"words"


def test_a_ring_lacks_no_key_that_is_in_use() -> None:
    one, other = StoreKey.of(ONE), StoreKey.of(OTHER)
    with pytest.raises(NoKeyError) as refused:
        KeyRing.of([other], in_use(one, other))
    assert (refused.value.name, refused.value.current) == (one.name, True)
    with pytest.raises(NoKeyError) as refused:
        KeyRing.of([one], in_use(one, other))
    assert (refused.value.name, refused.value.current) == (other.name, False)


def test_a_canary_of_another_key_is_noticed_whatever_its_name_says() -> None:
    one, other = StoreKey.of(ONE), StoreKey.of(OTHER)
    with pytest.raises(NoKeyError):
        KeyRing.of([one], [InUse(one.prefix, other.canary, True, False)])
