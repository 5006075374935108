"""Whatever is said, whatever a messenger takes: every line is told, none is too long, no link is cut."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.texting.capabilities import Capabilities, Links, Unit
from bot.texting.drawing import TextPen, folds_in
from bot.texting.lines import Line, Room, Run, divide
from bot.texting.writing import into_parts, write
from dialogs.replies import (
    Block,
    Button,
    Folded,
    Heading,
    Item,
    Listing,
    Paragraph,
    Progress,
    Quotation,
    Reply,
    Span,
    TypingHint,
)
from locales.wording import wording

WORDS = wording("zh_CN")
PAGES = "https://zc.example.org"
LETTERS = st.text(st.sampled_from("甲乙丙丁 ab12<>&*_[]()`#|~\\!.\"'😀。；，\n"), min_size=1, max_size=60)
CLAUSES = st.sampled_from([None, "7", "10.2.3.1", "13.5b"])
SPANS = st.lists(st.builds(Span, LETTERS, st.booleans(), CLAUSES), min_size=1, max_size=4).map(tuple)


def listings(below: st.SearchStrategy[Block]) -> st.SearchStrategy[Block]:
    inner = st.lists(below, max_size=2).map(tuple)
    marks = st.sampled_from(["met", "missing", "todo", "none"])
    items = st.builds(Item, SPANS, marks, inner)
    return st.builds(Listing, st.lists(items, min_size=1, max_size=4).map(tuple)) | st.builds(
        Folded, LETTERS, inner
    )


LEAVES: st.SearchStrategy[Block] = (
    st.builds(Heading, LETTERS)
    | st.builds(Paragraph, SPANS)
    | st.builds(Quotation, st.just("7"), LETTERS, LETTERS, st.booleans())
)
BLOCKS = st.recursive(LEAVES, listings, max_leaves=12)
LABELS = st.lists(LETTERS.map(str.strip).filter(bool), max_size=9, unique=True)


@st.composite
def replies(draw: st.DrawFn) -> tuple[Reply, ...]:
    """One answer: some replies, the last of which may be chosen from."""
    said = draw(st.lists(st.lists(BLOCKS, min_size=1, max_size=4), min_size=1, max_size=3))
    labels = draw(LABELS)
    choices = tuple(Button(f"abcdefgh.1.pick.{n}", label) for n, label in enumerate(labels))
    progress = draw(st.none() | st.just(Progress("学历", 2, 8, 3, 17)))
    open_now = Reply(
        "question",
        tuple(said[-1]),
        choices,
        (Button("abcdefgh.1.back", "上一步"),),
        typing=TypingHint("请填年数", numeric=draw(st.booleans())),
        progress=progress,
        question="education",
    )
    return (*(Reply("notice", tuple(blocks)) for blocks in said[:-1]), open_now)


CAPABILITIES = st.builds(
    Capabilities,
    name=st.just("made up"),
    longest=st.integers(150, 2000),
    unit=st.sampled_from(["bytes", "utf16", "characters"]),
    links=st.sampled_from(["anchors", "markdown", "bare"]),
    messages=st.sampled_from([None, 1, 2]),
)


def drawn(said: tuple[Reply, ...], capabilities: Capabilities) -> list[Line]:
    pen = TextPen(WORDS, capabilities, said, public_address=PAGES, leads_to_a_page=False)
    return list(pen.answer())


MORE = Line((Run("回复“更多”看后面的"),), apart=True)


@given(replies(), CAPABILITIES)
def test_the_messages_tell_every_line_and_none_is_too_long(
    said: tuple[Reply, ...], capabilities: Capabilities
) -> None:
    lines = drawn(said, capabilities)
    parts = into_parts(lines, capabilities, MORE)
    more = write((MORE,), capabilities)
    assert all(capabilities.length(part) <= capabilities.longest for part in parts)
    told = "".join(shown(part.removesuffix(more), capabilities.links) for part in parts)
    assert told == shown(write(lines, capabilities), capabilities.links)
    ends = [part.endswith(more) for part in parts]
    if capabilities.messages is None:
        assert not any(ends)
    else:
        asks = range(capabilities.messages - 1, len(parts) - 1, capabilities.messages)
        assert [n for n, end in enumerate(ends) if end] == list(asks)


@given(replies(), CAPABILITIES)
def test_no_message_ends_inside_a_link(said: tuple[Reply, ...], capabilities: Capabilities) -> None:
    for part in into_parts(drawn(said, capabilities), capabilities, MORE):
        if capabilities.links == "anchors":
            assert part.count("<a href=") == part.count("</a>") == len(ANCHOR.findall(part))
        if capabilities.links == "markdown":
            assert part.count(f"]({PAGES}/articles/") == len(MARKDOWN_LINK.findall(part))


@given(replies(), CAPABILITIES)
def test_what_is_folded_is_told_part_by_part_too(said: tuple[Reply, ...], capabilities: Capabilities) -> None:
    for number in range(1, len(folds_in(said)) + 1):
        pen = TextPen(WORDS, capabilities, said, public_address=None, leads_to_a_page=False)
        lines = list(pen.unfolded(number))
        parts = into_parts(lines, capabilities)
        assert all(capabilities.length(part) <= capabilities.longest for part in parts)
        assert "".join(shown(part, capabilities.links) for part in parts) == shown(
            write(lines, capabilities), capabilities.links
        )


ANCHOR = re.compile(r'<a href="https://[^"<>]+">[^<>]*</a>')
MARKDOWN_LINK = re.compile(r"(?<!\\)(?:\\\\)*\[(?:\\.|[^\[\]\\])*\]\(https://[^()\s]+\)")


HALF_WIDTH = str.maketrans("＜＞＆", "<>&")


def shown(part: str, links: Links) -> str:
    """A message as it is seen, without blanks, the marks of a quotation, and strong looks: a text that is
    divided may begin or end any of them.
    """
    text = part
    if links == "anchors":
        text = re.sub(r"</?a\b[^>]*>", "", part).translate(HALF_WIDTH)
    if links == "markdown":
        text = re.sub(r"(?<!\\)\]\(https://[^()\s]+\)", "", text)
        text = re.sub(r"(?<!\\)(?:\\\\)*\*\*|(?<![\\])\[", "", text.replace("\u200b", ""))
        text = re.sub(r"\\(.)", r"\1", text)
    return re.sub(r"\s|[│>*\\]", "", text.replace("\u200b", ""))


@pytest.mark.parametrize(
    ("unit", "expected"), [("bytes", 3 + 4 + 1), ("utf16", 1 + 2 + 1), ("characters", 3)]
)
def test_a_text_is_counted_as_the_messenger_counts(unit: Unit, expected: int) -> None:
    assert Capabilities("x", unit=unit).length("甲😀a") == expected


def test_a_line_that_is_too_long_is_divided_behind_a_sentence() -> None:
    sentences = "一二三四五六七八九。" * 6
    parts = divide([Line((Run(sentences),))], Room(37, lambda line: sum(len(run.text) for run in line.runs)))
    assert [part[0].runs[0].text for part in parts] == ["一二三四五六七八九。" * 3] * 2


def test_a_link_whose_address_alone_is_too_long_is_plain_text() -> None:
    capabilities = Capabilities("x", longest=60, links="anchors")
    line = Line((Run("第七条", url="https://" + "a" * 80),))
    assert into_parts([line], capabilities) == ("第七条",)


def test_a_message_does_not_end_with_a_heading() -> None:
    lines = [
        Line((Run("甲" * 30),)),
        Line((Run("【下一步】", strong=True),), apart=True),
        Line((Run("乙" * 30),)),
    ]
    first, second = into_parts(lines, Capabilities("x", longest=50))
    assert first == "甲" * 30
    assert second.startswith("【下一步】")
