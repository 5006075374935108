"""Texts with lone surrogates are read as what was typed, or marked, and never stop anything."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.events import Command, Typed
from dialogs.knowledge.index import index_of
from dialogs.knowledge.searching import search
from dialogs.surrogates import UNREADABLE, readable
from tests.dialogs.conftest import Talk
from tests.policies import hunan

ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=30)


@given(st.text(max_size=30))
def test_a_sound_text_stays_as_it_is(text: str) -> None:
    assert readable(text) == text


@given(st.text(max_size=30))
def test_bytes_that_a_terminal_did_not_decode_are_decoded(text: str) -> None:
    assert readable(text.encode().decode("ascii", "surrogateescape")) == text


@given(ANY_TEXT)
def test_whatever_comes_can_be_sent_on(text: str) -> None:
    readable(text).encode()


def test_what_stands_for_no_byte_is_marked() -> None:
    assert readable("本\ud800科") == f"本{UNREADABLE}科"


@pytest.mark.parametrize(
    "text", ["本\udc9f科", "\ud800", "第十条\udfff", "/article 1\ud800", "把学历改成\udc9f"]
)
def test_a_conversation_and_a_search_go_on(talk: Talk, text: str) -> None:
    talk.press("看看我能报哪一级").send(Typed(text)).send(Command("article", text)).send(
        Command("search", text)
    )
    talk.text.encode()
    search(index_of(hunan()), text)
