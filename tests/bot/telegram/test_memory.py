"""What is noted of a chat is read back, whatever was noted."""

from hypothesis import given
from hypothesis import strategies as st

from bot.telegram.memory import ChatMemory, remember, to_note

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
