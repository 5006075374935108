"""Replies as they stand in a terminal."""

from io import StringIO

import pytest
from rich.cells import cell_len
from rich.console import Console

from bot.terminal.drawing import Drawing
from bot.terminal.sheet import Sheet
from dialogs.knowledge.blocks import blocks
from dialogs.knowledge.pages import clause_page
from dialogs.messages import words_of
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
    quiet,
)
from locales.wording import wording
from tests.policies import hunan

LONG = "在智能制造企业、智能制造生产线（车间）、智能工位建设等岗位，运用数字技术和创新方法技术解决难题。" * 3


class Screen:
    """A terminal of some width, and what stands on it."""

    def __init__(self, width: int = 80, *, colours: bool = False, unfold: bool = False) -> None:
        self.file = StringIO()
        console = Console(
            file=self.file, width=width, force_terminal=colours, color_system="standard" if colours else None
        )
        self.drawing = Drawing(Sheet(console), wording("zh_CN"), unfold=unfold)

    def show(self, *replies: Reply, shown: Reply | None = None) -> str:
        """What a drawing of these replies adds."""
        before = len(self.file.getvalue())
        self.drawing.draw(replies, shown=shown)
        return self.file.getvalue()[before:]


def notice(*blocks: Block) -> Reply:
    return Reply("notice", blocks)


QUESTION = Reply(
    "question",
    (
        Paragraph((Span("您现在的职称是？", strong=True),)),
        Paragraph((Span("为什么问：逐级申报。"), Span("第七条", clause="7")), tone="quiet"),
    ),
    choices=(Button("k1", "技术员"), Button("k2", "工程师")),
    controls=(Button("k3", "上一步", "control"), Button("k4", "跳过", "control")),
    typing=TypingHint("也可以直接打字。"),
    progress=Progress("学历与职称", 3, 9),
    question="title_level",
)


def test_a_question_stands_with_its_progress_its_choices_and_what_is_always_at_hand() -> None:
    shown = Screen().show(QUESTION)
    wanted = [
        "学历与职称",
        "已答 3，约剩 9",
        "您现在的职称是？",
        "第七条[7]",
        "1  技术员",
        "2  工程师",
        "也可以直接打字。",
    ]
    places = [shown.index(each) for each in [*wanted, "上一步 · 跳过"]]
    assert places == sorted(places)


def test_a_question_that_still_stands_above_is_repeated_in_short() -> None:
    shown = Screen().show(notice(Paragraph((Span("没看懂。"),))), QUESTION, shown=QUESTION)
    assert "您现在的职称是？" in shown
    assert "1  技术员" in shown
    assert "为什么问" not in shown
    assert "上一步" not in shown


def test_a_result_is_drawn_whole_each_time() -> None:
    result = Reply(
        "result", (Heading("自评结果", 1), Paragraph((Span("还差 2 项。"),))), (Button("k", "补答"),)
    )
    shown = Screen().show(notice(Paragraph((Span("不客气！"),))), result, shown=result)
    assert "自评结果" in shown
    assert "还差 2 项。" in shown


def test_every_clause_can_be_drawn() -> None:
    width = 60
    policy = hunan()
    for clause in policy.clauses:
        page = blocks(policy, clause_page(policy, clause), words_of(policy, "zh_CN"))
        shown = Screen(width, unfold=True).show(Reply("clause", page))
        assert clause in shown
        assert all(cell_len(line) <= width for line in shown.splitlines())


def test_ticks_show_what_is_chosen() -> None:
    reply = Reply(
        "question",
        (),
        (Button("k1", "论文", chosen=True), Button("k2", "专利"), Button("k3", "完成", "go")),
        multiple=True,
        question="works",
    )
    shown = Screen().show(reply)
    assert "1  ☑ 论文" in shown
    assert "2  ☐ 专利" in shown
    assert "例如 1 3" in shown


def test_answers_follow_each_other_without_a_gap() -> None:
    answers = [
        Reply("answered", (Paragraph((Span("学历："), Span(each, strong=True))),))
        for each in ("本科", "硕士")
    ]
    assert Screen().show(*answers) == "\n  ✓ 学历：本科\n  ✓ 学历：硕士\n"


def test_a_requirement_has_its_mark_its_clause_and_its_distance() -> None:
    items = (
        Item((Span("第七条", clause="7"), Span(" 资历")), "met"),
        Item(
            (Span("第十条（二）", clause="10.2"),), "missing", (quiet(Span("已有 800 万元，还差 200 万元")),)
        ),
        Item((Span("第九条", clause="9"),), "open"),
    )
    shown = Screen().show(Reply("result", (Heading("每一项要求"), Listing(items))))
    assert "✓ 第七条[7] 资历" in shown
    assert "✗ 第十条（二）[10.2]\n    已有 800 万元，还差 200 万元" in shown
    assert "○ 第九条[9]" in shown


def test_a_clause_is_quoted_word_for_word_behind_a_bar() -> None:
    shown = Screen().show(Reply("clause", (Quotation("10.2", "第十条（二）", LONG),)))
    assert "┃ 第十条（二）  10.2" in shown
    quoted = [line.strip() for line in shown.splitlines() if line.strip()]
    assert all(line.startswith("┃ ") for line in quoted)
    assert "".join(line.removeprefix("┃ ") for line in quoted[1:]) == LONG


def test_what_is_folded_can_be_unfolded_later() -> None:
    screen = Screen()
    folded = notice(Folded("已经满足的 3 项", (Paragraph((Span("第四条"),)),)))
    shown = screen.show(folded)
    assert "▸ 已经满足的 3 项" in shown
    assert "第四条" not in shown

    screen.show(notice(Paragraph((Span("别的话"),))))
    assert screen.drawing.unfold()
    assert "第四条" in screen.file.getvalue()


def test_where_nothing_was_folded_nothing_is_unfolded() -> None:
    assert not Screen().drawing.unfold()


def test_a_pipe_gets_at_once_what_may_be_folded() -> None:
    folded = notice(Folded("已经满足的 3 项", (Paragraph((Span("第四条"),)),)))
    assert "第四条" in Screen(unfold=True).show(folded)


@pytest.mark.parametrize("width", [40, 80, 120])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    everything = (
        Heading(LONG, 1),
        Paragraph((Span(LONG), Span("第十条（二）3.（1）", clause="10.2.3.1"))),
        Listing((Item((Span(LONG),), "missing", (quiet(Span(LONG)),)),)),
        Quotation("10.2", "第十条（二）", LONG),
        Folded(LONG, ()),
    )
    reply = Reply(
        "question",
        everything,
        (Button("k1", LONG),),
        tuple(Button(str(n), f"第{n}个操作", "control") for n in range(20)),
        typing=TypingHint(LONG),
        progress=Progress("学历、职称与资历", 3, 12),
        question="fact",
    )
    shown = Screen(width).show(reply)
    assert max(cell_len(line) for line in shown.splitlines()) <= min(width, 92)


def test_what_a_person_typed_cannot_steer_the_terminal() -> None:
    hostile = "\x1b]0;owned\x07\x1b[2J\x9b31m\r\x08\u202eabc"
    shown = Screen().show(
        Reply("answered", (Paragraph((Span(hostile, strong=True),)),)),
        notice(Heading(hostile), Quotation("1", hostile, hostile), Folded(hostile, ())),
        Reply(
            "question",
            (),
            (Button("k", hostile),),
            (Button("k", hostile, "control"),),
            typing=TypingHint(hostile),
        ),
    )
    assert "owned" in shown
    assert not any(character in shown for character in "\x1b\x07\x9b\r\x08\u202e")


def test_colours_are_used_where_the_terminal_has_them() -> None:
    assert "\x1b[" in Screen(colours=True).show(QUESTION)
    assert "\x1b[" not in Screen().show(QUESTION)


def test_behind_a_line_that_can_be_pressed_stands_what_to_type() -> None:
    line = Item((Span("学历：本科"),), mark="met", button=Button("k", "改", "control"))
    shown = Screen().show(Reply("result", (Listing((line,)),)))
    assert "✓ 学历：本科  改1" in shown


def test_what_is_folded_below_a_line_is_unfolded_with_that_line() -> None:
    inner = Folded("另外还有 1 种", (Listing((Item((Span("规划"),)),)),))
    within = Folded("其他 1 条路", (Listing((Item((Span("转评"),), below=(inner,)),)),))
    line = Item((Span("代表作", strong=True), Span("：还不知道")), mark="open", below=(inner,))
    screen = Screen()
    shown = screen.show(notice(Listing((line,)), within))
    assert "规划" not in shown
    assert screen.drawing.unfold()
    unfolded = screen.file.getvalue()[len(shown) :]
    assert "代表作 · 另外还有 1 种" in unfolded
    assert unfolded.count("规划") == 2
    assert "▸" not in unfolded


def test_a_link_is_not_broken_where_it_fits_into_a_line() -> None:
    line = Paragraph(
        (Span("解决并见效的难题还差 1 个"), Span(" "), Span("第十条（二）2.（5）", clause="10.2.2.5"))
    )
    for width in (40, 44, 48):
        assert "第十条（二）2.（5）[10.2.2.5]" in Screen(width).show(notice(line))


def test_a_line_that_heads_others_needs_no_sign() -> None:
    step = Item((Span("先评工程师"),))
    plan = Item((Span("1. 正常申报", strong=True),), below=(Listing((step,)),))
    shown = Screen().show(notice(Listing((plan,))))
    assert "• 1." not in shown
    assert "  1. 正常申报" in shown
    assert "• 先评工程师" in shown


def test_parts_that_are_unfolded_at_once_stand_apart() -> None:
    parts = [Folded(f"第 {n} 部分", (Paragraph((Span("正文"),)),)) for n in (1, 2)]
    assert "正文\n\n  第 2 部分" in Screen(unfold=True).show(notice(*parts))


def test_what_is_typed_for_a_line_is_not_broken_and_is_the_same_for_the_same_button() -> None:
    button, other = Button("key", "看看做到以后的结果"), Button("key", "补答")
    lines = [
        Item((Span("正常申报工程师，最早 2028-11-26"),), button=each) for each in (button, other, button)
    ]
    shown = Screen(40).show(notice(Listing(tuple(lines))))
    assert shown.count("看看做到以后的结果1") == 2
    assert shown.count("补答1") == 1
