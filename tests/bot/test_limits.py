"""Who comes too often waits; nobody else does, and the memory of it stays small."""

from dataclasses import dataclass

import pytest

from bot.limits import Limit, Limits, Rate, network_of
from bot.storage.store import Address


@dataclass
class Clock:
    """A clock that is moved by hand."""

    now: float = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


def allowed(limit: Limit, key: str, times: int) -> int:
    return sum(limit.wait(key) == 0 for _ in range(times))


def test_so_many_are_allowed_at_once_and_so_many_a_minute_after_that(clock: Clock) -> None:
    limit = Limit(Rate(at_once=30, per_minute=60), clock=clock)
    assert allowed(limit, "a", 100) == 30
    clock.now += 60
    assert allowed(limit, "a", 100) == 30
    clock.now += 10
    assert allowed(limit, "a", 100) == 10


def test_who_waits_as_long_as_told_is_allowed_and_not_before(clock: Clock) -> None:
    limit = Limit(Rate(at_once=2, per_minute=60), clock=clock)
    assert allowed(limit, "a", 2) == 2
    seconds = limit.wait("a")
    assert seconds == pytest.approx(1.0)
    clock.now += seconds - 0.01
    assert limit.wait("a") > 0
    clock.now += 0.02
    assert limit.wait("a") == 0


def test_one_who_comes_too_often_keeps_nobody_else_waiting(clock: Clock) -> None:
    limit = Limit(Rate(at_once=1, per_minute=1), clock=clock)
    assert allowed(limit, "a", 10) == 1
    assert limit.wait("b") == 0


def test_a_million_keys_take_no_more_memory_than_allowed_and_free_nobody_who_is_over(clock: Clock) -> None:
    limit = Limit(Rate(at_once=5, per_minute=60), clock=clock, most_kept=100)
    assert allowed(limit, "greedy", 6) == 5
    for number in range(1000):
        clock.now += 0.0001
        assert limit.wait(f"once {number}") == 0
        assert len(limit) <= 100
    assert limit.wait("greedy") > 0


def test_who_owes_nothing_any_more_is_forgotten_first(clock: Clock) -> None:
    limit = Limit(Rate(at_once=5, per_minute=60), clock=clock, most_kept=10)
    for number in range(10):
        assert limit.wait(f"early {number}") == 0
    clock.now += 2
    assert limit.wait("late") == 0
    assert len(limit) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2001:db8::1", "2001:db8::ffff:1"),
        ("::ffff:192.0.2.1", "192.0.2.1"),
        ("fe80::1%eth0", "fe80::2"),
        ("unknown", "x" * 60_000),
        (None, "unknown"),
    ],
)
def test_addresses_that_one_customer_has_count_as_one(one: str | None, other: str | None) -> None:
    assert network_of(one) == network_of(other)


@pytest.mark.parametrize(
    ("one", "other"), [("192.0.2.1", "192.0.2.2"), ("2001:db8::1", "2001:db8:0:1::1"), ("::1", "127.0.0.1")]
)
def test_addresses_of_others_count_by_themselves(one: str, other: str) -> None:
    assert network_of(one) != network_of(other)


def test_an_address_begins_thirty_conversations_and_each_takes_a_hundred_and_twenty_turns(
    clock: Clock,
) -> None:
    limits = Limits(clock=clock)
    assert [limits.beginning("192.0.2.1") == 0 for _ in range(31)] == [True] * 30 + [False]
    assert limits.beginning("192.0.2.2") == 0
    turns = [limits.turn(Address("web", "somebody")) == 0 for _ in range(121)]
    assert turns == [True] * 120 + [False]
    assert limits.turn(Address("telegram", "somebody")) == 0
