"""What a person typed is shown as they typed it: it becomes no markup and no link, wherever it goes."""

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from bot.texting.capabilities import Capabilities
from bot.texting.lines import Line, Run
from bot.texting.writing import write

MARKS = st.sampled_from("甲乙 ab12.<>&*_[]()`#|~\\!'\"+-=:/@;")
ANY = st.characters(codec="utf-8", exclude_categories=("C", "Z"))
ENTITIES = st.sampled_from(["&amp;", "&lt;b&gt;", "&#42;", "**a**", "[a](https://b.c)", "<https://b.c>"])
TYPED = st.lists(MARKS | ANY | ENTITIES, min_size=1, max_size=40).map("".join).filter(str.strip)
ANCHORS, MARKDOWN = Capabilities("a", links="anchors"), Capabilities("m", links="markdown")
FULL_WIDTH = str.maketrans("<>&", "＜＞＆")
PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


class Seen(HTMLParser):
    """What somebody sees of a message with anchors, and where its links lead."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text = ""
        self.tags: list[tuple[str, str | None]] = []

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs).get("href")))


@given(TYPED)
def test_where_links_are_anchors_nothing_that_is_typed_is_a_tag(typed: str) -> None:
    seen = Seen()
    seen.feed(write([Line((Run(typed),))], ANCHORS))
    seen.close()
    assert (seen.text, seen.tags) == (typed.translate(FULL_WIDTH), [])


def inline(tokens: list[Token]) -> list[Token]:
    return [child for token in tokens for child in token.children or ()]


@given(TYPED.map(str.strip))
def test_where_markdown_is_shown_nothing_that_is_typed_is_markup(typed: str) -> None:
    tokens = PARSER.parse(write([Line((Run(typed),))], MARKDOWN))
    assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"]
    assert {token.type for token in inline(tokens)} == {"text"}
    assert "".join(token.content for token in inline(tokens)).replace("\u200b", "") == typed


@given(TYPED.map(str.strip))
def test_a_link_in_markdown_leads_where_it_should_whatever_its_text(typed: str) -> None:
    url = "https://zc.example.org/articles/10.2.3.1"
    tokens = inline(PARSER.parse(write([Line((Run(typed, url=url),))], MARKDOWN)))
    assert [token.attrs for token in tokens if token.type == "link_open"] == [{"href": url}]
    assert {token.type for token in tokens} == {"link_open", "text", "link_close"}


@pytest.mark.parametrize(
    "address", ["https://x.example", "看 HTTP://x.example", "www.x.example", "li@x.example"]
)
def test_an_address_that_is_typed_is_no_link_in_markdown(address: str) -> None:
    written = write([Line((Run(address),))], MARKDOWN)
    assert not re.search(r"://\w|\bwww\.\w|@\w", written, re.IGNORECASE)
    assert written.replace("\u200b", "") == address


@pytest.mark.parametrize(
    ("line", "anchors", "markdown", "bare"),
    [
        (Line((Run("1. ", strong=True), Run("甲"))), "1. 甲", "**1.** 甲", "1. 甲"),
        (Line((Run("1. 甲"),)), "1. 甲", "1\\. 甲", "1. 甲"),
        (Line((Run("甲", strong=True),), quote=1), "│ 甲", "> **甲**", "│ 甲"),
        (Line((Run("　"), Run("- 甲"))), "　- 甲", "　\\- 甲", "　- 甲"),
        (
            Line((Run("第七条", url="https://x.example/7"), Run("。"))),
            '<a href="https://x.example/7">第七条</a>。',
            "[第七条](https://x.example/7)。",
            "第七条 https://x.example/7 。",
        ),
    ],
)
def test_a_line_is_written_as_the_messenger_takes_it(
    line: Line, anchors: str, markdown: str, bare: str
) -> None:
    assert write([line], ANCHORS) == anchors
    assert write([line], MARKDOWN) == markdown
    assert write([line], Capabilities("b", links="bare")) == bare


RUNS = st.builds(Run, TYPED, st.booleans())


@given(st.lists(RUNS, min_size=1, max_size=5))
def test_what_is_strong_in_markdown_shows_no_stars(runs: list[Run]) -> None:
    told = "".join(run.text for run in runs).strip()
    tokens = inline(PARSER.parse(write([Line(tuple(runs))], MARKDOWN)))
    assert {token.type for token in tokens} <= {"text", "strong_open", "strong_close"}
    assert "".join(token.content for token in tokens).replace("\u200b", "").strip() == told


@pytest.mark.parametrize(
    ("runs", "written"),
    [
        (
            [Run("如果", strong=True), Run("甲达到", strong=True), Run("（第七条）")],
            "**如果甲达到**（第七条）",
        ),
        ([Run("见"), Run("“甲”", strong=True), Run("后")], "见“甲”后"),
        ([Run("• "), Run("“甲”", strong=True), Run("。")], "• **“甲”**。"),
    ],
)
def test_strong_words_are_starred_where_stars_are_not_seen(runs: list[Run], written: str) -> None:
    assert write([Line(tuple(runs))], MARKDOWN) == written
