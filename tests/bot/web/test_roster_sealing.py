"""What is sealed opens with its own key, in its own place, and nowhere else; and nothing shows the key."""

import pytest

from bot.web.roster_sealing import Seal, SealError

CONTENT = "王某某，本科".encode()


def test_what_is_closed_opens_with_the_cookie_that_closed_it() -> None:
    seal = Seal.new()
    sealed = seal.close("file", CONTENT)
    again = Seal.read(seal.secret)
    assert again
    assert again.open("file", sealed) == CONTENT
    assert CONTENT not in sealed


def test_the_same_content_is_never_sealed_alike() -> None:
    seal = Seal.new()
    assert seal.close("file", CONTENT) != seal.close("file", CONTENT)


def test_it_opens_for_no_other_key_no_other_part_and_no_other_job() -> None:
    seal, other = Seal.new(), Seal.new()
    sealed = seal.close("file", CONTENT)
    with pytest.raises(SealError):
        other.open("file", sealed)
    with pytest.raises(SealError):
        seal.open("result", sealed)


@pytest.mark.parametrize("place", [0, 11, 12, -1])
def test_a_changed_byte_is_noticed(place: int) -> None:
    seal = Seal.new()
    changed = bytearray(seal.close("file", CONTENT))
    changed[place] ^= 1
    with pytest.raises(SealError):
        seal.open("file", bytes(changed))


@pytest.mark.parametrize("length", [0, 5, 12, 20])
def test_a_piece_of_it_does_not_open(length: int) -> None:
    seal = Seal.new()
    with pytest.raises(SealError):
        seal.open("file", seal.close("file", CONTENT)[:length])


@pytest.mark.parametrize("cookie", ["", "a" * 42, "a" * 44, "ä" * 43, "a" * 42 + "!", "a" * 42 + "\n"])
def test_a_cookie_of_another_form_is_none_of_ours(cookie: str) -> None:
    assert Seal.read(cookie) is None


def test_neither_address_nor_name_tells_the_key_or_each_other() -> None:
    seal = Seal.new()
    told = {seal.secret, seal.address, seal.job}
    assert len(told) == 3
    assert not any(one in other for one in told for other in told if one != other)
    assert seal.secret not in repr(seal)
    assert seal.job not in repr(seal)
