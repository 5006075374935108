"""Replies come back from JSON as they were."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from dialogs.replies import (
    Block,
    Folded,
    Heading,
    Listing,
    Paragraph,
    Quotation,
    Reply,
    dump_replies,
    load_replies,
)

leaves: st.SearchStrategy[Block] = st.one_of(
    st.from_type(Heading), st.from_type(Paragraph), st.from_type(Listing), st.from_type(Quotation)
)
blocks = st.recursive(
    leaves, lambda inner: st.builds(Folded, st.text(), st.lists(inner, max_size=3).map(tuple)), max_leaves=5
)
replies = st.lists(st.builds(Reply, blocks=st.lists(blocks, max_size=4).map(tuple)), max_size=3).map(tuple)


@settings(max_examples=100)
@given(replies)
def test_replies_come_back_as_they_were(said: tuple[Reply, ...]) -> None:
    assert load_replies(dump_replies(said)) == said


def test_what_looks_like_another_block_stays_what_it_is() -> None:
    said = (
        Reply("clause", (Quotation("10.2", "第十条（二）", "text"), Heading("text"), Folded("text", ()))),
    )
    assert load_replies(dump_replies(said)) == said


def test_an_error_does_not_quote_what_a_person_said() -> None:
    with pytest.raises(ValidationError) as failed:
        load_replies('[{"kind": "我叫李雷"}]'.encode())
    assert "李雷" not in str(failed.value)
