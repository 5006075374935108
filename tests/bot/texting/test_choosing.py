"""What a typed line means: signs of choices, a command, a clause to look up, or an answer in own words."""

from collections.abc import Sequence

import pytest

from bot.texting.choosing import line_signs, read_line, signs, signs_of
from dialogs.events import Command, Event, Pressed, Typed
from dialogs.replies import Button, Folded, Item, Listing, Reply, Span, TypingHint
from locales.wording import wording

CHINESE = wording("zh_CN")


def read(line: str, said: Sequence[Reply]) -> Event | None:
    """What a line means to somebody who speaks Chinese."""
    return read_line(line, said, CHINESE)


def question(
    *labels: str,
    numbers: bool = False,
    numeric: bool = False,
    multiple: bool = False,
    fact: str | None = "fact",
) -> Reply:
    choices = tuple(
        Button(f"key {label}", label, number=place if numbers else None)
        for place, label in enumerate(labels, 1)
    )
    done = (Button("key done", "完成", "go"),) if multiple else ()
    return Reply(
        "question", (), (*choices, *done), multiple=multiple, typing=TypingHint("…", numeric), question=fact
    )


YES_NO = question("是", "否")
LEVELS = question("无", "一级", "二级")
BANDS = question("不到 500 万元", "500 万元及以上", numeric=True)
TITLES = question("无", "技术员", "高级工程师", numbers=True)
WORKS = question("论文", "专利", "标准", numbers=True, multiple=True)
GOALS = question("看看我能报哪一级", "助理工程师", fact=None)


@pytest.mark.parametrize(
    ("reply", "expected"),
    [
        (YES_NO, "12"),
        (TITLES, "123"),
        (WORKS, "123"),
        (GOALS, "12"),
        (LEVELS, "abc"),
        (BANDS, "ab"),
        (question(), ""),
    ],
)
def test_choices_have_numbers_except_where_a_number_may_be_the_answer(reply: Reply, expected: str) -> None:
    assert "".join(signs(reply, "无")) == expected


def test_a_choice_without_a_number_among_numbered_ones_has_the_next_one() -> None:
    offered = Button("key reuse", "沿用：技术员")
    reply = Reply("question", (), (offered, *TITLES.choices), question="title_level")
    assert list(signs(reply, "无")) == ["1", "2", "3", "4"]
    assert read("4", (reply,)) == Pressed(("key reuse",))


@pytest.mark.parametrize(
    ("reply", "line", "event"),
    [
        (YES_NO, "1", Pressed(("key 是",))),
        (YES_NO, "２", Pressed(("key 否",))),
        (YES_NO, " 2 ", Pressed(("key 否",))),
        (YES_NO, "3", Typed("3")),
        (YES_NO, "1 2", Typed("1 2")),
        (YES_NO, "是", Typed("是")),
        (TITLES, "3", Pressed(("key 高级工程师",))),
        (LEVELS, "b", Pressed(("key 一级",))),
        (LEVELS, "B", Pressed(("key 一级",))),
        (LEVELS, "2", Typed("2")),
        (BANDS, "500", Typed("500")),
        (BANDS, "a", Pressed(("key 不到 500 万元",))),
        (WORKS, "2", Pressed(("key 专利", "key done"))),
        (WORKS, "1 3", Pressed(("key 论文", "key 标准", "key done"))),
        (WORKS, "3，1、1", Pressed(("key 标准", "key 论文", "key done"))),
        (WORKS, "1 4", Typed("1 4")),
        (WORKS, "论文", Typed("论文")),
        (None, "1", Typed("1")),
    ],
)
def test_a_sign_presses_its_choice(reply: Reply | None, line: str, event: Event) -> None:
    assert read(line, (reply,) if reply else ()) == event


NOTHING = Button("key nothing", "都没有", "control")


def test_nothing_of_all_that_is_a_word_and_stands_alone() -> None:
    reply = Reply(
        "question", (), (*WORKS.choices[:-1], NOTHING, WORKS.choices[-1]), multiple=True, question="works"
    )
    assert list(signs(reply, "无")) == ["1", "2", "3", "无"]
    assert read("无", (reply,)) == Pressed(("key nothing",))
    assert read("1 无", (reply,)) == Typed("1 无")
    assert read_line("NONE", (reply,), wording("en")) == Pressed(("key nothing",))


def test_what_was_said_before_is_offered_beside_nothing_with_a_number_of_its_own() -> None:
    reuse = Button("key reuse", "沿用：论文", "control")
    choices = (reuse, *WORKS.choices[:-1], NOTHING, WORKS.choices[-1])
    reply = Reply("question", (), choices, multiple=True, question="works")
    assert signs(reply, "无") == {
        "1": choices[1], "2": choices[2], "3": choices[3], "4": reuse, "无": NOTHING,
    }  # fmt: skip
    assert read("4", (reply,)) == Pressed(("key reuse",))


def ticks(*labels: str, group: str = "") -> tuple[Button, ...]:
    doubt = Button(f"key doubt {labels[-1]}", "说不清", "unsure", group=group)
    return (*(Button(f"key {label}", label, group=group) for label in labels), doubt)


TICKS = Reply(
    "question",
    (),
    (*ticks("论文"), *ticks("专利"), *ticks("标准"), NOTHING, Button("key done", "完成", "go")),
    multiple=True,
    question="works",
)
EACH = Reply(
    "question",
    (),
    (
        *ticks("不会", "会", group="能力"),
        *ticks("了解", "熟悉", group="知识"),
        Button("key done", "完成", "go"),
    ),
    multiple=True,
    question="ability",
)


@pytest.mark.parametrize(
    ("reply", "line", "event"),
    [
        (TICKS, "1 3", Pressed(("key 论文", "key 标准", "key done"))),
        (TICKS, "2?", Pressed(("key doubt 专利", "key done"))),
        (TICKS, "2？", Pressed(("key doubt 专利", "key done"))),
        (TICKS, "1、3?", Pressed(("key 论文", "key doubt 标准", "key done"))),
        (TICKS, "无", Pressed(("key nothing",))),
        (TICKS, "3 说不清", Typed("3 说不清")),
        (TICKS, "4", Typed("4")),
        (EACH, "2 3", Pressed(("key 会", "key 了解", "key done"))),
        (EACH, "1 4?", Pressed(("key 不会", "key doubt 熟悉", "key done"))),
        (EACH, "3?", Typed("3?")),
        (EACH, "无", Typed("无")),
    ],
)
def test_a_question_mark_says_of_a_number_that_it_cannot_be_said(
    reply: Reply, line: str, event: Event
) -> None:
    assert read(line, (reply,)) == event


@pytest.mark.parametrize(
    ("line", "event"),
    [
        ("/result", Command("result")),
        ("/RESULT", Command("result")),
        ("/article 10.2.3.1", Command("article", "10.2.3.1")),
        ("/search  软著  算吗", Command("search", "软著 算吗")),
        ("／help", Command("help")),
        ("/nonsense", None),
        ("/", None),
        ("查条款 10.2.3.1", Command("article", "10.2.3.1")),
        ("查条款10.2.", Command("article", "10.2")),
        ("查条款", Typed("查条款")),
        ("查条款 软著", Typed("查条款 软著")),
        ("10.2.3.1", Typed("10.2.3.1")),
    ],
)
def test_commands_and_clauses_are_known(line: str, event: Event | None) -> None:
    assert read(line, (YES_NO,)) == event


def test_english_words_look_up_clauses_in_any_case() -> None:
    assert read_line("CLAUSE 8", (YES_NO,), wording("en")) == Command("article", "8")


def test_own_words_are_handed_on_as_they_were_typed() -> None:
    assert read("ＡＢＣ　八百多万", (BANDS,)) == Typed("ＡＢＣ　八百多万")


def test_what_is_offered_beside_the_open_question_has_a_sign_of_its_own() -> None:
    aside = Reply("clauses", (), (Button("key elsewhere", "以上都不是"),))
    for question_shown, first in ((TITLES, "1"), (LEVELS, "a")):
        said = (aside, question_shown)
        beside, open_now = map(list, signs_of(said, "无"))
        assert (beside, open_now[0]) == (["z"], first)
        assert read("z", said) == Pressed(("key elsewhere",))
        assert read(first, said) == Pressed((question_shown.choices[0].key,))
    assert read("1", (aside,)) == Pressed(("key elsewhere",))


def test_a_line_has_a_sign_of_its_own_to_be_pressed() -> None:
    button, other = Button("key 1", "改"), Button("key 2", "改")
    folded = Folded("更多", (Listing((Item((Span("职称"),), button=other),)),))
    shown = Reply("result", (Listing((Item((Span("学历"),), button=button), Item(()))), folded))
    assert list(line_signs((shown,))) == ["改1", "改2"]
    assert read("2", (shown,)) == Pressed(("key 2",))
    assert read("改2", (shown,)) == Pressed(("key 2",))
    assert read(" 改 １ ", (shown,)) == Pressed(("key 1",))
    assert read("改3", (shown,)) == Typed("改3")
    assert line_signs((shown, TITLES)) == {}
    try_it = Listing((Item((Span("路"),), button=Button("key 3", "看看")),))
    assert list(line_signs((Reply("result", (try_it, *shown.blocks)),))) == ["看看1", "改2", "改3"]


def test_one_numbering_runs_through_choices_lines_and_what_is_folded() -> None:
    line, folded = Button("key line", "补答"), Button("key folded", "改")
    blocks = (Listing((Item((), button=line),)), Folded("更多", (Listing((Item((), button=folded),)),)))
    fill_in, same = Button("key choice", "补答：学历"), Button("key line", "补答：职称")
    shown = Reply("result", blocks, (fill_in, same))
    assert signs(shown, "无") == {"1": fill_in, "2": same}
    assert list(line_signs((shown,))) == ["补答2", "改3"]
    for typed, key in (("1", "key choice"), ("2", "key line"), ("3", "key folded"), ("改3", "key folded")):
        assert read(typed, (shown,)) == Pressed((key,))


def test_a_number_is_an_answer_where_it_may_be_one_whatever_stands_at_lines() -> None:
    lines = Listing((Item((), button=Button("key line", "改")),))
    asked = Reply("question", (lines,), BANDS.choices, typing=TypingHint("…", numeric=True), question="fact")
    assert read("1", (asked,)) == Typed("1")
    assert read("3", (asked,)) == Typed("3")
    assert read("改3", (asked,)) == Pressed(("key line",))


def test_what_is_offered_beside_a_result_has_a_sign_that_none_of_its_lines_has() -> None:
    aside = Reply("clauses", (), (Button("key elsewhere", "以上都不是"),))
    shown = Reply("result", (Listing((Item((), button=Button("key line", "改")),)),))
    assert [list(each) for each in signs_of((aside, shown), "无")] == [["z"], []]
    assert read("z", (aside, shown)) == Pressed(("key elsewhere",))
    assert read("1", (aside, shown)) == Pressed(("key line",))
