"""The checker objects to false sentences about what lies ahead: conditions, next steps, and plans.

The true sheets are those of `person(number)`.
"""

import pytest

from tests.dialogs.results.falsifying import Change, leaves_out, reads, the
from tests.dialogs.results.paging import Sheet
from tests.dialogs.results.people import lines_of, person
from tests.dialogs.results.tree import Line


def adds(above: str, kind: str, text: str) -> Change:
    """Below the first line that says the one thing stands another line."""

    def change(lines: list[Line]) -> None:
        the(lines, above).below.append(Line("paragraph" if kind == "paragraph" else "item", text))

    return change


def forgets_the_sooner_plan(lines: list[Line]) -> None:
    """Below the plans, though the headline has it."""
    plans = the(lines, "条路，省力的在前")
    plans.below[:] = [line for line in plans.below if not line.text.startswith("想更早一些")]


def forgets_it_in_the_headline(lines: list[Line]) -> None:
    line = the(lines, "想更早一些")
    assert line.text.startswith("最省力的一条路")
    line.text = line.text.partition("想更早一些")[0]


def takes_the_title_for_held(lines: list[Line]) -> None:
    line = the(lines, "先确认还没有高级工程师职称")
    line.text = "先确认没有“工程系列职称”"


def differs_too_much(lines: list[Line]) -> None:
    """A plan that leaves out all that it shares."""
    plan = the(lines, "和第 1 条一样")
    above = next(line for line in lines if any(plan in each.below for each in line.below))
    first, like = above.below[0], next(each for each in above.below if plan in each.below)
    like.below += [
        Line("item", f"不用这一步：{step.said}") for step in first.below[:-2] if step.kind == "item"
    ]


def tells_in_full(lines: list[Line]) -> None:
    """A plan that differs in one step from the first, with all of its steps."""
    plan = the(lines, "和第 1 条一样")
    above = next(line for line in lines if any(plan in each.below for each in line.below))
    first, like = above.below[0], next(each for each in above.below if plan in each.below)
    left_out = [
        line.said.removeprefix("不用这一步：") for line in like.below if line.text.startswith("不用这一步：")
    ]
    instead = [line for line in like.below if line.text.startswith("换成：")]
    for line in instead:
        line.text = line.text.removeprefix("换成：")
    like.below = [*(each for each in first.below if each.said not in left_out), *instead]


CAUGHT: dict[str, tuple[int, Change]] = {
    "a condition that asks for less": (157, reads("正高级专家认同达到 3 人", "正高级专家认同达到 2 人")),
    "a condition by another clause": (157, reads("重大攻关任务符合第十四条", "重大攻关任务符合第十二条")),
    "a condition that was not asked in vain": (
        137,
        reads("没有仍在影响期内的党纪政务处分", "没有被立案审查"),
    ),
    "a condition left out": (137, reads("，并且没有仍在影响期内的党纪政务处分", "")),
    "a lower level as a condition": (
        81,
        reads("专业知识（自评）是熟悉或以上", "专业知识（自评）是了解或以上"),
    ),
    "also, where nothing else is open": (69, reads("，可以申报工程师，", "，还可以申报工程师，")),
    "the first phase left out": (3, leaves_out("这是按首次评价期算的")),
    "the phase of Article 17 left out": (3, leaves_out("首次评价期凭相关层级职称证书申报")),
    "a green channel reviewed like any other": (
        93,
        reads("由高评会按程序评定。第十四条", "材料评审、面试答辩、专家评议、现场考核相结合。第五条"),
    ),
    "another title called held": (5, reads("您已经是工程师", "您已经是高级工程师")),
    "a bar that ends otherwise": (59, reads("结案或期满以后，再按", "以后再按")),
    "another range than was said": (142, reads("您说的是 0 人及以上", "您说的是 1 人及以上")),
    "a range called not known": (
        142,
        reads("先弄准：正高级专家认同（您说的是 0 人及以上）", "先弄清楚：正高级专家认同"),
    ),
    "the nearest way as if nothing were open": (282, reads("这几项都不行的话，最省力", "最省力")),
    "a wrong count of what is not known": (184, reads("另外还有 18 项也不知道", "另外还有 17 项也不知道")),
    "D8 left out where the sanction is to be found out": (13, leaves_out("受过党纪政务处分的")),
    "what may save years told nowhere": (3, leaves_out("先问一句：大专申报高级工程师")),
    "a lower tier that is open left out": (27, leaves_out("现在就可以先申报助理工程师")),
    "a lower tier that is not open": (1, adds("下一步", "item", "现在就可以先申报助理工程师。 第十八条")),
    "a wrong count of what is wanting": (
        1,
        reads("正常申报：2 项条件还没满足", "正常申报：1 项条件还没满足"),
    ),
    "no plan like the one named": (1, reads("和第 1 条一样", "和第 2 条一样")),
    "a step left out that is none": (
        1,
        reads("不用这一步：软件著作权达到 3 项", "不用这一步：软件著作权达到 2 项"),
    ),
    "a step instead left out": (1, leaves_out("换成：实用新型专利")),
    "a step instead that is not enough": (1, reads("再增加 2 项，达到 3 项", "再增加 1 项，达到 2 项")),
    "too many differences": (1, differs_too_much),
    "a plan in full that is nearly another one": (1, tells_in_full),
    "an estimate as if it were the law's": (
        3,
        reads("1. 正常申报高级工程师，估计最早", "1. 正常申报高级工程师，最早"),
    ),
    "an estimated nearest way as if it were the law's": (
        1,
        reads("另外还有 3 项。这样走，估计最早", "另外还有 3 项。这样走，最早"),
    ),
    "a sooner plan left out": (3, forgets_the_sooner_plan),
    "a sooner plan left out of the headline": (3, forgets_it_in_the_headline),
    "a sooner plan that is another one": (3, reads("看第 3 条", "看第 2 条")),
    "what a clause asks besides left out of a step": (
        1,
        reads("软件著作权达到 3 项（本人排名前三、已取得产业化应用成效）", "软件著作权达到 3 项"),
    ),
    "what another clause asks besides": (
        33,
        reads("（从任现职起算）", "（本人排名前三、已取得产业化应用成效）"),
    ),
    "least effort called the nearest": (3, reads("最省力的一条路：", "最近的一条路：")),
    "no sooner plan": (
        1,
        adds("条路，省力的在前", "paragraph", "想更早一些，看第 2 条路：最早 2027-05-30。"),
    ),
    "what counts anew told as if it counted on": (
        15,
        reads("评上工程师以后，累计创效达到 2000 万元（从那时算起）", "累计创效达到 2000 万元"),
    ),
    "what counts on told as if it counted anew": (
        1,
        reads("软件著作权达到 3 项", "评上以后，软件著作权达到 3 项（从那时算起）"),
    ),
    "what counts anew left out": (15, leaves_out("“任现职以来”从评上新的职称算起")),
    "one of what counts anew left out": (15, reads("、累计降本、本人主持", "、本人主持")),
    "something of which there is nothing counts anew": (
        15,
        reads("、累计降本、本人", "、累计降本、降本占主营业务收入的比例、本人"),
    ),
    "a stage open today called not open": (
        15,
        reads("评工程师：正常申报，现在就可以申报", "评工程师：正常申报，年限已经够了，其他条件也要满足"),
    ),
    "a stage not open called open": (64, reads("年限已经够了，其他条件也要满足", "现在就可以申报")),
    "expert-weighed words of the way left out": (1, leaves_out("还要专家认定")),
    "a title asked for that no clause asks for": (6, takes_the_title_for_held),
    "the wrong title to be made sure of": (6, reads("还没有高级工程师职称", "还没有工程师职称")),
    "a lower degree than is needed": (3, reads("取得本科学历或学士学位，估", "取得大专学历，估")),
    "what is not known as if it had to be reached": (
        1,
        reads("先确认：项目能力够得上“", "项目能力（自评）达到“"),
    ),
    "the note on the days left out": (1, leaves_out("日期按条文和您填的年限算")),
}


@pytest.mark.parametrize("false", CAUGHT)
def test_the_checker_objects(false: str) -> None:
    number, change = CAUGHT[false]
    someone = person(number)
    lines = lines_of(someone)
    assert Sheet(someone, lines).judge() == []
    change(lines)
    assert Sheet(someone, lines).judge() != []
