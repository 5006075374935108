"""How a form of ticks is laid out: rows of which one is ticked, the question of the form."""

from bot.web.ticking import blocks_above, question_of, rows
from dialogs.replies import Button, Heading, Item, Listing, Paragraph, Reply, Span

PATENT, DOUBT = Button("1", "发明专利：排名前三"), Button("u1", "说不清", "unsure")
BOOK, OTHER_DOUBT = Button("2", "专著：主要编者"), Button("u2", "说不清", "unsure")
DONE, NOTHING = Button("d", "完成", "go"), Button("n", "都没有", "control")
ASKED = Paragraph((Span("下面每一项各选一个。", strong=True),))
REASON = Paragraph((Span("为什么问：每个层级都有要求。"),), tone="quiet")


def test_an_item_stands_in_a_row_with_the_doubt_about_it() -> None:
    laid_out = rows((PATENT, DOUBT, BOOK, OTHER_DOUBT, NOTHING, DONE))
    assert [row.buttons for row in laid_out] == [(PATENT, DOUBT), (BOOK, OTHER_DOUBT)]


def test_items_without_doubts_stand_alone() -> None:
    assert [row.buttons for row in rows((PATENT, BOOK, DONE))] == [(PATENT,), (BOOK,)]


def test_the_choices_of_a_group_stand_in_one_row_below_its_question() -> None:
    one = tuple(Button(key, key, group="到了哪一步？") for key in "abc")
    other = tuple(Button(key, key, group="掌握到什么程度？") for key in "de")
    assert [(row.question, row.buttons) for row in rows((*one, *other, DONE))] == [
        ("到了哪一步？", one),
        ("掌握到什么程度？", other),
    ]


def test_the_questions_that_stand_beside_the_choices_are_not_said_above_them() -> None:
    asked = Listing((Item((Span("到了哪一步？"),)),))
    other = Listing((Item((Span("在读不算。"),)),))
    choices = (Button("a", "了解", group="到了哪一步？"),)
    reply = Reply("question", (ASKED, REASON, asked, other), choices, multiple=True)
    assert blocks_above(reply) == [ASKED, REASON, other]


def test_only_a_question_asks() -> None:
    assert question_of(Reply("question", (REASON, ASKED))) is ASKED
    assert question_of(Reply("question", (REASON,))) is None
    assert question_of(Reply("result", (Heading("您的结果", 1),))) is None
