"""What is noted of a chat is read back, whatever was noted."""

from hypothesis import given
from hypothesis import strategies as st

from bot.telegram.memory import DELIVERIES_KEPT, ChatMemory, remember, to_note
from bot.telegram.recent import KEPT, Recent

DELIVERIES = st.lists(st.from_regex(r"[0-9]{1,12}:[0-9]{1,12}", fullmatch=True), max_size=DELIVERIES_KEPT)
NUMBERS = st.none() | st.integers(1, 2**31)


@given(NUMBERS, st.none() | st.just("education"), NUMBERS, DELIVERIES)
def test_a_note_is_read_back(
    open_: int | None, question: str | None, answered: int | None, sent: list[str]
) -> None:
    memory = ChatMemory(open_, question, answered, tuple(sent))
    assert remember(to_note(memory)) == memory


def test_nothing_noted_is_an_empty_memory() -> None:
    assert remember({}) == ChatMemory()
    assert remember({"open": "x", "question": 3, "sent": 7}) == ChatMemory()


def test_only_the_last_deliveries_are_kept() -> None:
    memory = ChatMemory()
    for number in range(DELIVERIES_KEPT + 1):
        memory = memory.having_sent(f"1:{number}")
    assert len(memory.sent) == DELIVERIES_KEPT
    assert memory.sent[-1] == f"1:{DELIVERIES_KEPT}"
    assert "1:0" not in memory.sent


def test_what_is_recent_is_forgotten_in_time() -> None:
    recent = Recent()
    for number in range(KEPT + 1):
        recent.add(str(number))
    assert "0" not in recent
    assert "1" in recent
    assert str(KEPT) in recent
