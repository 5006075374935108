"""What fails is tried again after longer and longer pauses, up to a limit."""

import pytest

from bot.pausing import doubled


def test_a_pause_is_twice_as_long_each_time_and_never_longer_than_the_longest() -> None:
    assert [doubled(failures, 1.0, 30.0) for failures in range(1, 8)] == [1, 2, 4, 8, 16, 30, 30]


@pytest.mark.parametrize("failures", [1_000, 1_025, 1_000_000])
def test_what_fails_for_days_still_has_its_longest_pause(failures: int) -> None:
    assert doubled(failures, 1.0, 300.0) == 300.0
