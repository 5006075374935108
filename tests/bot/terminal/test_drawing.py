"""Replies as they stand in a terminal."""

from dataclasses import replace
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
    progress=Progress("学历与职称", 3, 8, 4, 9),
    question="title_level",
)


def test_a_question_stands_with_its_progress_its_choices_and_what_is_always_at_hand() -> None:
    shown = Screen().show(QUESTION)
    wanted = [
        "学历与职称",
        "3/8 · 约还有 4–9 步",
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


RESULT = Reply(
    "result",
    (
        Heading("您的结果", 1),
        Paragraph((Span("可以申报工程师。", strong=True),), tone="good"),
        Paragraph((Span("如果……，还可以申报高级工程师。", strong=True),), tone="warning"),
        Paragraph((Span("以评审为准。"),), tone="quiet"),
        Heading("下一步"),
        Paragraph((Span("先问本单位。", strong=True),)),
    ),
    (Button("k", "补答：学历"),),
)


def test_a_result_says_its_headline_again_at_its_end() -> None:
    shown = Screen().show(RESULT)
    wanted = [
        "可以申报工程师。", "以评审为准。", "先问本单位。", "“您的结果”开头写的是：", "可以申报工程师。",
        "还可以申报高级工程师。", "以正式评定为准", "1  补答：学历",
    ]  # fmt: skip
    place = 0
    for each in wanted:
        place = shown.index(each, place) + 1
    assert shown.count("先问本单位。") == shown.count("以评审为准。") == 1


def test_of_a_trial_the_end_says_too_that_it_is_one() -> None:
    trial = Paragraph((Span("试算：学历改成硕士。还没有记下。"),), tone="warning")
    shown = Screen().show(replace(RESULT, blocks=(trial, *RESULT.blocks)))
    assert shown.count("还没有记下。") == 2


def test_a_file_that_is_read_from_the_top_says_it_once() -> None:
    file = StringIO()
    sheet = Sheet(Console(file=file, width=80))
    Drawing(sheet, wording("zh_CN"), unfold=True, repeat=False).draw([RESULT])
    assert file.getvalue().count("可以申报工程师。") == 1


def test_a_result_that_still_stands_above_is_told_in_short() -> None:
    shown = Screen().show(notice(Paragraph((Span("不客气！"),))), RESULT, shown=RESULT)
    assert "可以申报工程师。" in shown
    assert "1  补答：学历" in shown
    assert "先问本单位。" not in shown


def test_a_result_that_is_asked_for_is_drawn_whole_each_time() -> None:
    assert "先问本单位。" in Screen().show(RESULT, shown=RESULT)


def test_every_clause_can_be_drawn() -> None:
    width = 60
    policy = hunan()
    for clause in policy.clauses:
        page = blocks(policy, clause_page(policy, clause), words_of(policy, "zh_CN"))
        shown = Screen(width, unfold=True).show(Reply("clause", page))
        assert clause in shown
        assert all(cell_len(line) <= width for line in shown.splitlines())


DONE = Button("key done", "完成", "go")
NOTHING = Button("key nothing", "都没有", "control")


def test_what_can_be_ticked_has_a_number_and_a_box_and_none_of_it_is_a_word() -> None:
    choices = (Button("k1", "论文", chosen=True), Button("k2", "专利"), NOTHING, DONE)
    shown = Screen().show(Reply("question", (), choices, multiple=True, question="works"))
    assert "  1  [x] 论文\n" in shown
    assert "  2  [ ] 专利\n" in shown
    assert " 无  都没有\n" in shown
    assert "完成" not in shown
    assert "例如 1 3；一项也没有就打“无”" in shown


def ticks(*labels: str, group: str = "") -> tuple[Button, ...]:
    doubt = Button(f"doubt {labels[-1]}", "说不清", "unsure", group=group)
    return (*(Button(label, label, group=group) for label in labels), doubt)


def test_what_cannot_be_said_is_a_question_mark_in_a_box_and_no_line_of_its_own() -> None:
    paper, doubt = ticks("论文")
    choices = (paper, replace(doubt, chosen=True), *ticks("专利"), NOTHING, DONE)
    hint = TypingHint("选好后点“完成”")
    shown = Screen().show(Reply("question", (), choices, multiple=True, typing=hint, question="works"))
    assert "  1  [?] 论文\n    2  [ ] 专利\n" in shown
    assert "说不清的加问号，\n  例如 3?" in shown
    assert "选好后点" not in shown


def test_where_a_list_stands_ticked_already_it_can_be_left_so() -> None:
    paper, doubt = ticks("论文")
    choices = (replace(paper, chosen=True), doubt, *ticks("专利"), NOTHING, DONE)
    shown = Screen().show(Reply("question", (), choices, multiple=True, question="works"))
    assert "  1  [x] 论文\n    2  [ ] 专利\n" in shown
    assert "勾着的都对就打“完成”" in shown


EACH = Reply(
    "question",
    (
        Paragraph((Span("下面每一项各选一个。", strong=True),)),
        Listing((Item((Span("您会做到哪一步？"),)), Item((Span("您懂到什么程度？"),)))),
        quiet(Span("为什么问：都有要求。")),
    ),
    (*ticks("不会", "会", group="能力"), *ticks("了解", "熟悉", group="知识"), DONE),
    multiple=True,
    question="ability",
)


@pytest.mark.parametrize("shown", [None, EACH])
def test_choices_side_by_side_stand_below_their_questions_and_numbers_run_on(shown: Reply | None) -> None:
    drawn = Screen().show(EACH, shown=shown)
    assert ("为什么问" in drawn) == (shown is None)
    wanted = [
        "下面每一项各选一个。", "您会做到哪一步？", "1  ( ) 不会", "2  ( ) 会", "2?  ( ) 说不清",
        "您懂到什么程度？", "3  ( ) 了解", "4  ( ) 熟悉", "4?  ( ) 说不清",
    ]  # fmt: skip
    places = [drawn.index(each) for each in wanted]
    assert places == sorted(places)
    assert drawn.count("您懂到什么程度？") == 1


def test_why_choices_side_by_side_are_asked_stands_after_them_as_it_is_said_after_the_questions() -> None:
    shown = Screen().show(EACH)
    assert shown.index("4?  ( ) 说不清") < shown.index("为什么问") < shown.index("每一问打一个编号")


def test_where_no_list_tells_the_questions_the_groups_do() -> None:
    shown = Screen().show(replace(EACH, blocks=()))
    assert "  能力\n" in shown
    assert shown.index("能力") < shown.index("不会") < shown.index("知识") < shown.index("了解")


@pytest.mark.parametrize(("width", "bar"), [(80, 24), (40, 15), (24, 0)])
def test_the_bar_is_as_long_as_there_is_room_beside_its_numbers(width: int, bar: int) -> None:
    shown = Screen(width).show(QUESTION)
    assert sum(shown.count(each) for each in "━─") == bar
    assert all(cell_len(line) <= width for line in shown.splitlines())


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
        progress=Progress("学历、职称与资历", 3, 12, 10, 20),
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
    shown = Screen().show(notice(Listing((line,))))
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
