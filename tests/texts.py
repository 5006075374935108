"""Whatever may come in as a text, lone surrogates and all: nobody promises that it is one."""

from typing import Final

from hypothesis import strategies as st

HOSTILE: Final = (
    "\udce6\udc9c\udcac", "本科\ud83d", "\udc00", "\x00", "1200\x00万", "\u202e万0021\u202c",
    "\u2066是\u2069", "\ufeff是", "🙃" * 50, "👩‍👩‍👧‍👦", "3️⃣", "e\u0301" * 40, "\u0338" * 100, "\x1b[2J",
    "是" * 10_000, "\ud800" * 10_000, "9" * 10_000,
)  # fmt: skip
"""Halves of characters, control characters, turned directions, emoji, and far too much."""


def texts(max_size: int = 60) -> st.SearchStrategy[str]:
    """Texts of any characters there are, and the hostile ones."""
    characters = st.characters(exclude_categories=()) | st.characters(categories=("Cs", "Cc", "Cf"))
    return st.text(characters, max_size=max_size) | st.sampled_from(HOSTILE)
