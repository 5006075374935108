"""What happened last is remembered, and no more than that."""

from bot.recent import KEPT, Recent


def test_what_is_recent_is_forgotten_in_time() -> None:
    recent = Recent()
    assert all(recent.is_new(str(number)) for number in range(KEPT + 1))
    assert "0" not in recent
    assert "1" in recent
    assert not recent.is_new("1")
    assert not recent.is_new(str(KEPT))
    assert recent.is_new("0")


def test_what_is_discarded_is_new_again() -> None:
    recent = Recent()
    assert recent.is_new("a")
    recent.discard("a")
    recent.discard("b")
    assert recent.is_new("a")
