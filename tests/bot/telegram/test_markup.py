"""Text for Telegram is escaped, divided within the limits, and nothing of it is lost."""

from hypothesis import given
from hypothesis import strategies as st

from bot.telegram.markup import MOST_ENTITIES, TELEGRAM, into_messages, to_html
from bot.texting.capabilities import units
from bot.texting.lines import Line, Run
from tests.end_to_end.telegram.botapi.formatting import parse_html, utf16_length

ANY_TEXT = st.text(st.characters(exclude_characters="\n", codec="utf-8"), max_size=60)
LONG_TEXT = st.builds(lambda text, times: text * times, ANY_TEXT, st.integers(1, 400))
URLS = st.none() | st.just("https://t.me/chuangping_bot?start=a10-2&x=<1>")
RUNS = st.builds(Run, ANY_TEXT | LONG_TEXT, st.booleans(), URLS)
LINES = st.builds(
    Line,
    st.lists(RUNS, min_size=1, max_size=5).map(tuple),
    st.booleans(),
    st.none() | st.integers(1, 3),
    st.booleans(),
)


def plain(text: str) -> str:
    return text.replace("\n", "")


def test_what_looks_like_a_tag_is_escaped() -> None:
    assert to_html([Line((Run('<b>&"x"'),))]) == '&lt;b&gt;&amp;"x"'


def test_a_link_in_strong_type_is_one_inside_the_other() -> None:
    assert to_html([Line((Run("第十条", strong=True, url="https://t.me/b?start=a10&x"),))]) == (
        '<b><a href="https://t.me/b?start=a10&amp;x">第十条</a></b>'
    )


def test_lines_of_one_quotation_stand_in_one_block() -> None:
    lines = [
        Line((Run("前"),)),
        Line((Run("一"),), apart=True, quote=1),
        Line((Run("二"),), quote=1),
        Line((Run("三"),), quote=2, folded=True),
        Line((Run("后"),), apart=True),
    ]
    assert to_html(lines) == (
        "前\n\n<blockquote>一\n二</blockquote>\n<blockquote expandable>三</blockquote>\n\n后"
    )


def test_a_message_that_fits_is_not_divided() -> None:
    assert len(into_messages([Line((Run("字" * (TELEGRAM.longest - 2)),))])) == 1


def test_a_long_line_is_divided_behind_a_sentence() -> None:
    (first,), (second,) = into_messages([Line((Run("一" * 4000 + "。" + "二" * 500),))])
    assert first.runs[0].text == "一" * 4000 + "。"
    assert second.runs[0].text == "二" * 500


def test_a_character_outside_the_basic_plane_counts_twice_and_is_never_cut() -> None:
    messages = into_messages([Line((Run("😀" * 3000),))])
    assert [units("".join(run.text for line in lines for run in line.runs)) for lines in messages] == [
        4094,
        1906,
    ]


def test_links_beyond_what_telegram_keeps_go_into_the_next_message() -> None:
    lines = [Line((Run(str(n), strong=True, url="https://t.me/b"),)) for n in range(120)]
    assert [len(message) for message in into_messages(lines)] == [MOST_ENTITIES // 2, MOST_ENTITIES // 2, 20]


@given(st.lists(LINES, max_size=6))
def test_every_division_is_what_telegram_accepts_and_keeps_every_character(lines: list[Line]) -> None:
    messages = into_messages(lines)
    parsed = [parse_html(to_html(message)) for message in messages]
    for text, entities in parsed:
        assert utf16_length(text) <= TELEGRAM.longest
        assert len(entities) <= MOST_ENTITIES
    wanted = "".join(run.text for line in lines for run in line.runs)
    assert "".join(plain(text) for text, _ in parsed) == wanted


def test_a_message_ends_where_something_new_begins_and_not_with_a_heading() -> None:
    body = [Line((Run("正文" * 600),), apart=True), Line((Run("正文" * 600),))]
    heading = Line((Run("离工程师还差什么", strong=True),), apart=True)
    folded = [Line((Run("条件" * 500),), quote=1, folded=True) for _ in range(2)]
    [first, second] = into_messages([*body, heading, *folded])
    assert [line.runs for line in first] == [line.runs for line in body]
    assert second[0].runs == heading.runs


def test_a_message_does_not_begin_with_what_belongs_to_a_line_above() -> None:
    lines = [Line((Run("条件" * 300),))] + [Line((Run("    "), Run("办法" * 100))) for _ in range(5)]
    messages = into_messages(lines * 4)
    assert len(messages) > 1
    assert not any(message[0].is_inner for message in messages)


def test_lines_of_one_quotation_count_as_one_stretch() -> None:
    lines = [Line((Run("行", strong=True),), quote=1, folded=True) for _ in range(MOST_ENTITIES - 1)]
    assert len(into_messages(lines)) == 1
    assert len(into_messages([*lines, Line((Run("行", strong=True),), quote=1, folded=True)])) == 2
