"""What a typed line means: signs of choices, a command, a clause to look up, or an answer in own words."""

import pytest

from bot.terminal.choosing import line_signs, read_line, signs, signs_of
from dialogs.events import Command, Event, Pressed, Typed
from dialogs.replies import Button, Folded, Item, Listing, Reply, Span, TypingHint

LOOK_UP = ("查条款", "查", "clause")


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
    assert "".join(signs(reply)) == expected


def test_a_choice_without_a_number_among_numbered_ones_has_a_letter() -> None:
    offered = Button("key reuse", "沿用：技术员")
    reply = Reply("question", (), (offered, *TITLES.choices), question="title_level")
    assert list(signs(reply)) == ["a", "1", "2", "3"]


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
    assert read_line(line, (reply,) if reply else (), LOOK_UP) == event


def test_what_cannot_be_ticked_is_pressed_alone() -> None:
    nothing = Button("key nothing", "都没有", "control")
    reply = Reply(
        "question", (), (*WORKS.choices[:-1], nothing, WORKS.choices[-1]), multiple=True, question="works"
    )
    assert read_line("a", (reply,), LOOK_UP) == Pressed(("key nothing",))
    assert read_line("1 a", (reply,), LOOK_UP) == Typed("1 a")


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
        ("CLAUSE 8", Command("article", "8")),
        ("查条款", Typed("查条款")),
        ("查条款 软著", Typed("查条款 软著")),
        ("10.2.3.1", Typed("10.2.3.1")),
    ],
)
def test_commands_and_clauses_are_known(line: str, event: Event | None) -> None:
    assert read_line(line, (YES_NO,), LOOK_UP) == event


def test_own_words_are_handed_on_as_they_were_typed() -> None:
    assert read_line("ＡＢＣ　八百多万", (BANDS,), LOOK_UP) == Typed("ＡＢＣ　八百多万")


def test_what_is_offered_beside_the_open_question_has_a_sign_of_its_own() -> None:
    aside = Reply("clauses", (), (Button("key elsewhere", "以上都不是"),))
    for question_shown, first in ((TITLES, "1"), (LEVELS, "a")):
        said = (aside, question_shown)
        beside, open_now = map(list, signs_of(said))
        assert (beside, open_now[0]) == (["z"], first)
        assert read_line("z", said, LOOK_UP) == Pressed(("key elsewhere",))
        assert read_line(first, said, LOOK_UP) == Pressed((question_shown.choices[0].key,))
    assert read_line("1", (aside,), LOOK_UP) == Pressed(("key elsewhere",))


def test_a_line_has_a_sign_of_its_own_to_be_pressed() -> None:
    button, other = Button("key 1", "改"), Button("key 2", "改")
    folded = Folded("更多", (Listing((Item((Span("职称"),), button=other),)),))
    shown = Reply("result", (Listing((Item((Span("学历"),), button=button), Item(()))), folded))
    assert list(line_signs((shown,))) == ["改1", "改2"]
    assert read_line("改2", (shown,), LOOK_UP) == Pressed(("key 2",))
    assert read_line(" 改 １ ", (shown,), LOOK_UP) == Pressed(("key 1",))
    assert read_line("改3", (shown,), LOOK_UP) == Typed("改3")
    assert line_signs((shown, TITLES)) == {}
    try_it = Listing((Item((Span("路"),), button=Button("key 3", "看看")),))
    assert list(line_signs((Reply("result", (try_it, *shown.blocks)),))) == ["看看1", "改1", "改2"]
