"""What is noted of a chat is read back, whatever was noted."""

from hypothesis import given
from hypothesis import strategies as st

from bot.telegram.memory import KEPT, ChatMemory, Recent, remember, to_note

NUMBERS = st.none() | st.integers(1, 2**31)
MEMORIES = st.builds(
    ChatMemory,
    NUMBERS,
    st.none() | st.just("education"),
    st.none() | st.just("abcdefgh.1f"),
    NUMBERS,
    NUMBERS,
)


@given(MEMORIES)
def test_a_note_is_read_back(memory: ChatMemory) -> None:
    assert remember(to_note(memory)) == memory


def test_nothing_noted_is_an_empty_memory() -> None:
    assert remember({}) == ChatMemory()
    assert remember({"open": "x", "question": 3, "moment": 7, "closing": "y", "thread": "z"}) == ChatMemory()


def test_the_note_of_an_earlier_version_is_read() -> None:
    noted: dict[str, str | int] = {"open": 7, "question": "education", "answered": 6, "sent": "1:2 1:3"}
    assert remember(noted) == ChatMemory(open=7, question="education")


def test_what_is_recent_is_forgotten_in_time() -> None:
    recent = Recent()
    assert all(recent.is_new(str(number)) for number in range(KEPT + 1))
    assert not recent.is_new("1")
    assert not recent.is_new(str(KEPT))
    assert recent.is_new("0")


def test_what_is_discarded_is_new_again() -> None:
    recent = Recent()
    assert recent.is_new("a")
    recent.discard("a")
    recent.discard("b")
    assert recent.is_new("a")
