"""The checker objects to each kind of false sentence that results once had, put back into a true sheet."""

import pytest

from criteria.policy.vocabulary import Known
from tests.dialogs.results.falsifying import (
    Change,
    leaves_out,
    linked,
    marked,
    reads,
    somebody,
    the,
)
from tests.dialogs.results.paging import Sheet
from tests.dialogs.results.people import Person, lines_of
from tests.dialogs.results.tree import Line

SCOPE: dict[str, Known] = {"method_cert": "level2", "knowledge": "applies", "project_capability": "leads"}
READY: dict[str, Known] = SCOPE | {
    "education": "bachelor",
    "title_level": "engineer",
    "title_years": 3,
    "benefit_wan": 6000,
    "benefit_led_wan": 6000,
    "invention_patents": 2,
    "invention_patents_first": 2,
    "granted_patents_first": 2,
    "problems_solved": 5,
    "problems_participated": 5,
}
NEARLY: dict[str, Known] = SCOPE | {
    "education": "bachelor",
    "title_level": "engineer",
    "title_years": 4.91,
    "problems_solved": 4,
    "problems_participated": 4,
    "utility_patents": 5,
    "software_copyrights": 5,
    "benefit_wan": 800,
    "saving_wan": 800,
}
TECHNICIAN: dict[str, Known] = {"education": "high_school", "title_level": "technician", "title_years": 1}
GRADED: dict[str, Known] = {
    "skill_level": "senior_worker",
    "skill_years": 1,
    "method_cert": "level1",
    "knowledge": "aware",
    "project_capability": "contributes",
    "projects_completed": 1,
}
BEGINNING: dict[str, Known] = SCOPE | {"education": "bachelor", "title_level": "assistant", "title_years": 5}
CONVERTING: dict[str, Known] = {"other_title_level": "full_senior", "role_years": 1}


def offers_a_longer_row(lines: list[Line]) -> None:
    """The five years of the usual row beside the three that are enough."""
    line = the(lines, "本科、工程师满 3 年（破资历）")
    line.text = "本科、工程师满 5 年：还差 3 年，2029-11-26 满 5 年"


def tells_it_twice(lines: list[Line]) -> None:
    line = the(lines, "学历与资历：")
    line.below.append(line.below[0])


def hurries(lines: list[Line]) -> None:
    """A plan's day before the law's own time."""
    line = the(lines, "1. 正常申报高级工程师")
    line.text = line.text.replace("2036", "2029")


def needs_less(lines: list[Line]) -> None:
    """A plan without one of its steps."""
    plan = the(lines, "1. ")
    plan.below[:] = plan.below[1:]


def lacks_nothing(lines: list[Line]) -> None:
    """How many conditions another way lacks, and not which."""
    line = the(lines, "破格申报：")
    assert line.below
    line.below.clear()


EXCEPTIONAL = READY | {"title_years": 2}
BEGINNER = SCOPE | {
    "education": "bachelor",
    "benefit_wan": 6000,
    "problems_solved": 5,
    "problems_participated": 5,
    "invention_patents": 1,
}
CAUGHT: dict[str, tuple[Person, Change]] = {
    "years of a lower title count towards a higher one's": (
        somebody(TECHNICIAN, "engineer"),
        reads("先取得助理工程师，之后再满 4 年", "还差 3 年，2029-11-26 满 4 年"),
    ),
    "a distance for a grade that needs none": (
        somebody(GRADED, "assistant"),
        reads("取得技师（不看年限）", "还差 2 年，2028-11-26 取得技能等级后满 2 年"),
    ),
    "told to hold less": (
        somebody(CONVERTING, "engineer"),
        reads(
            "正高级没有同层级可转评（第十六条），需向评委会确认",
            "其他系列职称要“员级”或更低（现在是“正高级”）",
        ),
    ),
    "a met requirement called missing": (
        somebody(NEARLY, "senior"),
        marked("创新方法应用能力认证（二级）：", "unmet", ("已满足", "还没满足")),
    ),
    "a missing requirement called met": (
        somebody(NEARLY, "senior"),
        marked("经济社会效益：", "met", ("还没满足", "已满足")),
    ),
    "a wrong mark": (somebody(NEARLY, "senior"), marked("累计创效还差", "unknown")),
    "a wrong date": (somebody(NEARLY, "senior"), reads("2026-12-26 满 5 年", "2027-01-26 满 5 年")),
    "a wrong distance in time": (somebody(NEARLY, "senior"), reads("再过 1 个月", "再过 2 个月")),
    "a wrong number": (somebody(NEARLY, "senior"), reads("还差 1200 万元", "还差 1100 万元")),
    "a wrong unit": (somebody(NEARLY, "senior"), reads("还差 1200 万元", "还差 1200 个百分点")),
    "a wrong clause link": (
        somebody(NEARLY, "senior"),
        linked("累计创效还差", "第十条（三）1.（2）", "10.3.1.2"),
    ),
    "a wrong label of a clause": (
        somebody(NEARLY, "senior"),
        reads("第十条（三）1.（1）", "第十条（二）1.（1）"),
    ),
    "a dropped alternative": (somebody(NEARLY, "senior"), leaves_out("标准要有")),
    "a dropped part of an alternative": (
        somebody(NEARLY, "senior"),
        reads("，或创效占主营业务收入的比例还差 5 个百分点（现在没有）", ""),
    ),
    "a wrong folded count": (somebody(NEARLY, "senior"), reads("另外还有 2 种", "另外还有 1 种")),
    "a dropped group word": (somebody(NEARLY, "senior"), leaves_out("下面任一项达到即可：")),
    "a wrong group word": (somebody(NEARLY, "senior"), reads("下面任一项达到即可：", "以下都要：")),
    "D3's remark where 及以上 says it": (
        somebody(NEARLY | {"social_award": "first"}, "senior"),
        reads("社会力量设奖：一等奖", "社会力量设奖：一等奖（按高等次涵盖低等次理解）"),
    ),
    "D3's remark left out": (
        somebody(NEARLY | {"method_cert": "level3"}, "senior"),
        reads("三级（按高等次涵盖低等次理解）", "三级"),
    ),
    "D3's narrower fact left out": (
        somebody(GRADED | {"problems_solved": 1}, "assistant", unknown=("problems_participated",)),
        reads("，由“解决并见效的难题”得出（按高等次涵盖低等次理解）", ""),
    ),
    "D14 left out for nested facts": (somebody(READY, "senior"), leaves_out("同一项业绩第十条")),
    "D14 without one of its facts": (somebody(READY, "senior"), reads("、发明专利（第一发明人）", "")),
    "a longer row offered as a gap": (somebody(EXCEPTIONAL, "senior"), offers_a_longer_row),
    "不适用 called 已满足": (
        somebody(NEARLY, "senior"),
        marked("其他系列职称先转评：", "met", ("不适用", "已满足")),
    ),
    "a missing source": (somebody(NEARLY, "senior"), leaves_out("人社部发〔2019〕16号")),
    "unknown called missing": (
        somebody(NEARLY, "senior", unknown=("benefit_wan",)),
        reads("要 2000 万元及以上（还不知道）", "还差 2000 万元（现在没有）"),
    ),
    "missing called unknown": (
        somebody(NEARLY, "senior"),
        reads("还差 1200 万元（已有 800 万元）", "要 2000 万元及以上（还不知道）"),
    ),
    "a plan that is not enough": (somebody(NEARLY, "senior"), needs_less),
    "a day before the law's own time": (somebody(BEGINNER, "senior"), hurries),
    "a step to be got that is not known": (
        somebody(NEARLY, "senior", unknown=("method_cert",)),
        reads("先确认是否已有：创新方法应用能力认证（二级）", "取得创新方法应用能力二级认证"),
    ),
    "another way without what it lacks": (somebody(NEARLY, "senior"), lacks_nothing),
    "another way with its own clause only": (
        somebody(NEARLY, "senior"),
        reads("破格申报：4 项条件还没满足", "破格申报：4 项条件还没满足 第十一条"),
    ),
    "a condition left out of another way": (
        somebody(NEARLY, "senior"),
        reads("、专利、标准等代表作（第十条（三）3.）", ""),
    ),
    "another nearest way": (
        somebody(NEARLY, "senior"),
        reads(
            "最省力的一条路：正常申报高级工程师（第七条）", "最省力的一条路：破格申报高级工程师（第十一条）"
        ),
    ),
    "the verdict about another tier": (
        somebody(READY, "senior"),
        reads("可以申报高级工程师", "可以申报工程师"),
    ),
    "open though it is not": (
        somebody(NEARLY, "senior"),
        reads("离高级工程师还有一段", "按您的回答，可以申报高级工程师，走“正常申报”这条路"),
    ),
    "the expired term left out": (somebody(READY, "senior"), leaves_out("有效期到 2025-10-16 已满")),
    "Article 18 left out": (somebody(READY, "senior"), leaves_out("这是按办法原文的自评")),
    "expert-weighed words left out": (
        somebody(READY, "senior"),
        reads("第十一条“能力和业绩特别突出且作出卓越贡献”、", ""),
    ),
    "an item of Article 12 left out": (somebody(READY, "senior"), leaves_out("第十二条第5项")),
    "a wrong count of Article 12": (
        somebody(READY, "senior"),
        reads("要 2 项，已有 2 项", "要 2 项，已有 3 项"),
    ),
    "a line twice": (somebody(NEARLY, "senior"), tells_it_twice),
    "internal decimals": (somebody(READY, "senior"), reads("现有 3 年", "现有 3.0 年")),
    "doubled punctuation": (somebody(READY, "senior"), reads("已满足 第四条", "：已满足 第四条")),
    "there is nothing, told otherwise": (
        somebody(NEARLY, "senior"),
        reads(
            "关联项目奖励要“省部级三等奖”或以上（现在没有）", "关联项目奖励要“省部级三等奖”或以上（还不知道）"
        ),
    ),
    "one of several members called the only one": (
        somebody(NEARLY, "senior"),
        reads("标准要有下列任一类：", "标准要有"),
    ),
    "an item's expert-weighed words left out": (
        somebody(READY, "senior"),
        reads("解决并见效的难题：5 个（“实际应用效果”由专家认定）", "解决并见效的难题：5 个"),
    ),
    "other expert-weighed words": (
        somebody(READY, "senior"),
        reads("（“实际应用效果”由专家认定）", "（“产业化应用成效”由专家认定）"),
    ),
    "the basis of the years left out beside the verdict": (
        somebody(READY | {"title_years": 6}, "senior"),
        leaves_out("第七条只写与工程系列一致"),
    ),
    "a document left out": (somebody(READY, "senior"), leaves_out("现有的职称证书")),
    "a document of what is not there": (
        somebody(READY, "senior"),
        reads("专利登记簿副本或年费凭证", "软件著作权登记证书"),
    ),
    "a document of another issuer": (
        somebody(READY, "senior"),
        reads("由谁出具：国家知识产权局", "由谁出具：用人单位"),
    ),
    "surer of a document than we are": (
        somebody(READY, "senior"),
        reads("下面没有另外写明的，都是一般做法或推断，需向评委会确认", "下面没有另外写明的，都是条文原意"),
    ),
    "the qualifiers of patents left out": (
        somebody(NEARLY, "senior"),
        reads("；都要本人排名前三、已取得产业化应用成效", ""),
    ),
    "the qualifiers of patents with one of them only": (
        somebody(NEARLY, "senior"),
        reads("；都要本人排名前三、已取得产业化应用成效", "，要本人排名前三、已取得产业化应用成效"),
    ),
    "a rank left out of an award": (somebody(NEARLY, "senior"), reads("；都要本人排名前三 ", " ")),
    "who must recognise an award left out": (
        somebody(NEARLY, "senior"),
        reads("经省部级及以上科技部门认可的社会力量设奖要", "社会力量设奖要"),
    ),
    "the review of a report left out": (
        somebody(NEARLY, "senior"),
        reads("，要经 3 名及以上业内正高级专家评议、证明有较强实用价值和推广价值", ""),
    ),
    "another clause's qualifiers": (
        somebody(NEARLY, "senior"),
        reads("经 3 名及以上业内正高级专家评议", "经 2 名及以上业内高级专家评议"),
    ),
    "a competition that is not the nation's": (
        somebody(NEARLY, "senior"),
        reads("国家科技创新类竞赛获奖要", "科技创新类竞赛获奖要"),
    ),
    "a reading of a gap left out": (
        somebody(NEARLY, "senior"),
        reads(
            "科学技术奖要“省部级三等奖”或以上（现在没有），按高等次涵盖低等次理解",
            "科学技术奖要“省部级三等奖”或以上（现在没有）",
        ),
    ),
    "what the clause does not name": (
        somebody(BEGINNING, "engineer"),
        reads("标准要有下列任一类：国家标准", "标准要有下列任一类：国际标准、国家标准"),
    ),
    "forms of planning that the clause does not name": (
        somebody(BEGINNING, "engineer"),
        reads(
            "规划、政策与规范要有下列任一类：", "规划、政策与规范要有下列任一类：主持省部级中长期发展规划；"
        ),
    ),
    "how sure it is told again of a document": (
        somebody(READY, "senior"),
        reads(
            "来源：湖南一些地方的申报材料清单",
            "一般做法或推断，需向评委会确认。来源：湖南一些地方的申报材料清单",
        ),
    ),
    "a needless blank": (somebody(READY, "senior"), reads("所在单位：符合", "所在单位：符合 的")),
    "an unknown form": (somebody(NEARLY, "senior"), reads("累计创效还差", "累计创效大约还差")),
}


@pytest.mark.parametrize("false", CAUGHT)
def test_the_checker_objects(false: str) -> None:
    person, change = CAUGHT[false]
    lines = lines_of(person)
    assert Sheet(person, lines).judge() == []
    change(lines)
    assert Sheet(person, lines).judge() != []
