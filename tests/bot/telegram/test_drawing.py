"""A reply becomes messages and a keyboard."""

from dataclasses import replace

from bot.telegram.drawing import draw
from bot.telegram.keyboards import MOST_BUTTONS, Key
from bot.telegram.markup import TELEGRAM
from bot.telegram.updates import PREFIX
from bot.texting.capabilities import units
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
from tests.end_to_end.telegram.botapi.formatting import parse_html

WORDS = wording("zh_CN")


def text_of(*blocks: Block, **reply: object) -> str:
    (text,) = draw([Reply("notice", blocks, **reply)], WORDS, "x_bot").texts  # type: ignore[arg-type]  # named fields
    return text


def test_each_block_is_drawn() -> None:
    assert text_of(
        Heading("结果", level=1),
        Paragraph((Span("可以报"), Span("工程师", strong=True), Span("第七条", clause="7")), tone="good"),
        Listing(
            (
                Item((Span("学历"),), mark="met", below=(quiet(Span("本科")),)),
                Item((Span("年限"),), mark="missing"),
                Item((Span("认证"),), mark="open"),
                Item((Span("其他"),)),
            )
        ),
        Quotation("7", "第七条", "学历\n资历", highlighted=True),
        Folded("更多", (Paragraph((Span("一"),)), Paragraph((Span("二"),)))),
    ) == (
        "<b>结果</b>\n\n"
        '✅ 可以报<b>工程师</b><a href="https://t.me/x_bot?start=a7">第七条</a>\n\n'
        "✅ 学历\n    本科\n❌ 年限\n❔ 认证\n• 其他\n\n"
        "<blockquote><b>第七条</b>\n学历\n资历</blockquote>\n\n"
        "<b>更多</b>\n<blockquote expandable>一\n\n二</blockquote>"
    )


def test_a_quotation_within_what_is_folded_is_not_nested() -> None:
    text = text_of(Folded("看原文", (Quotation("7", "第七条", "学历"), Folded("再看", (Heading("深"),)))))
    plain, entities = parse_html(text)
    assert plain == "看原文\n第七条\n学历\n\n再看\n深"
    assert [entity.type for entity in entities].count("expandable_blockquote") == 1


def test_a_question_shows_its_topic_how_far_one_is_and_what_may_be_typed() -> None:
    reply = Reply(
        "question",
        (Paragraph((Span("最高学历？", strong=True),)),),
        progress=Progress("学历", 2, 8, 3, 13),
        typing=TypingHint("也可以打字"),
    )
    assert draw([reply], WORDS, "x_bot").texts == (
        "学历  ▰▱▱▱▱▱▱▱  2/8 · 约还有 3–13 步\n\n<b>最高学历？</b>\n\n✍️ 也可以打字",
    )


def test_choices_stand_above_controls_and_numbers_before_labels() -> None:
    reply = Reply(
        "question",
        (Heading("?"),),
        choices=(Button("k1", "专科", number=1), Button("k2", "本科", number=2)),
        controls=(Button("k3", "上一步", "control"), Button("k4", "跳过", "control")),
    )
    assert draw([reply], WORDS, "x_bot").keyboard == (
        (Key("1 专科", data="cp:k1"), Key("2 本科", data="cp:k2")),
        (Key("上一步", data="cp:k3"), Key("跳过", data="cp:k4")),
    )


def test_a_multiple_choice_has_check_marks_and_ends_with_a_button_of_its_own_row() -> None:
    reply = Reply(
        "question",
        (Heading("?"),),
        choices=(Button("k1", "甲", chosen=True), Button("k2", "乙"), Button("k3", "完成", "go")),
        multiple=True,
    )
    assert draw([reply], WORDS, "x_bot").keyboard == (
        (Key("✅ 甲", data="cp:k1"), Key("☐ 乙", data="cp:k2")),
        (Key("完成", data="cp:k3"),),
    )


def test_what_is_no_member_of_a_multiple_choice_has_no_check_mark() -> None:
    choices = (Button("k1", "甲"), Button("k2", "都没有", "control"), Button("k3", "完成", "go"))
    drawn = draw([Reply("question", (Heading("?"),), choices=choices, multiple=True)], WORDS, "x_bot")
    assert [key.label for row in drawn.keyboard for key in row] == ["☐ 甲", "都没有", "完成"]


def test_choices_too_long_for_a_button_are_written_out_above() -> None:
    long = "能研究制订方案、培养技术骨干、指导团队开展项目并推广"
    reply = Reply(
        "question", (Heading("?"),), choices=(Button("k1", long, number=1), Button("k2", "尚未", number=2))
    )
    drawn = draw([reply], WORDS, "x_bot")
    assert drawn.texts == (f"<b>?</b>\n\n• 1 {long}\n• 2 尚未",)
    assert drawn.keyboard[0][0].label.endswith("…")


def test_a_clause_that_one_came_for_can_be_shared() -> None:
    quotations = (Quotation("10", "第十条", "…"), Quotation("10.2", "第十条（二）", "…", highlighted=True))
    drawn = draw([Reply("clause", quotations)], WORDS, "x_bot")
    ((key,),) = drawn.keyboard
    assert key.label == "分享第十条（二）"
    assert key.url == (
        "https://t.me/share/url?url=https%3A%2F%2Ft.me%2Fx_bot%3Fstart%3Da10-2"
        "&text=%E7%AC%AC%E5%8D%81%E6%9D%A1%EF%BC%88%E4%BA%8C%EF%BC%89"
    )


def test_line_breaks_and_markup_in_a_text_stay_text() -> None:
    assert text_of(Paragraph((Span("甲<br>\n<b>乙", strong=True),))) == (
        "<b>甲&lt;br&gt;</b>\n<b>&lt;b&gt;乙</b>"
    )


def test_a_long_reply_is_several_messages() -> None:
    blocks = tuple(Quotation(str(n), f"第{n}条", "字" * 900) for n in range(8))
    drawn = draw([Reply("clause", blocks)], WORDS, "x_bot")
    assert len(drawn.texts) == 2
    for text in drawn.texts:
        parse_html(text)


def test_a_line_that_can_be_pressed_ends_in_a_link_that_does_the_same() -> None:
    change = Button("abcdefgh.1f.change.education", "改", "control")
    assert text_of(Listing((Item((Span("学历：本科"),), button=change),))) == (
        '• 学历：本科  <a href="https://t.me/x_bot?start=change-education">改</a>'
    )


def test_the_buttons_of_lines_that_no_link_can_stand_for_stand_in_the_keyboard() -> None:
    tries = [Button(f"abcdefgh.1f.try.{n}", "看看", "control") for n in (1, 2)]
    plans = tuple(Item((Span(f"{n}. 正常申报"),), button=each) for n, each in enumerate(tries, start=1))
    ready = Button("abcdefgh.1f.ready.diploma", "备好了", "control")
    papers = Listing((Item((Span("学历证书"),), mark="todo", button=ready),))
    keyboard = draw([Reply("notice", (papers, Listing(plans)))], WORDS, "x_bot").keyboard
    keys = [(key.label, key.data) for row in keyboard for key in row]
    assert keys == [(f"{n}. 看看", PREFIX + each.key) for n, each in enumerate(tries, start=1)]


def test_a_line_that_heads_others_needs_no_sign_and_stands_apart() -> None:
    steps = Listing((Item((Span("先评工程师"),)),))
    plans = tuple(Item((Span(f"{n}. 正常申报", strong=True),), below=(steps,)) for n in (1, 2))
    assert text_of(Listing(plans)) == (
        "<b>1. 正常申报</b>\n    • 先评工程师\n\n<b>2. 正常申报</b>\n    • 先评工程师"
    )


def test_a_line_whose_button_no_link_can_stand_for_is_drawn_without() -> None:
    tick = Button("abcdefgh.1f.prepare.pledge", "备好了", "control")
    assert text_of(Listing((Item((Span("承诺书"),), mark="todo", button=tick),))) == "☐ 承诺书"


# Lists to be ticked


def item(place: int, label: str, state: str = "") -> tuple[Button, Button]:
    """A line of a list with its 说不清, as it stands: there, unsure, or neither."""
    tick, doubt = ("untick" if state == "there" else "tick", "untick" if state == "unsure" else "tick")
    return (
        Button(f"k.1.{tick}.{place}", label, chosen=state == "there", number=place + 1),
        Button(f"k.1.{doubt}.u{place}", "说不清", "unsure", chosen=state == "unsure"),
    )


NOTHING, DONE = Button("k.1.nothing", "都没有", "control"), Button("k.1.done", "完成", "go")


def listed(*items: tuple[Button, Button]) -> Reply:
    choices = tuple(button for pair in items for button in pair)
    return Reply("question", (Heading("?"),), choices=(*choices, NOTHING, DONE), multiple=True)


def test_the_lines_of_a_list_stand_in_the_text_and_short_buttons_below() -> None:
    lines = [item(0, "发明专利，" * 9), item(1, "软件著作权", "there"), item(2, "标准", "unsure")]
    drawn = draw([listed(*lines)], WORDS, "x_bot")
    (text,) = drawn.texts
    assert text.splitlines()[2:5] == ["☐ 1 " + "发明专利，" * 9, "✅ 2 软件著作权", "❓ 3 标准（说不清）"]
    assert "❓" in text.splitlines()[-1]
    assert [key.label for key in drawn.keyboard[0]] == ["☐ 1", "✅ 2", "❓ 3"]


def test_a_line_goes_from_there_to_unsure_to_neither() -> None:
    for state, leads in (("", "cp:k.1.tick.0"), ("there", "cp:k.1.tick.u0"), ("unsure", "cp:k.1.untick.u0")):
        assert draw([listed(item(0, "标准", state))], WORDS, "x_bot").keyboard[0][0].data == leads


def test_nothing_of_all_that_is_not_offered_beside_what_is_ticked() -> None:
    for state, labels in (("", ["都没有", "完成"]), ("there", ["完成"]), ("unsure", ["完成"])):
        drawn = draw([listed(item(0, "标准", state))], WORDS, "x_bot")
        assert [key.label for key in drawn.keyboard[-1]] == labels


def test_of_each_group_one_is_chosen_under_its_name() -> None:
    def group(name: str, place: int, *, unsure: bool) -> tuple[Button, ...]:
        options = [Button(f"k.1.tick.{place + n}", f"{name}{n}", number=place + n + 1) for n in range(2)]
        doubt = Button(f"k.1.tick.u{place}", "说不清", "unsure", chosen=unsure)
        return tuple(replace(each, group=name) for each in (*options, doubt))

    choices = (*group("能力", 0, unsure=False), *group("知识", 2, unsure=True), DONE)
    drawn = draw([Reply("question", (Heading("?"),), choices=choices, multiple=True)], WORDS, "x_bot")
    assert drawn.texts == (
        "<b>?</b>\n\n<b>能力</b>\n☐ 1 能力0\n☐ 2 能力1\n\n<b>知识  ❓ 说不清</b>\n☐ 3 知识0\n☐ 4 知识1",
    )
    assert [[key.label for key in row] for row in drawn.keyboard] == [
        ["☐ 1", "☐ 2", "❓ 说不清"], ["☐ 3", "☐ 4"], ["✅ ❓ 说不清"], ["完成"],
    ]  # fmt: skip


def test_a_long_list_keeps_the_limits_of_telegram() -> None:
    drawn = draw([listed(*(item(n, "专利，" * 40) for n in range(90)))], WORDS, "x_bot")
    assert len(drawn.texts) > 1
    for text in drawn.texts:
        assert units(parse_html(text)[0]) <= TELEGRAM.longest
    keys = [key for row in drawn.keyboard for key in row]
    assert len(keys) <= MOST_BUTTONS
    assert all(len((key.data or "").encode()) <= 64 for key in keys)


# What is seldom pressed


def controlled(number: int) -> Reply:
    controls = tuple(Button(f"k.1.c{n}", f"第{n}个", "control") for n in range(number))
    return Reply("question", (Heading("?"),), controls=controls)


def labels_of(reply: Reply, *, folded: bool = True) -> list[str]:
    drawn = draw([reply], WORDS, "x_bot", folded=folded)
    return [key.label for row in drawn.keyboard for key in row]


def test_of_many_controls_the_first_are_at_hand_and_the_others_behind_a_button() -> None:
    assert labels_of(controlled(8)) == ["第0个", "第1个", "第2个", "第3个", "更多…"]
    assert labels_of(controlled(8), folded=False) == [f"第{n}个" for n in range(8)]


def test_a_single_control_more_needs_no_button_for_others() -> None:
    assert labels_of(controlled(5)) == [f"第{n}个" for n in range(5)]
